"""Asking: the form, the look at what is there first, lists, editing, and requests for help that end by themselves."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from cms.plugins.text import text_of
from cms.plugins.users import User
from community.questions import services
from community.questions.models import Follower, Question
from tests.questions.conftest import LIST, form
from tests.search.tools import reindex

pytestmark = pytest.mark.django_db


def moment(name: str, day: str, time: str = "10:00") -> dict[str, str]:
    return {f"{name}_0": day, f"{name}_1": time}


def test_a_question_is_asked_with_a_form_and_everybody_finds_it_in_the_list(emma, niels, gloves, client_of):
    answer = client_of(niels).post(f"{LIST}new/", form(typed="Eerste.\n\n- een\n- twee", topics=[gloves.pk]))
    question = Question.objects.get()
    assert answer["Location"] == question.get_absolute_url()
    assert question.body == "<p>Eerste.</p>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"
    assert list(question.topics.all()) == [gloves]
    page = client_of(emma).get(LIST).content.decode()
    assert "Mag ik een pleister dragen?" in page and "Nog geen antwoord" in page


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": ""}, "Schrijf je vraag in één zin."),
        ({"kind": "help"}, "Zeg tot wanneer."),
        ({"kind": "help", **moment("ends_at", "2020-01-01")}, "Dit moment is al voorbij."),
        ({"kind": "help", "ends_at_1": "12:00"}, "Kies een dag."),
        (
            {"kind": "help", **moment("starts_at", "2099-01-02"), **moment("ends_at", "2099-01-01")},
            "Het eindigt voordat het begint.",
        ),
        ({"audience": "team:99"}, "Kies er een uit de lijst."),
        ({"typed": "x" * 6001}, "6000"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_and_the_words_are_kept(niels, client_of, wrong, sentence):
    answer = client_of(niels).post(f"{LIST}new/", form(**{"typed": "Bewaar dit", **wrong}))
    page = answer.content.decode()
    assert answer.status_code == 422 and sentence in page
    assert wrong.get("typed", "Bewaar dit") in page
    assert not Question.objects.exists()


def test_nobody_asks_for_a_team_that_is_not_theirs(niels, emma, team, ask):
    with pytest.raises(ValidationError):
        ask(niels, audience=team.token)
    assert ask(emma, audience=team.token).pk


def test_what_is_there_already_is_shown_first_and_only_what_the_reader_may_see(
    niels, emma, team, gloves, knows, ed, ask, client_of
):
    knows(ed, gloves)
    ask(emma, "Mag ik een pleister dragen onder een handschoen?")
    ask(emma, "Welke pleister dragen we op de nachtafdeling?", audience=team.token)
    reindex()
    sent = form(title="Mag ik een pleister dragen met handschoenen?")
    check = client_of(niels).post(f"{LIST}new/", sent)
    page = check.content.decode()
    assert check.status_code == 200 and "Staat je antwoord er al?" in page
    assert "onder een handschoen" in page and "nachtafdeling" not in page and "Ed Vermeulen" in page
    assert not Question.objects.filter(author=niels).exists()
    again = client_of(niels).post(f"{LIST}new/", {**sent, "back": "1"})
    assert again.status_code == 200 and sent["title"] in again.content.decode()
    done = client_of(niels).post(f"{LIST}new/", {**sent, "checked": "1"})
    assert done.status_code == 302 and Question.objects.filter(author=niels).count() == 1


def test_while_typing_the_same_comes_as_a_part_as_json_and_as_a_page(
    niels, emma, team, gloves, knows, ed, ask, client_of
):
    knows(ed, gloves)
    knows(emma, gloves)
    ask(emma, "Mag ik een pleister dragen onder een handschoen?")
    ask(emma, "Welke pleister dragen we op de nachtafdeling?", audience=team.token)
    reindex()
    sent = {"title": "pleister dragen met handschoenen", "audience": team.token}
    mine = client_of(emma).get(f"{LIST}similar/", {**sent, "format": "json"}).json()
    assert [row["title"] for row in mine["alike"]] and mine["people"] == []  # for the team only herself knows
    theirs = client_of(niels).get(f"{LIST}similar/", {**sent, "format": "json"}).json()
    assert "nachtafdeling" not in str(theirs)
    assert {row["username"] for row in theirs["people"]} == {"ed", "emma"}
    part = client_of(niels).get(f"{LIST}similar/", sent, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part and 'name="checked"' in part
    assert "<html" in client_of(niels).get(f"{LIST}similar/", sent).content.decode()


def test_without_topics_the_words_say_what_it_is_about(niels, ed, gloves, garden, knows, ask):
    knows(ed, gloves)
    question = ask(niels, "Welke handschoen past bij mij?")
    assert [topic.slug for topic in question.topics.all()] == ["gloves"]
    assert [route.person for route in question.routes.all()] == [ed]


def test_only_the_author_changes_deletes_and_brings_back(niels, emma, ask, client_of):
    question = ask(niels)
    url = question.get_absolute_url()
    assert client_of(emma).get(f"{url}edit/").status_code == 403
    assert client_of(emma).post(f"{url}delete/").status_code == 403
    done = client_of(niels).post(f"{url}edit/", form(title="Mag dat toch?"))
    assert done.status_code == 302
    question.refresh_from_db()
    assert question.title == "Mag dat toch?" and question.edited_at
    assert client_of(niels).post(f"{url}delete/").status_code == 302
    assert client_of(emma).get(url).status_code == 404
    assert client_of(emma).post(f"{url}undo/").status_code == 404
    client_of(niels).post(f"{url}undo/")
    assert client_of(emma).get(url).status_code == 200


def test_a_question_for_a_team_is_not_there_for_others(niels, emma, team, ask, client_of):
    question = ask(emma, audience=team.token)
    for tail in ("", "edit/", "answer/", "pass-on/", "promote/"):
        assert client_of(niels).get(f"{question.get_absolute_url()}{tail}").status_code == 404, tail
    for tail in ("answer/", "follow/", "ask-more/", "decline/", "end/", "delete/", "undo/"):
        assert client_of(niels).post(f"{question.get_absolute_url()}{tail}").status_code == 404, tail
    assert client_of(emma).get(question.get_absolute_url()).status_code == 200
    assert question.title not in client_of(niels).get(LIST).content.decode()


def test_an_offer_speaks_of_itself_and_is_not_asked_for_its_answer(niels, emma, ask, client_of):
    ask(emma, "Mag ik een pleister dragen onder mijn handschoen?")
    reindex()
    sent = form(title="Ik mag een pleister dragen en kom helpen", kind="offer")
    client_of(niels).post(
        f"{LIST}new/", {**sent, **moment("starts_at", "2099-01-02", ""), **moment("ends_at", "2099-01-02", "")}
    )
    offer = Question.objects.get(kind="offer")
    page = client_of(emma).get(offer.get_absolute_url()).content.decode()
    assert "Nog niemand" in page and "Kun je dit gebruiken?" in page and "Laat het weten" in page
    assert "de hele dag" in page and "23:59" not in page
    assert "Dit wil ik ook weten" not in page and "Nog geen antwoord" not in page
    assert client_of(emma).post(f"{offer.get_absolute_url()}follow/", {"on": "1"}).status_code == 403


def test_days_without_hours_are_told_as_days(niels, ask):
    def told(**times):
        shown = render_to_string("questions/_where.html", {"question": ask(niels, kind="help", **times)})
        return " ".join(text_of(shown).split())

    day = timezone.localtime().replace(year=2099, month=3, day=2, hour=0, minute=0, second=0, microsecond=0)
    end = day + timedelta(days=2, hours=23, minutes=59)
    with override("en"):
        assert "until the end of" in told(ends_at=end) and "23:59" not in told(ends_at=end)
        assert " to " in told(starts_at=day, ends_at=end) and "0:00" not in told(starts_at=day, ends_at=end)
        assert "until" in told(starts_at=day + timedelta(hours=9), ends_at=end)


def test_a_question_is_in_the_language_of_the_page_it_is_asked_on(niels, client_of):
    User.objects.filter(pk=niels.pk).update(language="en")
    page = client_of(User.objects.get(pk=niels.pk)).get(f"{LIST}new/").content.decode()
    assert '<option value="nl" selected>' in page


def test_all_that_is_wrong_is_said_in_one_round(niels, client_of):
    answer = client_of(niels).post(f"{LIST}new/", form(title="", kind="offer", **moment("ends_at", "2020-01-01")))
    assert set(answer.context["form"].errors) == {"title", "ends_at"}


def test_the_lists_tell_apart_what_waits_what_is_answered_and_what_is_mine(
    niels, emma, ed, gloves, knows, ask, say, client_of
):
    knows(ed, gloves)
    waiting, answered = ask(niels, "Wachtende vraag?", gloves), ask(emma, "Beantwoorde vraag?")
    services.answer_accept(user=emma, answer=say(niels, answered))
    helping = ask(niels, "Wie kan helpen?", kind="help", ends_at=timezone.now() + timedelta(hours=2))
    titles = {waiting.title, answered.title, helping.title}

    def shown(user, query):
        page = client_of(user).get(f"{LIST}?{query}").content.decode()
        return {title for title in titles if title in page}

    assert shown(emma, "") == titles
    assert shown(emma, "show=unanswered") == {waiting.title, helping.title}
    assert shown(emma, "show=answered") == {answered.title}
    assert shown(emma, "show=help") == {helping.title}
    assert shown(niels, "show=mine") == {waiting.title, helping.title}
    assert shown(ed, "show=for-me") == {waiting.title} and shown(emma, "show=for-me") == set()
    assert shown(emma, "topic=gloves") == {waiting.title}
    assert shown(emma, "topic=nothing&show=nonsense&after=x") == set()


def test_a_request_for_help_ends_by_itself_or_when_its_author_says_so(niels, emma, ask, say, client_of):
    question = ask(niels, "Wie kan helpen?", kind="help", place=" Keuken ", ends_at=timezone.now() + timedelta(hours=2))
    assert question.place == "Keuken"
    assert client_of(emma).post(f"{question.get_absolute_url()}end/").status_code == 403
    client_of(niels).post(f"{question.get_absolute_url()}end/")
    with pytest.raises(PermissionDenied):
        say(emma, question)
    client_of(niels).post(f"{question.get_absolute_url()}end/", {"on": "0"})
    assert say(emma, question).pk
    Question.objects.filter(pk=question.pk).update(ends_at=timezone.now() - timedelta(minutes=1))
    question.refresh_from_db()
    assert question.is_over and question.title not in client_of(emma).get(LIST).content.decode()
    assert question.title in client_of(niels).get(f"{LIST}?show=mine").content.decode()
    assert services.questions_over() == 1 and services.questions_over() == 0


def test_a_question_has_no_end_and_help_must_have_one(niels, ask):
    question = ask(niels, place="Keuken", ends_at=timezone.now())
    assert (question.place, question.ends_at) == ("", None)
    with pytest.raises(PermissionDenied):
        services.question_end(user=niels, question=question)
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.filter(pk=question.pk).update(kind="help")


def test_wanting_to_know_it_too_counts_once_and_not_for_the_asker(niels, emma, ask, client_of):
    question = ask(niels)
    url = f"{question.get_absolute_url()}follow/"
    assert client_of(niels).post(url).status_code == 403
    for _press in range(2):
        assert client_of(emma).post(url).status_code == 302
    assert Follower.objects.count() == 1
    part = client_of(emma).post(url, {"on": "0"}, headers={"HX-Request": "true"})
    assert 'aria-pressed="false"' in part.content.decode() and not Follower.objects.exists()


def test_a_double_click_asks_once(niels, site_tree, client_of, monkeypatch):
    monkeypatch.setattr("cms.core.contributions.sent.DOUBLE_CLICK", timedelta(seconds=30))
    words = {"kind": "question", "title": "Mag dat?", "audience": "everyone", "language": "nl", "checked": "1"}
    ask = [client_of(niels).post(f"{LIST}new/", words).url for _click in range(2)]
    assert ask[0] == ask[1] and Question.objects.count() == 1
    other = client_of(niels).post(f"{LIST}new/", {**words, "typed": "Of juist niet?"}).url
    assert other != ask[0] and Question.objects.count() == 2
