"""A laptop with a letter on a hook."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRICK,
    GREY,
    INK,
    LEAF_DEEP,
    LEAF_MID,
    MINT,
    MINT_PALE,
    STEEL,
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
from ..props import mug, steam, table, wall


def draw() -> str:
    letter = (
        rect(-92, -62, 184, 124, WHITE, 10)
        + path("M-92-52C-92-58-88-62-82-62L82-62C88-62 92-58 92-52L0 18Z", "#efe6d2")
        + line("M-86-54L0 14L86-54", GREY, 5)
        + circle(0, 22, 25, BRICK)
        + line("M0 12L0 25", WHITE, 7)
        + circle(0, 35, 3.8, WHITE)
    )
    inner = (
        wall("#14515a")
        + circle(400, 220, 280, "#1b6069")
        + line("M0 74C120 50 200 98 320 74C440 50 520 98 640 74C720 58 760 66 800 74", "#2b7078", 6)
        + table(404)
        + ellipse(400, 432, 300, 13, WOOD_DEEP, 0.45)
        + rect(204, 96, 392, 262, INK, 16)
        + rect(220, 112, 360, 230, "#d7ebe4", 6)
        + rect(220, 112, 360, 34, MINT, 6)
        + circle(240, 129, 6, BRICK)
        + circle(260, 129, 6, YELLOW)
        + circle(280, 129, 6, LEAF_MID)
        + many(
            rect(238, 166 + i * 42, 92, 28, WHITE, 6, 0.8) + rect(248, 176 + i * 42, 52 + i % 2 * 14, 8, GREY, 4)
            for i in range(4)
        )
        + line("M446-20L446 112", "#c9cfc8", 4)
        + line("M446 104L446 188C446 224 404 222 406 192", STEEL, 11)
        + path("M394 200L406 176L420 196Z", STEEL)
        + at(446, 262, letter, 1, -5)
        + path("M168 412L632 412L606 358L194 358Z", GREY)
        + path("M168 412L632 412L632 420C632 428 620 430 612 430L188 430C180 430 168 428 168 420Z", "#9aa7a1")
        + path("M220 366L580 366L590 390L210 390Z", "#7d8c86")
        + path("M344 396L456 396L460 410L340 410Z", "#aeb7b1")
        + line("M219 372L581 372M216 379L584 379M212 386L588 386", GREY, 1.6)
        + at(
            700,
            440,
            rect(-40, -150, 80, 150, INK, 14)
            + rect(-33, -138, 66, 118, MINT_PALE, 5)
            + circle(0, -82, 25, LEAF_DEEP)
            + line("M-11-82L-3-73L12-91", WHITE, 7)
            + rect(-22, -46, 44, 9, GREY, 4),
            0.9,
            5,
        )
        + mug(108, 446, APRICOT, 1.15)
        + steam(108, 366, MINT_PALE, 0.6)
        + path(
            "M612 60C612 48 620 40 632 40L736 40C748 40 756 48 756 60L756 112C756 124 748 132 736 132L660 132L630 156L634 132C620 132 612 124 612 112Z",
            YELLOW,
        )
        + path("M670 74C670 56 700 56 700 74C700 86 686 84 686 98", BRICK, 0)
        + line("M670 74C670 54 702 54 702 74C702 88 686 86 686 98", BRICK, 9)
        + circle(686, 115, 5.6, BRICK)
    )
    return picture("Een brief aan een vishaak op het scherm van een laptop, ernaast een telefoon met een vinkje", inner)
