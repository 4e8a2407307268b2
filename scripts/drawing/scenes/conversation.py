"""Two people talk it over with a cup of tea."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRAND,
    BRAND_DEEP,
    BRAND_MID,
    BRICK,
    INK,
    MINT,
    ORANGE,
    WHITE,
    WOOD_DEEP,
    WOOD_LIGHT,
    YELLOW,
    at,
    circle,
    ellipse,
    line,
    path,
    picture,
    rect,
)
from ..people import (
    HONEY,
    PEACH,
    Person,
    bust,
)
from ..props import (
    ceiling_lamp,
    floor,
    framed_leaf,
    mug,
    speech,
    steam,
    wall,
    window,
)


def draw() -> str:
    def armchair(colour: str, deep: str, flip: bool = False) -> str:
        return at(
            0,
            0,
            path("M-96 0L-108-160C-110-214-72-230-6-230C60-230 92-214 90-160L86 0Z", colour)
            + rect(-118, -104, 46, 108, deep, 22)
            + rect(64, -104, 46, 108, deep, 22)
            + rect(-80, -56, 156, 52, deep, 20)
            + rect(-96, 0, 14, 22, WOOD_DEEP, 3)
            + rect(78, 0, 14, 22, WOOD_DEEP, 3),
            1,
            0,
            flip,
        )

    def sitter(p: Person, trousers: str) -> str:
        legs = (
            line("M-22-52L-30 10M22-52L30 10", trousers, 28)
            + path("M-46 26C-47 12-18 12-18 26Z", INK)
            + path("M18 26C18 12 47 12 46 26Z", INK)
        )
        hands = (
            line("M-40-122L-48-82L-10-66M40-122L48-82L10-66", p.top, 22)
            + circle(-7, -66, 10, p.skin[0])
            + circle(8, -66, 10, p.skin[0])
        )
        return (
            at(0, -46, bust(p), 1.12)
            + path("M-46-130C-52-100-48-60-42-46L42-46C48-60 52-100 46-130Z", p.top)
            + legs
            + hands
        )

    inner = (
        wall("#2f6a66")
        + rect(0, 0, 800, 500, "#3a7771", 0, 0.5)
        + circle(400, 200, 230, "#4a877f")
        + ceiling_lamp(400, 128)
        + circle(400, 140, 90, "#f7d58a", 0.16)
        + framed_leaf(72, 52, 100, 128)
        + window("talk2-w", 596, 56, 150, 150, "#f9e0b8")
        + floor(410, "#a87a50", "#936841")
        + ellipse(400, 462, 350, 34, "#c58d5d")
        + ellipse(400, 460, 300, 26, "#d09b6b")
        + at(220, 444, armchair(APRICOT, ORANGE), 1.1)
        + at(592, 444, armchair(MINT, "#79aea1", True), 1.1)
        + at(216, 436, sitter(Person(HONEY, "scarf", "#e0b05a", BRAND, turn=7), BRAND_DEEP), 1.16)
        + at(
            592,
            436,
            sitter(Person(PEACH, "receding", "#9c988e", BRICK, glasses="round", beard="moustache", turn=-7), "#44555e"),
            1.16,
        )
        + ellipse(404, 470, 70, 8, "#8a5c3a", 0.5)
        + rect(396, 386, 16, 78, WOOD_DEEP)
        + ellipse(404, 466, 40, 8, WOOD_DEEP)
        + ellipse(404, 384, 84, 15, WOOD_LIGHT)
        + ellipse(404, 381, 84, 14, "#eed7b2")
        + mug(376, 384, WHITE, 0.62)
        + mug(432, 384, YELLOW, 0.62)
        + steam(376, 338, WHITE, 0.6)
        + steam(432, 338, WHITE, 0.6)
        + speech(232, 150, 96, 56, WHITE, True)
        + circle(258, 178, 6, BRAND_MID)
        + circle(280, 178, 6, BRAND_MID)
        + circle(302, 178, 6, BRAND_MID)
    )
    return picture("Twee mensen praten rustig bij een kop thee", inner)
