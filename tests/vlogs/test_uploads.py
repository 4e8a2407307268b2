"""Sending a film in pieces: what breaks goes on, what is somebody else's is not there."""

from __future__ import annotations

import base64
import threading
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import connections

from community.vlogs import limits, uploads
from community.vlogs.models import Upload, Vlog

pytestmark = pytest.mark.django_db
BEGIN = "/nl/community/vlogs/uploads/"
PIECE = "application/offset+octet-stream"


def begin(client, size, name="film.mp4"):
    told = {"Upload-Length": str(size), "Upload-Metadata": f"filename {base64.b64encode(name.encode()).decode()}"}
    return client.post(BEGIN, headers=told)


def add(client, url, offset, piece, kind=PIECE):
    return client.patch(url, piece, content_type=kind, headers={"Upload-Offset": str(offset)})


def test_a_film_in_pieces_becomes_a_vlog(client_of, niels, films, monkeypatch, django_capture_on_commit_callbacks):
    data = films("plain.mp4").read_bytes()
    client = client_of(niels)
    begun = begin(client, len(data))
    url = begun["Location"]
    assert begun.status_code == 201 and begun["Tus-Resumable"] == "1.0.0"
    half = len(data) // 2
    first = add(client, url, 0, data[:half])
    assert (first.status_code, first["Upload-Offset"]) == (204, str(half))
    told = client.get(url).json()
    assert (told["name"], told["size"], told["offset"]) == ("film.mp4", len(data), half), "for a page that was reloaded"
    asked = client.head(url)
    assert (asked["Upload-Offset"], asked["Upload-Length"]) == (str(half), str(len(data)))
    again = add(client, url, 0, data[:half])
    assert (again.status_code, again["Upload-Offset"]) == (409, str(half)), "a piece sent twice is told where to go on"
    assert add(client, url, half, data[half:]).status_code == 204
    upload = Upload.objects.get()
    assert upload.is_complete and upload.file_name == "film.mp4" and upload.path.read_bytes() == data
    form = {"title": "In stukken", "upload": str(upload.pk), "kind": "vlog", "audience": "everyone", "language": "nl"}
    mistaken = client.post("/nl/community/vlogs/new/", {**form, "title": ""})
    shown = mistaken.content.decode().partition('data-testid="arrived"')[2].partition("st-vpick__progress")[0]
    assert mistaken.status_code == 422 and not shown.partition(">")[0].endswith(" hidden")
    assert "Je film is aangekomen" in shown and "film.mp4" in shown
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post("/nl/community/vlogs/new/", form)
    vlog = Vlog.objects.get()
    assert answer.status_code == 302 and (vlog.film_state, vlog.state) == ("ready", "published")
    assert not Upload.objects.exists() and not upload.path.exists()


def test_an_upload_is_there_only_for_who_began_it(client_of, niels, emma, films):
    data = films("plain.mp4").read_bytes()
    url = begin(client_of(niels), len(data))["Location"]
    assert client_of(niels).head(url).status_code == 200
    add(client_of(niels), url, 0, data)
    stranger = client_of(emma)
    for answer in (stranger.head(url), stranger.get(url), stranger.delete(url), add(stranger, url, 0, b"x")):
        assert answer.status_code == 404
    upload = Upload.objects.get()
    form = {"title": "Geleend", "upload": str(upload.pk), "kind": "vlog", "audience": "everyone", "language": "nl"}
    answer = stranger.post("/nl/community/vlogs/new/", form)
    assert answer.status_code == 422 and "Geleend" in answer.content.decode() and not Vlog.objects.exists()
    assert "film.mp4" not in answer.content.decode() and answer.context["arrived"] is None


def test_what_is_half_here_is_no_film_yet(client_of, niels, films):
    data = films("plain.mp4").read_bytes()
    url = begin(client_of(niels), len(data))["Location"]
    add(client_of(niels), url, 0, data[:5000])
    form = {"title": "Half", "upload": url.split("/")[-2], "kind": "vlog", "audience": "everyone", "language": "nl"}
    answer = client_of(niels).post("/nl/community/vlogs/new/", form)
    assert answer.status_code == 422 and "ontbreekt of is beschadigd" in answer.content.decode()
    assert Upload.objects.count() == 1, "the upload can go on"


def test_too_large_and_no_film_are_refused_with_a_sentence(client_of, niels, settings):
    settings.VLOGS_MAX_MB = 1
    large = begin(client_of(niels), 1_000_001)
    assert large.status_code == 413 and "groter dan 1 MB" in large.json()["error"]
    assert begin(client_of(niels), 0).status_code == 413
    url = begin(client_of(niels), 500)["Location"]
    answer = add(client_of(niels), url, 0, b"Beste collega, " * 20)
    assert answer.status_code == 415 and "kunnen we niet lezen" in answer.json()["error"]
    assert not Upload.objects.exists()


def test_pieces_that_do_not_fit_are_refused(client_of, niels, monkeypatch):
    client = client_of(niels)
    url = begin(client, 100)["Location"]
    film = b"\x1aE\xdf\xa3" + bytes(96)
    assert add(client, url, 0, film, kind="text/plain").status_code == 400
    assert client.patch(url, film, content_type=PIECE).status_code == 400
    assert add(client, url, 7, film).status_code == 409
    assert add(client, url, 0, film + b"more").status_code == 409
    monkeypatch.setattr("community.vlogs.views_upload.CHUNK", 50)
    assert add(client, url, 0, film).status_code == 413
    assert Upload.objects.get().offset == 0
    assert client.delete(url).status_code == 204 and client.head(url).status_code == 404


def test_a_piece_written_before_the_process_died_is_written_again(niels):
    """The bytes were on the disk, the row was not: the same piece comes again, and the file is right."""
    upload = uploads.upload_start(user=niels, size=200)
    head = b"\x1aE\xdf\xa3" + bytes(96)
    uploads.upload_append(user=niels, upload_id=upload.pk, offset=0, piece=head)
    with Path(upload.path).open("ab") as file:
        file.write(b"x" * 70)
    uploads.upload_append(user=niels, upload_id=upload.pk, offset=100, piece=b"y" * 100)
    assert upload.path.read_bytes() == head + b"y" * 100


def test_an_upload_whose_file_was_lost_is_no_film(niels):
    upload = uploads.upload_start(user=niels, size=64)
    uploads.upload_append(user=niels, upload_id=upload.pk, offset=0, piece=b"\x1aE\xdf\xa3" + bytes(60))
    upload.path.unlink()
    with pytest.raises(ValidationError):
        uploads.upload_take(user=niels, upload_id=upload.pk)


def test_nobody_keeps_more_than_a_few_open(niels, emma, django_capture_on_commit_callbacks):
    other = uploads.upload_start(user=emma, size=10)
    with django_capture_on_commit_callbacks(execute=True):
        made = [uploads.upload_start(user=niels, size=10 + n) for n in range(limits.MOST_OPEN_UPLOADS + 2)]
    assert set(Upload.objects.filter(user=niels)) == set(made[-limits.MOST_OPEN_UPLOADS :])
    assert Upload.objects.filter(pk=other.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_two_tabs_that_send_the_same_piece_write_it_once(site_tree, niels):
    upload = uploads.upload_start(user=niels, size=4000)
    pieces = [b"\x1aE\xdf\xa3" + bytes([n]) * 1996 for n in (1, 2)]
    went: list[int] = []

    def send(n: int) -> None:
        try:
            uploads.upload_append(user=niels, upload_id=upload.pk, offset=0, piece=pieces[n])
            went.append(n)
        except uploads.OffsetConflict as conflict:
            assert conflict.offset == 2000
        finally:
            connections.close_all()

    threads = [threading.Thread(target=send, args=(n,)) for n in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(went) == 1 and upload.path.read_bytes() == pieces[went[0]]
