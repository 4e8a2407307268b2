"""An older woman walks with her walker, a colleague beside her."""

from __future__ import annotations

from ..pen import (
    BRAND,
    BRAND_MID,
    BRICK,
    BRICK_DEEP,
    CREAM,
    INK,
    PINK,
    WHITE,
    WOOD,
    WOOD_LIGHT,
    YELLOW,
    at,
    circle,
    ellipse,
    line,
    path,
    picture,
    rect,
)
from ..people import (
    BROWN,
    PORCELAIN,
    Person,
    standing,
)
from ..props import (
    castor,
    floor,
    framed_leaf,
    wall,
    window,
)


def draw() -> str:
    resident = standing(
        Person(PORCELAIN, "bun", "#e6e3da", PINK, glasses="round", turn=5),
        ((-46, -140), (-2, -118)),
        ((52, -146), (56, -116)),
        trousers="#6d4a3a",
        shoes=INK,
        sleeve="#d39282",
        long=True,
        skirt="#7d4a5b",
    )
    helper = standing(
        Person(BROWN, "puffs", "#1c1512", BRAND, WHITE, turn=7, earrings=YELLOW),
        ((-50, -136), (-42, -98)),
        ((62, -146), (98, -126)),
    )
    frame = (
        line("M0-128L24-128", INK, 11)
        + line("M18-126L34-10M60-96L34-10M60-96L84-10M18-110L60-96", BRICK, 8)
        + rect(20, -88, 54, 36, BRICK_DEEP, 6)
        + rect(14, -92, 66, 11, INK, 5)
        + castor(36, -8, 13)
        + castor(86, -8, 13)
    )
    inner = (
        wall("#f2e6c6")
        + floor(392, "#cdb58c", "#b89d70")
        + rect(0, 268, 800, 14, WOOD)
        + rect(0, 262, 800, 8, WOOD_LIGHT)
        + window("walker-w", 70, 50, 190, 180)
        + framed_leaf(318, 66, 90, 116)
        + rect(620, 90, 130, 302, CREAM, 6)
        + rect(632, 102, 106, 290, BRAND_MID, 4)
        + rect(654, 130, 62, 90, "#bcd9d2", 4)
        + circle(726, 262, 7, YELLOW)
        + path("M0 410L800 410L800 470L0 470Z", "#c7a97c", 0.5)
        + ellipse(400, 482, 280, 13, "#a88d62", 0.5)
        + at(262, 476, helper, 1.38)
        + at(428, 478, resident, 1.2)
        + at(484, 480, frame, 1.26)
    )
    return picture("Een bewoonster loopt met haar rollator door de gang, een collega loopt mee", inner)
