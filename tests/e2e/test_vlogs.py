"""A newcomer sends a film of themselves, writes captions, and a colleague watches, seeks and reads along."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from conftest import CHROMIUM
from tests.vlogs.films import make_film

pytestmark = [pytest.mark.e2e, pytest.mark.sqlite_only, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def the_real_door(monkeypatch: pytest.MonkeyPatch) -> None:
    """Django's test server would send files by itself, past the view that checks who may fetch them and knows ranges."""
    monkeypatch.setattr("django.test.testcases._MediaFilesHandler._should_handle", lambda handler, path: False)


def test_an_introduction_is_sent_captioned_and_watched(house: Any, page_of: Callable[..., Page], tmp_path: Path):
    film = make_film(tmp_path / "hoi.mp4", seconds=62, size=(1920, 1080), rate=2)
    mine = page_of(house.niels)
    mine.goto("/nl/community/vlogs/new/?kind=introduction")
    expect(mine.get_by_role("heading", name="Een halve minuut is genoeg")).to_be_visible()
    mine.get_by_label("Je film").set_input_files(film)
    expect(mine.get_by_text("Je film is aangekomen.")).to_be_visible()
    mine.get_by_label("Omschrijving").fill("Wie ik ben")
    mine.get_by_role("button", name="Deel het nu").click()
    mine.wait_for_url(re.compile(r"/vlogs/\d+/$"))
    expect(mine.get_by_test_id("film")).to_be_visible()

    mine.get_by_role("link", name="Maak ondertiteling").first.click()
    mine.get_by_label("Wat er gezegd wordt").fill("# Wie ik ben\n0:00 Hoi, ik ben Niels.\n0:40 Tot ziens aan tafel.")
    mine.get_by_role("button", name="Bewaar de ondertiteling in het Nederlands").click()
    expect(mine.get_by_test_id("transcript")).to_contain_text("Tot ziens aan tafel.")

    watch(page_of(house.emma))


def watch(page: Page) -> None:
    """Another colleague finds it on the page of the newcomer, and seeks by number, by line and by key."""
    ranges: list[int] = []
    page.on("response", lambda answer: ranges.append(answer.status) if answer.url.endswith(".mp4") else None)
    page.goto("/nl/community/people/person/niels/")
    page.get_by_role("link", name=re.compile("Hoi, ik ben Niels")).click()
    film = page.get_by_test_id("film")
    expect(film).to_be_visible()
    page.wait_for_function("document.querySelector('video').readyState >= 1")
    assert 61 < film.evaluate("film => film.duration") < 63
    film.evaluate("film => new Promise(done => { film.onseeked = done; film.currentTime = 55; })")
    assert abs(film.evaluate("film => film.currentTime") - 55) < 0.6
    assert film.evaluate("film => film.videoWidth") == 1920 and film.evaluate("film => !film.error")
    page.get_by_test_id("transcript").get_by_role("link", name="0:40").click()
    page.wait_for_function("Math.abs(document.querySelector('video').currentTime - 40) < 3")
    expect(page.locator("[data-line='40']")).to_have_attribute("aria-current", "true")
    page.keyboard.press("k")
    page.wait_for_function("document.querySelector('video').paused")
    page.keyboard.press("j")
    page.wait_for_function("Math.abs(document.querySelector('video').currentTime - 31) < 3")
    page.get_by_label("Snelheid").select_option("1.5")
    assert film.evaluate("film => film.playbackRate") == 1.5
    assert film.evaluate("film => film.textTracks[0].cues.length") == 2
    assert 206 in ranges and set(ranges) <= {200, 206}


def test_recording_in_the_browser(
    house: Any, browser: Any, browser_context_args: dict, live_server: Any, signed_in: Any
):
    """With the browser's own made-up camera: looked at before it is sent, then a vlog like any other."""
    from community.vlogs.models import Vlog

    launched = browser.browser_type.launch(
        executable_path=CHROMIUM,
        args=["--no-sandbox", "--disable-gpu", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
    )
    try:
        context = launched.new_context(
            **{**browser_context_args, "base_url": live_server.url, "permissions": ["camera", "microphone"]}
        )
        signed_in(context, house.niels)
        page = context.new_page()
        page.goto("/nl/community/vlogs/new/")
        page.get_by_role("button", name="Neem er nu een op").click()
        page.get_by_role("button", name="Begin met opnemen").click()
        page.wait_for_timeout(3000)
        page.get_by_role("button", name="Stop met opnemen").click()
        page.get_by_role("button", name="Gebruik deze opname").click()
        expect(page.get_by_text("Je film is aangekomen.")).to_be_visible()
        page.get_by_label("Titel").fill("Net opgenomen")
        page.get_by_role("button", name="Deel het nu").click()
        expect(page.get_by_test_id("film")).to_be_visible()
        vlog = Vlog.objects.get()
        assert vlog.film_state == "ready" and 1 < vlog.seconds < 20
    finally:
        launched.close()


def test_a_broken_connection_costs_one_piece(
    house: Any, page_of: Callable[..., Page], tmp_path: Path, monkeypatch: Any
):
    """The second piece is lost on the way three times; the film arrives all the same, whole."""
    from community.vlogs import views_upload
    from community.vlogs.models import Upload

    monkeypatch.setattr(views_upload, "CHUNK", 20_000)
    film = make_film(tmp_path / "film.mp4", seconds=6)
    page = page_of(house.niels)
    lost: list[str] = []

    def sometimes(route: Any) -> None:
        if route.request.headers.get("upload-offset") == "20000" and len(lost) < 2:
            lost.append("abort")
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/vlogs/uploads/*/", sometimes)
    page.goto("/nl/community/vlogs/new/")
    page.get_by_label("Je film").set_input_files(film)
    expect(page.get_by_text("Je film is aangekomen.")).to_be_visible()
    assert len(lost) == 2 and film.stat().st_size > 40_000
    assert Upload.objects.get().path.read_bytes() == film.read_bytes()


def test_a_film_that_arrived_is_there_after_a_reload(house: Any, page_of: Callable[..., Page], tmp_path: Path):
    from community.vlogs.models import Upload

    film, other = make_film(tmp_path / "hoi.mp4", seconds=2), make_film(tmp_path / "beter.mp4", seconds=3)
    page = page_of(house.niels, viewport={"width": 390, "height": 844})
    page.goto("/nl/community/vlogs/new/")
    page.get_by_label("Ik stel me voor").check()
    expect(page.get_by_role("heading", name="Een halve minuut is genoeg")).to_be_visible()
    arrived, chooser = page.get_by_test_id("arrived"), page.locator("#id_film")
    chooser.set_input_files(film)
    expect(arrived).to_contain_text("hoi.mp4")
    page.get_by_label("Titel").fill("Hoi")
    expect(page.get_by_text("Bewaard in deze browser")).to_be_visible()
    page.reload()
    expect(arrived).to_contain_text("hoi.mp4")
    expect(arrived).to_contain_text("MB")
    expect(page.get_by_label("Titel")).to_have_value("Hoi")
    expect(chooser).to_be_hidden()
    with page.expect_file_chooser() as asked:
        page.get_by_role("button", name="Kies een andere film").click()
    asked.value.set_files(other)
    expect(arrived).to_contain_text("beter.mp4")
    assert Upload.objects.get().file_name == "beter.mp4", "the first one is thrown away"
    page.reload()
    expect(arrived).to_contain_text("beter.mp4")
    Upload.objects.all().delete()
    page.reload()
    expect(chooser).to_be_visible()
    expect(arrived).to_be_hidden()
    page.reload()
    chooser.set_input_files(film)
    expect(arrived).to_contain_text("hoi.mp4")
    page.get_by_role("button", name="Haal deze film weg").click()
    expect(chooser).to_be_visible()
    page.reload()
    expect(arrived).to_be_hidden()


def test_a_film_that_was_half_way_goes_on_where_it_was(
    house: Any, page_of: Callable[..., Page], tmp_path: Path, monkeypatch: Any
):
    from community.vlogs import views_upload
    from community.vlogs.models import Upload

    monkeypatch.setattr(views_upload, "CHUNK", 20_000)
    film = make_film(tmp_path / "lang.mp4", seconds=6)
    page = page_of(house.niels)
    page.route(
        "**/vlogs/uploads/*/",
        lambda route: route.abort() if "20000" in str(route.request.headers) else route.continue_(),
    )
    page.goto("/nl/community/vlogs/new/")
    page.get_by_label("Je film").set_input_files(film)
    expect(page.get_by_text("De verbinding is weg.")).to_be_visible()
    page.unroute("**/vlogs/uploads/*/")
    begun = Upload.objects.get()
    page.reload()
    expect(page.get_by_text("lang.mp4 is nog niet helemaal aangekomen.")).to_be_visible()
    page.get_by_label("Je film").set_input_files(film)
    expect(page.get_by_test_id("arrived")).to_contain_text("lang.mp4")
    assert Upload.objects.get().pk == begun.pk and Upload.objects.get().path.read_bytes() == film.read_bytes()
