"""A newcomer gets flowers and a badge on the first day."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    APRICOT_PALE,
    BRAND,
    BRICK,
    INK,
    LEAF,
    LEAF_DEEP,
    LEAF_MID,
    MINT_PALE,
    ORANGE,
    PINK,
    WHITE,
    YELLOW,
    at,
    circle,
    ellipse,
    leaf,
    line,
    many,
    path,
    picture,
    rect,
)
from ..people import (
    COCOA,
    LIGHT,
    PEACH,
    Person,
    standing,
)
from ..props import (
    bunting,
    floor,
    plant,
    wall,
)


def draw() -> str:
    flowers = (
        path("M-20 0L20 0L8 44L-8 44Z", APRICOT_PALE)
        + leaf(-16, 4, -46, 0.5, LEAF_DEEP, LEAF)
        + leaf(16, 4, 46, 0.5, LEAF_DEEP, LEAF)
        + many(
            circle(x, y, 13, c) + circle(x, y, 5, ORANGE)
            for x, y, c in ((-18, -24, PINK), (4, -38, WHITE), (22, -22, YELLOW), (0, -14, BRICK))
        )
    )
    host = standing(
        Person(PEACH, "bob", "#ecd49a", BRICK, turn=6, smile=8),
        ((-50, -138), (-40, -100)),
        ((58, -142), (92, -150)),
        trousers="#44333a",
        shoes=INK,
        sleeve="#9e5340",
        long=True,
    )
    newcomer = standing(
        Person(LIGHT, "swept", "#a87447", MINT_PALE, turn=-6, beard="stubble", smile=8),
        ((-56, -144), (-70, -150)),
        ((54, -140), (44, -100)),
        trousers="#2f4a55",
        shoes=WHITE,
        sleeve="#bcd6cb",
        long=True,
        over=line("M-14-188L-4-140M14-188L4-140", ORANGE, 4)
        + rect(-13, -142, 26, 30, WHITE, 4)
        + circle(0, -133, 6, "#f0c7a4")
        + rect(-8, -123, 16, 4, BRAND, 2),
    )
    third = standing(
        Person(COCOA, "afro", "#2a1c16", BRAND, WHITE, turn=-7, earrings=YELLOW),
        ((-48, -138), (-6, -150)),
        ((48, -138), (10, -152)),
    )
    inner = (
        wall("#94c4b8")
        + rect(0, 0, 800, 500, "#a5cfc4", 0, 0.5)
        + floor(420, "#d8bf92", "#c3a877")
        + circle(400, 220, 220, "#b7d9cf")
        + rect(300, 60, 200, 362, WHITE, 10)
        + rect(314, 74, 172, 348, BRAND, 5)
        + rect(342, 100, 116, 150, "#dff0ea", 6)
        + leaf(400, 216, 0, 1.05, LEAF_MID, "#dff0ea")
        + circle(470, 270, 8, YELLOW)
        + bunting(16, (WHITE, APRICOT, YELLOW, PINK))
        + plant(92, 440, 1.1)
        + plant(742, 446, 0.86, YELLOW, "#e1c682")
        + ellipse(400, 482, 270, 12, "#a98c5c", 0.5)
        + at(256, 476, host, 1.26)
        + at(494, 476, newcomer, 1.3)
        + at(636, 478, third, 1.22)
        + at(382, 290, flowers, 1.3)
    )
    return picture("Een nieuwe collega krijgt bloemen en een badge op de eerste dag", inner)
