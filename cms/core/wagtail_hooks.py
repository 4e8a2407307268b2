"""The kernel's part of the Wagtail admin: plugin switches."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .roles import ADMINISTRATORS, is_in
from .switches import PluginError, plugin_list, plugin_switch


def plugin_switches(request: HttpRequest) -> HttpResponse:
    """The page with one switch a plugin; administrators only."""
    if not is_in(request.user, ADMINISTRATORS):
        raise PermissionDenied
    if request.method == "POST":
        label, enabled = request.POST.get("label", ""), request.POST.get("enabled") == "1"
        try:
            plugin_switch(label=label, enabled=enabled)
            messages.success(request, _("Saved. It is true from the next page anybody opens."))
        except PluginError as problem:
            messages.error(request, str(problem))
        return redirect("core_plugin_switches")
    return TemplateResponse(request, "core/admin/plugins.html", {"plugins": plugin_list()})


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [path("plugins/", plugin_switches, name="core_plugin_switches")]


class _ForAdministrators(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_in(request.user, ADMINISTRATORS)


@hooks.register("register_settings_menu_item")
def plugin_menu_item() -> MenuItem:
    return _ForAdministrators(gettext_lazy("Plugins"), reverse("core_plugin_switches"), icon_name="cogs", order=20)
