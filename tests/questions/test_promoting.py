"""A page that is made of an answer: where it goes, and who hears of it before it is published."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from community.expertise import services as expertise
from community.questions import services
from community.questions.models import Promotion
from pages.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def answered(site_tree, niels, emma, ask, say, gloves):
    """A question of Niels about gloves that Emma answered well."""
    question = ask(niels, "Mag een pleister onder een handschoen?", gloves)
    services.answer_accept(user=niels, answer=say(emma, question, "Ja, een blauwe."))
    question.refresh_from_db()
    return question


def sent(place, owner, **changes):
    day = timezone.localdate() + timedelta(days=300)
    return {"title": "Pleisters", "place": place, "owner": owner.pk, "review_on": day.isoformat(), **changes}


def on_a_page_of(keeper, topic):
    page = expertise.page_begin(user=keeper, title=f"Over {topic.name_nl}", language="nl", topic=topic)
    section = expertise.section_begin(page=page, user=keeper, title="Zeep")
    expertise.section_save(section=section, user=keeper, title="Zeep", body="<p>Altijd.</p>")
    expertise.page_publish(page=page, user=keeper)
    return page


def test_a_page_of_the_site_is_told_of_when_it_is_published(site_tree, answered, carmen, emma, niels, ed, client_of):
    client_of(carmen).post(
        f"{answered.get_absolute_url()}promote/", sent(f"pages.standard/{site_tree.nl.section.pk}", emma)
    )
    page, url = StandardPage.objects.get(title="Pleisters"), answered.get_absolute_url()
    for reader in (niels, ed):
        seen = client_of(reader).get(url).content.decode()
        assert "Pleisters" not in seen and "wacht nog op publicatie" not in seen and "een pagina gemaakt" not in seen
    maker, answerer = (client_of(one).get(url).content.decode() for one in (carmen, emma))
    assert "Die wacht nog op publicatie:" in maker and f"/cms/pages/{page.pk}/edit/" in maker
    assert "Van dit antwoord wordt een pagina gemaakt. Die wacht nog op publicatie." in answerer
    assert "Pleisters" not in answerer
    page.get_latest_revision().publish()
    for reader in (niels, ed, emma, carmen):
        seen = client_of(reader).get(url).content.decode()
        assert "Dit werd een pagina:" in seen and "Pleisters" in seen and "wacht nog" not in seen


@pytest.fixture
def knows_gloves(ed, gloves, knows):
    knows(ed, gloves)
    return ed


def test_a_section_waits_for_its_keepers_and_is_not_told_to_readers(answered, knows_gloves, niels, gloves, client_of):
    ed = knows_gloves
    page = on_a_page_of(ed, gloves)
    made = services.answer_promote(
        user=ed, question=answered, title="Pleisters", owner=ed,
        place=f"expertise.section/page:{page.pk}", review_on=timezone.localdate() + timedelta(days=9),
    )  # fmt: skip
    url = answered.get_absolute_url()
    keeper = client_of(ed).get(url).content.decode()
    assert "Die wacht nog op publicatie:" in keeper and made.target.get_absolute_url() in keeper
    seen = client_of(niels).get(url).content.decode()
    assert "Dit werd een pagina" not in seen and "wacht nog" not in seen and "Pleisters" not in seen


def chosen(response):
    return response.context["form"]["place"].value()


def test_no_place_is_chosen_for_somebody_unless_exactly_one_is_about_it(
    answered, carmen, knows_gloves, gloves, garden, client_of
):
    ed, url = knows_gloves, f"{answered.get_absolute_url()}promote/"
    assert chosen(client_of(carmen).get(url)) == ""
    on_a_page_of(ed, garden)
    assert chosen(client_of(ed).get(url)) == ""
    page = on_a_page_of(ed, gloves)
    assert chosen(client_of(ed).get(url)) == f"expertise.section/page:{page.pk}"
    assert chosen(client_of(carmen).get(url)) == "", "a page of others is no place of hers"


def test_a_page_that_more_people_read_does_not_fit(knows_gloves, gloves, team, carmen, ask, say, client_of):
    from community.people.models import Membership

    ed = knows_gloves
    Membership.objects.create(team=team, user=ed)
    question = ask(ed, "Sleutel?", gloves, audience=team.token)
    services.answer_accept(user=ed, answer=say(ed, question, "Balie."))
    on_a_page_of(ed, gloves)
    assert chosen(client_of(ed).get(f"{question.get_absolute_url()}promote/")) == ""


def test_nothing_chosen_is_one_sentence_and_keeps_what_was_typed(answered, carmen, emma, client_of):
    wrong = client_of(carmen).post(f"{answered.get_absolute_url()}promote/", sent("", emma, title="Blauwe pleisters"))
    page = wrong.content.decode()
    assert wrong.status_code == 422 and not Promotion.objects.exists()
    assert "Kies waar de pagina komt te staan." in page and 'value="Blauwe pleisters"' in page


@pytest.mark.parametrize(("planned", "outcome"), [(None, 9), (400, 9), (3, 3)])
def test_the_day_to_look_again_reaches_the_page_that_is_there_unless_it_is_sooner_already(
    planned, outcome, answered, knows_gloves, gloves, client_of
):
    today = timezone.localdate()
    page = on_a_page_of(knows_gloves, gloves)
    type(page).objects.update(review_on=today + timedelta(days=planned) if planned else None)
    place = f"expertise.section/page:{page.pk}"
    day = (today + timedelta(days=9)).isoformat()
    send = f"{answered.get_absolute_url()}promote/"
    assert client_of(knows_gloves).post(send, sent(place, knows_gloves, review_on=day)).status_code == 302
    page.refresh_from_db()
    assert page.review_on == today + timedelta(days=outcome)
