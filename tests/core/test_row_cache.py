"""What was shared last, kept for all readers together: each sees their part of it, and nothing that is gone."""

from __future__ import annotations

import pytest
from django.utils import timezone

from cms.core.access.visibility import fresh_contributions_visible, visible_to
from cms.core.contributions import (
    RowCache,
    contribution_delete,
    contribution_publish,
    contribution_restore,
    topics_in_use,
)
from cms.core.contributions import contribution_save as save
from cms.core.contributions.row_cache import TOPIC_ROWS
from cms.core.models import PluginState, Topic
from cms.core.scope import request_scope
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db


@pytest.fixture
def cache() -> RowCache[Note]:
    return RowCache(Note, lambda: Note.objects.published().select_related("author"), most=3)


def seen(cache, reader, count=3) -> list[str]:
    with request_scope():
        return [note.title for note in cache.first(reader, count)]


def share(writer, title, audience="everyone", **how):
    return save(contribution=Note(title=title, body="x", audience=audience), user=writer, **how)


def test_each_reader_sees_their_part_newest_first(cache, team, emma, niels):
    share(emma, "Voor allen")
    share(emma, "Voor het team", team.token)
    assert seen(cache, emma) == ["Voor het team", "Voor allen"]
    assert seen(cache, niels) == ["Voor allen"]


def test_what_is_new_hidden_deleted_put_back_or_closed_is_so_at_once(
    cache, team, emma, niels, django_capture_on_commit_callbacks
):
    assert seen(cache, niels) == []
    with django_capture_on_commit_callbacks(execute=True):
        note = share(emma, "Nieuw")
    assert seen(cache, niels) == ["Nieuw"]
    contribution_delete(contribution=note, user=emma)
    assert seen(cache, niels) == [] == seen(cache, emma)
    contribution_restore(contribution=note, user=emma)
    assert seen(cache, niels) == ["Nieuw"]
    note.audience = team.token
    note.save()
    assert seen(cache, niels) == [] and seen(cache, emma) == ["Nieuw"]
    note.state = Note.State.HIDDEN
    note.save()
    assert seen(cache, emma) == []


def test_a_row_made_by_hand_is_seen_by_the_process_that_made_it(cache, emma, niels, django_capture_on_commit_callbacks):
    draft = share(emma, "Klad", publish=False)
    assert seen(cache, emma) == [] == seen(cache, niels)
    with django_capture_on_commit_callbacks(execute=True):
        Note.objects.create(title="Kant en klaar", author=emma, published_at=draft.created_at)
    assert seen(cache, niels) == ["Kant en klaar"]
    contribution_publish(contribution=draft, user=emma)
    assert set(seen(cache, niels)) == {"Kant en klaar", "Klad"}


def test_a_change_of_membership_counts_at_once(cache, team, emma, niels):
    from community.people.models import Profile

    share(emma, "Voor het team", team.token)
    assert seen(cache, niels) == []
    Profile.objects.filter(user=niels).update(team=team)
    assert seen(cache, niels) == ["Voor het team"]


def test_it_costs_nothing_beyond_the_reader(cache, emma, niels, django_assert_num_queries):
    share(emma, "Voor allen")
    seen(cache, emma)
    with request_scope():
        share_of_niels = cache.first(niels, 1)
        assert share_of_niels
        with django_assert_num_queries(0):
            assert [note.title for note in cache.first(niels, 1)] == ["Voor allen"]


def test_when_the_newest_are_for_others_the_database_is_asked(cache, team, emma, niels):
    share(emma, "Voor allen")
    for number in range(3):
        share(emma, f"Team {number}", team.token)
    assert seen(cache, niels, 1) == ["Voor allen"]
    assert cache.of(niels, 1) is None
    assert seen(cache, emma, 1) == ["Team 2"]


def test_two_caches_of_one_kind_have_their_own_rows(emma, niels):
    newest = RowCache(Note, lambda: Note.objects.published(), most=1)
    oldest = RowCache(Note, lambda: Note.objects.published(), order=("published_at", "pk"))
    share(emma, "Eerst"), share(emma, "Later")
    assert seen(newest, niels, 1) == ["Later"] and seen(oldest, niels) == ["Eerst", "Later"]


def test_never_more_than_the_database_gives(cache, team, emma, niels, hanna):
    for audience in ("everyone", team.token, f"user:{niels.pk}"):
        Note.objects.create(title=audience, author=emma, audience=audience, published_at=timezone.now())
    gone = share(emma, "Weg")
    contribution_delete(contribution=gone, user=emma)
    every = list(Note.objects.all())
    for reader in (emma, niels, hanna):
        allowed = set(visible_to(reader, Note.objects.all()).values_list("pk", flat=True))
        assert {note.pk for note in fresh_contributions_visible(reader, every)} == allowed


def test_nothing_for_who_is_not_active_or_while_the_plugin_is_off(cache, emma, niels):
    share(emma, "Voor allen")
    assert seen(cache, niels) == ["Voor allen"]
    niels.is_active = False
    assert seen(cache, niels) == []
    PluginState.objects.update_or_create(label="dummy", defaults={"enabled": False})
    assert seen(cache, emma) == []


def test_rows_about_a_topic_are_those_of_that_topic(cache, team, emma, niels, django_capture_on_commit_callbacks):
    topics = [Topic.objects.create(slug=slug, name_nl=slug, name_en=slug) for slug in ("gloves", "garden")]

    def about(topic, reader, count=3):
        with request_scope():
            found = cache.of(reader, count, about=topic)
            return None if found is None else [note.title for note in found]

    def made(title, *on, audience="everyone"):
        with django_capture_on_commit_callbacks(execute=True):
            return share(emma, title, audience, topics=on)

    assert about(topics[0], niels) == [] == about(topics[1], niels)
    note = made("Een", topics[0])
    made("Team", topics[0], audience=team.token), made("Zonder")
    assert about(topics[0], niels) == ["Een"] and about(topics[1], niels) == []
    assert about(topics[0], emma) == ["Team", "Een"] and seen(cache, niels) == ["Zonder", "Een"]
    save(contribution=note, user=emma, topics=[topics[1]])
    assert about(topics[0], niels) == [] and about(topics[1], niels) == ["Een"]
    note.state = Note.State.HIDDEN
    note.save()
    assert about(topics[1], niels) == []
    for number in range(TOPIC_ROWS):
        made(f"Team {number}", topics[1], audience=team.token)
    assert about(topics[1], niels, 1) is None, "more than are kept, and none of these for this reader"


def test_topics_above_a_list_are_those_of_what_its_reader_may_read(emma, niels, team, django_assert_num_queries):
    gloves, hands = (Topic.objects.create(slug=slug, name_nl=slug, name_en=slug) for slug in ("gloves", "hands"))
    for title, audience, topic in (
        ("Open", "everyone", gloves),
        ("Dicht", team.token, hands),
        ("Nog een", "everyone", gloves),
    ):
        note = Note.objects.create(title=title, audience=audience, published_at=timezone.now())
        note.topics.add(topic)
    shared = Note.objects.published()
    assert topics_in_use(emma, shared) == [(gloves, 2), (hands, 1)]
    assert topics_in_use(niels, shared) == [(gloves, 2)]
    with request_scope():
        topics_in_use(emma, shared)
        with django_assert_num_queries(0):
            topics_in_use(emma, shared)
