"""What was deleted is erased a day later, with what hangs on it; what was brought back stays."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models.signals import post_delete
from django.utils import timezone
from PIL import Image

from cms.core.activities import forget_activities
from cms.core.contributions.erasing import erase_deleted
from cms.core.contributions.pictures import forget_lost_files
from cms.core.jobs import run_due_jobs
from cms.core.models import Activity, ContributionPicture, Notification, Report
from cms.plugins.contributions import contribution_delete, contribution_restore, picture_add
from cms.plugins.reports import report_add
from community.comments.models import Comment, Reaction
from community.comments.reaction_kinds import reaction_kinds
from community.comments.reactions import reaction_set
from community.comments.services import comment_post
from community.polls.models import Poll
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db
URL = "/nl/community/notes/"


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")


def photo() -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "PNG")
    return SimpleUploadedFile("foto.png", out.getvalue(), "image/png")


def in_hours(hours):
    return timezone.now() + timedelta(hours=hours)


@pytest.fixture
def note(site_tree, emma, client_of, django_capture_on_commit_callbacks):
    """Written on the site, so with everything that follows from it."""
    with django_capture_on_commit_callbacks(execute=True):
        client_of(emma).post(
            f"{URL}new/",
            {
                "title": "Sleutel",
                "body": "<p>Kwijt</p>",
                "audience": "everyone",
                "language": "nl",
                "allow_comments": "on",
            },
        )
    return Note.objects.get()


def test_a_day_later_nothing_is_left(note, emma, niels, django_capture_on_commit_callbacks):
    picture = picture_add(contribution=note, user=emma, upload=photo(), alt="Een sleutel")
    names = [picture.file.name, picture.small.name]
    with django_capture_on_commit_callbacks(execute=True):
        comment_post(author=niels, target=note, text="Hij ligt hier")
        reaction_set(user=niels, target=note, kind=reaction_kinds()[0].key, on=True)
        report_add(reporter=niels, thing=note, reason="Dit klopt niet")
    assert Activity.objects.filter(target_id=note.pk).exists() and Notification.objects.exists()
    contribution_delete(contribution=note, user=emma)

    with django_capture_on_commit_callbacks(execute=True):
        assert erase_deleted(in_hours(23)) == 0
    assert all(default_storage.exists(name) for name in names)

    with django_capture_on_commit_callbacks(execute=True):
        assert erase_deleted(in_hours(25)) == 1
    assert forget_activities() > 1
    for model in (Note, ContributionPicture, Comment, Reaction, Report, Activity, Notification):
        assert not model._base_manager.exists(), model
    assert not any(default_storage.exists(name) for name in names)
    assert erase_deleted(in_hours(26)) == 0


def test_what_was_brought_back_and_what_others_wrote_stays(note, emma, niels):
    others = Note.objects.create(author=niels, title="Van Niels", state="published", published_at=timezone.now())
    contribution_delete(contribution=note, user=emma)
    contribution_restore(contribution=note, user=emma)
    assert erase_deleted(in_hours(48)) == 0 and forget_activities() == 0
    assert set(Note.objects.all()) == {note, others}


def test_files_stay_when_the_row_does(note, emma, django_capture_on_commit_callbacks):
    """Something after the deletion fails: the row is still there, and its picture with it."""
    picture = picture_add(contribution=note, user=emma, upload=photo(), alt="Een sleutel")
    contribution_delete(contribution=note, user=emma)

    def fails(sender, instance, **_kwargs):
        raise RuntimeError("the disk is full")

    post_delete.connect(fails, sender=Note)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            assert erase_deleted(in_hours(25)) == 0
    finally:
        post_delete.disconnect(fails, sender=Note)
    assert Note._base_manager.filter(pk=note.pk).exists()
    assert default_storage.exists(picture.file.name) and ContributionPicture.objects.filter(pk=picture.pk).exists()


def test_one_that_cannot_be_erased_does_not_keep_the_others(emma, caplog):
    for number in range(3):
        Note.objects.create(author=emma, title=f"Notitie {number}", deleted_at=timezone.now())

    def fails(sender, instance, **_kwargs):
        if instance.title == "Notitie 0":
            raise RuntimeError("not this one")

    post_delete.connect(fails, sender=Note)
    try:
        assert erase_deleted(in_hours(25)) == 2
    finally:
        post_delete.disconnect(fails, sender=Note)
    assert Note._base_manager.get().title == "Notitie 0" and "could not be erased" in caplog.text


def test_those_that_cannot_be_erased_do_not_keep_the_others_for_ever(emma, monkeypatch):
    monkeypatch.setattr("cms.core.contributions.erasing.AT_ONCE", 2)
    for number in range(4):
        Note.objects.create(author=emma, title=f"{number}", deleted_at=timezone.now() - timedelta(days=9 - number))

    def fails(sender, instance, **_kwargs):
        if instance.title in ("0", "1"):
            raise RuntimeError("not this one")

    post_delete.connect(fails, sender=Note)
    try:
        assert erase_deleted() == 2
    finally:
        post_delete.disconnect(fails, sender=Note)
    assert set(Note._base_manager.values_list("title", flat=True)) == {"0", "1"}


def test_a_kind_without_its_table_does_not_stop_the_rest(emma, monkeypatch):
    """A plugin was uninstalled, and its line still stands in the settings."""
    Note.objects.create(author=emma, title="Weg", deleted_at=timezone.now() - timedelta(days=2))
    monkeypatch.setattr(Poll._meta, "db_table", "polls_that_were_uninstalled")
    assert erase_deleted() == 1 and forget_activities() == 0


def test_files_of_a_process_that_died_are_found_later(note, emma):
    picture = picture_add(contribution=note, user=emma, upload=photo(), alt="Een sleutel")
    kept = picture_add(contribution=note, user=emma, upload=photo(), alt="Nog een")
    names = [picture.file.name, picture.small.name]
    ContributionPicture.objects.filter(pk=picture.pk).delete()  # the row went; what follows the commit never came
    assert forget_lost_files() == 0 and all(default_storage.exists(name) for name in names), "somebody may be about to"
    assert forget_lost_files(in_hours(50)) == 2
    assert not any(default_storage.exists(name) for name in names)
    assert default_storage.exists(kept.file.name) and default_storage.exists(kept.small.name)


def test_they_are_jobs_of_the_house(note, emma):
    assert Activity.objects.exists()
    Note.objects.update(deleted_at=timezone.now() - timedelta(days=2))
    outcome = run_due_jobs()
    assert {outcome[f"core.{name}"] for name in ("erase_deleted", "forget_activities", "forget_lost_files")} == {"ok"}
    assert not Note._base_manager.exists() and not Activity.objects.exists()
