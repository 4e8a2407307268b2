"""Small lists that editors keep: news categories and departments of protocols. All translatable."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField


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
