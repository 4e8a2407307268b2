"""Two colleagues do something with the same section in the same moment: one of them does it, the other is told."""

from __future__ import annotations

from functools import partial

import pytest
from django.core.exceptions import ValidationError

from cms.plugins.activities import Activity
from cms.plugins.contributions import ChangedMeanwhile
from community.expertise import services
from community.expertise.models import Section, SectionVersion, Suggestion
from community.expertise.services import versions
from tests.support.at_once import Stop, at_once

from .conftest import URL, text_of_page

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 3


def suggested(page, author, words):
    section = text_of_page(page)
    return services.suggestion_make(section=section, user=author, title=section.title, body=f"<p>{words}</p>")


@pytest.fixture
def page(kept, ed, make_user):
    return kept(ed, keepers=[ed, make_user("frank", "Experts")])


def test_two_experts_accept_one_suggestion_at_once(page, ed, emma):
    frank = page.keepers[1]
    for number in range(ROUNDS):
        one = suggested(page, emma, f"Beter {number}")
        found = at_once(*(partial(services.suggestion_accept, suggestion=one, user=who) for who in (ed, frank)))
        assert {type(result) for result in found} == {SectionVersion, ValidationError}, found
        assert SectionVersion.objects.filter(section=one.section, body=one.body).count() == 1
    assert Activity.objects.filter(type="expertise.suggestion_accepted").count() == ROUNDS


def test_one_accepts_and_the_other_declines_at_once(page, ed, emma):
    frank = page.keepers[1]
    for number in range(ROUNDS):
        one = suggested(page, emma, f"Beter {number}")
        found = at_once(
            partial(services.suggestion_accept, suggestion=one, user=ed),
            partial(services.suggestion_decline, suggestion=one, user=frank, thanks="Dank je, maar nee."),
        )
        assert sum(isinstance(result, ValidationError) for result in found) == 1, found
        one.refresh_from_db()
        taken = SectionVersion.objects.filter(section=one.section, body=one.body).exists()
        assert taken == (one.state == Suggestion.State.ACCEPTED)
        assert one.decided_by == (ed if taken else frank)
    decided = Activity.objects.filter(type__in=["expertise.suggestion_accepted", "expertise.suggestion_declined"])
    assert decided.count() == ROUNDS


def test_two_who_save_one_section_at_once_lose_no_word(page, ed, client_of):
    section, frank = text_of_page(page), page.keepers[1]
    seen = services.token_of(section, None)
    desk = f"{URL}section/{section.pk}/edit/"

    def save(client, words):
        return client.post(desk, {"title": section.title, "body": f"<p>{words}</p>", "version": seen})

    words = {"Dit schreef Ed": client_of(ed), "Dit schreef Frank": client_of(frank)}
    found = at_once(*(partial(save, client, text) for text, client in words.items()))
    assert sorted(response.status_code for response in found) == [302, 422], found
    stored = SectionVersion.objects.filter(section=section, number=2).get()
    second = next(response for response in found if response.status_code == 422).content.decode()
    mine, theirs = sorted(words, key=lambda text: text in stored.body)
    assert mine in second, "what was typed is still in the form"
    assert theirs in stored.body and theirs.split()[-1] in second, "beside what the other wrote"
    assert str(ChangedMeanwhile().messages[0]) in second


@pytest.mark.postgres
@pytest.mark.usefixtures("needs_postgres")
def test_words_that_came_in_twice_at_once_are_one_version(page, monkeypatch):
    """Two translations of one section are stored in the same moment: neither fails, and no number is given twice."""
    section, stop = text_of_page(page), Stop()
    Section.objects.filter(pk=section.pk).update(body="<p>Van elders.</p>")
    section.refresh_from_db()
    again = Section.objects.get(pk=section.pk)
    monkeypatch.setattr(versions, "latest_of", stop.after(versions.latest_of))
    found = at_once(partial(services.catch_up, section), lambda: stop.meanwhile(partial(services.catch_up, again)))
    assert not any(isinstance(result, Exception) for result in found), found
    assert [row.number for row in section.versions.order_by("number")] == [1, 2]


@pytest.mark.postgres
@pytest.mark.usefixtures("needs_postgres")
def test_two_who_bring_each_others_language_up_to_date_do_not_wait_for_ever(page, ed):
    edition = services.edition_begin(page=page, user=ed, language="en")
    pair = text_of_page(page), text_of_page(edition)
    for round_ in range(ROUNDS):
        numbers = [Section.objects.get(pk=section.pk).number for section in pair]
        found = at_once(
            *(
                partial(
                    services.section_save,
                    section=section,
                    user=ed,
                    title="Zeep",
                    body=f"<p>Ronde {round_}</p>",
                    agrees_with=other,
                )
                for section, other in zip(pair, reversed(numbers), strict=True)
            )
        )
        assert not any(isinstance(result, Exception) for result in found), found
        after = [Section.objects.get(pk=section.pk).number for section in pair]
        assert after == [number + 1 for number in numbers]
