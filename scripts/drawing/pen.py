"""The pen: SVG shapes as strings, in the fixed palette of the pictures.

Every function returns a piece of SVG; pieces are joined with `+`. Coordinates are those of a scene: 800 wide, 500 high.
"""

from __future__ import annotations

from collections.abc import Iterable

INK = "#17241f"
WHITE = "#fffdf6"
PAPER = "#faf5e8"
CREAM = "#f2e8d2"
BRAND = "#0d5b56"
BRAND_DEEP = "#083f3d"
BRAND_MID = "#3d8a80"
MINT = "#94c4b8"
MINT_PALE = "#d5e8df"
APRICOT = "#f0a560"
APRICOT_PALE = "#f7d0a8"
ORANGE = "#d47f3c"
BRICK = "#b8654a"
BRICK_DEEP = "#96503a"
PINK = "#e3a392"
YELLOW = "#f5d78d"
SAND = "#f2e0b0"
WOOD = "#cf9a66"
WOOD_LIGHT = "#e3bb8c"
WOOD_DEEP = "#a87447"
LIME = "#b3c465"
LEAF = "#7fa962"
LEAF_PALE = "#9cbf86"
LEAF_MID = "#86aa6c"
LEAF_DEEP = "#56835a"
STEEL = "#7f9c96"
STEEL_DEEP = "#5f7d77"
GREY = "#c9cfc8"
NIGHT = "#173a45"
NIGHT_DEEP = "#0f2a33"
NIGHT_MID = "#235160"
BLUE = "#336470"

LEAF_PATH = "M0 0C-7-9-21-6-28-17C-38-36-21-60 0-82C21-60 38-36 28-17C21-6 7-9 0 0Z"
VEINS = "M0 12L0-62M0-14L-15-30M0-14L15-30M0-32L-11-46M0-32L11-46"


def number(value: float) -> str:
    """As short as it can be written."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _opacity(value: float) -> str:
    return "" if value == 1 else f' opacity="{value:.2f}"'


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, opacity: float = 1) -> str:
    rx = f' rx="{number(r)}"' if r else ""
    box = f'x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"'
    return f'<rect {box}{rx} fill="{fill}"{_opacity(opacity)}/>'


def circle(x: float, y: float, r: float, fill: str, opacity: float = 1) -> str:
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="{fill}"{_opacity(opacity)}/>'


def ring(x: float, y: float, r: float, stroke: str, width: float) -> str:
    place = f'cx="{number(x)}" cy="{number(y)}" r="{number(r)}"'
    return f'<circle {place} fill="none" stroke="{stroke}" stroke-width="{number(width)}"/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, opacity: float = 1) -> str:
    place = f'cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}"'
    return f'<ellipse {place} fill="{fill}"{_opacity(opacity)}/>'


def path(d: str, fill: str, opacity: float = 1) -> str:
    return f'<path d="{d}" fill="{fill}"{_opacity(opacity)}/>'


def line(d: str, stroke: str, width: float, opacity: float = 1, cap: str = "round") -> str:
    return (
        f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{number(width)}"'
        f' stroke-linecap="{cap}" stroke-linejoin="round"{_opacity(opacity)}/>'
    )


def at(x: float, y: float, inner: str, scale: float = 1, turn: float = 0, flip: bool = False) -> str:
    """The piece moved here, turned by degrees, scaled, and mirrored."""
    steps = f"translate({number(x)} {number(y)})"
    if turn:
        steps += f" rotate({number(turn)})"
    if scale != 1 or flip:
        steps += f" scale({'-' if flip else ''}{scale:g} {scale:g})"
    return f'<g transform="{steps}">{inner}</g>'


def clip(name: str, shape: str, inner: str) -> str:
    """Only what lies inside the shape; the name must be unique in the picture."""
    return f'<clipPath id="{name}">{shape}</clipPath><g clip-path="url(#{name})">{inner}</g>'


def many(parts: Iterable[str]) -> str:
    return "".join(parts)


def leaf(x: float, y: float, turn: float, scale: float, fill: str, vein: str = "") -> str:
    """A linden leaf on its stalk; the stalk's end is at (x, y)."""
    veins = line(VEINS, vein, 2.2) if vein else ""
    return at(x, y, path(LEAF_PATH, fill) + veins, scale, turn)


def picture(title: str, inner: str, width: int = 800, height: int = 500) -> str:
    """A whole SVG file with its title."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' role="img"><title>{title}</title>{inner}</svg>\n'
    )
