"""From one colour of the organisation to every colour that follows from it, with the contrast held by computation.

`stylesheet(colour)` is the CSS that replaces the brand tokens of static/css/tokens.css. Whatever colour comes in,
each pair in `pairs(colour)` reaches its ratio: text 4.5:1, edges and focus rings 3:1. The organisation's own colour
stays as it is on filled buttons by day (`--st-brand-fill`, with black-green or paper words on it, whichever can be
read); for words and lines on paper it is made darker or lighter until it can be read (`--st-brand`).

The work is done in OKLCH (lightness, chroma, hue as people see them); colours that a screen cannot show lose chroma.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

DEFAULT = "#0d5b56"
TEXT_RATIO = 4.5
EDGE_RATIO = 3.0
LIGHT, DARK = "light", "dark"

# The papers that brand words stand on, in static/css/tokens.css; a test holds these equal to that file.
PAPERS = {
    LIGHT: {"surface": "#f7f5ec", "surface-raised": "#fffefa", "surface-sunken": "#efecdf"},
    DARK: {"surface": "#111a18", "surface-raised": "#1a2522", "surface-sunken": "#0c1412"},
}
INK = {LIGHT: "#16231e", DARK: "#efece1"}
QUIET = {LIGHT: "#5b6861", DARK: "#a3afa8"}
ACCENT_SOFT = {LIGHT: "#f8c793", DARK: "#f0bd8a"}
PAPER_WORDS, INK_WORDS = "#fffdf6", "#08221f"

Lch = tuple[float, float, float]


def parse(colour: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1 of a colour written as #rrggbb; ValueError for anything else."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour or ""):
        raise ValueError(f"not a colour: {colour!r}")
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))  # type: ignore[return-value]


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    red, green, blue = (_linear(channel) for channel in parse(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def to_lch(colour: str) -> Lch:
    """Lightness (0 to 1), chroma and hue (degrees) of a colour in OKLCH."""
    r, g, b = (_linear(channel) for channel in parse(colour))
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    medium = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    bb = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, bb), math.degrees(math.atan2(bb, a)) % 360


def _rgb(lch: Lch) -> tuple[float, float, float]:
    lightness, chroma, hue = lch
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def to_hex(lch: Lch) -> str:
    """The nearest colour a screen can show: lightness and hue stay, chroma gives way."""
    lightness, chroma, hue = max(0.0, min(1.0, lch[0])), max(0.0, lch[1]), lch[2]
    if not _shows((lightness, chroma, hue)):
        low, high = 0.0, chroma
        for _step in range(24):
            middle = (low + high) / 2
            low, high = (middle, high) if _shows((lightness, middle, hue)) else (low, middle)
        chroma = low
    channels = (_gamma(max(0.0, min(1.0, channel))) for channel in _rgb((lightness, chroma, hue)))
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def _shows(lch: Lch) -> bool:
    return all(-0.0005 <= channel <= 1.0005 for channel in _rgb(lch))


def mix(colour: str, paper: str, share: float) -> str:
    """`share` of a colour on a paper, mixed as light (OKLab), like color-mix(in oklab, …)."""
    mixed = []
    for one, other in zip(_lab(colour), _lab(paper), strict=True):
        mixed.append(one * share + other * (1 - share))
    lightness, a, b = mixed
    return to_hex((lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360))


def _lab(colour: str) -> Lch:
    lightness, chroma, hue = to_lch(colour)
    return lightness, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))


def readable(lch: Lch, papers: list[str], ratio: float, *, darker: bool) -> str:
    """This colour, made darker (or lighter) step by step until it reaches the ratio on every paper."""
    lightness, chroma, hue = lch
    step = -0.005 if darker else 0.005
    while True:
        colour = to_hex((lightness, chroma, hue))
        if all(contrast(colour, paper) >= ratio for paper in papers):
            return colour
        if not 0 < lightness < 1:
            return colour
        lightness += step


def words_on(colour: str) -> str:
    """Paper-white or black-green, whichever can be read on a colour; pure white or black when neither is enough."""
    paper, ink = contrast(PAPER_WORDS, colour), contrast(INK_WORDS, colour)
    if max(paper, ink) >= TEXT_RATIO:
        return PAPER_WORDS if paper >= TEXT_RATIO and paper >= ink * 0.55 else INK_WORDS
    return max(("#ffffff", "#000000"), key=lambda words: contrast(words, colour))


@dataclass(frozen=True)
class Pair:
    """Two tokens that stand on each other, and the contrast they must have."""

    theme: str
    words: str
    paper: str
    ratio: float
    measured: float


@lru_cache(maxsize=64)
def tokens(colour: str) -> dict[str, dict[str, str]]:
    """Every brand token for both themes: {"light": {"brand": "#0d5b56", …}, "dark": {…}}. ValueError for no colour."""
    parse(colour)
    return {LIGHT: _light(colour), DARK: _dark(colour)}


def _light(colour: str) -> dict[str, str]:
    lightness, chroma, hue = to_lch(colour)
    papers = PAPERS[LIGHT]
    tint = _tint(colour)
    brand = readable((lightness, chroma, hue), [*papers.values(), tint], TEXT_RATIO, darker=True)
    strong_l = min(to_lch(brand)[0] - 0.08, 0.36)
    table = _table((0.388, min(chroma, 0.14) * 0.9, hue), LIGHT)
    return {
        "brand": brand,
        "brand-strong": to_hex((strong_l, to_lch(brand)[1] * 0.8, hue)),
        "on-brand": words_on(brand),
        "brand-fill": colour.lower(),
        "on-brand-fill": words_on(colour),
        "brand-tint": tint,
        "bar": mix(colour, papers["surface-raised"], 0.24),
        "leaf-1": to_hex((0.427, min(chroma, 0.12), hue)),
        "leaf-vein-1": to_hex((0.541, min(chroma, 0.12), hue)),
        "art-brand": to_hex((0.427, min(chroma, 0.13), hue)),
        **table,
    }


def _dark(colour: str) -> dict[str, str]:
    lightness, chroma, hue = to_lch(colour)
    papers = PAPERS[DARK]
    tint = to_hex((0.355, min(chroma, 0.11) * 0.6, hue))
    brand = readable((0.793, chroma * 0.85, hue), [*papers.values(), tint], TEXT_RATIO, darker=False)
    fill = brand if lightness < 0.6 else colour.lower()
    return {
        "brand": brand,
        "brand-strong": to_hex((0.87, chroma * 0.6, hue)),
        "on-brand": words_on(brand),
        "brand-fill": fill,
        "on-brand-fill": words_on(fill),
        "brand-tint": tint,
        "bar": to_hex((0.413, min(chroma, 0.12) * 0.7, hue)),
        "leaf-1": to_hex((0.444, min(chroma, 0.1) * 0.85, hue)),
        "leaf-vein-1": to_hex((0.544, min(chroma, 0.1), hue)),
        "art-brand": to_hex((0.638, min(chroma, 0.12), hue)),
        **_table((0.327, min(chroma, 0.14) * 0.7, hue), DARK),
    }


def _tint(colour: str) -> str:
    """A breath of the brand on paper; a little lighter when quiet words could not be read on it."""
    _lightness, chroma, hue = to_lch(colour)
    lightness = 0.928
    while True:
        tint = to_hex((lightness, min(chroma * 0.25, 0.045), hue))
        if lightness > 0.97 or all(contrast(words, tint) >= TEXT_RATIO for words in (INK[LIGHT], QUIET[LIGHT])):
            return tint
        lightness += 0.005


def _table(lch: Lch, theme: str) -> dict[str, str]:
    """The dark tabletop and what is written on it."""
    hue = lch[2]
    words = "#fcf7ea" if theme == LIGHT else "#f2eee0"
    table = to_hex(lch)
    soft = readable((0.84, 0.037, hue), [table], TEXT_RATIO + 0.3, darker=False)
    return {
        "table": table,
        "on-table": words,
        "on-table-soft": soft,
        "table-line": to_hex((lch[0] + 0.088, lch[1], hue)),
    }


def pairs(colour: str) -> list[Pair]:
    """Every pair of tokens that stands on each other somewhere in the interface, with the contrast it has."""
    found = []
    for theme, made in tokens(colour).items():
        inks = {"ink": INK[theme], "ink-quiet": QUIET[theme], "accent-soft": ACCENT_SOFT[theme]}
        known = {**PAPERS[theme], **inks, **made}
        wanted = [("brand", paper, TEXT_RATIO) for paper in (*PAPERS[theme], "brand-tint")]
        wanted += [("brand-strong", "surface", TEXT_RATIO), ("brand-strong", "brand-tint", TEXT_RATIO)]
        wanted += [("on-brand", "brand", TEXT_RATIO), ("on-brand-fill", "brand-fill", TEXT_RATIO)]
        wanted += [(ink, "brand-tint", TEXT_RATIO) for ink in ("ink", "ink-quiet")] + [("ink", "bar", TEXT_RATIO)]
        wanted += [("on-table", "table", TEXT_RATIO), ("on-table-soft", "table", TEXT_RATIO)]
        wanted += [("accent-soft", "table", EDGE_RATIO)]
        for words, paper, ratio in wanted:
            found.append(Pair(theme, words, paper, ratio, contrast(known[words], known[paper])))
    return found


def problem_with(colour: str) -> str:
    """One plain sentence when this colour cannot carry the interface, else an empty text."""
    try:
        bad = [pair for pair in pairs(colour) if pair.measured < pair.ratio]
    except ValueError:
        return _("Write the colour as # and six figures, for example #0d5b56.")
    if bad:
        worst = min(bad, key=lambda pair: pair.measured / pair.ratio)
        sentence = _(
            "With this colour some words cannot be read (contrast %(measured).1f, %(needed).1f is needed). "
            "Choose one that is a little darker."
        )
        return sentence % {"measured": worst.measured, "needed": worst.ratio}
    return ""


def stylesheet(colour: str) -> str:
    """CSS that replaces the brand tokens with this organisation's; empty for the colour the tokens already have."""
    if (colour or "").lower() == DEFAULT or problem_with(colour):
        return "/* the colours of static/css/tokens.css */\n"
    made = tokens(colour)
    lines = [f"    --st-{name}: light-dark({made[LIGHT][name]}, {made[DARK][name]});" for name in made[LIGHT]]
    return "@layer tokens {\n  :root {\n" + "\n".join(lines) + "\n  }\n}\n"
