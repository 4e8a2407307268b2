"""The tree: a home page per language with the overviews below it, and the lists editors keep."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import override
from wagtail.models import Locale, Page, Site

from cms.plugins.access import EVERYONE, NOBODY, audience_choices
from pages.models import (
    Department,
    FormIndexPage,
    HomePage,
    NewsCategory,
    NewsIndexPage,
    ProtocolIndexPage,
    SectionPage,
)
from pages.services import page_publish

LANGUAGES = ("nl", "en")
OVERVIEWS: list[tuple[str, type[Page], dict[str, tuple[str, str]], dict[str, dict[str, str]]]] = [
    (
        "news", NewsIndexPage, {"nl": ("Nieuws", "nieuws"), "en": ("News", "news")},
        {
            "nl": {"tip_title": "Gebeurt er iets moois bij jou?", "tip_text": "Een foto en drie zinnen zijn genoeg. Carmen schrijft de rest."},
            "en": {"tip_title": "Is something good happening where you work?", "tip_text": "One picture and three sentences are enough. Carmen writes the rest."},
        },
    ),
    (
        "protocols", ProtocolIndexPage, {"nl": ("Protocollen", "protocollen"), "en": ("Protocols", "protocols")},
        {
            "nl": {"intro": "Zo werken we hier. Elk protocol heeft een eigenaar die je kunt bellen."},
            "en": {"intro": "This is how we work here. Every protocol has an owner you can call."},
        },
    ),
    (
        "forms", FormIndexPage, {"nl": ("Formulieren", "formulieren"), "en": ("Forms", "forms")},
        {
            "nl": {"intro": "Regel het zelf. Je leest altijd wie het oppakt en wanneer je iets hoort."},
            "en": {"intro": "Arrange it yourself. You always read who handles it and when you hear from us."},
        },
    ),
    (
        "guide", SectionPage, {"nl": ("Wegwijs", "wegwijs"), "en": ("Finding your way", "finding-your-way")},
        {
            "nl": {"intro": "Voor je eerste weken, en voor als je iets even niet meer weet.", "icon": "life-buoy"},
            "en": {"intro": "For your first weeks, and for when you forgot how something works.", "icon": "life-buoy"},
        },
    ),
]  # fmt: skip


@dataclass
class Places:
    """Where things go: overviews by name and language, list items by slug and language, team tokens by slug."""

    locales: dict[str, Locale]
    home: dict[str, Page] = field(default_factory=dict)
    pages: dict[tuple[str, str], Page] = field(default_factory=dict)
    categories: dict[tuple[str, str], NewsCategory] = field(default_factory=dict)
    departments: dict[tuple[str, str], Department] = field(default_factory=dict)
    teams: dict[str, str] = field(default_factory=dict)

    def audience(self, team: str | None) -> str:
        """The token of a team; nobody when the team is not there, so that nothing leaks."""
        return self.teams.get(team, NOBODY) if team else EVERYONE


def build(demo: Any) -> Places:
    places = Places({code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES})
    _homes(places)
    for name, model, words, fields in OVERVIEWS:
        for code in LANGUAGES:
            places.pages[name, code] = _overview(places, name, model, code, words[code], fields[code])
    places.categories = _list(places, NewsCategory, demo.content("news").CATEGORIES)
    places.departments = _list(places, Department, demo.content("protocols").DEPARTMENTS)
    places.teams = _team_tokens(demo)
    return places


def _homes(places: Places) -> None:
    _clear_welcome(Page.get_first_root_node())
    for code in LANGUAGES:
        home = HomePage.objects.filter(locale=places.locales[code]).order_by("depth", "path").first()
        if home is None:
            home = HomePage(title="Home", slug="home" if code == "nl" else "home-en", locale=places.locales[code])
            if code != "nl":
                home.translation_key = places.home["nl"].translation_key
            home = page_publish(page=Page.get_first_root_node().add_child(instance=home))
        places.home[code] = home
    site = Site.objects.filter(is_default_site=True).first() or Site(hostname="localhost", is_default_site=True)
    if site.pk is None or site.root_page_id != places.home["nl"].pk:
        site.root_page, site.site_name = places.home["nl"], "De Linde"
        site.save()
    Site.clear_site_root_paths_cache()


def _clear_welcome(root: Page) -> None:
    """Wagtail's welcome page has the address that our home page wants; its site goes with it."""
    for page in root.get_children().filter(content_type__app_label="wagtailcore"):
        page.delete()


def _overview(
    places: Places, name: str, model: type[Page], code: str, words: tuple[str, str], fields: dict[str, str]
) -> Page:
    key = f"demo:{name}"
    page = model.objects.filter(source_key=key, locale=places.locales[code]).first()
    if page is None:
        page = model(title=words[0], slug=words[1], locale=places.locales[code], source_key=key, **fields)
        if code != "nl":
            page.translation_key = places.pages[name, "nl"].translation_key
        home = Page.objects.get(pk=places.home[code].pk)
        page = page_publish(page=home.add_child(instance=page))
    return page


def _list(places: Places, model: type, rows: list[dict[str, Any]]) -> dict[tuple[str, str], Any]:
    found = {}
    for order, row in enumerate(rows):
        for code in LANGUAGES:
            item = model.objects.filter(slug=row["slug"], locale=places.locales[code]).first()
            if item is None:
                item = model(slug=row["slug"], name=row[code], locale=places.locales[code], sort_order=order)
                if code != "nl":
                    item.translation_key = found[row["slug"], "nl"].translation_key
                item.full_clean()
                item.save()
            found[row["slug"], code] = item
    return found


def _team_tokens(demo: Any) -> dict[str, str]:
    """Team slug → audience token, found by the Dutch name that the audience picker shows."""
    with override("nl"):
        by_name = {str(choice.label): choice.token for choice in audience_choices(demo.user("admin"))}
    teams = demo.content("people").TEAMS
    return {team["slug"]: by_name[team["name"]["nl"]] for team in teams if team["name"]["nl"] in by_name}
