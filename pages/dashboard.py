"""What waits for an editor, on the dashboard of the Wagtail admin."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, TaskState
from wagtail.permissions import policy_registry

from pages.models import FormSubmission, ProtocolPage
from pages.selectors import current_locale_id, handled_forms, place_url

SHOWN = 5


def waiting(request: HttpRequest) -> dict[str, Any] | None:
    """To publish, to review, forms to handle, protocols overdue, each when there are any: a number, the first few, and where to go."""
    tiles = [to_review(request.user), forms_to_handle(request.user), to_publish(request.user), overdue(request.user)]
    busy = [tile for tile in tiles if tile is not None and tile["count"]]
    return {"tiles": busy} if busy else None


def to_publish(user: Any) -> dict[str, Any]:
    """Drafts and unpublished changes this editor may publish, the newest first."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "publish")
    drafts = pages.filter(has_unpublished_changes=True, go_live_at__isnull=True, alias_of__isnull=True)
    recent = drafts.filter(latest_revision_created_at__gte=timezone.now() - timedelta(days=365))
    rows = [
        {"title": page.get_admin_display_title(), "url": reverse("wagtailadmin_pages:edit", args=[page.pk])}
        for page in recent.order_by("-latest_revision_created_at")[:SHOWN]
    ]
    return {"key": "publish", "count": recent.count(), "rows": rows, "url": ""}


def to_review(user: Any) -> dict[str, Any]:
    """Pages in a workflow that wait for this editor's approval."""
    states = TaskState.objects.reviewable_by(user).order_by("-started_at")
    rows = []
    for state in states.select_related("revision")[:SHOWN]:
        page = state.revision.as_object()
        rows.append({"title": str(page), "url": reverse("wagtailadmin_pages:edit", args=[page.pk])})
    return {
        "key": "review",
        "count": states.count(),
        "rows": rows,
        "url": reverse("wagtailadmin_reports:workflow_tasks"),
    }


def overdue(user: Any) -> dict[str, Any]:
    """Protocols past their review date that this editor may change; once each, in the editor's language."""
    pages = ProtocolPage.objects.live().filter(review_on__lt=timezone.localdate(), state=ProtocolPage.State.VALID)
    pages = pages.filter(locale_id=current_locale_id())
    editable = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    pages = pages.filter(pk__in=editable.values("pk")).order_by("review_on")
    rows = [{"title": page.title, "url": reverse("wagtailadmin_pages:edit", args=[page.pk])} for page in pages[:SHOWN]]
    return {"key": "overdue", "count": pages.count(), "rows": rows, "url": reverse("pages_owner_report")}


def forms_to_handle(user: Any) -> dict[str, Any] | None:
    """New forms for the handlers of a form; None for those who handle none."""
    forms = {form.pk: form for form in handled_forms(user)}
    if not forms:
        return None
    new = FormSubmission.objects.filter(page__in=list(forms), status=FormSubmission.Status.NEW).select_related("user")
    rows = [
        {
            "title": f"{forms[row.page_id].title}, {row.user or row.reference}",
            "url": submission_url(forms[row.page_id], row),
        }
        for row in new.order_by("-submit_time")[:SHOWN]
    ]
    inbox = place_url("forms", user)
    return {"key": "forms", "count": new.count(), "rows": rows, "url": f"{inbox}inbox/" if inbox else ""}


def submission_url(form: Any, submission: FormSubmission) -> str:
    return f"{form.get_url()}{form.reverse_subpage('submission', kwargs={'pk': submission.pk})}"
