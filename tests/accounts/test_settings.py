"""One's own settings: language, look, photo, password."""

import io

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from cms.accounts import services

pytestmark = pytest.mark.django_db
SETTINGS = "/nl/settings/"


def picture(width=400, height=300, kind="JPEG", exif=None):
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, kind, **({"exif": exif} if exif else {}))
    return out.getvalue()


def test_language_and_look_are_kept_and_answered_in_the_new_language(emma, client_of):
    client = client_of(emma)
    answer = client.post(f"{SETTINGS}preferences/", {"language": "en", "theme": "dark", "pronouns": "she"})
    assert answer.url == "/en/settings/"
    emma.refresh_from_db()
    assert (emma.language, emma.theme, emma.pronouns) == ("en", "dark", "she")
    assert 'data-theme="dark"' in client.get("/en/settings/").content.decode()


def test_a_made_up_choice_is_refused(emma, client_of):
    answer = client_of(emma).post(f"{SETTINGS}preferences/", {"language": "xx", "theme": "pink", "pronouns": "zij"})
    assert answer.status_code == 200 and 'value="zij"' in answer.content.decode()
    emma.refresh_from_db()
    assert emma.language == "nl"


def test_the_switch_of_the_shell(emma, client_of):
    client = client_of(emma)
    assert client.post(f"{SETTINGS}theme/", {"theme": "light"}, HTTP_ACCEPT="application/json").status_code == 204
    emma.refresh_from_db()
    assert emma.theme == "light"
    assert client.post(f"{SETTINGS}theme/", {"theme": "dark", "next": "/nl/settings/"}).url == "/nl/settings/"
    assert client.post(f"{SETTINGS}theme/", {"theme": "x", "next": "//evil.example"}).url == SETTINGS
    assert client.get(f"{SETTINGS}theme/").status_code == 405


def test_nobody_changes_another_account(emma, niels):
    with pytest.raises(PermissionDenied):
        services.preferences_set(actor=niels, user=emma, theme="dark")
    with pytest.raises(PermissionDenied):
        services.photo_remove(actor=niels, user=emma)
    with pytest.raises(ValueError, match="is_superuser"):
        services.preferences_set(actor=emma, user=emma, is_superuser=True)


def test_a_photo_is_cut_square_made_small_and_loses_its_place(emma, client_of):
    exif = Image.Exif()
    exif[0x010E] = "Thuis, Dorpsstraat 1"
    upload = SimpleUploadedFile("ik.jpg", picture(1600, 1200, exif=exif), "image/jpeg")
    assert client_of(emma).post(f"{SETTINGS}photo/", {"photo": upload}).status_code == 302
    emma.refresh_from_db()
    with Image.open(emma.photo) as kept:
        assert kept.size == (640, 640) and kept.format == "WEBP" and not kept.getexif()
    assert "ik" not in emma.photo.name


@pytest.mark.parametrize(
    "content",
    [b"<svg onload=alert(1)>", b"<html>", b"", b"\x89PNG\r\n\x1a\n broken", picture(20, 20), b"%PDF-1.7"],
    ids=["svg", "html", "empty", "broken", "tiny", "pdf"],
)
def test_what_is_no_photo_is_refused_whatever_its_name(content, emma, client_of):
    upload = SimpleUploadedFile("photo.jpg", content, "image/jpeg")
    answer = client_of(emma).post(f"{SETTINGS}photo/", {"photo": upload})
    assert answer.status_code == 200 and answer.context["photo_form"].errors
    emma.refresh_from_db()
    assert not emma.photo


def test_a_new_photo_takes_the_place_of_the_old_file(emma, client_of, django_capture_on_commit_callbacks):
    client = client_of(emma)
    client.post(f"{SETTINGS}photo/", {"photo": SimpleUploadedFile("a.png", picture(kind="PNG"))})
    emma.refresh_from_db()
    first, storage = emma.photo.name, emma.photo.storage
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{SETTINGS}photo/", {"photo": SimpleUploadedFile("b.png", picture(kind="PNG"))})
    emma.refresh_from_db()
    assert emma.photo.name != first and not storage.exists(first)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{SETTINGS}photo/remove/")
    emma.refresh_from_db()
    assert not emma.photo


def test_a_photo_is_for_colleagues_only(emma, niels, client_of, client):
    client_of(emma).post(f"{SETTINGS}photo/", {"photo": SimpleUploadedFile("a.png", picture(kind="PNG"))})
    emma.refresh_from_db()
    assert client_of(niels).get(emma.photo_url).status_code == 200
    assert client.get(emma.photo_url).status_code == 302


def test_a_new_password_keeps_this_device_signed_in_and_needs_the_old_one(emma, client_of):
    client = client_of(emma)
    new = {"new_password1": "drie rode fietsen", "new_password2": "drie rode fietsen"}
    refused = client.post(f"{SETTINGS}password/", {"old_password": "fout", **new})
    assert refused.status_code == 200
    emma.refresh_from_db()
    assert emma.check_password("linde")
    assert client.post(f"{SETTINGS}password/", {"old_password": "linde", **new}).status_code == 302
    assert client.get(SETTINGS).status_code == 200
    emma.refresh_from_db()
    assert emma.check_password("drie rode fietsen")


def test_people_of_single_sign_on_have_no_password_here(emma, client_of):
    emma.set_unusable_password()
    emma.save()
    client = client_of(emma)
    assert "old_password" not in client.get(SETTINGS).content.decode()
    assert client.post(f"{SETTINGS}password/", {"old_password": "x"}).status_code == 302


def test_the_admin_form_has_one_name_and_the_job(admin, emma, client_of):
    page = client_of(admin).get(f"/cms/users/edit/{emma.pk}/")
    assert page.status_code == 200
    text = page.content.decode()
    assert 'name="display_name"' in text and 'name="job_title"' in text and 'name="first_name"' not in text
    form = {
        "display_name": "Emma Smit",
        "username": "emma",
        "email": "emma@delinde.example",
        "job_title": "Nachtzorg",
        "job_title_en": "",
        "pronouns": "",
        "joined_on": "",
        "language": "nl",
        "is_active": "on",
        "password1": "",
        "password2": "",
    }
    client_of(admin).post(f"/cms/users/edit/{emma.pk}/", form)
    emma.refresh_from_db()
    assert (emma.display_name, emma.job_title, emma.last_name) == ("Emma Smit", "Nachtzorg", "Smit")
    assert client_of(emma).get(f"/cms/users/edit/{emma.pk}/").status_code in (302, 403)
