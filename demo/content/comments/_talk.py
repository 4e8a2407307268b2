"""The notation in which conversations are written: a line a comment, indented under the one it answers."""

import re
from typing import Any

REACTIONS = {"h": "heart", "t": "thanks", "i": "idea"}
_LINE = re.compile(r"^(?P<indent> *)(?P<by>[a-z]+) (?P<hours>[\d.]+)(?P<reactions>( [hti]\d+)*) \| (?P<text>.+)$")


def talk(on: str, conversation: str) -> list[dict[str, Any]]:
    """Entries of COMMENTS for one page.

    `joke 1.7 h12 t2 | Wat fijn.` is Joke, 1.7 hours after the page appeared, with twelve hearts and two thanks.
    A line that is indented two spaces deeper answers the last line above it that is not. Keys come from the page
    and the place, so they stay the same while lines are only added at the end. A malformed line raises ValueError.
    """
    rows: list[dict[str, Any]] = []
    above: list[str] = []
    for line in conversation.strip("\n").splitlines():
        if not line.strip():
            continue
        found = _LINE.match(line)
        if found is None:
            raise ValueError(f"Not a comment in the conversation on {on}: {line!r}")
        depth = len(found["indent"]) // 2
        key = f"{on.partition(':')[2]}-{len(rows) + 1}"
        del above[depth:]
        rows.append(
            {
                "key": key,
                "on": on,
                "by": found["by"],
                "hours_after": float(found["hours"]),
                "text": found["text"],
                "reply_to": above[-1] if depth else None,
                "reactions": {REACTIONS[mark[0]]: int(mark[1:]) for mark in found["reactions"].split()},
            }
        )
        above.append(key)
    return rows
