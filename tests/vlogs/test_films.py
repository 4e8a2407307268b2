"""Real films of every sort go in; each comes out ready, or with one clear sentence for its author."""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path

import av
import pytest
from django.utils import translation

from cms.core.models import Notification
from cms.plugins.isolation import isolated_command
from community.vlogs import boxes
from community.vlogs import films as film_making
from community.vlogs.films import Outcome, render
from community.vlogs.models import Vlog
from community.vlogs.problems import sentence

pytestmark = pytest.mark.django_db


def inside(path: str) -> dict:
    with av.open(path) as film:
        video, sound = film.streams.video[0], film.streams.audio[0] if film.streams.audio else None
        return {
            "video": video.codec_context.name,
            "pixels": video.codec_context.pix_fmt,
            "sound": sound and sound.codec_context.name,
            "size": (video.codec_context.width, video.codec_context.height),
            "seconds": float(film.duration) / av.time_base,
        }


def index_stands_first(path: str) -> bool:
    data = Path(path).read_bytes()
    return data.index(b"moov") < data.index(b"mdat")


@pytest.mark.slow
@pytest.mark.sqlite_only
def test_a_minute_in_1080p_with_sound_keeps_its_pictures(share, niels, films):
    vlog = share(niels, "minute.mp4")
    assert (vlog.film_state, vlog.state, round(vlog.seconds), vlog.length) == ("ready", "published", 62, "1:02")
    found = inside(vlog.film.path)
    assert found["video"] == "h264" and found["sound"] == "aac" and found["size"] == (1920, 1080)
    assert index_stands_first(vlog.film.path) and abs(found["seconds"] - 62) < 0.5
    assert not vlog.original and not list((Path(vlog.film.path).parent / "originals").iterdir())


@pytest.mark.sqlite_only
def test_what_a_browser_recorded_becomes_mp4(share, niels):
    vlog = share(niels, "recorded.webm")
    found = inside(vlog.film.path)
    assert (found["video"], found["sound"], found["pixels"]) == ("h264", "aac", "yuv420p")
    assert index_stands_first(vlog.film.path) and abs(vlog.seconds - 2) < 0.3


@pytest.mark.sqlite_only
def test_a_phone_held_upright_gives_an_upright_film_and_poster(share, niels):
    from PIL import Image

    vlog = share(niels, "phone.mov")
    assert inside(vlog.film.path)["video"] == "h264"
    assert inside(vlog.film.path)["size"] == (vlog.width, vlog.height) == (180, 320)
    poster = Image.open(vlog.poster.path)
    assert poster.size == (180, 320)
    light, dark = poster.getpixel((150, 20)), poster.getpixel((30, 20))
    assert light[0] > 180 > 60 > dark[0], "the band of light stood left above and is right above now"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("two-hours.mp4", "too_long"),
        ("truncated.mp4", "broken"),
        ("truncated-front.mp4", "broken"),
        ("sound.mp4", "no_picture"),
    ],
)
@pytest.mark.sqlite_only
def test_what_is_wrong_is_said_to_the_author_with_a_way_out(share, niels, emma, client_of, name, problem):
    vlog = share(niels, name)
    assert (vlog.film_state, vlog.problem, vlog.state, bool(vlog.film)) == ("failed", problem, "draft", False)
    told = Notification.objects.get(recipient=niels, type="vlogs.film_failed")
    assert told.activity.target == vlog and not Notification.objects.exclude(recipient=niels).exists()
    page = client_of(niels).get(vlog.get_absolute_url()).content.decode()
    with translation.override(niels.language):
        assert sentence(problem) in page and f"/vlogs/{vlog.pk}/edit/" in page
    assert client_of(emma).get(vlog.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("name", ["text.mp4", "bomb.mp4"])
def test_what_is_no_film_is_refused_at_once(client_of, niels, films, name):
    with films(name).open("rb") as opened:
        answer = client_of(niels).post(
            "/nl/community/vlogs/new/",
            {"title": "Kijk eens", "film": opened, "kind": "vlog", "audience": "everyone", "language": "nl"},
        )
    page = answer.content.decode()
    assert answer.status_code == 422 and "Deze film kunnen we niet lezen." in page and "Kijk eens" in page
    assert not Vlog.objects.exists()


def test_why_a_file_was_not_taken_stands_there_until_another_is_chosen(client_of, niels, films):
    """Whoever presses the button again without choosing reads the same reason, also where the script looked at the file."""
    sent = {"title": "Kijk eens", "kind": "vlog", "audience": "everyone", "language": "nl"}
    with films("text.mp4").open("rb") as opened:
        first = client_of(niels).post("/nl/community/vlogs/new/", sent | {"film": opened})
    kept = first.context["form"]["refused"].value()
    again = client_of(niels).post("/nl/community/vlogs/new/", sent | {"refused": kept}).content.decode()
    assert "Deze film kunnen we niet lezen." in again and "Er is nog geen film." not in again
    strange = client_of(niels).post("/nl/community/vlogs/new/", sent | {"refused": "<b>"}).content.decode()
    assert "Er is nog geen film." in strange


def test_a_film_larger_than_allowed_is_refused_at_once(client_of, niels, films, settings):
    settings.VLOGS_MAX_MB = 0
    with films("plain.mp4").open("rb") as opened:
        answer = client_of(niels).post("/nl/community/vlogs/new/", {"title": "Groot", "film": opened})
    assert answer.status_code == 422 and "is groter dan 0 MB" in answer.content.decode()


def test_every_problem_is_one_sentence_or_two_that_say_what_to_do():
    for problem in ("no_film", "too_large", "too_long", "broken", "no_picture", "too_heavy", "not_web_safe", "failed"):
        for language in ("nl", "en"):
            with translation.override(language):
                text = sentence(problem)
                assert 30 < len(text) < 130 and text.endswith("."), text
    assert sentence("what nobody knows") == sentence("failed")


@pytest.mark.sqlite_only
def test_a_film_that_asks_for_too_much_memory_or_time_is_stopped(films, monkeypatch, own_media):
    own_media.mkdir()
    monkeypatch.setattr(film_making, "MEMORY", 60_000_000)
    assert render(films("recorded.webm"), lambda part: None).problem in ("too_heavy", "failed")
    monkeypatch.setattr(film_making, "MEMORY", 2_500_000_000)
    monkeypatch.setattr(film_making, "clock_seconds", lambda seconds: 0)
    monkeypatch.setattr(film_making, "BEAT", 0.01)
    began = time.monotonic()
    assert render(films("recorded.webm"), lambda part: None) == Outcome(problem="too_heavy")
    assert time.monotonic() - began < 20 and not list((own_media / "vlogs" / "work").iterdir())


@pytest.mark.sqlite_only
def test_a_playlist_of_other_addresses_in_disguise_fetches_nothing(tmp_path):
    """A text that ffmpeg would follow to other files is no film here, whatever its name, and the format is never guessed."""
    trick = tmp_path / "film.mp4"
    trick.write_text("#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n")
    assert render(trick, lambda part: None).problem == "no_film"
    trick.write_bytes(b"\x00\x00\x00\x18ftypmp42" + b"#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n" * 10)
    request = {
        "film": str(trick), "kind": "iso", "made": str(tmp_path / "made.mp4"), "poster": str(tmp_path / "poster.jpg"),
        "most_seconds": 60, "memory": 2_000_000_000, "processor": 60, "written": 1_000_000,
    }  # fmt: skip
    command = isolated_command(film_making.WORKER, json.dumps(request))
    said = subprocess.run(command, capture_output=True, check=True, env={})
    assert json.loads(said.stdout.splitlines()[-1])["problem"] == "broken"


class TestWithoutPyAV:
    """Where it is not installed, films that browsers play are taken as they are, and everything else is said plainly."""

    @pytest.fixture(autouse=True)
    def no_library(self, monkeypatch):
        monkeypatch.setattr(film_making, "can_convert", lambda: False)
        monkeypatch.setattr("community.vlogs.views.can_convert", lambda: False)
        monkeypatch.setattr("community.vlogs.checks.can_convert", lambda: False)

    def test_a_web_safe_film_is_taken_as_it_is(self, share, niels, films):
        vlog = share(niels, "plain.mp4")
        assert (vlog.film_state, vlog.state, bool(vlog.poster)) == ("ready", "published", False)
        assert Path(vlog.film.path).read_bytes() == films("plain.mp4").read_bytes()
        assert (vlog.width, vlog.height, round(vlog.seconds)) == (320, 180, 3)

    @pytest.mark.parametrize(
        ("name", "problem"),
        [("recorded.webm", "not_web_safe"), ("phone.mov", "not_web_safe"), ("truncated.mp4", "broken"),
         ("two-hours.mp4", "too_long"), ("sound.mp4", "not_web_safe")],
    )  # fmt: skip
    def test_everything_else_is_said(self, share, niels, name, problem):
        assert share(niels, name).problem == problem

    def test_the_form_and_the_start_say_so(self, client_of, niels):
        from community.vlogs.checks import films_can_be_converted

        assert "nog niet worden omgezet" in client_of(niels).get("/nl/community/vlogs/new/").content.decode()
        assert [warning.id for warning in films_can_be_converted()] == ["vlogs.W001"]

    def test_boxes_that_lie_are_damaged(self, tmp_path):
        lie = tmp_path / "lie.mp4"
        for data in (b"", b"\x00\x00\x00\x08ftyp" * 30_000, b"\x00\x00\x00\x04ftyp", b"\xff\xff\xff\xffmoov"):
            lie.write_bytes(data)
            with pytest.raises(boxes.Damaged):
                boxes.read_facts(lie)
