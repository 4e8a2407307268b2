"""What was shared last, kept for all readers together: each sees their part of it, and nothing that is gone."""

from __future__ import annotations

import pytest

from cms.core.contributions import Shelf, contribution_delete, contribution_publish, contribution_restore
from cms.core.contributions import contribution_save as save
from cms.core.models import PluginState
from cms.core.scope import request_scope
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf() -> Shelf[Note]:
    return Shelf(Note, lambda: Note.objects.published().select_related("author"), most=3)


def seen(shelf, reader, count=3) -> list[str]:
    with request_scope():
        return [note.title for note in shelf.first(reader, count)]


def share(writer, title, audience="everyone", **how):
    return save(contribution=Note(title=title, body="x", audience=audience), user=writer, **how)


def test_each_reader_sees_their_part_newest_first(shelf, team, emma, niels):
    share(emma, "Voor allen")
    share(emma, "Voor het team", team.token)
    assert seen(shelf, emma) == ["Voor het team", "Voor allen"]
    assert seen(shelf, niels) == ["Voor allen"]


def test_what_is_new_hidden_deleted_put_back_or_closed_is_so_at_once(
    shelf, team, emma, niels, django_capture_on_commit_callbacks
):
    assert seen(shelf, niels) == []
    with django_capture_on_commit_callbacks(execute=True):
        note = share(emma, "Nieuw")
    assert seen(shelf, niels) == ["Nieuw"]
    contribution_delete(contribution=note, user=emma)
    assert seen(shelf, niels) == [] == seen(shelf, emma)
    contribution_restore(contribution=note, user=emma)
    assert seen(shelf, niels) == ["Nieuw"]
    note.audience = team.token
    note.save()
    assert seen(shelf, niels) == [] and seen(shelf, emma) == ["Nieuw"]
    note.state = Note.State.HIDDEN
    note.save()
    assert seen(shelf, emma) == []


def test_a_row_made_by_hand_is_seen_by_the_process_that_made_it(shelf, emma, niels, django_capture_on_commit_callbacks):
    draft = share(emma, "Klad", publish=False)
    assert seen(shelf, emma) == [] == seen(shelf, niels)
    with django_capture_on_commit_callbacks(execute=True):
        Note.objects.create(title="Kant en klaar", author=emma, published_at=draft.created_at)
    assert seen(shelf, niels) == ["Kant en klaar"]
    contribution_publish(contribution=draft, user=emma)
    assert set(seen(shelf, niels)) == {"Kant en klaar", "Klad"}


def test_a_change_of_membership_counts_at_once(shelf, team, emma, niels):
    from community.people.models import Profile

    share(emma, "Voor het team", team.token)
    assert seen(shelf, niels) == []
    Profile.objects.filter(user=niels).update(team=team)
    assert seen(shelf, niels) == ["Voor het team"]


def test_it_costs_nothing_beyond_the_reader(shelf, emma, niels, django_assert_num_queries):
    share(emma, "Voor allen")
    seen(shelf, emma)
    with request_scope():
        share_of_niels = shelf.first(niels, 1)
        assert share_of_niels
        with django_assert_num_queries(0):
            assert [note.title for note in shelf.first(niels, 1)] == ["Voor allen"]


def test_when_the_newest_are_for_others_the_database_is_asked(shelf, team, emma, niels):
    share(emma, "Voor allen")
    for number in range(3):
        share(emma, f"Team {number}", team.token)
    assert seen(shelf, niels, 1) == ["Voor allen"]
    assert shelf.of(niels, 1) is None
    assert seen(shelf, emma, 1) == ["Team 2"]


def test_nothing_for_who_is_not_active_or_while_the_plugin_is_off(shelf, emma, niels):
    share(emma, "Voor allen")
    assert seen(shelf, niels) == ["Voor allen"]
    niels.is_active = False
    assert seen(shelf, niels) == []
    PluginState.objects.update_or_create(label="dummy", defaults={"enabled": False})
    assert seen(shelf, emma) == []
