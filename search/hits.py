"""A found thing as the page shows it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from django.utils.safestring import SafeString
from wagtail.models import Page

from cms.plugins.points import SearchSource
from cms.plugins.users import Topic
from search.kinds import KINDS, Kind, all_topics, kind_of
from search.language.highlight import Highlighter

if TYPE_CHECKING:
    from search.tuning import Bet

_BETS = SearchSource(
    key="search.bets", label="", icon="star", model=Page, queryset=Page.objects.none, to_document=lambda obj: None
)
_SENTENCE_END = re.compile(r"[.?!](?=\s)")
_LANGUAGE_PREFIX = re.compile(r"^/(nl|en)(?=/)")
INTRO = 170
DEFAULT_TEMPLATE = "search/_result.html"


@dataclass
class Hit:
    """What a result template gets as ``hit``. ``title_html`` and ``snippet`` are safe, with the words marked.

    ``object`` is what its source shows of it (``SearchSource.shown``). ``why`` says to editors why it stands where it stands.
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
    slugs: tuple[str, ...] = ()
    object: Any = None
    why: tuple[str, ...] = ()

    @property
    def templates(self) -> tuple[str, ...]:
        """The source's own template; ours when it has none or it is not there."""
        return (self.source.template, DEFAULT_TEMPLATE)

    @property
    def topics(self) -> list[Topic]:
        """What it is about, or what somebody knows about. From memory."""
        known = all_topics()
        return [known[slug] for slug in self.slugs if slug in known]


def hits_of(
    rows: Sequence[dict[str, Any] | None],
    marker: Highlighter,
    known: Mapping[str, SearchSource],
    language: str,
    *,
    snippets: bool = True,
    show: bool = True,
) -> list[Hit | None]:
    """Hits for stored rows, in their order; None stays None. ``show``: with the ``object`` of each, and None for what was
    erased in this moment."""
    hits = [_hit(row, marker, known, language, snippets) if row else None for row in rows]
    if show:
        _with_objects([hit for hit in hits if hit is not None])
        hits = [None if hit and hit.source.shown and hit.object is None else hit for hit in hits]
    return hits


def _with_objects(hits: list[Hit]) -> None:
    by_source: dict[str, list[Hit]] = {}
    for hit in hits:
        by_source.setdefault(hit.source.key, []).append(hit)
    for mine in by_source.values():
        shown = mine[0].source.shown
        found = shown([hit.object_id for hit in mine]) if shown else {}
        for hit in mine:
            hit.object = found.get(hit.object_id)


def _hit(
    row: dict[str, Any], marker: Highlighter, known: Mapping[str, SearchSource], language: str, snippets: bool
) -> Hit:  # fmt: skip
    source, own = known[row["source"]], row["language"]
    return Hit(
        source=source, kind=kind_of(row["kind"], source), object_id=row["id"], title=row["title"],
        title_html=marker.title(row["title"], own) if snippets else SafeString(""),
        snippet=marker.snippet(row["body"], own) if snippets else SafeString(""),
        intro=_beginning(row.get("intro", row["body"])) if snippets else "",
        url=_in_language(row["url"], own, language), language=own, is_foreign=bool(own) and own != language,
        date=datetime.fromisoformat(row["date"]) if row["date"] else None, author=row["author"], place=row["place"],
        task=row["task"], image=row["image"],
        slugs=tuple(row.get("topics", ())),
    )  # fmt: skip


def _beginning(text: str) -> str:
    """The first sentences of a text; when the first is long its first words, never half of one."""
    if len(text) <= INTRO:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, INTRO)]
    if ends and ends[-1] > INTRO // 3:
        return text[: ends[-1]].strip()
    return text[:INTRO].rpartition(" ")[0].rstrip(" ,;:") + " …"


def _in_language(url: str, own: str, language: str) -> str:
    """Things without a language (people, comments) open in the reader's own."""
    return url if own else _LANGUAGE_PREFIX.sub(f"/{language}", url)


def bet_hits(bets: Iterable["Bet"], language: str, why: tuple[str, ...]) -> list[Hit]:
    """Best bets as hits, in the reader's language."""
    return [
        Hit(
            source=_BETS, kind=KINDS["page"], object_id=str(bet.page_id or ""), title=bet.titles[language],
            title_html=escape(bet.titles[language]), snippet=escape(bet.intros[language]), intro=bet.intros[language],
            url=bet.url, language=language, is_foreign=False, date=None, author="", place="", task=True, image="",
            why=why,
        )
        for bet in bets
    ]  # fmt: skip
