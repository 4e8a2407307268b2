"""Two texts side by side: what is marked, and that nothing unsafe comes out."""

from __future__ import annotations

import re
import time

import pytest
from django.utils import translation

from community.expertise.differences import MOST_TOKENS, compare, compare_plain

MARK = re.compile(r"<(del|ins)[^>]*><span[^>]*> ([^<]*) </span>(.*?)<span[^>]*> [^<]* </span></\1>", re.S)


def marked(html: str) -> list[str]:
    return [found[2] for found in MARK.findall(html)]


def test_words_are_marked_on_their_own_side_and_said_aloud():
    with translation.override("en"):
        found = compare("<p>Was je handen met zeep.</p>", "<p>Was je handen met water en zeep.</p>")
    assert marked(found.old) == [] and "".join(marked(found.new)).split() == ["water", "en"]
    assert (found.removed, found.added) == (0, 2)
    assert "added:" in found.new and "st-visually-hidden" in found.new
    assert "<del" not in found.new and "<ins" not in found.old


def test_marks_never_cross_a_tag():
    found = compare("<p>een</p><ul><li>twee</li></ul>", "<h2>een</h2><p>drie <strong>vier</strong></p>")
    for html, element in ((found.old, "del"), (found.new, "ins")):
        for inside in re.findall(rf"<{element}[^>]*>(.*?)</{element}>", html, re.S):
            assert not re.search(r"</?(p|ul|li|h2|strong)\b", inside), inside


def test_without_the_marks_it_is_the_same_text():
    old, new = "<p>a &amp; b <em>c</em></p>", "<p>a &amp; d</p><p>&lt;script&gt; c</p>"
    found = compare(old, new)
    bare = [
        re.sub(r"</?(?:del|ins)[^>]*>|<span class=\"st-visually-hidden\">.*?</span>", "", side)
        for side in (found.old, found.new)
    ]
    assert bare == [old, new]


def test_a_change_of_markup_alone_is_a_change():
    assert not compare("<p>a</p>", "<h2>a</h2>").is_same
    assert compare("<p>a</p>", "<p>a</p>").is_same


def test_plain_words_are_escaped():
    found = compare_plain("a", "<b>a</b>")
    assert "<b>" not in found.new and "&lt;" in found.new


def test_a_very_long_text_is_marked_as_a_whole():
    old, new = "<p>" + "woord " * MOST_TOKENS + "</p>", "<p>" + "ander " * MOST_TOKENS + "</p>"
    found = compare(old, new)
    assert found.removed == found.added == MOST_TOKENS and len(marked(found.new)) == 1


@pytest.mark.parametrize("old, new", [("a " * 700, "a b " * 1450), ("a b " * 370, "b a a b " * 700)])
def test_the_same_words_again_and_again_keep_nobody_waiting(old, new):
    begun = time.perf_counter()
    found = compare(old, new)
    assert time.perf_counter() - begun < 10 and found.added and "st-diff__ins" in found.new
