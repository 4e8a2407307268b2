"""What search adds to the Wagtail admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from search.admin import views
from search.admin.lists import SearchGroup
from search.admin.report import AskedReportView
from search.admin.shipped import shipped_groups
from search.loop.missed import may_decide

register_snippet(SearchGroup)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("reports/searches/", AskedReportView.as_view(), name="search_asked_report"),
        path(
            "reports/searches/results/",
            AskedReportView.as_view(results_only=True),
            name="search_asked_report_results",
        ),
        path("reports/searches/<int:pk>/work/", views.to_work, name="search_to_work"),
        path("search-preview/", views.preview, name="search_preview"),
        path("search-shipped/", shipped_groups, name="search_shipped"),
    ]


class _ForEditors(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_decide(request.user)


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    return _ForEditors(_("What is searched for"), reverse("search_asked_report"), icon_name="search", order=110)


@hooks.register("register_reports_menu_item")
def preview_menu_item() -> MenuItem:
    return _ForEditors(_("Try out search settings"), reverse("search_preview"), icon_name="view", order=120)


@hooks.register("register_settings_menu_item")
def shipped_menu_item() -> MenuItem:
    return _ForEditors(_("Synonyms of the product"), reverse("search_shipped"), icon_name="openquote", order=900)
