"""The limits of asking, in one place. An organisation may set the first two in its settings, under the same names."""

from __future__ import annotations

from django.conf import settings

MOST_TOPICS = 5
LOOKED_AT = 40  # experts that are weighed against each other for one question


def most_open() -> int:
    """So many questions may wait for one person; the next one goes to the next expert."""
    return getattr(settings, "QUESTIONS_MOST_OPEN", 5)


def asked_at_once() -> int:
    """So many people are asked when a question is shared."""
    return getattr(settings, "QUESTIONS_ASKED_AT_ONCE", 2)
