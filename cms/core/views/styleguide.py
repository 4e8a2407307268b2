"""The gallery (development only): every component once, and one mock screen of each kind to copy markup from.

Everything shown is invented on the spot; the gallery reads nothing from the database.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.templatetags.static import static
from django.urls import path
from django.utils import timezone

from cms.core import branding

SCREENS = ("home", "article", "protocol")
BRANDS = (
    "#0d5b56", "#ffd500", "#e30613", "#004699", "#ff6600", "#7b1fa2", "#00a651", "#111111", "#f7a8c4", "#00ffff",
)  # fmt: skip
TOKEN_NAMES = (
    "surface", "surface-raised", "surface-sunken", "table", "brand", "brand-tint", "accent", "accent-tint",
    "linden-tint", "success-tint", "warning-tint", "danger-tint", "info-tint", "ink", "ink-soft", "ink-quiet",
)  # fmt: skip


@dataclass(frozen=True)
class Somebody:
    """A person as the components see one."""

    pk: int
    display_name: str
    job: str
    face: str = ""
    badges: list[str] = field(default_factory=list)

    @property
    def photo_url(self) -> str:
        return static(f"img/gallery/face-{self.face}.svg") if self.face else ""

    def get_absolute_url(self) -> str:
        return "#"


def people() -> dict[str, Somebody]:
    """A few colleagues; Marit and Tarik have no photo."""
    return {
        "emma": Somebody(1, "Emma de Wit", "Nachtzorg", "01"),
        "ed": Somebody(2, "Ed Vermeulen", "Deskundige infectiepreventie", "02", ["expert"]),
        "carmen": Somebody(3, "Carmen Ruiz", "Communicatie", "03"),
        "fatima": Somebody(4, "Fatima El Idrissi", "Verpleegkundige, De Kastanje", "04"),
        "amir": Somebody(5, "Amir Haddad", "Facilitair", "05", ["ambassador"]),
        "joke": Somebody(6, "Joke Hendriks", "Activiteiten", "06"),
        "niels": Somebody(7, "Niels Postma", "Servicedesk ICT, Lindenhof", "07"),
        "hanna": Somebody(8, "Hanna Bakker", "Host van Lin", "08", ["host"]),
        "wim": Somebody(10, "Wim Jansen", "Facilitair, Lindenhof", "10"),
        "daan": Somebody(14, "Daan Mulder", "Kok, De Kastanje", "14"),
        "sanne": Somebody(19, "Sanne Kuipers", "Wijkzorg, Wilgenoord", "19"),
        "marit": Somebody(21, "Marit Bos", "Teamleider Nachtzorg"),
        "tarik": Somebody(22, "Tarik Yildiz", "Adviseur veilige zorg"),
    }


class LeaveForm(forms.Form):
    """A form with every kind of field, and one answer that is not right yet."""

    kind = forms.ChoiceField(label="Wat voor verlof wil je?", choices=[("v", "Vakantieverlof"), ("z", "Zorgverlof")])
    first_day = forms.DateField(
        label="Eerste dag van je verlof", help_text="Bijvoorbeeld 3 augustus 2026",
        error_messages={"invalid": "Ik herken deze datum niet. Kijk de maand even na."},
    )  # fmt: skip
    outcome = forms.ChoiceField(
        label="Hoe liep het af?", widget=forms.RadioSelect,
        choices=[("a", "Iemand is gewond"), ("b", "Er is schade"), ("c", "Het ging net goed")],
    )  # fmt: skip
    days = forms.MultipleChoiceField(
        label="Welke dagen?", required=False, widget=forms.CheckboxSelectMultiple,
        choices=[("ma", "Maandag"), ("di", "Dinsdag")],
    )  # fmt: skip
    photo = forms.FileField(label="Foto of bestand", help_text="Tot 20 MB. Zonder mensen erop.", required=False)
    words = forms.CharField(label="Wil je er iets bij zeggen?", widget=forms.Textarea, required=False)
    agree = forms.BooleanField(label="Mijn leidinggevende weet het al", required=False)


def gallery(request: HttpRequest) -> HttpResponse:
    """Every component, in the theme and language of the reader."""
    answers = {"kind": "v", "first_day": "3 agustus", "outcome": "c", "words": "Ik heb al geruild met Fatima"}
    context = {**_context(), "form": LeaveForm(answers), "token_names": TOKEN_NAMES, "screens": SCREENS}
    return TemplateResponse(request, "styleguide/index.html", context)


def screen(request: HttpRequest, name: str) -> HttpResponse:
    """A mock of one whole screen."""
    if name not in SCREENS:
        raise Http404
    return TemplateResponse(request, f"styleguide/{name}.html", _context())


def brand(request: HttpRequest) -> HttpResponse:
    """What ten very different organisation colours turn into, with the contrast that was measured."""
    rows = [{"colour": one, "pairs": branding.pairs(one), "tokens": branding.tokens(one)} for one in BRANDS]
    return TemplateResponse(request, "styleguide/brand.html", {"rows": rows})


def _context() -> dict[str, Any]:
    now = timezone.now()
    moments: dict[str, datetime] = {
        "now": now,
        "morning": now.replace(hour=8, minute=40),
        "yesterday": now - timedelta(days=1),
        "sunday": now - timedelta(days=3),
        "friday": now - timedelta(days=5),
        "may": now - timedelta(days=40),
        "tomorrow": now + timedelta(days=1),
        "next_week": now + timedelta(days=6),
    }
    return {**people(), "moment": moments, "art": static("img/gallery/")}


urlpatterns = [
    path("", gallery, name="styleguide"),
    path("brand/", brand, name="styleguide_brand"),
    path("<slug:name>/", screen, name="styleguide_screen"),
]
