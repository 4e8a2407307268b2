"""Trying out weights and synonyms on the organisation's own test queries, before anything is saved."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from search import selectors, tuning
from search.admin.lists import SURVEY_HELP, kind_choices
from search.hits import Hit
from search.loop.models import TestQuery
from search.tuning import Tuning, Weight

LINES = 20
MOST = 200
DEPTH = 10


@dataclass(frozen=True)
class Change:
    """One test query: where its page stood and where it would stand (0: not among the first ten), and what is first."""

    query: TestQuery
    before: int
    after: int
    first_before: str
    first_after: str

    @property
    def is_changed(self) -> bool:
        return (self.before, self.first_before) != (self.after, self.first_after)

    @property
    def is_better(self) -> bool:
        return self.after != self.before and _worth(self, self.after) > _worth(self, self.before)

    @property
    def is_worse(self) -> bool:
        return self.after != self.before and _worth(self, self.after) < _worth(self, self.before)


def _worth(change: Change, rank: int) -> float:
    """Higher is better: an earlier place for a page, and for a query that should find nothing the later the better."""
    if change.query.page_id is None:
        return -1.0 if rank else 0.0
    return 1 / rank if rank else 0.0


class ProposalForm(forms.Form):
    """A weight and some synonyms to try, on top of what holds now."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, help_text=SURVEY_HELP)
    factor = forms.FloatField(label=_("Counts"), required=False, min_value=0.2, max_value=3, initial=1)
    recent_days = forms.IntegerField(
        label=_("Recent is less than so many days"), required=False, min_value=0, max_value=3650, initial=0
    )
    recent_factor = forms.FloatField(label=_("And then counts"), required=False, min_value=0.2, max_value=3, initial=1)
    synonyms = forms.CharField(
        label=_("Synonyms"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("A group a line, with commas between the words."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", "—"), *kind_choices()]  # type: ignore[attr-defined]

    @property
    def groups(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["synonyms"].splitlines()]
        return [line[:400] for line in lines if line.count(",")][:LINES]

    def tuning(self) -> Tuning:
        """What would hold with this."""
        now, data = tuning.current(), self.cleaned_data
        weights = dict(now.weights)
        if data["kind"]:
            weights[data["kind"]] = Weight(
                data["factor"] or 1.0, data["recent_days"] or 0, data["recent_factor"] or 1.0
            )
        return Tuning(weights, now.bets, (*now.synonyms, *self.groups))


def compare(user: Any, proposal: Tuning) -> list[Change]:
    """Every test query as it is answered now and as it would be, for this reader. Nothing is stored."""
    found = []
    for query in TestQuery.objects.select_related("page")[:MOST]:
        before = _asked(user, query)
        with tuning.instead(proposal):
            after = _asked(user, query)
        found.append(Change(query, before[0], after[0], before[1], after[1]))
    return sorted(found, key=lambda change: (not change.is_changed, not change.is_worse))


def _asked(user: Any, query: TestQuery) -> tuple[int, str]:
    """The place of the wanted page and the title of the first answer."""
    answer = selectors.find(user, selectors.Question(text=query.text, language=query.language))
    hits = [*answer.tasks, *answer.hits, *answer.people]
    if query.page_id is None:
        return (1 if hits else 0), (hits[0].title if hits else "")
    wanted = str(query.page_id)
    ranks = (rank for rank, hit in enumerate(hits[:DEPTH], 1) if hit.object_id == wanted and _is_page(hit))
    rank = next(ranks, 0)
    return rank, (hits[0].title if hits else "")


def _is_page(hit: Hit) -> bool:
    return issubclass(hit.source.model, Page)
