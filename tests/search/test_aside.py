"""Work beside the thread that answers."""

from threading import Event, get_ident

import pytest

from search import aside


def test_it_goes_on_while_the_one_who_asked_does_something_else():
    begun, let_go = Event(), Event()

    def work():
        begun.set()
        assert let_go.wait(5)
        return get_ident()

    result = aside.begin(work)
    assert begun.wait(5)
    let_go.set()
    assert result() != get_ident()


def test_what_went_wrong_is_raised_where_the_result_is_wanted():
    result = aside.begin(lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        result()


def test_it_is_done_once_however_often_it_is_asked():
    done = []
    result = aside.begin(lambda: done.append(1))
    result(), result()
    assert done == [1]


def test_without_a_free_thread_it_is_done_at_once():
    let_go = Event()
    busy = [aside.begin(lambda: let_go.wait(5)) for _ in range(aside.THREADS)]
    try:
        assert aside.begin(get_ident)() == get_ident()
    finally:
        let_go.set()
    assert all(result() for result in busy)
