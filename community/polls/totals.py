"""The arithmetic of an anonymous poll, without a database: totals that grow by a vote, and what of them may be shown.

Totals are published in steps of at least five voters, one step late: what was shown before and what is shown now, the
closing included, always differ by five voters or more, so that nobody's vote is the difference.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from .models import FEWEST_VOTERS

RULE = _(
    "While an anonymous poll is open, the newest votes do not count in its result yet: votes come in five at a time, as soon as "
    "the next five colleagues have voted. When the poll closes you see all votes, if there are at least five."
)
"""What readers are told of FEWEST_VOTERS, in the same words and with the same number wherever they are told."""


def cells_of(picks: list[int], choices: list[int], *, ranked: bool) -> list[int]:
    """Which totals a vote adds one to. In a ranking there is a total for every choice on every place.

    picks    primary keys, in a ranking the best first
    choices  primary keys in the order of the totals
    """
    if not ranked:
        return [choices.index(pk) for pk in picks]
    return [choices.index(pk) * len(choices) + place for place, pk in enumerate(picks)]


@dataclass
class Totals:
    """voters, and the totals of all of them; `kept` is how it stood at the last multiple of five, published when the next is full."""

    cells: list[int]
    voters: int = 0
    kept: list[int] = field(default_factory=list)
    kept_voters: int = 0

    @classmethod
    def empty(cls, size: int) -> Totals:
        return cls([0] * size, 0, [0] * size, 0)

    @classmethod
    def from_numbers(cls, numbers: list[int]) -> Totals:
        size = len(numbers) // 2 - 1
        return cls(numbers[2 : 2 + size], numbers[0], numbers[2 + size :], numbers[1])

    def numbers(self) -> list[int]:
        """Everything in one list of 2 + 2 × cells, for sealing."""
        return [self.voters, self.kept_voters, *self.cells, *self.kept]

    def add(self, cells: list[int]) -> tuple[list[int], int] | None:
        """Count one voter more. Returns the totals and voters that may be shown from now on, when a step is full."""
        for cell in cells:
            self.cells[cell] += 1
        self.voters += 1
        if self.voters % FEWEST_VOTERS:
            return None
        shown = (self.kept, self.kept_voters) if self.kept_voters else None
        self.kept, self.kept_voters = list(self.cells), self.voters
        return shown

    def change(self, before: list[int], after: list[int]) -> None:
        """A voter changed their mind. It shows with the next step of new voters, or at the closing."""
        for cell in before:
            self.cells[cell] -= 1
        for cell in after:
            self.cells[cell] += 1

    def final(self) -> tuple[list[int], int]:
        """What may be shown at the closing: nothing when fewer than five people voted."""
        return (self.cells, self.voters) if self.voters >= FEWEST_VOTERS else ([], 0)
