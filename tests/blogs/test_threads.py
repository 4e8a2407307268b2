"""A conversation becomes a blog: only what the writer may read, for nobody more than was spoken to, and the thread says so."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from cms.plugins.activities import Activity, Notification
from cms.plugins.site import request_scope
from community.blogs import services
from community.blogs.models import BlogPost, Coauthor
from community.comments.services import comment_delete, comment_post
from tests.factories import make_news

from .conftest import form_of

pytestmark = pytest.mark.django_db


def from_address(page) -> str:
    return f"/nl/community/blogs/from/{page._meta.label_lower}/{page.pk}/"


@pytest.fixture
def thread(site_tree, team, emma, ed, niels):
    """News for a team, and what Emma and Ed said under it."""
    from community.people.models import Membership

    Membership.objects.create(team=team, user=ed)
    page = make_news(site_tree, "Stille gangen", audience=team.token)
    with request_scope():
        said = [
            comment_post(author=ed, target=page, text="Rustiger dan vroeger"),
            comment_post(author=emma, target=page, text="Voor @ed ook?"),
        ]
        gone = comment_post(author=ed, target=page, text="Verwijderd woord")
        comment_delete(actor=ed, comment=gone)
    return page, said


def test_replies_become_quotes_with_names_and_the_thread_links_back(
    thread, emma, ed, niels, client_of, django_capture_on_commit_callbacks
):
    page, said = thread
    writer, address = client_of(emma), from_address(page)
    assert address in writer.get(page.get_url()).content.decode()
    choose = writer.get(address).content.decode()
    assert "Rustiger dan vroeger" in choose and "Verwijderd woord" not in choose
    answer = writer.post(address, {"reply": [said[0].pk, said[1].pk]})
    post = BlogPost.objects.get()
    assert answer.url == f"/nl/community/blogs/{post.pk}/edit/"
    assert post.state == "draft" and post.audience == page.audience == post.circle
    assert "<blockquote><p>Rustiger dan vroeger</p></blockquote>" in post.body and "Ed Vermeulen" in post.body
    assert [row.user for row in post.quoted.all()] == [ed]
    assert post.title not in client_of(ed).get(page.get_url()).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        assert writer.post(answer.url, form_of(post, draft_key="")).status_code == 302
    assert post.get_absolute_url() in client_of(ed).get(page.get_url()).content.decode()
    assert page.get_url() in client_of(ed).get(post.get_absolute_url()).content.decode()
    assert Notification.objects.filter(recipient=ed, type="blogs.quoted").count() == 1
    writer.post(f"/nl/community/blogs/{post.pk}/delete/")
    assert post.get_absolute_url() not in client_of(ed).get(page.get_url()).content.decode()


def test_who_may_not_see_the_thread_gets_nothing_of_it(thread, niels, client_of):
    page, said = thread
    outsider = client_of(niels)
    assert outsider.get(from_address(page)).status_code == 404
    assert outsider.post(from_address(page), {"reply": [said[0].pk]}).status_code == 404
    for kind in ("core.user", "pages.nothing", "x"):
        assert outsider.get(f"/nl/community/blogs/from/{kind}/1/").status_code == 404
    assert not BlogPost.objects.exists()


def test_nothing_chosen_is_said(thread, emma, client_of):
    answer = client_of(emma).post(from_address(thread[0]), {"reply": ["999999", "abc"]})
    assert answer.status_code == 422 and not BlogPost.objects.exists()


def test_a_summary_never_leaves_the_circle(thread, emma, client_of):
    page, said = thread
    client_of(emma).post(from_address(page), {"reply": [said[0].pk]})
    post = BlogPost.objects.get()
    wider = client_of(emma).post(f"/nl/community/blogs/{post.pk}/edit/", form_of(post, audience="everyone"))
    assert wider.status_code == 422 and wider.context["form"].errors["audience"]
    post.refresh_from_db()
    assert post.state == "draft" and not Activity.objects.filter(type="blogs.blogpost_shared").exists()
    page.delete()
    post = BlogPost.objects.get()
    post.audience = "everyone"
    with pytest.raises(ValidationError):
        services.post_write(post=post, user=emma, publish=True)


def test_a_draft_that_is_kept_may_not_be_wider_either_once_it_is_planned(thread, emma):
    from datetime import timedelta

    from django.utils import timezone

    from community.blogs.threads import summary_begin, thread_or_404

    page, _said = thread
    post = summary_begin(user=emma, target=page, replies=thread_or_404(emma, page._meta.label_lower, page.pk)[1])
    post.audience = "everyone"
    with pytest.raises(ValidationError):
        services.post_write(post=post, user=emma, planned=True, moment=timezone.now() + timedelta(days=1))


@pytest.fixture
def summed(thread, emma):
    """The draft in which Emma sums up what her team said."""
    from community.blogs.threads import summary_begin, thread_or_404

    page, _said = thread
    return summary_begin(user=emma, target=page, replies=thread_or_404(emma, page._meta.label_lower, page.pk)[1])


def test_nobody_outside_the_circle_writes_along_on_what_quotes_it(
    summed, emma, niels, client_of, mailoutbox, django_capture_on_commit_callbacks
):
    """They would read every quote, and hear the title of a page that is closed to them."""
    sent = form_of(summed, title="Van ons samen", audience="everyone", together="@niels", draft="1")
    with django_capture_on_commit_callbacks(execute=True):
        answer = client_of(emma).post(f"/nl/community/blogs/{summed.pk}/edit/", sent)
    assert answer.status_code == 422 and "Niels" in answer.context["form"].errors["together"][0]
    assert {"Van ons samen", "@niels"} <= {answer.context["form"][name].value() for name in ("title", "together")}
    assert client_of(niels).get(summed.get_absolute_url()).status_code == 404
    assert not mailoutbox and not Notification.objects.filter(recipient=niels).exists()
    summed.audience = "everyone"
    with pytest.raises(ValidationError) as refused:
        services.coauthors_set(post=summed, user=emma, people=[niels])
    assert list(refused.value.error_dict) == ["co_authors"]


def test_a_draft_somebody_writes_along_on_stays_in_the_circle(summed, emma, ed, client_of):
    services.post_write(post=summed, user=emma, co_authors=[ed])
    for writer in (emma, ed):
        sent = form_of(summed, title="Wijder", audience="everyone", together="@ed")
        page = client_of(writer).post(f"/nl/community/blogs/{summed.pk}/edit/", {**sent, "draft": "1"})
        assert page.status_code == 422 and page.context["form"]["title"].value() == "Wijder"
        assert "Deel hem met dezelfde mensen" in page.context["form"].errors["audience"][0]
        kept = client_of(writer).post(f"/nl/community/blogs/{summed.pk}/autosave/", sent)
        assert kept.status_code == 422 and "Deel hem met dezelfde mensen" in kept.json()["error"]
    summed.refresh_from_db()
    assert summed.audience == summed.circle and summed.title != "Wijder"
    sent = form_of(summed, title="Voor ons", together="@ed", draft="1")
    assert client_of(ed).post(f"/nl/community/blogs/{summed.pk}/edit/", sent).status_code == 302


def test_who_left_the_circle_does_not_read_the_draft_any_more(summed, emma, ed, niels, client_of):
    """A draft from before the rule, or a colleague who left the team."""
    BlogPost.objects.filter(pk=summed.pk).update(audience="everyone")
    Coauthor.objects.create(post=summed, user=niels)
    assert client_of(niels).get(summed.get_absolute_url()).status_code == 404
    BlogPost.objects.filter(pk=summed.pk).update(circle="everyone")
    assert client_of(niels).get(summed.get_absolute_url()).status_code == 200


def test_alone_one_may_still_look_for_an_audience(summed, emma, niels, client_of):
    writer, url = client_of(emma), f"/nl/community/blogs/{summed.pk}/autosave/"
    kept = writer.post(url, form_of(summed, audience="everyone", together="@niels"))
    assert kept.status_code == 200 and "medeschrijvers" in kept.json()["waits"], "a name counts with a button"
    assert client_of(niels).get(summed.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("odd", ["²", "9" * 5000, "-1"], ids=["two", "long", "minus"])
def test_what_is_no_reply_is_none(thread, emma, client_of, odd):
    assert client_of(emma).post(from_address(thread[0]), {"reply": odd}).status_code == 422


def test_a_double_click_begins_one_blog(thread, emma, client_of):
    page, said = thread
    writer, address = client_of(emma), from_address(page)
    first, again = (writer.post(address, {"reply": [said[0].pk]}).url for _click in range(2))
    assert first == again and BlogPost.objects.count() == 1
    assert writer.post(address, {"reply": [said[1].pk]}).url != first
