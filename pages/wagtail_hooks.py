"""What publishing adds to the Wagtail admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.snippets.models import register_snippet

from cms.plugins.access import tokens_for
from cms.plugins.site import organisation
from pages.admin.colours import admin_colours
from pages.admin.desk import StartPanel, WaitingPanel
from pages.admin.lists import ListsGroup
from pages.admin.people import person_chooser
from pages.admin.report import OwnerReportView
from pages.admin.words import in_plain_words
from pages.models import FormPage
from pages.selectors import current_locale_id, place_url

register_snippet(ListsGroup)


@hooks.register("register_admin_viewset")
def person_chooser_viewset():
    return person_chooser


@hooks.register("insert_global_admin_css")
def organisation_colours() -> SafeString:
    """The admin in the organisation's own colour, with our sheet for the dashboard."""
    return format_html(
        '<link rel="stylesheet" href="{}"><style>:root{{{}}}</style>',
        static("css/plugins/pages_admin.css"),
        admin_colours(organisation().brand_colour),
    )


@hooks.register("construct_homepage_panels")
def desk(request: HttpRequest, panels: list[Component]) -> None:
    """Verbs and what waits come first; Wagtail's own list of pages to review is part of what waits."""
    panels[:] = [
        StartPanel(),
        WaitingPanel(),
        *(p for p in panels if not isinstance(p, WorkflowObjectsToModeratePanel)),
    ]


@hooks.register("get_avatar_url")
def face(user: Any, size: int) -> str | None:
    """Colleagues have the face in the admin that they have on the site; what nobody did has none."""
    return getattr(user, "photo_url", None) or None


@hooks.register("construct_help_menu")
def no_outside_site(request: HttpRequest, items: list[MenuItem]) -> None:
    """Help is ours: no news or guide of an outside site, in another language, with a badge on it."""
    items[:] = [item for item in items if not item.name.startswith(("whats-new-in-wagtail", "editor-guide"))]


@hooks.register("construct_page_action_menu")
def plain_words(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    in_plain_words(menu_items)


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    return [
        path("reports/owners/", OwnerReportView.as_view(), name="pages_owner_report"),
        path("reports/owners/results/", OwnerReportView.as_view(results_only=True), name="pages_owner_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def owner_report_menu_item() -> MenuItem:
    return MenuItem(_("Owners and reviews"), reverse("pages_owner_report"), icon_name="user", order=100)


class _Inbox(MenuItem):
    """The inbox stands on the site, so that handlers who never open the admin have it too."""

    def __init__(self) -> None:
        super().__init__(_("Form inbox"), "", icon_name="mail", order=350, name="form-inbox")

    def is_shown(self, request: HttpRequest) -> bool:
        self.url = f"{place_url('forms', request.user)}inbox/"
        return bool(current_locale_id()) and FormPage.objects.filter(handlers__in=tokens_for(request.user)).exists()


@hooks.register("register_admin_menu_item")
def inbox_menu_item() -> MenuItem:
    return _Inbox()


@hooks.register("filter_form_submissions_for_user")
def only_forms_i_handle(user: Any, editable_forms: Any) -> Any:
    """Editing a form is not reading what colleagues sent in: Wagtail's own list follows the handlers too."""
    if user.is_superuser:
        return editable_forms
    handled = FormPage.objects.filter(handlers__in=tokens_for(user)).values("pk")
    return editable_forms.filter(pk__in=handled)
