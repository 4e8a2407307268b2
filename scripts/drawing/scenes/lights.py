"""The tree in the entrance hall in December."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRAND,
    BRICK,
    CREAM,
    INK,
    MINT,
    NIGHT_MID,
    PINK,
    WHITE,
    WOOD_DEEP,
    YELLOW,
    at,
    circle,
    clip,
    ellipse,
    line,
    many,
    path,
    picture,
    rect,
)
from ..people import COCOA, PORCELAIN, Person, standing
from ..props import floor, wall


def draw() -> str:
    tree = (
        path("M0-300L64-206L32-212L104-116L58-124L136-20L-136-20L-58-124L-104-116L-32-212L-64-206Z", "#2f6b55")
        + path("M0-300L64-206L32-212L104-116L58-124L136-20L60-20L20-160Z", "#275c49")
        + rect(-18, -20, 36, 40, WOOD_DEEP)
        + path("M-54 20L-44-10L44-10L54 20Z", BRICK)
    )
    balls = many(
        circle(x, y, r, c)
        for x, y, r, c in (
            (-30, -190, 10, APRICOT),
            (28, -210, 9, PINK),
            (-56, -110, 11, YELLOW),
            (8, -130, 10, BRICK),
            (58, -100, 11, MINT),
            (-92, -44, 11, PINK),
            (-30, -52, 11, APRICOT),
            (36, -44, 11, YELLOW),
            (96, -40, 11, BRICK),
        )
    )
    garland = line(
        "M-40-224C-16-210 16-212 36-222M-72-146C-30-124 30-126 70-148M-108-66C-50-40 50-42 104-68", "#f7e3ae", 5
    )
    star = path("M0-26L7-8L26-7L11 4L16 22L0 12L-16 22L-11 4L-26-7L-7-8Z", "#f3c96f")
    inner = (
        wall("#7d3f36")
        + rect(0, 0, 800, 500, "#8d4a3f", 0, 0.7)
        + circle(300, 210, 240, "#f0a560", 0.16)
        + floor(420, "#a3764c", "#8f6740")
        + rect(530, 40, 220, 250, WHITE, 8)
        + clip(
            "lights-w",
            rect(544, 54, 192, 222, WHITE),
            rect(544, 54, 192, 222, NIGHT_MID)
            + circle(690, 106, 26, "#f7e3ae")
            + circle(680, 100, 23, NIGHT_MID)
            + many(
                circle(x, y, 2.6, WHITE)
                for x, y in ((570, 90), (610, 130), (580, 180), (650, 170), (700, 200), (720, 150), (620, 80))
            )
            + path("M544 252C600 232 660 258 736 236L736 276L544 276Z", WHITE),
        )
        + rect(636, 52, 8, 226, WHITE)
        + rect(514, 284, 252, 16, CREAM, 5)
        + line("M-10 30C120 110 240 20 400 60C560 100 680 20 810 50", "#5d2f28", 4)
        + many(
            circle(x, y, 8, c) + circle(x, y, 15, c, 0.25)
            for x, y, c in (
                (50, 62, YELLOW),
                (126, 72, APRICOT),
                (210, 56, YELLOW),
                (300, 46, PINK),
                (390, 58, YELLOW),
                (470, 76, APRICOT),
                (790, 48, YELLOW),
            )
        )
        + ellipse(300, 452, 190, 15, "#7a5634", 0.6)
        + at(300, 436, tree + garland + balls + at(0, -304, star), 1.22)
        + at(
            150,
            446,
            rect(-44, -60, 88, 60, MINT, 5)
            + rect(-8, -60, 16, 60, WHITE)
            + path("M0-60C-24-90-40-70 0-60C40-70 24-90 0-60Z", WHITE),
            1,
        )
        + at(
            420,
            452,
            rect(-36, -46, 72, 46, YELLOW, 5)
            + rect(-36, -28, 72, 12, BRICK)
            + path("M0-46C-20-72-36-54 0-46C36-54 20-72 0-46Z", BRICK),
            1,
        )
        + at(
            566,
            470,
            standing(
                Person(PORCELAIN, "short", "#eceae2", "#7d4a5b", glasses="red", turn=-6),
                ((-52, -138), (-66, -172)),
                ((50, -136), (40, -100)),
                trousers="#5b4652",
                shoes=INK,
                sleeve="#6b3f4e",
                long=True,
            ),
            1.04,
        )
        + at(
            676,
            472,
            standing(
                Person(COCOA, "puffs", "#1c1512", BRAND, WHITE, turn=-7, smile=8),
                ((-54, -136), (-70, -112)),
                ((50, -136), (40, -98)),
            ),
            1.16,
        )
        + circle(498, 292, 12, APRICOT)
        + line("M498 280L498 272", WHITE, 3)
    )
    return picture("In december hangen een bewoonster en een collega samen de ballen in de boom", inner)
