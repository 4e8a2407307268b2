"""The demo's conversations: written once, made up fast, and with the places and counts the engine itself would give."""

from __future__ import annotations

import random
from contextlib import contextmanager
from types import ModuleType, SimpleNamespace

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from django_comments.models import Comment as EngineComment

from community.comments import demo
from community.comments.models import Comment
from community.comments.selectors import comment_counts, conversation_for
from tests.factories import make_news

pytestmark = pytest.mark.django_db


def context(news, emma, niels, contributions: int = 0, seed: int = 1) -> SimpleNamespace:
    """A demo run without the demo organisation: two people, one page."""
    people = {"emma": emma, "niels": niels}
    content = ModuleType("comments")
    content.COMMENTS = [
        {"key": "a", "on": "news:garden", "by": "emma", "hours_after": 1, "text": "Wat een mooie tuin, @niels", "reply_to": None,
         "reactions": {"heart": 2, "thanks": 1}},
        {"key": "b", "on": "news:garden", "by": "niels", "hours_after": 2, "text": "Kom snel eens zitten", "reply_to": "a"},
        {"key": "c", "on": "news:nowhere", "by": "niels", "hours_after": 2, "text": "Deze pagina is er niet", "reply_to": None},
    ]  # fmt: skip

    @contextmanager
    def progress(_label: str, _total: int):
        yield SimpleNamespace(advance=lambda steps=1: None)

    return SimpleNamespace(
        content=lambda _name: content, user=people.__getitem__, rng=random.Random(seed), now=timezone.now(),
        contributions=contributions, progress=progress,
    )  # fmt: skip


@pytest.fixture
def garden(site_tree):
    from datetime import timedelta

    page = make_news(site_tree, slug="garden")
    born = timezone.now() - timedelta(days=9)
    type(page).objects.filter(pk=page.pk).update(first_published_at=born, news_date=born)
    return type(page).objects.get(pk=page.pk)


def test_written_conversations_are_made_once(garden, emma, niels):
    for _run in range(2):
        demo.build(context(garden, emma, niels))
    first, answer = Comment.objects.order_by("pk")
    assert (first.user, answer.user, answer.parent_id) == (emma, niels, first.pk)
    assert first.submit_date < answer.submit_date <= timezone.now()
    assert conversation_for(emma, garden).threads[0].root.tallies[0].count == 2


def test_made_up_ones_stand_where_the_engine_would_put_them(garden, emma, niels):
    demo.build(context(garden, emma, niels, contributions=120))
    assert EngineComment.objects.count() == 122 == sum(comment_counts([garden]).values())
    by_thread: dict[int, list[Comment]] = {}
    for comment in Comment.objects.order_by("thread_id", "order"):
        by_thread.setdefault(comment.thread_id, []).append(comment)
    for rows in by_thread.values():
        known = {row.pk: row for row in rows}
        assert [row.order for row in rows] == list(range(1, len(rows) + 1))
        for place, row in enumerate(rows):
            below = rows[place + 1 :]
            inside = next((n for n, r in enumerate(below) if r.level <= row.level), len(below))
            assert row.nested_count == inside
            if row.level:
                parent = known[row.parent_id]
                assert parent.level == row.level - 1 and parent.order < row.order
                assert parent.submit_date <= row.submit_date
            assert row.object_pk == str(garden.pk) and row.target == garden
    demo.build(context(garden, emma, niels, contributions=120))
    assert EngineComment.objects.count() == 122


def test_the_same_seed_gives_the_same_conversations(garden, emma, niels):
    def run() -> list[tuple]:
        demo.build(context(garden, emma, niels, contributions=40, seed=7))
        rows = list(Comment.objects.order_by("pk").values_list("comment", "user__username", "level", "order"))
        Comment.objects.all().delete()
        return rows

    assert run() == run()


@pytest.mark.django_db(transaction=True)
def test_uninstalling_leaves_nothing_in_the_tables_of_the_engine():
    from cms.plugins.testkit import UserFactory
    from community.comments import services
    from tests.factories import make_site_tree

    emma, news = UserFactory(username="emma"), make_news(make_site_tree())
    root = services.comment_post(author=emma, target=news, text="Een")
    services.comment_post(author=emma, target=news, text="Twee", reply_to=root)
    try:
        call_command("migrate", "comments", "zero", verbosity=0, interactive=False)
        assert not EngineComment.objects.exists()
        assert "comments_comment" not in connection.introspection.table_names()
        emma.refresh_from_db()
    finally:
        call_command("migrate", "comments", verbosity=0, interactive=False)
    assert apps.get_model("comments.Comment").objects.count() == 0
