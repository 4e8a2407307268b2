"""Volunteers come round with the coffee trolley."""

from __future__ import annotations

from ..pen import (
    BLUE,
    BRAND_MID,
    BRICK,
    GREY,
    INK,
    LEAF_DEEP,
    MINT,
    MINT_PALE,
    ORANGE,
    SAND,
    STEEL,
    WHITE,
    WOOD,
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
    AMBER,
    PORCELAIN,
    Person,
    standing,
)
from ..props import (
    bunting,
    castor,
    floor,
    framed_leaf,
    mug,
    steam,
    wall,
    window,
)


def draw() -> str:
    trolley = (
        ellipse(0, 4, 150, 11, "#000", 0.12)
        + line("M-120-150L-120-10M120-150L120-10", STEEL, 9)
        + rect(-134, -158, 268, 20, WOOD, 8)
        + rect(-126, -60, 252, 16, WOOD, 7)
        + castor(-116, -2, 14)
        + castor(116, -2, 14)
        + path("M-104-158L-104-236C-104-254-90-262-72-262C-54-262-40-254-40-236L-40-158Z", GREY)
        + rect(-108, -242, 72, 12, STEEL, 5)
        + line("M-72-262L-72-276", INK, 8)
        + rect(-82, -186, 20, 14, INK, 4)
        + path("M-96-226L-84-226L-84-172L-96-172Z", WHITE, 0.5)
        + at(-8, -158, mug(0, 0, BRICK, 0.6))
        + at(38, -158, mug(0, 0, YELLOW, 0.6))
        + rect(70, -176, 60, 18, "#d9b27c", 6)
        + many(circle(84 + i * 15, -180, 9, c) for i, c in enumerate(("#c68b4e", "#e0b26a", "#c68b4e")))
        + rect(-104, -110, 60, 50, MINT, 5)
        + rect(-30, -96, 64, 36, "#d9b27c", 5)
        + many(rect(56, -72 - i * 12, 50, 10, c, 4) for i, c in enumerate((WHITE, MINT_PALE, WHITE, MINT_PALE)))
    )
    hostess = standing(
        Person(PORCELAIN, "short", "#d6d3ca", ORANGE, turn=6, earrings=WHITE),
        ((-50, -138), (-14, -122)),
        ((56, -146), (82, -138)),
        trousers="#5b4652",
        shoes=INK,
        sleeve="#b96a2e",
        long=True,
        over=path("M-20-186L-16-158L16-158L20-186L28-182L32-88L-32-88L-28-182Z", SAND)
        + leaf(0, -112, 0, 0.34, LEAF_DEEP),
    )
    helper = standing(
        Person(AMBER, "turban", BLUE, BRAND_MID, beard="grey", turn=-6),
        ((-54, -146), (-84, -150)),
        ((52, -136), (38, -100)),
        trousers="#3f4a58",
        shoes=INK,
        sleeve="#387e74",
        long=True,
    )
    inner = (
        wall("#f7e3bd")
        + bunting(26)
        + window("volunteers-w", 60, 120, 170, 160)
        + framed_leaf(600, 110, 96, 120)
        + floor(412, "#c3a274", "#ae8c5e")
        + ellipse(400, 482, 330, 12, "#957449", 0.4)
        + at(196, 474, hostess, 1.24)
        + at(640, 474, helper, 1.26)
        + at(404, 470, trolley, 1.14)
        + steam(396, 244, WHITE, 0.9)
    )
    return picture("Twee vrijwilligers komen langs met de koffiekar", inner)
