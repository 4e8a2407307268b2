"""The bytes of a file go with its row, as soon as that is certain, and do not come without one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from community.expertise import services
from community.expertise.models import ExpertisePage, PageFile

pytestmark = pytest.mark.django_db(transaction=True)


class Stopped(Exception):
    """The transaction fails here."""


@pytest.fixture
def page(kept, ed):
    return kept(ed)


@pytest.fixture
def row(page, ed):
    return services.file_add(page=page, user=ed, upload=SimpleUploadedFile("a.txt", b"hallo"), title="Kaart")


def there(row: PageFile) -> bool:
    return row.file.storage.exists(row.file.name)


def test_a_file_that_is_not_deleted_after_all_keeps_its_bytes(row, ed):
    with pytest.raises(Stopped), transaction.atomic():
        services.file_delete(row=PageFile.objects.get(pk=row.pk), user=ed)
        raise Stopped
    assert PageFile.objects.filter(pk=row.pk).exists() and there(row)
    services.file_delete(row=PageFile.objects.get(pk=row.pk), user=ed)
    assert not PageFile.objects.exists() and not there(row)


def test_a_double_click_puts_it_there_once(page, row, ed, monkeypatch):
    def again(content, name="a.txt"):
        return services.file_add(page=page, user=ed, upload=SimpleUploadedFile(name, content), title="Kaart")

    monkeypatch.setattr("community.expertise.services.files.DOUBLE_CLICK", timedelta(seconds=30))
    assert again(b"hallo") == row and PageFile.objects.count() == 1
    assert again(b"anders dan eerst") != row, "another file with the same words"
    monkeypatch.setattr("community.expertise.services.files.DOUBLE_CLICK", timedelta(0))
    assert again(b"hallo") != row, "later it is meant"


def test_bytes_go_however_the_row_goes(page, row, ed):
    other = services.file_add(page=page, user=ed, upload=SimpleUploadedFile("b.txt", b"dag"), title="Ander")
    PageFile.objects.filter(pk=other.pk).delete()
    assert there(row) and not there(other)
    ExpertisePage.objects.filter(pk=page.pk).delete()
    assert not there(row)


@pytest.mark.parametrize("failing", ["full_clean", "save"])
def test_a_file_that_was_not_added_leaves_no_bytes(page, ed, settings, monkeypatch, failing):
    def stop(*_args, **_how):
        raise Stopped

    monkeypatch.setattr(PageFile, failing, stop)
    with pytest.raises(Stopped):
        services.file_add(page=page, user=ed, upload=SimpleUploadedFile("a.txt", b"hallo"), title="Kaart")
    assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
