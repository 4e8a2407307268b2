"""A first-aid bag and an AED on the wall."""

from __future__ import annotations

from ..pen import (
    BRICK,
    BRICK_DEEP,
    GREY,
    LEAF_DEEP,
    ORANGE,
    STEEL,
    WHITE,
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
    heart = "M0 34C-58-4-44-48-18-48C-6-48 0-38 0-32C0-38 6-48 18-48C44-48 58-4 0 34Z"
    aed = (
        rect(-104, -128, 208, 256, LEAF_DEEP, 18)
        + rect(-88, -112, 176, 224, "#e8f1e4", 12)
        + at(0, -32, path(heart, LEAF_DEEP) + path("M-4-24L12-24L4-8L16-8L-8 22L0 0L-12 0Z", WHITE), 1.36)
        + rect(-56, 46, 112, 46, LEAF_DEEP, 10)
        + line(
            "M-34 60L-46 82M-34 60L-22 82M-42 76L-26 76M-8 60L-8 82M-8 60L8 60M-8 71L4 71M-8 82L8 82M22 60L22 82C46 84 46 58 22 60",
            WHITE,
            5,
        )
        + rect(104, -30, 12, 60, STEEL, 5)
    )
    kit = (
        line("M-56-120C-56-170 56-170 56-120", BRICK_DEEP, 16)
        + rect(-170, -122, 340, 206, BRICK, 30)
        + rect(-170, -122, 340, 34, "#c97a5e", 17)
        + rect(-170, 62, 340, 22, BRICK_DEEP, 11)
        + circle(0, -16, 62, WHITE)
        + path("M-14-58L14-58L14-30L42-30L42-2L14-2L14 26L-14 26L-14-2L-42-2L-42-30L-14-30Z", LEAF_DEEP)
        + rect(-130, -90, 16, 152, BRICK_DEEP, 4)
        + rect(114, -90, 16, 152, BRICK_DEEP, 4)
        + rect(-136, -40, 28, 22, GREY, 5)
        + rect(108, -40, 28, 22, GREY, 5)
    )
    inner = (
        wall("#f5e1b4")
        + circle(270, 220, 210, "#f9ecd0")
        + table(392, "#94c4b8", "#aed3c8")
        + ellipse(290, 442, 240, 16, "#6fa396", 0.6)
        + at(600, 200, aed, 1.08)
        + at(284, 348, kit, 1)
        + at(
            548,
            424,
            ellipse(0, -22, 32, 11, WHITE)
            + path("M-32-22L-32 16C-32 24 32 24 32 16L32-22Z", "#f4efe2")
            + ellipse(0, -22, 32, 11, WHITE)
            + ellipse(0, -22, 11, 4, GREY),
        )
        + at(
            652,
            434,
            rect(-58, -18, 116, 36, "#e9b98a", 18)
            + rect(-20, -18, 40, 36, "#f3cfa6", 2)
            + many(circle(x, y, 2.2, "#d79f6c") for x in (-42, -33, 33, 42) for y in (-6, 6)),
            1,
            -9,
        )
        + path("M58 396L92 384L132 440L84 452Z", YELLOW)
        + line("M66 402L96 446M82 392L118 440", ORANGE, 5)
    )
    return picture("Een verbandtas op tafel, een AED aan de muur", inner)
