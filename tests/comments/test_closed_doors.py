"""Weak points i to k of the comment engine: what is closed is closed at every door, and nobody hears of it."""

from __future__ import annotations

import pytest
from django.urls import get_resolver
from django.utils import timezone
from wagtail.models import Page

from cms.plugins.access import visible_to
from cms.plugins.activities import Notification
from community.comments import search
from community.comments.models import Comment, Mute, Reaction
from tests.comments.conftest import address, of

pytestmark = pytest.mark.django_db


def test_i_nothing_of_a_closed_page_can_be_read_or_counted(emma, niels, team_news, say, client_of):
    say(emma, team_news, "Kaneelstok")
    assert [c.comment for c in visible_to(emma, Comment.objects.all())] == ["Kaneelstok"]
    assert not visible_to(niels, Comment.objects.all()).exists()
    assert b"Kaneelstok" in client_of(emma).get(address(team_news)).content
    answer = client_of(niels).get(address(team_news))
    assert answer.status_code == 404 and b"Kaneelstok" not in answer.content
    document = search.to_document(search.queryset().get())
    assert document is not None and document.audience == team_news.access.token != "everyone"


def test_i_nothing_of_an_unpublished_page_either(emma, news, say, client_of):
    comment = say(emma, news, "Kaneelstok")
    news.unpublish()
    assert client_of(emma).get(address(news)).status_code == 404
    assert client_of(emma).get(f"/nl/community/comments/{comment.pk}/").status_code == 404
    assert not visible_to(emma, Comment.objects.all()).exists()
    assert search.to_document(search.queryset().get()) is None, "not found, and not counted"


def test_i_nothing_of_an_expired_page_is_found(emma, news, say):
    say(emma, news, "Kaneelstok")
    Page.objects.filter(pk=news.pk).update(expire_at=timezone.now())
    assert search.to_document(search.queryset().get()) is None


def test_j_no_door_of_the_engine_is_open_and_ours_are_closed_to_outsiders(
    emma, niels, team_news, say, client, client_of
):
    comment = say(emma, team_news, "Kaneelstok")
    stranger = client_of(niels)
    doors = [address(team_news, tail) for tail in ("", "react/", "mute/", f"threads/{comment.pk}/")]
    doors += [of(comment, v) for v in ("reply", "edit", "delete", "undo", "react", "report", "hide", "show", "keep")]
    doors.append(f"/nl/community/comments/{comment.pk}/")
    for door in doors:
        for method in ("get", "post"):
            answer = getattr(stranger, method)(door, {"text": "hoi", "reaction": "heart:on"})
            assert answer.status_code in (404, 405), (method, door, answer.status_code)
            assert b"Kaneelstok" not in answer.content
            assert getattr(client, method)(door).status_code in (302, 401), door
    assert Comment.objects.count() == 1 and not Reaction.objects.exists() and not Mute.objects.exists()
    modules = {getattr(v, "__module__", "") or "" for v in _views(get_resolver())}
    assert not [m for m in modules if m.startswith(("django_comments", "django_comments_xtd"))]


def _views(resolver):
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            yield from _views(pattern)
        else:
            yield pattern.callback


def test_k_nobody_who_lost_access_hears_anything(
    emma, niels, news, team, say, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        root = say(niels, news, "Ik volg dit")
    news.audience = team.token
    news.save()
    mailoutbox.clear()
    Notification.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        say(emma, news, "Alleen voor ons, @niels", Comment.objects.get(pk=root.pk))
    assert not Notification.objects.filter(recipient=niels).exists()
    assert not mailoutbox
    assert not Comment.objects.filter(followup=True).exists()


def test_k_muting_is_never_a_get(emma, news, say, client_of):
    say(emma, news)
    assert client_of(emma).get(address(news, "mute/")).status_code == 405
    assert client_of(emma).post(address(news, "mute/"), {"muted": "1"}).status_code == 302
    assert Mute.objects.filter(user=emma).exists()
