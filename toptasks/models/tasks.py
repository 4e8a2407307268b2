"""A top task, as editors keep it: one translated snippet for each language."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import PreviewableMixin, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.plugins.access import EVERYONE
from cms.plugins.fields import audience_field
from cms.plugins.icons import ICON_CHOICES

ADDRESSES = ("https://", "http://", "/", "mailto:", "tel:")


def check_address(address: str) -> None:
    """Raise ValidationError unless the address leads somewhere a link may lead."""
    if not address.startswith(ADDRESSES) or address.startswith("//"):
        raise ValidationError(_("Start the address with https:// or with /."))


class TopTaskForm(WagtailAdminModelForm):
    """Offers the audiences this editor may choose from."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "audience" in self.fields:
            self.fields["audience"] = audience_field(self.for_user, self.instance.audience, self.fields["audience"])


class TopTask(PreviewableMixin, TranslatableMixin):
    """One of the few things people really come for, shown on the table of the home page and first in search.

    `weight` is its share of the points in the last survey that was applied, 0 to 1; 0 when no survey had it.
    """

    title = models.CharField(
        _("title"), max_length=40, help_text=_("A verb and a noun, as short as you can: Report sick")
    )
    icon = models.CharField(
        _("icon"), max_length=40, choices=ICON_CHOICES, default="arrow-right",
        help_text=_("Choose what people recognise without reading; two tasks never share one."),
    )  # fmt: skip
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), null=True, blank=True, on_delete=models.CASCADE, related_name="+",
        help_text=_("Readers of another language get its translation by themselves."),
    )  # fmt: skip
    url = models.CharField(
        _("or a web address"), max_length=300, blank=True, help_text=_("Starts with https:// or with / for this site.")
    )
    keywords = models.CharField(
        _("other words people search for"), max_length=250, blank=True,
        help_text=_("The words colleagues use themselves, with commas between them: flu, ill, absence"),
    )  # fmt: skip
    audience = models.CharField(
        _("who gets this task"), max_length=80, default=EVERYONE,
        help_text=_("Others do not see it. A page for a smaller group stays hidden from the rest as well."),
    )  # fmt: skip
    sort_order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("1 stands first. You can also drag the tasks in their list.")
    )
    active = models.BooleanField(
        _("shown on the home page"), default=True,
        help_text=_("The first eight stand on the home page; search knows them all."),
    )  # fmt: skip
    weight = models.FloatField(_("share of the votes"), default=0, editable=False)

    base_form_class = TopTaskForm
    panels = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("icon")]),
        MultiFieldPanel([PageChooserPanel("page"), FieldPanel("url")], heading=_("Where it leads")),
        FieldPanel("keywords"),
        FieldPanel("audience"),
        FieldRowPanel([FieldPanel("sort_order"), FieldPanel("active")]),
        HelpPanel(template="toptasks/admin/_words.html"),
    ]
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("keywords"),
        SynchronizedField("icon"),
        SynchronizedField("page"),
        SynchronizedField("url"),
        SynchronizedField("audience", overridable=False),
        SynchronizedField("active"),
        SynchronizedField("sort_order"),
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
        if self.url:
            try:
                check_address(self.url)
            except ValidationError as problem:
                raise ValidationError({"url": problem.messages}) from problem

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "toptasks/preview.html"
