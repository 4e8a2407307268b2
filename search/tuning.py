"""What editors set: best bets, weights of kinds, freshness, synonyms. Read from memory; an edit has effect at once."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from cms.plugins.site import house_cached
from search.loop.counting import normalised
from search.loop.models import BestBet, KindBoost, SynonymGroup

_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a kind counts, and how much more when it is younger than ``days``."""

    factor: float = 1.0
    days: int = 0
    recent: float = 1.0

    @property
    def is_plain(self) -> bool:
        return self.factor == 1.0 and (not self.days or self.recent == 1.0)

    def recently(self, timestamp: int, now: float) -> float:
        """How much more something of this moment counts."""
        fresh = self.days and timestamp and (now - timestamp) / _DAY <= self.days
        return self.recent if fresh else 1.0


@dataclass(frozen=True, slots=True)
class Bet:
    """A best bet as it is shown: titles and sentences by language, and a page (checked for each reader) or an address."""

    pk: int
    titles: Mapping[str, str]
    intros: Mapping[str, str]
    url: str
    page_id: int | None


@dataclass(frozen=True)
class Tuning:
    """Everything that editors set, at one moment."""

    weights: Mapping[str, Weight] = field(default_factory=dict)
    bets: Mapping[str, tuple[Bet, ...]] = field(default_factory=dict)
    synonyms: tuple[str, ...] = ()


_proposed: ContextVar[Tuning | None] = ContextVar("search_tuning_proposed", default=None)


def current() -> Tuning:
    """What holds now; inside ``instead`` what is proposed there."""
    return _proposed.get() or house_cached("search.tuning", _read)


@contextmanager
def instead(tuning: Tuning) -> Iterator[None]:
    """Search in this block as if editors had set this: for the preview. Nothing is stored."""
    token = _proposed.set(tuning)
    try:
        yield
    finally:
        _proposed.reset(token)


def proposed() -> Tuning | None:
    """What is tried out at the moment, if anything."""
    return _proposed.get()


def _read() -> Tuning:
    weights = {
        row.kind: Weight(row.factor, row.recent_days, row.recent_factor) for row in KindBoost.objects.order_by("pk")
    }
    bets: dict[str, tuple[Bet, ...]] = {}
    for row in BestBet.objects.filter(active=True).select_related("page").order_by("pk"):
        bet = Bet(
            row.pk, {"nl": row.title_nl, "en": row.title_en or row.title_nl},
            {"nl": row.intro_nl, "en": row.intro_en or row.intro_nl},
            (row.page.get_url() or "") if row.page else row.url, row.page_id,
        )  # fmt: skip
        for line in row.words.splitlines():
            if words := normalised(line):
                bets[words] = (*bets.get(words, ()), bet)
    synonyms = SynonymGroup.objects.filter(active=True).order_by("pk").values_list("words", flat=True)
    return Tuning(weights, bets, tuple(synonyms))


def bets_for(text: str) -> tuple[Bet, ...]:
    """The best bets for exactly this query, whatever its capitals and spaces."""
    bets = current().bets
    return bets.get(normalised(text), ()) if bets else ()
