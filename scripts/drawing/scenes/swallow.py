"""A thickened drink, a spoon and soft food, ready for somebody who swallows with difficulty."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BLUE,
    BRAND_MID,
    GREY,
    LEAF_MID,
    MINT_PALE,
    PINK,
    STEEL,
    WHITE,
    WOOD_DEEP,
    at,
    circle,
    ellipse,
    line,
    many,
    path,
    picture,
)
from ..people import (
    CARAMEL,
    Person,
    bust,
)
from ..props import (
    steam,
    table,
    wall,
    window,
)


def draw() -> str:
    inner = (
        wall("#f7dcb4")
        + circle(620, 150, 190, "#fae8cc")
        + window("swallow-w", 70, 40, 180, 186, "#d7ebe4")
        + at(580, 452, bust(Person(CARAMEL, "long", "#c4bfb4", BLUE, smile=8, turn=-5)), 2.1)
        + path("M534 308C556 328 604 328 626 308L652 380L508 380Z", MINT_PALE)
        + many(
            circle(x, y, 4.4, BRAND_MID)
            for x, y in ((546, 334), (580, 344), (614, 334), (530, 354), (562, 358), (598, 358), (630, 354))
        )
        + table(360)
        + ellipse(250, 440, 190, 22, WOOD_DEEP, 0.4)
        + ellipse(250, 424, 186, 46, WHITE)
        + ellipse(250, 418, 140, 31, "#eef2ea")
        + path("M140 414C150 380 200 376 222 404C216 428 152 434 140 414Z", LEAF_MID)
        + path("M214 408C226 368 290 366 306 400C300 428 226 432 214 408Z", APRICOT)
        + path("M290 410C304 384 350 388 358 412C346 430 302 430 290 410Z", "#e8d3a6")
        + line("M232 392C250 384 268 384 284 392M156 398C170 390 188 392 202 400", WHITE, 4, 0.5)
        + path("M470 352L560 352L552 446C551 454 546 458 538 458L492 458C484 458 479 454 478 446Z", "#d9efec")
        + path("M474 380L556 380L551 444C550 451 546 454 538 454L492 454C484 454 480 451 479 444Z", PINK)
        + ellipse(515, 380, 41, 8, "#efbcae")
        + line("M552 366C586 362 588 416 550 414M478 366C444 362 442 416 480 414", "#c3ded9", 9)
        + at(
            420,
            452,
            ellipse(0, -64, 17, 25, STEEL) + ellipse(-3, -66, 9, 16, GREY) + line("M0-40L0 16", STEEL, 8),
            1,
            14,
        )
        + steam(250, 366, WHITE, 0.8)
    )
    return picture("Zacht eten en een verdikte drank in een tuitbeker voor een bewoonster", inner)
