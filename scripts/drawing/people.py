"""People: one head, many heads of hair, standing and from the waist up.

A person's feet (or the lower edge of a bust) are at (0, 0); the head of a bust is at (0, -104).
"""

from __future__ import annotations

from dataclasses import dataclass

from .pen import BRAND, INK, WHITE, at, circle, ellipse, line, number, path, rect

MOUTH = "#6b2f22"
BLUSH = "#e2755a"

# skin: (face, neck)
PORCELAIN = ("#f5d3b6", "#e1bb9e")
LIGHT = ("#f0c7a4", "#ddb18f")
PEACH = ("#edbf9b", "#dbaa87")
HONEY = ("#e6b98c", "#d5a57b")
OLIVE = ("#e0ad83", "#d09b73")
TAN = ("#d9a078", "#ca906a")
CARAMEL = ("#c98e66", "#bc815b")
AMBER = ("#bd8259", "#b27750")
BROWN = ("#a56d48", "#9e6542")
COCOA = ("#8d5a3c", "#8a5538")
DEEP = ("#7f4f34", "#7e4c31")
EBONY = ("#66402c", "#5f3a27")

BODY = "M-50 4C-50-46-40-62-16-69L16-69C40-62 50-46 50 4Z"
NECK = "M-10-88L-10-70C-10-58 10-58 10-70L10-88Z"
TORSO = "M-39-90C-39-130-43-158-39-170C-35-183-25-187-14-190L14-190C25-187 35-183 39-170C43-158 39-130 39-90C20-84-20-84-39-90Z"
LONG_BACK = "M-30-104C-32-140 32-140 30-104L34-62C20-54 -20-54 -34-62Z"
BOB_BACK = "M-31-86C-36-144 36-144 31-86C31-76-31-76-31-86Z"
PARTED = "M-25-98C-30-128-14-136 0-136C14-136 30-128 25-98C24-112 14-121 4-124C-4-116-20-114-25-98Z"
SIDE = "M-25-100C-28-126-16-138 2-137C22-136 28-122 25-100C22-112 18-117 10-119C-2-114-16-116-20-116C-23-112-24-106-25-100Z"
SWEPT = (
    "M-25-98C-32-132-12-144 6-140C28-138 29-120 25-98C25-110 22-116 16-121C6-115-10-113-17-120C-22-114-24-106-25-98Z"
)
CROPPED = "M-25-99C-31-149 31-149 25-99C24-114 14-121 0-121C-14-121-24-114-25-99Z"
FRINGE = "M-27-92C-33-152 33-152 27-92C26-106 23-114 17-117C6-113-6-113-17-117C-23-114-26-106-27-92Z"
CURL_LINE = "M-25-103C-26-126-12-135 0-135C12-135 26-126 25-103C18-117-18-117-25-103Z"
BEARD = "M-23.5-101C-25-74-12-72 0-72C12-72 25-74 23.5-101C21-90 15-88 9.5-92C4-96-4-96-9.5-92C-15-88-21-90-23.5-101Z"
STUBBLE = "M-22.4-98A23 27 0 0 0 22.4-98C20-87 12-88 0-88C-12-88-20-87-22.4-98Z"
MOUSTACHE = "M-11-94C-8-101 -2-99 0-97C2-99 8-101 11-94C6-96 3-95 0-95C-3-95-6-96-11-94Z"
GOATEE = "M-10-88C-10-76-5-73 0-73C5-73 10-76 10-88C6-83-6-83-10-88Z"
TURBAN = "M-26-104C-40-150 40-150 26-104C22-116 10-120 0-122C-10-120-22-116-26-104Z"
SCARF_BACK = "M-32-100C-36-146 36-146 32-100C34-80 40-66 36-56L-36-56C-40-66-34-80-32-100Z"
SCARF_EDGE = "M-27-102C-31-148 31-148 27-102C25-117 14-124 0-124C-14-124-25-117-27-102Z"
SCARF_DRAPE = "M-26-100C-24-74-12-68 0-68C12-68 24-74 26-100L36-56C16-46-16-46-36-56Z"


@dataclass(frozen=True)
class Person:
    """How somebody looks; `turn` shifts the gaze (-8 to 8)."""

    skin: tuple[str, str] = LIGHT
    hair: str = "parted"
    colour: str = "#3b2a22"
    top: str = BRAND
    collar: str = ""
    glasses: str = ""
    beard: str = ""
    earrings: str = ""
    freckles: bool = False
    smile: float = 6
    turn: float = 0
    extra: str = ""
    mask: bool = False


def _curls(spots: list[tuple[float, float, float]], colour: str) -> str:
    return "".join(circle(x, y, r, colour) for x, y, r in spots)


SHORT_CURLS = [(-18, -122, 11), (-5, -130, 12), (10, -128, 12), (20, -118, 9), (-24, -110, 6), (25, -108, 5)]
BIG_CURLS = [
    (-22, -112, 16),
    (22, -112, 16),
    (-26, -96, 13),
    (26, -96, 13),
    (0, -130, 18),
    (-16, -126, 16),
    (16, -126, 16),
]
AFRO = [(0, -114, 38), (-24, -100, 20), (24, -100, 20)]
LOOSE_CURLS = BIG_CURLS + [(-30, -82, 12), (30, -82, 12), (-29, -68, 10), (29, -68, 10)]
PUFFS = [(-27, -124, 15), (27, -124, 15), (-34, -116, 9), (34, -116, 9)]
BRAIDS = [(s * (27 + i), -96 + 11 * i, 8.4 - 0.7 * i) for s in (-1, 1) for i in range(5)]


def hair_back(p: Person) -> str:
    """What falls behind the shoulders."""
    c = p.colour
    crown = path("M-27-100C-30-138 30-138 27-100Z", c)
    backs = {
        "long": path(LONG_BACK, c),
        "wavy": path(
            "M-30-106C-34-142 34-142 30-106C38-96 30-88 37-78C42-66 34-56 24-58L-24-58C-34-56-42-66-37-78C-30-88-38-96-30-106Z",
            c,
        ),
        "bob": path(BOB_BACK, c),
        "bun": circle(0, -140, 12, c) + crown,
        "twobuns": circle(-19, -132, 10, c) + circle(19, -132, 10, c) + crown,
        "tail": path("M10-134C44-140 48-92 36-62C30-70 26-92 18-112Z", c) + crown,
        "sidebraid": crown + _curls([(25, -94, 9), (28, -83, 8.4), (29, -72, 7.8), (28, -61, 7.2), (26, -51, 6)], c),
        "curls": _curls(BIG_CURLS, c),
        "loosecurls": _curls(LOOSE_CURLS, c),
        "afro": _curls(AFRO, c),
        "puffs": _curls(PUFFS, c),
        "braids": _curls(BRAIDS, c),
        "locs": "".join(
            line(d, c, 9)
            for d in (
                "M-19.6-112Q-33.6-90 -28 -66",
                "M-15.4-112Q-26.4-90 -22 -60",
                "M15.4-112Q26.4-90 22 -60",
                "M19.6-112Q33.6-90 28 -66",
                "M-21-112Q-36-90 -30 -76",
                "M21-112Q36-90 30 -76",
            )
        ),
        "scarf": path(SCARF_BACK, c),
        "scarfback": circle(13, -121, 20, c),
    }
    return backs.get(p.hair, "")


def hair_front(p: Person) -> str:
    """What frames the face."""
    c = p.colour
    fronts = {
        "long": path(PARTED, c),
        "wavy": path(PARTED, c),
        "parted": path(PARTED, c),
        "bun": path(PARTED, c),
        "twobuns": path(FRINGE.replace("-92", "-100"), c),
        "tail": path(PARTED, c),
        "sidebraid": path(SIDE, c),
        "bob": path(FRINGE, c),
        "side": path(SIDE, c),
        "swept": path(SWEPT, c),
        "cropped": path(CROPPED, c),
        "locs": path(CROPPED, c),
        "braids": path(CROPPED, c),
        "curls": path(CURL_LINE, c),
        "loosecurls": path(CURL_LINE, c),
        "afro": path(CURL_LINE, c),
        "puffs": path(CROPPED, c) + line("M0-134L0-122", "#000", 1.6, 0.18),
        "short": _curls(SHORT_CURLS, c),
        "flat": path(
            "M-24.5-99C-28-130-15-143 0-143C15-143 28-130 24.5-99C24-108 23-114 20-118C10-120-10-120-20-118C-23-114-24-108-24.5-99Z",
            c,
        ),
        "temples": path("M-24-98C-28-112-25-118-22-122C-22-112-23-106-24-98Z", c)
        + path("M24-98C28-112 25-118 22-122C22-112 23-106 24-98Z", c),
        "receding": path(
            "M-25-97C-29-124-22-136 0-136C22-136 29-124 25-97C24-106 23-112 20-117C12-130-12-130-20-117C-23-112-24-106-25-97Z",
            c,
        ),
        "scarf": path(SCARF_EDGE, c) + path(SCARF_DRAPE, c),
        "turban": path(TURBAN, c)
        + line("M-20-116C-6-120 8-127 17-134M20-115C12-119 6-121 1-123M-26-122C-14-124-2-130 6-137", "#000", 2.6, 0.15),
        "scarfback": path("M-25.5-104C-31-150 31-150 25.5-104C20-119 8-124 0-124C-8-124-20-119-25.5-104Z", c)
        + line("M-21-115C-8-125 10-127 22-118", "#000", 2.4, 0.14)
        + line("M-17-124C-6-131 8-132 17-126", "#000", 2.4, 0.14),
        "kippah": path(SIDE, c) + path("M-15-133C-10-143 10-143 15-133C6-136-6-136-15-133Z", BRAND),
    }
    return fronts.get(p.hair, "")


def features(p: Person) -> str:
    """Eyes, blush, mouth, beard, glasses."""
    t = p.turn
    eyes = circle(t - 8, -104, 2.3, INK) + circle(t + 8, -104, 2.3, INK)
    blush = circle(t * 0.9 - 14, -96, 4.5, BLUSH, 0.32) + circle(t * 0.9 + 14, -96, 4.5, BLUSH, 0.32)
    mouth = line(
        f"M{number(t - 7)}-93Q{number(t)} {number(-93 + p.smile)} {number(t + 7)}-93",
        "#3a1a12" if p.skin == EBONY else MOUTH,
        2.4,
    )
    beards = {
        "full": path(BEARD, p.colour if p.hair not in ("turban", "kippah") else "#211c18"),
        "grey": path(BEARD, "#bdb8ad"),
        "stubble": path(STUBBLE, p.colour, 0.4),
        "moustache": path(MOUSTACHE, p.colour),
        "goatee": path(GOATEE, p.colour),
    }
    out = eyes + blush
    if p.beard in ("full", "grey"):
        tone = "#bdb8ad" if p.beard == "grey" else (p.colour if p.hair not in ("turban", "kippah") else "#211c18")
        lip = line("M-8.5-93.5C-5-97-2-96 0-94.5C2-96 5-97 8.5-93.5", tone, 3.8) + line(
            "M-7-88Q0-82 7-88", "#dd9a80", 2.6
        )
        out += beards[p.beard] + at(t * 0.2, 0, lip)
    else:
        out += mouth + beards.get(p.beard, "")
    if p.freckles:
        out += "".join(
            circle(t + x, y, 1, "#b8703f", 0.7)
            for x, y in ((-15, -98), (-11, -95), (-18, -94), (15, -98), (11, -95), (18, -94))
        )
    if p.mask:
        out += path("M-20.5-100C-10-104 10-104 20.5-100C21-84 12-76 0-76C-12-76-21-84-20.5-100Z", "#bfe0da")
        out += line("M-15-94L15-94M-15-87L15-87", "#a3ccc4", 2)
    if p.glasses:
        frame = {
            "round": ring_pair(t, 7, p),
            "square": f'<g fill="none" stroke="{INK}" stroke-width="2"><rect x="{number(t - 17)}" y="-110" width="14" height="11.5" rx="3.5"/>'
            f'<rect x="{number(t + 3)}" y="-110" width="14" height="11.5" rx="3.5"/><path d="M{number(t - 3)}-106L{number(t + 3)}-106"/></g>',
            "red": ring_pair(t, 7.2, p).replace(INK, "#b8654a"),
        }
        out += frame[p.glasses]
    return out


def ring_pair(t: float, r: float, p: Person) -> str:
    return (
        f'<g fill="none" stroke="{INK}" stroke-width="2"><circle cx="{number(t - 9)}" cy="-104" r="{r:g}"/>'
        f'<circle cx="{number(t + 9)}" cy="-104" r="{r:g}"/><path d="M{number(t - 2)}-104L{number(t + 2)}-104"/></g>'
    )


def head(p: Person) -> str:
    """Neck, face and hair in front; without the body and the hair behind it."""
    face, neck = p.skin
    collar = line("M-12-69L0-54L12-69", p.collar, 5) if p.collar else ""
    drape = path("M-24-90L24-90L30-56L-30-56Z", p.colour) if p.hair == "scarf" else ""
    ears = ""
    if p.earrings:
        ears = circle(-23, -91, 3.4, p.earrings) + circle(23, -91, 3.4, p.earrings)
    throat = "" if p.hair == "scarf" else path(NECK, neck) + collar
    return throat + drape + ellipse(0, -104, 23, 27, face) + features(p) + hair_front(p) + ears + p.extra


def bust(p: Person) -> str:
    """From the shoulders up, like the portraits."""
    return hair_back(p) + path(BODY, p.top) + head(p)


def arm(x: float, elbow: tuple[float, float], hand: tuple[float, float], p: Person, sleeve: str, long: bool) -> str:
    """From the shoulder at (x, -174) over the elbow to the hand."""
    face = p.skin[0]
    ex, ey = elbow
    hx, hy = hand
    reach = f"M{number(x)} -174L{number(ex)} {number(ey)}L{number(hx)} {number(hy)}"
    if long:
        return circle(hx, hy, 9.6, face) + line(
            f"M{number(x)} -174L{number(ex)} {number(ey)}L{number(ex + (hx - ex) * 0.78)} {number(ey + (hy - ey) * 0.78)}",
            sleeve,
            20,
        )
    half = (x + (ex - x) * 0.62, -174 + (ey + 174) * 0.62)
    return (
        line(reach, face, 16)
        + circle(hx, hy, 9.6, face)
        + line(f"M{number(x)} -174L{number(half[0])} {number(half[1])}", sleeve, 22)
    )


def standing(
    p: Person,
    left: tuple[tuple[float, float], tuple[float, float]] = ((-50, -136), (-40, -100)),
    right: tuple[tuple[float, float], tuple[float, float]] = ((50, -136), (40, -100)),
    trousers: str = "#0a3b3c",
    shoes: str = WHITE,
    sleeve: str = "#0e544f",
    long: bool = False,
    over: str = "",
    skirt: str = "",
) -> str:
    """Head to foot. `left` and `right` are (elbow, hand); `over` is worn over the top, under the arms."""
    legs = line("M-15-94L-15-8M15-94L15-8", trousers, 27)
    feet = path("M-29 0C-30 -13 -5 -13 -5 0C-5 4 -29 4 -29 0Z", shoes) + path(
        "M5 0C4 -13 29 -13 29 0C29 4 5 4 5 0Z", shoes
    )
    return (
        legs
        + feet
        + (path("M-36-104L36-104L48-40L-48-40Z", skirt) if skirt else "")
        + at(0, -121, hair_back(p))
        + path(TORSO, p.top)
        + over
        + at(0, -121, head(p))
        + arm(-31, *left, p, sleeve, long)
        + arm(31, *right, p, sleeve, long)
    )


def badge(x: float, y: float) -> str:
    """A name badge on a uniform."""
    return (
        rect(x, y, 16, 20, WHITE, 3) + rect(x + 3, y + 5, 10, 3, BRAND, 1.5) + rect(x + 3, y + 11, 7, 3, "#94c4b8", 1.5)
    )
