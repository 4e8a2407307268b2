"""The organisation's colour as the hues of the Wagtail admin, dark enough for white words on it."""

from __future__ import annotations

import colorsys
from functools import lru_cache

PRIMARY_RATIO, SECONDARY_RATIO = 9.0, 5.5  # contrast with white: the menu, and links and buttons
FALLBACK = "#0d5b56"


@lru_cache(maxsize=16)
def admin_colours(colour: str) -> str:
    """CSS custom properties for Wagtail. A colour that is none becomes that of the house."""
    try:
        red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    except ValueError:
        return admin_colours(FALLBACK)
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    saturation = min(saturation, 0.75)
    rules = []
    for name, ratio in (("primary", PRIMARY_RATIO), ("secondary", SECONDARY_RATIO)):
        shade = _dark_enough(hue, min(lightness, 0.45), saturation, ratio)
        rules.append(
            f"--w-color-{name}-hue:{hue * 360:.1f};--w-color-{name}-saturation:{saturation:.1%};"
            f"--w-color-{name}-lightness:{shade:.1%}"
        )
    return ";".join(rules)


def _dark_enough(hue: float, lightness: float, saturation: float, ratio: float) -> float:
    while lightness > 0.05 and 1.05 / (_luminance(colorsys.hls_to_rgb(hue, lightness, saturation)) + 0.05) < ratio:
        lightness -= 0.01
    return lightness


def _luminance(rgb: tuple[float, float, float]) -> float:
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
