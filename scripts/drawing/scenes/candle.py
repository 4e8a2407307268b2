"""An empty chair by the window, a candle and a linden twig: quiet."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRAND,
    BRAND_DEEP,
    BRICK,
    CREAM,
    INK,
    LEAF,
    LEAF_DEEP,
    LEAF_MID,
    MINT,
    MINT_PALE,
    ORANGE,
    WHITE,
    WOOD_DEEP,
    WOOD_LIGHT,
    YELLOW,
    at,
    circle,
    clip,
    ellipse,
    leaf,
    line,
    path,
    picture,
    rect,
)
from ..props import (
    floor,
    wall,
)


def draw() -> str:
    chair = (
        path("M-92 0L-104-150C-106-210-70-226 0-226C70-226 106-210 104-150L92 0Z", BRAND)
        + path("M-64-40L-70-150C-70-190-46-200 0-200C46-200 70-190 70-150L64-40Z", "#14695f")
        + rect(-116, -112, 44, 116, BRAND_DEEP, 20)
        + rect(72, -112, 44, 116, BRAND_DEEP, 20)
        + rect(-84, -58, 168, 54, "#14695f", 20)
        + rect(-96, 0, 14, 22, WOOD_DEEP, 3)
        + rect(82, 0, 14, 22, WOOD_DEEP, 3)
        + path("M-70-150C-50-160 40-160 66-148L74-78C60-70 50-84 36-74C20-64 0-82-18-72C-34-64-50-80-72-72Z", YELLOW)
        + line("M-68-126C-40-134 40-134 70-124M-70-100C-40-108 40-108 72-98", ORANGE, 4)
    )
    inner = (
        wall("#e8c9a6")
        + rect(0, 0, 800, 500, "#f3d7b4", 0, 0.6)
        + floor(402, "#b98b5e", "#a3764c")
        + rect(70, 34, 300, 276, WHITE, 8)
        + clip(
            "candle-w",
            rect(84, 48, 272, 248, WHITE),
            rect(84, 48, 272, 248, "#f6c79a")
            + circle(220, 214, 70, "#fbe3b8")
            + circle(220, 214, 46, "#fff1d2")
            + path("M84 246C140 222 190 250 240 238C290 226 330 244 356 234L356 296L84 296Z", "#8fae7c")
            + circle(120, 232, 26, "#7b9d6b")
            + circle(330, 226, 32, "#7b9d6b"),
        )
        + rect(216, 46, 8, 252, WHITE)
        + rect(52, 304, 336, 16, CREAM, 5)
        + path("M40 20L112 20C106 140 100 240 66 340L30 340Z", "#b8654a", 0.92)
        + path("M400 20L330 20C336 140 342 240 378 340L412 340Z", "#b8654a", 0.92)
        + rect(20, 10, 404, 14, WOOD_DEEP, 6)
        + ellipse(300, 452, 190, 16, "#8f6740", 0.5)
        + at(296, 438, chair, 1.06)
        + circle(620, 210, 170, "#fdeec4", 0.35)
        + circle(620, 214, 100, "#fdeec4", 0.5)
        + ellipse(630, 468, 130, 12, "#8f6740", 0.5)
        + rect(520, 318, 220, 18, WOOD_LIGHT, 8)
        + rect(616, 334, 28, 124, WOOD_DEEP)
        + rect(566, 452, 128, 16, WOOD_DEEP, 7)
        + rect(598, 240, 44, 78, WHITE, 6)
        + path("M620 236L620 226", INK)
        + line("M620 240L620 228", INK, 3)
        + path("M620 186C634 204 636 214 632 222C628 230 612 230 608 222C604 214 606 204 620 186Z", APRICOT)
        + path("M620 204C626 212 628 218 625 223C622 227 618 227 615 223C612 218 614 212 620 204Z", "#fdeec4")
        + path("M668 318C660 292 664 274 676 264L704 264C716 274 720 292 712 318Z", MINT)
        + line("M690 266C690 230 700 200 716 184", WOOD_DEEP, 4)
        + leaf(696, 232, -52, 0.44, LEAF_DEEP, LEAF)
        + leaf(702, 214, 40, 0.5, LEAF_MID, LEAF)
        + leaf(716, 186, 8, 0.56, LEAF_DEEP, LEAF)
        + rect(536, 306, 50, 12, BRICK, 3)
        + rect(540, 296, 44, 11, MINT_PALE, 3)
    )
    return picture("Een lege stoel bij het raam, een kaars en een takje linde op een tafeltje", inner)
