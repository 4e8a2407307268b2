"""Thirty more portraits, in the hand of the first thirty: the same head, other people."""

from __future__ import annotations

from .pen import (
    APRICOT,
    APRICOT_PALE,
    BLUE,
    BRAND,
    BRAND_DEEP,
    BRAND_MID,
    BRICK,
    CREAM,
    LEAF_DEEP,
    LIME,
    MINT,
    MINT_PALE,
    NIGHT,
    ORANGE,
    PINK,
    SAND,
    WHITE,
    YELLOW,
    at,
    circle,
    line,
    path,
    picture,
    rect,
)
from .people import (
    AMBER,
    BROWN,
    CARAMEL,
    COCOA,
    DEEP,
    EBONY,
    HONEY,
    LIGHT,
    OLIVE,
    PEACH,
    PORCELAIN,
    TAN,
    Person,
    bust,
)

SAGE = "#bcd0b4"
BLACK = "#1d1715"
DARK = "#2b1a14"
CHESTNUT = "#5a3a26"
BRUNETTE = "#8a5530"
BLOND = "#e0b56a"
PALE_BLOND = "#ecd49a"
COPPER = "#c9762f"
SILVER = "#d6d3ca"
GREY = "#8d8a82"
LANYARD = (
    line("M-14-67L-4-45M14-67L4-45", ORANGE, 3.4)
    + rect(-8, -47, 16, 15, WHITE, 3)
    + rect(-5, -42, 10, 3, BRAND, 1.5)
    + rect(-5, -37, 6, 2.4, MINT, 1)
)
STETHOSCOPE = (
    line("M-13-70C-17-52-12-44-4-44M13-70C19-56 18-48 14-40", "#336470", 3.6)
    + circle(13, -40, 5.4, "#7f9c96")
    + circle(13, -40, 2.4, WHITE)
)
CHEF = path("M-24-123C-38-128-34-146-19-143C-17-157 17-157 19-143C34-146 38-128 24-123L23-115L-23-115Z", WHITE) + line(
    "M-22-118L22-118", CREAM, 5
)
APRON = path("M-22-67L-17-50L17-50L22-67L27-65L24-32L-24-32L-27-65Z", WHITE)
HEADSET = (
    line("M-25-104C-27-144 27-144 25-104", "#17241f", 3.6)
    + rect(-29, -110, 8, 15, BRAND_DEEP, 4)
    + rect(21, -110, 8, 15, BRAND_DEEP, 4)
    + line("M-25-96C-24-86-14-84-10-86", "#17241f", 2.2)
)
BEANIE = path("M-26-108C-30-146 30-146 26-108C12-116-12-116-26-108Z", BRICK) + line(
    "M-25-109C-12-116 12-116 25-109", "#9e5b43", 7
)
CAP = path("M-25-108C-29-148 29-148 25-108Z", BRAND) + path(
    "M-6-112C10-120 32-116 39-105C26-109 10-107-6-107Z", BRAND_DEEP
)
HEARING_AID = path("M21-108C27-112 29-100 25-96C22-96 22-102 21-108Z", CREAM) + line("M23-98L20-94", CREAM, 2)
DOTS = "".join(
    circle(x, y, 2.1, WHITE, 0.85)
    for x, y in ((-32, -38), (-20, -50), (-24, -62), (0, -46), (20, -50), (24, -62), (32, -38), (-10, -38), (10, -38))
)
STRIPES = "".join(
    line(f"M-{w} {y}C-14 {y + 4} 14 {y + 4} {w} {y}", WHITE, 3.6, 0.85) for w, y in ((28, -60), (35, -49), (40, -38))
)


def _scarf_shine() -> str:
    return line("M-30-64C-14-52 12-52 30-62", "#000", 2.4, 0.1)


# (number, title, background, person)
FACES: list[tuple[int, str, str, Person]] = [
    (31, "Vrouw met golvend donkerblond haar", SAGE, Person(LIGHT, "wavy", "#b98a4e", BRAND_MID)),
    (
        32,
        "Man met rechthoekige bril en stoppels",
        APRICOT_PALE,
        Person(OLIVE, "side", DARK, "#1d4653", WHITE, glasses="square", beard="stubble"),
    ),
    (33, "Vrouw met losse donkere krullen", MINT_PALE, Person(BROWN, "loosecurls", "#2a1c16", YELLOW, earrings=BRICK)),
    (34, "Vrouw met blauwe hoofddoek", SAND, Person(HONEY, "scarf", BLUE, NIGHT, extra=_scarf_shine())),
    (35, "Jonge man met kort kroeshaar", PINK, Person(DEEP, "flat", "#1c1512", MINT_PALE, smile=8)),
    (
        36,
        "Oudere vrouw met kort wit haar en rode bril",
        MINT,
        Person(PORCELAIN, "short", "#eceae2", BRICK, glasses="red", earrings=WHITE),
    ),
    (37, "Man met rossige baard", "#deebe3", Person(LIGHT, "swept", COPPER, LEAF_DEEP, beard="full")),
    (38, "Vrouw met twee knotjes", YELLOW, Person(PEACH, "twobuns", "#3b2a22", PINK, freckles=True)),
    (
        39,
        "Kok met koksmuts en snor",
        "#e9dcb8",
        Person(CARAMEL, "cropped", "#211c18", BRICK, beard="moustache", extra=CHEF + APRON),
    ),
    (40, "Vrouw met lange vlecht over de schouder", LIME, Person(OLIVE, "sidebraid", "#2b1a14", WHITE, BRAND)),
    (41, "Oudere man met grijze snor", SAGE, Person(PEACH, "receding", "#9c988e", ORANGE, WHITE, beard="moustache")),
    (
        42,
        "Vrouw met koptelefoon van de servicedesk",
        APRICOT_PALE,
        Person(BROWN, "bob", "#1c1512", "#1d4653", extra=HEADSET),
    ),
    (
        43,
        "Man met donkere huid, bril en grijze baard",
        MINT,
        Person(COCOA, "cropped", "#4a433c", BRICK, WHITE, glasses="round", beard="grey"),
    ),
    (
        44,
        "Jonge vrouw met paardenstaart en sproeten",
        PINK,
        Person(PORCELAIN, "tail", COPPER, BRAND, WHITE, freckles=True),
    ),
    (45, "Vrouw met groene haardoek", SAND, Person(DEEP, "scarfback", LEAF_DEEP, ORANGE, earrings=YELLOW)),
    (
        46,
        "Man met pet van de technische dienst",
        "#deebe3",
        Person(LIGHT, "temples", "#6b4a30", "#3f6b76", beard="stubble", extra=CAP),
    ),
    (
        47,
        "Vrouw met zwart haar in een knot en stethoscoop",
        YELLOW,
        Person(HONEY, "bun", BLACK, WHITE, extra=STETHOSCOPE),
    ),
    (48, "Jonge man met donker golvend haar", LIME, Person(TAN, "swept", "#231a15", APRICOT)),
    (
        49,
        "Oudere vrouw met donkere huid en grijs kroeshaar",
        APRICOT_PALE,
        Person(EBONY, "short", "#b8b3a8", BRAND_MID, glasses="round", earrings=YELLOW),
    ),
    (50, "Man met kaal hoofd en zwarte baard", MINT_PALE, Person(AMBER, "bald", "#211c18", BRAND_DEEP, beard="full")),
    (51, "Vrouw met blonde bob en stippenjurk", SAGE, Person(PEACH, "bob", PALE_BLOND, BRICK, extra=DOTS)),
    (
        52,
        "Vrouw met zwarte hoofddoek en bril",
        PINK,
        Person(
            TAN, "scarf", "#2f3b3a", MINT, glasses="square", extra=line("M-30-64C-14-52 12-52 30-62", "#fff", 2.2, 0.12)
        ),
    ),
    (53, "Man met muts", "#e9dcb8", Person(PEACH, "side", BRUNETTE, LEAF_DEEP, beard="goatee", extra=BEANIE)),
    (
        54,
        "Jonge vrouw met haar in twee pluizen",
        YELLOW,
        Person(COCOA, "puffs", "#1c1512", BRAND, earrings=APRICOT, smile=8),
    ),
    (55, "Man met blauwe tulband en zwarte baard", APRICOT_PALE, Person(AMBER, "turban", BLUE, CREAM, beard="full")),
    (56, "Vrouw van midden vijftig met grijze bob", MINT, Person(LIGHT, "bob", "#a8a49a", "#7d4a5b", earrings=WHITE)),
    (57, "Vrouw met steil zwart haar en badge", SAND, Person(HONEY, "long", BLACK, BRAND_MID, WHITE, extra=LANYARD)),
    (
        58,
        "Jonge man met blond haar en gestreepte trui",
        MINT_PALE,
        Person(PORCELAIN, "swept", BLOND, BLUE, extra=STRIPES),
    ),
    (59, "Man met keppeltje en bril", SAGE, Person(PEACH, "kippah", CHESTNUT, WHITE, glasses="round", beard="full")),
    (
        60,
        "Oudere vrouw met lang grijs haar en gehoorapparaat",
        LIME,
        Person(CARAMEL, "long", "#c4bfb4", NIGHT, extra=HEARING_AID),
    ),
    (61, "Man met locs en een rustige blik", PINK, Person(EBONY, "locs", "#1c1512", WHITE, BRAND, beard="goatee")),
    (
        62,
        "Vrouw met kastanjebruin kort haar en bril",
        APRICOT_PALE,
        Person(OLIVE, "side", "#7a3f22", LEAF_DEEP, glasses="round", earrings=ORANGE),
    ),
]


def faces() -> dict[str, str]:
    """File name without suffix -> SVG."""
    made = {}
    for number, title, ground, person in FACES:
        inner = rect(0, 0, 100, 100, ground) + at(50, 126, bust(person), 0.8)
        made[f"face-{number}"] = picture(title, inner, 100, 100)
    return made
