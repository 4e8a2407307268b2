"""Builders of what the tests read and write: a small bilingual site and teams."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from wagtail.models import Locale, Page, Site

from cms.plugins.testkit import UserFactory, wagtail_roots

__all__ = [
    "UserFactory",
    "make_colleagues",
    "make_news",
    "make_protocol",
    "make_site_tree",
    "make_team",
    "wagtail_roots",
]


def make_site_tree() -> SimpleNamespace:
    """Home, news, protocols, forms and a section, in Dutch and English; each English page is the translation of the Dutch one."""
    from pages.models import FormIndexPage, HomePage, NewsIndexPage, ProtocolIndexPage, SectionPage

    root = wagtail_roots()
    for leftover in Page.objects.filter(depth=2):
        leftover.delete()
    root = Page.objects.get(pk=root.pk)
    nl, en = Locale.objects.get(language_code="nl"), Locale.objects.get(language_code="en")
    tree = SimpleNamespace(nl=SimpleNamespace(), en=SimpleNamespace(), root=root)
    tree.nl.home = root.add_child(instance=HomePage(title="De Linde", slug="home", locale=nl))
    tree.en.home = root.add_child(instance=_twin(HomePage(title="De Linde", slug="home-en", locale=en), tree.nl.home))
    kinds = (
        ("news", NewsIndexPage, "Nieuws", "nieuws", "News", "news"),
        ("protocols", ProtocolIndexPage, "Protocollen", "protocollen", "Protocols", "protocols"),
        ("forms", FormIndexPage, "Formulieren", "formulieren", "Forms", "forms"),
        ("section", SectionPage, "Werken hier", "werken-hier", "Working here", "working-here"),
    )
    for name, model, title_nl, slug_nl, title_en, slug_en in kinds:
        dutch = tree.nl.home.add_child(instance=model(title=title_nl, slug=slug_nl, locale=nl))
        english = tree.en.home.add_child(instance=_twin(model(title=title_en, slug=slug_en, locale=en), dutch))
        setattr(tree.nl, name, dutch)
        setattr(tree.en, name, english)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=tree.nl.home, is_default_site=True, site_name="De Linde")
    Site.clear_site_root_paths_cache()
    return tree


def make_colleagues(usernames: list[str], **fields: Any) -> list[Any]:
    """Many people with a profile each, in a few queries, as the demo makes its crowd: nobody hears that they came."""
    from django.contrib.auth import get_user_model

    from cms.plugins.site import house_changed
    from community.people.models import Profile
    from community.people.search_text import reindex

    model = get_user_model()
    people = model.objects.bulk_create([UserFactory.build(username=name, **fields) for name in usernames])
    Profile.objects.bulk_create([Profile(user=person) for person in people])
    reindex(Profile.objects.filter(user__in=people))
    house_changed()
    return list(people)


def _twin(page: Page, source: Page) -> Page:
    page.translation_key = source.translation_key
    return page


def make_news(tree: Any, title: str = "De binnentuin is open", *, language: str = "nl", **fields: Any) -> Any:
    """A published news item below the news page of this language."""
    from pages.models import NewsPage

    side = getattr(tree, language)
    fields.setdefault("allow_comments", True)
    page = NewsPage(title=title, intro=fields.pop("intro", "Kom kijken."), locale=side.home.locale, **fields)
    return side.news.add_child(instance=page)


def make_protocol(tree: Any, title: str = "Handhygiëne", *, language: str = "nl", **fields: Any) -> Any:
    """A published protocol below the protocols page of this language."""
    from pages.models import ProtocolPage

    side = getattr(tree, language)
    return side.protocols.add_child(instance=ProtocolPage(title=title, locale=side.home.locale, **fields))


def make_team(slug: str, *, name_nl: str = "", name_en: str = "", members: list[Any] | None = None) -> Any:
    """A team with these people in it."""
    from community.people.models import Membership, Team

    team = Team.objects.create(slug=slug, name_nl=name_nl or slug.title(), name_en=name_en)
    for person in members or []:
        Membership.objects.create(team=team, user=person)
    return team
