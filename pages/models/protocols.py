"""Protocols: an overview by department, pages with an owner and versions, and who confirmed which version."""

from datetime import timedelta

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from pages.routes import ProtocolRoutes

from .base import IntranetPage, IntranetPageForm, tabs
from .standard import BodyPage

REVIEW_SOON = timedelta(days=60)


class ProtocolIndexPage(IntranetPage):
    """All protocols this reader may see, by department and state, with a search within them."""

    intro = models.CharField(_("introduction"), max_length=250, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    edit_handler = tabs(content_panels)
    search_fields = [*IntranetPage.search_fields, index.SearchField("intro")]

    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = ["pages.ProtocolPage"]
    is_creatable = True
    page_description = _("Shows the protocols, by department.")

    class Meta:
        verbose_name = _("protocol overview")

    def get_context(self, request, *args, **kwargs):
        from pages.views.protocols import index_context

        return {**super().get_context(request, *args, **kwargs), **index_context(request, self)}


class ProtocolPageForm(IntranetPageForm):
    """Starts each new edit with “material change” off, and asks for a new version when it is on."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.live and not self.instance.has_unpublished_changes:
            self.initial["material_change"] = False

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("material_change") and self.instance.pk:
            confirmed = ProtocolVersion.objects.filter(
                translation_key=self.instance.translation_key, label=cleaned.get("version", ""), material=True
            )
            if confirmed.exists():
                self.add_error(
                    "version", _("Give this change a new version: colleagues have been asked about this one already.")
                )
        review_on, valid_from = cleaned.get("review_on"), cleaned.get("valid_from")
        if review_on and valid_from and review_on < valid_from:
            self.add_error("review_on", _("The review date lies before the date it becomes valid."))
        return cleaned


class ProtocolPage(ProtocolRoutes, BodyPage):
    """How we do something, with a version that colleagues may be asked to confirm.

    Versions are kept in ProtocolVersion when a page is published; a material one asks everybody to confirm again.
    """

    class State(models.TextChoices):
        VALID = "valid", _("Valid")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    allow_comments = models.BooleanField(_("colleagues can comment"), default=True)
    number = models.CharField(_("number"), max_length=20, blank=True, help_text=_("For example IP-004"))
    version = models.CharField(_("version"), max_length=20, default="1.0")
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.VALID)
    department = models.ForeignKey(
        "pages.Department",
        verbose_name=_("department"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="protocols",
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("deputy of the owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    valid_from = models.DateField(_("valid from"), default=timezone.localdate)
    for_whom = models.CharField(_("for whom"), max_length=250, blank=True)
    when = models.CharField(_("when"), max_length=250, blank=True)
    purpose = models.CharField(_("why"), max_length=250, blank=True)
    needs_confirmation = models.BooleanField(
        _("ask readers to confirm it"),
        default=False,
        help_text=_("Everybody who may read it is asked to confirm: read and understood."),
    )
    confirm_before = models.DateField(_("confirm before"), null=True, blank=True)
    material_change = models.BooleanField(
        _("this changes how people work"),
        default=False,
        help_text=_("On: publishing asks everybody to confirm again. Off for a typing error or a new phone number."),
    )
    change_note = models.CharField(
        _("what is new"), max_length=300, blank=True, help_text=_("One or two sentences that readers see at the top.")
    )

    shown_with = ("department", "content_owner", "deputy", "image")
    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [FieldPanel("for_whom"), FieldPanel("when"), FieldPanel("purpose")], heading=_("In three lines")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("number"), FieldPanel("version")]),
                FieldRowPanel([FieldPanel("department"), FieldPanel("state")]),
                FieldPanel("valid_from"),
                FieldPanel("change_note"),
                FieldPanel("material_change"),
            ],
            heading=_("Version"),
        ),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Picture")),
        MultiFieldPanel(
            [
                HelpPanel(_("Who confirmed stands behind “Who confirmed” on the page itself.")),
                FieldRowPanel([FieldPanel("needs_confirmation"), FieldPanel("confirm_before")]),
            ],
            heading=_("Read and understood"),
        ),
    ]
    reader_panels = [
        MultiFieldPanel([FieldPanel("audience"), FieldPanel("allow_comments")], heading=_("For whom")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("content_owner"), FieldPanel("deputy")]), FieldPanel("review_on")],
            heading=_("Whose it is"),
        ),
    ]
    base_form_class = ProtocolPageForm
    search_fields = [
        *BodyPage.search_fields,
        index.SearchField("number"),
        index.SearchField("for_whom"),
        index.SearchField("purpose"),
    ]
    override_translatable_fields = [
        *IntranetPage.override_translatable_fields,
        *[SynchronizedField(name, overridable=False) for name in ("number", "version", "material_change")],
    ]

    parent_page_types = ["pages.ProtocolIndexPage"]
    subpage_types: list[str] = []
    is_creatable = True
    page_description = _("How we do something, step by step, with an owner and a version.")

    class Meta:
        verbose_name = _("protocol")
        verbose_name_plural = _("protocols")

    def get_context(self, request, *args, **kwargs):
        from pages.views.protocols import protocol_context

        return {**super().get_context(request, *args, **kwargs), **protocol_context(request, self)}

    @property
    def badge(self) -> dict:
        """What the state is called now, with its tone and icon: withdrawn, overdue, review soon, not yet valid, valid."""
        today = timezone.localdate()
        if self.state == self.State.WITHDRAWN:
            return {"key": "withdrawn", "tone": "neutral", "icon": "archive", "text": _("Withdrawn")}
        if self.review_on and self.review_on < today:
            return {"key": "overdue", "tone": "danger", "icon": "circle-alert", "text": _("Review overdue")}
        if self.valid_from and self.valid_from > today:
            return {"key": "coming", "tone": "info", "icon": "calendar-clock", "text": _("Not valid yet")}
        if self.review_on and self.review_on - today <= REVIEW_SOON:
            return {"key": "soon", "tone": "warning", "icon": "clock", "text": _("Review soon")}
        return {"key": "valid", "tone": "success", "icon": "circle-check", "text": _("Valid")}


ProtocolPage.edit_handler = tabs(ProtocolPage.content_panels, ProtocolPage)


class ProtocolVersion(models.Model):
    """One published version of a protocol in one language.

    `number` counts the versions over all languages together; the highest material number is what people confirm.
    """

    page = models.ForeignKey(ProtocolPage, on_delete=models.CASCADE, related_name="versions")
    translation_key = models.UUIDField(db_index=True)
    number = models.PositiveIntegerField()
    label = models.CharField(max_length=20)
    material = models.BooleanField(default=False)
    note = models.CharField(max_length=300, blank=True)
    revision = models.ForeignKey("wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+")
    published_at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["page", "label"], name="pages_version_once")]
        indexes = [models.Index(fields=["translation_key", "material", "-number"], name="pages_version_material")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.label}"


class ProtocolVersionFile(models.Model):
    """A picture, document or film that a version shows. The reference index finds it here when the page has moved on, so that
    whoever may read the protocol can see all of an earlier version."""

    version = models.ForeignKey(ProtocolVersion, on_delete=models.CASCADE, related_name="files")
    file_type = models.ForeignKey("contenttypes.ContentType", on_delete=models.CASCADE, related_name="+")
    file_id = models.PositiveBigIntegerField()
    file = GenericForeignKey("file_type", "file_id")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "file_type", "file_id"], name="pages_version_file_once")
        ]

    def __str__(self) -> str:
        return str(self.version)


class Confirmation(models.Model):
    """A colleague said: I have read and understood this version. Shared by all translations of the protocol."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    translation_key = models.UUIDField()
    number = models.PositiveIntegerField()
    label = models.CharField(max_length=20)
    confirmed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["translation_key", "number", "user"], name="pages_confirmed_once")
        ]
        indexes = [models.Index(fields=["user", "translation_key"], name="pages_confirmed_by")]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.label}"
