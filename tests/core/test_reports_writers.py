"""Whoever wrote along reads what was hidden and why, and can change it; whoever may not look any more still hears of their own words."""

from __future__ import annotations

import pytest
from django.core import mail
from django.utils import timezone, translation

from cms.core.activities import fan_out
from cms.core.bell import card_page, present
from cms.core.models import Activity, Notification
from cms.core.switches import plugin_switch
from cms.core.unread import unread_count
from cms.plugins.access import is_visible
from cms.plugins.reports import thing_hide, thing_show
from cms.plugins.site import forget_request
from community.blogs.models import BlogPost, Coauthor
from community.comments.services import comment_post
from community.people.models import Membership
from community.polls.models import Poll
from community.questions.models import Question
from community.vlogs.models import Vlog
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db
REASON = "Hier staat de naam van een cliënt."


@pytest.fixture
def shared_blog(emma, ed):
    post = BlogPost.objects.create(
        author=emma, title="Taart in de keuken", body="<p>Taart</p>", state="published", published_at=timezone.now()
    )
    Coauthor.objects.create(post=post, user=ed)
    return post


@pytest.fixture
def hidden_blog(shared_blog, hanna, django_capture_on_commit_callbacks):
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=shared_blog, reason=REASON)
    return shared_blog


def joined(team, person) -> None:
    Membership.objects.create(team=team, user=person)


def spoken(person) -> list[str]:
    with translation.override("nl"):
        return [str(card.text) for card in card_page(person)[0]]


def test_a_coauthor_reads_what_was_hidden_and_why_and_others_do_not(hidden_blog, emma, ed, niels, client_of):
    for writer in (emma, ed):
        page = client_of(writer).get(hidden_blog.get_absolute_url()).content.decode()
        assert f"De reden: {REASON}" in page and "Alleen de schrijvers en de moderators zien het nu." in page
        assert f'href="/nl/community/blogs/{hidden_blog.pk}/edit/"' in page and "Wat nu? Pas het aan" in page
    assert client_of(niels).get(hidden_blog.get_absolute_url()).status_code == 404


def test_a_coauthor_who_left_the_audience_does_not_read_it(hidden_blog, ed, team):
    assert is_visible(ed, hidden_blog)
    BlogPost.objects.update(audience=team.token)
    forget_request()
    assert not is_visible(ed, hidden_blog)


def test_all_writers_are_told_that_it_was_hidden_and_that_it_is_back(
    hidden_blog, emma, ed, hanna, django_capture_on_commit_callbacks
):
    assert sorted(letter.to[0] for letter in mail.outbox) == sorted([emma.email, ed.email])
    for writer in (emma, ed):
        [card] = card_page(writer)[0]
        assert card.quote == REASON and "heeft jullie blog verborgen" in spoken(writer)[0]
    with django_capture_on_commit_callbacks(execute=True):
        thing_show(moderator=hanna, thing=hidden_blog)
    for writer in (emma, ed):
        assert [row.type for row in Notification.objects.filter(recipient=writer)] == ["reports.shown"]


def test_the_moderator_who_wrote_along_is_not_told(shared_blog, hanna, emma, django_capture_on_commit_callbacks):
    Coauthor.objects.create(post=shared_blog, user=hanna)
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=shared_blog, reason=REASON)
    assert not Notification.objects.filter(recipient=hanna).exists()
    assert Notification.objects.filter(recipient=emma, type="reports.hidden_together").exists()


def test_a_hidden_blog_is_changed_by_its_writers_and_stays_hidden(hidden_blog, ed, niels, hanna, client_of):
    edit = f"/nl/community/blogs/{hidden_blog.pk}/edit/"
    form = client_of(ed).get(edit).content.decode()
    assert "Je wijzigingen zijn te zien als die het terugzet." in form
    sent = {"title": "Taart", "body": "<p>Zonder naam</p>", "audience": "everyone", "language": "nl", "share": "1"}
    hidden_blog.refresh_from_db()
    sent["version"] = hidden_blog.version
    assert client_of(niels).post(edit, sent).status_code == 404
    assert client_of(ed).post(edit, {**sent, "body": " "}).status_code == 422
    assert client_of(ed).post(edit, sent).status_code == 302
    hidden_blog.refresh_from_db()
    assert hidden_blog.state == "hidden" and "Zonder naam" in hidden_blog.body
    assert client_of(niels).get(hidden_blog.get_absolute_url()).status_code == 404
    thing_show(moderator=hanna, thing=hidden_blog)
    assert "Zonder naam" in client_of(niels).get(hidden_blog.get_absolute_url()).content.decode()


@pytest.mark.parametrize("model", [Note, Poll, Vlog, Question], ids=lambda model: model.__name__)
def test_the_page_of_what_is_hidden_leads_its_author_on(model, emma, hanna, client_of):
    thing = model.objects.create(author=emma, title="Taart", state="published", published_at=timezone.now())
    page = client_of(emma).get(thing.get_absolute_url()).content.decode()
    assert "Wat nu?" not in page
    thing_hide(moderator=hanna, thing=thing, reason=REASON)
    page = client_of(emma).get(thing.get_absolute_url()).content.decode()
    assert "Wat nu?" in page and f'href="{thing.get_absolute_url()}edit/"' in page
    assert client_of(emma).get(f"{thing.get_absolute_url()}edit/").status_code == 200


def test_what_is_hidden_stands_on_the_desk_of_its_writers(hidden_blog, emma, ed, niels, client_of):
    for writer, stands in ((emma, True), (ed, True), (niels, False)):
        page = client_of(writer).get("/nl/community/blogs/writing/").content.decode()
        assert ("Verborgen door een moderator." in page) is stands


@pytest.mark.parametrize(
    ("state", "together", "said"),
    [
        ("published", True, "Iedereen"),
        ("hidden", True, "Alleen de schrijvers, zolang het verborgen is"),
        ("hidden", False, "Alleen jij, zolang het verborgen is"),
    ],
)
def test_the_composer_says_who_really_reads_what_is_not_shared(state, together, said, shared_blog, emma, client_of):
    BlogPost.objects.update(state=state)
    if not together:
        Coauthor.objects.all().delete()
    page = client_of(emma).get(shared_blog.get_absolute_url()).content.decode()
    composer = page.partition("st-composer__audience")[2].partition("</p>")[0]
    assert said in composer and ("Iedereen" in composer) is (state == "published")


@pytest.fixture
def closed_comment(emma, niels, hanna, team, django_capture_on_commit_callbacks):
    """A comment of niels that is hidden, under a note that is not open to him any more."""
    note = Note.objects.create(author=emma, title="Taart in de keuken", state="published", published_at=timezone.now())
    comment = comment_post(author=niels, target=note, text="Lekker")
    joined(team, hanna)
    note.audience = team.token
    note.save()
    forget_request()
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=comment, reason=REASON)
    forget_request()
    return comment


def test_the_author_of_hidden_words_hears_it_where_they_may_not_look_any_more(closed_comment, niels, emma, client_of):
    assert not is_visible(niels, closed_comment)
    [line] = spoken(niels)
    assert line.startswith("Een moderator heeft een reactie van jou verborgen.")
    [letter] = [letter for letter in mail.outbox if letter.to == [niels.email]]
    page = client_of(niels).get("/nl/notifications/").content.decode()
    for told in (line, letter.subject, letter.body, page):
        assert "Taart" not in told and REASON not in told
    assert "Lees het hier" not in letter.body
    assert unread_count(niels) == 1
    [row] = Notification.objects.filter(recipient=niels)
    opened = client_of(niels).get(f"/nl/notifications/{row.pk}/")
    assert opened.status_code == 302 and opened.url.endswith("/notifications/")
    forget_request()
    assert unread_count(niels) == 0
    assert not Notification.objects.filter(recipient=emma, type__startswith="reports.").exists()


def test_what_was_told_before_the_place_was_closed_loses_its_words(
    emma, niels, hanna, team, django_capture_on_commit_callbacks
):
    note = Note.objects.create(author=emma, title="Taart in de keuken", state="published", published_at=timezone.now())
    comment = comment_post(author=niels, target=note, text="Lekker")
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=comment, reason=REASON)
    assert "Taart in de keuken" in spoken(niels)[0]
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=note, reason="Dubbel")
    forget_request()
    [line] = spoken(niels)
    assert "Taart" not in line and "van jou verborgen" in line and unread_count(niels) == 1


def test_it_is_told_no_more_once_it_is_gone_or_back_or_off(
    closed_comment, niels, hanna, django_capture_on_commit_callbacks
):
    plugin_switch(label="comments", enabled=False)
    forget_request()
    assert spoken(niels) == [] and unread_count(niels) == 0
    plugin_switch(label="comments", enabled=True)
    forget_request()
    assert len(spoken(niels)) == 1
    with django_capture_on_commit_callbacks(execute=True):
        thing_show(moderator=hanna, thing=closed_comment)
    forget_request()
    assert spoken(niels) == [] and unread_count(niels) == 0


def test_an_author_who_took_it_away_hears_nothing_more(emma, niels, hanna, django_capture_on_commit_callbacks):
    note = Note.objects.create(author=emma, title="Taart", state="published", published_at=timezone.now())
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=note, reason=REASON)
    assert len(spoken(emma)) == 1
    Note.objects.update(deleted_at=timezone.now())
    forget_request()
    assert spoken(emma) == []


def test_somebody_else_is_not_told_of_what_they_may_not_see(closed_comment, ed):
    activity = Activity.objects.get(type="reports.hidden")
    row = Notification.objects.create(
        recipient=ed, activity=activity, type="reports.hidden", bundle="x", created_at=timezone.now()
    )
    assert spoken(ed) == [] and present([row], ed) == {}
    fan_out.call(activity.pk)
    assert Notification.objects.filter(type="reports.hidden").exclude(recipient=ed).count() == 1
