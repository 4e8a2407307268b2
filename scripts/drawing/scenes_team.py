"""Scenes among colleagues."""

from __future__ import annotations

from .people import AMBER, BROWN, CARAMEL, COCOA, DEEP, HONEY, LIGHT, OLIVE, PEACH, PORCELAIN, TAN, Person, bust, standing
from .pen import (
    APRICOT, APRICOT_PALE, BLUE, BRAND, BRAND_DEEP, BRAND_MID, BRICK, BRICK_DEEP, CREAM, GREY, INK, LEAF, LEAF_DEEP, LEAF_MID,
    LEAF_PALE, LIME, MINT, MINT_PALE, NIGHT, ORANGE, PAPER, PINK, SAND, STEEL, STEEL_DEEP, WHITE, WOOD, WOOD_DEEP, WOOD_LIGHT,
    YELLOW, at, circle, clip, ellipse, leaf, line, many, path, picture, rect, ring,
)
from .props import bunting, castor, ceiling_lamp, clipboard, floor, framed_leaf, mug, plant, sheet, speech, steam, table, wall, window


def roster() -> str:
    """A colleague moves a magnet on the roster board."""
    tones = (APRICOT, MINT, PINK, YELLOW, LIME, BRAND_MID)
    pattern = ("0.12.3", "34.05.", ".215.0", "5.03.4", "1.4.20")
    cells = ""
    for row, days in enumerate(pattern):
        y = 138 + row * 52
        cells += circle(136, y + 17, 17, ("#f0c7a4", "#8d5a3c", "#c98e66", "#e6b98c", "#a56d48")[row]) + path(f"M{119} {y + 15}C{117} {y - 6} {155} {y - 6} {153} {y + 15}C{146} {y + 5} {126} {y + 5} {119} {y + 15}Z", ("#8a5530", "#1c1512", "#cfcac0", "#1d1715", "#2a1c16")[row])
        for column, sign in enumerate(days):
            x = 180 + column * 62
            if sign == ".":
                cells += rect(x, y, 50, 34, "#eef2ea", 7)
            else:
                cells += rect(x, y, 50, 34, tones[int(sign)], 7) + rect(x + 10, y + 14, 30, 6, WHITE, 3)
    board = (
        rect(76, 52, 490, 366, WOOD_LIGHT, 12) + rect(90, 66, 462, 338, WHITE, 6)
        + many(rect(180 + i * 62, 86, 50, 32, BRAND, 7) + rect(192 + i * 62, 99, 26, 6, MINT, 3) for i in range(6)) + cells
    )
    mover = standing(
        Person(OLIVE, "tail", "#2b1a14", BRAND, WHITE, turn=-7), ((-58, -176), (-98, -186)), ((52, -136), (34, -112)),
    )
    inner = (
        wall("#e3a392") + rect(0, 0, 800, 500, "#e8b3a2", 0, 0.5) + floor(440, "#b98b5e", "#a3764c") + board
        + plant(748, 452, 0.74, YELLOW, "#e1c682") + ellipse(640, 476, 80, 10, "#8f6740", 0.5) + at(638, 474, mover, 1.34)
        + rect(478, 196, 50, 34, APRICOT, 7) + rect(488, 210, 30, 6, WHITE, 3)
        + rect(90, 404, 462, 16, WOOD, 5) + rect(120, 396, 60, 10, BRICK, 4) + rect(190, 396, 60, 10, BRAND, 4)
    )
    return picture("Een collega verschuift een magneet op het roosterbord", inner)


def volunteers() -> str:
    """Volunteers come round with the coffee trolley."""
    trolley = (
        ellipse(0, 4, 150, 11, "#000", 0.12) + line("M-120-150L-120-10M120-150L120-10", STEEL, 9) + rect(-134, -158, 268, 20, WOOD, 8) + rect(-126, -60, 252, 16, WOOD, 7) + castor(-116, -2, 14) + castor(116, -2, 14)
        + path("M-104-158L-104-236C-104-254-90-262-72-262C-54-262-40-254-40-236L-40-158Z", GREY) + rect(-108, -242, 72, 12, STEEL, 5) + line("M-72-262L-72-276", INK, 8) + rect(-82, -186, 20, 14, INK, 4) + path("M-96-226L-84-226L-84-172L-96-172Z", WHITE, 0.5)
        + at(-8, -158, mug(0, 0, BRICK, 0.6)) + at(38, -158, mug(0, 0, YELLOW, 0.6))
        + rect(70, -176, 60, 18, "#d9b27c", 6) + many(circle(84 + i * 15, -180, 9, c) for i, c in enumerate(("#c68b4e", "#e0b26a", "#c68b4e")))
        + rect(-104, -110, 60, 50, MINT, 5) + rect(-30, -96, 64, 36, "#d9b27c", 5) + many(rect(56, -72 - i * 12, 50, 10, c, 4) for i, c in enumerate((WHITE, MINT_PALE, WHITE, MINT_PALE)))
    )
    hostess = standing(Person(PORCELAIN, "short", "#d6d3ca", ORANGE, turn=6, earrings=WHITE), ((-50, -138), (-14, -122)), ((56, -146), (82, -138)), trousers="#5b4652", shoes=INK, sleeve="#b96a2e", long=True, over=path("M-20-186L-16-158L16-158L20-186L28-182L32-88L-32-88L-28-182Z", SAND) + leaf(0, -112, 0, 0.34, LEAF_DEEP))
    helper = standing(Person(AMBER, "turban", BLUE, BRAND_MID, beard="grey", turn=-6), ((-54, -146), (-84, -150)), ((52, -136), (38, -100)), trousers="#3f4a58", shoes=INK, sleeve="#387e74", long=True)
    inner = (
        wall("#f7e3bd") + bunting(26) + window("volunteers-w", 60, 120, 170, 160) + framed_leaf(600, 110, 96, 120)
        + floor(412, "#c3a274", "#ae8c5e") + ellipse(400, 482, 330, 12, "#957449", 0.4)
        + at(196, 474, hostess, 1.24) + at(640, 474, helper, 1.26) + at(404, 470, trolley, 1.14) + steam(396, 244, WHITE, 0.9)
    )
    return picture("Twee vrijwilligers komen langs met de koffiekar", inner)


def welcome() -> str:
    """A newcomer gets flowers and a badge on the first day."""
    flowers = path("M-20 0L20 0L8 44L-8 44Z", APRICOT_PALE) + leaf(-16, 4, -46, 0.5, LEAF_DEEP, LEAF) + leaf(16, 4, 46, 0.5, LEAF_DEEP, LEAF) + many(circle(x, y, 13, c) + circle(x, y, 5, ORANGE) for x, y, c in ((-18, -24, PINK), (4, -38, WHITE), (22, -22, YELLOW), (0, -14, BRICK)))
    host = standing(Person(PEACH, "bob", "#ecd49a", BRICK, turn=6, smile=8), ((-50, -138), (-40, -100)), ((58, -142), (92, -150)), trousers="#44333a", shoes=INK, sleeve="#9e5340", long=True)
    newcomer = standing(Person(LIGHT, "swept", "#a87447", MINT_PALE, turn=-6, beard="stubble", smile=8), ((-56, -144), (-70, -150)), ((54, -140), (44, -100)), trousers="#2f4a55", shoes=WHITE, sleeve="#bcd6cb", long=True, over=line("M-14-188L-4-140M14-188L4-140", ORANGE, 4) + rect(-13, -142, 26, 30, WHITE, 4) + circle(0, -133, 6, "#f0c7a4") + rect(-8, -123, 16, 4, BRAND, 2))
    third = standing(Person(COCOA, "afro", "#2a1c16", BRAND, WHITE, turn=-7, earrings=YELLOW), ((-48, -138), (-6, -150)), ((48, -138), (10, -152)))
    inner = (
        wall("#94c4b8") + rect(0, 0, 800, 500, "#a5cfc4", 0, 0.5) + floor(420, "#d8bf92", "#c3a877") + circle(400, 220, 220, "#b7d9cf")
        + rect(300, 60, 200, 362, WHITE, 10) + rect(314, 74, 172, 348, BRAND, 5) + rect(342, 100, 116, 150, "#dff0ea", 6) + leaf(400, 216, 0, 1.05, LEAF_MID, "#dff0ea") + circle(470, 270, 8, YELLOW)
        + bunting(16, (WHITE, APRICOT, YELLOW, PINK)) + plant(92, 440, 1.1) + plant(742, 446, 0.86, YELLOW, "#e1c682")
        + ellipse(400, 482, 270, 12, "#a98c5c", 0.5)
        + at(256, 476, host, 1.26) + at(494, 476, newcomer, 1.3) + at(636, 478, third, 1.22) + at(382, 290, flowers, 1.3)
    )
    return picture("Een nieuwe collega krijgt bloemen en een badge op de eerste dag", inner)


def talk_two() -> str:
    """Two people talk it over with a cup of tea."""
    def armchair(colour: str, deep: str, flip: bool = False) -> str:
        return at(0, 0, path("M-96 0L-108-160C-110-214-72-230-6-230C60-230 92-214 90-160L86 0Z", colour) + rect(-118, -104, 46, 108, deep, 22) + rect(64, -104, 46, 108, deep, 22) + rect(-80, -56, 156, 52, deep, 20) + rect(-96, 0, 14, 22, WOOD_DEEP, 3) + rect(78, 0, 14, 22, WOOD_DEEP, 3), 1, 0, flip)

    def sitter(p: Person, trousers: str) -> str:
        legs = line("M-22-52L-30 10M22-52L30 10", trousers, 28) + path("M-46 26C-47 12-18 12-18 26Z", INK) + path("M18 26C18 12 47 12 46 26Z", INK)
        hands = line("M-40-122L-48-82L-10-66M40-122L48-82L10-66", p.top, 22) + circle(-7, -66, 10, p.skin[0]) + circle(8, -66, 10, p.skin[0])
        return at(0, -46, bust(p), 1.12) + path("M-46-130C-52-100-48-60-42-46L42-46C48-60 52-100 46-130Z", p.top) + legs + hands

    inner = (
        wall("#2f6a66") + rect(0, 0, 800, 500, "#3a7771", 0, 0.5) + circle(400, 200, 230, "#4a877f") + ceiling_lamp(400, 128) + circle(400, 140, 90, "#f7d58a", 0.16)
        + framed_leaf(72, 52, 100, 128) + window("talk2-w", 596, 56, 150, 150, "#f9e0b8") + floor(410, "#a87a50", "#936841") + ellipse(400, 462, 350, 34, "#c58d5d") + ellipse(400, 460, 300, 26, "#d09b6b")
        + at(220, 444, armchair(APRICOT, ORANGE), 1.1) + at(592, 444, armchair(MINT, "#79aea1", True), 1.1)
        + at(216, 436, sitter(Person(HONEY, "scarf", "#e0b05a", BRAND, turn=7), BRAND_DEEP), 1.16) + at(592, 436, sitter(Person(PEACH, "receding", "#9c988e", BRICK, glasses="round", beard="moustache", turn=-7), "#44555e"), 1.16)
        + ellipse(404, 470, 70, 8, "#8a5c3a", 0.5) + rect(396, 386, 16, 78, WOOD_DEEP) + ellipse(404, 466, 40, 8, WOOD_DEEP) + ellipse(404, 384, 84, 15, WOOD_LIGHT) + ellipse(404, 381, 84, 14, "#eed7b2")
        + mug(376, 384, WHITE, 0.62) + mug(432, 384, YELLOW, 0.62) + steam(376, 338, WHITE, 0.6) + steam(432, 338, WHITE, 0.6)
        + speech(232, 150, 96, 56, WHITE, True) + circle(258, 178, 6, BRAND_MID) + circle(280, 178, 6, BRAND_MID) + circle(302, 178, 6, BRAND_MID)
    )
    return picture("Twee mensen praten rustig bij een kop thee", inner)


def meeting() -> str:
    """The works council's papers on the table, seen from above."""
    def chair(x: float, y: float, turn: float, colour: str) -> str:
        return at(x, y, rect(-46, -30, 92, 62, colour, 22) + rect(-46, -34, 92, 22, "#000", 11, 0.12), 1, turn)

    inner = (
        wall("#c9b48a") + many(line(f"M0 {y}L800 {y}", "#bea87c", 3) for y in range(40, 500, 62)) + many(line(f"M{x} {y}L{x} {y + 62}", "#bea87c", 3) for y, shift in zip(range(-22, 500, 62), (0, 120, 60, 180, 30, 150, 90, 0, 120)) for x in range(shift, 820, 240))
        + ellipse(400, 268, 330, 210, "#8f7a4e", 0.35)
        + chair(150, 120, -42, BRAND) + chair(400, 40, 0, BRICK) + chair(650, 120, 42, BRAND) + chair(732, 300, 98, YELLOW) + chair(630, 450, 146, BRAND) + chair(400, 486, 180, MINT) + chair(170, 450, -146, BRICK) + chair(68, 300, -98, BRAND)
        + ellipse(400, 260, 300, 188, WOOD_DEEP) + ellipse(400, 252, 300, 188, WOOD_LIGHT) + ellipse(400, 250, 264, 160, "#ebcba2")
        + sheet(262, 176, 84, 108, -28) + sheet(400, 136, 84, 104, 3, True) + sheet(546, 182, 84, 108, 30) + sheet(238, 330, 84, 104, 206, False, MINT_PALE) + sheet(556, 334, 84, 106, 152, True) + sheet(406, 366, 84, 100, 182, False, APRICOT_PALE)
        + circle(330, 262, 27, WHITE) + circle(330, 262, 19, BRICK) + circle(330, 262, 14, "#7d5638") + circle(476, 300, 27, WHITE) + circle(476, 300, 19, BRAND_MID) + circle(476, 300, 14, "#7d5638") + circle(470, 216, 25, WHITE) + circle(470, 216, 18, APRICOT) + circle(470, 216, 13, "#b98a4e")
        + circle(400, 252, 30, MINT) + circle(400, 252, 20, BRAND) + many(leaf(400, 252, a, 0.62, c, LEAF) for a, c in ((-60, LEAF_DEEP), (12, LEAF_MID), (84, LEAF_DEEP), (156, LEAF_MID), (228, LEAF_DEEP)))
        + at(322, 356, line("M-34 8L30-8", BRAND, 8) + line("M30-8L40-10", INK, 5), 1, -20) + at(632, 258, rect(-26, -44, 52, 88, INK, 9) + rect(-21, -36, 42, 70, MINT_PALE, 4), 1, 18) + at(176, 252, ring(-15, 0, 13, INK, 4) + ring(17, 0, 13, INK, 4) + line("M-2-2L4-2", INK, 4), 1, -70)
    )
    return picture("De tafel van de ondernemingsraad van boven: stukken, koffie en een plant", inner)


def scenes() -> dict[str, str]:
    return {
        "scene-roster": roster(),
        "scene-volunteers": volunteers(),
        "scene-welcome": welcome(),
        "scene-conversation": talk_two(),
        "scene-meeting": meeting(),
    }
