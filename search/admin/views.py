"""The preview, and turning a query of the report into work."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from search.admin.preview import ProposalForm, compare
from search.admin.report import readable
from search.loop.missed import may_decide, missed_tell
from search.loop.models import KindBoost, SynonymGroup, TestQuery


def preview(request: HttpRequest) -> HttpResponse:
    """Try a change; the second button saves what was tried."""
    if not may_decide(request.user):
        raise PermissionDenied
    form = ProposalForm(request.POST or None)
    changes = None
    if request.method == "POST" and form.is_valid():
        if "save" in request.POST:
            _save(form)
            messages.success(request, _("Saved. It counts from the next search."))
            return HttpResponseRedirect(reverse("search_preview"))
        changes = compare(request.user, form.tuning())
    context: dict[str, Any] = {
        "form": form, "changes": changes, "count": TestQuery.objects.count(),
        "better": sum(one.is_better for one in changes or ()), "worse": sum(one.is_worse for one in changes or ()),
    }  # fmt: skip
    return TemplateResponse(request, "search/admin/preview.html", context)


@transaction.atomic
def _save(form: ProposalForm) -> None:
    data = form.cleaned_data
    if data["kind"]:
        KindBoost.objects.update_or_create(
            kind=data["kind"],
            defaults={
                "factor": data["factor"] or 1.0,
                "recent_days": data["recent_days"] or 0,
                "recent_factor": data["recent_factor"] or 1.0,
            },
        )
    for words in form.groups:
        SynonymGroup.objects.get_or_create(words=words, defaults={"note": _("tried in the preview")})


@require_POST
def to_work(request: HttpRequest, pk: int) -> HttpResponse:
    """A query of the report becomes a missed search that somebody takes care of."""
    if not may_decide(request.user):
        raise PermissionDenied
    row = get_object_or_404(readable(), pk=pk)
    made = missed_tell(user=None, text=row.text, language=row.language)
    return HttpResponseRedirect(reverse("wagtailsnippets_search_missedsearch:edit", args=[made.pk]))
