"""The order of the best candidates, the same for every engine: tasks, the reader's language, recent things."""

from collections.abc import Sequence

from search.engines.base import Candidate

TASK = 1.3
OWN_LANGUAGE = 1.3
NO_LANGUAGE = 1.1
RECENT = ((30, 1.08), (180, 1.04))
"""(days, factor): news of this month goes before the same words of last year. Undated things are never old."""
_DAY = 86_400


def factor(candidate: Candidate, *, language: str, now: float) -> float:
    """How much a candidate's word score is raised for this reader."""
    result = TASK if candidate.task else 1.0
    if language and candidate.language == language:
        result *= OWN_LANGUAGE
    elif not candidate.language:
        result *= NO_LANGUAGE
    age = (now - candidate.timestamp) / _DAY
    if candidate.timestamp and age <= RECENT[-1][0]:
        result *= next(boost for days, boost in RECENT if age <= days)
    return result


def ranked(candidates: Sequence[Candidate], *, language: str, now: float) -> list[Candidate]:
    """The candidates with their final score, best first; equals keep the engine's order."""
    scored = [one.scored(one.score * factor(one, language=language, now=now)) for one in candidates]
    return sorted(scored, key=lambda one: -one.score)
