"""Plates with a little flag for what is in them."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    APRICOT_PALE,
    BLUE,
    BRAND_MID,
    BRICK,
    INK,
    LEAF_DEEP,
    LEAF_MID,
    LEAF_PALE,
    MINT,
    MINT_PALE,
    ORANGE,
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
from ..people import PEACH, Person, bust
from ..props import sheet, table, wall


def draw() -> str:
    def flag(x: float, y: float, sign: str, colour: str) -> str:
        return line(f"M{x} {y}L{x} {y - 74}", WOOD_DEEP, 4) + circle(x, y - 96, 30, colour) + at(x, y - 96, sign)

    wheat = (
        line("M0 20L0-16", "#a87447", 4)
        + many(ellipse(s * 7, y, 5, 8, "#c18b3f") for y in (-12, -1, 10) for s in (-1, 1))
        + ellipse(0, -20, 5, 8, "#c18b3f")
    )
    nut = path("M-4-20C-16-20-16-4-10-1C-18 6-14 20 0 20C14 20 18 6 10-1C16-4 16-20 4-20Z", "#b07a45") + line(
        "M-4-8L4-12M-6 6L5 10", "#8a5c3a", 2.6
    )
    milk = path("M-9-20L9-20L9-12L13-2L13 20L-13 20L-13-2L-9-12Z", WHITE) + rect(-13, 2, 26, 10, BLUE)
    shrimp = path("M12-16C-8-24-24-4-14 12C-8 20 4 18 8 12C-4 12-8 2 0-4C6-8 14-6 12-16Z", "#d9714f") + circle(
        6, -12, 2, INK
    )

    def plate(x: float, y: float, food: str) -> str:
        return (
            ellipse(x, y + 8, 104, 30, WOOD_DEEP, 0.35)
            + ellipse(x, y, 102, 32, WHITE)
            + ellipse(x, y - 3, 76, 21, "#eef2ea")
            + at(x, y, food)
        )

    soup = (
        ellipse(0, -5, 70, 18, ORANGE)
        + circle(-20, -8, 5, LEAF_DEEP)
        + circle(12, -3, 5, LEAF_DEEP)
        + circle(30, -9, 4, YELLOW)
    )
    salad = (
        circle(-24, -14, 20, LEAF_MID)
        + circle(8, -20, 22, LEAF_DEEP)
        + circle(30, -10, 17, LEAF_PALE)
        + circle(-4, -12, 8, BRICK)
        + circle(22, -22, 7, BRICK)
    )
    cake = (
        path("M-44-4L44-4L34-42L-44-34Z", "#f3d9a6")
        + path("M-44-34L34-42L34-52L-44-44Z", WHITE)
        + circle(-10, -52, 8, BRICK)
        + line("M-42-18L42-22", BRICK, 6)
    )
    fish = (
        path("M-48-8C-26-34 22-32 38-10C22 10-26 12-48-8Z", "#e9a58a")
        + path("M36-10L60-26L56 6Z", "#e9a58a")
        + circle(-30, -12, 3, INK)
    )
    cook = at(
        398,
        300,
        bust(
            Person(
                PEACH,
                "twobuns",
                "#3b2a22",
                WHITE,
                freckles=True,
                smile=8,
                extra=path("M-22-67L-17-50L17-50L22-67L27-65L30-10L-30-10L-27-65Z", BRICK),
            )
        ),
        1.7,
    )
    inner = (
        wall(BRAND_MID)
        + circle(398, 150, 200, "#4c978c")
        + rect(40, 70, 180, 12, WOOD_DEEP, 4)
        + rect(60, 22, 34, 48, "#bcd9d2", 6)
        + rect(60, 38, 34, 32, APRICOT, 5)
        + rect(104, 12, 40, 58, "#bcd9d2", 6)
        + rect(104, 32, 40, 38, YELLOW, 5)
        + rect(156, 28, 32, 42, "#bcd9d2", 6)
        + rect(156, 44, 32, 26, BRICK, 5)
        + sheet(668, 104, 116, 140, 4, True)
        + cook
        + table(296, WOOD_LIGHT, "#eed7b2")
        + rect(0, 420, 800, 80, WOOD)
        + flag(186, 350, wheat, YELLOW)
        + flag(306, 350, milk, MINT)
        + flag(560, 350, nut, APRICOT_PALE)
        + flag(700, 350, shrimp, MINT_PALE)
        + plate(142, 388, soup)
        + plate(338, 410, cake)
        + plate(520, 404, salad)
        + plate(690, 384, fish)
    )
    return picture("Borden met vlaggetjes: gluten, melk, noten en garnalen", inner)
