"""Sample tubes in a rack, a bag and a cool box."""

from __future__ import annotations

from ..pen import (
    APRICOT_PALE,
    BLUE,
    BRAND,
    BRAND_MID,
    BRICK,
    GREY,
    LEAF_MID,
    MINT,
    ORANGE,
    PINK,
    STEEL,
    WHITE,
    WOOD,
    WOOD_DEEP,
    WOOD_LIGHT,
    YELLOW,
    at,
    circle,
    ellipse,
    line,
    many,
    path,
    picture,
    rect,
)
from ..props import table, wall


def draw() -> str:
    rack = (
        many(
            rect(-150 + i * 50, -150, 30, 108, "#e4f1f2", 14)
            + rect(-150 + i * 50, -96, 30, 54, c, 14)
            + rect(-154 + i * 50, -164, 38, 26, cap, 7)
            + rect(-148 + i * 50, -126, 26, 24, WHITE, 2)
            for i, (c, cap) in enumerate(
                (
                    (YELLOW, YELLOW),
                    (BRICK, BRICK),
                    ("#c65f4d", ORANGE),
                    (YELLOW, LEAF_MID),
                    (BRICK, BLUE),
                    ("#efe6d2", PINK),
                )
            )
        )
        + rect(-172, -84, 332, 16, WOOD_LIGHT, 5)
        + rect(-172, -38, 332, 18, WOOD, 5)
        + rect(-172, -84, 14, 64, WOOD_DEEP, 4)
        + rect(146, -84, 14, 64, WOOD_DEEP, 4)
    )
    box = (
        line("M-96-150C-96-214 96-214 96-150", STEEL, 12)
        + rect(-134, -150, 268, 46, WHITE, 14)
        + path("M-126-104L126-104L112 34L-112 34Z", BRAND_MID)
        + path("M-126-104L126-104L124-86L-124-86Z", BRAND)
        + rect(-22, -118, 44, 34, GREY, 6)
        + at(
            0,
            -26,
            line("M0-36L0 36M-31-18L31 18M-31 18L31-18", WHITE, 7)
            + line(
                "M-9-31L0-22L9-31M-9 31L0 22L9 31M-31-7L-20-11L-23-24M31 7L20 11L23 24M-31 7L-20 11L-23 24M31-7L20-11L23-24",
                WHITE,
                5,
            ),
            1,
        )
    )
    bag = (
        rect(-60, -76, 120, 152, WHITE, 8, 0.85)
        + rect(-60, -76, 120, 22, BRICK, 6)
        + rect(-40, -34, 80, 44, "#fffdf6", 4)
        + line("M-30-22L30-22M-30-8L18-8", GREY, 5)
        + rect(-10, 18, 22, 46, YELLOW, 10)
        + rect(-13, 12, 28, 14, ORANGE, 4)
    )
    inner = (
        wall("#d7e6ea")
        + circle(220, 140, 180, "#e3eef0")
        + rect(470, 36, 274, 120, WHITE, 10)
        + rect(484, 50, 246, 92, "#eaf2f2", 6)
        + line("M504 78L560 78M504 98L600 98M504 118L580 118", MINT, 8)
        + circle(676, 96, 32, APRICOT_PALE)
        + line("M676 96L676 76M676 96L692 104", BRICK, 6)
        + table(330, "#9cc0b5", "#b5d2c8")
        + ellipse(240, 446, 220, 14, "#77a093", 0.6)
        + ellipse(620, 448, 160, 14, "#77a093", 0.6)
        + at(236, 446, rack, 1.16)
        + at(616, 404, box, 1.06)
        + at(450, 404, bag, 0.9, -6)
    )
    return picture("Buisjes in een rek, een transportzakje en een koelbox", inner)
