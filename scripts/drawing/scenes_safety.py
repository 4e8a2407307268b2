"""Scenes about keeping each other, and our data, safe."""

from __future__ import annotations

from .people import AMBER, CARAMEL, COCOA, HONEY, LIGHT, OLIVE, PEACH, Person, bust, standing
from .pen import (
    APRICOT, APRICOT_PALE, BLUE, BRAND, BRAND_DEEP, BRAND_MID, BRICK, BRICK_DEEP, CREAM, GREY, INK, LEAF, LEAF_DEEP, LEAF_MID,
    LIME, MINT, MINT_PALE, NIGHT, NIGHT_DEEP, NIGHT_MID, ORANGE, PAPER, PINK, SAND, STEEL, STEEL_DEEP, WHITE, WOOD, WOOD_DEEP,
    WOOD_LIGHT, YELLOW, at, circle, clip, ellipse, leaf, line, many, path, picture, rect, ring,
)
from .props import clipboard, floor, framed_leaf, mug, plant, sheet, steam, table, wall, window


def phishing() -> str:
    """A laptop with a letter on a hook."""
    letter = (
        rect(-92, -62, 184, 124, WHITE, 10) + path("M-92-52C-92-58-88-62-82-62L82-62C88-62 92-58 92-52L0 18Z", "#efe6d2")
        + line("M-86-54L0 14L86-54", GREY, 5) + circle(0, 22, 25, BRICK) + line("M0 12L0 25", WHITE, 7) + circle(0, 35, 3.8, WHITE)
    )
    inner = (
        wall("#14515a") + circle(400, 220, 280, "#1b6069") + line("M0 74C120 50 200 98 320 74C440 50 520 98 640 74C720 58 760 66 800 74", "#2b7078", 6)
        + table(404) + ellipse(400, 432, 300, 13, WOOD_DEEP, 0.45)
        + rect(204, 96, 392, 262, INK, 16) + rect(220, 112, 360, 230, "#d7ebe4", 6)
        + rect(220, 112, 360, 34, MINT, 6) + circle(240, 129, 6, BRICK) + circle(260, 129, 6, YELLOW) + circle(280, 129, 6, LEAF_MID)
        + many(rect(238, 166 + i * 42, 92, 28, WHITE, 6, 0.8) + rect(248, 176 + i * 42, 52 + i % 2 * 14, 8, GREY, 4) for i in range(4))
        + line("M446-20L446 112", "#c9cfc8", 4) + line("M446 104L446 188C446 224 404 222 406 192", STEEL, 11) + path("M394 200L406 176L420 196Z", STEEL)
        + at(446, 262, letter, 1, -5)
        + path("M168 412L632 412L606 358L194 358Z", GREY) + path("M168 412L632 412L632 420C632 428 620 430 612 430L188 430C180 430 168 428 168 420Z", "#9aa7a1")
        + path("M220 366L580 366L590 390L210 390Z", "#7d8c86") + path("M344 396L456 396L460 410L340 410Z", "#aeb7b1")
        + line("M219 372L581 372M216 379L584 379M212 386L588 386", GREY, 1.6)
        + at(700, 440, rect(-40, -150, 80, 150, INK, 14) + rect(-33, -138, 66, 118, MINT_PALE, 5) + circle(0, -82, 25, LEAF_DEEP) + line("M-11-82L-3-73L12-91", WHITE, 7) + rect(-22, -46, 44, 9, GREY, 4), 0.9, 5)
        + mug(108, 446, APRICOT, 1.15) + steam(108, 366, MINT_PALE, 0.6)
        + path("M612 60C612 48 620 40 632 40L736 40C748 40 756 48 756 60L756 112C756 124 748 132 736 132L660 132L630 156L634 132C620 132 612 124 612 112Z", YELLOW)
        + path("M670 74C670 56 700 56 700 74C700 86 686 84 686 98", BRICK, 0) + line("M670 74C670 54 702 54 702 74C702 88 686 86 686 98", BRICK, 9) + circle(686, 115, 5.6, BRICK)
    )
    return picture("Een brief aan een vishaak op het scherm van een laptop, ernaast een telefoon met een vinkje", inner)


def first_aid() -> str:
    """A first-aid bag and an AED on the wall."""
    heart = "M0 34C-58-4-44-48-18-48C-6-48 0-38 0-32C0-38 6-48 18-48C44-48 58-4 0 34Z"
    aed = (
        rect(-104, -128, 208, 256, LEAF_DEEP, 18) + rect(-88, -112, 176, 224, "#e8f1e4", 12)
        + at(0, -32, path(heart, LEAF_DEEP) + path("M-4-24L12-24L4-8L16-8L-8 22L0 0L-12 0Z", WHITE), 1.36)
        + rect(-56, 46, 112, 46, LEAF_DEEP, 10) + line("M-34 60L-46 82M-34 60L-22 82M-42 76L-26 76M-8 60L-8 82M-8 60L8 60M-8 71L4 71M-8 82L8 82M22 60L22 82C46 84 46 58 22 60", WHITE, 5)
        + rect(104, -30, 12, 60, STEEL, 5)
    )
    kit = (
        line("M-56-120C-56-170 56-170 56-120", BRICK_DEEP, 16) + rect(-170, -122, 340, 206, BRICK, 30) + rect(-170, -122, 340, 34, "#c97a5e", 17)
        + rect(-170, 62, 340, 22, BRICK_DEEP, 11) + circle(0, -16, 62, WHITE) + path("M-14-58L14-58L14-30L42-30L42-2L14-2L14 26L-14 26L-14-2L-42-2L-42-30L-14-30Z", LEAF_DEEP)
        + rect(-130, -90, 16, 152, BRICK_DEEP, 4) + rect(114, -90, 16, 152, BRICK_DEEP, 4) + rect(-136, -40, 28, 22, GREY, 5) + rect(108, -40, 28, 22, GREY, 5)
    )
    inner = (
        wall("#f5e1b4") + circle(270, 220, 210, "#f9ecd0") + table(392, "#94c4b8", "#aed3c8") + ellipse(290, 442, 240, 16, "#6fa396", 0.6)
        + at(600, 200, aed, 1.08)
        + at(284, 348, kit, 1)
        + at(548, 424, ellipse(0, -22, 32, 11, WHITE) + path("M-32-22L-32 16C-32 24 32 24 32 16L32-22Z", "#f4efe2") + ellipse(0, -22, 32, 11, WHITE) + ellipse(0, -22, 11, 4, GREY))
        + at(652, 434, rect(-58, -18, 116, 36, "#e9b98a", 18) + rect(-20, -18, 40, 36, "#f3cfa6", 2) + many(circle(x, y, 2.2, "#d79f6c") for x in (-42, -33, 33, 42) for y in (-6, 6)), 1, -9)
        + path("M58 396L92 384L132 440L84 452Z", YELLOW) + line("M66 402L96 446M82 392L118 440", ORANGE, 5)
    )
    return picture("Een verbandtas op tafel, een AED aan de muur", inner)


def keys() -> str:
    """A key cabinet: every key on its own hook, one missing."""
    tones = (APRICOT, MINT, PINK, YELLOW, LIME, BRICK, BRAND_MID, WHITE)
    hooks = ""
    for row in range(3):
        for column in range(6):
            x, y = 250 + column * 60, 116 + row * 106
            hooks += circle(x, y, 6, STEEL_DEEP)
            if (row, column) == (1, 3):
                hooks += f'<circle cx="{x}" cy="{y + 34}" r="22" fill="none" stroke="#e9dcb8" stroke-width="3" stroke-dasharray="5 6"/>'
                continue
            key = ring(0, 14, 10, "#e0b95f", 5) + line("M0 24L0 60M0 48L9 48M0 58L9 58", "#e0b95f", 5.5)
            tag = rect(-11, 22, 22, 32, tones[(row * 5 + column) % 8], 5) + circle(0, 29, 3, NIGHT) + line("M-5 40L5 40", NIGHT, 2.4, 0.5)
            hooks += at(x, y, key, 1, -5 + (column % 3) * 5) + at(x + 2, y, tag, 0.9, 16)
    hand = (
        path("M820 520L820 404L700 372C690 350 672 330 650 322L640 338L664 364L632 352C618 346 610 360 620 370L676 404L690 470Z", CARAMEL[0])
        + path("M820 520L820 396L736 376C724 410 716 450 716 520Z", BRAND) + path("M736 376L724 372C708 408 702 460 702 520L716 520C716 450 724 410 736 376Z", MINT)
        + at(646, 340, ring(0, -12, 15, "#e0b95f", 7) + line("M-14-6L-62 18M-44 9L-38 24M-58 16L-52 31", "#e0b95f", 8) + rect(2, -2, 22, 40, APRICOT, 6), 1.1, -14)
    )
    inner = (
        wall("#7a9c8f") + rect(0, 0, 800, 500, "#86a99b", 0, 0.5)
        + rect(180, 50, 440, 370, BRAND_DEEP, 14) + rect(196, 66, 408, 338, NIGHT, 8) + hooks
        + path("M180 50L60 24C52 22 46 28 46 36L46 434C46 442 52 448 60 446L180 420Z", BRAND) + path("M164 74L68 52L68 418L164 396Z", BRAND_MID) + circle(76, 238, 9, YELLOW)
        + sheet(117, 220, 66, 96, 0, True) + rect(0, 452, 800, 48, "#5d7f72") + rect(0, 452, 800, 9, "#6d9183")
        + hand
    )
    return picture("Een sleutelkast met genummerde sleutels; een hand hangt de laatste terug", inner)


def lost_phone() -> str:
    """A phone left behind on a bench at the tram stop."""
    tram = (
        rect(-260, -130, 520, 150, YELLOW, 28) + rect(-260, -24, 520, 22, ORANGE) + many(rect(-236 + i * 92, -106, 76, 68, "#cfe6de", 8) for i in range(5))
        + rect(-120, -106, 8, 126, "#e0b95f") + circle(-170, 24, 18, INK) + circle(170, 24, 18, INK) + line("M0-130L-30-166L30-186", STEEL_DEEP, 6)
    )
    inner = (
        wall("#cfe0e6") + circle(640, 110, 56, "#fdf3d6") + ellipse(190, 90, 80, 15, WHITE, 0.8) + ellipse(250, 78, 50, 18, WHITE, 0.8)
        + many(rect(x, 250 - h, 92, h, c) + many(rect(x + 14 + i * 26, 262 - h + r * 34, 14, 20, "#f9e6c9", 2) for i in range(3) for r in range(max(1, (h - 50) // 34))) for x, h, c in ((0, 130, "#a9c2c4"), (96, 170, "#b9cdc9"), (520, 150, "#b9cdc9"), (616, 118, "#a9c2c4"), (712, 168, "#9db8bb")))
        + rect(0, 250, 800, 110, "#b7bfae") + line("M0 286L800 286M0 300L800 300", "#97a08e", 5) + line("M0 64L800 58", STEEL_DEEP, 3)
        + at(560, 262, tram, 0.92)
        + rect(0, 350, 800, 150, "#d9cdb0") + rect(0, 350, 800, 12, "#c2b592") + many(line(f"M{x} 362L{x - 40} 500", "#c9bc9c", 4) for x in range(40, 900, 110))
        + rect(70, 90, 14, 300, BRAND) + rect(40, 78, 74, 74, BRAND, 12) + rect(50, 88, 54, 54, WHITE, 8) + at(77, 118, rect(-15, -18, 30, 32, BRAND, 7) + rect(-10, -13, 20, 13, WHITE, 3) + circle(-7, 8, 3, WHITE) + circle(7, 8, 3, WHITE))
        + ellipse(390, 476, 260, 13, "#b3a582", 0.8)
        + rect(150, 300, 480, 24, WOOD, 8) + rect(150, 332, 480, 24, WOOD, 8) + rect(130, 378, 520, 30, WOOD_LIGHT, 8) + rect(130, 404, 520, 16, WOOD_DEEP, 6)
        + rect(190, 290, 18, 184, NIGHT_MID, 5) + rect(572, 290, 18, 184, NIGHT_MID, 5)
        + path("M390 372L470 352C478 350 484 352 488 358L502 380C506 386 502 390 496 391L412 400C406 400 402 398 398 392L386 382C384 378 386 374 390 372Z", INK)
        + path("M404 374L470 358L488 382L414 392Z", MINT_PALE) + path("M432 376L452 371L456 380L438 383Z", BRAND_MID)
        + line("M410 336L398 312M446 326L446 298M482 332L496 310", ORANGE, 7)
    )
    return picture("Een telefoon blijft liggen op een bankje bij de tramhalte", inner)


def call_light() -> str:
    """At night a light burns above one door."""
    inner = (
        wall("#1d4653") + rect(0, 0, 800, 60, "#143540") + floor(412, "#122f39", "#0f2a33")
        + rect(0, 300, 800, 16, "#2b5a66") + rect(0, 316, 800, 96, "#1a4350")
        + circle(250, 108, 210, "#f0a560", 0.12) + circle(250, 108, 130, "#f0a560", 0.16)
        + rect(142, 150, 216, 262, "#2b5a66", 8) + rect(158, 166, 184, 246, "#0f2a33") + path("M158 166L296 186L296 424L158 412Z", "#e9b060") + path("M170 180L284 198L284 300L170 292Z", "#f9dd98") + circle(278, 306, 7, BRICK)
        + path("M296 186L342 166L342 412L296 424Z", "#f7d58a", 0.85) + path("M296 424L342 412L520 500L330 500Z", "#f7d58a", 0.2)
        + rect(222, 92, 56, 34, "#0f2a33", 10) + rect(228, 84, 44, 34, APRICOT, 12) + rect(236, 90, 10, 20, "#fdeec4", 5)
        + rect(372, 214, 40, 52, "#e6efe9", 5) + leaf(392, 254, 0, 0.36, LEAF_MID)
        + rect(560, 150, 170, 262, "#2b5a66", 8) + rect(574, 164, 142, 248, "#14404c") + circle(700, 300, 7, YELLOW) + rect(596, 186, 60, 80, "#1d4653", 4) + rect(622, 96, 44, 28, "#265360", 10)
        + rect(742, 214, 34, 46, "#9db8b0", 5)
        + rect(436, 270, 96, 12, "#a8764c", 4) + rect(450, 282, 10, 130, "#8a5c3a") + rect(508, 282, 10, 130, "#8a5c3a")
        + path("M470 270L464 232L504 232L498 270Z", BRAND_MID) + leaf(478, 234, -30, 0.5, LEAF_DEEP) + leaf(486, 234, 4, 0.62, LEAF_MID) + leaf(494, 234, 36, 0.5, LEAF_DEEP)
        + ellipse(462, 480, 66, 8, "#0b222a")
        + at(452, 478, standing(Person(AMBER, "bob", "#1c1512", BRAND_MID, WHITE, turn=-7), ((-58, -142), (-92, -150)), ((52, -136), (34, -112)), sleeve="#387e74", trousers=BRAND), 1.08)
        + path("M540 330C548 322 556 322 560 330L566 344L540 350Z", "#0b222a", 0)
    )
    return picture("’s Nachts brandt boven een deur het oproeplampje; een collega loopt ernaartoe", inner)


def snow_shovel() -> str:
    """A colleague clears the path before the first shift."""
    spruce = path("M0-190L46-110L22-114L66-40L30-46L80 30L-80 30L-30-46L-66-40L-22-114L-46-110Z", "#2f5f56") + path("M0-190L46-110L18-120L0-140L-20-118L-46-110ZM-34-70L-66-40L-30-50L0-66L32-48L66-40L34-72L0-50Z", WHITE) + rect(-10, 30, 20, 40, WOOD_DEEP)
    flakes = many(circle(x, y, r, WHITE, 0.9) for x, y, r in ((60, 60, 5), (140, 120, 4), (230, 40, 6), (320, 96, 4), (410, 50, 5), (500, 130, 4), (590, 60, 6), (690, 120, 5), (760, 40, 4), (100, 210, 4), (280, 190, 5), (460, 220, 4), (640, 210, 4), (740, 240, 5), (380, 160, 3), (30, 160, 4), (560, 190, 3)))
    man = standing(
        Person(LIGHT, "temples", "#6b4a30", ORANGE, beard="full", turn=5, extra=path("M-26-106C-30-148 30-148 26-106C12-114-12-114-26-106Z", BRICK) + line("M-25-107C-12-114 12-114 25-107", "#9e5b43", 8) + circle(0, -142, 8, CREAM)),
        ((-46, -130), (14, -112)), ((58, -142), (64, -98)), trousers="#3f4a58", shoes=INK, sleeve="#c47230", long=True,
        over=line("M-30-150L32-150M-36-122L38-122", YELLOW, 9) + path("M-22-188C-8-176 8-176 22-188L26-172C8-160-8-160-26-172Z", BRAND),
    )
    inner = (
        wall("#bcd3dc") + rect(0, 0, 800, 200, "#aec8d3") + circle(120, 110, 50, "#fdf3d6") + flakes
        + rect(430, 60, 380, 320, BRICK) + path("M410 64L620-20L830 64Z", "#7d4436") + path("M404 66L620-26L836 66L822 80L620-2L418 80Z", WHITE)
        + rect(470, 130, 92, 100, WHITE, 5) + rect(479, 139, 34, 82, "#f9dd98") + rect(519, 139, 34, 82, "#f7d58a") + rect(462, 226, 108, 13, WHITE, 4)
        + rect(612, 150, 116, 232, BRAND_DEEP, 6) + rect(624, 162, 92, 220, BRAND) + rect(638, 178, 64, 84, "#f9dd98", 4) + circle(702, 286, 6, YELLOW) + leaf(670, 250, 0, 0.62, BRAND)
        + rect(590, 126, 160, 18, WHITE, 8) + rect(600, 140, 140, 10, BRICK_DEEP)
        + at(300, 330, spruce, 0.9) + at(40, 320, spruce, 0.75)
        + path("M0 356C140 330 300 366 430 352C560 338 700 368 800 350L800 500L0 500Z", WHITE) + path("M610 380L732 380L560 500L250 500Z", "#c6c2b6") + path("M610 380L626 380L300 500L250 500Z", "#dfe9ea") + path("M720 380L732 380L560 500L520 500Z", "#e6eef0")
        + path("M40 470C60 400 150 388 190 412C230 400 276 430 280 470Z", "#e6eef0") + path("M70 466C90 420 150 408 186 428C214 424 240 440 246 466Z", WHITE)
        + ellipse(424, 476, 80, 9, "#a9a69b", 0.7) + at(420, 474, man, 1.2)
        + line("M430 336L312 452", WOOD_DEEP, 11) + line("M496 352L430 336", WOOD_DEEP, 0.1) + path("M322 424L344 448L288 484C272 482 258 468 262 452Z", BRAND_MID) + path("M262 452C258 468 272 482 288 484L276 492C258 486 248 472 252 456Z", STEEL)
        + path("M246 452C250 420 300 410 318 432L280 474Z", WHITE)
        + at(690, 474, path("M-34 0L-40-56L40-56L34 0Z", YELLOW) + ellipse(0, -56, 40, 10, ORANGE) + ellipse(0, -58, 34, 8, WHITE) + line("M-40-56C-36-96 36-96 40-56", STEEL_DEEP, 4) + rect(-20, -40, 40, 22, WHITE, 4), 1)
    )
    return picture("Een collega van de technische dienst veegt sneeuw van het pad voor de eerste dienst", inner)


def scenes() -> dict[str, str]:
    return {
        "scene-phishing": phishing(),
        "scene-firstaid": first_aid(),
        "scene-keys": keys(),
        "scene-lostphone": lost_phone(),
        "scene-calllight": call_light(),
        "scene-shovel": snow_shovel(),
    }
