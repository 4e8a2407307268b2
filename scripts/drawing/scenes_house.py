"""Scenes of kitchen, cleaning, linen and the house itself."""

from __future__ import annotations

from .people import BROWN, CARAMEL, COCOA, HONEY, LIGHT, OLIVE, PEACH, PORCELAIN, TAN, Person, bust, standing
from .pen import (
    APRICOT, APRICOT_PALE, BLUE, BRAND, BRAND_DEEP, BRAND_MID, BRICK, BRICK_DEEP, CREAM, GREY, INK, LEAF, LEAF_DEEP, LEAF_MID,
    LEAF_PALE, LIME, MINT, MINT_PALE, NIGHT, NIGHT_DEEP, NIGHT_MID, ORANGE, PAPER, PINK, SAND, STEEL, STEEL_DEEP, WHITE, WOOD,
    WOOD_DEEP, WOOD_LIGHT, YELLOW, at, circle, clip, ellipse, leaf, line, many, path, picture, rect, ring,
)
from .props import bottle, castor, clipboard, floor, framed_leaf, mug, plant, sheet, steam, table, wall, window


def bins() -> str:
    """Four bins in a row, each with its own drawing; somebody takes the paper out."""
    def wheelie(x: float, body: str, lid: str, sign: str) -> str:
        return at(
            x, 452,
            ellipse(0, 2, 76, 9, "#000", 0.12) + castor(-44, -6, 14) + castor(44, -6, 14)
            + path("M-62-172L62-172L50-6L-50-6Z", body) + rect(-72, -190, 144, 24, lid, 9) + rect(-30, -202, 60, 16, lid, 7) + circle(0, -92, 36, WHITE) + sign,
        )

    paper = rect(-14, -112, 28, 38, MINT_PALE, 3) + line("M-8-102L8-102M-8-93L8-93M-8-84L3-84", STEEL_DEEP, 3)
    apple = circle(-6, -88, 13, BRICK) + circle(7, -88, 13, BRICK) + line("M0-98L3-110", WOOD_DEEP, 3.4) + leaf(3, -106, 62, 0.18, LEAF_DEEP)
    flask = path("M-6-116L6-116L6-104C14-98 14-92 14-86L14-70L-14-70L-14-86C-14-92-14-98-6-104Z", "#8fc6d0") + rect(-14, -92, 28, 12, WHITE)
    bag = path("M-14-106L14-106L19-72L-19-72Z", YELLOW) + path("M0-104L14-80L-14-80Z", INK) + line("M0-97L0-89", YELLOW, 3)
    worker = standing(
        Person(BROWN, "scarfback", LEAF_DEEP, ORANGE, turn=6), ((-48, -138), (20, -122)), ((60, -138), (58, -118)), sleeve="#b96a2e", trousers="#3f4a58", shoes=INK,
        over=path("M-24-188L-20-160L20-160L24-188L32-184L30-92L-30-92L-32-184Z", YELLOW) + line("M-30-128L30-128", WHITE, 8),
    )
    inner = (
        wall("#e7d2a8") + many(rect(x, y, 70, 30, "#dcc493", 4) for x, y in ((40, 60), (220, 110), (560, 50), (700, 130), (420, 60), (120, 200), (640, 214)))
        + rect(0, 0, 800, 22, "#a3563f") + floor(410, "#b7b29c", "#a29d87") + rect(0, 452, 800, 48, "#c4bfa9", 0, 0.5)
        + wheelie(112, BRAND_MID, BRAND, paper) + wheelie(266, LEAF_MID, LEAF_DEEP, apple) + wheelie(420, APRICOT, ORANGE, flask) + wheelie(712, "#5d6f78", "#44555e", bag)
        + ellipse(564, 462, 84, 10, "#9b967f") + at(560, 462, worker, 1.2)
        + at(594, 316, path("M-46-30L46-30L40 44L-40 44Z", WOOD_LIGHT) + path("M-46-30L-30-52L26-56L46-30Z", "#f6ecd3") + sheet(-8, -44, 44, 30, -16) + sheet(18, -48, 40, 30, 12, False, MINT_PALE) + path("M-46-30L46-30L44-8L-44-8Z", WOOD) + line("M-10 14L10 14", WOOD_DEEP, 6))
    )
    return picture("Vier afvalbakken met elk hun eigen tekening; een collega brengt oud papier weg", inner)


def fridge() -> str:
    """An open fridge with a thermometer, and the list beside it."""
    def tub(x: float, y: float, colour: str) -> str:
        return rect(x, y, 64, 40, WHITE, 6, 0.9) + rect(x + 4, y + 14, 56, 24, colour, 5) + rect(x - 3, y - 4, 70, 11, MINT, 5) + rect(x + 16, y + 18, 32, 12, WHITE, 3)

    inside = (
        rect(320, 60, 240, 372, "#e4f0ee", 6)
        + many(rect(320, y, 240, 8, "#bcd3cf") for y in (158, 250, 342))
        + path("M338 96L374 96L370 158L342 158Z", "#f6ecd3") + rect(342, 84, 28, 14, BRAND_MID, 4) + path("M384 96L420 96L416 158L388 158Z", WHITE) + path("M384 96L402 74L420 96Z", APRICOT) + rect(390, 112, 24, 20, APRICOT, 3) + tub(438, 118, APRICOT) + rect(512, 100, 30, 58, LEAF_MID, 8) + rect(518, 88, 18, 16, WHITE, 4)
        + tub(336, 210, BRICK) + tub(410, 210, LIME) + circle(504, 232, 18, BRICK) + circle(532, 234, 16, LEAF_MID)
        + many(circle(350 + i * 22, 332, 10, "#f3d9b8") for i in range(4)) + rect(334, 330, 104, 12, "#c9b07a", 4) + tub(466, 302, PINK)
        + rect(334, 362, 212, 60, "#cfe4e0", 8) + path("M354 410L384 372L396 380L372 416Z", ORANGE) + leaf(392, 378, 40, 0.24, LEAF_DEEP) + circle(436, 396, 20, LEAF_MID) + circle(458, 398, 18, LEAF_PALE) + circle(506, 398, 18, BRICK)
    )
    cook = standing(
        Person(CARAMEL, "cropped", "#211c18", WHITE, beard="moustache", turn=-7, extra=path("M-24-123C-38-128-34-146-19-143C-17-157 17-157 19-143C34-146 38-128 24-123L23-115L-23-115Z", WHITE) + line("M-22-118L22-118", CREAM, 5)),
        ((-56, -142), (-70, -156)), ((54, -136), (16, -122)), trousers="#44555e", shoes=INK, sleeve="#e9e2d0",
        over=path("M-24-150L24-150L36-96L36-70L-36-70L-36-96Z", BRICK) + line("M-10-180L-10-156M10-180L10-156", GREY, 0.1),
    )
    inner = (
        wall("#f3dfb4") + many(rect(x, y, 76, 62, "#f8e9c8", 3) for x in range(-20, 820, 82) for y in (236, 304, 372)) + floor(440, "#b98b5e", "#a3764c")
        + rect(0, 216, 800, 12, WOOD_DEEP)
        + sheet(718, 130, 92, 118, 3, True) + circle(718, 78, 7, BRICK)
        + rect(296, 36, 288, 424, WHITE, 16) + rect(296, 440, 288, 20, GREY, 8) + inside
        + path("M296 36L120 14C108 12 104 20 104 30L104 470C104 480 108 486 120 484L296 460Z", "#eef2ea") + path("M282 60L130 42L130 456L282 436Z", "#dbe9e5") + path("M282 150L130 144L130 156L282 160ZM282 290L130 292L130 304L282 300Z", "#bcd3cf")
        + path("M150 90L178 92L178 146L150 144Z", YELLOW) + path("M192 94L222 96L222 148L192 146Z", PINK) + path("M152 238L186 238L186 292L152 292Z", LIME) + path("M204 232L236 234L236 290L204 290Z", APRICOT)
        + ellipse(634, 482, 84, 9, "#8f6740", 0.6) + at(630, 480, cook, 1.26)
        + at(522, 256, rect(-30, -44, 60, 84, WHITE, 14) + rect(-22, -34, 44, 34, MINT_PALE, 6) + line("M-12-26L-12-8M-4-26L-4-17L6-17M6-26L6-8", BRAND, 0.1) + line("M-10-28L-10-16L2-16M2-28L2-6", BRAND, 5) + circle(12, -26, 3.4, BRAND) + circle(0, 18, 10, LEAF_DEEP) + line("M-4 18L-1 21L5 14", WHITE, 3) + line("M-30-10C-44-6-54-16-62-30", STEEL_DEEP, 4), 0.9, -6)
        + clipboard(664, 322, 0.7, 8)
    )
    return picture("Een kok meet de temperatuur van een open koelkast en houdt de lijst bij", inner)


def linen() -> str:
    """A cupboard of folded linen and a closed trolley for the wash."""
    def pile(x: float, y: float, tones: tuple[str, ...], w: float = 104) -> str:
        return many(rect(x, y - 20 * (i + 1), w, 18, tone, 8) + line(f"M{x + 12} {y - 20 * (i + 1) + 13}L{x + w - 16} {y - 20 * (i + 1) + 13}", "#000", 2, 0.08) for i, tone in enumerate(tones))

    cupboard = (
        rect(60, 40, 400, 412, WOOD, 10) + rect(76, 56, 368, 380, "#f6ecd3", 5) + rect(256, 56, 8, 380, WOOD_LIGHT)
        + many(rect(76, y, 368, 10, WOOD_LIGHT) for y in (150, 248, 346))
        + pile(92, 150, (WHITE, WHITE, MINT_PALE, WHITE)) + pile(282, 150, (PINK, WHITE, PINK), 130)
        + pile(92, 248, (YELLOW, APRICOT_PALE, YELLOW)) + pile(212, 248, (MINT,), 34) + pile(282, 248, (WHITE, MINT, WHITE, MINT), 140)
        + pile(92, 346, (MINT, MINT_PALE, MINT, MINT_PALE), 140) + pile(282, 346, (WHITE, WHITE, WHITE), 66) + pile(362, 346, (BRICK, PINK), 66)
        + rect(94, 376, 140, 56, "#d9b27c", 8) + many(line(f"M94 {y}L234 {y}", "#c39a62", 4) for y in (390, 404, 418)) + rect(284, 376, 140, 56, "#d9b27c", 8) + many(line(f"M284 {y}L424 {y}", "#c39a62", 4) for y in (390, 404, 418)) + rect(140, 368, 48, 18, WHITE, 6) + rect(330, 368, 48, 18, WHITE, 6)
    )
    trolley = (
        ellipse(0, 4, 120, 10, "#000", 0.12) + line("M-96-190L-96-20L96-20L96-190", STEEL, 9) + path("M-88-176L88-176L78-30L-78-30Z", BLUE) + rect(-102, -196, 204, 24, NIGHT, 10) + rect(-28, -206, 56, 14, NIGHT, 6)
        + rect(-44, -132, 88, 62, WHITE, 8) + ring(0, -101, 19, BLUE, 6) + line("M-11-101C-5-108 5-94 11-101", BLUE, 4) + castor(-82, -8, 15) + castor(82, -8, 15)
    )
    worker = standing(
        Person(HONEY, "bun", "#1d1715", BRAND_MID, WHITE, turn=-6), ((-52, -138), (-22, -116)), ((52, -138), (20, -114)), sleeve="#387e74", trousers=NIGHT,
    )
    inner = (
        wall(MINT_PALE) + circle(650, 120, 140, "#e2efe8") + window("linen-w", 570, 40, 170, 150) + floor(440, "#cdb58c", "#b89d70")
        + cupboard + at(690, 462, trolley, 1.02) + ellipse(530, 476, 70, 9, "#a88d62", 0.5) + at(526, 474, worker, 1.16)
        + pile(476, 348, (WHITE, MINT, WHITE, APRICOT_PALE), 100)
    )
    return picture("Een collega legt schoon linnengoed in de kast; ernaast staat een gesloten waskar", inner)


def samples() -> str:
    """Sample tubes in a rack, a bag and a cool box."""
    rack = (
        many(rect(-150 + i * 50, -150, 30, 108, "#e4f1f2", 14) + rect(-150 + i * 50, -96, 30, 54, c, 14) + rect(-154 + i * 50, -164, 38, 26, cap, 7) + rect(-148 + i * 50, -126, 26, 24, WHITE, 2) for i, (c, cap) in enumerate(((YELLOW, YELLOW), (BRICK, BRICK), ("#c65f4d", ORANGE), (YELLOW, LEAF_MID), (BRICK, BLUE), ("#efe6d2", PINK))))
        + rect(-172, -84, 332, 16, WOOD_LIGHT, 5) + rect(-172, -38, 332, 18, WOOD, 5) + rect(-172, -84, 14, 64, WOOD_DEEP, 4) + rect(146, -84, 14, 64, WOOD_DEEP, 4)
    )
    box = (
        line("M-96-150C-96-214 96-214 96-150", STEEL, 12) + rect(-134, -150, 268, 46, WHITE, 14) + path("M-126-104L126-104L112 34L-112 34Z", BRAND_MID) + path("M-126-104L126-104L124-86L-124-86Z", BRAND) + rect(-22, -118, 44, 34, GREY, 6)
        + at(0, -26, line("M0-36L0 36M-31-18L31 18M-31 18L31-18", WHITE, 7) + line("M-9-31L0-22L9-31M-9 31L0 22L9 31M-31-7L-20-11L-23-24M31 7L20 11L23 24M-31 7L-20 11L-23 24M31-7L20-11L23-24", WHITE, 5), 1)
    )
    bag = rect(-60, -76, 120, 152, WHITE, 8, 0.85) + rect(-60, -76, 120, 22, BRICK, 6) + rect(-40, -34, 80, 44, "#fffdf6", 4) + line("M-30-22L30-22M-30-8L18-8", GREY, 5) + rect(-10, 18, 22, 46, YELLOW, 10) + rect(-13, 12, 28, 14, ORANGE, 4)
    inner = (
        wall("#d7e6ea") + circle(220, 140, 180, "#e3eef0") + rect(470, 36, 274, 120, WHITE, 10) + rect(484, 50, 246, 92, "#eaf2f2", 6) + line("M504 78L560 78M504 98L600 98M504 118L580 118", MINT, 8) + circle(676, 96, 32, APRICOT_PALE) + line("M676 96L676 76M676 96L692 104", BRICK, 6)
        + table(330, "#9cc0b5", "#b5d2c8") + ellipse(240, 446, 220, 14, "#77a093", 0.6) + ellipse(620, 448, 160, 14, "#77a093", 0.6)
        + at(236, 446, rack, 1.16) + at(616, 404, box, 1.06) + at(450, 404, bag, 0.9, -6)
    )
    return picture("Buisjes in een rek, een transportzakje en een koelbox", inner)


def allergy() -> str:
    """Plates with a little flag for what is in them."""
    def flag(x: float, y: float, sign: str, colour: str) -> str:
        return line(f"M{x} {y}L{x} {y - 74}", WOOD_DEEP, 4) + circle(x, y - 96, 30, colour) + at(x, y - 96, sign)

    wheat = line("M0 20L0-16", "#a87447", 4) + many(ellipse(s * 7, y, 5, 8, "#c18b3f") for y in (-12, -1, 10) for s in (-1, 1)) + ellipse(0, -20, 5, 8, "#c18b3f")
    nut = path("M-4-20C-16-20-16-4-10-1C-18 6-14 20 0 20C14 20 18 6 10-1C16-4 16-20 4-20Z", "#b07a45") + line("M-4-8L4-12M-6 6L5 10", "#8a5c3a", 2.6)
    milk = path("M-9-20L9-20L9-12L13-2L13 20L-13 20L-13-2L-9-12Z", WHITE) + rect(-13, 2, 26, 10, BLUE)
    shrimp = path("M12-16C-8-24-24-4-14 12C-8 20 4 18 8 12C-4 12-8 2 0-4C6-8 14-6 12-16Z", "#d9714f") + circle(6, -12, 2, INK)

    def plate(x: float, y: float, food: str) -> str:
        return ellipse(x, y + 8, 104, 30, WOOD_DEEP, 0.35) + ellipse(x, y, 102, 32, WHITE) + ellipse(x, y - 3, 76, 21, "#eef2ea") + at(x, y, food)

    soup = ellipse(0, -5, 70, 18, ORANGE) + circle(-20, -8, 5, LEAF_DEEP) + circle(12, -3, 5, LEAF_DEEP) + circle(30, -9, 4, YELLOW)
    salad = circle(-24, -14, 20, LEAF_MID) + circle(8, -20, 22, LEAF_DEEP) + circle(30, -10, 17, LEAF_PALE) + circle(-4, -12, 8, BRICK) + circle(22, -22, 7, BRICK)
    cake = path("M-44-4L44-4L34-42L-44-34Z", "#f3d9a6") + path("M-44-34L34-42L34-52L-44-44Z", WHITE) + circle(-10, -52, 8, BRICK) + line("M-42-18L42-22", BRICK, 6)
    fish = path("M-48-8C-26-34 22-32 38-10C22 10-26 12-48-8Z", "#e9a58a") + path("M36-10L60-26L56 6Z", "#e9a58a") + circle(-30, -12, 3, INK)
    cook = at(398, 300, bust(Person(PEACH, "twobuns", "#3b2a22", WHITE, freckles=True, smile=8, extra=path("M-22-67L-17-50L17-50L22-67L27-65L30-10L-30-10L-27-65Z", BRICK))), 1.7)
    inner = (
        wall(BRAND_MID) + circle(398, 150, 200, "#4c978c") + rect(40, 70, 180, 12, WOOD_DEEP, 4) + rect(60, 22, 34, 48, "#bcd9d2", 6) + rect(60, 38, 34, 32, APRICOT, 5) + rect(104, 12, 40, 58, "#bcd9d2", 6) + rect(104, 32, 40, 38, YELLOW, 5) + rect(156, 28, 32, 42, "#bcd9d2", 6) + rect(156, 44, 32, 26, BRICK, 5)
        + sheet(668, 104, 116, 140, 4, True)
        + cook + table(296, WOOD_LIGHT, "#eed7b2") + rect(0, 420, 800, 80, WOOD)
        + flag(186, 350, wheat, YELLOW) + flag(306, 350, milk, MINT) + flag(560, 350, nut, APRICOT_PALE) + flag(700, 350, shrimp, MINT_PALE)
        + plate(142, 388, soup) + plate(338, 410, cake) + plate(520, 404, salad) + plate(690, 384, fish)
    )
    return picture("Borden met vlaggetjes: gluten, melk, noten en garnalen", inner)


def lights() -> str:
    """The tree in the entrance hall in December."""
    tree = path("M0-300L64-206L32-212L104-116L58-124L136-20L-136-20L-58-124L-104-116L-32-212L-64-206Z", "#2f6b55") + path("M0-300L64-206L32-212L104-116L58-124L136-20L60-20L20-160Z", "#275c49") + rect(-18, -20, 36, 40, WOOD_DEEP) + path("M-54 20L-44-10L44-10L54 20Z", BRICK)
    balls = many(circle(x, y, r, c) for x, y, r, c in ((-30, -190, 10, APRICOT), (28, -210, 9, PINK), (-56, -110, 11, YELLOW), (8, -130, 10, BRICK), (58, -100, 11, MINT), (-92, -44, 11, PINK), (-30, -52, 11, APRICOT), (36, -44, 11, YELLOW), (96, -40, 11, BRICK)))
    garland = line("M-40-224C-16-210 16-212 36-222M-72-146C-30-124 30-126 70-148M-108-66C-50-40 50-42 104-68", "#f7e3ae", 5)
    star = path("M0-26L7-8L26-7L11 4L16 22L0 12L-16 22L-11 4L-26-7L-7-8Z", "#f3c96f")
    inner = (
        wall("#7d3f36") + rect(0, 0, 800, 500, "#8d4a3f", 0, 0.7) + circle(300, 210, 240, "#f0a560", 0.16) + floor(420, "#a3764c", "#8f6740")
        + rect(530, 40, 220, 250, WHITE, 8) + clip("lights-w", rect(544, 54, 192, 222, WHITE), rect(544, 54, 192, 222, NIGHT_MID) + circle(690, 106, 26, "#f7e3ae") + circle(680, 100, 23, NIGHT_MID) + many(circle(x, y, 2.6, WHITE) for x, y in ((570, 90), (610, 130), (580, 180), (650, 170), (700, 200), (720, 150), (620, 80))) + path("M544 252C600 232 660 258 736 236L736 276L544 276Z", WHITE))
        + rect(636, 52, 8, 226, WHITE) + rect(514, 284, 252, 16, CREAM, 5)
        + line("M-10 30C120 110 240 20 400 60C560 100 680 20 810 50", "#5d2f28", 4) + many(circle(x, y, 8, c) + circle(x, y, 15, c, 0.25) for x, y, c in ((50, 62, YELLOW), (126, 72, APRICOT), (210, 56, YELLOW), (300, 46, PINK), (390, 58, YELLOW), (470, 76, APRICOT), (790, 48, YELLOW)))
        + ellipse(300, 452, 190, 15, "#7a5634", 0.6) + at(300, 436, tree + garland + balls + at(0, -304, star), 1.22)
        + at(150, 446, rect(-44, -60, 88, 60, MINT, 5) + rect(-8, -60, 16, 60, WHITE) + path("M0-60C-24-90-40-70 0-60C40-70 24-90 0-60Z", WHITE), 1) + at(420, 452, rect(-36, -46, 72, 46, YELLOW, 5) + rect(-36, -28, 72, 12, BRICK) + path("M0-46C-20-72-36-54 0-46C36-54 20-72 0-46Z", BRICK), 1)
        + at(566, 470, standing(Person(PORCELAIN, "short", "#eceae2", "#7d4a5b", glasses="red", turn=-6), ((-52, -138), (-66, -172)), ((50, -136), (40, -100)), trousers="#5b4652", shoes=INK, sleeve="#6b3f4e", long=True), 1.04)
        + at(676, 472, standing(Person(COCOA, "puffs", "#1c1512", BRAND, WHITE, turn=-7, smile=8), ((-54, -136), (-70, -112)), ((50, -136), (40, -98))), 1.16)
        + circle(498, 292, 12, APRICOT) + line("M498 280L498 272", WHITE, 3)
    )
    return picture("In december hangen een bewoonster en een collega samen de ballen in de boom", inner)


def scenes() -> dict[str, str]:
    return {
        "scene-bins": bins(),
        "scene-fridge": fridge(),
        "scene-linen": linen(),
        "scene-samples": samples(),
        "scene-allergy": allergy(),
        "scene-lights": lights(),
    }
