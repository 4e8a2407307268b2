"""Blogs as people use them, each door with who may and who may not."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from cms.plugins.activities import Activity
from cms.plugins.embeds import embed_markup, embed_reference
from community.blogs.models import BlogPost, BlogSeries
from community.polls.models import Poll
from community.polls.services import poll_save

from .conftest import form_of, picture

pytestmark = pytest.mark.django_db
URL = "/nl/community/blogs/"


def test_write_share_read_change(site_tree, emma, niels, client_of):
    writer = client_of(emma)
    answer = writer.post(f"{URL}new/", form_of(draft_key=str(uuid4()), new_series="Uit de nacht"))
    post = BlogPost.objects.get()
    assert answer.url == f"{URL}{post.pk}/"
    assert (post.state, post.words, post.series.title) == ("published", 4, "Uit de nacht")
    reader = client_of(niels)
    assert "Het halfuur" in reader.get(URL).content.decode()
    page = reader.get(f"{URL}{post.pk}/").content.decode()
    assert "Om kwart voor vijf" in page and "Uit de nacht" in page and 'id="comments"' in page
    changed = writer.post(f"{URL}{post.pk}/edit/", form_of(post, title="Anders", in_series=post.series_id))
    assert changed.status_code == 302
    post.refresh_from_db()
    assert post.title == "Anders" and post.edited_at and post.series_id
    assert Activity.objects.filter(type="blogs.blogpost_shared").count() == 1
    assert reader.get(f"{URL}{post.pk}/edit/").status_code == 403
    assert reader.post(f"{URL}{post.pk}/edit/", form_of(post)).status_code == 403
    assert reader.post(f"{URL}{post.pk}/delete/").status_code == 403


def test_what_is_missing_is_said_and_nothing_typed_is_lost(site_tree, emma, client_of):
    answer = client_of(emma).post(f"{URL}new/", form_of(title="", body="<p>Bewaar mij</p>"))
    assert answer.status_code == 422 and "Bewaar mij" in answer.content.decode()
    answer = client_of(emma).post(f"{URL}new/", form_of(body='<p>x</p><img src="/media/contributions/a.webp" alt="">'))
    assert answer.status_code == 422 and answer.context["form"].errors["body"]
    answer = client_of(emma).post(f"{URL}new/", form_of(together="@niemand"))
    assert answer.status_code == 422 and answer.context["form"].errors["together"]
    assert not BlogPost.objects.exists()


def test_draft_is_kept_without_a_title_and_seen_by_its_writer_only(site_tree, emma, niels, client_of):
    writer = client_of(emma)
    writer.post(f"{URL}new/", form_of(title="", draft="1"))
    post = BlogPost.objects.get()
    assert post.state == "draft" and not Activity.objects.exists()
    assert "Zonder titel" in writer.get(f"{URL}writing/").content.decode()
    for path in (f"{URL}{post.pk}/", f"{URL}{post.pk}/edit/"):
        assert writer.get(path).status_code == 200
        assert client_of(niels).get(path).status_code == 404
    assert "Zonder titel" not in client_of(niels).get(f"{URL}writing/").content.decode()
    for path in ("autosave", "preview", "pictures"):
        assert client_of(niels).post(f"{URL}{post.pk}/{path}/", form_of()).status_code == 404


def test_team_post_is_not_there_for_others(site_tree, team, emma, niels, client_of, written):
    post = written(emma, audience=team.token, publish=True, series="Intern")
    assert client_of(emma).get(post.get_absolute_url()).status_code == 200
    outsider = client_of(niels)
    for path in (f"{URL}{post.pk}/", f"{URL}series/{post.series_id}/"):
        assert outsider.get(path).status_code == 404
    for path in (URL, f"{URL}by/emma/"):
        assert post.title not in outsider.get(path).content.decode()
        assert post.title in client_of(emma).get(path).content.decode()
    assert outsider.post(f"{URL}new/", form_of(audience=team.token)).status_code == 422


def test_author_page_and_topic(site_tree, emma, niels, client_of, written):
    from cms.plugins.users import Topic

    topic = Topic.objects.create(slug="night", name_nl="Nacht", name_en="Night")
    written(emma, publish=True, topics=[topic])
    written(niels, title="Van Niels", publish=True)
    reader = client_of(niels)
    by = reader.get(f"{URL}by/emma/").content.decode()
    assert "Het halfuur" in by and "Van Niels" not in by
    about = reader.get(f"{URL}?topic=night").content.decode()
    assert "Het halfuur" in about and "Van Niels" not in about
    assert reader.get(f"{URL}by/nobody/").status_code == 404


def test_delete_and_undo_are_the_authors(site_tree, emma, niels, ed, client_of, written):
    post = written(emma, publish=True, co_authors=[ed])
    assert client_of(ed).post(f"{URL}{post.pk}/delete/").status_code == 403
    client_of(emma).post(f"{URL}{post.pk}/delete/")
    assert client_of(niels).get(f"{URL}{post.pk}/").status_code == 404
    assert client_of(niels).post(f"{URL}{post.pk}/undo/").status_code == 404
    client_of(emma).post(f"{URL}{post.pk}/undo/")
    assert client_of(niels).get(f"{URL}{post.pk}/").status_code == 200


def test_preview_shows_and_stores_nothing(site_tree, emma, client_of, written):
    answer = client_of(emma).post(f"{URL}new/preview/", form_of(title="Zo zou het zijn", new_series="Nooit"))
    assert answer.status_code == 200 and "Zo zou het zijn" in answer.content.decode()
    assert not BlogPost.objects.exists() and not BlogSeries.objects.exists()
    post = written(emma, publish=True)
    page = client_of(emma).post(
        f"{URL}{post.pk}/preview/", form_of(post, title="Nog niet", body="<p>x<script>1</script></p>")
    )
    assert "Nog niet" in page.content.decode() and "<script>1" not in page.content.decode()
    post.refresh_from_db()
    assert post.title == "Het halfuur"


def test_cover_needs_words_and_is_shown_to_who_may_see_the_post(site_tree, team, emma, niels, client_of):
    writer = client_of(emma)
    refused = writer.post(f"{URL}new/", form_of(cover=picture(), audience=team.token))
    assert refused.status_code == 422 and refused.context["form"].errors["cover_alt"] and not BlogPost.objects.exists()
    writer.post(f"{URL}new/", form_of(cover=picture(), cover_alt="Een boom", audience=team.token))
    cover = BlogPost.objects.get().cover
    assert (cover.file.width, cover.small.width) == (2000, 800)
    for address in (cover.file.url, cover.small.url):
        assert writer.get(address).status_code == 200
        assert client_of(niels).get(address).status_code == 404


def test_switched_off_and_on_again(site_tree, emma, client_of, written):
    from cms.core.switches import plugin_switch

    post = written(emma, publish=True, cover=picture(), cover_alt="Een boom")
    plugin_switch(label="blogs", enabled=False)
    for address in (URL, post.get_absolute_url(), post.cover.file.url):
        assert client_of(emma).get(address).status_code == 404
    plugin_switch(label="blogs", enabled=True)
    assert client_of(emma).get(post.cover.file.url).status_code == 200


def test_on_a_draft_nobody_is_asked_to_react(site_tree, emma, ed, client_of, written):
    draft, shared = written(emma), written(emma, publish=True)
    page, read = (client_of(emma).get(post.get_absolute_url()).content.decode() for post in (draft, shared))
    for words in ('id="comments"', "Nog niemand heeft iets gezegd", "st-composer"):
        assert words not in page and words in read, words
    assert "Alleen jij ziet het." in page and "Alleen de schrijvers" not in page
    together = written(emma, co_authors=[ed])
    assert "Alleen de schrijvers zien het." in client_of(ed).get(together.get_absolute_url()).content.decode()
    assert "Alleen de schrijvers zien het." in client_of(emma).get(f"{URL}{together.pk}/edit/").content.decode()


def test_a_draft_is_deleted_from_the_list_by_its_author_and_brought_back(site_tree, emma, ed, client_of, written):
    draft, writer = written(emma, title="", co_authors=[ed]), client_of(emma)
    address = f"{URL}{draft.pk}/delete/"
    assert f'action="{address}"' in writer.get(f"{URL}writing/").content.decode()
    assert address not in client_of(ed).get(f"{URL}writing/").content.decode()
    answer = writer.post(address, follow=True)
    assert answer.redirect_chain[-1][0] == f"{URL}writing/"
    assert "Zonder titel" in answer.content.decode() and f"{URL}{draft.pk}/undo/" in answer.content.decode()
    assert client_of(ed).post(f"{URL}{written(emma, co_authors=[ed]).pk}/delete/").status_code == 403


def test_cards_say_how_long_reading_takes(site_tree, emma, client_of, written):
    written(emma, publish=True)
    assert "1 minuut lezen" in client_of(emma).get(URL).content.decode()


def test_who_writes_hears_that_what_stands_in_it_is_for_fewer(site_tree, team, emma, niels, written, client_of):
    poll = Poll(title="Nachtthee?", audience=team.token, closes_at=timezone.now() + timedelta(days=7))
    poll = poll_save(poll=poll, user=emma, choices=("Ja", "Nee"))
    body = f"<p>Kies mee.</p>{embed_markup(embed_reference(poll))}"
    for_all, for_team = (written(emma, body=body, audience=token, publish=True) for token in ("everyone", team.token))
    said, writer = "Niet iedereen die dit leest ziet ‘Nachtthee?’", client_of(emma)
    assert said in writer.get(for_all.get_absolute_url()).content.decode()
    assert said not in writer.get(for_team.get_absolute_url()).content.decode()
    assert "Nachtthee" not in client_of(niels).get(for_all.get_absolute_url()).content.decode()
    preview = writer.post(f"/nl/community/blogs/{for_all.pk}/preview/", form_of(for_all, body=body))
    assert said in preview.content.decode()


def test_the_page_of_a_series_names_it_once_and_a_single_part_is_not_counted(
    site_tree, emma, niels, client_of, written
):
    first = written(emma, title="Eerst", series="Uit de nacht", publish=True)
    series = f"{URL}series/{first.series_id}/"
    reader = client_of(niels)
    assert reader.get(series).content.decode().count('class="st-kicker">') == 1
    assert "deel 1 van" not in reader.get(f"{URL}{first.pk}/").content.decode()
    written(emma, title="Daarna", series=first.series, publish=True)
    assert "Uit de nacht" in reader.get(URL).content.decode()
    assert "deel 1 van 2" in reader.get(f"{URL}{first.pk}/").content.decode()


def test_what_was_never_shared_says_so_instead_of_a_time(site_tree, emma, client_of, written):
    draft = written(emma)
    planned = written(emma, moment=timezone.now() + timedelta(days=1), planned=True)
    writer = client_of(emma)
    assert "Concept · 1 minuut lezen" in " ".join(writer.get(f"{URL}{draft.pk}/").content.decode().split())
    assert "Gepland voor morgen" in writer.get(f"{URL}{planned.pk}/").content.decode()
