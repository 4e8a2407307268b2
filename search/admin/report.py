"""What colleagues search for: only queries that at least five different people asked in the period."""

from typing import Any

import django_filters
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from search.loop.counting import ENOUGH
from search.loop.models import LANGUAGES, AskedPeriod, AskedQuery

VIEWS = [("top", _("Asked most")), ("nothing", _("Found nothing")), ("unopened", _("Found, but nothing was opened"))]


class AskedFilterSet(WagtailFilterSet):
    view = django_filters.ChoiceFilter(label=_("Show"), method="filter_view", choices=VIEWS)
    language = django_filters.ChoiceFilter(label=_("Language"), choices=LANGUAGES)
    period = django_filters.ModelChoiceFilter(label=_("Four weeks from"), queryset=AskedPeriod.objects.all())

    class Meta:
        model = AskedQuery
        fields: list[str] = []

    def filter_view(self, queryset: "QuerySet[AskedQuery]", _name: str, value: str) -> "QuerySet[AskedQuery]":
        if value == "nothing":
            return queryset.filter(nothing__gt=0).order_by("-nothing", "text")
        if value == "unopened":
            return queryset.filter(nothing=0, clicked__lt=F("asked") * 0.2).order_by("-asked", "text")
        return queryset


def readable() -> "QuerySet[AskedQuery]":
    """The queries that may be read: their text was written down when enough people had asked them."""
    return AskedQuery.objects.exclude(text="").select_related("period").order_by("-period__started", "-asked", "text")


class AskedReportView(ReportView):
    page_title = _("What is searched for")
    header_icon = "search"
    results_template_name = "search/admin/asked_results.html"
    index_url_name = "search_asked_report"
    index_results_url_name = "search_asked_report_results"
    filterset_class = AskedFilterSet
    model = AskedQuery
    permission_policy = ModelPermissionPolicy(AskedQuery)
    any_permission_required = ["view"]
    list_export = ["text", "language", "asked", "nothing", "clicked", "clicked_first", "hits", "period"]
    export_headings = {
        "text": _("Query"), "language": _("Language"), "asked": _("Asked"), "nothing": _("Found nothing"),
        "clicked": _("Opened a result"), "clicked_first": _("Opened one of the first three"),
        "hits": _("Results, the last time"), "period": _("Four weeks from"),
    }  # fmt: skip

    def get_queryset(self) -> "QuerySet[AskedQuery]":
        self.queryset = readable()
        return super().get_queryset()  # type: ignore[no-any-return]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(*args, **kwargs), "enough": ENOUGH}
