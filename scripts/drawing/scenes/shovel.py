"""A colleague clears the path before the first shift."""

from __future__ import annotations

from ..pen import (
    BRAND,
    BRAND_DEEP,
    BRAND_MID,
    BRICK,
    BRICK_DEEP,
    CREAM,
    INK,
    ORANGE,
    STEEL,
    STEEL_DEEP,
    WHITE,
    WOOD_DEEP,
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
from ..people import LIGHT, Person, standing
from ..props import wall


def draw() -> str:
    spruce = (
        path("M0-190L46-110L22-114L66-40L30-46L80 30L-80 30L-30-46L-66-40L-22-114L-46-110Z", "#2f5f56")
        + path("M0-190L46-110L18-120L0-140L-20-118L-46-110ZM-34-70L-66-40L-30-50L0-66L32-48L66-40L34-72L0-50Z", WHITE)
        + rect(-10, 30, 20, 40, WOOD_DEEP)
    )
    flakes = many(
        circle(x, y, r, WHITE, 0.9)
        for x, y, r in (
            (60, 60, 5),
            (140, 120, 4),
            (230, 40, 6),
            (320, 96, 4),
            (410, 50, 5),
            (500, 130, 4),
            (590, 60, 6),
            (690, 120, 5),
            (760, 40, 4),
            (100, 210, 4),
            (280, 190, 5),
            (460, 220, 4),
            (640, 210, 4),
            (740, 240, 5),
            (380, 160, 3),
            (30, 160, 4),
            (560, 190, 3),
        )
    )
    man = standing(
        Person(
            LIGHT,
            "temples",
            "#6b4a30",
            ORANGE,
            beard="full",
            turn=5,
            extra=path("M-26-106C-30-148 30-148 26-106C12-114-12-114-26-106Z", BRICK)
            + line("M-25-107C-12-114 12-114 25-107", "#9e5b43", 8)
            + circle(0, -142, 8, CREAM),
        ),
        ((-46, -130), (14, -112)),
        ((58, -142), (64, -98)),
        trousers="#3f4a58",
        shoes=INK,
        sleeve="#c47230",
        long=True,
        over=line("M-30-150L32-150M-36-122L38-122", YELLOW, 9)
        + path("M-22-188C-8-176 8-176 22-188L26-172C8-160-8-160-26-172Z", BRAND),
    )
    inner = (
        wall("#bcd3dc")
        + rect(0, 0, 800, 200, "#aec8d3")
        + circle(120, 110, 50, "#fdf3d6")
        + flakes
        + rect(430, 60, 380, 320, BRICK)
        + path("M410 64L620-20L830 64Z", "#7d4436")
        + path("M404 66L620-26L836 66L822 80L620-2L418 80Z", WHITE)
        + rect(470, 130, 92, 100, WHITE, 5)
        + rect(479, 139, 34, 82, "#f9dd98")
        + rect(519, 139, 34, 82, "#f7d58a")
        + rect(462, 226, 108, 13, WHITE, 4)
        + rect(612, 150, 116, 232, BRAND_DEEP, 6)
        + rect(624, 162, 92, 220, BRAND)
        + rect(638, 178, 64, 84, "#f9dd98", 4)
        + circle(702, 286, 6, YELLOW)
        + leaf(670, 250, 0, 0.62, BRAND)
        + rect(590, 126, 160, 18, WHITE, 8)
        + rect(600, 140, 140, 10, BRICK_DEEP)
        + at(300, 330, spruce, 0.9)
        + at(40, 320, spruce, 0.75)
        + path("M0 356C140 330 300 366 430 352C560 338 700 368 800 350L800 500L0 500Z", WHITE)
        + path("M610 380L732 380L560 500L250 500Z", "#c6c2b6")
        + path("M610 380L626 380L300 500L250 500Z", "#dfe9ea")
        + path("M720 380L732 380L560 500L520 500Z", "#e6eef0")
        + path("M40 470C60 400 150 388 190 412C230 400 276 430 280 470Z", "#cddde3")
        + path("M70 466C90 420 150 408 186 428C214 424 240 440 246 466Z", "#f3f8f8")
        + ellipse(424, 476, 80, 9, "#a9a69b", 0.7)
        + at(420, 474, man, 1.2)
        + line("M430 336L312 452", WOOD_DEEP, 11)
        + line("M496 352L430 336", WOOD_DEEP, 0.1)
        + path("M322 424L344 448L288 484C272 482 258 468 262 452Z", BRAND_MID)
        + path("M262 452C258 468 272 482 288 484L276 492C258 486 248 472 252 456Z", STEEL)
        + path("M246 452C250 420 300 410 318 432L280 474Z", WHITE)
        + at(
            690,
            474,
            path("M-34 0L-40-56L40-56L34 0Z", YELLOW)
            + ellipse(0, -56, 40, 10, ORANGE)
            + ellipse(0, -58, 34, 8, WHITE)
            + line("M-40-56C-36-96 36-96 40-56", STEEL_DEEP, 4)
            + rect(-20, -40, 40, 22, WHITE, 4),
            1,
        )
    )
    return picture("Een collega van de technische dienst veegt sneeuw van het pad voor de eerste dienst", inner)
