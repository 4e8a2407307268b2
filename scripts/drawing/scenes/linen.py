"""A cupboard of folded linen and a closed trolley for the wash."""

from __future__ import annotations

from ..pen import (
    APRICOT_PALE,
    BLUE,
    BRAND_MID,
    BRICK,
    MINT,
    MINT_PALE,
    NIGHT,
    PINK,
    STEEL,
    WHITE,
    WOOD,
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
    ring,
)
from ..people import HONEY, Person, standing
from ..props import castor, floor, wall, window


def draw() -> str:
    def pile(x: float, y: float, tones: tuple[str, ...], w: float = 104) -> str:
        return many(
            rect(x, y - 20 * (i + 1), w, 18, tone, 8)
            + line(f"M{x + 12} {y - 20 * (i + 1) + 13}L{x + w - 16} {y - 20 * (i + 1) + 13}", "#000", 2, 0.08)
            for i, tone in enumerate(tones)
        )

    cupboard = (
        rect(60, 40, 400, 412, WOOD, 10)
        + rect(76, 56, 368, 380, "#f6ecd3", 5)
        + rect(256, 56, 8, 380, WOOD_LIGHT)
        + many(rect(76, y, 368, 10, WOOD_LIGHT) for y in (150, 248, 346))
        + pile(92, 150, (WHITE, WHITE, MINT_PALE, WHITE))
        + pile(282, 150, (PINK, WHITE, PINK), 130)
        + pile(92, 248, (YELLOW, APRICOT_PALE, YELLOW))
        + pile(212, 248, (MINT,), 34)
        + pile(282, 248, (WHITE, MINT, WHITE, MINT), 140)
        + pile(92, 346, (MINT, MINT_PALE, MINT, MINT_PALE), 140)
        + pile(282, 346, (WHITE, WHITE, WHITE), 66)
        + pile(362, 346, (BRICK, PINK), 66)
        + rect(94, 376, 140, 56, "#d9b27c", 8)
        + many(line(f"M94 {y}L234 {y}", "#c39a62", 4) for y in (390, 404, 418))
        + rect(284, 376, 140, 56, "#d9b27c", 8)
        + many(line(f"M284 {y}L424 {y}", "#c39a62", 4) for y in (390, 404, 418))
        + rect(140, 368, 48, 18, WHITE, 6)
        + rect(330, 368, 48, 18, WHITE, 6)
    )
    trolley = (
        ellipse(0, 4, 120, 10, "#000", 0.12)
        + line("M-96-190L-96-20L96-20L96-190", STEEL, 9)
        + path("M-88-176L88-176L78-30L-78-30Z", BLUE)
        + rect(-102, -196, 204, 24, NIGHT, 10)
        + rect(-28, -206, 56, 14, NIGHT, 6)
        + rect(-44, -132, 88, 62, WHITE, 8)
        + ring(0, -101, 19, BLUE, 6)
        + line("M-11-101C-5-108 5-94 11-101", BLUE, 4)
        + castor(-82, -8, 15)
        + castor(82, -8, 15)
    )
    worker = standing(
        Person(HONEY, "bun", "#1d1715", BRAND_MID, WHITE, turn=-6),
        ((-52, -138), (-22, -116)),
        ((52, -138), (20, -114)),
        sleeve="#387e74",
        trousers=NIGHT,
    )
    inner = (
        wall(MINT_PALE)
        + circle(650, 120, 140, "#e2efe8")
        + window("linen-w", 570, 40, 170, 150)
        + floor(440, "#cdb58c", "#b89d70")
        + cupboard
        + at(690, 462, trolley, 1.02)
        + ellipse(530, 476, 70, 9, "#a88d62", 0.5)
        + at(526, 474, worker, 1.16)
        + pile(476, 348, (WHITE, MINT, WHITE, APRICOT_PALE), 100)
    )
    return picture("Een collega legt schoon linnengoed in de kast; ernaast staat een gesloten waskar", inner)
