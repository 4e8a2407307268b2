"""What every page of the intranet shares: who may read it, whose it is, and how editors fill it in."""

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from cms.plugins.access import EVERYONE
from cms.plugins.fields import audience_field


class IntranetPageForm(WagtailAdminPageForm):
    """Offers the audiences this editor may choose from; an audience already set stays available."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "audience" in self.fields:
            self.fields["audience"] = audience_field(self.for_user, self.instance.audience, self.fields["audience"])


class IntranetPage(Page):
    """Abstract base of every page type.

    `audience` is a token ("everyone", "team:3"); Wagtail privacy of the page, its ancestors and its translations
    comes on top of it. The kernel decides from both who may read. A page type reads: fields, panels, search, tree.
    """

    audience = models.CharField(
        _("who may read this"),
        max_length=80,
        default=EVERYONE,
        help_text=_("Pages for one team or group stay hidden from everybody else: in lists, in search and in mails."),
    )
    content_owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The colleague who knows whether this is still right. Gets a reminder before the review date."),
    )
    review_on = models.DateField(
        _("review before"), null=True, blank=True, help_text=_("After this date the page is marked as overdue.")
    )
    keywords = models.CharField(
        _("other words people search for"),
        max_length=250,
        blank=True,
        help_text=_("Words that colleagues use and that are not in the text, with commas between them."),
    )
    allow_comments = models.BooleanField(_("colleagues can comment"), default=False)
    source_key = models.CharField(max_length=200, blank=True, default="", editable=False, db_index=True)

    base_form_class = IntranetPageForm
    is_creatable = False
    shown_with: tuple[str, ...] = ()  # relations its template shows, fetched together with the page
    reader_panels = [
        MultiFieldPanel([FieldPanel("audience"), FieldPanel("allow_comments")], heading=_("For whom")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("content_owner"), FieldPanel("review_on")])], heading=_("Whose it is")
        ),
    ]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    heading=_("Last part of the address"),
                    help_text=_("It follows the title by itself. When you change it later, old links keep working."),
                ),
                FieldPanel(
                    "show_in_menus",
                    heading=_("Show in menus"),
                    help_text=_("A page right below the home page then stands at the bottom of the site."),
                ),
            ],
            heading=_("Address"),
        ),
        MultiFieldPanel([FieldPanel("keywords")], heading=_("Search")),
    ]
    search_fields = [*Page.search_fields, index.SearchField("keywords")]
    override_translatable_fields = [
        SynchronizedField("audience", overridable=False),
        SynchronizedField("content_owner"),
        SynchronizedField("review_on"),
        SynchronizedField("allow_comments"),
    ]

    class Meta:
        abstract = True

    def publish(self, *args, **kwargs):
        """What follows from publishing (news told, a version kept) happens with it or not at all."""
        with transaction.atomic():
            return super().publish(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return self.get_url() or ""

    def get_view_restrictions(self):
        """Wagtail's own check of privacy; without any privacy in the house it costs nothing. The kernel checked already."""
        from pages.routing import any_restriction

        return super().get_view_restrictions() if any_restriction() else PageViewRestriction.objects.none()

    @property
    def review_overdue(self) -> bool:
        return bool(self.review_on and self.review_on < timezone.localdate())


def tabs(content: list, page_type=IntranetPage, *, form_class=None) -> TabbedInterface:
    """The editor's tabs in the order editors think: what it says, for whom and whose, how it is found, when."""
    return TabbedInterface(
        [
            ObjectList(content, heading=_("Content")),
            ObjectList(page_type.reader_panels, heading=_("Readers and owner")),
            ObjectList(page_type.promote_panels, heading=_("Address and search")),
            ObjectList(page_type.settings_panels, heading=_("Settings")),
        ],
        base_form_class=form_class or page_type.base_form_class,
    )
