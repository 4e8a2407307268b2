"""Beginning and settling a page, sharing it, looking at it again, following it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.plugins.access import can, is_visible, require, visible_or_404
from cms.plugins.contributions import ChangedMeanwhile, add_errors
from cms.plugins.ratelimit import rate_limit

from . import services
from .forms import PageForm, ReviewForm
from .models import ExpertisePage, Section
from .views import show_page


def page_or_404(request: Any, pk: int) -> ExpertisePage:
    return visible_or_404(request.user, ExpertisePage.objects.for_listing(), pk=pk)


@rate_limit("expertise.write", "20/m")
def compose(request: Any) -> HttpResponse:
    """A new page; its introduction and key points wait to be written."""
    form = PageForm(request.POST or None, instance=ExpertisePage(locale_id=None), user=request.user)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data
        try:
            page = services.page_begin(
                user=request.user, title=words["title"], language=request.user.language, topic=words["topic"],
                audience=words["audience"], is_wiki=words["is_wiki"], keepers=words["keepers"], review_on=words["review_on"],
                sections=[(Section.Kind.INTRO, _("Introduction")), (Section.Kind.POINTS, _("What you need to know"))],
            )  # fmt: skip
            if is_visible(request.user, page):
                return redirect(page)
            messages.success(
                request, _("“%(title)s” is ready for its keepers. Nobody else sees it yet.") % {"title": page.title}
            )
            return redirect("expertise:list")
        except ValidationError as problem:
            add_errors(form, problem)
    context = {"form": form, "may_begin": can(request.user, "expertise.begin")}
    return TemplateResponse(request, "expertise/settle.html", context, status=422 if form.is_bound else 200)


@rate_limit("expertise.write", "20/m")
def edit(request: Any, pk: int) -> HttpResponse:
    page = page_or_404(request, pk)
    require(request.user, "expertise.settle", page)
    form = PageForm(request.POST or None, instance=page, user=request.user)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data
        try:
            services.page_settle(page=form.instance, user=request.user, seen=words["version"], keepers=words["keepers"])
            seen = ExpertisePage.objects.visible_to(request.user).filter(pk=pk).exists()
            return redirect(page) if seen else redirect("expertise:list")
        except ChangedMeanwhile as problem:
            add_errors(form, problem)
            form.renewed()
        except ValidationError as problem:
            add_errors(form, problem)
    context = {"form": form, "expertise": page, "may_begin": True}
    return TemplateResponse(request, "expertise/settle.html", context, status=422 if form.is_bound else 200)


@require_POST
def share(request: Any, pk: int) -> HttpResponse:
    page = page_or_404(request, pk)
    try:
        services.page_publish(page=page, user=request.user)
        messages.success(request, _("“%(title)s” is shared.") % {"title": page.title})
    except ValidationError as problem:
        return show_page(request, page, status=422, problem=problem.messages[0])
    return redirect(page)


@require_POST
def take_back(request: Any, pk: int) -> HttpResponse:
    page = page_or_404(request, pk)
    services.page_take_back(page=page, user=request.user)
    messages.success(request, _("Only its keepers see “%(title)s” now.") % {"title": page.title})
    return redirect(page)


@require_POST
def review(request: Any, pk: int) -> HttpResponse:
    """Everything is still right."""
    page = page_or_404(request, pk)
    form = ReviewForm(request.POST)
    if form.is_valid():
        try:
            services.page_review(page=page, user=request.user, review_on=form.cleaned_data["review_on"])
            messages.success(request, _("Thank you. Everybody sees that this was looked at today."))
            return redirect(page)
        except ValidationError as problem:
            add_errors(form, problem)
    require(request.user, "expertise.keep", page)
    return show_page(request, page, status=422, review_form=form)


@require_POST
def follow(request: Any, pk: int) -> HttpResponse:
    page = page_or_404(request, pk)
    step = services.unfollow if "stop" in request.POST else services.follow
    step(page=page, user=request.user)
    return redirect(page)


@require_POST
def edition(request: Any, pk: int) -> HttpResponse:
    """The same page in another language; a sentence, when others keep it and have not shared it yet."""
    page = page_or_404(request, pk)
    language = request.POST.get("language", "")
    if language not in dict(settings.LANGUAGES):
        raise Http404
    found = services.edition_begin(page=page, user=request.user, language=language)
    if not is_visible(request.user, found):
        messages.info(request, _("Somebody is translating this page already."))
        return redirect(page)
    return redirect(found)
