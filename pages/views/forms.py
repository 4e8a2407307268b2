"""Filling in a form, and what the sender sees afterwards."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import audience_label, can, visible_ids, visible_or_404, visible_to
from cms.plugins.pagination import keyset_page
from cms.plugins.ratelimit import rate_limit
from pages.models import FormIndexPage, FormPage, FormSubmission, SubmissionFile
from pages.selectors import forms_for, handled_forms, new_submission_counts
from pages.services import form_submit
from pages.services.export import answer_rows
from pages.services.forms import working_days_after
from pages.services.uploads import uploads_keep, uploads_of

RATE = "12/m"


def index_context(request: HttpRequest, index: FormIndexPage) -> dict[str, Any]:
    handled = handled_forms(request.user)
    return {
        "forms": list(forms_for(request.user, index.locale_id)),
        "handles": handled.exists(),
        "new_count": sum(new_submission_counts(handled).values()),
    }


@rate_limit("pages.form", RATE)
def fill_in(request: HttpRequest, page: FormPage) -> HttpResponse:
    """The form; after a good answer a redirect to “this happens now”, so that a reload sends nothing twice."""
    sending = request.method == "POST" and not getattr(request, "is_preview", False)
    kept = uploads_of(request.user, page) if page.pk else {}
    given = (request.POST, request.FILES) if sending else ()
    form = page.get_form(*given, page=page, user=request.user, initial=kept)
    if sending:
        if form.is_valid():
            try:
                submission = form_submit(user=request.user, page=page, answers=form.cleaned_data)
            except ValidationError as problem:
                form.add_error(None, problem.messages)
            else:
                return redirect(submission_url(page, submission))
        form.lie_ready(uploads_keep(user=request.user, page=page, answers=form.cleaned_data))
    context = page.get_context(request)
    index = page.get_parent() if page.pk else None
    context |= {
        "form": form,
        "index_url": index.get_url(request) if index else "",
        "handlers": audience_label(page.handlers),
        "has_files": form.is_multipart(),
        "handles": bool(page.pk) and bool(can(request.user, "pages.handle_form", page)),
    }
    return TemplateResponse(request, "pages/form_page.html", context, status=422 if form.errors else 200)


def submission_url(page: FormPage, submission: FormSubmission) -> str:
    return f"{page.get_url()}{page.reverse_subpage('sent', kwargs={'reference': submission.reference})}"


def sent(request: HttpRequest, page: FormPage, reference: str) -> HttpResponse:
    """“This happens now”, with what was sent. A handler who is not the sender is led to the inbox."""
    query = FormSubmission.objects.select_related("assigned_to", "user").prefetch_related("files")
    submission = visible_or_404(request.user, query.filter(page_id=page.pk), reference=reference)
    if submission.user_id != request.user.pk:
        return redirect(f"{page.get_url(request)}inbox/{submission.pk}/")
    context = page.get_context(request)
    context |= {
        "submission": submission,
        "rows": answer_rows(submission, page),
        "handlers": audience_label(page.handlers),
        "person": submission.assigned_to or page.contact,
        "mine_url": _mine_url(request, page),
    }
    return TemplateResponse(request, "pages/form_done.html", context)


def _mine_url(request: HttpRequest, page: FormPage) -> str:
    """Where everything that this reader sent in stands; nothing for a form that stands elsewhere than below the forms."""
    above = page.get_parent().specific
    return f"{above.get_url(request)}mine/" if isinstance(above, FormIndexPage) else ""


def preview_done(request: HttpRequest, page: FormPage) -> HttpResponse:
    """The end page as an editor sees it before anybody sent something in."""
    due_on = working_days_after(timezone.localdate(), page.response_days)
    sample = FormSubmission(user=request.user, reference="2026-ABCD2345", submit_time=timezone.now(), due_on=due_on)
    context = page.get_context(request)
    context |= {"submission": sample, "rows": [], "handlers": audience_label(page.handlers), "person": page.contact}
    return TemplateResponse(request, "pages/form_done.html", context)


def mine(request: HttpRequest, index: FormIndexPage) -> HttpResponse:
    """What I sent in, in every language, with where it stands. A form that is closed to me by now leads nowhere."""
    own = visible_to(request.user, FormSubmission.objects.filter(user=request.user)).select_related(
        "page__locale", "assigned_to"
    )
    page = keyset_page(own, order=("-submit_time", "-pk"), after=request.GET.get("after", "")[:500], size=20)
    titles = {
        form.pk: form for form in FormPage.objects.filter(pk__in={row.page_id for row in page}).select_related("locale")
    }
    there = visible_ids(request.user, FormPage, titles)
    urls = {row.pk: submission_url(titles[row.page_id], row) if row.page_id in there else "" for row in page}
    rows = [{"submission": row, "form": titles[row.page_id], "url": urls[row.pk]} for row in page]
    context = index.get_context(request) | {"rows": rows, "submissions": page}
    return TemplateResponse(request, "pages/form_mine.html", context)


def file(request: HttpRequest, page: FormPage, pk: int) -> HttpResponse:
    """A file somebody added to this form: for the sender and the handlers only, always as a download."""
    kept = SubmissionFile.objects.select_related("submission").filter(pk=pk, submission__page_id=page.pk).first()
    if kept is None or not visible_to(request.user, FormSubmission.objects.filter(pk=kept.submission_id)).exists():
        raise Http404(_("This file is not here."))
    try:
        handle = kept.file.open("rb")
    except FileNotFoundError as missing:
        raise Http404 from missing
    response = FileResponse(handle, as_attachment=True, filename=kept.name, content_type=kept.content_type)
    response["Cache-Control"] = "private, no-store"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
