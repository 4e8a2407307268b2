"""Attacks on an anonymous vote, with everything an administrator of the database has: rows, their order, the log of what was
written, copies from before and after, and backups. The method and its limits: docs/adr/0018-an-anonymous-vote-is-never-stored.md."""

from __future__ import annotations

import itertools
import logging
import tarfile

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st

from cms.core.models import Activity, Notification
from community.polls import sealing
from community.polls.models import FEWEST_VOTERS, Mark, Poll, Tally, Vote
from community.polls.selectors import poll_state
from community.polls.totals import Totals
from tests.polls.conftest import open_totals

pytestmark = pytest.mark.django_db
URL = "/nl/community/polls/"


def everything() -> dict[str, list[tuple]]:
    """Every row of every table, as whoever reads the database sees it, in the order in which it lies there."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found[table] = [
                tuple(bytes(cell) if isinstance(cell, memoryview) else cell for cell in row)
                for row in cursor.fetchall()
            ]
    return found


def changed_tables(before: dict, after: dict) -> set[str]:
    return {table for table in after if before.get(table) != after[table]}


def test_a_vote_writes_a_number_and_sealed_totals_and_nothing_else_anywhere(site_tree, make_poll, niels, client_of):
    """Not in activities, notifications, sessions, tasks, nor in the row of the poll or of the person."""
    poll = make_poll(anonymous=True)
    reader = client_of(niels)
    reader.get(poll.get_absolute_url())
    choice = poll.choices.all()[1].pk
    before = everything()
    assert reader.post(f"{URL}{poll.pk}/vote/", {"choice": choice}).status_code == 302
    assert changed_tables(before, everything()) == {Mark._meta.db_table, Tally._meta.db_table}
    reader.get(poll.get_absolute_url())
    assert changed_tables(before, everything()) <= {Mark._meta.db_table, Tally._meta.db_table, "django_session"}


def test_no_column_of_what_is_kept_can_hold_a_person_a_choice_or_a_moment():
    kinds = {field.name: field.get_internal_type() for field in Mark._meta.fields}
    assert kinds == {"number": "CharField", "poll": "ForeignKey", "times": "PositiveSmallIntegerField"}
    kinds = {field.name: field.get_internal_type() for field in Tally._meta.fields}
    assert kinds == {
        "poll": "OneToOneField", "secret": "CharField", "key": "CharField", "choices": "JSONField", "sealed": "BinaryField",
    }  # fmt: skip
    assert Mark._meta.pk.name == "number", "a counted primary key would tell the order in which people voted"
    people = get_user_model()
    assert not [r for m in (Mark, Tally) for r in m._meta.get_fields() if r.is_relation and r.related_model is people]


def test_nothing_that_is_written_names_the_choice(make_poll, niels, cast):
    """The statement log of a database, its write-ahead log and its dead rows hold what was written: no choice is in it."""
    poll = make_poll(anonymous=True, choices=tuple(f"Keuze {n}" for n in range(9)))
    marker = poll.choices.all()[4]
    with CaptureQueriesContext(connection) as captured:
        cast(niels, poll, marker.text)
    writes = [q["sql"] for q in captured if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert {sql.split('"')[1] for sql in writes} == {Mark._meta.db_table, Tally._meta.db_table}
    for sql in writes:
        assert marker.text not in sql and "choice_id" not in sql and f" {niels.pk} " not in sql


def test_whoever_has_the_database_cannot_name_who_voted(make_poll, niels, crowd, cast):
    """Every person and every secret that is in the database are tried; the secret of the installation is not in it."""
    poll = make_poll(anonymous=True)
    cast(niels, poll, "Tuin")
    tally, mark = Tally.objects.get(pk=poll.pk), Mark.objects.get()
    guesses = {tally.secret, tally.key, str(poll.pk), tally.secret + tally.key}
    for guess in guesses:
        tally.key = sealing.fingerprint(guess)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sealing.settings, "SECRET_KEY", guess)
            assert mark.number not in {sealing.number_of(tally, person.pk) for person in get_user_model().objects.all()}
            with pytest.raises(sealing.Unreadable):
                sealing.unseal(tally)
    secret = sealing.settings.SECRET_KEY
    assert not any(secret in str(row) for rows in everything().values() for row in rows)


def test_also_who_has_every_key_finds_no_vote_in_the_rows(make_poll, crowd, cast):
    """Two worlds in which the same six people share the same votes in every possible way are the same, sealed and opened."""
    votes = ["Tuin", "Tuin", "Keuken", "Keuken", "Keuken", "Dak"]
    worlds = set()
    for shared in list(dict.fromkeys(itertools.permutations(votes)))[:12]:
        poll = make_poll(anonymous=True)
        for person, text in zip(crowd, shared, strict=False):
            cast(person, poll, text)
        totals = open_totals(poll)
        assert Mark.objects.filter(poll=poll).count() == 6
        worlds.add((tuple(totals.cells), totals.voters))
    assert worlds == {((2, 3, 1), 6)}


def test_copies_from_before_and_after_a_vote_tell_no_choice(make_poll, niels, crowd, cast):
    """A copy is made, one person votes, a copy is made again: whatever they chose, all totals are sealed anew, at one length."""
    seals = {}
    for text in ("Tuin", "Keuken", "Dak"):
        poll = make_poll(anonymous=True, title=text)
        for person in crowd[:7]:
            cast(person, poll, "Tuin")
        before = bytes(Tally.objects.get(pk=poll.pk).sealed)
        cast(niels, poll, text)
        after = bytes(Tally.objects.get(pk=poll.pk).sealed)
        same = sum(one == other for one, other in zip(before, after, strict=True))
        assert same < len(before) / 4
        seals[text] = len(after)
        row = Poll.objects.get(pk=poll.pk)
        assert (row.counts, row.counted) == ([], 0)
    assert len(set(seals.values())) == 1


def test_the_row_of_the_poll_has_no_moment_of_a_vote(make_poll, crowd, cast):
    poll = make_poll(anonymous=True)
    before = Poll.objects.values().get(pk=poll.pk)
    for person in crowd[:9]:
        cast(person, poll, "Tuin")
    assert Poll.objects.values().get(pk=poll.pk) == before
    cast(crowd[9], poll, "Dak")
    after = Poll.objects.values().get(pk=poll.pk)
    assert {name for name in after if after[name] != before[name]} == {"counts", "counted"}
    assert (after["counts"], after["counted"]) == ([5, 0, 0], 5)


def test_marks_lie_in_no_order_that_a_reader_of_the_database_can_use(make_poll, crowd, cast):
    """Sorted by their key, which is all the order they have, marks say nothing of who came first."""
    poll = make_poll(anonymous=True)
    for person in crowd:
        cast(person, poll, "Tuin")
    tally = Tally.objects.get(pk=poll.pk)
    arrived = [sealing.number_of(tally, person.pk) for person in crowd]
    listed = list(Mark.objects.order_by("pk").values_list("pk", flat=True))
    assert sorted(arrived) == listed and arrived != listed
    other = make_poll(anonymous=True)
    cast(crowd[0], other, "Tuin")
    assert not Mark.objects.filter(poll=other, pk__in=arrived).exists(), "two polls cannot be laid side by side"


def test_nothing_is_told_logged_or_queued(
    site_tree, make_poll, niels, client_of, caplog, django_capture_on_commit_callbacks
):
    poll = make_poll(anonymous=True)
    Activity.objects.all().delete()
    Notification.objects.all().delete()
    caplog.set_level(logging.DEBUG)
    with django_capture_on_commit_callbacks() as later:
        client_of(niels).post(f"{URL}{poll.pk}/vote/", {"choice": poll.choices.all()[2].pk})
    assert (
        not later and not Activity.objects.exists() and not Notification.objects.exists() and not Vote.objects.exists()
    )
    said = " ".join(record.getMessage() for record in caplog.records if not record.name.startswith("django.db"))
    assert "niels" not in said.lower() and "Dak" not in said


def test_an_error_report_of_a_vote_hides_what_was_sent(make_poll, niels, rf, monkeypatch):
    from django.views.debug import get_exception_reporter_filter

    from community.polls import views

    poll = make_poll(anonymous=True)

    def fail(*, user, poll, picks, receipt):
        raise RuntimeError("the database is gone")

    monkeypatch.setattr(views, "vote_cast", fail)
    request = rf.post(f"{URL}{poll.pk}/vote/", {"choice": poll.choices.all()[0].pk})
    request.user, request.session = niels, {}
    view = next(pattern.callback for pattern in views.PollViews.urlpatterns() if pattern.name == "vote")
    with pytest.raises(RuntimeError):
        view(request, pk=poll.pk)
    monkeypatch.setattr("django.conf.settings.DEBUG", False)
    seen = get_exception_reporter_filter(request).get_post_parameters(request)
    assert set(seen["choice"]) == {"*"}


@pytest.mark.django_db(transaction=True)
def test_a_backup_of_an_open_poll_holds_neither_votes_nor_the_key(make_poll, niels, crowd, cast, tmp_path, settings):
    """What `backup` writes is the rows as they are; here they are read back from the file itself."""
    import sqlite3

    from cms.core.backup import backup_write

    if connection.vendor != "sqlite":
        pytest.skip("this one reads the file of SQLite; the rows are the same ones")
    poll = make_poll(anonymous=True)
    for person in (niels, *crowd[:6]):
        cast(person, poll, "Keuken")
    target = tmp_path / "all.tar"
    backup_write(target=target, with_media=False)
    with tarfile.open(target) as archive:
        archive.extract("database.sqlite3", tmp_path)
    raw = (tmp_path / "database.sqlite3").read_bytes()
    assert settings.SECRET_KEY.encode() not in raw
    rows = sqlite3.connect(tmp_path / "database.sqlite3")
    assert rows.execute("SELECT count(*) FROM polls_vote").fetchone() == (0,)
    stored = rows.execute("SELECT secret, key, sealed FROM polls_tally").fetchall()
    assert len(stored) == 1
    copy = Tally(poll_id=poll.pk, secret=stored[0][0], key=stored[0][1], choices=[], sealed=stored[0][2])
    settings.SECRET_KEY = "somebody-elses-installation-with-a-copy-of-the-backup"
    with pytest.raises(sealing.Unreadable):
        sealing.unseal(copy)


def test_closing_erases_numbers_totals_and_the_secret(make_poll, crowd, cast, end):
    poll = make_poll(anonymous=True)
    for person in crowd[:7]:
        cast(person, poll, "Keuken")
    tally = Tally.objects.get(pk=poll.pk)
    closed = end(poll)
    assert (closed.counts, closed.counted, closed.turnout) == ([0, 7, 0], 7, 7)
    assert not Mark.objects.exists() and not Tally.objects.exists()
    assert not any(tally.secret in str(row) for rows in everything().values() for row in rows)


def test_fewer_than_five_voters_leave_no_figures_anywhere(make_poll, hanna, crowd, cast, end):
    poll = make_poll(anonymous=True)
    for person in crowd[: FEWEST_VOTERS - 1]:
        cast(person, poll, "Keuken")
    closed = end(poll)
    assert (closed.counts, closed.counted, closed.turnout) == ([], 0, 4)
    state = poll_state(hanna, closed)
    assert state.result is None and state.hidden == "few"


@trying(deadline=None)
@given(
    votes=st.lists(st.integers(0, 3), max_size=60), changes=st.lists(st.tuples(st.integers(0, 59), st.integers(0, 3)))
)
def test_two_results_that_anybody_sees_always_differ_by_five_voters_or_more(votes, changes):
    """So nobody's vote is the difference between the page before and after they voted; the last one, at the closing, included."""
    totals, seen, now = Totals.empty(4), [([0] * 4, 0)], list(votes)
    waiting = dict(enumerate(changes))
    for voter, cell in enumerate(votes):
        if shown := totals.add([cell]):
            seen.append((list(shown[0]), shown[1]))
        who, to = waiting.get(voter, (-1, 0))
        if 0 <= who <= voter:
            totals.change([now[who]], [to])
            now[who] = to
    final, voters = totals.final()
    if voters:
        seen.append((final, voters))
        assert final == [now.count(cell) for cell in range(4)]
    assert all(after[1] - before[1] >= FEWEST_VOTERS for before, after in itertools.pairwise(seen))
    assert all(sum(cells) == people for cells, people in seen)
    assert Totals.from_numbers(totals.numbers()) == totals
