"""Answering: writing, changing, thanking, choosing; who hears of it; and what the database itself refuses."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.plugins.activities import Notification
from community.questions import services
from community.questions.models import Answer, Helped, Route
from community.questions.texts import rich_from

pytestmark = pytest.mark.django_db


def told(kind):
    return {row.recipient.username for row in Notification.objects.filter(type=kind, withdrawn=False)}


def test_an_answer_is_posted_and_its_asker_and_followers_hear_of_it(
    niels, emma, ed, ask, client_of, django_capture_on_commit_callbacks
):
    question = ask(niels)
    services.question_follow(user=emma, question=question)
    with django_capture_on_commit_callbacks(execute=True):
        done = client_of(ed).post(f"{question.get_absolute_url()}answer/", {"typed": "**Ja**, dat mag."})
    answer = Answer.objects.get()
    assert done["Location"] == f"{question.get_absolute_url()}#answer-{answer.pk}"
    assert answer.body == "<p><strong>Ja</strong>, dat mag.</p>"
    assert told("questions.my_question") == {"niels"} and told("questions.followed") == {"emma"}
    assert "dat mag." in client_of(emma).get(question.get_absolute_url()).content.decode()


@pytest.mark.parametrize(("typed", "sentence"), [("  ", "Schrijf eerst iets"), ("x" * 6001, "6000")])
def test_a_bad_answer_comes_back_with_a_sentence_and_its_words(niels, emma, ask, client_of, typed, sentence):
    question = ask(niels)
    answer = client_of(emma).post(f"{question.get_absolute_url()}answer/", {"typed": typed})
    page = answer.content.decode()
    assert answer.status_code == 422 and sentence in page and not Answer.objects.exists()
    assert typed.strip() in page


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](https://evil.example/x.png)",
        '<img src=x onerror="alert(1)">',
        "<style>*{display:none}</style>",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
    ],
)
def test_words_of_people_are_never_obeyed(typed):
    made = rich_from(typed)
    for bad in ("<script", "javascript:", "<img", "<style", 'onerror="', "data:text"):
        assert bad not in made or (bad in ("javascript:", 'onerror="', "data:text") and f'"{bad}' not in made)
    assert 'href="javascript' not in made and 'href="data' not in made and "<img" not in made


def test_deep_and_long_nonsense_is_rendered_in_no_time():
    for typed in ("> " * 3000, "- " * 3000, "[" * 6000, "*" * 6000, "`" * 6000):
        before = timezone.now()
        rich_from(typed)
        assert timezone.now() - before < timedelta(seconds=5)


def test_only_who_wrote_it_changes_deletes_and_brings_back(niels, emma, ask, say, client_of):
    question = ask(niels)
    answer = say(emma, question)
    base = f"/nl/community/questions/answers/{answer.pk}/"
    assert client_of(niels).get(f"{base}edit/").status_code == 403
    assert client_of(niels).post(f"{base}delete/").status_code == 403
    assert client_of(emma).post(f"{base}edit/", {"typed": ""}).status_code == 422
    assert client_of(emma).post(f"{base}edit/", {"typed": "Nee, toch niet."}).status_code == 302
    answer.refresh_from_db()
    assert answer.body == "<p>Nee, toch niet.</p>" and answer.edited_at
    client_of(emma).post(f"{base}delete/")
    assert "toch niet" not in client_of(niels).get(question.get_absolute_url()).content.decode()
    assert client_of(niels).post(f"{base}undo/").status_code == 404
    assert client_of(emma).post(f"{base}undo/").status_code == 302
    assert "toch niet" in client_of(niels).get(question.get_absolute_url()).content.decode()


def test_an_answer_changed_in_another_tab_is_not_overwritten_in_silence(niels, emma, ask, say, client_of):
    answer = say(emma, ask(niels))
    url, writer = f"/nl/community/questions/answers/{answer.pk}/edit/", client_of(emma)
    opened = writer.get(url).context["form"]["version"].value()
    assert writer.post(url, {"typed": "Ja, met **pleister**.", "version": opened}).status_code == 302
    assert writer.post(url, {"typed": "Ja, met **pleister**.", "version": opened}).status_code == 302, "a double click"
    other = {"typed": "Nee, nooit.", "version": opened}
    page = writer.post(url, other)
    shown = page.content.decode()
    assert page.status_code == 422 and "Nee, nooit." in shown and "met <strong>pleister</strong>" in shown
    answer.refresh_from_db()
    assert answer.typed == "Ja, met **pleister**."
    again = {"typed": "Nee, nooit.", "version": page.context["form"]["version"].value()}
    assert again["version"] in shown and writer.post(url, again).status_code == 302
    answer.refresh_from_db()
    assert answer.typed == "Nee, nooit."


def test_after_ten_minutes_a_deleted_answer_is_erased(niels, emma, ask, say):
    answer = say(emma, ask(niels))
    services.answer_delete(user=emma, answer=answer)
    assert services.answers_purge() == 0
    Answer.objects.filter(pk=answer.pk).update(deleted_at=timezone.now() - timedelta(minutes=11))
    with pytest.raises(PermissionDenied):
        services.answer_restore(user=emma, answer=answer)
    assert services.answers_purge() == 1 and not Answer.objects.exists()


def test_this_helped_me_counts_once_a_person_and_the_database_holds_it(
    niels, emma, ask, say, client_of, django_capture_on_commit_callbacks
):
    answer = say(emma, ask(niels))
    url = f"/nl/community/questions/answers/{answer.pk}/helped/"
    assert client_of(emma).post(url).status_code == 403
    with django_capture_on_commit_callbacks(execute=True):
        for _press in range(2):
            assert client_of(niels).post(url).status_code == 302
    assert Helped.objects.count() == 1 and told("questions.helped") == {"emma"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Helped.objects.create(answer=answer, user=niels)
    part = client_of(niels).post(url, {"on": "0"}, headers={"HX-Request": "true"}).content.decode()
    assert 'aria-pressed="false"' in part and not Helped.objects.exists()


def test_the_asker_an_expert_on_the_topic_or_a_host_chooses_the_answer(
    niels, emma, ed, hanna, make_user, gloves, knows, ask, say, client_of, django_capture_on_commit_callbacks
):
    knows(ed, gloves)
    stranger = make_user("gijs", "Experts")
    question = ask(niels, "Mag dat?", gloves)
    first, own = say(emma, question), say(ed, question, "Van mij")
    url = f"/nl/community/questions/answers/{first.pk}/accept/"
    for who in (emma, stranger):
        assert client_of(who).post(url).status_code == 403
    assert client_of(ed).post(f"/nl/community/questions/answers/{own.pk}/accept/").status_code == 403
    with django_capture_on_commit_callbacks(execute=True):
        assert client_of(ed).post(url).status_code == 302
    question.refresh_from_db()
    assert question.accepted == first and told("questions.accepted") == {"emma"}
    services.answer_accept(user=niels, answer=own)
    question.refresh_from_db()
    assert (question.accepted, question.accepted_by) == (own, niels)
    assert "Hielp Niels" in client_of(emma).get(question.get_absolute_url()).content.decode()
    services.answer_accept(user=hanna, answer=first, on=False)  # it is not the accepted one: nothing changes
    assert services.answer_accept(user=hanna, answer=own, on=False).accepted is None


def test_a_request_for_help_has_no_right_answer(niels, emma, ask, say, client_of):
    answer = say(emma, ask(niels, "Wie helpt?", kind="help", ends_at=timezone.now() + timedelta(days=1)))
    assert client_of(niels).post(f"/nl/community/questions/answers/{answer.pk}/accept/").status_code == 403
    answer.question.refresh_from_db()
    assert answer.question.accepted_id is None


def test_an_answer_that_goes_away_is_no_longer_the_chosen_one(niels, emma, ask, say):
    question = ask(niels)
    answer = say(emma, question)
    services.answer_accept(user=niels, answer=answer)
    services.answer_delete(user=emma, answer=answer)
    question.refresh_from_db()
    assert question.accepted is None and question.accepted_at is None


def test_answers_of_a_team_are_not_there_for_others(niels, emma, team, ask, say, client_of):
    answer = say(emma, ask(emma, audience=team.token))
    base = f"/nl/community/questions/answers/{answer.pk}/"
    report = f"/nl/reports/questions.answer/{answer.pk}/"
    assert client_of(niels).get(report).status_code == client_of(niels).post(report).status_code == 404
    for tail in ("edit/",):
        assert client_of(niels).get(f"{base}{tail}").status_code == 404
    for tail in ("edit/", "delete/", "undo/", "helped/", "accept/"):
        assert client_of(niels).post(f"{base}{tail}").status_code == 404, tail
    with pytest.raises(PermissionDenied):
        say(niels, answer.question)


def test_a_double_click_answers_once(niels, emma, ask, say, monkeypatch):
    monkeypatch.setattr("community.questions.services.answering.DOUBLE_CLICK", timedelta(seconds=30))
    question = ask(niels)
    assert say(emma, question).pk == say(emma, question).pk
    assert say(emma, question, "Iets anders").pk and Answer.objects.count() == 2


def test_who_passed_it_on_and_answers_after_all_has_answered(niels, ed, gloves, knows, ask, say):
    knows(ed, gloves)
    question = ask(niels, "Mag dat?", gloves)
    services.route_decline(user=ed, route=question.routes.get())
    say(ed, question)
    assert question.routes.get().state == Route.State.ANSWERED


def test_too_long_an_answer_is_refused_by_the_service_too(niels, emma, ask, say):
    with pytest.raises(ValidationError):
        say(emma, ask(niels), "x" * 6001)
