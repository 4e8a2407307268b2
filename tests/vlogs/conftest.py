"""Films of every sort, made once for the whole run; a media folder of its own for each test."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from django.core.files import File

from community.vlogs import services
from community.vlogs.models import Vlog
from tests.vlogs.films import make_film


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """`films("phone.mov")` → a real file of that sort."""
    folder = tmp_path_factory.mktemp("films")
    made: dict[str, Path] = {}

    def film(name: str) -> Path:
        if name not in made:
            made[name] = _make(folder / name)
        return made[name]

    def _make(path: Path) -> Path:
        match path.name:
            case "plain.mp4":
                return make_film(path, seconds=3)
            case "minute.mp4":
                return make_film(path, seconds=62, size=(1920, 1080), rate=2)
            case "recorded.webm":
                quick = {"deadline": "realtime", "cpu-used": "8"}
                return make_film(path, video="libvpx", audio="libopus", container="webm", rate=10, options=quick)
            case "phone.mov":
                quick = {"preset": "ultrafast", "x265-params": "log-level=none"}
                return make_film(path, video="libx265", container="mov", rate=10, options=quick, turned=True)
            case "two-hours.mp4":
                return make_film(path, seconds=7200, size=(64, 36), rate=1, audio="")
            case "truncated.mp4":
                return _half(film("plain.mp4"), path)
            case "truncated-front.mp4":
                return _half(make_film(path.with_name("front.mp4"), seconds=12, movflags="+faststart"), path)
            case "text.mp4":
                path.write_text("Beste collega, dit is een brief.\n" * 20)
            case "bomb.mp4":
                with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
                    bomb.writestr("film.mp4", bytes(30_000_000))
            case "sound.mp4":
                return _sound_only(path)
        return path

    return film


def _half(whole: Path, path: Path) -> Path:
    data = whole.read_bytes()
    path.write_bytes(data[: len(data) * 6 // 10])
    return path


def _sound_only(path: Path) -> Path:
    import av

    from tests.vlogs.films import TONE_RATE, _tone

    with av.open(str(path), "w") as film:
        _tone(film, film.add_stream("aac", rate=TONE_RATE, layout="mono"), 2)
    return path


@pytest.fixture(autouse=True)
def own_media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = str(tmp_path / "media")
    return tmp_path / "media"


@pytest.fixture
def share(
    films: Callable[[str], Path], django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[Any]]
) -> Callable[..., Vlog]:
    """`share(niels, "plain.mp4", audience=…)` → a vlog whose film went through everything."""

    def make(user: Any, film: str = "plain.mp4", *, share: bool = True, **fields: Any) -> Vlog:
        vlog = Vlog(**{"title": "Mijn film", "language": "nl", **fields})
        with django_capture_on_commit_callbacks(execute=True), films(film).open("rb") as opened:
            services.vlog_save(vlog=vlog, user=user, share=share, file=File(opened, film))
        vlog.refresh_from_db()
        return vlog

    return make
