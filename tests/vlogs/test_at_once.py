"""The last piece of a film, and the form that takes it, arrive twice in the same moment."""

from __future__ import annotations

from functools import partial

import pytest
from django.utils import timezone

from community.vlogs import services, uploads
from community.vlogs.models import Upload, Vlog
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def sent(films, person, *, but_the_last: int = 0) -> Upload:
    film = films("plain.mp4").read_bytes()
    upload = uploads.upload_start(user=person, size=len(film))
    return uploads.upload_append(user=person, upload_id=upload.pk, offset=0, piece=film[: len(film) - but_the_last])


def test_the_last_piece_sent_twice_at_once_is_written_once(site_tree, films, niels):
    film = films("plain.mp4").read_bytes()
    upload = sent(films, niels, but_the_last=1000)
    last = partial(uploads.upload_append, user=niels, upload_id=upload.pk, offset=len(film) - 1000, piece=film[-1000:])
    found = at_once(last, last)
    assert sum(isinstance(result, uploads.OffsetConflict) for result in found) == 1, found
    stored = Upload.objects.get(pk=upload.pk)
    assert stored.is_complete and stored.path.read_bytes() == film


def test_one_film_sent_with_the_form_twice_at_once_is_one_vlog(site_tree, films, niels, client_of, monkeypatch):
    monkeypatch.setattr("community.vlogs.tasks.start", lambda _pk: None)  # making it ready is not what this is about
    upload = sent(films, niels)
    words = {"title": "Mijn film", "body": "", "kind": "vlog", "language": "nl", "audience": "everyone"}
    form = {**words, "upload": str(upload.pk)}
    found = at_once(*(partial(client_of(niels).post, "/nl/community/vlogs/new/", form) for _click in range(2)))
    assert [response.status_code for response in found] == [302, 302] and found[0].url == found[1].url, found
    vlog = Vlog.objects.get()
    assert vlog.original.name == upload.name and upload.path.is_file()
    assert not Upload.objects.filter(pk=upload.pk).exists()


def test_a_film_that_became_ready_while_its_title_was_changed_is_not_lost(site_tree, niels):
    vlog = Vlog.objects.create(
        author=niels, title="Mijn film", film_state="working", state="draft", original="vlogs/o.mp4"
    )
    read_before = Vlog.objects.get(pk=vlog.pk)
    ready = {"film_state": "ready", "film": "vlogs/f.mp4", "original": "", "seconds": 61.0}
    Vlog.objects.filter(pk=vlog.pk).update(**ready, state="published", published_at=timezone.now())
    read_before.title = "Mijn eerste film"
    services.vlog_save(vlog=read_before, user=niels)
    vlog.refresh_from_db()
    assert (vlog.title, vlog.film_state, vlog.film.name, vlog.state) == (
        "Mijn eerste film",
        "ready",
        "vlogs/f.mp4",
        "published",
    )
    assert not vlog.share_when_ready


def test_a_film_from_elsewhere_sent_twice_is_one_vlog(site_tree, niels, client_of):
    form = {"title": "Uitleg", "body": "", "kind": "vlog", "language": "nl", "audience": "everyone",
            "external_url": "https://www.youtube.com/watch?v=dQw4w9WgXcQ"}  # fmt: skip
    client = client_of(niels)
    answers = [client.post("/nl/community/vlogs/new/", form) for _click in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302] and answers[0].url == answers[1].url
    assert Vlog.objects.count() == 1


def test_a_whole_film_sent_twice_is_one_vlog(site_tree, films, niels, client_of, monkeypatch):
    monkeypatch.setattr("community.vlogs.tasks.start", lambda _pk: None)
    words = {"title": "Mijn film", "body": "", "kind": "vlog", "language": "nl", "audience": "everyone"}
    client = client_of(niels)
    for _click in range(2):
        with films("plain.mp4").open("rb") as film:
            assert client.post("/nl/community/vlogs/new/", {**words, "film": film}).status_code == 302
    assert Vlog.objects.count() == 1
