"""One spelling for letters that look alike: case, accents, apostrophes and hyphens."""

import re
import unicodedata
from functools import lru_cache

_ALIKE = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ĳ": "ij",
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None,
    }
)  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Lower case, without accents, with straight apostrophes and plain hyphens. ``Cliënt’s`` → ``client's``."""
    text = text.lower()
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKD", text.translate(_ALIKE))
    return "".join(char for char in text if not unicodedata.combining(char)).lower()


def tidy(text: str) -> str:
    """Typed text on one line: control characters and runs of white space become one space."""
    return _SPACE.sub(" ", _CONTROL.sub(" ", text)).strip()
