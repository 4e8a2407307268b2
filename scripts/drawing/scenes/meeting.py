"""The works council's papers on the table, seen from above."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    APRICOT_PALE,
    BRAND,
    BRAND_MID,
    BRICK,
    INK,
    LEAF,
    LEAF_DEEP,
    LEAF_MID,
    MINT,
    MINT_PALE,
    WHITE,
    WOOD_DEEP,
    WOOD_LIGHT,
    YELLOW,
    at,
    circle,
    ellipse,
    leaf,
    line,
    many,
    picture,
    rect,
    ring,
)
from ..props import (
    sheet,
    wall,
)


def draw() -> str:
    def chair(x: float, y: float, turn: float, colour: str) -> str:
        return at(x, y, rect(-46, -30, 92, 62, colour, 22) + rect(-46, -34, 92, 22, "#000", 11, 0.12), 1, turn)

    inner = (
        wall("#c9b48a")
        + many(line(f"M0 {y}L800 {y}", "#bea87c", 3) for y in range(40, 500, 62))
        + many(
            line(f"M{x} {y}L{x} {y + 62}", "#bea87c", 3)
            for y, shift in zip(range(-22, 500, 62), (0, 120, 60, 180, 30, 150, 90, 0, 120), strict=True)
            for x in range(shift, 820, 240)
        )
        + ellipse(400, 268, 330, 210, "#8f7a4e", 0.35)
        + chair(150, 120, -42, BRAND)
        + chair(400, 40, 0, BRICK)
        + chair(650, 120, 42, BRAND)
        + chair(732, 300, 98, YELLOW)
        + chair(630, 450, 146, BRAND)
        + chair(400, 486, 180, MINT)
        + chair(170, 450, -146, BRICK)
        + chair(68, 300, -98, BRAND)
        + ellipse(400, 260, 300, 188, WOOD_DEEP)
        + ellipse(400, 252, 300, 188, WOOD_LIGHT)
        + ellipse(400, 250, 264, 160, "#ebcba2")
        + sheet(262, 176, 84, 108, -28)
        + sheet(400, 136, 84, 104, 3, True)
        + sheet(546, 182, 84, 108, 30)
        + sheet(238, 330, 84, 104, 206, False, MINT_PALE)
        + sheet(556, 334, 84, 106, 152, True)
        + sheet(406, 366, 84, 100, 182, False, APRICOT_PALE)
        + circle(330, 262, 27, WHITE)
        + circle(330, 262, 19, BRICK)
        + circle(330, 262, 14, "#7d5638")
        + circle(476, 300, 27, WHITE)
        + circle(476, 300, 19, BRAND_MID)
        + circle(476, 300, 14, "#7d5638")
        + circle(470, 216, 25, WHITE)
        + circle(470, 216, 18, APRICOT)
        + circle(470, 216, 13, "#b98a4e")
        + circle(400, 252, 30, MINT)
        + circle(400, 252, 20, BRAND)
        + many(
            leaf(400, 252, a, 0.62, c, LEAF)
            for a, c in ((-60, LEAF_DEEP), (12, LEAF_MID), (84, LEAF_DEEP), (156, LEAF_MID), (228, LEAF_DEEP))
        )
        + at(322, 356, line("M-34 8L30-8", BRAND, 8) + line("M30-8L40-10", INK, 5), 1, -20)
        + at(632, 258, rect(-26, -44, 52, 88, INK, 9) + rect(-21, -36, 42, 70, MINT_PALE, 4), 1, 18)
        + at(176, 252, ring(-15, 0, 13, INK, 4) + ring(17, 0, 13, INK, 4) + line("M-2-2L4-2", INK, 4), 1, -70)
    )
    return picture("De tafel van de ondernemingsraad van boven: stukken, koffie en een plant", inner)
