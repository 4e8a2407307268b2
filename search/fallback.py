"""The database answers when the engine cannot: plain matching of words, the same permissions, no facets."""

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import CharField, Model, Q, TextField
from django.utils import translation

from cms.plugins.access import visible_to
from cms.plugins.points import SearchSource
from search.indexing import document_of
from search.language.normalise import fold
from search.query import Plan

if TYPE_CHECKING:
    from cms.plugins.users import User

_LIKELY = ("title", "display_name", "name", "search_text", "intro", "text", "comment", "body")
_MOST = 8


def rows(
    user: "User", plan: Plan, known: Mapping[str, SearchSource], *, kinds: Iterable[str], most: int = _MOST
) -> list[dict[str, Any]]:
    """Stored rows as an engine gives them, a few of each source that is on, in the order of the sources."""
    wanted, found = set(kinds), []
    words = [group.text for group in plan.groups]
    with translation.override(settings.LANGUAGE_CODE):
        for source in known.values():
            matching = _matching(source.model, source.fields, words)
            if matching is None:
                continue
            for obj in visible_to(user, source.queryset().filter(matching))[:most]:
                document = document_of(source, obj)
                if document is not None and (not wanted or document.kind in wanted):
                    found.append(json.loads(document.stored))
    return found


def _matching(model: type[Model], fields: tuple[str, ...], words: list[str]) -> Q | None:
    """Every word stands in one of the model's text fields; None for a model without any."""
    own = {field.name for field in model._meta.get_fields() if isinstance(field, CharField | TextField)}
    names = fields or tuple(name for name in _LIKELY if name in own)
    if not names:
        return None
    matching = Q()
    for word in words:
        either = Q()
        for name in names:
            either |= Q(**{f"{name}__icontains": word}) | Q(**{f"{name}__icontains": fold(word)})
        matching &= either
    return matching
