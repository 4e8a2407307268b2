"""The generic life of a contribution, through the plugin that is nothing but a contribution."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.utils import timezone

from cms.core.contributions.sent import forget_sent_forms
from cms.core.models import Activity, SentForm
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db
URL = "/nl/community/notes/"


def written(client, **fields):
    data = {
        "title": "Sleutel",
        "body": "<p>Gevonden<script>x()</script></p>",
        "audience": "everyone",
        "language": "nl",
        **fields,
    }
    return client.post(f"{URL}new/", data)


def test_compose_list_detail_edit(site_tree, emma, niels, client_of):
    writer = client_of(emma)
    response = written(writer)
    note = Note.objects.get()
    assert response.url == f"{URL}{note.pk}/"
    assert (note.author, note.body, note.state) == (emma, "<p>Gevonden</p>", "published")
    assert "Sleutel" in client_of(niels).get(URL).content.decode()
    assert "Gevonden" in client_of(niels).get(f"{URL}{note.pk}/").content.decode()
    writer.post(
        f"{URL}{note.pk}/edit/", {"title": "Sleutels", "body": "Twee", "audience": "everyone", "language": "nl"}
    )
    note.refresh_from_db()
    assert note.title == "Sleutels" and note.edited_at
    assert Activity.objects.filter(type="dummy.note_shared").count() == 1
    assert client_of(niels).post(f"{URL}{note.pk}/edit/", {"title": "Mis"}).status_code == 403
    assert client_of(niels).post(f"{URL}{note.pk}/delete/").status_code == 403


def test_team_note_is_not_there_for_others(site_tree, emma, niels, team, client_of):
    written(client_of(emma), audience=team.token)
    note = Note.objects.get()
    assert client_of(emma).get(f"{URL}{note.pk}/").status_code == 200
    for path in (f"{URL}{note.pk}/", f"{URL}{note.pk}/edit/"):
        assert client_of(niels).get(path).status_code == 404
    assert client_of(niels).post(f"{URL}{note.pk}/delete/").status_code == 404
    assert "Sleutel" not in client_of(niels).get(URL).content.decode()


def test_audience_one_is_not_in_is_refused_and_nothing_typed_is_lost(site_tree, niels, team, client_of):
    response = written(client_of(niels), audience=team.token, title="Bewaar mij")
    assert response.status_code == 422
    assert "Bewaar mij" in response.content.decode()
    assert not Note.objects.exists()


def test_draft_is_only_the_authors(site_tree, emma, niels, client_of):
    written(client_of(emma), draft="1")
    note = Note.objects.get()
    assert note.state == "draft" and not Activity.objects.exists()
    assert client_of(emma).get(f"{URL}{note.pk}/").status_code == 200
    assert client_of(niels).get(f"{URL}{note.pk}/").status_code == 404


def test_whoever_pressed_a_button_reads_what_came_of_it(site_tree, emma, client_of):
    writer = client_of(emma)

    def said(answer):
        return [str(message) for message in get_messages(answer.wsgi_request)]

    assert said(written(writer, draft="1")) == ["Bewaard als concept."]
    note = Note.objects.get()
    sent = {"title": "Sleutel", "body": "<p>x</p>", "audience": "everyone", "language": "nl"}
    assert said(writer.post(f"{URL}{note.pk}/edit/", sent))[-1] == "Gedeeld. Je collega’s kunnen het nu lezen."
    assert said(writer.post(f"{URL}{note.pk}/edit/", sent))[-1] == "Bewaard."
    Note.objects.update(state="hidden")
    assert "blijft verborgen" in said(writer.post(f"{URL}{note.pk}/edit/", sent))[-1]


def test_delete_and_undo(site_tree, emma, niels, client_of):
    written(client_of(emma))
    note = Note.objects.get()
    client_of(emma).post(f"{URL}{note.pk}/delete/")
    own = client_of(emma).get(f"{URL}{note.pk}/")
    assert own.status_code == 410 and f"{URL}{note.pk}/undo/" in own.content.decode()
    assert client_of(niels).get(f"{URL}{note.pk}/").status_code == 404
    assert client_of(niels).post(f"{URL}{note.pk}/undo/").status_code == 404
    client_of(emma).post(f"{URL}{note.pk}/undo/")
    assert client_of(niels).get(f"{URL}{note.pk}/").status_code == 200
    Note.objects.update(deleted_at=timezone.now() - timedelta(hours=1))
    assert client_of(emma).post(f"{URL}{note.pk}/undo/").status_code == 403
    assert client_of(emma).get(f"{URL}{note.pk}/").status_code == 404


def test_keyset_pages_show_every_row_once(site_tree, emma, niels, client_of):
    moment = timezone.now()
    Note.objects.bulk_create(
        Note(author=emma, title=f"n{n:03}", published_at=moment - timedelta(minutes=n // 3), state="published")
        for n in range(50)
    )
    seen, after = [], ""
    while True:
        response = client_of(niels).get(URL, {"after": after} if after else {})
        page = response.context_data["page"]
        seen += [note.title for note in page]
        if not page.has_next:
            break
        after = page.next_cursor
    assert sorted(seen) == [f"n{n:03}" for n in range(50)]
    assert client_of(niels).get(URL, {"after": "made-up"}).status_code == 200


def test_plugin_off_is_404_and_on_again_brings_everything_back(site_tree, emma, client_of):
    from cms.core.switches import plugin_switch

    written(client_of(emma))
    plugin_switch(label="dummy", enabled=False)
    assert client_of(emma).get(URL).status_code == 404
    plugin_switch(label="dummy", enabled=True)
    assert "Sleutel" in client_of(emma).get(URL).content.decode()


@pytest.mark.parametrize(
    "values", [["x", 1], [float("inf"), 1], [{"t": "2026-01-01T10:00:00+00:00"}, "abc"], [{"t": "no"}, 1], {}]
)
def test_a_cursor_somebody_made_up_is_the_first_page(site_tree, emma, client_of, values):
    import base64
    import json

    cursor = base64.urlsafe_b64encode(json.dumps(values).encode()).decode()
    for url in (URL, "/nl/notifications/", "/nl/community/people/"):
        assert client_of(emma).get(url, {"after": cursor}).status_code == 200, url


@pytest.mark.parametrize("address", ["/nl/%00/", "/nl/search/?q=%00", "/nl/community/people/person/%00/"])
def test_a_nul_is_a_bad_request(site_tree, emma, client_of, address):
    assert client_of(emma).get(address).status_code == 400


def test_people_with_capitals_are_mentioned_too(make_user):
    from cms.plugins.text import people_mentioned

    person = make_user("JanJ")
    assert people_mentioned(["Dank @janj"]) == {"janj": person}


def test_a_draft_that_saves_itself_leaves_what_is_kept_alone_and_a_shared_one_does_not(emma):
    from cms.core.contributions import contribution_save
    from cms.core.scope import house_version

    note = contribution_save(contribution=Note(title="Sleutel", author=emma), user=emma, publish=False)
    before = house_version()
    contribution_save(contribution=note, user=emma, publish=False)
    assert house_version() == before
    contribution_save(contribution=note, user=emma)
    contribution_save(contribution=note, user=emma)
    assert house_version() != before


def test_a_double_click_shares_once(site_tree, emma, niels, team, client_of):
    first, second = written(client_of(emma)), written(client_of(emma))
    assert first.url == second.url and Note.objects.count() == 1
    assert Activity.objects.filter(type="dummy.note_shared").count() == 1
    assert written(client_of(niels)).url != first.url
    assert written(client_of(emma), audience=team.token).url != first.url
    SentForm.objects.update(sent_at=timezone.now() - timedelta(minutes=1))
    assert written(client_of(emma)).url != first.url
    assert Note.objects.count() == 4


def test_what_was_a_draft_a_moment_ago_is_shared_when_it_is_shared(site_tree, emma, client_of):
    draft, again = written(client_of(emma), draft="1"), written(client_of(emma), draft="1")
    assert draft.url == again.url
    assert written(client_of(emma)).url != draft.url
    assert Note.objects.filter(state="published").count() == 1


def test_what_was_taken_away_is_not_given_back_for_the_same_form(site_tree, emma, client_of):
    first = written(client_of(emma))
    Note.objects.update(deleted_at=timezone.now())
    assert written(client_of(emma)).url != first.url and Note.objects.count() == 2


def test_what_was_sent_is_kept_as_a_digest_for_a_day(site_tree, emma, client_of):
    written(client_of(emma))
    row = SentForm.objects.get()
    assert row.about == Note.objects.get() and len(row.digest) == 64
    assert forget_sent_forms() == 0
    SentForm.objects.update(sent_at=timezone.now() - timedelta(days=2))
    assert forget_sent_forms() == 1
