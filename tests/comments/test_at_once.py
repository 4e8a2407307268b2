"""Weak point f of the comment engine: what several people do to one conversation in the same moment."""

from __future__ import annotations

from functools import partial

import pytest

from cms.plugins.activities import Activity
from cms.plugins.reports import report_add
from community.comments import services
from community.comments.models import Comment
from tests.factories import make_news
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_f_replies_at_the_same_time_get_places_of_their_own(needs_postgres):
    from cms.plugins.testkit import UserFactory
    from tests.factories import make_site_tree

    news = make_news(make_site_tree())
    people = [UserFactory(username=f"thread{n}") for n in range(6)]
    root = services.comment_post(author=people[0], target=news, text="Wie komt er?")

    def answer(person) -> None:
        for number in range(5):
            parent = Comment.objects.get(pk=root.pk)
            services.comment_post(author=person, target=news, text=f"{person} {number}", reply_to=parent)

    assert at_once(*(partial(answer, person) for person in people)) == [None] * len(people)
    orders = list(Comment.objects.filter(thread_id=root.pk).values_list("order", flat=True))
    assert len(orders) == 31 and sorted(orders) == list(range(1, 32))
    assert Comment.objects.get(pk=root.pk).nested_count == 30


def test_f_a_double_click_that_arrives_twice_at_once_is_one_comment(needs_postgres):
    from cms.plugins.testkit import UserFactory
    from tests.factories import make_site_tree

    news, author = make_news(make_site_tree()), UserFactory(username="clicks")
    for number in range(10):

        def post(words: str = f"Dubbel {number}?") -> None:
            services.comment_post(author=author, target=news, text=words)

        assert at_once(post, post, post) == [None] * 3
    assert Comment.objects.count() == 10


def test_f_reports_at_the_same_time_are_one_call(needs_postgres):
    from cms.plugins.testkit import UserFactory
    from tests.factories import make_site_tree

    news = make_news(make_site_tree())
    author, *people = [UserFactory(username=f"reporter{n}") for n in range(4)]
    for number in range(10):
        comment = services.comment_post(author=author, target=news, text=f"Lelijk {number}")
        calls = [partial(report_add, reporter=person, thing=comment) for person in people]
        assert not [one for one in at_once(*calls) if isinstance(one, Exception)]
    assert Activity.objects.filter(type="reports.reported").count() == 10
