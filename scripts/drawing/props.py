"""Things that stand in more than one scene."""

from __future__ import annotations

from .pen import (
    APRICOT,
    BRICK,
    CREAM,
    GREY,
    INK,
    LEAF,
    LEAF_DEEP,
    LEAF_MID,
    LEAF_PALE,
    MINT,
    PAPER,
    STEEL,
    STEEL_DEEP,
    WHITE,
    WOOD,
    WOOD_DEEP,
    WOOD_LIGHT,
    YELLOW,
    at,
    circle,
    clip,
    ellipse,
    leaf,
    line,
    many,
    path,
    rect,
)


def wall(colour: str) -> str:
    return rect(0, 0, 800, 500, colour)


def floor(y: float, colour: str, edge: str) -> str:
    return rect(0, y, 800, 500 - y, colour) + rect(0, y, 800, 10, edge)


def table(y: float, colour: str = WOOD, edge: str = WOOD_LIGHT) -> str:
    """A table top across the whole width, seen from the front."""
    return rect(0, y, 800, 500 - y, colour) + rect(0, y, 800, 13, edge)


def window(name: str, x: float, y: float, w: float, h: float, glass: str = "#cfe6de", sill: str = CREAM) -> str:
    """Two panes with two bushes behind them."""
    view = rect(x + 14, y + 14, w - 28, h - 28, glass, 3)
    bushes = circle(x + w * 0.36, y + h - 26, h * 0.2, LEAF_PALE) + circle(x + w * 0.72, y + h - 24, h * 0.17, LEAF_MID)
    return (
        rect(x, y, w, h, WHITE, 8)
        + clip(name, rect(x + 14, y + 14, w - 28, h - 28, glass, 3), view + bushes)
        + rect(x + w / 2 - 4, y + 12, 8, h - 24, WHITE)
        + rect(x - 12, y + h - 4, w + 24, 14, sill, 4)
    )


def plant(x: float, y: float, scale: float = 1, pot: str = BRICK, rim: str = "#a3563f") -> str:
    """Five linden leaves in a pot; its foot is at (x, y)."""
    leaves = (
        leaf(-22, -82, -50, 1, LEAF_DEEP, LEAF)
        + leaf(22, -82, 54, 0.95, LEAF_DEEP, LEAF)
        + leaf(0, -82, -6, 1.25, "#3c6448", LEAF)
        + leaf(-10, -82, -28, 1.1, LEAF_MID, LEAF)
        + leaf(12, -82, 26, 1.1, "#3c6448", LEAF)
    )
    return at(x, y, leaves + path("M-30 0L-40-76L40-76L30 0Z", pot) + rect(-45, -86, 90, 16, rim, 5), scale)


def mug(x: float, y: float, colour: str, scale: float = 1) -> str:
    """A coffee mug with steam-free dark coffee; its foot is at (x, y)."""
    return at(
        x,
        y,
        ellipse(0, 2, 34, 5, "#000", 0.12)
        + line("M24-48C46-50 46-16 22-18", colour, 9)
        + path("M-28-60L28-60L25-6C24-2 20 0 16 0L-16 0C-20 0-24-2-25-6Z", colour)
        + ellipse(0, -60, 28, 6, CREAM)
        + ellipse(0, -59, 23, 4, "#7d5638"),
        scale,
    )


def steam(x: float, y: float, colour: str = WHITE, opacity: float = 0.7) -> str:
    d = f"M{x - 12} {y}C{x - 18} {y - 12} {x - 4} {y - 18} {x - 10} {y - 34}M{x + 10} {y}C{x + 4} {y - 12} {x + 18} {y - 18} {x + 12} {y - 34}"
    return line(d, colour, 5, opacity)


def framed_leaf(x: float, y: float, w: float = 110, h: float = 140) -> str:
    """The picture of a linden leaf that hangs everywhere at De Linde."""
    return (
        rect(x, y, w, h, WOOD_LIGHT, 6)
        + rect(x + 10, y + 10, w - 20, h - 20, PAPER, 3)
        + leaf(x + w / 2, y + h * 0.76, 0, h / 160, LEAF_MID, PAPER)
    )


def sheet(x: float, y: float, w: float, h: float, turn: float = 0, ticks: bool = False, paper: str = WHITE) -> str:
    """A sheet of paper with lines of writing, its middle at (x, y); with ticks it is a checklist."""
    out = rect(-w / 2, -h / 2, w, h, paper, 4)
    rows = max(2, int(h // 22) - 1)
    for row in range(rows):
        ly = -h / 2 + 18 + row * (h - 22) / rows
        if ticks:
            out += line(f"M{-w / 2 + 10} {ly}L{-w / 2 + 14} {ly + 5}L{-w / 2 + 22} {ly - 6}", LEAF_DEEP, 3.4)
            out += line(f"M{-w / 2 + 32} {ly}L{w / 2 - 12 - (row % 2) * 14} {ly}", GREY, 5)
        else:
            out += line(f"M{-w / 2 + 12} {ly}L{w / 2 - 12 - (row % 3) * 9} {ly}", GREY, 5)
    return at(x, y, out, 1, turn)


def clipboard(x: float, y: float, scale: float = 1, turn: float = 0) -> str:
    board = rect(-34, -46, 68, 92, WOOD_DEEP, 6) + sheet(0, 4, 54, 72, 0, True) + rect(-14, -52, 28, 13, STEEL, 4)
    return at(x, y, board, scale, turn)


def bottle(x: float, y: float, body: str, label: str = WHITE, scale: float = 1, pump: bool = True) -> str:
    """A pump bottle of hand alcohol or soap; its foot is at (x, y)."""
    top = (
        rect(-6, -108, 12, 20, STEEL_DEEP, 3) + line("M0-106L0-118L-20-118", STEEL_DEEP, 8)
        if pump
        else rect(-12, -104, 24, 16, STEEL_DEEP, 4)
    )
    return at(
        x,
        y,
        top
        + path("M-26 0L-26-66C-26-82-16-90 0-90C16-90 26-82 26-66L26 0Z", body)
        + rect(-18, -58, 36, 38, label, 4)
        + path("M0-52C7-42 9-38 9-34A9 9 0 0 1-9-34C-9-38-7-42 0-52Z", body),
        scale,
    )


def castor(x: float, y: float, r: float = 12) -> str:
    return circle(x, y, r, INK) + circle(x, y, r * 0.4, GREY)


def ceiling_lamp(x: float, y: float, shade: str = APRICOT, cord: str = STEEL_DEEP) -> str:
    return (
        line(f"M{x} -10L{x} {y - 40}", cord, 5)
        + path(
            f"M{x - 14} {y - 44}L{x + 14} {y - 44}C{x + 44} {y - 34} {x + 60} {y - 14} {x + 62} {y}L{x - 62} {y}C{x - 60} {y - 14} {x - 44} {y - 34} {x - 14} {y - 44}Z",
            shade,
        )
        + ellipse(x, y + 1, 26, 8, "#fdeec4")
    )


def bunting(y: float, colours: tuple[str, ...] = (BRICK, YELLOW, WHITE, MINT)) -> str:
    """Flags on a line across the picture."""
    out = line(f"M-10 {y}Q400 {y + 90} 810 {y}", WOOD_DEEP, 3)
    for index in range(14):
        x = 18 + index * 58
        fall = y + 90 * (1 - ((x - 400) / 410) ** 2) * 0.5
        out += path(
            f"M{x - 17} {fall - 1:.0f}L{x + 17} {fall - 1:.0f}L{x} {fall + 38:.0f}Z", colours[index % len(colours)]
        )
    return out


def speech(x: float, y: float, w: float, h: float, colour: str, left: bool = True) -> str:
    """A speech bubble with its tail below."""
    tail = x + 34 if left else x + w - 34
    lean = -16 if left else 16
    return rect(x, y, w, h, colour, 20) + path(
        f"M{tail - 14} {y + h - 4}L{tail + 14} {y + h - 4}L{tail + lean} {y + h + 28}Z", colour
    )


def tiles(ground: str, joint: str, size: int = 84, width: int = 150) -> str:
    """A tiled wall in brick bond."""
    out = wall(ground)
    for row in range(-1, 7):
        y = row * size + 64 - size
        out += line(f"M0 {y}L800 {y}", joint, 5)
        shift = width // 2 if row % 2 else 0
        out += many(line(f"M{x} {y}L{x} {y + size}", joint, 5) for x in range(-40 + shift, 840, width))
    return out
