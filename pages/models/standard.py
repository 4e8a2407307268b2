"""Ordinary pages, and the sections that hold them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.models import Page
from wagtail.search import index

from cms.plugins.access import is_visible
from cms.plugins.icons import ICON_CHOICES
from pages.blocks import BODY

from .base import IntranetPage, tabs


class BodyPage(IntranetPage):
    """A page with an introduction, perhaps a picture, and a body."""

    intro = models.TextField(
        _("introduction"), max_length=400, blank=True, help_text=_("Two or three sentences that say what is here.")
    )
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    image_alt = models.CharField(
        _("what the picture shows"), max_length=250, blank=True, help_text=_("For colleagues who cannot see it.")
    )
    body = StreamField(BODY, verbose_name=_("body"), blank=True)

    shown_with = ("image", "content_owner")
    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("image"),
        FieldPanel("image_alt"),
        FieldPanel("body"),
    ]
    search_fields = [*IntranetPage.search_fields, index.SearchField("intro"), index.SearchField("body")]

    class Meta:
        abstract = True


class SectionPage(BodyPage):
    """A place in the tree with pages below it, such as “Working here”."""

    icon = models.CharField(_("icon"), max_length=40, choices=ICON_CHOICES, default="info")

    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("icon")]),
        FieldPanel("intro"),
        FieldPanel("image"),
        FieldPanel("image_alt"),
        FieldPanel("body"),
    ]
    edit_handler = tabs(content_panels)

    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = [
        "pages.StandardPage",
        "pages.FormPage",
        "pages.SectionPage",
        "pages.NewsIndexPage",
        "pages.ProtocolIndexPage",
    ]
    is_creatable = True
    page_description = _("Holds pages that belong together, and shows them as a list.")

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def get_context(self, request, *args, **kwargs):
        from pages.selectors import children_for

        return {**super().get_context(request, *args, **kwargs), "children": children_for(request.user, self)}


class StandardPage(BodyPage):
    """A page that explains something and stays: house rules, privacy, how we work."""

    edit_handler = tabs(BodyPage.content_panels)

    parent_page_types = ["pages.HomePage", "pages.SectionPage", "pages.StandardPage"]
    subpage_types = ["pages.StandardPage", "pages.FormPage"]
    is_creatable = True
    page_description = _("Explains something that stays the same for a while.")

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    def get_context(self, request, *args, **kwargs):
        from pages.selectors import children_for

        parent = self.get_parent() if self.pk else None
        seen = parent is not None and (getattr(request, "is_preview", False) or is_visible(request.user, parent))
        place = {"parent_url": parent.get_url(request), "parent_title": parent.title} if seen else {}
        return {**super().get_context(request, *args, **kwargs), **place, "children": children_for(request.user, self)}
