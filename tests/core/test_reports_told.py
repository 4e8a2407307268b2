"""An author hears once that a moderator hid something of theirs or brought it back, why, and whom they can ask."""

from __future__ import annotations

import pytest
from django.core import mail
from django.utils import timezone, translation

from cms.core.activities import fan_out
from cms.core.bell import card_page, present
from cms.core.models import Activity, Notification
from cms.core.stream import stream_page
from cms.core.unread import unread_count
from cms.plugins.reports import thing_hide, thing_show
from community.blogs.models import BlogPost
from community.comments.services import comment_post
from community.polls.models import Poll
from community.questions.models import Answer, Question
from community.vlogs.models import Vlog
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db
REASON = "Hier staat de naam van een cliënt."


def shared(model, author):
    return model.objects.create(
        author=author, title="Taart in de keuken", published_at=timezone.now(), state="published", body="<p>Taart</p>"
    )


def comment(author):
    return comment_post(author=author, target=shared(Note, author), text="Lekker")


def answer(author):
    return Answer.objects.create(question=shared(Question, author), author=author, typed="Ja", body="<p>Ja</p>")


KINDS = {
    "note": lambda author: shared(Note, author),
    "blog": lambda author: shared(BlogPost, author),
    "poll": lambda author: shared(Poll, author),
    "vlog": lambda author: shared(Vlog, author),
    "vraag": lambda author: shared(Question, author),
    "antwoord": answer,
    "reactie": comment,
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_author_alone_is_told_once_and_reads_it_at_the_thing(
    kind, emma, niels, hanna, client_of, django_capture_on_commit_callbacks
):
    thing = KINDS[kind](emma)
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=thing, reason=REASON)
        thing_hide(moderator=hanna, thing=thing, reason=REASON)
    told = Notification.objects.filter(type="reports.hidden")
    assert [row.recipient for row in told] == [emma]
    with translation.override("nl"):
        [item] = present(list(told.select_related("activity__actor")), emma).values()
        [card] = [card for card in card_page(emma)[0] if card.pk == item.pk]
    name = str(thing._meta.verbose_name)
    assert f"Taart in de keuken’: een moderator heeft je {name} verborgen. Alleen jij en de moder" in item.text
    assert "Open het om te lezen waarom" in item.text
    assert card.quote == REASON and card.faces == [] and item.url
    assert [letter.to for letter in mail.outbox] == [[emma.email]]
    assert REASON not in str(list(Activity.objects.values())), "the reason stays with the thing"
    page = client_of(emma).get(item.url, follow=True).content.decode()
    assert "Alleen jij en de moderators zien het nu." in page and f"De reden: {REASON}" in page
    assert hanna.get_absolute_url() in page and "Heb je hier een vraag over?" in page
    assert REASON not in client_of(niels).get(item.url, follow=True).content.decode()
    with translation.override("en"):
        [item] = present(list(told.select_related("activity__actor")), emma).values()
    assert "a moderator has hidden your" in item.text and "Open it to read why" in item.text


@pytest.mark.parametrize("kind", KINDS)
def test_the_author_is_told_once_that_it_is_back(kind, emma, niels, hanna, django_capture_on_commit_callbacks):
    thing = KINDS[kind](emma)
    thing_hide(moderator=hanna, thing=thing, reason=REASON)
    with django_capture_on_commit_callbacks(execute=True):
        thing_show(moderator=hanna, thing=thing)
        thing_show(moderator=hanna, thing=thing)
    told = Notification.objects.filter(type="reports.shown")
    assert [row.recipient for row in told] == [emma]
    with translation.override("nl"):
        [item] = present(list(told.select_related("activity__actor")), emma).values()
    assert item.text.endswith("teruggezet. Collega’s kunnen dit weer zien.")


@pytest.mark.parametrize("kind", KINDS)
def test_only_what_is_true_now_stands_in_the_list(kind, emma, hanna, django_capture_on_commit_callbacks):
    thing = KINDS[kind](emma)

    def told() -> list[str]:
        return [row.type for row in Notification.objects.filter(recipient=emma, type__startswith="reports.")]

    for _round in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            thing_hide(moderator=hanna, thing=thing, reason=REASON)
        assert told() == ["reports.hidden"] and unread_count(emma) == 1
        with django_capture_on_commit_callbacks(execute=True):
            thing_show(moderator=hanna, thing=thing)
        assert told() == ["reports.shown"] and unread_count(emma) == 1


def test_what_was_undone_before_it_was_told_is_not_told(emma, hanna):
    thing = shared(BlogPost, emma)
    thing_hide(moderator=hanna, thing=thing, reason=REASON)
    thing_show(moderator=hanna, thing=thing)
    thing_hide(moderator=hanna, thing=thing, reason=REASON)
    thing_show(moderator=hanna, thing=thing)
    for pk in Activity.objects.filter(type="reports.hidden").values_list("pk", flat=True):
        fan_out.call(pk)
    assert not Notification.objects.filter(recipient=emma).exists()


def test_a_moderator_who_hides_their_own_words_is_told_nothing(hanna, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=shared(Note, hanna), reason=REASON)
    assert not Notification.objects.filter(type="reports.hidden").exists()


def test_two_hidden_things_of_two_kinds_each_show_their_own_reason(emma, hanna, django_capture_on_commit_callbacks):
    things = [shared(model, emma) for model in (Note, BlogPost, Poll)]
    with django_capture_on_commit_callbacks(execute=True):
        for number, thing in enumerate(things):
            thing_hide(moderator=hanna, thing=thing, reason=f"Reden {number}")
    assert {card.quote for card in card_page(emma)[0]} == {"Reden 0", "Reden 1", "Reden 2"}


def test_hiding_is_no_news_for_colleagues(emma, niels, hanna):
    thing_hide(moderator=hanna, thing=shared(Note, emma), reason=REASON)
    assert not [entry for entry in stream_page(niels)[0] if "verborgen" in str(entry)]


def test_without_hosts_the_note_still_says_whom_to_ask(emma, carmen, hanna, client_of):
    hanna.groups.clear()
    thing = shared(Note, emma)
    thing_hide(moderator=carmen, thing=thing, reason=REASON)
    assert "Stel die aan een host." in client_of(emma).get(thing.get_absolute_url()).content.decode()
