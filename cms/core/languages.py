"""The two languages of the house."""

from __future__ import annotations

from django.utils.translation import get_language


def language_here() -> str:
    """“nl” or “en”: the language of the page somebody reads, and so of what they begin to write there."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"
