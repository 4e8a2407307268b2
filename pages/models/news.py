"""News: an index with categories, and items with a byline, a change note and a contact."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from .base import IntranetPage, tabs
from .standard import BodyPage


class NewsIndexPage(IntranetPage):
    """All the news this reader may see, newest first, by category."""

    intro = models.CharField(_("introduction"), max_length=250, blank=True)
    tip_title = models.CharField(_("question to readers"), max_length=80, blank=True)
    tip_text = models.CharField(_("what we ask for"), max_length=200, blank=True)
    tip_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("form for tips"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        MultiFieldPanel(
            [FieldPanel("tip_title"), FieldPanel("tip_text"), PageChooserPanel("tip_page", "pages.FormPage")],
            heading=_("Ask readers for news"),
        ),
    ]
    edit_handler = tabs(content_panels)
    search_fields = [*IntranetPage.search_fields, index.SearchField("intro")]

    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = ["pages.NewsPage"]
    is_creatable = True
    page_description = _("Shows the news, newest first.")

    class Meta:
        verbose_name = _("news overview")

    def get_context(self, request, *args, **kwargs):
        from pages.views.news import index_context

        return {**super().get_context(request, *args, **kwargs), **index_context(request, self)}


class NewsPage(BodyPage):
    """One news item. `changed_at` is the time at which `change_note` became `change_noted`, by publishing."""

    allow_comments = models.BooleanField(_("colleagues can comment"), default=True)
    category = models.ForeignKey(
        "pages.NewsCategory",
        verbose_name=_("category"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="news",
    )
    news_date = models.DateTimeField(
        _("date"), default=timezone.now, db_index=True, help_text=_("Readers see this date; the newest comes first.")
    )
    lead = models.BooleanField(
        _("lead news"), default=False, help_text=_("The newest lead item stands at the top of the home page, large.")
    )
    pinned = models.BooleanField(
        _("keep at the top"), default=False, help_text=_("Stays first in the news overview until you take this off.")
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    on_behalf_of = models.CharField(
        _("on behalf of"), max_length=100, blank=True, help_text=_("A team or a board, for example: the works council")
    )
    contact = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who answers questions"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    contact_title = models.CharField(
        _("above the contact"), max_length=80, blank=True, help_text=_("For example: A question about the garden?")
    )
    change_note = models.CharField(
        _("what changed"),
        max_length=250,
        blank=True,
        help_text=_("Readers see this under the text, with the time. Leave it empty for a typing error."),
    )
    change_noted = models.CharField(max_length=250, blank=True, default="", editable=False)
    changed_at = models.DateTimeField(null=True, blank=True, editable=False)

    shown_with = ("category", "author", "contact", "image")
    content_panels = [
        *Page.content_panels,
        FieldPanel("category"),
        FieldPanel("intro"),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Picture")),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("author"), FieldPanel("on_behalf_of")]),
                FieldRowPanel([FieldPanel("contact"), FieldPanel("contact_title")]),
            ],
            heading=_("Who wrote it, who answers"),
        ),
        MultiFieldPanel(
            [FieldPanel("news_date"), FieldRowPanel([FieldPanel("lead"), FieldPanel("pinned")])],
            heading=_("Place in the news"),
        ),
        FieldPanel("change_note"),
    ]
    edit_handler = tabs(content_panels)
    search_fields = [*BodyPage.search_fields, index.FilterField("news_date"), index.FilterField("category_id")]
    override_translatable_fields = [*IntranetPage.override_translatable_fields, SynchronizedField("news_date")]

    parent_page_types = ["pages.NewsIndexPage"]
    subpage_types: list[str] = []
    is_creatable = True
    page_description = _("Something that happened, changes or is coming up.")

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")
        indexes = [models.Index(fields=["-news_date", "-page_ptr"], name="pages_news_recent")]

    def get_context(self, request, *args, **kwargs):
        from pages.views.news import article_context

        return {**super().get_context(request, *args, **kwargs), **article_context(request, self)}

    def with_content_json(self, content):
        """A revision never brings back an older time of change."""
        page = super().with_content_json(content)
        page.changed_at, page.change_noted = self.changed_at, self.change_noted
        return page
