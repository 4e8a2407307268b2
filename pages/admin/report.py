"""Report: who owns what, and what is overdue for a review."""

from __future__ import annotations

from datetime import timedelta

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports import PageReportView
from wagtail.models import Locale, Page

from pages.models import FormPage, IntranetPage, ProtocolPage, SectionPage, StandardPage


def owned_models() -> list[type[IntranetPage]]:
    """Page types that go out of date. News is of its day, and overviews fill themselves."""
    return [ProtocolPage, StandardPage, SectionPage, FormPage]


def owned_pages(pages: QuerySet[Page]) -> QuerySet[Page]:
    """The live pages with their review date and owner, of whatever type. The oldest review date first."""
    names = [model._meta.model_name for model in owned_models()]
    return (
        pages.live()
        .type(*owned_models())
        .annotate(
            review_on=Coalesce(*[f"{name}__review_on" for name in names]),
            owner_pk=Coalesce(*[f"{name}__content_owner_id" for name in names]),
        )
        .select_related("content_type", "locale")
    )


class OwnerFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=_("Review"),
        method="filter_state",
        choices=[
            ("overdue", _("Overdue")),
            ("soon", _("Within 60 days")),
            ("none", _("No review date")),
            ("orphan", _("No owner")),
        ],
    )
    locale = django_filters.ModelChoiceFilter(label=_("Language"), queryset=Locale.objects.all())

    class Meta:
        model = Page
        fields: list[str] = []

    def filter_state(self, queryset, _name, value):
        today = timezone.localdate()
        wanted = {
            "overdue": {"review_on__lt": today},
            "soon": {"review_on__range": (today, today + timedelta(days=60))},
            "none": {"review_on__isnull": True},
            "orphan": {"owner_pk__isnull": True},
        }
        return queryset.filter(**wanted[value])


class OwnerReportView(PageReportView):
    page_title = _("Owners and reviews")
    header_icon = "user"
    results_template_name = "pages/reports/owners_results.html"
    index_url_name = "pages_owner_report"
    index_results_url_name = "pages_owner_report_results"
    filterset_class = OwnerFilterSet
    any_permission_required = ["add", "change", "publish"]
    list_export = [
        "title",
        "owner_name",
        "review_on",
        "overdue",
        "latest_revision_created_at",
        "locale.language_code",
        "url",
    ]
    export_headings = {
        "owner_name": _("Owner"),
        "review_on": _("Review before"),
        "overdue": _("Overdue"),
        "latest_revision_created_at": _("Last edited"),
        "locale.language_code": _("Language"),
        "url": _("Address"),
    }

    def get_queryset(self):
        editable = self.permission_policy.instances_user_has_permission_for(self.request.user, "change")
        self.queryset = owned_pages(Page.objects.filter(pk__in=editable.values("pk"))).order_by(
            F("review_on").asc(nulls_last=True), "title"
        )
        return super().get_queryset()

    def decorate_paginated_queryset(self, object_list):
        pages = list(object_list)
        people = get_user_model().objects.in_bulk({page.owner_pk for page in pages if page.owner_pk})
        today = timezone.localdate()
        for page in pages:
            page.owner_person = people.get(page.owner_pk)
            page.owner_name = str(page.owner_person or "")
            page.overdue = bool(page.review_on and page.review_on < today)
        return pages
