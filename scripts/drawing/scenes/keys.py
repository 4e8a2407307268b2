"""A key cabinet: every key on its own hook, one missing."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRAND,
    BRAND_DEEP,
    BRAND_MID,
    BRICK,
    LIME,
    MINT,
    NIGHT,
    PINK,
    STEEL_DEEP,
    WHITE,
    YELLOW,
    at,
    circle,
    line,
    path,
    picture,
    rect,
    ring,
)
from ..people import CARAMEL
from ..props import sheet, wall


def draw() -> str:
    tones = (APRICOT, MINT, PINK, YELLOW, LIME, BRICK, BRAND_MID, WHITE)
    hooks = ""
    for row in range(3):
        for column in range(6):
            x, y = 250 + column * 60, 116 + row * 106
            hooks += circle(x, y, 6, STEEL_DEEP)
            if (row, column) == (1, 3):
                hooks += f'<circle cx="{x}" cy="{y + 34}" r="22" fill="none" stroke="#e9dcb8" stroke-width="3" stroke-dasharray="5 6"/>'
                continue
            key = ring(0, 14, 10, "#e0b95f", 5) + line("M0 24L0 60M0 48L9 48M0 58L9 58", "#e0b95f", 5.5)
            tag = (
                rect(-11, 22, 22, 32, tones[(row * 5 + column) % 8], 5)
                + circle(0, 29, 3, NIGHT)
                + line("M-5 40L5 40", NIGHT, 2.4, 0.5)
            )
            hooks += at(x, y, key, 1, -5 + (column % 3) * 5) + at(x + 2, y, tag, 0.9, 16)
    hand = (
        path(
            "M820 520L820 404L700 372C690 350 672 330 650 322L640 338L664 364L632 352C618 346 610 360 620 370L676 404L690 470Z",
            CARAMEL[0],
        )
        + path("M820 520L820 396L736 376C724 410 716 450 716 520Z", BRAND)
        + path("M736 376L724 372C708 408 702 460 702 520L716 520C716 450 724 410 736 376Z", MINT)
        + at(
            646,
            340,
            ring(0, -12, 15, "#e0b95f", 7)
            + line("M-14-6L-62 18M-44 9L-38 24M-58 16L-52 31", "#e0b95f", 8)
            + rect(2, -2, 22, 40, APRICOT, 6),
            1.1,
            -14,
        )
    )
    inner = (
        wall("#7a9c8f")
        + rect(0, 0, 800, 500, "#86a99b", 0, 0.5)
        + rect(180, 50, 440, 370, BRAND_DEEP, 14)
        + rect(196, 66, 408, 338, NIGHT, 8)
        + hooks
        + path("M180 50L60 24C52 22 46 28 46 36L46 434C46 442 52 448 60 446L180 420Z", BRAND)
        + path("M164 74L68 52L68 418L164 396Z", BRAND_MID)
        + circle(76, 238, 9, YELLOW)
        + sheet(117, 220, 66, 96, 0, True)
        + rect(0, 452, 800, 48, "#5d7f72")
        + rect(0, 452, 800, 9, "#6d9183")
        + hand
    )
    return picture("Een sleutelkast met genummerde sleutels; een hand hangt de laatste terug", inner)
