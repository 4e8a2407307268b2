"""Reporting, once for the whole house: who may, what waits for whom, hide, show and keep."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cms.core.models import Activity, Notification, Report
from cms.core.reports import desk
from cms.core.switches import plugin_switch
from cms.plugins.access import visible_to
from cms.plugins.reports import is_moderator, report_add, report_url, thing_hide, thing_keep, thing_show
from cms.plugins.site import forget_request, request_scope
from cms.plugins.testkit import UserFactory
from community.blogs.models import BlogPost
from community.polls.models import Poll
from community.vlogs.models import Vlog
from tests.dummy_plugin import plugin as dummy
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db
DESK = "/nl/reports/"
KINDS = (Note, BlogPost, Poll, Vlog)


def shared(author, title="Taart in de keuken", model=Note, **fields):
    return model.objects.create(
        author=author, title=title, published_at=timezone.now(), **{"state": "published", **fields}
    )


def address(thing, verb="") -> str:
    return f"{DESK}{thing._meta.label_lower}/{thing.pk}/{verb}"


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_every_kind_of_contribution_is_reported_hidden_and_shown(model, emma, niels, hanna, client_of):
    thing = shared(emma, model=model)
    page = thing.get_absolute_url()
    assert address(thing) in client_of(niels).get(page).content.decode()
    assert address(thing) not in client_of(emma).get(page).content.decode()
    in_the_menu = [
        address(thing, "hide/") in client_of(person).get(page).content.decode() for person in (hanna, niels, emma)
    ]
    assert in_the_menu == [True, False, False]
    asked = client_of(hanna).post(address(thing, "hide/"))
    assert asked.status_code == 200 and "reason" in asked.context["form"].fields, "a press in the menu asks why first"
    form = client_of(niels).get(address(thing)).content.decode()
    assert "Taart in de keuken" in form and "hx-post" not in form.partition("report-form")[2].partition("</form>")[0]
    assert client_of(niels).post(address(thing), {"reason": "Er is geen taart."}).status_code == 302
    assert client_of(emma).post(address(thing)).status_code == 403
    assert "Er is geen taart." in client_of(hanna).get(DESK).content.decode()
    assert client_of(niels).post(address(thing, "hide/"), {"reason": "x"}).status_code == 403
    client_of(hanna).post(address(thing, "hide/"), {"reason": "Dit klopt niet.", "back": "desk"})
    assert client_of(niels).get(page).status_code == 404
    assert "Dit klopt niet." in client_of(emma).get(page).content.decode()
    shown = client_of(hanna).get(DESK).content.decode()
    assert "Dit klopt niet." in shown and "Er is geen taart." not in shown
    assert client_of(niels).post(address(thing, "show/")).status_code == 404
    assert client_of(emma).post(address(thing, "show/")).status_code == 403
    client_of(hanna).post(address(thing, "show/"), {"back": "desk"})
    assert client_of(niels).get(page).status_code == 200
    assert "Dit klopt niet." not in client_of(hanna).get(DESK).content.decode()


def test_a_plugin_hides_in_its_own_way(emma, hanna):
    dummy.notes_hidden.clear()
    note = shared(emma)
    thing_hide(moderator=hanna, thing=note, reason="Dubbel")
    assert dummy.notes_hidden == ["Taart in de keuken"]
    thing_show(moderator=hanna, thing=note)
    thing_show(moderator=hanna, thing=note)
    assert Note.objects.get().state == "published" and Note.objects.get().hidden_reason == ""


def test_one_open_report_a_person_and_one_call_a_thing(
    emma, niels, hanna, ed, make_user, django_capture_on_commit_callbacks
):
    note, second = shared(emma), make_user("jan", "Hosts")
    with django_capture_on_commit_callbacks(execute=True):
        first = report_add(reporter=niels, thing=note)
        assert report_add(reporter=niels, thing=note, reason="Zeer kwetsend") == first
        report_add(reporter=ed, thing=note)
        report_add(reporter=second, thing=note)
    assert Report.objects.open().count() == 3 and Report.objects.get(pk=first.pk).reason == "Zeer kwetsend"
    assert {row.recipient for row in Notification.objects.filter(type="reports.reported")} == {hanna, second}
    assert "kwetsend" not in str(list(Activity.objects.values()))
    thing_keep(moderator=hanna, thing=note)
    assert not Report.objects.open().exists() and Report.objects.filter(handled_by=hanna).count() == 3
    report_add(reporter=niels, thing=note, reason="Het staat er nog")
    assert Report.objects.open().get().pk != first.pk


def test_what_may_not_be_reported(emma, niels, team, site_tree):
    with pytest.raises(PermissionDenied):
        report_add(reporter=emma, thing=shared(emma))
    closed = shared(emma, audience=team.token)
    for person in (emma, niels):
        assert report_url(person, site_tree.nl.home) == ""
        with pytest.raises(PermissionDenied):
            report_add(reporter=person, thing=site_tree.nl.home)
    with pytest.raises(PermissionDenied):
        report_add(reporter=niels, thing=closed)
    with pytest.raises(ValidationError):
        report_add(reporter=niels, thing=shared(emma), reason="x" * 501)
    assert not Report.objects.exists()


def test_reports_are_read_by_moderators_within_what_they_see(emma, niels, hanna, carmen, team, make_user):
    from community.people.models import Membership

    joke = make_user("joke")
    Membership.objects.create(team=team, user=joke)
    report_add(reporter=niels, thing=shared(emma), reason="Open")
    report_add(reporter=joke, thing=shared(emma, audience=team.token), reason="Besloten")
    for person, reads in ((hanna, ["Open"]), (carmen, ["Open"]), (niels, []), (joke, []), (emma, [])):
        assert [report.reason for report in visible_to(person, Report.objects.all())] == reads
        assert desk.waiting_count(person) == len(reads)


def test_only_moderators_are_asked_and_others_pay_nothing(emma, niels, hanna, client_of, django_assert_num_queries):
    report_add(reporter=niels, thing=shared(emma))
    asked = client_of(hanna).get("/nl/notifications/").context["asked"]
    assert [(str(line.ask.title), line.url) for line in asked] == [("Er is iets gemeld", DESK)]
    assert client_of(niels).get("/nl/notifications/").context["asked"] == []
    with request_scope():
        assert not is_moderator(niels)  # every page asks for the groups of its reader
        with django_assert_num_queries(0):
            assert not desk.waiting_count(niels)


def test_the_desk_comes_in_pages_and_an_error_stays_on_its_page(emma, niels, ed, hanna, client_of):
    notes = [shared(emma, f"Notitie {number:02}") for number in range(23)]
    for note in notes:
        report_add(reporter=niels, thing=note)
        report_add(reporter=ed, thing=note)
    first = client_of(hanna).get(DESK)
    assert [item.card.title for item in first.context["waiting"]] == [f"Notitie {n:02}" for n in range(20)]
    assert all(len(item.reports) == 2 for item in first.context["waiting"])
    after = first.context["page"].next_cursor
    last = client_of(hanna).get(DESK, {"after": after})
    assert [item.pk for item in last.context["waiting"]] == [note.pk for note in notes[20:]]
    wrong = client_of(hanna).post(address(notes[21], "hide/"), {"back": "desk", "after": after, "reason": " "})
    assert wrong.status_code == 422 and wrong.content.decode().count('aria-invalid="true"') == 1
    assert "Schrijf waarom je het verbergt." in wrong.content.decode()
    assert Note.objects.filter(state="hidden").count() == 0


def test_the_desk_costs_the_same_for_one_thing_and_for_twenty(
    emma, niels, hanna, client_of, django_assert_max_num_queries
):
    client = client_of(hanna)
    for number in range(20):
        report_add(reporter=niels, thing=shared(emma if number % 2 else UserFactory(), f"Notitie {number}"))
    client.get(DESK)
    with django_assert_max_num_queries(30):
        client.get(DESK)


def test_a_thing_that_was_deleted_or_whose_plugin_is_off_waits_for_nobody(emma, niels, hanna, client_of):
    note = shared(emma)
    report_add(reporter=niels, thing=note)
    Note.objects.update(deleted_at=timezone.now())
    assert desk.waiting_count(hanna) == 0 and note.title not in client_of(hanna).get(DESK).content.decode()
    Note.objects.update(deleted_at=None)
    assert desk.waiting_count(hanna) == 1
    plugin_switch(label="dummy", enabled=False)
    assert desk.waiting_count(hanna) == 0 and note.title not in client_of(hanna).get(DESK).content.decode()
    assert client_of(niels).get(address(note)).status_code == 404
    plugin_switch(label="dummy", enabled=True)
    note.delete()
    assert not Report.objects.exists()


def test_what_is_hidden_leaves_search_and_the_bells(emma, niels, hanna, django_capture_on_commit_callbacks):
    from cms.core.unread import unread_count
    from cms.plugins.activities import emit

    note = shared(emma)
    with django_capture_on_commit_callbacks(execute=True):
        emit(actor=emma, type="dummy.note_shared", target=note, data={"title": note.title})
    assert unread_count(niels) == 1
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=note, reason="Dubbel")
    forget_request()
    assert unread_count(niels) == 0
    assert not Notification.objects.filter(recipient=niels, withdrawn=False).exists()


@pytest.mark.parametrize("kind", ["nothing", "core.report", "pages.newspage", "core.user", "dummy.note"])
def test_what_is_no_such_thing_is_not_there(kind, niels, hanna, client_of):
    for person in (niels, hanna):
        for verb in ("", "hide/", "show/", "keep/"):
            assert client_of(person).post(f"{DESK}{kind}/1/{verb}", {"reason": "x"}).status_code == 404


def test_what_is_hidden_comes_in_pages_over_all_kinds_and_nothing_twice(
    emma, hanna, niels, team, client_of, monkeypatch
):
    monkeypatch.setattr(desk, "PAGE_SIZE", 3)
    things = [
        shared(emma, f"Verborgen {n}", model=KINDS[n % 4], state="hidden", hidden_reason="Nee.") for n in range(8)
    ]
    same = timezone.now()
    for model in KINDS:
        model.objects.update(updated_at=same)  # also things hidden at one moment stand on one page each
    Note.objects.filter(pk=things[4].pk).update(updated_at=same + timedelta(minutes=1))
    shared(emma, "Van het team", audience=team.token, state="hidden", hidden_reason="Nee.")
    reader, cursor, seen = client_of(hanna), "", []
    for _page in range(3):
        page = reader.get(DESK, {"hidden": cursor} if cursor else {})
        seen += [item.card.title for item in page.context["hidden"].items]
        cursor = page.context["hidden"].next_cursor
        assert "Van het team" not in page.content.decode()
        assert ("Laat zien wat eerder is verborgen" in page.content.decode()) == bool(cursor)
    assert not cursor and seen[0] == "Verborgen 4" and sorted(seen) == [f"Verborgen {n}" for n in range(8)]
    for made_up in (
        "x",
        "~~",
        "20260101T000000Z~core.note~",
        "99999999T999999Z~a~1",
        "2026-01-01~a~1",
        "20260101T000000Z~a~\u0661",
    ):
        assert len(reader.get(DESK, {"hidden": made_up}).context["hidden"].items) == 3, made_up
    assert client_of(niels).get(DESK, {"hidden": cursor}).status_code == 403


@pytest.mark.parametrize("old", ["comments/moderation/", "questions/reports/"])
def test_the_old_addresses_of_the_desk_lead_to_this_one(hanna, niels, client_of, old):
    answer = client_of(hanna).get(f"/nl/community/{old}")
    assert answer.status_code == 301 and answer.url == DESK
    assert client_of(niels).get(f"/nl/community/{old}", follow=True).status_code == 403


def test_what_was_never_shared_is_not_hidden_and_so_not_shared_by_showing_it(site_tree, hanna, emma, client_of):
    from community.blogs.services import post_write

    post = post_write(post=BlogPost(title="Klad", body="<p>x</p>"), user=emma, co_authors=[hanna])
    url, host = f"{DESK}blogs.blogpost/{post.pk}/", client_of(hanna)
    assert host.post(f"{url}hide/", {"reason": "Nee."}).status_code == 422
    host.post(f"{url}show/")
    post.refresh_from_db()
    assert (post.state, post.published_at) == ("draft", None)


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_the_menu_of_everything_is_named_after_it_and_changing_has_one_word(model, emma, niels, client_of):
    thing = shared(emma, model=model)
    for reader in (emma, niels):
        assert (
            'aria-label="Meer over ‘Taart in de keuken’"'
            in client_of(reader).get(thing.get_absolute_url()).content.decode()
        )
    mine = client_of(emma).get(thing.get_absolute_url()).content.decode()
    assert "Aanpassen" in mine and "Wijzigen" not in mine


def test_what_the_same_field_asks_is_called_the_same_in_every_composer(site_tree, emma, client_of):
    pages = {
        kind: client_of(emma).get(f"/nl/community/{kind}/new/").content.decode() for kind in ("blogs", "polls", "vlogs")
    }
    for kind, page in pages.items():
        assert "Onderwerpen" in page and "Collega’s mogen reageren" in page, kind
        assert "Waar gaat het over?" not in page and "Reacties aan" not in page, kind
    assert "Deel het nu" in pages["blogs"] and "Deel het nu" in pages["vlogs"] and "Omschrijving" in pages["vlogs"]
