"""The editors' desk, the first page of the Wagtail admin: verbs first, then what waits, then what one did last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.plugins.points import DashboardPanel
from cms.plugins.registry import enabled
from pages.models import FormIndexPage, HomePage, NewsIndexPage, ProtocolIndexPage
from pages.selectors import current_locale_id


@dataclass(frozen=True)
class Verb:
    """Something an editor can start, and where it starts."""

    label: str | Promise
    icon: str
    url: str


FRESH = 6
NEW_PAGES = (
    (NewsIndexPage, "newspage", _("Write a news item"), "pen-line"),
    (ProtocolIndexPage, "protocolpage", _("New protocol"), "book-open-check"),
    (FormIndexPage, "formpage", _("New form"), "clipboard-list"),
)


def verbs_for(user: Any) -> list[Verb]:
    """What this editor may start, in their own language where there is a place for it."""
    found = []
    for index, kind, label, icon in NEW_PAGES:
        place = _place(index, user)
        if place is not None:
            found.append(Verb(label, icon, reverse("wagtailadmin_pages:add", args=["pages", kind, place.pk])))
    home = _place(HomePage, user)
    if home is not None:
        found.append(Verb(_("New page"), "file-plus", reverse("wagtailadmin_pages:add_subpage", args=[home.pk])))
    if policy_registry.get_by_type(get_image_model()).user_has_permission(user, "add"):
        found.append(Verb(_("Add photos"), "image-plus", reverse("wagtailimages:add_multiple")))
    return found


def _place(model: type[Page], user: Any) -> Page | None:
    """The first page of this kind below which the editor may make something; in the language at hand when there is one."""
    places = sorted(model.objects.order_by("depth", "path"), key=lambda page: page.locale_id != current_locale_id())
    return next((page for page in places if page.permissions_for_user(user).can_add_subpage()), None)


def published_lately(user: Any) -> list[Page]:
    """What was published last in the language at hand, among the pages this editor may open."""
    pages = policy_registry.get_by_type(Page).explorable_instances(user)
    live = pages.filter(live=True, last_published_at__isnull=False, depth__gt=2, alias_of__isnull=True)
    live = live.filter(locale_id=current_locale_id())
    return list(live.order_by("-last_published_at", "-pk")[:FRESH])


class StartPanel(Component):
    """The verbs, on a dark slab."""

    order = 1
    template_name = "pages/dashboard/start.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:
        return {"verbs": verbs_for((parent_context or {})["request"].user)}


class WaitingPanel(Component):
    """What waits for this editor, from all plugins together; one sentence when nothing does."""

    order = 2
    template_name = "pages/dashboard/desk.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:
        request = (parent_context or {})["request"]
        return {"tiles": self._tiles(request), "fresh": published_lately(request.user)}

    def _tiles(self, request: HttpRequest) -> list[SafeString]:
        tiles = []
        for point in enabled(DashboardPanel):
            context = point.context(request)
            html = render_to_string(point.template, context, request=request).strip() if context is not None else ""
            if html:
                tiles.append(mark_safe(html))  # rendered by a template, which escaped what it showed
        return tiles
