"""What can be wrong with a film, each in one sentence that says what to do."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .limits import most_bytes, most_seconds

AGAIN = frozenset({"failed", "too_heavy"})
"""Problems for which trying the same film again makes sense."""

AT_THE_DOOR = frozenset({"no_film", "too_large"})
"""Why a chosen file was not taken at all."""


def sentence(problem: str) -> str:
    """The sentence for a problem; the one about our own side for a problem nobody knows."""
    minutes = most_seconds() // 60
    sentences: dict[str, Any] = {
        "no_film": _("We cannot read this film. Choose an MP4, MOV or WebM file, straight from your phone for example."),
        "too_large": _("This film is larger than %(size)s MB. Make it shorter, or save it smaller, and choose it again.")
        % {"size": most_bytes() // 1_000_000},
        "too_long": ngettext(
            "This film takes longer than %(count)d minute. Cut it shorter, or share it in parts.",
            "This film takes longer than %(count)d minutes. Cut it shorter, or share it in parts.",
            minutes,
        )
        % {"count": minutes},
        "broken": _("A part of this film is missing or damaged. Choose it again on the device you made it with."),
        "no_picture": _("There is sound in this file but no picture. Choose a film."),
        "too_heavy": _("This film asks too much of our machine. Save it as 1080p or smaller, and choose it again."),
        "not_web_safe": _("Films cannot be converted here yet. Save it as MP4 with H.264, and choose it again."),
        "no_choice": _("There is no film yet. Choose one, record one, or give the address of one."),
        "no_host": _("Films from this address cannot be shown here. Use a link to YouTube or Vimeo, or upload the film."),
        "failed": _("Something went wrong on our side. Try again; if that does not help, choose another film."),
    }  # fmt: skip
    return str(sentences.get(problem, sentences["failed"]))
