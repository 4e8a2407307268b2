"""A question in which a word is misspelt, put as it was probably meant; and which of its words may be misspelt at all."""

from collections.abc import Set

from search.engines.base import Engine
from search.language.glossary import Glossary
from search.language.slips import lexicon
from search.language.tokens import Token, tokens
from search.query import FUZZY, Form, Group, Plan, Term, Way, plan_for

_LOOKED_AT = 12


def corrected(engine: Engine, plan: Plan, glossary: Glossary) -> tuple[Plan, str]:
    """The plan for what was probably meant, when a word is one that nobody knows, and its text; else the same plan and "".

    Only words that neither the language lists nor a document of this reader holds keep their look-alikes: looking for
    those is most of the work of a search.
    """
    known = lexicon(glossary)
    typed = [(token, piece) for token in tokens(plan.text) for piece in token.pieces]
    strange = [piece for _token, piece in typed if not known.lists(piece)]
    doubted = frozenset(strange) - engine.holding(plan, strange) if strange else frozenset()
    meant = _meant(engine, plan, glossary, {word for word in doubted if not known.knows(word)})
    if not any(meant.values()):
        return _surely(plan, doubted), ""
    text = _put(plan.text, [token for token, _piece in typed], meant)
    fresh = plan_for(
        text, tokens_of_reader=plan.tokens, sources=plan.sources, filters=plan.filters, facets=plan.facets,
        sort=plan.sort, glossary=glossary,
    )  # fmt: skip
    still = frozenset(word for word in doubted if not meant.get(word))
    return _surely(fresh.limited(limit=plan.limit), still), text


def _meant(engine: Engine, plan: Plan, glossary: Glossary, doubted: Set[str]) -> dict[str, str]:
    """For each word the one that was probably meant, of those the language lists or the best documents hold; or ""."""
    if not doubted:
        return {}
    known = lexicon(glossary)
    found = engine.search(plan.limited(demand="any", limit=_LOOKED_AT, sort="relevance", facets=()))
    there = {
        piece
        for row in found.load(found.candidates)
        for token in tokens(f"{row['title']} {row['body'][:3000]}")
        for piece in token.pieces
    }
    return {word: known.meant(word, there) for word in doubted if word not in there}


def _put(text: str, typed: list[Token], meant: dict[str, str]) -> str:
    """The text with what was meant in place of what was typed."""
    done, place = "", 0
    for token in dict.fromkeys(typed):
        better = [meant.get(piece) or piece for piece in token.pieces]
        if better != list(token.pieces):
            done, place = done + text[place : token.start] + " ".join(better), token.end
    return done + text[place:]


def _surely(plan: Plan, doubted: Set[str]) -> Plan:
    """The plan with look-alikes of doubted words only. What has none is taken over as it is."""
    return plan.limited(groups=tuple(_sure_group(group, doubted) for group in plan.groups))


def _sure_group(group: Group, doubted: Set[str]) -> Group:
    ways = tuple(_sure_way(way, doubted) for way in group.ways)
    return Group(group.text, ways, group.weight)


def _sure_way(way: Way, doubted: Set[str]) -> Way:
    if not any(_is_idle(form, doubted) for term in way.terms for form in term.forms):
        return way
    terms = tuple(Term(tuple(form for form in term.forms if not _is_idle(form, doubted))) for term in way.terms)
    return Way(terms, way.boost, way.partial)


def _is_idle(form: Form, doubted: Set[str]) -> bool:
    return form.kind == FUZZY and form.text not in doubted
