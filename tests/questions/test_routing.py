"""Who is asked: those who know about it and have room, or who stands in for them; passing on and not knowing."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cms.core.switches import plugin_switch
from cms.plugins.activities import Notification
from community.questions import services
from community.questions.models import Question, Route

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def one_at_a_time(settings):
    settings.QUESTIONS_ASKED_AT_ONCE = 1
    settings.QUESTIONS_MOST_OPEN = 2


def asked(question):
    return [(route.person.username, route.state) for route in question.routes.all()]


def test_the_expert_is_asked_hears_of_it_and_sees_it_under_for_you(
    niels, ed, emma, gloves, knows, ask, client_of, django_capture_on_commit_callbacks, mailoutbox
):
    knows(ed, gloves)
    with django_capture_on_commit_callbacks(execute=True):
        question = ask(niels, "Mag dat met handschoenen?", gloves)
    assert asked(question) == [("ed", "asked")]
    told = Notification.objects.get(type="questions.routed")
    assert told.recipient == ed and [mail.to for mail in mailoutbox] == [[ed.email]]
    page = client_of(ed).get("/nl/notifications/").content.decode()
    assert "vraagt jou" in page or "Mag dat met handschoenen?" in page
    assert "Deze vraag kwam bij jou" in client_of(ed).get(question.get_absolute_url()).content.decode()
    assert "Deze vraag kwam bij jou" not in client_of(emma).get(question.get_absolute_url()).content.decode()


def test_who_has_enough_questions_is_passed_over_and_the_next_expert_is_asked(
    niels, ed, emma, gloves, garden, knows, ask
):
    knows(ed, gloves, garden)
    knows(emma, gloves)
    for number in range(2):
        assert asked(ask(niels, f"Vraag {number}?", gloves, garden)) == [("ed", "asked")]
    assert asked(ask(niels, "Vraag 3?", gloves, garden)) == [("emma", "asked")]
    assert asked(ask(niels, "Vraag 4?", gloves, garden)) == [("emma", "asked")]
    assert asked(ask(niels, "Vraag 5?", gloves, garden)) == []  # nobody has room: everybody may answer


def test_room_comes_back_with_an_answer_an_accepted_one_or_the_end(niels, ed, emma, gloves, knows, ask, say):
    knows(ed, gloves)
    first, second = ask(niels, "Een?", gloves), ask(niels, "Twee?", gloves)
    assert asked(ask(niels, "Drie?", gloves)) == []
    say(ed, first)
    assert asked(first) == [("ed", "answered")]
    assert asked(ask(niels, "Vier?", gloves)) == [("ed", "asked")]
    services.answer_accept(user=niels, answer=say(emma, second))
    assert asked(ask(niels, "Vijf?", gloves)) == [("ed", "asked")]


def test_the_substitute_is_asked_for_who_is_away_unless_they_are_away_too(niels, ed, emma, hanna, gloves, knows, ask):
    today = timezone.localdate()
    knows(ed, gloves, absent_from=today, absent_until=today + timedelta(days=2), substitute=emma)
    question = ask(niels, "Mag dat?", gloves)
    assert asked(question) == [("emma", "asked")] and question.routes.get().instead_of == ed
    knows(emma, absent_from=today)
    assert asked(ask(niels, "En dit?", gloves)) == []


def test_nobody_outside_the_audience_is_asked_not_even_as_a_substitute(niels, emma, ed, team, gloves, knows, ask):
    knows(ed, gloves)
    assert asked(ask(emma, "Voor ons team?", gloves, audience=team.token)) == []
    other = knows(niels, gloves, team=team, absent_from=timezone.localdate(), substitute=ed)
    assert other.team == team
    assert asked(ask(emma, "Nog een?", gloves, audience=team.token)) == []


def test_the_asker_is_never_asked_and_without_people_nobody_is(niels, ed, gloves, knows, ask):
    knows(niels, gloves)
    assert asked(ask(niels, "Mag dat?", gloves)) == []
    knows(ed, gloves)
    plugin_switch(label="people", enabled=False)
    plugin_switch(label="dummy", enabled=False)
    assert asked(ask(niels, "En nu?", gloves)) == []


def test_i_do_not_know_goes_to_the_next_and_is_said_once(niels, ed, emma, gloves, knows, ask, client_of):
    knows(ed, gloves)
    knows(emma, gloves)
    question = ask(niels, "Mag dat?", gloves)
    assert asked(question) == [("ed", "asked")]
    assert client_of(emma).post(f"{question.get_absolute_url()}decline/").status_code == 404
    assert client_of(ed).post(f"{question.get_absolute_url()}decline/").status_code == 302
    assert asked(question) == [("ed", "declined"), ("emma", "asked")]
    assert client_of(ed).post(f"{question.get_absolute_url()}decline/").status_code == 403


def test_passing_on_goes_to_a_colleague_who_may_see_it(
    niels, ed, emma, hanna, gloves, knows, ask, client_of, django_capture_on_commit_callbacks
):
    knows(ed, gloves)
    question = ask(niels, "Mag dat?", gloves)
    url = f"{question.get_absolute_url()}pass-on/"
    assert client_of(emma).get(url).status_code == 404
    assert client_of(ed).get(url).status_code == 200
    for name in ("niemand", "niels", "ed", ""):
        answer = client_of(ed).post(url, {"to": name})
        assert answer.status_code == 422 and asked(question) == [("ed", "asked")], name
    with django_capture_on_commit_callbacks(execute=True):
        assert client_of(ed).post(url, {"to": "Emma de Wit"}).status_code == 302
    assert asked(question) == [("ed", "passed"), ("emma", "asked")]
    assert Notification.objects.filter(type="questions.routed", recipient=emma, activity__actor=ed).exists()
    assert client_of(ed).post(url, {"to": "hanna"}).status_code == 403


def test_passing_on_says_no_to_who_is_full_away_or_was_asked(niels, ed, emma, hanna, gloves, garden, knows, ask):
    knows(ed, gloves)
    knows(hanna, garden)
    for number in range(2):
        ask(niels, f"Tuin {number}?", garden)
    knows(emma, absent_from=timezone.localdate())
    route = ask(niels, "Mag dat?", gloves).routes.get()
    for to in (hanna, emma, niels):
        with pytest.raises(ValidationError):
            services.route_pass_on(user=ed, route=route, to=to)
    with pytest.raises(PermissionDenied):
        services.route_pass_on(user=niels, route=route, to=hanna)
    route.refresh_from_db()
    assert route.state == Route.State.ASKED
    knows(emma, absent_from=timezone.localdate(), substitute=hanna)
    Route.objects.filter(person=hanna).delete()
    made = services.route_pass_on(user=ed, route=route, to=emma)
    assert (made.person, made.instead_of) == (hanna, emma)


def test_the_asker_or_a_host_asks_one_more_until_nobody_is_left(niels, ed, emma, hanna, gloves, knows, ask, client_of):
    knows(ed, gloves)
    knows(emma, gloves)
    question = ask(niels, "Mag dat?", gloves)
    url = f"{question.get_absolute_url()}ask-more/"
    assert client_of(emma).post(url).status_code == 403
    assert client_of(niels).post(url).status_code == 302
    assert asked(question) == [("ed", "asked"), ("emma", "asked")]
    page = client_of(hanna).post(url, follow=True).content.decode()
    assert "hebben nu genoeg vragen" in page and question.routes.count() == 2


def test_an_offer_goes_to_nobody_and_routing_again_asks_nobody_twice(niels, ed, gloves, knows, ask):
    knows(ed, gloves)
    assert asked(ask(niels, "Ik heb tijd", gloves, kind="offer", ends_at=timezone.now() + timedelta(hours=1))) == []
    question = ask(niels, "Mag dat?", gloves)
    assert services.question_route(question=question) == [] and question.routes.count() == 1


def test_who_no_longer_sees_the_question_does_nothing_with_it(niels, ed, emma, hanna, team, gloves, knows, ask):
    knows(ed, gloves)
    question = ask(emma, "Mag dat?", gloves)
    route = question.routes.get()
    Question.objects.filter(pk=question.pk).update(audience=team.token)
    question.refresh_from_db()
    knows(niels, gloves, team=team)
    for refused in (
        lambda: services.question_ask_more(user=hanna, question=question),
        lambda: services.route_decline(user=ed, route=route),
        lambda: services.route_pass_on(user=ed, route=route, to=niels),
    ):
        with pytest.raises(PermissionDenied):
            refused()
    assert asked(question) == [("ed", "asked")]
    assert services.question_ask_more(user=emma, question=question).person == niels


def test_who_answered_already_is_not_asked(niels, ed, emma, hanna, gloves, knows, ask, say):
    question = ask(niels, "Mag dat?", gloves)
    assert asked(question) == []
    say(ed, question)
    knows(ed, gloves)
    with pytest.raises(ValidationError):
        services.question_ask_more(user=niels, question=question)
    knows(emma, gloves)
    route = services.question_ask_more(user=niels, question=question)
    assert route.person == emma
    with pytest.raises(ValidationError, match=r"answered already|heeft al geantwoord"):
        services.route_pass_on(user=emma, route=route, to=ed)
    assert services.route_pass_on(user=emma, route=route, to=hanna).person == hanna


def test_the_page_of_a_question_has_one_open_box_to_write_in(niels, ed, ask, client_of):
    page = client_of(ed).get(ask(niels, "Mag dat?").get_absolute_url()).content.decode()
    answer, composer = page.index('data-testid="answer-form"'), page.index('data-testid="composer"')
    fold = page.index('data-testid="composer-fold"')
    assert answer < fold < composer < page.index("</details>", fold)
    assert "<details" in page[fold - 120 : fold] and " open" not in page[fold - 120 : fold]
    assert "Zeg er iets over" in page[fold:composer]
    home = page[: page.index('data-testid="answer-form"')]
    assert "composer-fold" not in home
