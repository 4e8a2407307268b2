"""Typographic quotation marks where straight ones were typed."""

from __future__ import annotations

import re
from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

_OPENING = re.compile(r"(^|[\s(\[{\u2014\u2013-])(['\"])(?=\S)")
_DUTCH_SHORT = re.compile(r"(^|[\s(\[])['\u2018](?=(?:[stnk]|ns)\b)")


def quotes(text: Any) -> str:
    """Straight quotes become typographic ones; ’s, ’t and ’n keep their apostrophe. Plain text in, plain text out."""
    words = str(text)
    words = _DUTCH_SHORT.sub("\\1\u2019", words)
    words = _OPENING.sub(lambda found: found[1] + ("\u2018" if found[2] == "'" else "\u201c"), words)
    return words.replace("'", "\u2019").replace('"', "\u201d")


def quoted(text: Any) -> str:
    """What somebody said, between the quotation marks of the reader's language."""
    return _("“%(words)s”") % {"words": quotes(text)}


def tight(text: Any) -> SafeString:
    """For titles and other words in Young Serif: typographic quotes. Markup that is already safe stays as it is."""
    is_markup = hasattr(text, "__html__") and ("<" in text or "&" in text)
    return conditional_escape(text if is_markup else quotes(text))
