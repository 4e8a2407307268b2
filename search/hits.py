"""A found thing as the page shows it, and the facets beside the list."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from cms.plugins.points import SearchSource
from search.kinds import ORDER, Kind, kind_of
from search.language.highlight import Highlighter

_LANGUAGE_PREFIX = re.compile(r"^/(nl|en)(?=/)")
_LONGEST_FACET = 8
INTRO = 170
DEFAULT_TEMPLATE = "search/_result.html"


@dataclass
class Hit:
    """What a result template gets as ``hit``. ``title_html`` and ``snippet`` are safe, with the words marked.

    ``object`` is the model instance, read at its first use together with those of all other hits of the same source.
    """

    source: SearchSource
    kind: Kind
    object_id: str
    title: str
    title_html: SafeString
    snippet: SafeString
    intro: str
    url: str
    language: str
    is_foreign: bool
    date: datetime | None
    author: str
    place: str
    task: bool
    image: str
    siblings: "list[Hit]"

    @property
    def templates(self) -> tuple[str, ...]:
        """The source's own template; ours when it has none or it is not there."""
        return (self.source.template, DEFAULT_TEMPLATE)

    @cached_property
    def object(self) -> Model | None:
        wanted = [hit for hit in self.siblings if hit.source.key == self.source.key]
        shown = (self.source.shown or self.source.queryset)()
        found = {str(obj.pk): obj for obj in shown.filter(pk__in=[hit.object_id for hit in wanted])}
        for hit in wanted:
            hit.__dict__["object"] = found.get(hit.object_id)
        return found.get(self.object_id)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how many it leaves, and whether it is chosen now."""

    value: str
    label: str | Promise
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """``parameter`` is its name in the address."""

    parameter: str
    label: str | Promise
    choices: tuple[Choice, ...]


PARAMETERS = {"kind": ("type", _("Kind")), "place": ("place", _("Topic or place")), "year": ("year", _("When"))}


def hits_of(
    rows: Sequence[dict[str, Any] | None],
    marker: Highlighter,
    known: Mapping[str, SearchSource],
    language: str,
    *,
    snippets: bool = True,
) -> list[Hit | None]:
    """Hits for stored rows, in their order; None stays None."""
    siblings: list[Hit] = []
    hits = [_hit(row, marker, known, language, snippets, siblings) if row else None for row in rows]
    siblings.extend(hit for hit in hits if hit is not None)
    return hits


def _hit(
    row: dict[str, Any], marker: Highlighter, known: Mapping[str, SearchSource], language: str, snippets: bool,
    siblings: list[Hit],
) -> Hit:  # fmt: skip
    source, own = known[row["source"]], row["language"]
    return Hit(
        source=source, kind=kind_of(row["kind"], source), object_id=row["id"], title=row["title"],
        title_html=marker.title(row["title"], own) if snippets else SafeString(""),
        snippet=marker.snippet(row["body"], own) if snippets else SafeString(""),
        intro=_beginning(row["body"]) if snippets else "",
        url=_in_language(row["url"], own, language), language=own, is_foreign=bool(own) and own != language,
        date=datetime.fromisoformat(row["date"]) if row["date"] else None, author=row["author"], place=row["place"],
        task=row["task"], image=row["image"], siblings=siblings,
    )  # fmt: skip


def _beginning(text: str) -> str:
    """The first words of a text, never half of one."""
    return text if len(text) <= INTRO else text[:INTRO].rpartition(" ")[0].rstrip(" ,;:") + " …"


def _in_language(url: str, own: str, language: str) -> str:
    """Things without a language (people, comments) open in the reader's own."""
    return url if own else _LANGUAGE_PREFIX.sub(f"/{language}", url)


def facets_of(
    counts: Mapping[str, Mapping[str, int]],
    filters: Mapping[str, tuple[str, ...]],
    known: Mapping[str, SearchSource],
    language: str,
) -> list[Facet]:
    """The facets worth showing: a choice between at least two, or one that is chosen."""
    facets = []
    for name, (parameter, label) in PARAMETERS.items():
        chosen = filters.get(name, ())
        values = {**dict.fromkeys(chosen, 0), **counts.get(name, {})}
        if name == "place":
            values = {value: count for value, count in values.items() if value in chosen or _is_own(value, language)}
        if len(values) < 2 and not chosen:
            continue
        choices = [
            Choice(value, _label(name, value, known), count, value in chosen)
            for value, count in sorted(values.items(), key=lambda item: _place(name, item))
        ]
        facets.append(Facet(parameter, label, tuple(choices[:_LONGEST_FACET])))
    return facets


def _is_own(place: str, language: str) -> bool:
    """Places carry the language of their document (``nl:Zorg``); those of the reader's, or of none, are offered."""
    return place.partition(":")[0] in (language, "")


def _place(name: str, item: tuple[str, int]) -> tuple[Any, ...]:
    value, count = item
    if name == "kind":
        return (ORDER.get(value, len(ORDER)), value)
    return (-int(value), "") if name == "year" and value.isdigit() else (-count, value)


def _label(name: str, value: str, known: Mapping[str, SearchSource]) -> str | Promise:
    if name == "place":
        return value.partition(":")[2]
    if name != "kind":
        return value
    source = next((one for key, one in known.items() if key == value or key.endswith(f".{value}")), None)
    return kind_of(value, source).many
