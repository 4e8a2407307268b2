"""What a page that goes back with an error says of the picture that came with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from cms.plugins.contributions import ContributionPicture
from community.blogs.models import BlogPost

from .conftest import form_of, picture

pytestmark = pytest.mark.django_db
URL = "/nl/community/blogs/"
PAST = {"schedule": "1", "publish_at_0": "2020-01-01", "publish_at_1": "07:00"}
AGAIN = "Kies de foto nog een keer"


def files() -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


@pytest.mark.parametrize("stored", [False, True], ids=["new", "draft"])
@pytest.mark.parametrize("wrong", [PAST, {"title": ""}, {"together": "@niemand"}, {"audience": "nobody"}])
def test_a_picture_that_came_with_an_error_is_asked_for_again(site_tree, emma, client_of, written, stored, wrong):
    post = written(emma) if stored else None
    address = f"{URL}{post.pk}/edit/" if post else f"{URL}new/"
    answer = client_of(emma).post(address, form_of(post, cover=picture(), cover_alt="Een boom in mei") | wrong)
    form, page = answer.context["form"], answer.content.decode()
    assert answer.status_code == 422 and AGAIN in page and len(form.errors["cover"]) == 1
    assert "/media/contributions/" not in page and "has-picture" not in page and 'value="Een boom in mei"' in page
    assert not ContributionPicture.objects.exists() and not files()


def test_sent_again_with_the_picture_it_is_all_there(site_tree, emma, client_of, written):
    from datetime import timedelta

    from django.utils import timezone

    post, writer = written(emma), client_of(emma)
    address = f"{URL}{post.pk}/edit/"
    writer.post(address, form_of(post, cover=picture(), cover_alt="Een boom") | PAST)
    later = {"publish_at_0": f"{timezone.localdate() + timedelta(days=3):%Y-%m-%d}"}
    writer.post(address, form_of(post, cover=picture(), cover_alt="Een boom") | PAST | later)
    post.refresh_from_db()
    assert post.is_scheduled and post.cover is not None and post.cover_alt == "Een boom"


@pytest.mark.parametrize("sent", [{"cover": True}, {"remove_cover": "on"}], ids=["another", "away"])
def test_the_stored_picture_stays_on_a_page_with_an_error(site_tree, emma, client_of, written, sent):
    post = written(emma, cover=picture(), cover_alt="Een boom")
    before, there = post.cover.small.url, len(files())
    more = {"cover": picture()} if "cover" in sent else sent
    answer = client_of(emma).post(f"{URL}{post.pk}/edit/", form_of(post, cover_alt="Een struik") | more | PAST)
    page = answer.content.decode()
    assert answer.status_code == 422 and before in page and (AGAIN in page) == ("cover" in sent)
    assert BlogPost.objects.get().cover.small.url == before and len(files()) == there


def test_without_an_error_or_a_picture_nothing_is_asked(site_tree, emma, client_of):
    answer = client_of(emma).post(f"{URL}new/", form_of(**PAST))
    assert answer.status_code == 422 and AGAIN not in answer.content.decode()
    assert client_of(emma).post(f"{URL}new/", form_of(cover=picture(), cover_alt="Een boom")).status_code == 302
    assert BlogPost.objects.get().cover is not None


def test_all_that_is_missing_is_said_in_one_round(site_tree, emma, client_of):
    answer = client_of(emma).post("/nl/community/blogs/new/", form_of(title="", body=""))
    assert answer.status_code == 422 and {"title", "body"} <= set(answer.context["form"].errors)
    draft = client_of(emma).post("/nl/community/blogs/new/", form_of(title="Nog leeg", body="", draft="1"))
    assert draft.status_code == 302


def test_a_text_longer_than_a_book_is_refused_in_one_sentence_and_kept(site_tree, emma, client_of):
    words = f"<p>{'lang ' * 40_100}</p>"
    answer = client_of(emma).post("/nl/community/blogs/new/", form_of(body=words))
    assert answer.status_code == 422 and not BlogPost.objects.exists()
    page = answer.content.decode()
    assert "Je tekst is" in page and "te lang" in page and page.count("lang lang") > 1000
