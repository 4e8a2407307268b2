"""Amounts as people type them, photos that are photos, and files that lie ready when a form comes back."""

from __future__ import annotations

import os
import threading
import time
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pages.form_fields import AmountField, NumberField, PictureField, amount_in_words, plain_number
from pages.models import FormField, FormPage, FormSubmission, KeptUpload, SubmissionFile
from pages.services import page_publish, submissions_purge
from pages.services.uploads import uploads_keep, uploads_of
from tests.factories import UserFactory, make_site_tree

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"
URL = "/nl/formulieren/declareren/"


def photo(name: str = "bon.png", kind: str = "PNG") -> SimpleUploadedFile:
    data = BytesIO()
    Image.new("RGB", (40, 30), "#0d5b56").save(data, kind)
    return SimpleUploadedFile(name, data.getvalue())


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        *[("12,50", "12.50"), ("12.50", "12.50"), ("€ 12,50", "12.50"), ("12,5", "12.5"), ("12", "12"), ("12,-", "12")],
        *[("1.250", "1250"), ("1.250,00", "1250.00"), ("1,250.50", "1250.50"), ("1.250.000", "1250000")],
        *[("1 250,5", "1250.5"), ("EUR 3", "3"), ("12,50 euro", "12.50"), ("−5", "-5"), ("0,05", "0.05")],
    ],
)
def test_an_amount_is_read_as_people_write_it(typed, read):
    with override("nl"):
        assert plain_number(typed) == read


def test_three_figures_behind_a_mark_are_read_in_the_readers_notation_or_not_at_all():
    for language, thousand, nothing in (("nl", "1.250", "1,250"), ("en", "1,250", "1.250")):
        with override(language):
            assert (plain_number(thousand), plain_number(nothing)) == ("1250", "")


@given(cents=st.integers(-99_999_999, 99_999_999), language=st.sampled_from(["nl", "en"]))
def test_what_we_show_can_be_typed_again(cents, language):
    with override(language):
        shown = amount_in_words(Decimal(cents) / 100)
        assert NumberField().clean(shown) == Decimal(cents) / 100


@pytest.mark.parametrize(
    "typed", ["twaalf", "12,50,", "1e9", "NaN", "Infinity", "--5", "12,505", "1.25.000", "=1+1", "9" * 40]
)
def test_what_is_no_amount_is_refused_in_one_sentence(typed):
    with pytest.raises(ValidationError) as refused:
        AmountField().clean(typed)
    assert len(refused.value.messages) == 1


def test_limits_are_told_in_the_readers_notation():
    field = AmountField(minimum=Decimal("0.01"), maximum=Decimal(1000))
    assert field.clean("0,01") == Decimal("0.01") and field.clean("1.000") == 1000
    for typed, dutch, english in (
        ("-5", "Dit moet € 0,01 of meer zijn.", "This must be € 0.01 or more."),
        ("1000,01", "Dit mag hoogstens € 1.000,00 zijn.", "This must be € 1,000.00 or less."),
    ):
        for language, words in (("nl", dutch), ("en", english)):
            with override(language), pytest.raises(ValidationError) as refused:
                field.clean(typed)
            assert [str(message) for message in refused.value.messages] == [words]
    with pytest.raises(ValidationError):
        AmountField().clean("-1")  # without a limit of the editor nobody claims less than nothing
    assert NumberField().clean("-1") == -1


def test_a_photo_field_takes_pictures_only():
    assert PictureField().clean(photo()).checked_type == "image/png"
    for name, data in (("bon.pdf", PDF), ("bon.txt", b"tekst"), ("bon.png", PDF), ("bon.jpg", b"<html>")):
        with pytest.raises(ValidationError):
            PictureField().clean(SimpleUploadedFile(name, data))


@pytest.fixture
def form(site_tree, team):
    page = FormPage(title="Declareren", slug="declareren", handlers=team.token, locale=site_tree.nl.forms.locale)
    page.form_fields = [
        FormField(label="Bedrag", field_type="money", minimum=Decimal("0.01"), sort_order=1, locale=page.locale),
        FormField(label="Bon", field_type="picture", sort_order=2, locale=page.locale),
        FormField(label="Bijlage", field_type="file", required=False, sort_order=3, locale=page.locale),
        FormField(label="Waarvoor", field_type="singleline", sort_order=4, locale=page.locale),
    ]
    return page_publish(page=site_tree.nl.forms.add_child(instance=page))


@pytest.mark.django_db
def test_a_file_lies_ready_when_something_else_was_wrong(
    form, emma, niels, hanna, client_of, django_capture_on_commit_callbacks
):
    client = client_of(niels)
    answer = client.post(URL, {"bedrag": "nul", "bon": photo(), "bijlage": SimpleUploadedFile("brief.pdf", PDF)})
    text = answer.content.decode()
    assert answer.status_code == 422 and text.count('data-testid="kept-file"') == 2
    assert "bon.png" in text and "Staat klaar" in text and 'value="nul"' in text
    kept = KeptUpload.objects.get(field_name="bon")
    assert kept.user == niels and "bon" not in kept.file.name
    assert client_of(hanna).get(URL).content.decode().count("kept-file") == 0
    assert client_of(emma).get(f"/media/{kept.file.name}").status_code == 404
    assert client.get(f"/media/{kept.file.name}").status_code == 404  # it is sent, not browsed
    assert "bon.png" in client.get(URL).content.decode()  # and it is still there after a walk around
    paths = [row.file.storage.path(row.file.name) for row in KeptUpload.objects.all()]
    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post(URL, {"bedrag": "€ 12,5", "waarvoor": "Koekjes"})
    assert sent.status_code == 302 and not KeptUpload.objects.exists()
    assert not any(Path(path).exists() for path in paths)
    submission = FormSubmission.objects.get()
    assert submission.form_data["bedrag"] == "12.50"
    files = {row.field_name: row for row in submission.files.all()}
    assert files["bon"].content_type == "image/png" and files["bijlage"].file.read() == PDF
    assert "€ 12,50" in client.get(sent["Location"]).content.decode()


@pytest.mark.django_db
def test_a_file_that_is_not_good_never_lies_ready_and_another_replaces_it(form, niels, client_of):
    client = client_of(niels)
    text = client.post(URL, {"bedrag": "5", "bon": SimpleUploadedFile("bon.txt", b"tekst")}).content.decode()
    assert "kept-file" not in text and "Dit is geen afbeelding" in text and not KeptUpload.objects.exists()
    client.post(URL, {"bedrag": "x", "bon": photo("eerste.png"), "waarvoor": "Koekjes"})
    client.post(URL, {"bedrag": "x", "bon": photo("tweede.png"), "waarvoor": "Koekjes"})
    assert [kept.name for kept in KeptUpload.objects.all()] == ["tweede.png"]


@pytest.mark.django_db
def test_what_may_be_skipped_can_be_taken_away(form, niels, client_of):
    client = client_of(niels)
    text = client.post(
        URL, {"bedrag": "x", "bon": photo(), "bijlage": SimpleUploadedFile("a.pdf", PDF)}
    ).content.decode()
    assert text.count("Laat het weg") == 1  # the receipt is needed
    answer = client.post(URL, {"bedrag": "5", "waarvoor": "Koekjes", "bijlage-clear": "on"})
    assert answer.status_code == 302
    assert [row.field_name for row in SubmissionFile.objects.all()] == ["bon"]
    assert FormSubmission.objects.get().form_data["bijlage"] is None


@pytest.mark.django_db
def test_what_lay_ready_for_a_day_is_gone(form, niels, client_of, django_capture_on_commit_callbacks):
    client_of(niels).post(URL, {"bedrag": "x", "bon": photo()})
    kept = KeptUpload.objects.get()
    KeptUpload.objects.update(created_at=timezone.now() - timedelta(hours=25))
    assert uploads_of(niels, form) == {}
    path = kept.file.storage.path(kept.file.name)
    with django_capture_on_commit_callbacks(execute=True):
        assert submissions_purge() == 1
    assert not Path(path).exists()


@pytest.mark.django_db
def test_an_editor_sees_plain_words_for_kinds_of_answers(form, carmen, client_of):
    text = client_of(carmen).get(f"/cms/pages/{form.pk}/edit/").content.decode()
    for words in ("Een bedrag in euro’s", "Een foto", "Eén keuze uit een lijst", "Minstens"):
        assert words in text
    bad = FormField(page=form, label="Bedrag", field_type="money", minimum=Decimal(5), maximum=Decimal(1))
    with pytest.raises(ValidationError):
        bad.clean()


@pytest.mark.django_db
def test_a_file_that_belongs_to_nothing_goes_after_a_day(form, niels, client_of):
    client_of(niels).post(URL, {"bedrag": "x", "bon": photo()})
    kept = KeptUpload.objects.get()
    storage = kept.file.storage
    old, new = (storage.save(f"forms/kept/{name}.png", photo()) for name in ("oud", "nieuw"))
    two_days_ago = time.time() - 2 * 86_400
    os.utime(storage.path(old), (two_days_ago, two_days_ago))
    os.utime(kept.file.path, (two_days_ago, two_days_ago))
    submissions_purge()
    assert not storage.exists(old) and storage.exists(new) and storage.exists(kept.file.name)


@pytest.mark.django_db
def test_a_file_whose_row_cannot_be_kept_is_not_left_behind(form, niels):
    def files() -> list[str]:
        storage = KeptUpload._meta.get_field("file").storage
        return sorted(storage.listdir("forms/kept")[1]) if storage.exists("forms/kept") else []

    before = files()
    bad = photo()
    bad.checked_type = None  # a row without it is refused by the database
    good = photo()
    good.checked_type = "image/png"
    with pytest.raises(IntegrityError), transaction.atomic():
        uploads_keep(user=niels, page=form, answers={"bon": good, "bijlage": bad})
    assert files() == before and not KeptUpload.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_tabs_post_the_same_file_at_once(needs_postgres):
    tree, user = make_site_tree(), UserFactory(username="tabs")
    page = FormPage(title="Bon", slug="bon", locale=tree.nl.forms.locale, handlers="everyone")
    tree.nl.forms.add_child(instance=page)
    start, failures = threading.Barrier(4), []

    def post() -> None:
        try:
            start.wait(timeout=30)
            for _each in range(10):
                upload = photo()
                upload.checked_type = "image/png"
                uploads_keep(user=user, page=page, answers={"bon": upload})
        except BaseException as problem:
            failures.append(problem)
        finally:
            connection.close()

    tabs = [threading.Thread(target=post) for _tab in range(4)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join(timeout=60)
    assert not failures and KeptUpload.objects.count() == 1
