"""What editors upload is looked at by content: a name is never believed."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form
from wagtail.models import Collection
from wagtailmedia.forms import get_media_form
from wagtailmedia.models import get_media_model

from cms.core import uploads

pytestmark = pytest.mark.django_db
MP4 = b"\x00\x00\x00\x20ftypisom" + b"\x00" * 40


def packed() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("lijst.txt", "hoi")
    return out.getvalue()


def errors_of(form, **files):
    return form(
        {"title": "Iets", "collection": Collection.get_first_root_node().pk, "duration": "0", "tags": "[]"}, files
    ).errors


@pytest.mark.parametrize(
    ("name", "content", "taken"),
    [
        ("plan.pdf", b"%PDF-1.4\n%%EOF", True),
        ("plan.pdf", b"<html><script>alert(1)</script></html>", False),
        ("plan.docx", packed(), False),
        ("plan.zip", packed(), True),
        ("plan.txt", b"<!doctype html><p>x", False),
        ("plan.txt", "Café".encode(), True),
    ],
)
def test_a_document_is_what_its_name_says(name, content, taken):
    errors = errors_of(get_document_form(get_document_model()), file=SimpleUploadedFile(name, content))
    assert ("file" not in errors) is taken, errors


@pytest.mark.parametrize(
    ("files", "wrong"),
    [
        ({"file": ("film.mp4", MP4)}, set()),
        ({"file": ("film.mp4", b"<html>")}, {"file"}),
        ({"file": ("film.webm", MP4)}, {"file"}),
        ({"file": ("film.mp4", MP4), "captions": ("nl.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\nHoi")}, set()),
        ({"file": ("film.mp4", MP4), "captions": ("nl.vtt", b"<html>")}, {"captions"}),
        ({"file": ("film.mp4", MP4), "captions": ("nl.html", b"WEBVTT")}, {"captions"}),
        ({"file": ("film.mp4", MP4), "thumbnail": ("beeld.png", b"<svg>")}, {"thumbnail"}),
    ],
)
def test_a_video_its_captions_and_its_picture_are_what_their_names_say(files, wrong):
    uploads = {field: SimpleUploadedFile(name, content) for field, (name, content) in files.items()}
    form = get_media_form(get_media_model())
    assert set(errors_of(form, **uploads)) & {"file", "captions", "thumbnail"} == wrong


@pytest.mark.parametrize(("kind", "name"), [("video", "film.exe"), ("video", "film.mp3"), ("audio", "geluid.mp4")])
def test_only_what_browsers_play_is_taken(kind, name):
    form = get_media_form(get_media_model())
    media = get_media_model()(type=kind)
    answer = form(
        {"title": "Iets", "collection": Collection.get_first_root_node().pk, "duration": "0", "tags": "[]"},
        {"file": SimpleUploadedFile(name, MP4)},
        instance=media,
    )
    assert not answer.is_valid() and set(answer.errors) & {"file", "__all__"}


@pytest.mark.parametrize("name", ["nep.jpg", "nep.PNG", "nep.webp"])
def test_a_text_that_is_called_a_picture_is_said_to_be_none(name):
    for check in (uploads.check_upload, uploads.check_picture):
        with pytest.raises(ValidationError) as said:
            check(SimpleUploadedFile(name, b"dit is tekst"))
        assert "geen foto" in str(said.value) or "geen afbeelding" in str(said.value)


@pytest.mark.parametrize("name", ["programma.exe", "notities.md", "brief.docx", "brief.pdf", "zonder"])
def test_text_under_another_name_is_told_what_is_taken(name):
    with pytest.raises(ValidationError) as said:
        uploads.check_upload(SimpleUploadedFile(name, b"dit is tekst"))
    assert "Kies een PDF, een foto, een kantoordocument of een tekst" in str(said.value)
    assert "Sla het opnieuw op" not in str(said.value)


def test_where_another_name_helps_that_is_the_advice():
    with pytest.raises(ValidationError) as said:
        uploads.check_upload(SimpleUploadedFile("brief.docx", b"%PDF-1.4\n%%EOF"))
    assert "Sla het opnieuw op als .pdf" in str(said.value)
