"""A question in which a word is misspelt, put as it was probably meant."""

from search.engines.base import Engine
from search.language.glossary import Glossary
from search.language.slips import lexicon
from search.language.tokens import tokens
from search.query import Plan, plan_for

_LOOKED_AT = 12


def corrected(engine: Engine, plan: Plan, glossary: Glossary) -> tuple[Plan, str]:
    """The plan for what was probably meant, when a word is one that nobody knows; and its text."""
    known = lexicon(glossary)
    typed = [(token, piece) for token in tokens(plan.text) for piece in token.pieces]
    doubted = [piece for _token, piece in typed if not known.knows(piece)]
    if not doubted:
        return plan, ""
    found = engine.search(plan.limited(demand="any", limit=_LOOKED_AT, sort="relevance", facets=()))
    there = {
        piece
        for row in found.load(found.candidates)
        for token in tokens(f"{row['title']} {row['body'][:3000]}")
        for piece in token.pieces
    }
    meant = {word: known.meant(word, there) for word in doubted if word not in there}
    if not any(meant.values()):
        return plan, ""
    text, place = "", 0
    for token in tokens(plan.text):
        better = [meant.get(piece) or piece for piece in token.pieces]
        if better != list(token.pieces):
            text, place = text + plan.text[place : token.start] + " ".join(better), token.end
    text += plan.text[place:]
    fresh = plan_for(
        text, tokens_of_reader=plan.tokens, sources=plan.sources, filters=plan.filters, facets=plan.facets,
        sort=plan.sort, glossary=glossary,
    )  # fmt: skip
    return fresh.limited(limit=plan.limit), text
