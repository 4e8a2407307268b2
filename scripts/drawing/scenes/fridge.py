"""An open fridge with a thermometer, and the list beside it."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRAND,
    BRAND_MID,
    BRICK,
    CREAM,
    GREY,
    INK,
    LEAF_DEEP,
    LEAF_MID,
    LEAF_PALE,
    LIME,
    MINT,
    MINT_PALE,
    ORANGE,
    PINK,
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
from ..people import CARAMEL, Person, standing
from ..props import clipboard, floor, sheet, wall


def draw() -> str:
    def tub(x: float, y: float, colour: str) -> str:
        return (
            rect(x, y, 64, 40, WHITE, 6, 0.9)
            + rect(x + 4, y + 14, 56, 24, colour, 5)
            + rect(x - 3, y - 4, 70, 11, MINT, 5)
            + rect(x + 16, y + 18, 32, 12, WHITE, 3)
        )

    inside = (
        rect(320, 60, 240, 372, "#e4f0ee", 6)
        + many(rect(320, y, 240, 8, "#bcd3cf") for y in (158, 250, 342))
        + path("M338 96L374 96L370 158L342 158Z", "#f6ecd3")
        + rect(342, 84, 28, 14, BRAND_MID, 4)
        + path("M384 96L420 96L416 158L388 158Z", WHITE)
        + path("M384 96L402 74L420 96Z", APRICOT)
        + rect(390, 112, 24, 20, APRICOT, 3)
        + tub(438, 118, APRICOT)
        + rect(512, 100, 30, 58, LEAF_MID, 8)
        + rect(518, 88, 18, 16, WHITE, 4)
        + tub(336, 210, BRICK)
        + tub(410, 210, LIME)
        + circle(504, 232, 18, BRICK)
        + circle(532, 234, 16, LEAF_MID)
        + many(circle(350 + i * 22, 332, 10, "#f3d9b8") for i in range(4))
        + rect(334, 330, 104, 12, "#c9b07a", 4)
        + tub(466, 302, PINK)
        + rect(334, 362, 212, 60, "#cfe4e0", 8)
        + path("M354 410L384 372L396 380L372 416Z", ORANGE)
        + leaf(392, 378, 40, 0.24, LEAF_DEEP)
        + circle(436, 396, 20, LEAF_MID)
        + circle(458, 398, 18, LEAF_PALE)
        + circle(506, 398, 18, BRICK)
    )
    cook = standing(
        Person(
            CARAMEL,
            "cropped",
            "#211c18",
            WHITE,
            beard="moustache",
            turn=-7,
            extra=path(
                "M-24-123C-38-128-34-146-19-143C-17-157 17-157 19-143C34-146 38-128 24-123L23-115L-23-115Z", WHITE
            )
            + line("M-22-118L22-118", CREAM, 5),
        ),
        ((-56, -142), (-70, -156)),
        ((54, -136), (16, -122)),
        trousers="#44555e",
        shoes=INK,
        sleeve="#e9e2d0",
        over=path("M-24-150L24-150L36-96L36-70L-36-70L-36-96Z", BRICK)
        + line("M-10-180L-10-156M10-180L10-156", GREY, 0.1),
    )
    inner = (
        wall("#f3dfb4")
        + many(rect(x, y, 76, 62, "#f8e9c8", 3) for x in range(-20, 820, 82) for y in (236, 304, 372))
        + floor(440, "#b98b5e", "#a3764c")
        + rect(0, 216, 800, 12, WOOD_DEEP)
        + sheet(718, 130, 92, 118, 3, True)
        + circle(718, 78, 7, BRICK)
        + rect(296, 36, 288, 424, WHITE, 16)
        + rect(296, 440, 288, 20, GREY, 8)
        + inside
        + path("M296 36L120 14C108 12 104 20 104 30L104 470C104 480 108 486 120 484L296 460Z", "#eef2ea")
        + path("M282 60L130 42L130 456L282 436Z", "#dbe9e5")
        + path("M282 150L130 144L130 156L282 160ZM282 290L130 292L130 304L282 300Z", "#bcd3cf")
        + path("M150 90L178 92L178 146L150 144Z", YELLOW)
        + path("M192 94L222 96L222 148L192 146Z", PINK)
        + path("M152 238L186 238L186 292L152 292Z", LIME)
        + path("M204 232L236 234L236 290L204 290Z", APRICOT)
        + ellipse(634, 482, 84, 9, "#8f6740", 0.6)
        + at(630, 480, cook, 1.26)
        + at(
            522,
            256,
            rect(-30, -44, 60, 84, WHITE, 14)
            + rect(-22, -34, 44, 34, MINT_PALE, 6)
            + line("M-12-26L-12-8M-4-26L-4-17L6-17M6-26L6-8", BRAND, 0.1)
            + line("M-10-28L-10-16L2-16M2-28L2-6", BRAND, 5)
            + circle(12, -26, 3.4, BRAND)
            + circle(0, 18, 10, LEAF_DEEP)
            + line("M-4 18L-1 21L5 14", WHITE, 3)
            + line("M-30-10C-44-6-54-16-62-30", STEEL_DEEP, 4),
            0.9,
            -6,
        )
        + clipboard(664, 322, 0.7, 8)
    )
    return picture("Een kok meet de temperatuur van een open koelkast en houdt de lijst bij", inner)
