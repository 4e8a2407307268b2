"""The bell: one card for each kind of news about one thing, what asks something on top, and a number that is true."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone, translation

from cms.core.activities import fan_out
from cms.core.bell import Card, card_page
from cms.core.models import Notification
from cms.core.switches import plugin_switch
from cms.core.unread import unread_count
from cms.plugins.activities import emit
from cms.plugins.reports import report_add, thing_hide, thing_show
from community.comments import services
from tests.dummy_plugin.models import Note
from tests.factories import UserFactory, make_news

pytestmark = pytest.mark.django_db
LIST = "/nl/notifications/"


def shared(author, title="Sleutel gevonden", **fields) -> Note:
    return Note.objects.create(
        author=author, title=title, published_at=timezone.now(), **{"state": "published", **fields}
    )


def tell(actor, note, about=None, minutes_ago=0) -> None:
    """One notification for everybody but the actor, some minutes old."""
    activity = emit(actor=actor, type="dummy.note_shared", target=note, about=about, data={"title": note.title})
    fan_out.call(activity.pk)
    moment = timezone.now() - timedelta(minutes=minutes_ago)
    Notification.objects.filter(activity=activity).update(created_at=moment)


def cards_of(user) -> list[Card]:
    return card_page(user)[0]


def words(card: Card) -> str:
    return re.sub(r"</?b>", "", card.text)


@pytest.fixture
def talk(site_tree, emma, django_capture_on_commit_callbacks):
    """`talk(person, page, words)` → a comment, and everybody told."""

    def post(author, page, text="Mooi!", reply_to=None):
        with django_capture_on_commit_callbacks(execute=True):
            return services.comment_post(author=author, target=page, text=text, reply_to=reply_to)

    return post


def test_ten_comments_on_one_page_are_one_card(site_tree, emma, talk, client_of):
    page = make_news(site_tree, "De binnentuin is open")
    talk(emma, page, "Wat fijn")
    people = [UserFactory(username=f"p{n}", display_name=f"Marga{n} van Loon") for n in range(10)]
    for person in people:
        talk(person, page, f"Ik kom ook, zegt {person.username}")
    (card,) = cards_of(emma)
    assert words(card) == "Marga9, Marga8 en 8 anderen reageerden ook op ‘De binnentuin is open’"
    assert [face.username for face in card.faces] == ["p9", "p8"]
    assert (card.count, card.unread, card.quote) == (10, True, "")
    assert unread_count(emma) == 1
    html = client_of(emma).get(LIST).content.decode()
    assert html.count('data-testid="notification"') == 1 and "samen 10 meldingen" in html
    with translation.override("en"):
        assert words(cards_of(emma)[0]) == "Marga9, Marga8 and 8 others also commented on “De binnentuin is open”"


def test_one_colleague_is_quoted_and_two_are_named(site_tree, emma, niels, ed, talk):
    page = make_news(site_tree)
    mine = talk(emma, page, "Waar staat de kast?")
    talk(niels, page, "Bij de lift, @emma, en vraag het @Ed Vermeulen.", reply_to=mine)
    (card,) = cards_of(emma)
    assert words(card) == "Niels Postma noemde jou bij ‘De binnentuin is open’"
    assert card.quote == "Bij de lift, @Emma de Wit, en vraag het @Ed Vermeulen."
    talk(ed, page, "@emma, naast de keuken.")
    (card,) = cards_of(emma)
    assert words(card) == "Ed en Niels noemden jou bij ‘De binnentuin is open’" and card.quote == ""


def test_the_unread_speak_first_and_opening_reads_the_whole_card(site_tree, emma, niels, ed, talk, client_of):
    page = make_news(site_tree)
    talk(emma, page, "Begin")
    first = talk(niels, page, "Eerste")
    client = client_of(emma)
    client.get(f"{LIST}{cards_of(emma)[0].pk}/")
    assert unread_count(emma) == 0
    second = talk(ed, page, "Tweede")
    third = talk(ed, page, "Derde")
    (card,) = cards_of(emma)
    assert (card.count, words(card)) == (2, "Ed Vermeulen reageerde ook op ‘De binnentuin is open’")
    reached = client.get(f"{LIST}{card.pk}/")["Location"]
    assert f"#comment-{second.pk}" in reached  # the first thing not read yet
    assert unread_count(emma) == 0 and f"#comment-{first.pk}" not in reached and third.pk
    assert client_of(niels).get(f"{LIST}{card.pk}/").status_code == 404  # somebody else's card


def test_pages_of_cards_miss_none_and_show_none_twice(emma, niels, client_of):
    for number in range(45):
        note = shared(niels, f"Briefje {number:02}")
        tell(niels, note, minutes_ago=number)
        tell(niels, note, minutes_ago=number + 200)  # older news of the same thing goes along with its card
    client, seen, url = client_of(emma), [], LIST
    while url:
        response = client.get(url)
        seen += [words(card) for card in response.context["cards"]]
        cursor = response.context["page"].next_cursor
        url = f"{LIST}?after={cursor}" if cursor else ""
    assert seen == [f"Niels Postma shared the note Briefje {number:02}" for number in range(45)]


def test_the_number_on_the_bell_is_the_number_of_unread_cards(emma, niels, client_of):
    one, two = shared(niels, "Een"), shared(niels, "Twee")
    for note in (one, one, one, two):
        tell(niels, note)
    client = client_of(emma)
    assert "Meldingen, 2 nieuw" in client.get(LIST).content.decode()
    plugin_switch(label="dummy", enabled=False)
    assert unread_count(emma) == 0
    plugin_switch(label="dummy", enabled=True)
    client.post(f"{LIST}read/")
    assert unread_count(emma) == 0 and len(cards_of(emma)) == 2


def test_what_is_hidden_leaves_the_bell_and_comes_back(
    site_tree, emma, niels, hanna, talk, django_capture_on_commit_callbacks
):
    page = make_news(site_tree)
    talk(emma, page, "Begin")
    comment = talk(niels, page, "Niet aardig")
    assert unread_count(emma) == 1
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=comment, reason="Te fel.")
    assert unread_count(emma) == 0 and cards_of(emma) == []
    with django_capture_on_commit_callbacks(execute=True):
        thing_show(moderator=hanna, thing=comment)
    assert unread_count(emma) == 1 and len(cards_of(emma)) == 1


def test_what_asks_something_stands_in_the_slab_and_once_on_the_page(ed, niels, client_of):
    note = shared(ed, "Handboek")
    tell(niels, note)
    client = client_of(ed)
    response = client.get(LIST)
    html = response.content.decode()
    assert [line.ask.title for line in response.context["asked"]] == ["Read Handboek"]
    assert (
        response.context["cards"] == [] and html.count("Read Handboek") == 2
    )  # in the slab, and in the name of its button
    (line,) = response.context["asked"]
    assert line.unread and client.get(line.url)["Location"] == note.get_absolute_url()
    (line,) = client.get(LIST).context["asked"]
    assert not line.unread and line.url == note.get_absolute_url()


def test_who_is_asked_nothing_has_no_slab(ed, niels, client_of):
    tell(ed, shared(ed, "Handboek"))
    response = client_of(niels).get(LIST)
    assert response.context["asked"] == [] and 'data-testid="asked"' not in response.content.decode()
    assert len(response.context["cards"]) == 1


def test_the_title_is_in_the_readers_language_where_there_is_one(site_tree, niels, make_user, talk):
    page = make_news(site_tree, "De binnentuin is open")
    aoife = make_user("aoife", language="en")
    talk(niels, page, "@aoife kijk eens")
    with translation.override("en"):
        assert words(cards_of(aoife)[0]) == "Niels Postma mentioned you on “De binnentuin is open”"
    english = make_news(
        site_tree, "The garden is open", language="en", translation_key=page.translation_key, live=False
    )
    with translation.override("en"):  # a draft is nothing to read yet
        assert words(cards_of(aoife)[0]) == "Niels Postma mentioned you on “De binnentuin is open”"
    english.live = True
    english.save()
    with translation.override("en"):
        assert words(cards_of(aoife)[0]) == "Niels Postma mentioned you on “The garden is open”"
    with translation.override("nl"):
        assert words(cards_of(aoife)[0]) == "Niels Postma noemde jou bij ‘De binnentuin is open’"


def test_words_of_colleagues_are_escaped(emma, niels):
    niels.display_name = "<i>Niels</i>"
    niels.save()
    tell(niels, shared(niels, "<script>1</script>"))
    (card,) = cards_of(emma)
    assert card.text == "<b>&lt;i&gt;Niels&lt;/i&gt;</b> shared the note &lt;script&gt;1&lt;/script&gt;"


def test_a_report_reaches_hosts_who_may_see_the_page_and_nobody_else(
    site_tree, emma, niels, hanna, team, talk, client_of, django_capture_on_commit_callbacks
):
    for page, told in ((make_news(site_tree), 1), (make_news(site_tree, "Nacht", audience=team.token), 0)):
        comment = talk(emma, page, "Dit is niet waar")
        reader = UserFactory(username=f"reader{told}")
        with django_capture_on_commit_callbacks(execute=True):
            if told:
                report_add(reporter=niels, thing=comment)
                report_add(reporter=reader, thing=comment)  # tells nobody a second time
            else:
                from community.people.models import Membership

                Membership.objects.create(team=team, user=reader)
                report_add(reporter=reader, thing=comment)
        reports = Notification.objects.filter(type="reports.reported")
        assert list(reports.values_list("recipient__username", flat=True)) == ["hanna"]
    card = next(card for card in cards_of(hanna) if card.icon == "flag")
    assert words(card) == "Er is iets gemeld in ‘De binnentuin is open’. Lees het en beslis." and card.faces == []
    response = client_of(hanna).get(LIST)
    assert [str(line.ask.title) for line in response.context["asked"]] == ["Er is iets gemeld"]
    assert client_of(hanna).get(f"{LIST}{card.pk}/")["Location"] == "/nl/reports/"
    assert client_of(emma).get(LIST).context["asked"] == []
