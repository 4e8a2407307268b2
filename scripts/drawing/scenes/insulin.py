"""An insulin pen, its needle caps and a glucose meter on a tray."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRAND,
    BRICK,
    CREAM,
    GREY,
    INK,
    LIME,
    MINT,
    MINT_PALE,
    ORANGE,
    STEEL,
    STEEL_DEEP,
    WHITE,
    WOOD_DEEP,
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
from ..props import (
    framed_leaf,
    table,
    wall,
    window,
)


def draw() -> str:
    pen = (
        rect(-210, -17, 300, 34, BRAND, 15)
        + rect(-210, -17, 300, 10, "#14695f", 5)
        + rect(88, -13, 70, 26, "#d9efec", 4)
        + rect(96, -9, 54, 18, "#f3c691", 3)
        + rect(150, -10, 12, 20, STEEL, 3)
        + rect(160, -7, 34, 14, WHITE, 3)
        + line("M194 0L236 0", STEEL_DEEP, 3.4)
        + rect(-236, -14, 32, 28, APRICOT, 7)
        + line("M-228-9L-228 9M-220-9L-220 9M-212-9L-212 9", ORANGE, 3)
        + rect(-170, -13, 60, 26, WHITE, 5)
        + rect(-152, -8, 24, 16, YELLOW, 3)
        + line("M-143-5L-143 5", INK, 3)
        + line("M-136-5L-132-5L-136 5L-132 5", INK, 2.4)
    )
    meter = (
        rect(-9, -118, 18, 40, CREAM, 3)
        + rect(-9, -118, 18, 13, BRICK, 3)
        + ellipse(2, 88, 66, 8, "#9db8ad", 0.7)
        + rect(-62, -86, 124, 172, WHITE, 28)
        + rect(-46, -66, 92, 74, "#cfe6de", 10)
        + line("M-28-44L-8-44L-20-10", BRAND, 6.5)
        + circle(4, -11, 3.6, BRAND)
        + line("M18-40L24-44L24-10", BRAND, 6.5)
        + circle(0, 46, 19, APRICOT)
        + circle(-36, 46, 9, GREY)
        + circle(36, 46, 9, GREY)
    )
    inner = (
        wall("#f9e6c9")
        + circle(640, 120, 150, "#fbeeda")
        + window("insulin-w", 60, 34, 190, 190, "#d7ebe4")
        + framed_leaf(340, 44, 96, 122)
        + table(300)
        + ellipse(380, 452, 330, 20, WOOD_DEEP, 0.45)
        + rect(60, 318, 660, 128, MINT, 30)
        + rect(60, 318, 660, 116, MINT_PALE, 28)
        + rect(82, 334, 616, 86, "#e6f2ec", 20)
        + at(330, 384, pen, 0.92, -4)
        + at(646, 322, meter, 1.12, 5)
        + ellipse(180, 306, 62, 7, WOOD_DEEP, 0.4)
        + path("M130 214L230 214L222 296C221 302 216 306 210 306L150 306C144 306 139 302 138 296Z", YELLOW)
        + rect(122, 200, 116, 20, ORANGE, 8)
        + rect(146, 240, 68, 40, WHITE, 5)
        + path("M180 244L196 274L164 274Z", BRICK)
        + line("M180 254L180 262", WHITE, 4)
        + circle(180, 269, 2.2, WHITE)
        + many(
            at(x, 432, rect(-10, -26, 20, 26, c, 6) + rect(-6, -38, 12, 14, WHITE, 4))
            for x, c in ((118, LIME), (150, LIME))
        )
    )
    return picture("Een insulinepen op een dienblad, daarachter een bloedsuikermeter en een naaldbeker", inner)
