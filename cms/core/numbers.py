"""Numbers as people say them."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import pgettext_lazy

_WORDS = (
    pgettext_lazy("number", "no"),
    pgettext_lazy("number", "one"),
    pgettext_lazy("number", "two"),
    pgettext_lazy("number", "three"),
    pgettext_lazy("number", "four"),
    pgettext_lazy("number", "five"),
    pgettext_lazy("number", "six"),
    pgettext_lazy("number", "seven"),
    pgettext_lazy("number", "eight"),
    pgettext_lazy("number", "nine"),
    pgettext_lazy("number", "ten"),
    pgettext_lazy("number", "eleven"),
    pgettext_lazy("number", "twelve"),
)


def in_words(number: int) -> str:
    """“three” up to twelve, figures beyond."""
    return str(_WORDS[number]) if 0 <= number < len(_WORDS) else number_format(number, force_grouping=True)
