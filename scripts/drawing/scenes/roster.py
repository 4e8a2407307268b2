"""A colleague moves a magnet on the roster board."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRAND,
    BRAND_MID,
    BRICK,
    LIME,
    MINT,
    PINK,
    WHITE,
    WOOD,
    WOOD_LIGHT,
    YELLOW,
    at,
    circle,
    ellipse,
    many,
    path,
    picture,
    rect,
)
from ..people import (
    OLIVE,
    Person,
    standing,
)
from ..props import (
    floor,
    plant,
    wall,
)


def draw() -> str:
    tones = (APRICOT, MINT, PINK, YELLOW, LIME, BRAND_MID)
    pattern = ("0.12.3", "34.05.", ".215.0", "5.03.4", "1.4.20")
    cells = ""
    for row, days in enumerate(pattern):
        y = 138 + row * 52
        cells += circle(136, y + 17, 17, ("#f0c7a4", "#8d5a3c", "#c98e66", "#e6b98c", "#a56d48")[row]) + path(
            f"M{119} {y + 15}C{117} {y - 6} {155} {y - 6} {153} {y + 15}C{146} {y + 5} {126} {y + 5} {119} {y + 15}Z",
            ("#8a5530", "#1c1512", "#cfcac0", "#1d1715", "#2a1c16")[row],
        )
        for column, sign in enumerate(days):
            x = 180 + column * 62
            if sign == ".":
                cells += rect(x, y, 50, 34, "#eef2ea", 7)
            else:
                cells += rect(x, y, 50, 34, tones[int(sign)], 7) + rect(x + 10, y + 14, 30, 6, WHITE, 3)
    board = (
        rect(76, 52, 490, 366, WOOD_LIGHT, 12)
        + rect(90, 66, 462, 338, WHITE, 6)
        + many(rect(180 + i * 62, 86, 50, 32, BRAND, 7) + rect(192 + i * 62, 99, 26, 6, MINT, 3) for i in range(6))
        + cells
    )
    mover = standing(
        Person(OLIVE, "tail", "#2b1a14", BRAND, WHITE, turn=-7),
        ((-58, -176), (-98, -186)),
        ((52, -136), (34, -112)),
    )
    inner = (
        wall("#e3a392")
        + rect(0, 0, 800, 500, "#e8b3a2", 0, 0.5)
        + floor(440, "#b98b5e", "#a3764c")
        + board
        + plant(748, 452, 0.74, YELLOW, "#e1c682")
        + ellipse(640, 476, 80, 10, "#8f6740", 0.5)
        + at(638, 474, mover, 1.34)
        + rect(478, 196, 50, 34, APRICOT, 7)
        + rect(488, 210, 30, 6, WHITE, 3)
        + rect(90, 404, 462, 16, WOOD, 5)
        + rect(120, 396, 60, 10, BRICK, 4)
        + rect(190, 396, 60, 10, BRAND, 4)
    )
    return picture("Een collega verschuift een magneet op het roosterbord", inner)
