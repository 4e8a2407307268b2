"""Expertise pages in the admin, for those who translate them; their text is kept on the site, where they begin too."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import EditView, HistoryView, SnippetViewSet, UsageView

from cms.plugins.registry import is_enabled

from . import translating  # noqa: F401 - the doors of wagtail-localize
from .models import ExpertisePage
from .selectors import pages_to_translate

NAME = "expertise-pages"


class ChangeOnly(ModelPermissionPolicy):
    """A page is begun on the site, by who keeps it; in the admin it is only changed and translated."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in ("add", "delete") and super().user_has_permission(user, action)


register_permission_policy(ExpertisePage, ChangeOnly(ExpertisePage))


class ToTranslate:
    """Who enters the admin reads no page there that they do not read on the site, but for its unfinished translations."""

    request: Any

    def get_base_object_queryset(self) -> Any:
        return pages_to_translate(self.request.user)


class Edit(EditView):
    def get_queryset(self) -> Any:
        return pages_to_translate(self.request.user)


class History(ToTranslate, HistoryView):
    pass


class Usage(ToTranslate, UsageView):
    pass


class ExpertisePageViewSet(SnippetViewSet):
    model = ExpertisePage
    edit_view_class = Edit
    history_view_class = History
    usage_view_class = Usage
    icon = "help"
    menu_label = _("Expertise")
    menu_name = NAME
    add_to_admin_menu = True
    menu_order = 260
    list_display = ["title", "locale", "review_on"]
    search_fields = ["title"]
    search_backend_name = None

    def get_queryset(self, request: HttpRequest) -> Any:
        return pages_to_translate(request.user)  # type: ignore[arg-type]

    def register_chooser_viewset(self) -> None:
        """No form chooses a page, and a chooser would tell everybody in the admin what there is."""


register_snippet(ExpertisePageViewSet)


@hooks.register("construct_main_menu")
def only_while_on(request: HttpRequest, menu_items: list[Any]) -> None:
    if not is_enabled("expertise"):
        menu_items[:] = [item for item in menu_items if item.name != NAME]
