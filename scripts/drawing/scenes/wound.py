"""A dressing tray: gauze, plaster, scissors, saline and a checklist."""

from __future__ import annotations

from ..pen import (
    BRAND_MID,
    BRICK,
    GREY,
    MINT,
    PAPER,
    PINK,
    STEEL,
    STEEL_DEEP,
    WHITE,
    YELLOW,
    at,
    circle,
    ellipse,
    line,
    many,
    path,
    picture,
    rect,
    ring,
)
from ..props import (
    bottle,
    clipboard,
    table,
    wall,
)


def draw() -> str:
    roll = (
        ellipse(0, -34, 40, 14, WHITE)
        + path("M-40-34L-40 22C-40 32 40 32 40 22L40-34Z", "#f4efe2")
        + ellipse(0, -34, 40, 14, WHITE)
        + ellipse(0, -34, 14, 5, GREY)
    )
    scissors = (
        line("M0 0L96-52M0-52L96 0", STEEL, 9)
        + ring(112, -60, 18, BRICK, 9)
        + ring(112, 8, 18, BRICK, 9)
        + circle(50, -26, 5, STEEL_DEEP)
    )
    plaster = (
        rect(-56, -18, 112, 36, "#e9b98a", 18)
        + rect(-20, -18, 40, 36, "#f3cfa6", 2)
        + many(circle(x, y, 2, "#d79f6c") for x in (-40, -32, 32, 40) for y in (-6, 6))
    )
    inner = (
        wall("#deebe3")
        + circle(180, 130, 170, "#e9f2ec")
        + rect(470, 40, 270, 168, WHITE, 10)
        + rect(484, 54, 242, 140, PAPER, 6)
        + many(
            rect(500 + i * 72, 70, 58, 60, c, 8) + circle(529 + i * 72, 100, 16, WHITE)
            for i, c in enumerate((MINT, YELLOW, PINK))
        )
        + line("M502 150L700 150M502 172L650 172", GREY, 7)
        + table(312, "#b9d0bf", "#cfe0d4")
        + ellipse(380, 466, 360, 16, "#8fae9a", 0.7)
        + path("M50 330L720 330L750 450C752 460 744 466 736 466L34 466C26 466 18 460 20 450Z", STEEL)
        + path("M66 340L704 340L728 438L42 438Z", "#dfe8e3")
        + bottle(150, 352, BRAND_MID, WHITE, 1.36, False)
        + bottle(250, 344, "#8fc6d0", WHITE, 1.1)
        + at(366, 386, roll, 1.15)
        + at(458, 372, roll, 0.85)
        + at(250, 420, plaster, 1, -8)
        + at(424, 444, scissors, 0.8, 6)
        + rect(560, 346, 92, 46, WHITE, 5)
        + line(
            "M576 346L576 392M592 346L592 392M608 346L608 392M624 346L624 392M640 346L640 392M560 358L652 358M560 370L652 370M560 382L652 382",
            "#e0e6e0",
            2,
        )
        + clipboard(366, 210, 1.5, -6)
    )
    return picture("Een blad met verbandgaas, pleister, schaar en zoutoplossing, met een afvinklijst", inner)
