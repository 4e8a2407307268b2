"""“Why is this here?”: for editors, in sentences."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from search.engines.base import Candidate
from search.fusion import Answer, Orders
from search.language.highlight import Highlighter
from search.query import Plan
from search.weighing import PLAIN, Weigher, Worth


class Reasons:
    """Why the hits of one answer stand where they stand: what the words did, what the meaning, and what weights."""

    def __init__(self, plan: Plan, marker: Highlighter, found: Answer, weigh: Weigher | None) -> None:
        self._plan, self._marker, self._found, self._weigh = plan, marker, found, weigh
        self._best = found.candidates[0].score if found.candidates else 0.0

    @cached_property
    def _orders(self) -> Orders:
        return self._found.orders()

    def of(self, candidate: Candidate, row: dict[str, Any]) -> tuple[str, ...]:
        lines = [*self._of_words(candidate, row), *self._of_places(candidate)]
        if self._best > 0:
            share = min(round(100 * candidate.score / self._best), 100)
            lines.append(_("It counts %(share)s%% of the best result.") % {"share": share})
        lines += self._of_weights(candidate)
        if candidate.task:
            lines.append(_("It is a task."))
        return tuple(lines)

    def _of_words(self, candidate: Candidate, row: dict[str, Any]) -> list[str]:
        title = self._marker.matches(row["title"], row["language"])
        text = self._marker.matches(row["body"], row["language"])
        lines = []
        for number, group in enumerate(self._plan.groups):
            if number in title:
                lines.append(_("“%(word)s” (or a word for the same) stands in the title.") % {"word": group.text})
            elif number in text:
                lines.append(_("“%(word)s” (or a word for the same) stands in the text.") % {"word": group.text})
        missed = [group.text for number, group in enumerate(self._plan.groups) if number not in title | text]
        if missed and lines:
            lines.append(_("Not in it: %(words)s.") % {"words": ", ".join(missed)})
        if not lines and self._found.by_meaning and _place(self._orders.words, candidate):
            lines.append(_("The words stand in its keywords, topics, author or place, not in its title or text."))
        return lines

    def _of_places(self, candidate: Candidate) -> list[str]:
        """What the words alone, and the meaning alone, would have made of it."""
        if not self._found.by_meaning:
            return [_("The words alone decide here: meaning took no part.")]
        places = {"words": _place(self._orders.words, candidate), "meaning": _place(self._orders.meaning, candidate)}
        if places["words"] and places["meaning"]:
            told = _("By its words alone it would stand at place %(words)s, by its meaning alone at place %(meaning)s.")
        elif places["meaning"]:
            told = _("It came by its meaning, not by its words. By meaning alone it stands at place %(meaning)s.")
        elif places["words"]:
            told = _("It came by its words: its meaning is not worked out yet. By words it stands at place %(words)s.")
        else:
            return []
        return [told % places]

    def _of_weights(self, candidate: Candidate) -> list[str]:
        (worth,) = self._weigh([candidate]) if self._weigh else (PLAIN,)
        lines = [sentence % {"factor": number_format(factor, 2)} for factor, sentence in _weights(worth) if factor != 1]
        before, after = _place(self._orders.both, candidate), _place(self._orders.weighed, candidate)
        if before and after and before != after:
            places = {"before": before, "after": after}
            lines.append(_("Weights moved it from place %(before)s to place %(after)s.") % places)
        return lines


def _weights(worth: Worth) -> tuple[tuple[float, str], ...]:
    return (
        (worth.kind, _("The weight that editors gave its kind makes it count %(factor)s times.")),
        (worth.recent, _("It is recent, and that makes it count %(factor)s times.")),
        (worth.survey, _("Colleagues chose it in the top-task survey, and that makes it count %(factor)s times.")),
    )


def _place(order: Sequence[int], candidate: Candidate) -> int:
    """From 1; 0 when it is not in it."""
    return order.index(candidate.number) + 1 if candidate.number in order else 0


def of_bet() -> tuple[str, ...]:
    return (_("Editors chose this best bet for exactly this query."),)


def of_task(share: float) -> tuple[str, ...]:
    """Why a top task stands on top; ``share`` is its part of the votes in the last survey."""
    told = _("It is a top task, and these are the words for it.")
    votes = _("It got %(share)s%% of the votes in the last survey.") % {"share": number_format(100 * share, 1)}
    return (told, votes) if share else (told,)
