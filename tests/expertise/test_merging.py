"""Two changes of one text put together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.expertise.merging import merge

WORDS = st.lists(st.sampled_from(["<p>a</p>", "<p>b</p>", "<ul><li>c</li></ul>", "<p>d</p>", "<p>e</p>"]), max_size=6)


@pytest.mark.parametrize(
    ("before", "ours", "theirs", "together"),
    [
        ("<p>a</p><p>b</p>", "<p>a!</p><p>b</p>", "<p>a</p><p>b?</p>", "<p>a!</p><p>b?</p>"),
        ("<p>a</p><p>b</p>", "<p>a</p><p>b</p><p>c</p>", "<p>b</p>", "<p>b</p><p>c</p>"),
        ("<p>a</p>", "<p>a!</p>", "<p>a?</p>", "<p>a!</p><p>a?</p>"),
        ("<p>a</p>", "<p>b</p>", "<p>b</p>", "<p>b</p>"),
        ("", "<p>a</p>", "<p>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a</p>", "", "<p>a?</p>", "<p>a?</p>"),
    ],
)
def test_both_are_there(before, ours, theirs, together):
    assert merge(before, ours, theirs) == together


@given(WORDS, WORDS)
def test_a_change_of_one_side_alone_is_that_side(before, changed):
    before_text, changed_text = "".join(before), "".join(changed)
    assert merge(before_text, changed_text, before_text) == changed_text
    assert merge(before_text, before_text, changed_text) == changed_text


@given(WORDS, WORDS, WORDS)
def test_nothing_that_somebody_added_is_left_out(before, ours, theirs):
    together = merge("".join(before), "".join(ours), "".join(theirs))
    for block in {*ours, *theirs} - {*before}:
        assert block in together


def test_texts_of_very_many_blocks_are_put_one_after_the_other():
    many = "".join(f"<p>{number}</p>" for number in range(1_200))
    assert merge(many, f"{many}<p>van mij</p>", "<p>van jou</p>") == f"{many}<p>van mij</p><p>van jou</p>"
