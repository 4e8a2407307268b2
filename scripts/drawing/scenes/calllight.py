"""At night a light burns above one door."""

from __future__ import annotations

from ..pen import (
    APRICOT,
    BRAND,
    BRAND_MID,
    BRICK,
    LEAF_DEEP,
    LEAF_MID,
    WHITE,
    YELLOW,
    at,
    circle,
    ellipse,
    leaf,
    path,
    picture,
    rect,
)
from ..people import AMBER, Person, standing
from ..props import floor, wall


def draw() -> str:
    inner = (
        wall("#1d4653")
        + rect(0, 0, 800, 60, "#143540")
        + floor(412, "#122f39", "#0f2a33")
        + rect(0, 300, 800, 16, "#2b5a66")
        + rect(0, 316, 800, 96, "#1a4350")
        + circle(250, 108, 210, "#f0a560", 0.12)
        + circle(250, 108, 130, "#f0a560", 0.16)
        + rect(142, 150, 216, 262, "#2b5a66", 8)
        + rect(158, 166, 184, 246, "#0f2a33")
        + path("M158 166L296 186L296 424L158 412Z", "#e9b060")
        + path("M170 180L284 198L284 300L170 292Z", "#f9dd98")
        + circle(278, 306, 7, BRICK)
        + path("M296 186L342 166L342 412L296 424Z", "#f7d58a", 0.85)
        + path("M296 424L342 412L520 500L330 500Z", "#f7d58a", 0.2)
        + rect(222, 92, 56, 34, "#0f2a33", 10)
        + rect(228, 84, 44, 34, APRICOT, 12)
        + rect(236, 90, 10, 20, "#fdeec4", 5)
        + rect(372, 214, 40, 52, "#e6efe9", 5)
        + leaf(392, 254, 0, 0.36, LEAF_MID)
        + rect(560, 150, 170, 262, "#2b5a66", 8)
        + rect(574, 164, 142, 248, "#14404c")
        + circle(700, 300, 7, YELLOW)
        + rect(596, 186, 60, 80, "#1d4653", 4)
        + rect(622, 96, 44, 28, "#265360", 10)
        + rect(742, 214, 34, 46, "#9db8b0", 5)
        + rect(436, 270, 96, 12, "#a8764c", 4)
        + rect(450, 282, 10, 130, "#8a5c3a")
        + rect(508, 282, 10, 130, "#8a5c3a")
        + path("M470 270L464 232L504 232L498 270Z", BRAND_MID)
        + leaf(478, 234, -30, 0.5, LEAF_DEEP)
        + leaf(486, 234, 4, 0.62, LEAF_MID)
        + leaf(494, 234, 36, 0.5, LEAF_DEEP)
        + ellipse(462, 480, 66, 8, "#0b222a")
        + at(
            452,
            478,
            standing(
                Person(AMBER, "bob", "#1c1512", BRAND_MID, WHITE, turn=-7),
                ((-58, -142), (-92, -150)),
                ((52, -136), (34, -112)),
                sleeve="#387e74",
                trousers=BRAND,
            ),
            1.08,
        )
        + path("M540 330C548 322 556 322 560 330L566 344L540 350Z", "#0b222a", 0)
    )
    return picture("’s Nachts brandt boven een deur het oproeplampje; een collega loopt ernaartoe", inner)
