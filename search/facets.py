"""The choices beside the list: what they are called, in which order they stand, and how many each leaves."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.plugins.points import SearchSource
from search.kinds import ORDER, all_topics, kind_of

SHORT, LONGEST = 7, 16
"""A facet shows so many choices at once, and so many in all."""
PARAMETERS = {
    "kind": ("type", _("Kind")),
    "place": ("place", _("Topic or place")),
    "topics": ("topic", _("Expertise")),
    "year": ("year", _("When")),
    "language": ("language", _("Language")),
    "author": ("author", _("Who")),
}
"""Facet → its name in the address and its heading, in the order of the page."""
LANGUAGES = {"nl": _("Dutch"), "en": _("English")}
_OPEN = ("kind", "place", "year")


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how many it leaves, and whether it is chosen now."""

    value: str
    label: str | Promise
    count: int
    chosen: bool

    @property
    def shown(self) -> str:
        """The count as it is written in the reader's language."""
        return str(self.count) if self.count < 1000 else number_format(self.count, force_grouping=True)


@dataclass(frozen=True, slots=True)
class Facet:
    """``parameter`` is its name in the address; ``rest`` are the choices behind “more”. ``folded``: not open at first."""

    parameter: str
    label: str | Promise
    choices: tuple[Choice, ...]
    rest: tuple[Choice, ...] = ()
    folded: bool = False

    @property
    def every(self) -> tuple[Choice, ...]:
        return self.choices + self.rest


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
        choices = tuple(
            Choice(value, label_of(name, value, known), count, value in chosen)
            for value, count in sorted(values.items(), key=lambda item: _rank(name, item, chosen))[:LONGEST]
        )
        facets.append(Facet(parameter, label, choices[:SHORT], choices[SHORT:], name not in _OPEN and not chosen))
    return facets


def without(counts: Mapping[str, Mapping[str, int]], hidden: Iterable[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """The counts less these stored rows; a value that nothing is left of is not named."""
    left = {name: Counter(values) for name, values in counts.items()}
    for row in hidden:
        for name, value in _values_of(row):
            if name in left:
                left[name][value] -= 1
    return {name: {value: count for value, count in values.items() if count > 0} for name, values in left.items()}


def _values_of(row: dict[str, Any]) -> list[tuple[str, str]]:
    place = f"{row['language']}:{row['place']}" if row["place"] else ""
    found = [("kind", row["kind"]), ("place", place), ("year", row["date"][:4])]
    found += [("language", row["language"]), ("author", row["author"])]
    return found + [("topics", topic) for topic in row.get("topics", ())]


def label_of(name: str, value: str, known: Mapping[str, SearchSource]) -> str | Promise:
    """What a value is called. One that nobody knows (it was typed into the address) is called what it is."""
    if name == "place":
        return value.partition(":")[2] or value
    if name == "language":
        return LANGUAGES.get(value, value)
    if name == "topics":
        topic = all_topics().get(value)
        return topic.name if topic else value
    if name != "kind":
        return value
    source = next((one for key, one in known.items() if key == value or key.endswith(f".{value}")), None)
    return kind_of(value, source).many


def _is_own(place: str, language: str) -> bool:
    """Places carry the language of their document (``nl:Zorg``); those of the reader's, or of none, are offered."""
    return place.partition(":")[0] in (language, "")


def _rank(name: str, item: tuple[str, int], chosen: tuple[str, ...]) -> tuple[Any, ...]:
    value, count = item
    if name == "kind":
        return (ORDER.get(value, len(ORDER)), value)
    if name == "year" and value.isdigit():
        return (-int(value), "")
    return (value not in chosen, -count, value)
