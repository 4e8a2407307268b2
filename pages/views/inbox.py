"""The inbox of those who handle forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.plugins.access import audience_members, require, visible_or_404, visible_to
from cms.plugins.pagination import keyset_page
from cms.plugins.spreadsheets import spreadsheet
from pages.models import FormIndexPage, FormPage, FormSubmission, SubmissionFile
from pages.selectors import family_of, handled_forms, new_submission_counts
from pages.services import submission_update
from pages.services.export import answer_rows, submission_table

PAGE_SIZE = 30


class HandleForm(forms.Form):
    """What a handler does with a form that came in."""

    status = forms.ChoiceField(
        label=gettext_lazy("Status"), choices=FormSubmission.Status.choices, widget=forms.RadioSelect
    )
    assigned_to = forms.ModelChoiceField(
        label=gettext_lazy("Who handles it"), queryset=None, required=False, empty_label=gettext_lazy("Nobody yet")
    )
    answer = forms.CharField(
        label=gettext_lazy("Answer to the colleague"), required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("The colleague gets a message and reads this answer."),
    )  # fmt: skip
    note = forms.CharField(
        label=gettext_lazy("Note for each other"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Only the colleagues who handle this form see it."),
    )  # fmt: skip

    def __init__(self, *args: Any, handlers: QuerySet[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assigned_to"].queryset = handlers.order_by("display_name")


def all_forms(request: HttpRequest, index: FormIndexPage) -> HttpResponse:
    """The forms this person handles, each once with its translations, and what is new."""
    handled = list(handled_forms(request.user).order_by("title"))
    if not handled:
        raise PermissionDenied(_("Only colleagues who handle a form have an inbox."))
    counts = new_submission_counts(handled_forms(request.user))
    recent = visible_to(request.user, FormSubmission.objects.filter(page__in=[form.pk for form in handled]))
    new = recent.filter(status=FormSubmission.Status.NEW).select_related("user").order_by("-submit_time")[:10]
    titles = {form.pk: form for form in handled}
    context = index.get_context(request) | {
        "rows": _by_family(handled, counts, index.locale_id),
        "new": [{"submission": row, "form": titles[row.page_id]} for row in new],
    }
    return TemplateResponse(request, "pages/form_inbox_all.html", context)


def _by_family(handled: list[FormPage], counts: dict[int, int], locale_id: int) -> list[dict[str, Any]]:
    """One row a form: the page in this language when there is one, and how many new ones came in on all of them."""
    rows: dict[Any, dict[str, Any]] = {}
    for form in sorted(handled, key=lambda form: form.locale_id != locale_id):
        row = rows.setdefault(form.translation_key, {"form": form, "count": 0})
        row["count"] += counts.get(form.pk, 0)
    return sorted(rows.values(), key=lambda row: (-row["count"], row["form"].title))


def form_inbox(request: HttpRequest, page: FormPage) -> HttpResponse:
    """What came in on one form, its translations included."""
    require(request.user, "pages.handle_form", page)
    status = request.GET.get("status", "")
    rows = _submissions(request, page).select_related("user", "assigned_to")
    if status in FormSubmission.Status.values:
        rows = rows.filter(status=status)
    if request.GET.get("who") == "me":
        rows = rows.filter(assigned_to=request.user)
    shown = keyset_page(rows, order=("-submit_time", "-pk"), after=request.GET.get("after", "")[:500], size=PAGE_SIZE)
    context = page.get_context(request) | {
        "submissions": shown,
        "status": status if status in FormSubmission.Status.values else "",
        "who": request.GET.get("who", ""),
        "statuses": FormSubmission.Status.choices,
    }
    return TemplateResponse(request, "pages/form_inbox.html", context)


def _submissions(request: HttpRequest, page: FormPage) -> QuerySet[FormSubmission]:
    return visible_to(request.user, FormSubmission.objects.filter(page__in=family_of(page)))


def export(request: HttpRequest, page: FormPage) -> HttpResponse:
    require(request.user, "pages.handle_form", page)
    kind = "xlsx" if request.GET.get("format") == "xlsx" else "csv"
    rows = _submissions(request, page).select_related("user", "assigned_to").order_by("-submit_time", "-pk")
    return spreadsheet(submission_table(page, rows.iterator(chunk_size=1000)), name=page.slug, kind=kind)


def submission(request: HttpRequest, page: FormPage, pk: int) -> HttpResponse:
    """One form that came in: the answers, and what is done with it."""
    require(request.user, "pages.handle_form", page)
    files = Prefetch("files", queryset=SubmissionFile.objects.order_by("pk"))
    query = _submissions(request, page).select_related("user", "assigned_to").prefetch_related(files)
    row = visible_or_404(request.user, query, pk=pk)
    initial = {"status": row.status, "assigned_to": row.assigned_to_id, "note": row.note, "answer": row.answer}
    form = HandleForm(request.POST or None, initial=initial, handlers=audience_members(page.handlers))
    if request.method == "POST" and form.is_valid():
        try:
            submission_update(by=request.user, submission=row, **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem.messages)
        else:
            messages.success(request, _("Saved: %(reference)s.") % {"reference": row.reference})
            return redirect(f"{page.get_url(request)}inbox/")
    context = page.get_context(request) | {"submission": row, "rows": answer_rows(row, page), "form": form}
    return TemplateResponse(request, "pages/form_submission.html", context, status=422 if form.errors else 200)
