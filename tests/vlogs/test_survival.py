"""Whatever dies halfway, the film is made ready once, and nothing half made is left."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files import File
from django.core.management import call_command
from django.db import connection
from django.db.models import F
from django.utils import timezone

from cms.core.models import Activity, Notification
from community.vlogs import cleanup, films, services, tasks
from community.vlogs.models import Upload, Vlog
from tests.support.database import FOLDER, fingerprint

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(niels, request):
    """A vlog whose film waits: its worker was never told."""
    film = request.getfixturevalue("films")("plain.mp4")
    vlog = Vlog(title="Wacht nog", language="nl")
    with film.open("rb") as opened:
        services.vlog_save(vlog=vlog, user=niels, file=File(opened, "film.mp4"))
    vlog.refresh_from_db()
    assert vlog.film_state == "waiting" and vlog.share_when_ready and vlog.state == "draft"
    return vlog


def later(vlog: Vlog) -> None:
    Vlog.objects.filter(pk=vlog.pk).update(queued_at=F("queued_at") - timedelta(hours=1))


def test_a_film_the_queue_forgot_is_taken_up(waiting):
    assert tasks.sweep() == 0, "not before it waited for a while"
    later(waiting)
    assert tasks.sweep() == 1
    waiting.refresh_from_db()
    assert (waiting.film_state, waiting.state) == ("ready", "published")
    assert tasks.sweep() == 0


def test_making_it_ready_twice_changes_nothing(waiting, niels, emma):
    films.prepare(waiting.pk)
    first = Vlog.objects.get(pk=waiting.pk)
    films.prepare(waiting.pk)
    second = Vlog.objects.get(pk=waiting.pk)
    assert first.film.name == second.film.name and Path(second.film.path).is_file()
    assert Activity.objects.filter(type="vlogs.vlog_shared").count() == 1


def test_a_film_in_the_hands_of_one_is_not_taken_by_another(waiting):
    Vlog.objects.filter(pk=waiting.pk).update(
        film_state="working", holder=uuid4().hex, held_until=timezone.now() + timedelta(minutes=1), attempts=1
    )
    films.prepare(waiting.pk)
    assert tasks.sweep() == 0
    assert Vlog.objects.get(pk=waiting.pk).film_state == "working"
    Vlog.objects.filter(pk=waiting.pk).update(held_until=timezone.now() - timedelta(seconds=1))
    assert tasks.sweep() == 1
    assert Vlog.objects.get(pk=waiting.pk).film_state == "ready"


def test_what_is_tried_too_often_is_said_to_fail(waiting, niels, django_capture_on_commit_callbacks):
    Vlog.objects.filter(pk=waiting.pk).update(
        film_state="working", holder="x", held_until=timezone.now() - timedelta(minutes=1), attempts=3
    )
    with django_capture_on_commit_callbacks(execute=True):
        tasks.sweep()
    waiting.refresh_from_db()
    assert (waiting.film_state, waiting.problem) == ("failed", "failed")
    assert Notification.objects.filter(recipient=niels, type="vlogs.film_failed").count() == 1


def test_trying_again_after_a_fault_of_ours(waiting, niels, emma, client_of, django_capture_on_commit_callbacks):
    services.film_give_up(vlog_id=waiting.pk)
    url = f"/nl/community/vlogs/{waiting.pk}/retry/"
    assert client_of(emma).post(url).status_code == 404
    assert url in client_of(niels).get(waiting.get_absolute_url()).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        assert client_of(niels).post(url).status_code == 302
    waiting.refresh_from_db()
    assert (waiting.film_state, waiting.state) == ("ready", "published")


def test_another_film_chosen_meanwhile_wins(waiting, niels, request, monkeypatch, own_media):
    """The old film is being made when its author replaces it: the old result is thrown away."""
    other = request.getfixturevalue("films")("recorded.webm")
    real = films.render

    def replaced(original, beat):
        outcome = real(original, beat)
        with other.open("rb") as opened:
            vlog = Vlog.objects.get(pk=waiting.pk)
            services.film_attach(vlog=vlog, user=niels, file=File(opened, "other.webm"))
        return outcome

    monkeypatch.setattr(films, "render", replaced)
    films.prepare(waiting.pk)
    waiting.refresh_from_db()
    assert waiting.film_state == "waiting" and not waiting.film
    assert not list((own_media / "vlogs").glob("*.mp4")), "what the loser made is gone"
    monkeypatch.setattr(films, "render", real)
    films.prepare(waiting.pk)
    waiting.refresh_from_db()
    assert waiting.film_state == "ready" and round(waiting.seconds) == 2


@pytest.mark.parametrize("active", [True, False])
def test_a_film_is_shared_only_for_an_author_who_is_still_among_its_readers(
    active, waiting, niels, team, client_of, mailoutbox, django_capture_on_commit_callbacks
):
    """Niels left the team it is for, or the house, before his film was ready."""
    if active:
        Vlog.objects.filter(pk=waiting.pk).update(audience=team.token)
    else:
        niels.is_active = False
        niels.save()
    with django_capture_on_commit_callbacks(execute=True):
        films.prepare(waiting.pk)
    waiting.refresh_from_db()
    assert (waiting.film_state, waiting.state, waiting.share_when_ready) == ("ready", "draft", False)
    assert not Activity.objects.filter(type="vlogs.vlog_shared").exists()
    told = Notification.objects.filter(recipient=niels).values_list("type", flat=True)
    assert list(told) == (["vlogs.film_not_shared"] if active else []) and len(mailoutbox) == int(active)
    if active:
        assert "maar niet gedeeld" in client_of(niels).get("/nl/notifications/").content.decode()
        sent = {"title": "Wacht nog", "kind": "vlog", "audience": "everyone", "language": "nl"}
        assert client_of(niels).post(f"/nl/community/vlogs/{waiting.pk}/edit/", sent).status_code == 302
        waiting.refresh_from_db()
        assert waiting.state == "published"


@pytest.mark.slow
@pytest.mark.sqlite_only
@pytest.mark.django_db(transaction=True)
def test_a_killed_worker_loses_nothing(site_tree, tmp_path, settings, request):
    """A real process with kill -9 in the middle of the work, on a database of its own."""
    film = request.getfixturevalue("films")("recorded.webm")
    script = tmp_path / "work.py"
    script.write_text(_WORK)
    if connection.vendor == "sqlite":  # else this test migrates its own
        shutil.copyfile(FOLDER / f"{fingerprint()}.sqlite3", tmp_path / "db.sqlite3")
    place = {
        **os.environ, "VAR_DIR": str(tmp_path / "var"), "DJANGO_SETTINGS_MODULE": "cms.settings.dev", "FILM": str(film),
        "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3", "PYTHONPATH": str(settings.BASE_DIR),
    }  # fmt: skip
    run = [sys.executable, str(script)]
    subprocess.run([*run, "begin"], env=place, check=True, timeout=300)
    working = subprocess.Popen([*run, "work"], env=place, stdout=subprocess.PIPE, start_new_session=True)
    assert working.stdout is not None and working.stdout.readline() == b"rendering\n"
    os.kill(working.pid, signal.SIGKILL)
    working.wait()
    said = subprocess.run([*run, "after"], env=place, check=True, capture_output=True, text=True, timeout=300).stdout
    assert said.split() == ["working", "0", "1", "ready", "published", "1", "0"]


_WORK = """
import sys, os
import django
django.setup()
from datetime import timedelta
from pathlib import Path
from django.core.files import File
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from community.vlogs import films, services, tasks
from community.vlogs.models import Vlog
from cms.plugins.site import request_scope

step = sys.argv[1]
with request_scope():
    if step == "begin":
        if not connection.introspection.table_names():
            call_command("migrate", verbosity=0)
        from cms.plugins.testkit import UserFactory
        vlog = Vlog(title="Film", language="nl")
        services.tasks.start = lambda pk: None
        with open(os.environ["FILM"], "rb") as opened:
            services.vlog_save(vlog=vlog, user=UserFactory(username="niels"), file=File(opened, "film"))
    elif step == "work":
        real = films._run
        def told(request, beat):
            print("rendering", flush=True)
            return real(request, beat)
        films._run = told
        films.prepare(Vlog.objects.get().pk)
    else:
        print(Vlog.objects.get().film_state, tasks.sweep())
        Vlog.objects.update(held_until=timezone.now() - timedelta(seconds=1))
        print(tasks.sweep())
        vlog = Vlog.objects.get()
        root = Path(vlog.film.path).parent
        print(vlog.film_state, vlog.state, len(list(root.glob("*.mp4"))), len(list((root / "originals").iterdir())))
"""


def test_files_go_when_nothing_needs_them(share, niels, own_media, django_capture_on_commit_callbacks):
    vlog = share(niels)
    root = own_media / "vlogs"
    kept, poster = Path(vlog.film.path), Path(vlog.poster.path)
    for orphan in ("a" * 32 + ".mp4", "originals/" + "b" * 32, "originals/.nfs0001", "work/c"):
        (root / orphan).write_bytes(b"left behind")
        old = time.time() - 3 * 86_400
        os.utime(root / orphan, (old, old))
    os.utime(kept, (old, old))
    cleanup.files_purge()
    assert {path.name for path in root.rglob("*") if path.is_file()} == {kept.name, poster.name}
    with django_capture_on_commit_callbacks(execute=True):
        vlog.delete()
    assert not kept.exists() and not poster.exists()


def test_uploads_nobody_goes_on_with_go(niels):
    from community.vlogs import uploads

    old = uploads.upload_start(user=niels, size=100)
    uploads.upload_append(user=niels, upload_id=old.pk, offset=0, piece=b"\x1aE\xdf\xa3" + bytes(60))
    fresh = uploads.upload_start(user=niels, size=100)
    Upload.objects.filter(pk=old.pk).update(touched_at=timezone.now() - timedelta(days=2))
    assert uploads.uploads_prune() == 1
    assert list(Upload.objects.all()) == [fresh]


def test_the_jobs_are_run_with_the_others(waiting):
    later(waiting)
    call_command("run_due_jobs")
    assert Vlog.objects.get(pk=waiting.pk).film_state == "ready"
