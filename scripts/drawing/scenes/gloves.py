"""Gloves, aprons and hand alcohol on the wall, ready to take."""

from __future__ import annotations

from ..pen import (
    APRICOT_PALE,
    BRAND,
    BRAND_DEEP,
    BRAND_MID,
    BRICK,
    BRICK_DEEP,
    MINT,
    STEEL,
    STEEL_DEEP,
    WHITE,
    WOOD_DEEP,
    WOOD_LIGHT,
    at,
    circle,
    ellipse,
    line,
    path,
    picture,
    rect,
    ring,
)
from ..props import (
    tiles,
)


def draw() -> str:
    box = rect(-86, -48, 172, 96, BRAND_MID, 8) + rect(-86, -48, 172, 24, BRAND, 8) + ellipse(0, 12, 46, 20, BRAND_DEEP)
    glove = path(
        "M-16 24C-20 4-16-14-22-30C-24-38-14-40-12-32L-7-14L-8-42C-8-50 2-50 2-42L3-15L8-40C10-48 19-45 17-38L14-12L22-26C26-33 34-27 30-20L20 6C16 16 14 20 14 26Z",
        "#86b4cf",
    )
    apron = (
        path(
            "M-34-96C-30-70-30-60-50-44L-60 116C-40 128 40 128 60 116L50-44C30-60 30-70 34-96L24-98C20-74-20-74-24-98Z",
            WHITE,
        )
        + line("M-50-44C-66-28-60 2-70 34M50-44C66-28 60 2 70 34", WHITE, 6)
        + line("M-24 122L-20 10M26 122L20 20", "#dfe9e4", 4)
    )
    hook = line("M0-16L0 0C0 12 16 12 16 2", STEEL_DEEP, 8) + circle(0, -18, 9, STEEL)
    bib = apron.replace(WHITE, "#f7d0a8").replace("#dfe9e4", "#eebd8d")
    inner = (
        tiles("#d9ebe3", "#e6f2ec")
        + rect(52, 92, 440, 30, WOOD_LIGHT, 8)
        + rect(52, 114, 440, 8, WOOD_DEEP, 4)
        + at(150, 150, hook)
        + at(392, 150, hook)
        + at(158, 252, apron, 1.1)
        + at(392, 252, bib, 1.1)
        + at(632, 140, glove, 1.5, -12)
        + at(668, 144, glove, 1.4, 18)
        + at(648, 206, box, 1.12)
        + rect(540, 258, 218, 14, WOOD_DEEP, 5)
        + rect(576, 300, 146, 170, WHITE, 18)
        + rect(592, 318, 114, 62, "#cfe6de", 10)
        + path("M649 326C661 343 665 350 665 358A16 16 0 0 1 633 358C633 350 637 343 649 326Z", BRAND_MID)
        + rect(630, 392, 38, 16, STEEL, 5)
        + path("M649 414C654 421 656 425 656 429A7 7 0 0 1 642 429C642 425 644 421 649 414Z", MINT)
        + rect(0, 452, 800, 48, "#b9d0bf")
        + rect(0, 452, 800, 8, "#9dbaa6")
        + rect(198, 388, 160, 90, BRICK, 12)
        + rect(186, 374, 184, 24, BRICK_DEEP, 10)
        + ring(278, 434, 22, APRICOT_PALE, 6)
        + path("M272 404L288 412L274 424Z", APRICOT_PALE)
    )
    return picture("Schorten aan een haak, een doos handschoenen en handalcohol aan een tegelwand", inner)
