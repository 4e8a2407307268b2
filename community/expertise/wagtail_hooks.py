"""Expertise pages in the admin, for those who translate them; their text is kept on the site, where they begin too."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.plugins.registry import is_enabled

from .models import ExpertisePage

NAME = "expertise-pages"


class ChangeOnly(ModelPermissionPolicy):
    """A page is begun on the site, by who keeps it; in the admin it is only changed and translated."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in ("add", "delete") and super().user_has_permission(user, action)


register_permission_policy(ExpertisePage, ChangeOnly(ExpertisePage))


class ExpertisePageViewSet(SnippetViewSet):
    model = ExpertisePage
    icon = "help"
    menu_label = _("Expertise")
    menu_name = NAME
    add_to_admin_menu = True
    menu_order = 260
    list_display = ["title", "locale", "review_on"]
    search_fields = ["title"]
    search_backend_name = None


register_snippet(ExpertisePageViewSet)


@hooks.register("construct_main_menu")
def only_while_on(request: HttpRequest, menu_items: list[Any]) -> None:
    if not is_enabled("expertise"):
        menu_items[:] = [item for item in menu_items if item.name != NAME]
