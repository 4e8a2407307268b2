"""An oxygen cylinder on a trolley, no open fire, next to an armchair."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRAND,
    BRAND_MID,
    BRICK,
    BRICK_DEEP,
    MINT,
    STEEL,
    STEEL_DEEP,
    WHITE,
    at,
    circle,
    ellipse,
    line,
    path,
    picture,
    rect,
    ring,
)
from ..people import (
    PEACH,
    Person,
    bust,
)
from ..props import (
    castor,
    floor,
    plant,
    wall,
    window,
)


def draw() -> str:
    cylinder = (
        rect(-34, -230, 68, 230, MINT, 30)
        + rect(-34, -230, 68, 70, WHITE, 30)
        + rect(-34, -176, 68, 12, BRAND)
        + rect(-12, -256, 24, 30, STEEL, 5)
        + ring(34, -254, 18, WHITE, 0.1)
        + circle(34, -252, 20, WHITE)
        + ring(34, -252, 20, STEEL_DEEP, 5)
        + line("M34-252L44-262", BRICK, 4)
        + line("M10-246L20-250", STEEL, 8)
        + line("M0-120C-10-120-14-110-14-100C-14-90-10-80 0-80C10-80 14-90 14-100C14-110 10-120 0-120Z", BRAND, 6)
        + line("M22-84L32-84L22-70L32-70", BRAND, 4)
        + line("M-44-160L-44-8M44-160L44-8M-44-60L44-60M-44-130L44-130", STEEL_DEEP, 7)
        + castor(-40, 2, 16)
        + castor(40, 2, 16)
    )
    sign = (
        circle(0, 0, 58, WHITE)
        + ring(0, 0, 52, BRICK, 11)
        + path("M0-32C16-12 22 0 18 14C14 28-14 28-18 14C-22 0-12-8-8-18C-4-14-2-10 0-32Z", APRICOT)
        + line("M-37-37L37 37", BRICK, 11)
    )
    resident = (
        path("M-128 0L-140-190C-142-262-96-282 0-282C96-282 142-262 140-190L128 0Z", BRICK)
        + path("M-92-30L-96-190C-96-236-60-250 0-250C60-250 96-236 96-190L92-30Z", "#c47a5f")
        + at(0, -18, bust(Person(PEACH, "receding", "#b8b3a8", "#e9d2a2", turn=-3)), 1.5)
        + line("M-33-184C-24-170-12-166 -2-166C8-166 22-170 33-184", "#d9efec", 5)
        + line("M33-184C60-164 74-110 96-60", "#d9efec", 5)
        + rect(-152, -120, 52, 124, BRICK_DEEP, 24)
        + rect(100, -120, 52, 124, BRICK_DEEP, 24)
        + path("M-104-44C-60-64 60-64 104-44L110 4L-110 4Z", BRAND_MID)
        + line("M-100-26C-50-42 50-42 100-26M-104-8C-50-22 50-22 104-8", MINT, 5)
    )
    inner = (
        wall("#dfe6c8")
        + floor(410, "#c9a878", "#b48f5e")
        + window("oxygen-w", 70, 46, 190, 200)
        + at(660, 126, sign, 1.1)
        + ellipse(340, 470, 210, 15, "#9c7c4e", 0.5)
        + at(330, 462, resident, 1.02)
        + ellipse(610, 470, 90, 12, "#9c7c4e", 0.5)
        + line("M428 400C470 440 520 430 560 380C580 352 590 300 640 234", "#d9efec", 5)
        + at(610, 462, cylinder, 1)
        + plant(740, 466, 0.7)
    )
    return picture("Een bewoner in een leunstoel met een zuurstoffles, aan de muur een bord: geen open vuur", inner)
