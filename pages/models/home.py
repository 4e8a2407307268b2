"""The home page: one per language. What it shows is personal and comes from HomeWidgets; editors only name things."""

from django.db import models
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.models import Page

from .base import IntranetPage, tabs


class HomePage(IntranetPage):
    footer_text = models.CharField(
        _("line at the bottom"), max_length=160, blank=True, help_text=_("For example who helps people with this site.")
    )

    content_panels = [
        HelpPanel(
            _(
                "The home page fills itself: news that you mark as lead, the top tasks, what waits for each colleague, "
                "and what the community plugins add. Change the top tasks under “Lists”."
            )
        ),
        *Page.content_panels,
        FieldPanel("footer_text"),
    ]
    edit_handler = tabs(content_panels)

    parent_page_types = ["wagtailcore.Page", "pages.HomePage"]
    subpage_types = [
        "pages.NewsIndexPage",
        "pages.ProtocolIndexPage",
        "pages.FormIndexPage",
        "pages.SectionPage",
        "pages.StandardPage",
    ]
    is_creatable = True
    page_description = _("The personal start page. Each language has one.")

    class Meta:
        verbose_name = _("home page")

    def route(self, request, path_components):
        from cms.plugins.site import attach_locale
        from pages.routing import route_below

        attach_locale(self)
        return (
            route_below(self, request, path_components) if path_components else super().route(request, path_components)
        )

    def serve(self, request, *args, **kwargs):
        from pages.views.home import home_context

        context = self.get_context(request)
        context.update(home_context(request, self))
        return TemplateResponse(request, self.get_template(request), context)

    def serve_preview(self, request, mode_name):
        return self.serve(request)
