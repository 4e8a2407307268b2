"""Small lists that editors keep: news categories, departments of protocols, and top tasks. All translatable."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from .icons import ICON_CHOICES


class Named(TranslatableMixin):
    """A name with a short address, in one language."""

    name = models.CharField(_("name"), max_length=60)
    slug = models.SlugField(
        _("short address"), max_length=60, help_text=_("Used in web addresses, for example: safety")
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0, editable=False)

    panels = [FieldPanel("name"), FieldPanel("slug")]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name


class NewsCategory(Named):
    """What a news item is about: "Location news", "Working here"."""

    override_translatable_fields = [SynchronizedField("slug")]

    class Meta(Named.Meta):
        verbose_name = _("news category")
        verbose_name_plural = _("news categories")
        constraints = [models.UniqueConstraint(fields=["locale", "slug"], name="pages_category_slug")]


class Department(Named):
    """The department a protocol belongs to: "Infection prevention"."""

    override_translatable_fields = [SynchronizedField("slug")]

    class Meta(Named.Meta):
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        constraints = [models.UniqueConstraint(fields=["locale", "slug"], name="pages_department_slug")]


class TopTask(TranslatableMixin):
    """One of the few things people really come for, shown on the table of the home page."""

    title = models.CharField(
        _("title"), max_length=40, help_text=_("A verb and a noun, as short as you can: Report sick")
    )
    icon = models.CharField(_("icon"), max_length=40, choices=ICON_CHOICES, default="arrow-right")
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    url = models.CharField(
        _("or a web address"), max_length=300, blank=True, help_text=_("Starts with https:// or with / for this site.")
    )
    keywords = models.CharField(_("other words people search for"), max_length=250, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0, editable=False)
    active = models.BooleanField(_("shown on the home page"), default=True)

    panels = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("icon")]),
        PageChooserPanel("page"),
        FieldPanel("url"),
        FieldPanel("keywords"),
        FieldPanel("active"),
    ]
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("keywords"),
        SynchronizedField("icon"),
        SynchronizedField("page"),
        SynchronizedField("url"),
        SynchronizedField("active"),
    ]

    class Meta(TranslatableMixin.Meta):
        ordering = ["sort_order", "title"]
        verbose_name = _("top task")
        verbose_name_plural = _("top tasks")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if not self.page_id and not self.url:
            raise ValidationError({"page": _("Choose a page or fill in a web address.")})
        if self.url and not self.url.startswith(("https://", "http://", "/", "mailto:", "tel:")):
            raise ValidationError({"url": _("Start the address with https:// or with /.")})
