"""One colour in, every colour out: whatever an organisation chooses, people can read it."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.core import branding

TOKENS_CSS = Path(__file__).resolve().parents[2] / "static" / "css" / "tokens.css"

# Ten organisations that have nothing in common
TEAL, YELLOW, RED, BLUE, ORANGE = "#0d5b56", "#ffd500", "#e30613", "#004699", "#ff6600"
PURPLE, GREEN, BLACK, PINK, CYAN = "#7b1fa2", "#00a651", "#000000", "#f7a8c4", "#00ffff"
TEN = [TEAL, YELLOW, RED, BLUE, ORANGE, PURPLE, GREEN, BLACK, PINK, CYAN]


@pytest.mark.parametrize("colour", TEN)
def test_every_pair_reaches_its_contrast(colour):
    weak = [pair for pair in branding.pairs(colour) if pair.measured < pair.ratio]

    assert weak == []
    assert branding.problem_with(colour) == ""


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 0xFFFFFF))
def test_any_colour_at_all_can_be_read(number):
    colour = f"#{number:06x}"

    assert [pair for pair in branding.pairs(colour) if pair.measured < pair.ratio] == []


@pytest.mark.parametrize("colour", TEN)
def test_the_organisations_own_colour_stays_on_filled_buttons_by_day(colour):
    assert branding.tokens(colour)["light"]["brand-fill"] == colour


def test_words_on_the_brand_are_light_on_dark_colours_and_dark_on_light_ones():
    assert branding.words_on(BLUE) == branding.PAPER_WORDS
    assert branding.words_on(YELLOW) == branding.INK_WORDS
    assert branding.words_on(CYAN) == branding.INK_WORDS


@pytest.mark.parametrize("colour", [c for c in TEN if c != BLACK])
def test_the_hue_survives(colour):
    """A red organisation stays red: links, table and tint keep its hue, within what a screen can show."""
    _l, chroma, hue = branding.to_lch(colour)
    for theme in branding.tokens(colour).values():
        for name in ("brand", "table", "brand-tint"):
            made = branding.to_lch(theme[name])
            assert abs((made[2] - hue + 180) % 360 - 180) < 14, (name, theme[name])


def test_the_table_is_dark_in_both_themes():
    for colour in TEN:
        for theme in branding.tokens(colour).values():
            assert branding.to_lch(theme["table"])[0] < 0.42


def test_the_default_colour_needs_no_stylesheet():
    assert "--st-" not in branding.stylesheet(TEAL)


def test_the_stylesheet_replaces_tokens_that_exist():
    known = set(re.findall(r"^\s+(--st-[\w-]+):", TOKENS_CSS.read_text(), re.M))
    made = set(re.findall(r"(--st-[\w-]+):", branding.stylesheet(RED)))

    assert made
    assert made <= known


def test_the_papers_are_those_of_the_tokens():
    css = TOKENS_CSS.read_text()
    for name in branding.PAPERS["light"]:
        light, dark = branding.PAPERS["light"][name], branding.PAPERS["dark"][name]
        assert f"--st-{name}: light-dark({light}, {dark});" in css
    for name, known in (("ink", branding.INK), ("ink-quiet", branding.QUIET), ("accent-soft", branding.ACCENT_SOFT)):
        assert f"--st-{name}: light-dark({known['light']}, {known['dark']});" in css


@pytest.mark.parametrize("colour", ["", "red", "#12345", "#1234567", "#gggggg", "javascript:1", "#fff;}"])
def test_what_is_no_colour_is_said_in_one_sentence(colour):
    assert branding.problem_with(colour)
    assert "--st-" not in branding.stylesheet(colour)


def test_the_own_palette_of_the_tokens_can_be_read():
    """The colours in tokens.css that stand on each other, in both themes."""
    css = TOKENS_CSS.read_text()
    pair = re.compile(r"(--st-[\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
    token = {name: (light, dark) for name, light, dark in pair.findall(css)}
    papers = ("surface", "surface-raised", "surface-sunken")
    wanted = [(ink, paper) for ink in ("ink", "ink-soft", "ink-quiet") for paper in papers]
    wanted += [(state, f"{state}-tint") for state in ("success", "warning", "danger", "info", "brand")]
    wanted += [("accent-ink", "accent-tint"), ("linden-ink", "linden-tint"), ("ink-quiet", "brand-tint")]
    wanted += [
        ("on-table", "table"),
        ("on-table-soft", "table"),
        ("on-brand", "brand"),
        ("ink", "mark"),
        ("ink", "bar-mine"),
    ]
    for words, paper in wanted:
        for theme in (0, 1):
            measured = branding.contrast(token[f"--st-{words}"][theme], token[f"--st-{paper}"][theme])
            assert measured >= 4.5, (words, paper, theme, measured)
