"""Closed pages of every type, by the audience of the page, of one above it, or by Wagtail's privacy."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from tests.contracts.plants import Ground, Planted, plant
from tests.factories import make_news, make_protocol


@plant
def restricted_news(ground: Ground, planted: Planted) -> None:
    """A news item for one team, its translation with nothing said about readers, and the page it stood at before."""
    dutch = make_news(
        ground.tree,
        planted.word("kop"),
        intro=planted.word("intro"),
        body=[("text", f"<p>{planted.word('alinea')}</p>")],
        slug=planted.word("adres"),
        audience=ground.team.token,
        change_note=planted.word("wijziging"),
        on_behalf_of=planted.word("namens"),
        author=ground.insider,
        lead=True,
        pinned=True,
    )
    english = make_news(
        ground.tree,
        planted.word("heading"),
        language="en",
        intro=planted.word("standfirst"),
        translation_key=dutch.translation_key,
        slug=planted.word("path"),
        lead=True,
    )
    planted.page(dutch)
    planted.page(english)
    planted.fill("comments", kind="pages.newspage", pk=dutch.pk)
    planted.fill("comments", kind="wagtailcore.page", pk=dutch.pk)


@plant
def restricted_protocol(ground: Ground, planted: Planted) -> None:
    """A protocol with a version before this one, that the insider owns and one colleague confirmed."""
    from pages.services.protocols import protocol_confirm

    page = make_protocol(
        ground.tree,
        planted.word("protocol"),
        version="1.0",
        audience=ground.team.token,
        slug=planted.word("stap"),
        body=[("text", f"<p>{planted.word('eerstens')}</p>")],
        for_whom=planted.word("doelgroep"),
        purpose=planted.word("waarom"),
        needs_confirmation=True,
        content_owner=ground.insider,
    )
    page.save_revision().publish()
    page.refresh_from_db()
    page.version, page.material_change, page.change_note = "2.0", True, planted.word("nieuwtje")
    page.body = [("text", f"<p>{planted.word('handeling')}</p>")]
    page.save_revision().publish()
    page.refresh_from_db()
    protocol_confirm(user=ground.insider, page=page, number=2)
    planted.page(page)
    planted.fill("pages.protocolpage", number=1)
    planted.fill("pages.protocolpage", number=2)


@plant
def restricted_section(ground: Ground, planted: Planted) -> None:
    """A section for one team. The pages below it, an overview of each kind among them, say nothing about readers themselves."""
    from pages.models import FormIndexPage, HomePage, NewsIndexPage, ProtocolIndexPage, SectionPage, StandardPage

    def below(parent: Any, model: type, stem: str, **fields: Any) -> Any:
        title = planted.word(
            stem, reader="nobody" if model is HomePage else "insider"
        )  # a home page does not say its name
        page = model(locale=parent.locale, title=title, slug=planted.word("map"), **fields)
        return planted.page(parent.add_child(instance=page))

    section = below(
        ground.tree.nl.section,
        SectionPage,
        "afdeling",
        audience=ground.team.token,
        intro=planted.word("inleiding"),
        show_in_menus=True,
    )
    page = below(section, StandardPage, "uitleg", body=[("text", f"<p>{planted.word('tekst')}</p>")])
    below(page, StandardPage, "verdieping", keywords=planted.word("zoekterm"))
    below(section, NewsIndexPage, "prikbord", intro=planted.word("welkom"))
    below(section, ProtocolIndexPage, "werkwijzen", intro=planted.word("overzicht"))
    below(ground.tree.nl.home, FormIndexPage, "loket", intro=planted.word("balie"), audience=ground.team.token)
    below(ground.tree.nl.home, HomePage, "voordeur", audience=ground.team.token)


@plant
def page_with_privacy(ground: Ground, planted: Planted) -> None:
    """Wagtail's own privacy: a page for a group, and one behind a shared password, which is for nobody."""
    from pages.models import StandardPage

    board = Group.objects.create(name="Board")
    ground.insider.groups.add(board)
    for stem, reader in (("bestuur", "insider"), ("wachtwoord", "nobody")):
        page = ground.tree.nl.section.add_child(
            instance=StandardPage(
                title=planted.word(stem, reader=reader),
                slug=planted.word("privacy", reader=reader),
                body=[("text", f"<p>{planted.word('besluit', reader=reader)}</p>")],
                locale=ground.tree.nl.home.locale,
            )
        )
        by_group = stem == "bestuur"
        restriction = PageViewRestriction.objects.create(
            page=page,
            restriction_type=PageViewRestriction.GROUPS if by_group else PageViewRestriction.PASSWORD,
            password="" if by_group else "open-sesam",
        )
        if by_group:
            restriction.groups.add(board)
        planted.page(page)
        for other in [page, *planted.pages[:1]]:
            planted.fill(
                "wagtailcore_authenticate_with_password", page_view_restriction_id=restriction.pk, page_id=other.pk
            )
