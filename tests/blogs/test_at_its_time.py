"""A draft that appears at its moment: planned, published by the clock, or not."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from cms.plugins.activities import Activity, Notification
from cms.plugins.contributions import publish_due
from community.blogs import services
from community.blogs.models import BlogPost

from .conftest import form_of

pytestmark = pytest.mark.django_db
URL = "/nl/community/blogs/"


def test_a_post_appears_at_its_moment_once(site_tree, emma, niels, client_of):
    tomorrow = timezone.localtime(timezone.now() + timedelta(days=1))
    when = {"publish_at_0": f"{tomorrow:%Y-%m-%d}", "publish_at_1": "07:00", "schedule": "1"}
    client_of(emma).post(f"{URL}new/", form_of(**when))
    post = BlogPost.objects.get()
    assert post.is_scheduled and timezone.localtime(post.publish_at).hour == 7
    assert services.publish_due_posts() == 0
    assert client_of(niels).get(post.get_absolute_url()).status_code == 404
    BlogPost.objects.update(publish_at=timezone.now() - timedelta(minutes=1))
    assert services.publish_due_posts() == 1 and services.publish_due_posts() == 0
    post.refresh_from_db()
    assert post.state == "published" and post.publish_at is None
    assert Activity.objects.filter(type="blogs.blogpost_shared").count() == 1
    assert client_of(niels).get(post.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("when", [{}, {"publish_at_0": "2020-01-01", "publish_at_1": "07:00"}])
def test_a_moment_that_cannot_be_is_refused(site_tree, emma, client_of, when):
    answer = client_of(emma).post(f"{URL}new/", form_of(schedule="1", **when))
    assert answer.status_code == 422 and answer.context["form"].errors["publish_at"]
    assert not BlogPost.objects.exists()


def test_a_plan_is_kept_while_the_draft_saves_itself_and_goes_with_the_button(site_tree, emma, client_of, written):
    moment = timezone.now() + timedelta(days=1)
    post, writer = written(emma, moment=moment, planned=True), client_of(emma)
    kept = writer.post(f"{URL}{post.pk}/autosave/", form_of(post, title="Beter"))
    post.refresh_from_db()
    assert kept.status_code == 200 and post.publish_at == moment and post.title == "Beter"
    writer.post(f"{URL}{post.pk}/edit/", form_of(post, draft="1"))
    post.refresh_from_db()
    assert post.publish_at is None and post.state == "draft"


def test_who_left_the_team_or_the_house_publishes_nothing_by_the_clock(team, emma, written):
    from community.people.models import Membership

    moment = timezone.now() + timedelta(days=1)
    one = written(emma, audience=team.token, moment=moment, planned=True)
    Membership.objects.filter(team=team, user=emma).delete()
    BlogPost.objects.update(publish_at=timezone.now() - timedelta(minutes=1))
    assert services.publish_due_posts() == 0
    one.refresh_from_db()
    assert one.state == "draft" and one.publish_at is None
    assert [activity.type for activity in Activity.objects.all()] == ["writing.not_shared"]


def test_writers_hear_that_their_plan_could_not_be_kept(
    emma, ed, niels, written, client_of, django_capture_on_commit_callbacks
):
    """A picture without words was put into it by an older door: the clock may not share that, and says so once."""
    written(emma, moment=timezone.now() + timedelta(days=1), planned=True, co_authors=[ed])
    BlogPost.objects.update(
        publish_at=timezone.now() - timedelta(minutes=1), body='<p>Kijk.</p><img src="/media/x.jpg" alt="">'
    )
    for _time in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            assert services.publish_due_posts() == 0
    told = Notification.objects.filter(type="writing.not_shared")
    assert {one.recipient_id for one in told} == {emma.pk, ed.pk}
    assert "kon niet op tijd verschijnen" in client_of(emma).get("/nl/notifications/").content.decode()
    assert "kon niet op tijd verschijnen" not in client_of(niels).get("/nl/notifications/").content.decode()


@pytest.mark.parametrize("half", [{"publish_at_1": "09:30"}, {"publish_at_0": "morgen"}])
def test_half_a_moment_keeps_no_draft_from_being_kept(half, site_tree, emma, client_of):
    writer = client_of(emma)
    answer = writer.post(f"{URL}new/autosave/", form_of(draft_key=str(uuid4()), **half))
    assert answer.status_code == 200 and BlogPost.objects.get().title == "Het halfuur"
    sent = form_of(title="Zelf bewaard", **half)
    assert writer.post(f"{URL}new/", sent | {"schedule": "1"}).status_code == 422
    assert writer.post(f"{URL}new/", sent | {"draft": "1"}).status_code == 302
    assert BlogPost.objects.get(title="Zelf bewaard").publish_at is None


def test_two_writers_with_the_same_moment_both_hear_that_theirs_could_not_appear(
    site_tree, emma, niels, written, django_capture_on_commit_callbacks
):
    nine = timezone.now() + timedelta(hours=1)
    for who in (emma, niels):
        written(who, moment=nine, planned=True)
    BlogPost.objects.update(body='<p><img src="/media/contributions/x.webp" alt=""></p>')  # a picture without words
    with django_capture_on_commit_callbacks(execute=True):
        assert publish_due(BlogPost, nine + timedelta(seconds=1)) == 0
    told = Notification.objects.filter(type="writing.not_shared")
    assert set(told.values_list("recipient__username", flat=True)) == {"emma", "niels"}
