"""Everything that was tuned in search, in one place: docs/search.md says how, and what cross-validation says of each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numbers:
    """Everything that was tuned (docs/search.md says how, and what cross-validation says of each).

    words    what it counts when a document holds every word that was asked for, beside two cosines
    nearest  so many documents nearest in meaning take part
    deep     so many of the best have their passages read
    nothing  when not even the best document reaches this, nothing was found; unless one holds every word as typed
    worth    a document that lacks words is listed from here on
    span     ... and when it is not further than this below the best one
    guesses  so many documents that hold no word of the question are listed at most
    twins    two documents so near to each other, in two languages, say the same
    unknown  what a document without vectors gets for its cosines, so that the words decide about it
    thin     what a page that says next to nothing loses: a title and one sentence are near to every question about their
             word, and answer none. Tasks and colleagues lose nothing: they are answers without saying much
    boost    what the logarithm of a weight counts (of editors, or of the survey)
    """

    words: float = 0.2
    nearest: int = 150
    deep: int = 60
    nothing: float = 1.68
    worth: float = 1.66
    span: float = 0.16
    guesses: int = 10
    twins: float = 0.88
    unknown: float = 1.64
    thin: float = 0.06
    boost: float = 0.05


NUMBERS = Numbers()
