"""The survey in the menu of the Wagtail admin. Its screens stand on the site, where hosts, who have no admin, come too."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from toptasks.permissions import manages


class _Surveys(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return manages(request.user)

    def render_component(self, request: HttpRequest):
        self.url = reverse("toptasks:surveys")
        return super().render_component(request)


@hooks.register("register_admin_menu_item")
def surveys_menu_item() -> MenuItem:
    return _Surveys(_("Top-task survey"), "", icon_name="tasks", order=360, name="top-task-survey")
