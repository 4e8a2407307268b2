"""Two colleagues check the same medicine at the cupboard."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BLUE,
    BRAND,
    BRAND_MID,
    BRICK,
    GREY,
    LEAF_DEEP,
    MINT,
    MINT_PALE,
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
    path,
    picture,
    rect,
)
from ..people import (
    COCOA,
    OLIVE,
    Person,
    badge,
    standing,
)
from ..props import (
    floor,
    framed_leaf,
    plant,
    wall,
)


def draw() -> str:
    shelf_y = (92, 176, 260)
    stock = ""
    tones = (ORANGE, BRAND_MID, PINK, YELLOW, BLUE, BRICK, MINT, APRICOT)
    for row, y in enumerate(shelf_y):
        for column in (0, 1, 4, 5) if row == 2 else range(6):
            x = 298 + column * 36
            tone = tones[(row * 3 + column * 2) % 8]
            if (row + column) % 3 == 2:
                stock += rect(x - 13, y + 22, 26, 40, tone, 3) + rect(x - 13, y + 34, 26, 12, WHITE)
            else:
                stock += (
                    rect(x - 11, y + 26, 22, 36, tone, 5)
                    + rect(x - 13, y + 18, 26, 11, WHITE, 4)
                    + rect(x - 11, y + 39, 22, 13, WHITE)
                )
        stock += rect(272, y + 62, 256, 9, WOOD_DEEP)
    cupboard = (
        rect(252, 56, 296, 340, WOOD_LIGHT, 10)
        + rect(268, 72, 264, 266, "#f6ecd3", 6)
        + stock
        + rect(268, 346, 264, 38, WOOD, 6)
        + rect(380, 360, 40, 9, WHITE, 4)
    )
    left = standing(
        Person(OLIVE, "sidebraid", "#2b1a14", BRAND, WHITE, turn=6),
        ((-52, -136), (-34, -110)),
        ((60, -140), (84, -128)),
    )
    right = standing(
        Person(COCOA, "flat", "#1c1512", BRAND_MID, WHITE, glasses="square", turn=-6),
        ((-58, -138), (-78, -122)),
        ((52, -136), (40, -98)),
        sleeve="#387e74",
    )
    hands = at(
        400,
        330,
        rect(-46, -8, 92, 14, STEEL, 6)
        + rect(-46, -8, 92, 5, GREY, 3)
        + path("M-26-34L-2-34L-5-8L-23-8Z", WHITE)
        + ellipse(-18, -34, 7, 5, APRICOT)
        + ellipse(-9, -35, 6, 4, YELLOW)
        + rect(8, -38, 24, 30, ORANGE, 5)
        + rect(5, -46, 30, 11, WHITE, 4)
        + rect(8, -27, 24, 12, WHITE),
    )
    inner = (
        wall(MINT_PALE)
        + floor(408, "#d6c294", "#bca377")
        + ellipse(400, 476, 300, 14, "#b79f78", 0.55)
        + framed_leaf(84, 70)
        + plant(726, 412, 0.92)
        + cupboard
        + at(222, 474, left, 1.22)
        + at(580, 474, right, 1.22)
        + hands
        + at(186, 300, badge(0, 0))
        + circle(670, 116, 46, LEAF_DEEP)
        + line("M650 116L664 132L692 98", WHITE, 11)
    )
    return picture("Twee collega’s controleren samen een medicijn bij de medicijnkast", inner)
