"""The organisation's own name, voice and colours."""

import hashlib

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from cms.core.languages import language_here


@register_setting(icon="home", order=10)
class OrganisationSettings(BaseGenericSetting):
    """Name, persona, colour and logo; read everywhere through `cms.plugins.site.organisation()`."""

    name = models.CharField(_("name of the organisation"), max_length=80, default="Stamtafel")
    persona = models.CharField(
        _("name of the intranet"),
        max_length=40,
        default="Lin",
        help_text=_("The name people call: “Ask Lin”. The intranet uses it in greetings, mails and search."),
    )
    logo = models.ForeignKey(
        "core.IntranetImage", verbose_name=_("logo"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    brand_colour = models.CharField(
        _("colour"),
        max_length=7,
        default="#0d5b56",
        validators=[
            RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write the colour as # and six figures, for example #0d5b56."))
        ],
        help_text=_(
            "One colour is enough. Its tints, and the text colours on it, are computed so that everybody can read them."
        ),
    )
    alert_nl = models.CharField(_("alert in Dutch"), max_length=200, blank=True)
    alert_en = models.CharField(_("alert in English"), max_length=200, blank=True)
    alert_link = models.CharField(_("alert leads to"), max_length=300, blank=True)
    host_name = models.CharField(_("who helps people"), max_length=80, blank=True)

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("persona"), FieldPanel("host_name")], heading=_("Who we are")),
        MultiFieldPanel([FieldPanel("brand_colour"), FieldPanel("logo")], heading=_("How we look")),
        MultiFieldPanel(
            [
                HelpPanel(
                    _("An alert stands above every page until you empty it. Use it for what everybody must know now.")
                ),
                FieldPanel("alert_nl"),
                FieldPanel("alert_en"),
                FieldPanel("alert_link"),
            ],
            heading=_("Alert"),
        ),
    ]

    class Meta:
        verbose_name = _("organisation")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        from cms.core import branding

        problem = branding.problem_with(self.brand_colour)
        if problem:
            raise ValidationError({"brand_colour": problem})

    @property
    def alert(self) -> str:
        english = language_here() == "en"
        return (self.alert_en or self.alert_nl) if english else (self.alert_nl or self.alert_en)

    @property
    def css_url(self) -> str:
        """Address of the generated stylesheet with this organisation's colours; changes when the colour does."""
        stamp = hashlib.sha256(self.brand_colour.encode()).hexdigest()[:10]
        return f"{reverse('organisation_css')}?v={stamp}"

    @property
    def logo_url(self) -> str:
        return reverse("organisation_logo") + f"?v={self.logo_id}" if self.logo_id else ""
