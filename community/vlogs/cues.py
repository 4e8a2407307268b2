"""What is said and when: cues, as WebVTT and as the simple lines people type.

One line a cue, as it stands in the editor: ``0:19 The quickest stopped at eleven seconds.`` A cue lasts until the next one
(at most seven seconds), unless its end is given: ``0:19-0:25 …``. A line ``# The test`` starts a chapter.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_CUES, MOST_TEXT, MOST_BYTES = 2_000, 500, 500_000
LASTS = 7.0
"""Seconds a cue stays when nothing says otherwise."""
CHAPTER = "Chapter:"
_CLOCK = r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?"
_TIME = re.compile(_CLOCK + r"$")
_LINE = re.compile(rf"(?P<start>{_CLOCK})(?:\s*[-–]\s*(?P<end>{_CLOCK}))?\s+(?P<text>\S.*)$")
_TAG = re.compile(r"<[^<>]*>")
_SRT = re.compile(rf"(?:\d+[ \t]*\n)?[ \t]*{_CLOCK}[ \t]*-->")
_OVERRIDE = re.compile(r"\{\\[^}\n]*\}")  # {\an8}: where on the film, in files of some programs


@dataclass(frozen=True)
class Cue:
    """`start` and `end` in seconds; `chapter` is the heading that starts here, mostly empty."""

    start: float
    end: float
    text: str
    chapter: str = ""

    @property
    def at(self) -> str:
        return clock(self.start)

    @property
    def second(self) -> str:
        """The start for addresses and attributes: a number with a point in every language."""
        return f"{self.start:g}"


def cues_of(stored: Iterable[dict[str, Any]]) -> list[Cue]:
    return [Cue(**row) for row in stored]


def stored(cues: Iterable[Cue]) -> list[dict[str, Any]]:
    return [asdict(cue) for cue in cues]


def clock(seconds: float, *, exact: bool = False) -> str:
    """“1:07”, “1:02:07”; exact: “1:07.5”."""
    tenths = round(seconds * 1000)
    whole, rest = divmod(tenths, 1000)
    hours, minutes = divmod(whole // 60, 60)
    text = f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
    return f"{text}.{rest:03}".rstrip("0") if exact and rest else text


def seconds_of(text: str) -> float | None:
    match = _TIME.match(text.strip())
    if not match:
        return None
    hours, minutes, seconds, part = match.groups()
    if int(seconds) > 59:
        return None
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{part or 0}")


def from_lines(text: str) -> list[Cue]:
    """The cues people typed. Raises ValidationError that names the line."""
    found: list[tuple[float, float | None, str, str]] = []
    chapter = ""
    for number, line in enumerate(text.splitlines(), 1):
        line = " ".join(line.split())
        if not line:
            continue
        if line.startswith("#"):
            chapter = line.lstrip("# ")[:MOST_TEXT]
            continue
        match = _LINE.match(line)
        start = seconds_of(match["start"]) if match else None
        end = seconds_of(match["end"]) if match and match["end"] else None
        if match is None or start is None or (match["end"] and (end is None or end <= start)):
            raise ValidationError(
                _("Line %(number)d has no time I understand. Start it like this: 0:19 What is said.")
                % {"number": number}
            )
        if found and start < found[-1][0]:
            raise ValidationError(
                _("Line %(number)d starts before the line above it. Put the lines in order.") % {"number": number}
            )
        found.append((start, end, match["text"][:MOST_TEXT], chapter))
        chapter = ""
    return _with_ends(found)


def _with_ends(found: list[tuple[float, float | None, str, str]]) -> list[Cue]:
    if len(found) > MOST_CUES:
        raise ValidationError(_("These are too many lines. Keep it to %(most)d.") % {"most": MOST_CUES})
    nexts = [start for start, *_rest in found[1:]] + [float("inf")]
    return [
        Cue(start, end or max(min(following, start + LASTS), start + 0.5), text, chapter)
        for (start, end, text, chapter), following in zip(found, nexts, strict=True)
    ]


def to_lines(cues: list[Cue]) -> str:
    """The lines of the editor; an end is written only where it is not the usual one."""
    lines = []
    for cue, usual in zip(cues, _with_ends([(c.start, None, c.text, c.chapter) for c in cues]), strict=True):
        if cue.chapter:
            lines.append(f"# {cue.chapter}")
        end = f"-{clock(cue.end, exact=True)}" if abs(cue.end - usual.end) > 0.01 else ""
        lines.append(f"{clock(cue.start, exact=True)}{end} {cue.text}")
    return "\n".join(lines)


def from_vtt(data: bytes) -> list[Cue]:
    """The cues of a WebVTT file, styling left out. Raises ValidationError with one sentence when it is none."""
    text = _words_of(data)
    if not re.match(r"WEBVTT(?:[ \t\n]|$)", text):
        raise _no_captions()
    return _cues_in(re.split(r"\n{2,}", text)[1:])


def from_srt(data: bytes) -> list[Cue]:
    """The cues of a SubRip file (.srt); styling is left out. Raises ValidationError with one sentence when it is none."""
    text = _words_of(data, older=True)
    if not _SRT.match(text.lstrip()):
        raise _no_captions()
    return _cues_in(re.split(r"\n(?:[ \t]*\n)+", _OVERRIDE.sub("", text)))


def from_file(data: bytes) -> list[Cue]:
    """The cues of a captions file, by what stands in it and not by its name."""
    return from_vtt(data) if data.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT") else from_srt(data)


def _no_captions() -> ValidationError:
    return ValidationError(_("These are no captions. Choose a file whose name ends in .vtt or .srt."))


def _words_of(data: bytes, *, older: bool = False) -> str:
    """Text with one kind of line end. Files of older programs have the letters of Windows instead of UTF-8."""
    if len(data) > MOST_BYTES:
        raise ValidationError(_("This file is too large for captions. Choose the .vtt or .srt file, not the film."))
    for letters in ("utf-8-sig", "cp1252") if older else ("utf-8-sig",):
        try:
            return data.decode(letters).replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise _no_captions()


def _cues_in(blocks: Iterable[str]) -> list[Cue]:
    cues: list[Cue] = []
    chapter = ""
    for block in blocks:
        lines = block.strip("\n").split("\n")
        if lines[0].startswith("NOTE"):
            said = lines[0].removeprefix("NOTE").strip()
            chapter = said.removeprefix(CHAPTER).strip()[:MOST_TEXT] if said.startswith(CHAPTER) else chapter
            continue
        cue = _cue(lines, chapter)
        if cue is not None:
            cues.append(cue)
            chapter = ""
    if not cues or len(cues) > MOST_CUES:
        raise ValidationError(_("There is nothing to read in this file. Choose one with lines and times."))
    return sorted(cues, key=lambda cue: cue.start)


def _cue(lines: list[str], chapter: str) -> Cue | None:
    """One block of a file; None for styles, regions and what has no time."""
    place = next((n for n, line in enumerate(lines[:2]) if "-->" in line), None)
    if place is None:
        return None
    first, _arrow, rest = lines[place].partition("-->")
    start, end = seconds_of(first), seconds_of(rest.strip().split(" ")[0].split("\t")[0])
    said = " ".join(html.unescape(_TAG.sub("", " ".join(lines[place + 1 :]))).split())[:MOST_TEXT]
    if start is None or end is None or end <= start or not said:
        return None
    return Cue(start, end, said, chapter)


def to_vtt(cues: Iterable[Cue]) -> str:
    """A WebVTT file; what people typed is escaped."""
    parts = ["WEBVTT"]
    for cue in cues:
        if cue.chapter:
            parts.append(f"NOTE {CHAPTER} {_one_line(cue.chapter).replace('-->', '→')}")
        said = html.escape(_one_line(cue.text), quote=False)
        parts.append(f"{_vtt_time(cue.start)} --> {_vtt_time(cue.end)}\n{said}")
    return "\n\n".join(parts) + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _vtt_time(seconds: float) -> str:
    whole, rest = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{rest:03}"
