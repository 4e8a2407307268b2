"""Writing a section at its desk, and looking back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.plugins.access import require, visible_or_404
from cms.plugins.contributions import ChangedMeanwhile, add_errors, picture_taken
from cms.plugins.ratelimit import rate_limit
from cms.plugins.text import clean_rich

from . import editions, selectors, services
from .differences import compare, compare_plain
from .forms import NewSectionForm, SectionForm
from .models import Section, SectionVersion
from .views import show_page
from .views_pages import page_or_404


def section_or_404(request: Any, pk: int) -> Section:
    return visible_or_404(request.user, Section.objects.select_related("page__locale", "page__topic"), pk=pk)


def _to_write(request: Any, pk: int) -> Section:
    section = section_or_404(request, pk)
    require(request.user, "expertise.edit", section.page)
    return section


@require_POST
@rate_limit("expertise.write", "20/m")
def begin(request: Any, pk: int) -> HttpResponse:
    page = page_or_404(request, pk)
    require(request.user, "expertise.edit", page)
    form = NewSectionForm(request.POST)
    if form.is_valid():
        try:
            section = services.section_begin(page=page, user=request.user, title=form.cleaned_data["title"])
            return redirect("expertise:section_edit", section.pk)
        except ValidationError as problem:
            add_errors(form, problem)
    return show_page(request, page, status=422, section_form=form)


@rate_limit("expertise.write", "20/m")
def edit(request: Any, pk: int) -> HttpResponse:
    """The desk: the draft when there is one, else what stands on the page."""
    section = _to_write(request, pk)
    twin = editions.twin_of(section, editions.editions_of(section.page, request.user))
    draft = services.draft_of(section)
    if request.method == "POST":
        return _store(request, section, twin)
    words = draft or section
    initial = {
        "title": words.title, "body": words.body, "note": draft.note if draft else "", "version": services.token_of(section, draft),
        "beside": twin.number if twin else None, "agrees": "beside" in request.GET or section.agrees_with == 0,
    }  # fmt: skip
    return _desk(request, section, draft, SectionForm(initial=initial, twin=_to_agree_with(section, twin)), twin=twin)


def _to_agree_with(section: Section, twin: Section | None) -> Section | None:
    """The twin, while nobody said that the two say the same."""
    return twin if twin is not None and (section.agrees_with is None or section.is_behind(twin)) else None


def _store(request: Any, section: Section, twin: Section | None) -> HttpResponse:
    form = SectionForm(request.POST, twin=_to_agree_with(section, twin))
    if form.is_valid():
        words = form.cleaned_data
        publish = "draft" not in request.POST
        try:
            stored = services.section_save(
                section=section, user=request.user, title=words["title"], body=words["body"], note=words["note"],
                seen=words["version"], publish=publish, agrees_with=form.agrees_with if publish else None,
            )  # fmt: skip
            if not publish:
                messages.success(request, _("Kept as a draft. Those who write this page see it."))
            else:
                messages.success(request, _("It stands on the page now."))
            return redirect(stored if publish else section.page)
        except ChangedMeanwhile as problem:
            add_errors(form, problem)
            return _meanwhile(request, section, form, twin)
        except ValidationError as problem:
            add_errors(form, problem)
    return _desk(request, section, services.draft_of(section), form, status=422, twin=twin)


def _meanwhile(request: Any, section: Section, form: SectionForm, twin: Section | None) -> HttpResponse:
    """Somebody else wrote meanwhile: theirs beside ours, and saving once more keeps ours."""
    section = section_or_404(request, section.pk)
    draft = services.draft_of(section)
    theirs = draft or section
    data = form.data.copy()
    data["version"] = services.token_of(section, draft)
    form.data = data
    comparison = compare(theirs.body, clean_rich(form.cleaned_data["body"]))
    return _desk(request, section, draft, form, status=422, twin=twin, comparison=comparison, theirs=theirs)


def _desk(
    request: Any, section: Section, draft: SectionVersion | None, form: SectionForm, *, twin: Section | None, status: int = 200,
    **more: Any,
) -> HttpResponse:  # fmt: skip
    page = section.page
    context = {
        "section": section,
        "expertise": page,
        "editions": editions.in_language_of_reader(page, editions.editions_of(page, request.user)),
        "draft": draft,
        "form": form,
        "twin": twin,
        "news": editions.news_in(twin, section) if twin else None,
        "is_behind": twin is not None and section.is_behind(twin),
        **more,
    }
    return TemplateResponse(request, "expertise/section.html", context, status=status)


@require_POST
@rate_limit("expertise.write", "20/m")
def translate(request: Any, pk: int, twin_pk: int) -> HttpResponse:
    """Begin on this page what stands on its edition in another language, with the two side by side."""
    page, twin = page_or_404(request, pk), section_or_404(request, twin_pk)
    section = services.section_translate(twin=twin, page=page, user=request.user)
    return redirect("expertise:section_edit", section.pk)


@require_POST
@rate_limit("expertise.autosave", "60/m", json=True)
def autosave(request: Any, pk: int) -> JsonResponse:
    """Keep the form as the draft of the section: {saved, version, edit, autosave, pictures, preview} or {error}."""
    section = _to_write(request, pk)
    form = SectionForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"error": next(str(e) for errors in form.errors.values() for e in errors)}, status=422)
    words = form.cleaned_data
    try:
        services.section_save(
            section=section, user=request.user, title=words["title"], body=words["body"], note=words["note"], seen=words["version"],
            publish=False,
        )  # fmt: skip
    except ChangedMeanwhile as problem:
        return JsonResponse({"error": problem.messages[0], "changed": True}, status=409)
    except ValidationError as problem:
        return JsonResponse({"error": problem.messages[0]}, status=422)
    section.refresh_from_db(fields=["number"])
    names = {
        "edit": "section_edit",
        "autosave": "section_autosave",
        "pictures": "section_pictures",
        "preview": "section_preview",
    }
    addresses = {key: reverse(f"expertise:{name}", args=[section.pk]) for key, name in names.items()}
    version = services.token_of(section, services.draft_of(section))
    now = time_format(timezone.localtime(timezone.now()), "G:i")
    return JsonResponse({"saved": now, "version": version, **addresses})


@require_POST
@rate_limit("expertise.preview", "60/m")
def preview(request: Any, pk: int) -> HttpResponse:
    """The section as it would look with what the form says now, and what would change. Nothing is stored."""
    section = _to_write(request, pk)
    form = SectionForm(request.POST)
    form.is_valid()
    words = form.cleaned_data
    body = clean_rich(words.get("body", ""))
    context = {
        "section": section, "expertise": section.page, "title": words.get("title", ""), "body": body,
        "key_points": selectors.points_of(body) if section.kind == Section.Kind.POINTS else [],
        "comparison": compare(section.body, body) if section.is_live else None,
    }  # fmt: skip
    return TemplateResponse(request, "expertise/preview.html", context)


@require_POST
@rate_limit("expertise.autosave", "60/m", json=True)
def pictures(request: Any, pk: int) -> JsonResponse:
    """Take a picture (`file`, `alt`) for this text: {src, small, width, height, alt} or {error}."""
    return picture_taken(request, _to_write(request, pk))  # type: ignore[arg-type]


@require_POST
def move(request: Any, pk: int) -> HttpResponse:
    section = _to_write(request, pk)
    services.section_move(section=section, user=request.user, up="up" in request.POST)
    return redirect(section)


@require_POST
def take_away(request: Any, pk: int) -> HttpResponse:
    section = _to_write(request, pk)
    services.section_take_away(section=section, user=request.user)
    messages.success(
        request, _("“%(title)s” is off the page. Its versions are kept, below the page.") % {"title": section.title}
    )
    return redirect(section.page)


def history(request: Any, pk: int) -> HttpResponse:
    """All versions; two of them side by side: the newest and the one before it, or those that were chosen."""
    section = _to_write(request, pk)
    versions = selectors.versions_of(section)
    by_number = {str(version.number): version for version in versions}
    new = by_number.get(request.GET.get("to", "")) or (versions[0] if versions else None)
    old = by_number.get(request.GET.get("from", "")) or next(
        (v for v in versions if new and v.number < new.number), None
    )
    context = {
        "section": section, "expertise": section.page, "versions": versions, "old": old, "new": new,
        "comparison": compare(old.body, new.body) if old and new else None,
        "titles": compare_plain(old.title, new.title) if old and new else None,
    }  # fmt: skip
    return TemplateResponse(request, "expertise/history.html", context)


@require_POST
@transaction.atomic
def put_back(request: Any, pk: int) -> HttpResponse:
    version = visible_or_404(request.user, SectionVersion.objects.select_related("section__page"), pk=pk)
    try:
        services.put_back(user=request.user, version=version)
        messages.success(request, _("Version %(number)s stands on the page again.") % {"number": version.number})
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    return redirect("expertise:section_history", version.section_id)
