"""What is good is kept and found: a page made of an answer, search, the front page, the page of a colleague; reports."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cms.core.switches import plugin_switch
from cms.plugins.activities import Notification
from cms.plugins.reports import Report, report_add, thing_hide
from community.questions import services
from community.questions.models import Promotion, Question
from pages.models import StandardPage
from tests.questions.conftest import LIST
from tests.search.tools import reindex

pytestmark = pytest.mark.django_db


@pytest.fixture
def answered(site_tree, niels, emma, ask, say):
    """A question of Niels that Emma answered well."""
    question = ask(niels, "Mag een pleister onder een handschoen?")
    services.answer_accept(user=niels, answer=say(emma, question, "Ja, een blauwe."))
    question.refresh_from_db()
    return question


def promotion(site_tree, keeper, **changes):
    day = timezone.localdate() + timedelta(days=300)
    place = f"pages.standard/{site_tree.nl.section.pk}"
    return {"title": "Pleisters", "place": place, "owner": keeper.pk, "review_on": day.isoformat(), **changes}


def test_an_editor_makes_a_page_of_the_answer_and_both_point_to_each_other(
    site_tree, answered, carmen, emma, niels, ed, client_of, django_capture_on_commit_callbacks
):
    url = f"{answered.get_absolute_url()}promote/"
    assert client_of(niels).get(url).status_code == 403
    offered = client_of(emma).get(url).content.decode()  # hers: anybody may begin a wiki page, but no page of the site
    assert "expertise.section/wiki" in offered and "pages.standard/" not in offered
    plugin_switch(label="expertise", enabled=False)
    assert client_of(emma).get(url).status_code == 403
    plugin_switch(label="expertise", enabled=True)
    assert client_of(carmen).get(url).status_code == 200
    assert "Zet om naar een pagina" in client_of(carmen).get(answered.get_absolute_url()).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        done = client_of(carmen).post(url, promotion(site_tree, emma))
    page = StandardPage.objects.get(title="Pleisters")
    assert done["Location"] == f"/cms/pages/{page.pk}/edit/"
    assert (page.live, page.content_owner) == (False, emma) and "blauwe" in str(page.body)
    assert Notification.objects.filter(type="questions.promoted", recipient=emma).exists()
    seen = client_of(niels).get(answered.get_absolute_url()).content.decode()
    assert "Pleisters" not in seen  # a draft is nobody's but its maker's
    page.get_latest_revision().publish()
    seen = client_of(niels).get(answered.get_absolute_url()).content.decode()
    assert "Dit werd een pagina" in seen and "Pleisters" in seen
    origin = client_of(niels).get(StandardPage.objects.get().get_url()).content.decode()
    assert "Niels Postma" in origin and answered.get_absolute_url() in origin
    with pytest.raises(ValidationError):
        services.answer_promote(
            user=carmen,
            question=answered,
            title="x",
            place=promotion(site_tree, emma)["place"],
            owner=emma,
            review_on=timezone.localdate() + timedelta(days=1),
        )
    plugin_switch(label="questions", enabled=False)
    assert answered.get_absolute_url() not in client_of(niels).get(page.get_url()).content.decode()


def test_each_side_is_shown_only_to_who_may_see_the_other(site_tree, team, emma, niels, carmen, ask, say, client_of):
    from community.people.models import Membership

    Membership.objects.create(team=team, user=carmen)
    question = ask(emma, "Sleutel van de nacht?", audience=team.token)
    services.answer_accept(user=emma, answer=say(carmen, question, "Bij de balie."))
    question.refresh_from_db()
    details = promotion(site_tree, emma)
    made = services.answer_promote(
        user=carmen,
        question=question,
        title="Sleutels",
        place=details["place"],
        owner=emma,
        review_on=timezone.localdate() + timedelta(days=9),
    )
    page = made.target
    assert page.audience == team.token
    page.get_latest_revision().publish()
    assert client_of(niels).get(page.get_url()).status_code == 404
    StandardPage.objects.get(pk=page.pk)
    page = StandardPage.objects.get(pk=page.pk)
    page.audience = "everyone"
    page.save_revision().publish()
    seen = client_of(niels).get(page.get_url())
    assert seen.status_code == 200 and "Sleutel van de nacht" not in seen.content.decode()
    assert "Sleutel van de nacht" in client_of(emma).get(page.get_url()).content.decode()


@pytest.mark.parametrize(
    "wrong", [{"title": ""}, {"place": "pages.standard/1"}, {"place": "x/1"}, {"owner": 0}, {"review_on": "2020-01-01"}]
)
def test_a_bad_page_comes_back_with_a_sentence(site_tree, answered, carmen, emma, client_of, wrong):
    answer = client_of(carmen).post(f"{answered.get_absolute_url()}promote/", promotion(site_tree, emma, **wrong))
    assert answer.status_code == 422 and not Promotion.objects.exists()


def test_a_question_without_an_answer_becomes_nothing(site_tree, niels, carmen, ask, client_of):
    question = ask(niels)
    assert client_of(carmen).get(f"{question.get_absolute_url()}promote/").status_code == 403


def test_search_finds_the_words_of_answers_and_says_that_there_is_one(site_tree, answered, emma, client_of):
    reindex()
    page = client_of(emma).get("/nl/search/?q=blauwe").content.decode()
    assert (
        "Mag een pleister onder een handschoen?" in page.replace("<mark>", "").replace("</mark>", "")
        and "Beantwoord" in page
    )


def test_what_is_deleted_hidden_over_or_of_a_team_is_not_found(site_tree, niels, emma, hanna, team, ask, say):
    from community.questions import search

    def found(question):
        return search.to_document(search.queryset().get(pk=question.pk)) is not None

    question = ask(niels)
    answer = say(emma, question, "Kwartsglim")
    assert "Kwartsglim" in search.to_document(search.queryset().get(pk=question.pk)).body
    thing_hide(moderator=hanna, thing=answer, reason="Nee")
    assert "Kwartsglim" not in search.to_document(search.queryset().get(pk=question.pk)).body
    helping = ask(niels, "Help?", kind="help", ends_at=timezone.now() + timedelta(hours=1))
    assert found(question) and found(helping)
    services.question_end(user=niels, question=helping)
    thing_hide(moderator=hanna, thing=question, reason="Nee")
    assert not found(question) and not found(helping)
    assert (
        search.to_document(search.queryset().get(pk=ask(emma, "Van ons?", audience=team.token).pk)).audience
        == team.token
    )


def test_a_search_that_finds_nothing_offers_to_ask_it(site_tree, emma, client_of):
    reindex()
    page = client_of(emma).get("/nl/search/?q=xyzzyq").content.decode()
    assert f"{LIST}new/?title=xyzzyq" in page and "Vraag het collega’s" in page
    form = client_of(emma).get(f"{LIST}new/?title=xyzzyq").content.decode()
    assert 'value="xyzzyq"' in form


def test_the_front_page_shows_what_waits_and_what_one_could_answer(
    site_tree, niels, ed, emma, hanna, gloves, knows, ask, client_of, settings
):
    settings.QUESTIONS_ASKED_AT_ONCE = 1
    knows(ed, gloves)
    knows(emma, gloves)
    for number in range(3):
        ask(niels, f"Mag dat met handschoenen {number}?", gloves)
    page = client_of(ed).get("/nl/").content.decode()
    assert "Beantwoord de vraag" in page and "Kun jij helpen?" not in page  # it is asked of him by name
    assert "En nog één vraag voor jou" in page
    page = client_of(emma).get("/nl/").content.decode()
    assert "Beantwoord de vraag" not in page and "Kun jij helpen?" in page
    assert "Kun jij helpen?" not in client_of(hanna).get("/nl/").content.decode()


def test_the_page_of_a_colleague_shows_what_they_answered_to_who_may_see_it(
    answered, emma, niels, hanna, team, ask, say, client_of
):
    closed = ask(emma, "Alleen voor ons?", audience=team.token)
    services.answer_accept(user=emma, answer=say(emma, closed))
    page = client_of(niels).get("/nl/community/people/person/emma/").content.decode()
    assert answered.title in page and "Alleen voor ons?" not in page


def test_a_report_reaches_the_hosts_who_hide_keep_and_show(
    niels, emma, hanna, ask, say, client_of, django_capture_on_commit_callbacks
):
    question = ask(niels)
    answer = say(emma, question, "Onaardig")
    url = f"/nl/reports/questions.answer/{answer.pk}/"
    assert client_of(emma).post(url, {"reason": "x"}).status_code == 403
    assert client_of(niels).post(url, {"reason": "x" * 501}).status_code == 422
    with django_capture_on_commit_callbacks(execute=True):
        client_of(niels).post(url, {"reason": "Dit is niet aardig."})
        client_of(niels).post(url, {"reason": "Nog steeds niet."})
    assert Report.objects.count() == 1
    assert {row.recipient for row in Notification.objects.filter(type="reports.reported")} == {hanna}
    desk = "/nl/reports/"
    assert client_of(niels).get(desk).status_code == 403
    assert "Nog steeds niet." in client_of(hanna).get(desk).content.decode()
    hide = f"{url}hide/"
    assert client_of(niels).post(hide, {"reason": "x"}).status_code == 403
    assert client_of(hanna).post(hide, {"reason": " "}).status_code == 422
    assert client_of(hanna).post(hide, {"reason": "Zo praten we niet."}).status_code == 302
    assert "Onaardig" not in client_of(niels).get(question.get_absolute_url()).content.decode()
    assert "Zo praten we niet." in client_of(emma).get(question.get_absolute_url()).content.decode()
    client_of(hanna).post(f"{url}show/")
    assert "Onaardig" in client_of(niels).get(question.get_absolute_url()).content.decode()
    own = client_of(niels).post(f"/nl/reports/questions.question/{question.pk}/", {"reason": "Eigen"})
    assert own.status_code == 403
    with django_capture_on_commit_callbacks(execute=True):
        report_add(reporter=emma, thing=question, reason="Ook dit.")
    client_of(hanna).post(f"{desk}questions.question/{question.pk}/keep/")
    assert not Report.objects.filter(outcome="open").exists()


def test_a_moderator_reaches_no_further_than_what_they_may_see(emma, hanna, team, ask, say, client_of):
    question = ask(emma, "Onder ons?", audience=team.token)
    answer = say(emma, question)
    Report.objects.create(about=answer, reporter=emma, reason="x")
    assert "Onder ons?" not in client_of(hanna).get("/nl/reports/").content.decode()
    assert client_of(hanna).post(f"/nl/reports/questions.answer/{answer.pk}/hide/", {"reason": "x"}).status_code == 404
    with pytest.raises(PermissionDenied):
        thing_hide(moderator=hanna, thing=question, reason="x")


def test_hidden_questions_are_their_authors_only(niels, emma, hanna, ask, client_of):
    question = ask(niels)
    thing_hide(moderator=hanna, thing=question, reason="Dubbel")
    assert client_of(emma).get(question.get_absolute_url()).status_code == 404
    assert "Dubbel" in client_of(niels).get(question.get_absolute_url()).content.decode()
    assert "Dubbel" in client_of(hanna).get("/nl/reports/").content.decode()
    client_of(hanna).post(f"/nl/reports/questions.question/{question.pk}/show/")
    assert Question.objects.get().state == "published"


def test_nobody_answers_a_hidden_question_and_its_page_says_why(niels, hanna, ask, client_of):
    question = ask(niels)
    thing_hide(moderator=hanna, thing=question, reason="Dubbel")
    page = client_of(niels).get(question.get_absolute_url()).content.decode()
    assert "Dit is verborgen: niemand kan nu antwoorden." in page
    assert "Dit is voorbij" not in page and "answer-form" not in page


def test_the_demo_asks_and_answers_once(db):
    from cms.plugins.testkit import UserFactory
    from cms.plugins.users import Topic
    from community.questions.demo import build
    from demo.content.people import PEOPLE, TOPICS
    from demo.content.questions import QUESTIONS
    from demo.context import DemoContext

    for row in TOPICS:
        Topic.objects.create(slug=row["slug"], name_nl=row["nl"], name_en=row["en"])
    for row in PEOPLE:
        UserFactory(username=row["username"], display_name=row["name"])
    for _run in range(2):
        build(DemoContext(show_progress=False))
    assert Question.objects.count() == len(QUESTIONS)
    assert {row.language for row in Question.objects.all()} == {"nl", "en"}
    assert Question.objects.filter(accepted__isnull=False).count() >= 6
