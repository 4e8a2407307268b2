"""The arithmetic: league table, cuts, stability, and what nobody can work out of the counts."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from toptasks.counting import FEWEST, cut, shown_cells, shown_groups, stability, standings


def test_the_first_choice_counts_five_points_and_the_fifth_one():
    table = standings([[1, 2, 3, 4, 5], [1, 3, 2, 4, 5]], [1, 2, 3, 4, 5, 6])
    assert [(row.item, row.points, row.votes, row.firsts) for row in table] == [
        (1, 10, 2, 2), (2, 7, 2, 0), (3, 7, 2, 0), (4, 4, 2, 0), (5, 2, 2, 0), (6, 0, 0, 0),
    ]  # fmt: skip
    assert [row.rank for row in table] == [1, 2, 2, 4, 5, 6], "equals share their place"
    assert round(table[-1].cumulative, 9) == 1
    assert (cut(table, 0.25), cut(table, 0.5)) == (1, 2)


def test_unanimous_answers_are_stable_and_scattered_ones_are_not():
    items = list(range(60))
    same = [[0, 1, 2, 3, 4]] * 60
    scattered = [[(n * k + k) % 60 for k in (7, 11, 13, 17, 19)] for n in range(12)]
    assert stability(same, [0, 1, 2, 3, 4] * 1 + list(range(5, 15))) == 1
    assert stability(scattered, items) < 0.7
    assert stability(same[: FEWEST - 1], items) is None


@st.composite
def organisations(draw):
    """Ballots with a department each, None for people without one."""
    groups = ["a", "b", "c", "d", None]
    ballot = st.permutations(range(9)).map(lambda order: tuple(order[:5]))
    return draw(st.lists(st.tuples(st.sampled_from(groups), ballot), max_size=60))


def _published(answers):
    sizes = Counter(group for group, _ballot in answers if group)
    shown = shown_groups(sizes, len(answers))
    cells = Counter((group, item) for group, ballot in answers if group in shown for item in ballot)
    rows = Counter(item for _group, ballot in answers for item in ballot)
    columns = {group: 5 * sizes[group] for group in shown}
    return sizes, shown, cells, rows, columns, shown_cells(cells, rows, columns)


@settings(max_examples=300, deadline=None)
@given(organisations())
def test_nobody_learns_of_fewer_than_five_people_not_even_by_subtracting(answers):
    sizes, shown, cells, rows, columns, kept = _published(answers)
    assert all(sizes[group] >= FEWEST for group in shown)
    rest = len(answers) - sum(sizes[group] for group in shown)
    assert not shown or rest == 0 or rest >= FEWEST, "the people outside the shown departments"
    for cell, count in kept.items():
        assert count == cells[cell] >= FEWEST
    for item, total in rows.items():
        left = total - sum(count for (_group, one), count in kept.items() if one == item)
        assert not any(one == item for _g, one in kept) or left == 0 or left >= FEWEST, (
            "everybody less the shown departments"
        )
    for group in shown:
        left = columns[group] - sum(count for (one, _item), count in kept.items() if one == group)
        assert not any(one == group for one, _i in kept) or left == 0 or left >= FEWEST, (
            "a department less its shown tasks"
        )


def test_the_only_small_department_takes_another_one_with_it():
    assert shown_groups({"a": 9, "b": 6, "c": 2}, 17) == {"a"}, "17 - 9 - 6 would give the two of c away"
    assert shown_groups({"a": 9, "b": 6, "c": 5}, 20) == {"a", "b", "c"}
    assert shown_groups({"a": 4}, 4) == set()


def test_a_lonely_small_cell_takes_its_neighbour_with_it():
    cells = {("a", 1): 8, ("b", 1): 6, ("c", 1): 2}
    kept = shown_cells(cells, {1: 16}, {"a": 40, "b": 30, "c": 25})
    assert kept == {("a", 1): 8}, "16 - 8 - 6 would give the two of c away"
