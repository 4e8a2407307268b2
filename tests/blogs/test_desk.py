"""The desk: drafts that save themselves, two tabs, and pictures in the text."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django.utils.translation import override
from PIL import Image

from cms.plugins.activities import Activity
from cms.plugins.contributions import ContributionPicture, picture_add
from cms.plugins.users import Topic
from community.blogs import services
from community.blogs.models import BlogPost

from .conftest import form_of, picture

pytestmark = pytest.mark.django_db
URL = "/nl/community/blogs/"


def test_a_draft_saves_itself_once(site_tree, emma, client_of):
    writer, key = client_of(emma), str(uuid4())
    first = writer.post(f"{URL}new/autosave/", form_of(title="", draft_key=key)).json()
    again = writer.post(f"{URL}new/autosave/", form_of(title="Lost", draft_key=key)).json()
    post = BlogPost.objects.get()
    assert post.state == "draft" and post.title == "Lost" and first["edit"] == again["edit"] == f"{URL}{post.pk}/edit/"
    third = writer.post(again["autosave"], form_of(title="Third", version=again["version"]))
    assert third.status_code == 200 and BlogPost.objects.get().title == "Third"
    shared = writer.post(f"{URL}new/", form_of(title="Shared", draft_key=key, version=third.json()["version"]))
    assert shared.status_code == 302 and BlogPost.objects.get().state == "published"


def test_half_a_name_keeps_no_draft_from_saving_itself(site_tree, emma, ed, client_of):
    answer = client_of(emma).post(f"{URL}new/autosave/", form_of(draft_key=str(uuid4()), together="@ed, @Ma"))
    assert answer.status_code == 200 and BlogPost.objects.get().title == "Het halfuur"
    sent = client_of(emma).post(f"{URL}new/", form_of(together="@ed, @Ma"))
    assert sent.status_code == 422 and "@Ma" in str(sent.context["form"].errors["together"])


def test_names_series_and_moment_are_kept_as_typed_and_count_with_a_button(site_tree, emma, ed, client_of):
    writer, tomorrow = client_of(emma), f"{timezone.localdate() + timedelta(days=1):%Y-%m-%d}"
    typed = {"together": "@ed, @Kwa", "new_series": "Half get", "publish_at_0": tomorrow, "publish_at_1": "07:0"}
    answer = writer.post(f"{URL}new/autosave/", form_of(draft_key=str(uuid4()), **typed)).json()
    post = BlogPost.objects.get()
    assert post.series is None and not post.co_authors.exists() and not Activity.objects.exists()
    assert post.publish_at is None and services.publish_due_posts() == 0
    assert all(words in answer["waits"] for words in ("medeschrijvers", "serie", "moment")) and not answer["missing"]
    page = writer.get(answer["edit"])
    form, html = page.context["form"], page.content.decode()
    assert [form[name].value() for name in ("together", "new_series")] == ["@ed, @Kwa", "Half get"]
    assert f'value="{tomorrow}"' in html and 'value="07:0"' in html and answer["waits"] in html

    again = writer.post(answer["autosave"], form_of(post, publish_at_0="", publish_at_1="", together="", new_series=""))
    assert again.json()["waits"] == "" and BlogPost.objects.get().unconfirmed == {}
    post.refresh_from_db()
    sent = form_of(post, together="@ed", new_series="Nachten", draft="1", publish_at_0=tomorrow, publish_at_1="07:00")
    assert writer.post(answer["edit"], sent).status_code == 302
    post.refresh_from_db()
    assert list(post.co_authors.all()) == [ed] and post.series.title == "Nachten" and post.publish_at is None
    assert set(post.unconfirmed) == {"publish_at"}  # this button plans nothing: the day stays where it was typed
    assert (
        writer.post(answer["edit"], form_of(post, together="@ed", schedule="1", publish_at_0=tomorrow)).status_code
        == 302
    )
    post.refresh_from_db()
    assert post.is_scheduled and post.unconfirmed == {}


def test_half_a_value_takes_no_good_one_away_while_the_draft_saves_itself(site_tree, emma, ed, client_of, written):
    moment = timezone.now() + timedelta(days=1)
    post = written(
        emma, moment=moment, planned=True, co_authors=[ed], series="Nachten", cover=picture(), cover_alt="Een boom"
    )
    half = {"together": "@e", "publish_at_0": "0002-01-01", "cover_alt": " ", "remove_cover": "on"}
    for writer in (emma, ed):  # who writes along has no field for the others: what Emma typed there stays
        post.refresh_from_db()
        answer = client_of(writer).post(f"{URL}{post.pk}/autosave/", form_of(post, in_series=post.series_id, **half))
        assert answer.status_code == 200 and "beschrijving" in answer.json()["missing"]
    post.refresh_from_db()
    assert post.cover and post.cover_alt == "Een boom" and list(post.co_authors.all()) == [ed]
    assert post.publish_at == moment and post.series.title == "Nachten"
    assert client_of(emma).get(f"{URL}{post.pk}/edit/").context["form"]["together"].value() == "@e"


def test_a_series_that_is_there_is_kept_while_the_draft_saves_itself(site_tree, emma, niels, client_of, written):
    mine, theirs = (written(person, series="Nachten").series_id for person in (emma, niels))
    post, writer = written(emma), client_of(emma)
    assert writer.post(f"{URL}{post.pk}/autosave/", form_of(post, in_series=mine)).status_code == 200
    post.refresh_from_db()
    assert post.series_id == mine
    assert writer.post(f"{URL}{post.pk}/autosave/", form_of(post, in_series=theirs)).status_code == 422
    post.refresh_from_db()
    assert post.series_id == mine


def test_the_picture_at_the_top_is_kept_with_its_words_and_said_when_it_is_not(site_tree, emma, client_of, written):
    post, writer = written(emma), client_of(emma)

    def keep(**sent):
        post.refresh_from_db()
        answer = writer.post(f"{URL}{post.pk}/autosave/", form_of(post, **sent))
        post.refresh_from_db()
        assert answer.status_code == 200 and post.title == sent["title"]
        return answer.json()

    no_picture = SimpleUploadedFile("foto.jpg", b"<html>", "image/jpeg")
    for sent in ({"cover": picture(), "cover_alt": ""}, {"cover": no_picture, "cover_alt": "Een boom"}):
        said = keep(title="Zonder", **sent)
        assert said["missing"].startswith("De foto is niet bewaard.") and said["cover"] is None and post.cover is None
    said = keep(title="Met", cover=picture(), cover_alt="Een boom")
    assert not said["missing"] and said["cover"]["small"] == post.cover.small.url and post.cover_alt == "Een boom"
    assert keep(title="Nog eens", cover_alt="Een oude boom")["cover"] == said["cover"]
    assert ContributionPicture.objects.count() == 1 and post.cover_alt == "Een oude boom"


def test_a_preview_shows_the_picture_that_was_chosen_and_stores_nothing(site_tree, emma, client_of, written):
    writer, post = client_of(emma), written(emma)
    for address in (f"{URL}new/preview/", f"{URL}{post.pk}/preview/"):
        page = writer.post(address, form_of(cover=picture(), cover_alt="Een boom")).content.decode()
        assert '<img src="data:image/webp;base64,' in page and 'alt="Een boom"' in page
    assert not ContributionPicture.objects.exists()
    stored = written(emma, cover=picture(), cover_alt="Een boom")
    shown, without = (
        writer.post(f"{URL}{stored.pk}/preview/", form_of(stored, cover_alt="Een boom", **more)).content.decode()
        for more in ({}, {"remove_cover": "on"})
    )
    assert stored.cover.file.url in shown and stored.cover.file.url not in without


def test_a_new_text_is_in_the_language_of_the_page_it_is_written_on(site_tree, emma, client_of):
    writer = client_of(emma)
    for language in ("nl", "en"):
        page = writer.get(f"/{language}/community/blogs/new/")
        assert page.context["form"]["language"].value() == language
        sent = form_of(draft_key=str(uuid4())) | {"title": language}
        del sent["language"]
        answer = writer.post(f"/{language}/community/blogs/new/preview/", sent)
        assert answer.context["contribution"].language == language
        asked = writer.get(f"/{language}/community/questions/new/")
        assert asked.context["form"]["language"].value() == language


def test_topics_stand_in_the_order_of_the_language_they_are_read_in(site_tree, emma, client_of):
    for slug, nl, en in (("a", "zorg", "Care"), ("b", "Eten", "Food"), ("c", "nacht", "Work at night")):
        Topic.objects.create(slug=slug, name_nl=nl, name_en=en)
    names = {"nl": ["Eten", "nacht", "zorg"], "en": ["Care", "Food", "Work at night"]}
    for language, wanted in names.items():
        page = client_of(emma).get(f"/{language}/community/blogs/new/")
        with override(language):
            found = [str(topic) for topic in page.context["form"].fields["topics"].queryset]
        assert [name for name in found if name in wanted] == wanted


def test_two_tabs_do_not_overwrite_each_other_in_silence(site_tree, emma, client_of, written):
    post, writer = written(emma), client_of(emma)
    old = post.version
    assert writer.post(f"{URL}{post.pk}/autosave/", form_of(title="Tab een", version=old)).status_code == 200
    second = writer.post(f"{URL}{post.pk}/autosave/", form_of(title="Tab twee", version=old))
    assert second.status_code == 409 and second.json()["changed"]
    assert BlogPost.objects.get().title == "Tab een"
    page = writer.post(f"{URL}{post.pk}/edit/", form_of(title="Tab twee", version=old, draft="1"))
    assert page.status_code == 422 and "Tab twee" in page.content.decode()
    assert BlogPost.objects.get().title == "Tab een"
    knowing = page.context["form"]["version"].value()
    assert (
        writer.post(f"{URL}{post.pk}/edit/", form_of(title="Tab twee", version=knowing, draft="1")).status_code == 302
    )
    assert BlogPost.objects.get().title == "Tab twee"


def test_what_colleagues_read_does_not_save_itself(site_tree, emma, client_of, written):
    post = written(emma, publish=True)
    answer = client_of(emma).post(f"{URL}{post.pk}/autosave/", form_of(post, title="Stiekem"))
    assert answer.status_code == 409 and BlogPost.objects.get().title == post.title


def test_pictures_in_a_text_are_private_small_and_without_hidden_data(site_tree, team, emma, niels, client_of, written):
    post = written(emma, audience=team.token)
    exif = Image.Exif()
    exif[0x010F] = "Fototoestel van Emma"
    answer = client_of(emma).post(
        f"{URL}{post.pk}/pictures/", {"file": picture(exif=exif.tobytes()), "alt": "Een boom"}
    )
    assert answer.status_code == 201
    row, found = ContributionPicture.objects.get(), answer.json()
    assert (row.width, row.height) == (2000, 1000) and found["src"] == row.file.url
    assert b"Fototoestel" not in row.file.read()
    assert client_of(emma).get(found["src"]).status_code == 200
    assert client_of(niels).get(found["src"]).status_code == 404
    assert client_of(niels).post(f"{URL}{post.pk}/pictures/", {"file": picture(), "alt": "x"}).status_code == 404
    services.post_write(post=post, user=emma, publish=True)
    assert client_of(niels).get(found["src"]).status_code == 404
    shared = written(emma, publish=True)
    assert client_of(niels).post(f"{URL}{shared.pk}/pictures/", {"file": picture(), "alt": "x"}).status_code == 403


def test_a_picture_needs_words_and_has_to_be_one(site_tree, emma, client_of, written):
    from django.core.files.uploadedfile import SimpleUploadedFile

    post, writer = written(emma), client_of(emma)
    no_picture = SimpleUploadedFile("foto.jpg", b"<html><script>1</script>", "image/jpeg")
    for sent in ({"file": picture(), "alt": " "}, {"file": no_picture, "alt": "x"}, {"alt": "x"}):
        answer = writer.post(f"{URL}{post.pk}/pictures/", sent)
        assert answer.status_code == 422 and answer.json()["error"]
    assert not ContributionPicture.objects.exists()


def test_files_go_with_the_row(emma, written, django_capture_on_commit_callbacks):
    post = written(emma)
    row = picture_add(contribution=post, user=emma, upload=picture(), alt="Een boom")
    storage, names = row.file.storage, [row.file.name, row.small.name]
    assert all(storage.exists(name) for name in names)
    with django_capture_on_commit_callbacks(execute=True):
        row.delete()
    assert not any(storage.exists(name) for name in names)
