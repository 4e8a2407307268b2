"""A phone left behind on a bench at the tram stop."""

from __future__ import annotations

from ..pen import (
    BRAND,
    BRAND_MID,
    INK,
    MINT_PALE,
    NIGHT_MID,
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
    line,
    many,
    path,
    picture,
    rect,
)
from ..props import wall


def draw() -> str:
    tram = (
        rect(-260, -130, 520, 150, YELLOW, 28)
        + rect(-260, -24, 520, 22, ORANGE)
        + many(rect(-236 + i * 92, -106, 76, 68, "#cfe6de", 8) for i in range(5))
        + rect(-120, -106, 8, 126, "#e0b95f")
        + circle(-170, 24, 18, INK)
        + circle(170, 24, 18, INK)
        + line("M0-130L-30-166L30-186", STEEL_DEEP, 6)
    )
    inner = (
        wall("#cfe0e6")
        + circle(640, 110, 56, "#fdf3d6")
        + ellipse(190, 90, 80, 15, WHITE, 0.8)
        + ellipse(250, 78, 50, 18, WHITE, 0.8)
        + many(
            rect(x, 250 - h, 92, h, c)
            + many(
                rect(x + 14 + i * 26, 262 - h + r * 34, 14, 20, "#f9e6c9", 2)
                for i in range(3)
                for r in range(max(1, (h - 50) // 34))
            )
            for x, h, c in (
                (0, 130, "#a9c2c4"),
                (96, 170, "#b9cdc9"),
                (520, 150, "#b9cdc9"),
                (616, 118, "#a9c2c4"),
                (712, 168, "#9db8bb"),
            )
        )
        + rect(0, 250, 800, 110, "#b7bfae")
        + line("M0 286L800 286M0 300L800 300", "#97a08e", 5)
        + line("M0 64L800 58", STEEL_DEEP, 3)
        + at(560, 262, tram, 0.92)
        + rect(0, 350, 800, 150, "#d9cdb0")
        + rect(0, 350, 800, 12, "#c2b592")
        + many(line(f"M{x} 362L{x - 40} 500", "#c9bc9c", 4) for x in range(40, 900, 110))
        + rect(70, 90, 14, 300, BRAND)
        + rect(40, 78, 74, 74, BRAND, 12)
        + rect(50, 88, 54, 54, WHITE, 8)
        + at(
            77,
            118,
            rect(-15, -18, 30, 32, BRAND, 7)
            + rect(-10, -13, 20, 13, WHITE, 3)
            + circle(-7, 8, 3, WHITE)
            + circle(7, 8, 3, WHITE),
        )
        + ellipse(390, 476, 260, 13, "#b3a582", 0.8)
        + rect(150, 300, 480, 24, WOOD, 8)
        + rect(150, 332, 480, 24, WOOD, 8)
        + rect(130, 378, 520, 30, WOOD_LIGHT, 8)
        + rect(130, 404, 520, 16, WOOD_DEEP, 6)
        + rect(190, 290, 18, 184, NIGHT_MID, 5)
        + rect(572, 290, 18, 184, NIGHT_MID, 5)
        + path(
            "M390 372L470 352C478 350 484 352 488 358L502 380C506 386 502 390 496 391L412 400C406 400 402 398 398 392L386 382C384 378 386 374 390 372Z",
            INK,
        )
        + path("M404 374L470 358L488 382L414 392Z", MINT_PALE)
        + path("M432 376L452 371L456 380L438 383Z", BRAND_MID)
        + line("M410 336L398 312M446 326L446 298M482 332L496 310", ORANGE, 7)
    )
    return picture("Een telefoon blijft liggen op een bankje bij de tramhalte", inner)
