"""Expertise pages for the walk with axe: one Emma keeps, with a suggestion that waits, and one she may suggest something on."""

from __future__ import annotations

from typing import Any


def expertise_addresses(house: Any, language: str) -> dict[str, str]:
    """Every screen of the plugin in one language, as Emma sees it."""
    from community.expertise import services
    from community.expertise.models import Section

    def begin(keeper: Any, *, is_wiki: bool) -> tuple[Any, Section]:
        page = services.page_begin(user=keeper, title="Schone handen", language=language, is_wiki=is_wiki)
        bodies = {
            "intro": "<p>Alles over handen.</p>",
            "points": "<h2>Handen eerst</h2><p>Dertig tellen.</p><h2>Ringen af</h2><p>Altijd.</p>",
            "text": "<p>Zeep of alcohol.</p><ul><li>een</li><li>twee</li></ul>",
        }
        for kind, body in bodies.items():
            section = services.section_begin(page=page, user=keeper, title=f"Kop {kind}", kind=kind)
            section = services.section_save(section=section, user=keeper, title=section.title, body=body)
        return services.page_publish(page=page, user=keeper), section

    wiki, text = begin(house.emma, is_wiki=True)
    services.section_save(
        section=text, user=house.emma, title="Kop", body="<p>Zeep en water.</p><h2>Nieuw</h2><p>Ja.</p>"
    )
    kept, other = begin(house.admin, is_wiki=False)
    made = services.suggestion_make(
        section=other, user=house.emma, title=other.title, body="<p>Alleen zeep.</p>", why="Gehoord."
    )
    base = f"/{language}/community/expertise/"
    return {
        "expertise pages": base, "wiki page": f"{base}{wiki.pk}/", "expertise page": f"{base}{kept.pk}/", "expertise begun": f"{base}new/",
        "expertise settled": f"{base}{wiki.pk}/edit/", "section written": f"{base}section/{text.pk}/edit/",
        "versions": f"{base}section/{text.pk}/history/", "suggesting": f"{base}section/{other.pk}/suggest/",
        "suggestion": f"{base}suggestion/{made.pk}/", "suggestions": f"{base}suggestions/",
    }  # fmt: skip
