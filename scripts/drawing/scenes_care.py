"""Scenes at the bedside and around it."""

from __future__ import annotations

from .people import (
    AMBER, BROWN, CARAMEL, COCOA, HONEY, LIGHT, OLIVE, PEACH, PORCELAIN, Person, badge, bust, hair_back, head, standing, TORSO,
)
from .pen import (
    APRICOT, APRICOT_PALE, BLUE, BRAND, BRAND_DEEP, BRAND_MID, BRICK, BRICK_DEEP, CREAM, GREY, INK, LEAF, LEAF_DEEP, LEAF_MID,
    LIME, MINT, MINT_PALE, NIGHT, ORANGE, PAPER, PINK, SAND, STEEL, STEEL_DEEP, WHITE, WOOD, WOOD_DEEP, WOOD_LIGHT, YELLOW,
    at, circle, clip, ellipse, leaf, line, many, path, picture, rect, ring,
)
from .props import (
    bottle, castor, ceiling_lamp, clipboard, floor, framed_leaf, mug, plant, sheet, steam, table, wall, window,
)


def tiles(ground: str, joint: str, size: int = 84, width: int = 150) -> str:
    """A tiled wall in brick bond."""
    out = wall(ground)
    for row in range(-1, 7):
        y = row * size + 64 - size
        out += line(f"M0 {y}L800 {y}", joint, 5)
        shift = width // 2 if row % 2 else 0
        out += many(line(f"M{x} {y}L{x} {y + size}", joint, 5) for x in range(-40 + shift, 840, width))
    return out


def insulin() -> str:
    """An insulin pen, its needle caps and a glucose meter on a tray."""
    pen = (
        rect(-210, -17, 300, 34, BRAND, 15) + rect(-210, -17, 300, 10, "#14695f", 5)
        + rect(88, -13, 70, 26, "#d9efec", 4) + rect(96, -9, 54, 18, "#f3c691", 3) + rect(150, -10, 12, 20, STEEL, 3)
        + rect(160, -7, 34, 14, WHITE, 3) + line("M194 0L236 0", STEEL_DEEP, 3.4)
        + rect(-236, -14, 32, 28, APRICOT, 7) + line("M-228-9L-228 9M-220-9L-220 9M-212-9L-212 9", ORANGE, 3)
        + rect(-170, -13, 60, 26, WHITE, 5) + rect(-152, -8, 24, 16, YELLOW, 3)
        + line("M-143-5L-143 5", INK, 3) + line("M-136-5L-132-5L-136 5L-132 5", INK, 2.4)
    )
    meter = (
        rect(-9, -118, 18, 40, CREAM, 3) + rect(-9, -118, 18, 13, BRICK, 3) + ellipse(2, 88, 66, 8, "#9db8ad", 0.7) + rect(-62, -86, 124, 172, WHITE, 28) + rect(-46, -66, 92, 74, "#cfe6de", 10)
        + line("M-28-44L-8-44L-20-10", BRAND, 6.5) + circle(4, -11, 3.6, BRAND) + line("M18-40L24-44L24-10", BRAND, 6.5)
        + circle(0, 46, 19, APRICOT) + circle(-36, 46, 9, GREY) + circle(36, 46, 9, GREY)
    )
    inner = (
        wall("#f9e6c9") + circle(640, 120, 150, "#fbeeda")
        + window("insulin-w", 60, 34, 190, 190, "#d7ebe4")
        + framed_leaf(340, 44, 96, 122)
        + table(300) + ellipse(380, 452, 330, 20, WOOD_DEEP, 0.45)
        + rect(60, 318, 660, 128, MINT, 30) + rect(60, 318, 660, 116, MINT_PALE, 28) + rect(82, 334, 616, 86, "#e6f2ec", 20)
        + at(330, 384, pen, 0.92, -4)
        + at(646, 322, meter, 1.12, 5)
        + ellipse(180, 306, 62, 7, WOOD_DEEP, 0.4)
        + path("M130 214L230 214L222 296C221 302 216 306 210 306L150 306C144 306 139 302 138 296Z", YELLOW) + rect(122, 200, 116, 20, ORANGE, 8)
        + rect(146, 240, 68, 40, WHITE, 5) + path("M180 244L196 274L164 274Z", BRICK) + line("M180 254L180 262", WHITE, 4) + circle(180, 269, 2.2, WHITE)
        + many(at(x, 432, rect(-10, -26, 20, 26, c, 6) + rect(-6, -38, 12, 14, WHITE, 4)) for x, c in ((118, LIME), (150, LIME)))
    )
    return picture("Een insulinepen op een dienblad, daarachter een bloedsuikermeter en een naaldbeker", inner)


def double_check() -> str:
    """Two colleagues check the same medicine at the cupboard."""
    shelf_y = (92, 176, 260)
    stock = ""
    tones = (ORANGE, BRAND_MID, PINK, YELLOW, BLUE, BRICK, MINT, APRICOT)
    for row, y in enumerate(shelf_y):
        for column in (0, 1, 4, 5) if row == 2 else range(6):
            x = 298 + column * 36
            tone = tones[(row * 3 + column * 2) % 8]
            if (row + column) % 3 == 2:
                stock += rect(x - 13, y + 22, 26, 40, tone, 3) + rect(x - 13, y + 34, 26, 12, WHITE)
            else:
                stock += rect(x - 11, y + 26, 22, 36, tone, 5) + rect(x - 13, y + 18, 26, 11, WHITE, 4) + rect(x - 11, y + 39, 22, 13, WHITE)
        stock += rect(272, y + 62, 256, 9, WOOD_DEEP)
    cupboard = (
        rect(252, 56, 296, 340, WOOD_LIGHT, 10) + rect(268, 72, 264, 266, "#f6ecd3", 6) + stock
        + rect(268, 346, 264, 38, WOOD, 6) + rect(380, 360, 40, 9, WHITE, 4)
    )
    left = standing(Person(OLIVE, "sidebraid", "#2b1a14", BRAND, WHITE, turn=6), ((-52, -136), (-34, -110)), ((60, -140), (84, -128)))
    right = standing(Person(COCOA, "flat", "#1c1512", BRAND_MID, WHITE, glasses="square", turn=-6), ((-58, -138), (-78, -122)), ((52, -136), (40, -98)), sleeve="#387e74")
    hands = (
        at(400, 330, rect(-46, -8, 92, 14, STEEL, 6) + rect(-46, -8, 92, 5, GREY, 3) + path("M-26-34L-2-34L-5-8L-23-8Z", WHITE) + ellipse(-18, -34, 7, 5, APRICOT) + ellipse(-9, -35, 6, 4, YELLOW) + rect(8, -38, 24, 30, ORANGE, 5) + rect(5, -46, 30, 11, WHITE, 4) + rect(8, -27, 24, 12, WHITE))
    )
    inner = (
        wall(MINT_PALE) + floor(408, "#d6c294", "#bca377") + ellipse(400, 476, 300, 14, "#b79f78", 0.55)
        + framed_leaf(84, 70) + plant(726, 412, 0.92) + cupboard
        + at(222, 474, left, 1.22) + at(580, 474, right, 1.22) + hands
        + at(186, 300, badge(0, 0)) + circle(670, 116, 46, LEAF_DEEP) + line("M650 116L664 132L692 98", WHITE, 11)
    )
    return picture("Twee collega’s controleren samen een medicijn bij de medicijnkast", inner)


def gloves() -> str:
    """Gloves, aprons and hand alcohol on the wall, ready to take."""
    box = rect(-86, -48, 172, 96, BRAND_MID, 8) + rect(-86, -48, 172, 24, BRAND, 8) + ellipse(0, 12, 46, 20, BRAND_DEEP)
    glove = path("M-16 24C-20 4-16-14-22-30C-24-38-14-40-12-32L-7-14L-8-42C-8-50 2-50 2-42L3-15L8-40C10-48 19-45 17-38L14-12L22-26C26-33 34-27 30-20L20 6C16 16 14 20 14 26Z", "#cfe4f2")
    apron = (
        path("M-34-96C-30-70-30-60-50-44L-60 116C-40 128 40 128 60 116L50-44C30-60 30-70 34-96L24-98C20-74-20-74-24-98Z", WHITE)
        + line("M-50-44C-66-28-60 2-70 34M50-44C66-28 60 2 70 34", WHITE, 6) + line("M-24 122L-20 10M26 122L20 20", "#dfe9e4", 4)
    )
    hook = line("M0-16L0 0C0 12 16 12 16 2", STEEL_DEEP, 8) + circle(0, -18, 9, STEEL)
    bib = apron.replace(WHITE, "#f7d0a8").replace("#dfe9e4", "#eebd8d")
    inner = (
        tiles("#d9ebe3", "#e6f2ec")
        + rect(52, 92, 440, 30, WOOD_LIGHT, 8) + rect(52, 114, 440, 8, WOOD_DEEP, 4)
        + at(150, 150, hook) + at(392, 150, hook)
        + at(158, 252, apron, 1.1) + at(392, 252, bib, 1.1)
        + at(632, 140, glove, 1.5, -12) + at(668, 144, glove, 1.4, 18) + at(648, 206, box, 1.12)
        + rect(540, 258, 218, 14, WOOD_DEEP, 5)
        + rect(576, 300, 146, 170, WHITE, 18) + rect(592, 318, 114, 62, "#cfe6de", 10)
        + path("M649 326C661 343 665 350 665 358A16 16 0 0 1 633 358C633 350 637 343 649 326Z", BRAND_MID)
        + rect(630, 392, 38, 16, STEEL, 5) + path("M649 414C654 421 656 425 656 429A7 7 0 0 1 642 429C642 425 644 421 649 414Z", MINT)
        + rect(0, 452, 800, 48, "#b9d0bf") + rect(0, 452, 800, 8, "#9dbaa6")
        + rect(198, 388, 160, 90, BRICK, 12) + rect(186, 374, 184, 24, BRICK_DEEP, 10)
        + ring(278, 434, 22, APRICOT_PALE, 6) + path("M272 404L288 412L274 424Z", APRICOT_PALE)
    )
    return picture("Schorten aan een haak, een doos handschoenen en handalcohol aan een tegelwand", inner)


def walker() -> str:
    """An older woman walks with her walker, a colleague beside her."""
    resident = standing(
        Person(PORCELAIN, "bun", "#e6e3da", PINK, glasses="round", turn=5), ((-46, -140), (-2, -118)), ((52, -146), (56, -116)),
        trousers="#6d4a3a", shoes=INK, sleeve="#d39282", long=True, skirt="#7d4a5b",
    )
    helper = standing(
        Person(BROWN, "puffs", "#1c1512", BRAND, WHITE, turn=7, earrings=YELLOW), ((-50, -136), (-42, -98)), ((62, -146), (98, -126)),
    )
    frame = (
        line("M0-128L24-128", INK, 11) + line("M18-126L34-10M60-96L34-10M60-96L84-10M18-110L60-96", BRICK, 8)
        + rect(20, -88, 54, 36, BRICK_DEEP, 6) + rect(14, -92, 66, 11, INK, 5) + castor(36, -8, 13) + castor(86, -8, 13)
    )
    inner = (
        wall("#f2e6c6") + floor(392, "#cdb58c", "#b89d70")
        + rect(0, 268, 800, 14, WOOD) + rect(0, 262, 800, 8, WOOD_LIGHT)
        + window("walker-w", 70, 50, 190, 180) + framed_leaf(318, 66, 90, 116)
        + rect(620, 90, 130, 302, CREAM, 6) + rect(632, 102, 106, 290, BRAND_MID, 4) + rect(654, 130, 62, 90, "#bcd9d2", 4) + circle(726, 262, 7, YELLOW)
        + path("M0 410L800 410L800 470L0 470Z", "#c7a97c", 0.5)
        + ellipse(390, 474, 250, 14, "#a88d62", 0.5)
        + at(268, 470, helper, 1.2) + at(408, 472, resident, 1.02) + at(456, 474, frame, 1.08)
        + circle(405, 332, 0.1, WHITE)
    )
    return picture("Een bewoonster loopt met haar rollator door de gang, een collega loopt mee", inner)


def candle() -> str:
    """An empty chair by the window, a candle and a linden twig: quiet."""
    chair = (
        path("M-92 0L-104-150C-106-210-70-226 0-226C70-226 106-210 104-150L92 0Z", BRAND) + path("M-64-40L-70-150C-70-190-46-200 0-200C46-200 70-190 70-150L64-40Z", "#14695f")
        + rect(-116, -112, 44, 116, BRAND_DEEP, 20) + rect(72, -112, 44, 116, BRAND_DEEP, 20) + rect(-84, -58, 168, 54, "#14695f", 20)
        + rect(-96, 0, 14, 22, WOOD_DEEP, 3) + rect(82, 0, 14, 22, WOOD_DEEP, 3)
        + path("M-70-150C-50-160 40-160 66-148L74-78C60-70 50-84 36-74C20-64 0-82-18-72C-34-64-50-80-72-72Z", YELLOW) + line("M-68-126C-40-134 40-134 70-124M-70-100C-40-108 40-108 72-98", ORANGE, 4)
    )
    inner = (
        wall("#e8c9a6") + rect(0, 0, 800, 500, "#f3d7b4", 0, 0.6) + floor(402, "#b98b5e", "#a3764c")
        + rect(70, 34, 300, 276, WHITE, 8) + clip("candle-w", rect(84, 48, 272, 248, WHITE), rect(84, 48, 272, 248, "#f6c79a") + circle(220, 214, 70, "#fbe3b8") + circle(220, 214, 46, "#fff1d2") + path("M84 246C140 222 190 250 240 238C290 226 330 244 356 234L356 296L84 296Z", "#8fae7c") + circle(120, 232, 26, "#7b9d6b") + circle(330, 226, 32, "#7b9d6b"))
        + rect(216, 46, 8, 252, WHITE) + rect(52, 304, 336, 16, CREAM, 5)
        + path("M40 20L112 20C106 140 100 240 66 340L30 340Z", "#b8654a", 0.92) + path("M400 20L330 20C336 140 342 240 378 340L412 340Z", "#b8654a", 0.92) + rect(20, 10, 404, 14, WOOD_DEEP, 6)
        + ellipse(300, 452, 190, 16, "#8f6740", 0.5) + at(296, 438, chair, 1.06)
        + circle(620, 210, 170, "#fdeec4", 0.35) + circle(620, 214, 100, "#fdeec4", 0.5)
        + ellipse(630, 468, 130, 12, "#8f6740", 0.5) + rect(520, 318, 220, 18, WOOD_LIGHT, 8) + rect(616, 334, 28, 124, WOOD_DEEP) + rect(566, 452, 128, 16, WOOD_DEEP, 7)
        + rect(598, 240, 44, 78, WHITE, 6) + path("M620 236L620 226", INK) + line("M620 240L620 228", INK, 3) + path("M620 186C634 204 636 214 632 222C628 230 612 230 608 222C604 214 606 204 620 186Z", APRICOT) + path("M620 204C626 212 628 218 625 223C622 227 618 227 615 223C612 218 614 212 620 204Z", "#fdeec4")
        + path("M668 318C660 292 664 274 676 264L704 264C716 274 720 292 712 318Z", MINT) + line("M690 266C690 230 700 200 716 184", WOOD_DEEP, 4) + leaf(696, 232, -52, 0.44, LEAF_DEEP, LEAF) + leaf(702, 214, 40, 0.5, LEAF_MID, LEAF) + leaf(716, 186, 8, 0.56, LEAF_DEEP, LEAF)
        + rect(536, 306, 50, 12, BRICK, 3) + rect(540, 296, 44, 11, MINT_PALE, 3)
    )
    return picture("Een lege stoel bij het raam, een kaars en een takje linde op een tafeltje", inner)


def wound() -> str:
    """A dressing tray: gauze, plaster, scissors, saline and a checklist."""
    roll = ellipse(0, -34, 40, 14, WHITE) + path("M-40-34L-40 22C-40 32 40 32 40 22L40-34Z", "#f4efe2") + ellipse(0, -34, 40, 14, WHITE) + ellipse(0, -34, 14, 5, GREY)
    scissors = line("M0 0L96-52M0-52L96 0", STEEL, 9) + ring(112, -60, 18, BRICK, 9) + ring(112, 8, 18, BRICK, 9) + circle(50, -26, 5, STEEL_DEEP)
    plaster = rect(-56, -18, 112, 36, "#e9b98a", 18) + rect(-20, -18, 40, 36, "#f3cfa6", 2) + many(circle(x, y, 2, "#d79f6c") for x in (-40, -32, 32, 40) for y in (-6, 6))
    inner = (
        wall("#deebe3") + circle(180, 130, 170, "#e9f2ec")
        + rect(470, 40, 270, 168, WHITE, 10) + rect(484, 54, 242, 140, PAPER, 6)
        + many(rect(500 + i * 72, 70, 58, 60, c, 8) + circle(529 + i * 72, 100, 16, WHITE) for i, c in enumerate((MINT, YELLOW, PINK)))
        + line("M502 150L700 150M502 172L650 172", GREY, 7)
        + table(312, "#b9d0bf", "#cfe0d4") + ellipse(380, 466, 360, 16, "#8fae9a", 0.7)
        + path("M50 330L720 330L750 450C752 460 744 466 736 466L34 466C26 466 18 460 20 450Z", STEEL) + path("M66 340L704 340L728 438L42 438Z", "#dfe8e3")
        + bottle(150, 352, BRAND_MID, WHITE, 1.36, False) + bottle(250, 344, "#8fc6d0", WHITE, 1.1)
        + at(366, 386, roll, 1.15) + at(458, 372, roll, 0.85)
        + at(250, 420, plaster, 1, -8) + at(424, 444, scissors, 0.8, 6)
        + rect(560, 346, 92, 46, WHITE, 5) + line("M576 346L576 392M592 346L592 392M608 346L608 392M624 346L624 392M640 346L640 392M560 358L652 358M560 370L652 370M560 382L652 382", "#e0e6e0", 2)
        + clipboard(366, 210, 1.5, -6)
    )
    return picture("Een blad met verbandgaas, pleister, schaar en zoutoplossing, met een afvinklijst", inner)


def swallow() -> str:
    """A thickened drink, a spoon and soft food, ready for somebody who swallows with difficulty."""
    inner = (
        wall("#f7dcb4") + circle(620, 150, 190, "#fae8cc") + window("swallow-w", 70, 40, 180, 186, "#d7ebe4")
        + at(580, 452, bust(Person(CARAMEL, "long", "#c4bfb4", BLUE, smile=8, turn=-5)), 2.1)
        + path("M534 308C556 328 604 328 626 308L652 380L508 380Z", MINT_PALE) + many(circle(x, y, 4.4, BRAND_MID) for x, y in ((546, 334), (580, 344), (614, 334), (530, 354), (562, 358), (598, 358), (630, 354)))
        + table(360) + ellipse(250, 440, 190, 22, WOOD_DEEP, 0.4)
        + ellipse(250, 424, 186, 46, WHITE) + ellipse(250, 418, 140, 31, "#eef2ea")
        + path("M140 414C150 380 200 376 222 404C216 428 152 434 140 414Z", LEAF_MID) + path("M214 408C226 368 290 366 306 400C300 428 226 432 214 408Z", APRICOT) + path("M290 410C304 384 350 388 358 412C346 430 302 430 290 410Z", "#e8d3a6")
        + line("M232 392C250 384 268 384 284 392M156 398C170 390 188 392 202 400", WHITE, 4, 0.5)
        + path("M470 352L560 352L552 446C551 454 546 458 538 458L492 458C484 458 479 454 478 446Z", "#d9efec") + path("M474 380L556 380L551 444C550 451 546 454 538 454L492 454C484 454 480 451 479 444Z", PINK) + ellipse(515, 380, 41, 8, "#efbcae") + line("M552 366C586 362 588 416 550 414M478 366C444 362 442 416 480 414", "#c3ded9", 9)
        + at(420, 452, ellipse(0, -64, 17, 25, STEEL) + ellipse(-3, -66, 9, 16, GREY) + line("M0-40L0 16", STEEL, 8), 1, 14)
        + steam(250, 366, WHITE, 0.8)
    )
    return picture("Zacht eten en een verdikte drank in een tuitbeker voor een bewoonster", inner)


def oxygen() -> str:
    """An oxygen cylinder on a trolley, no open fire, next to an armchair."""
    cylinder = (
        rect(-34, -230, 68, 230, MINT, 30) + rect(-34, -230, 68, 70, WHITE, 30) + rect(-34, -176, 68, 12, BRAND)
        + rect(-12, -256, 24, 30, STEEL, 5) + ring(34, -254, 18, WHITE, 0.1) + circle(34, -252, 20, WHITE) + ring(34, -252, 20, STEEL_DEEP, 5) + line("M34-252L44-262", BRICK, 4) + line("M10-246L20-250", STEEL, 8)
        + line("M0-120C-10-120-14-110-14-100C-14-90-10-80 0-80C10-80 14-90 14-100C14-110 10-120 0-120Z", BRAND, 6) + line("M22-84L32-84L22-70L32-70", BRAND, 4)
        + line("M-44-160L-44-8M44-160L44-8M-44-60L44-60M-44-130L44-130", STEEL_DEEP, 7) + castor(-40, 2, 16) + castor(40, 2, 16)
    )
    sign = circle(0, 0, 58, WHITE) + ring(0, 0, 52, BRICK, 11) + path("M0-32C16-12 22 0 18 14C14 28-14 28-18 14C-22 0-12-8-8-18C-4-14-2-10 0-32Z", APRICOT) + line("M-37-37L37 37", BRICK, 11)
    resident = (
        path("M-128 0L-140-190C-142-262-96-282 0-282C96-282 142-262 140-190L128 0Z", BRICK) + path("M-92-30L-96-190C-96-236-60-250 0-250C60-250 96-236 96-190L92-30Z", "#c47a5f")
        + at(0, -18, bust(Person(PEACH, "receding", "#b8b3a8", "#e9d2a2", turn=-3)), 1.5)
        + line("M-33-184C-24-170-12-166 -2-166C8-166 22-170 33-184", "#d9efec", 5) + line("M33-184C60-164 74-110 96-60", "#d9efec", 5)
        + rect(-152, -120, 52, 124, BRICK_DEEP, 24) + rect(100, -120, 52, 124, BRICK_DEEP, 24)
        + path("M-104-44C-60-64 60-64 104-44L110 4L-110 4Z", BRAND_MID) + line("M-100-26C-50-42 50-42 100-26M-104-8C-50-22 50-22 104-8", MINT, 5)
    )
    inner = (
        wall("#dfe6c8") + floor(410, "#c9a878", "#b48f5e") + window("oxygen-w", 70, 46, 190, 200) + at(660, 126, sign, 1.1)
        + ellipse(340, 470, 210, 15, "#9c7c4e", 0.5) + at(330, 462, resident, 1.02) + ellipse(610, 470, 90, 12, "#9c7c4e", 0.5)
        + line("M428 400C470 440 520 430 560 380C580 352 590 300 640 234", "#d9efec", 5) + at(610, 462, cylinder, 1) + plant(740, 466, 0.7)
    )
    return picture("Een bewoner in een leunstoel met een zuurstoffles, aan de muur een bord: geen open vuur", inner)


def scenes() -> dict[str, str]:
    return {
        "scene-insulin": insulin(),
        "scene-doublecheck": double_check(),
        "scene-gloves": gloves(),
        "scene-walker": walker(),
        "scene-candle": candle(),
        "scene-wound": wound(),
        "scene-swallow": swallow(),
        "scene-oxygen": oxygen(),
    }
