"""A page that was opened before, and is sent now: back in the browser, a second tab, a button pressed twice."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cms.plugins.activities import Activity
from cms.plugins.contributions import ContributionPicture, contribution_delete, contribution_save, picture_add
from community.blogs import services
from community.blogs.models import BlogPost

from .conftest import form_of, picture

pytestmark = pytest.mark.django_db
URL = "/nl/community/blogs/"
NEW = f"{URL}new/"


def test_an_old_page_does_not_overwrite_what_was_changed_since(site_tree, emma, client_of):
    """Shared, corrected in the editor, then back in the browser to the first page, and shared again."""
    key, writer = str(uuid4()), client_of(emma)
    writer.post(NEW, form_of(body="<p>Oud</p>", draft_key=key))
    post = BlogPost.objects.get()
    assert writer.post(f"{URL}{post.pk}/edit/", form_of(post, body="<p>Verbeterd</p>")).status_code == 302
    again = writer.post(NEW, form_of(body="<p>Oud en wat erbij</p>", draft_key=key))
    assert again.status_code == 422 and "Oud en wat erbij" in again.content.decode()
    assert "Verbeterd" in BlogPost.objects.get().body
    version = again.context["form"]["version"].value()
    kept = writer.post(NEW, form_of(body="<p>Oud en wat erbij</p>", draft_key=key, version=version))
    assert kept.status_code == 302 and "wat erbij" in BlogPost.objects.get().body, "saving once more keeps theirs"


def test_the_page_of_a_deleted_draft_can_still_be_kept(site_tree, emma, client_of):
    key, writer = str(uuid4()), client_of(emma)
    writer.post(NEW, form_of(draft_key=key, draft="1"))
    first = BlogPost.objects.get()
    writer.post(f"{URL}{first.pk}/delete/")
    assert writer.post(NEW, form_of(draft_key=key, draft="1", body="<p>Toch maar</p>")).status_code == 302
    assert BlogPost.objects.exclude(pk=first.pk).get().body == "<p>Toch maar</p>"
    writer.post(f"{URL}{BlogPost.objects.exclude(pk=first.pk).get().pk}/delete/")
    assert writer.post(f"{NEW}autosave/", form_of(draft_key=key)).status_code == 200
    assert writer.post(f"{URL}{first.pk}/undo/").status_code == 302, "and what was deleted comes back"


def test_what_was_deleted_in_another_tab_is_not_shared(site_tree, emma, written):
    post = written(emma)
    stale = BlogPost.objects.get(pk=post.pk)
    contribution_delete(contribution=post, user=emma)
    with pytest.raises(ValidationError):
        contribution_save(contribution=stale, user=emma, publish=True)
    assert not Activity.objects.filter(type="blogs.blogpost_shared").exists()


def test_deleting_twice_leads_to_the_list_twice(site_tree, emma, niels, written, client_of):
    post, writer = written(emma, publish=True), client_of(emma)
    first, second = (writer.post(f"{URL}{post.pk}/delete/") for _time in range(2))
    assert first.status_code == second.status_code == 302 and first["Location"] == second["Location"]
    assert "undo" in writer.get(first["Location"]).content.decode()
    desk = writer.get(f"{URL}writing/").content.decode()
    assert (
        f"{URL}{post.pk}/undo/" in desk
        and f"{URL}{post.pk}/undo/" not in client_of(niels).get(f"{URL}writing/").content.decode()
    )
    assert client_of(niels).post(f"{URL}{post.pk}/delete/").status_code == 404
    BlogPost.objects.update(deleted_at=timezone.now() - timedelta(minutes=5))
    assert writer.post(f"{URL}{post.pk}/delete/").status_code == 404


def test_half_a_name_with_a_nul_is_no_error_of_ours(site_tree, emma, client_of):
    answer = client_of(emma).post(f"{NEW}autosave/", form_of(draft_key=str(uuid4()), together="@ni\x00els"))
    assert answer.status_code == 200 and BlogPost.objects.get().unconfirmed["together"] == "@niels"


def test_a_picture_that_was_replaced_or_taken_out_makes_room(
    site_tree, emma, written, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr("cms.core.contributions.pictures.MOST_PICTURES", 2)
    post = written(emma)
    with django_capture_on_commit_callbacks(execute=True):
        for _time in range(4):
            post = BlogPost.objects.get(pk=post.pk)
            post.cover_alt = "Een vlak"
            services.post_write(post=post, user=emma, cover=picture(size=(40, 20)))
    (cover,) = ContributionPicture.objects.all()
    assert post.cover == cover and cover.file.storage.exists(cover.file.name)
    inside = picture_add(contribution=post, user=emma, upload=picture(size=(40, 20)), alt="Een vlak")
    with pytest.raises(ValidationError):
        picture_add(contribution=post, user=emma, upload=picture(size=(40, 20)), alt="Nog een")
    ContributionPicture.objects.update(created_at=timezone.now() - timedelta(days=3))
    BlogPost.objects.update(body=f'<p><img src="{inside.file.url}" alt="Een vlak"></p>')
    with pytest.raises(ValidationError):
        picture_add(contribution=post, user=emma, upload=picture(size=(40, 20)), alt="Nog een")
    post.body = "<p>Zonder</p>"
    BlogPost.objects.update(body=post.body)
    assert picture_add(contribution=post, user=emma, upload=picture(size=(40, 20)), alt="Nog een")
    assert set(ContributionPicture.objects.exclude(pk=cover.pk).values_list("alt", flat=True)) == {"Nog een"}
