"""“Why is this here?”: for editors, in sentences."""

from collections.abc import Callable
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from search.engines.base import Candidate
from search.language.highlight import Highlighter
from search.query import Plan


def reasons(
    plan: Plan,
    marker: Highlighter,
    candidate: Candidate,
    row: dict[str, Any],
    *,
    best: float,
    boost: Callable[[Candidate], float] | None,
) -> tuple[str, ...]:
    """What of the question stands where in it, what it counted, and what editors did to that."""
    title = marker.matches(row["title"], row["language"])
    text = marker.matches(row["body"], row["language"])
    lines = []
    for number, group in enumerate(plan.groups):
        if number in title:
            lines.append(_("“%(word)s” (or a word for the same) stands in the title.") % {"word": group.text})
        elif number in text:
            lines.append(_("“%(word)s” (or a word for the same) stands in the text.") % {"word": group.text})
    if not lines:
        lines.append(_("None of the words stand in it: it came by its keywords, its topics or its meaning."))
    missed = [group.text for number, group in enumerate(plan.groups) if number not in title | text]
    if missed and len(lines) < len(plan.groups) + 1 and (title or text):
        lines.append(_("Not in it: %(words)s.") % {"words": ", ".join(missed)})
    if best > 0:
        share = round(100 * candidate.score / best)
        lines.append(_("It counts %(share)s%% of the best result.") % {"share": min(share, 100)})
    factor = boost(candidate) if boost else 1.0
    if factor != 1.0:
        lines.append(_("Weights of editors make it count %(factor)s times.") % {"factor": number_format(factor, 2)})
    if candidate.task:
        lines.append(_("It is a task."))
    return tuple(lines)


def reason_of_bet() -> tuple[str, ...]:
    return (_("Editors chose this best bet for exactly this query."),)
