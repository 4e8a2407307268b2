"""Four bins in a row, each with its own drawing; somebody takes the paper out."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRAND,
    BRAND_MID,
    BRICK,
    INK,
    LEAF_DEEP,
    LEAF_MID,
    MINT_PALE,
    ORANGE,
    STEEL_DEEP,
    WHITE,
    WOOD,
    WOOD_DEEP,
    WOOD_LIGHT,
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
from ..people import BROWN, Person, standing
from ..props import castor, floor, sheet, wall


def draw() -> str:
    def wheelie(x: float, body: str, lid: str, sign: str) -> str:
        return at(
            x,
            452,
            ellipse(0, 2, 76, 9, "#000", 0.12)
            + castor(-44, -6, 14)
            + castor(44, -6, 14)
            + path("M-62-172L62-172L50-6L-50-6Z", body)
            + rect(-72, -190, 144, 24, lid, 9)
            + rect(-30, -202, 60, 16, lid, 7)
            + circle(0, -92, 36, WHITE)
            + sign,
        )

    paper = rect(-14, -112, 28, 38, MINT_PALE, 3) + line("M-8-102L8-102M-8-93L8-93M-8-84L3-84", STEEL_DEEP, 3)
    apple = (
        circle(-6, -88, 13, BRICK)
        + circle(7, -88, 13, BRICK)
        + line("M0-98L3-110", WOOD_DEEP, 3.4)
        + leaf(3, -106, 62, 0.18, LEAF_DEEP)
    )
    flask = path("M-6-116L6-116L6-104C14-98 14-92 14-86L14-70L-14-70L-14-86C-14-92-14-98-6-104Z", "#8fc6d0") + rect(
        -14, -92, 28, 12, WHITE
    )
    bag = (
        path("M-14-106L14-106L19-72L-19-72Z", YELLOW)
        + path("M0-104L14-80L-14-80Z", INK)
        + line("M0-97L0-89", YELLOW, 3)
    )
    worker = standing(
        Person(BROWN, "scarfback", LEAF_DEEP, ORANGE, turn=6),
        ((-48, -138), (20, -122)),
        ((60, -138), (58, -118)),
        sleeve="#b96a2e",
        trousers="#3f4a58",
        shoes=INK,
        over=path("M-24-188L-20-160L20-160L24-188L32-184L30-92L-30-92L-32-184Z", YELLOW)
        + line("M-30-128L30-128", WHITE, 8),
    )
    inner = (
        wall("#e7d2a8")
        + many(
            rect(x, y, 70, 30, "#dcc493", 4)
            for x, y in ((40, 60), (220, 110), (560, 50), (700, 130), (420, 60), (120, 200), (640, 214))
        )
        + rect(0, 0, 800, 22, "#a3563f")
        + floor(410, "#b7b29c", "#a29d87")
        + rect(0, 452, 800, 48, "#c4bfa9", 0, 0.5)
        + wheelie(112, BRAND_MID, BRAND, paper)
        + wheelie(266, LEAF_MID, LEAF_DEEP, apple)
        + wheelie(420, APRICOT, ORANGE, flask)
        + wheelie(712, "#5d6f78", "#44555e", bag)
        + ellipse(564, 462, 84, 10, "#9b967f")
        + at(560, 462, worker, 1.2)
        + at(
            594,
            316,
            path("M-46-30L46-30L40 44L-40 44Z", WOOD_LIGHT)
            + path("M-46-30L-30-52L26-56L46-30Z", "#f6ecd3")
            + sheet(-8, -44, 44, 30, -16)
            + sheet(18, -48, 40, 30, 12, False, MINT_PALE)
            + path("M-46-30L46-30L44-8L-44-8Z", WOOD)
            + line("M-10 14L10 14", WOOD_DEEP, 6),
        )
    )
    return picture("Vier afvalbakken met elk hun eigen tekening; een collega brengt oud papier weg", inner)
