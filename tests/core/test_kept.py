"""Kept HTML: shared by equal parts, new when the house changes, never across languages."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation

from cms.core.parts import render_part
from cms.core.scope import HouseMemory, house_cached, house_changed, renewals, request_scope

pytestmark = pytest.mark.django_db


class Counter:
    def __init__(self):
        self.times = 0

    def __str__(self):
        self.times += 1
        return f"{self.times}"


def render(source, **values):
    with request_scope():
        return Template("{% load kept %}" + source).render(Context(values))


def test_equal_parts_share_and_other_parts_do_not():
    counter = Counter()
    source = '{% kept "box" who %}{{ counter }}{% endkept %}'
    assert render(source, who=1, counter=counter) == "1"
    assert render(source, who=1, counter=counter) == "1"
    assert render(source, who=2, counter=counter) == "2"


def test_a_change_of_the_house_and_another_language_render_again():
    counter = Counter()
    source = '{% kept "box2" %}{{ counter }}{% endkept %}'
    assert render(source, counter=counter) == "1"
    with translation.override("en"):
        assert render(source, counter=counter) == "2"
    assert render(source, counter=counter) == "1"
    house_changed()
    assert render(source, counter=counter) == "3"


def test_nothing_is_kept_while_templates_are_written(settings):
    settings.DEBUG = True
    counter = Counter()
    source = '{% kept "box3" %}{{ counter }}{% endkept %}'
    assert [render(source, counter=counter), render(source, counter=counter)] == ["1", "2"]


def test_kept_needs_a_name():
    with pytest.raises(TemplateSyntaxError):
        Template("{% load kept %}{% kept %}{% endkept %}")


def test_once_renders_at_the_first_place_of_a_request_and_again_in_the_next():
    counter = Counter()
    source = '{% once "menu" %}{{ counter }}{% endonce %}{% once "menu" %}{{ counter }}{% endonce %}'
    assert render(source, counter=counter) == "11"
    assert render(source, counter=counter) == "22"


def test_a_value_with_a_limit_in_time_is_worked_out_again(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr("cms.core.scope.time.monotonic", lambda: now[0])
    with request_scope():
        values = iter(range(9))
        assert house_cached("limited", lambda: next(values), 60) == 0
        now[0] += 59
        assert house_cached("limited", lambda: next(values), 60) == 0
        now[0] += 2
        assert house_cached("limited", lambda: next(values), 60) == 1


@pytest.fixture
def clock(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr("cms.core.scope.time.monotonic", lambda: now[0])
    return now


def _ask(key, compute, *, answered=True):
    """The value as one request gets it; what it promised is done when its answer has gone."""
    with request_scope():
        value = house_cached(key, compute, 60, longer=600)
        renew = renewals()
    if renew is not None and answered:
        with request_scope():
            renew()
    return value


def test_what_grew_old_is_given_once_more_and_worked_out_after_the_answer(clock):
    values = iter(range(9))
    assert _ask("old", lambda: next(values)) == 0
    clock[0] += 61
    assert _ask("old", lambda: next(values)) == 0, "nobody waits for it"
    assert _ask("old", lambda: next(values)) == 1, "and the next one gets what was worked out"
    clock[0] += 661
    assert _ask("old", lambda: next(values)) == 2, "what is much too old is given to nobody"


def test_one_request_at_a_time_renews_and_another_one_when_it_died(clock):
    values = iter(range(9))
    _ask("died", lambda: next(values))
    clock[0] += 61
    assert _ask("died", lambda: next(values), answered=False) == 0
    assert _ask("died", lambda: pytest.fail("somebody else is at it")) == 0
    clock[0] += 21
    assert _ask("died", lambda: next(values)) == 0
    assert _ask("died", lambda: next(values)) == 1


def test_nothing_old_is_given_or_kept_when_the_house_changed_or_somebody_said_forget(clock):
    values, memory = iter(range(9)), HouseMemory("renewed", most=9, seconds=60, longer=600)

    def get():
        return memory.get("x", lambda: next(values))

    with request_scope():
        assert get() == 0
    clock[0] += 61
    with request_scope():
        assert get() == 0
        renew = renewals()
        memory.forget("x")
    with request_scope():
        renew()  # made of what stood there before somebody said that it changed
        assert get() == 2
    clock[0] += 61
    with request_scope():
        assert get() == 2
        renew = renewals()
    with request_scope():
        house_changed()
        renew()
        assert get() == 3


def test_renewing_speaks_the_language_of_the_request(clock):
    asked = []
    with translation.override("en"):
        _ask("language", lambda: asked.append(translation.get_language()))
        clock[0] += 61
        with request_scope():
            house_cached("language", lambda: asked.append(translation.get_language()), 60, longer=600)
            renew = renewals()
    with translation.override("nl"), request_scope():
        renew()
    assert asked == ["en", "en"]


def test_outside_a_request_nothing_old_is_given(clock):
    values = iter(range(9))
    assert _ask("task", lambda: next(values)) == 0
    clock[0] += 61
    assert house_cached("task", lambda: next(values), 60, longer=600) == 1


def test_a_small_memory_lets_the_least_recently_used_go():
    made = []
    memory = HouseMemory("small", most=2, seconds=60)

    def get(key):
        memory.get(key, lambda: made.append(key))

    with request_scope():
        for key in ("a", "b", "a", "c", "a", "b"):
            get(key)
    assert made == ["a", "b", "c", "b"]


def test_a_form_in_kept_html_gets_the_token_of_each_reader():
    source = '{% kept "form" %}<form>{% csrf_token %}</form>{% endkept %}'
    first, second = (render(source, csrf_token=token) for token in ("a" * 64, "b" * 64))
    assert f'value="{"a" * 64}"' in first and f'value="{"b" * 64}"' in second
    assert "csrf-" not in first + second, "the mark where the token goes is never sent"


def test_a_text_cannot_hold_the_mark_of_a_token():
    """Whoever could write it would read the token of the next reader in their own link."""
    from cms.core.parts import CSRF_MARK

    html = render(
        '{% kept "words" words %}{{ words }}{% endkept %}', words="csrf-00 \ue000csrf\ue000", csrf_token="secret"
    )
    assert "secret" not in html and len(CSRF_MARK) > 30


def test_a_part_that_names_its_state_is_rendered_once_for_each_state(rf):
    counter, request = Counter(), rf.get("/nl/")

    def shown(**values):
        with request_scope():
            render_part(request, "comments/slots/count.html", {"count": counter, **values})
        return counter.times

    assert [shown(kept=1), shown(kept=1), shown(kept=2), shown(), shown()] == [1, 1, 2, 3, 4]


def test_many_values_are_worked_out_at_once_and_only_those_that_are_missing(db):
    memory, asked = HouseMemory("many", most=10, seconds=60), []

    def double(keys):
        asked.append(keys)
        return {key: key * 2 for key in keys if key < 5}

    with request_scope():
        assert memory.many([1, 2], double) == {1: 2, 2: 4}
        assert memory.many([2, 3, 9], double) == {2: 4, 3: 6}
        assert asked == [[1, 2], [3, 9]]
        memory.forget(2)
        assert memory.many([1, 2], double) == {1: 2, 2: 4} and asked[-1] == [2]
        house_changed()
        assert memory.many([1], double) == {1: 2} and asked[-1] == [1]


def test_a_plugin_that_does_not_say_what_its_part_depends_on_is_rendered_for_each_reader():
    source = '{% load plugins %}{% kept "box4" metas|kept_state %}{{ counter }}{% endkept %}'
    counter = Counter()
    known = {("x.X", 1): [("a.html", {"kept": 3})]}
    assert [render(source, metas=known, counter=counter) for _time in range(2)] == ["1", "1"]
    assert render(source, metas={("x.X", 1): [("a.html", {"kept": 4})]}, counter=counter) == "2"
    silent = {("x.X", 1): [("a.html", {"kept": 3}), ("b.html", {"count": 3})]}
    assert [render(source, metas=silent, counter=counter) for _time in range(2)] == ["3", "4"]


def test_a_form_of_a_part_inside_kept_html_has_the_token_of_its_reader(rf, emma, niels):
    """Both are kept: the part for whom its state is equal, and the block around it."""
    source = "{% load plugins %}{% kept 'around' metas|kept_state %}{% slot_for metas target %}{% endkept %}"
    metas = {(emma._meta.label, emma.pk): [("partials/_me_menu.html", {"kept": 1, "user": emma, "links": ()})]}
    tokens = []
    for reader in (emma, niels):
        request = rf.get("/")
        request.user, request.META["CSRF_COOKIE"] = reader, str(reader.pk) * 32
        token = f"{reader.pk}" * 64
        html = render(source, metas=metas, target=emma, request=request, csrf_token=token[:64])
        assert token[:64] in html and "csrf-" not in html
        tokens.append(html)
    assert tokens[0] != tokens[1]
