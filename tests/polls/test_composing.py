"""Making a poll: what is asked, and what is said of what is wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.core.models import Activity
from community.polls.models import Poll

pytestmark = pytest.mark.django_db
URL = "/nl/community/polls/"


def sent(**fields):
    return {
        "title": "Waar eten we?", "body": "", "choices": "Tuin\n\n  Keuken ", "kind": "single", "anonymous": "",
        "reveal": "voted", "closes_at_0": "", "closes_at_1": "", "audience": "everyone", "language": "nl", **fields,
    }  # fmt: skip


def test_a_poll_is_made_shared_and_found_in_the_list(site_tree, emma, niels, client_of):
    response = client_of(emma).post(f"{URL}new/", sent())
    poll = Poll.objects.get()
    assert response.url == f"{URL}{poll.pk}/"
    assert list(poll.choices.values_list("text", flat=True)) == ["Tuin", "Keuken"]
    assert Activity.objects.filter(type="polls.poll_shared", target_id=poll.pk).count() == 1
    assert (
        client_of(emma).post(f"{URL}new/", sent()).url == response.url and Poll.objects.count() == 1
    )  # a double click
    week = {"closes_at_0": (timezone.localdate() + timedelta(days=7)).isoformat(), "closes_at_1": "12:00"}
    for meant in ({"choices": "Tuin\nDak"}, {"kind": "multiple"}, week):
        other = client_of(emma).post(f"{URL}new/", sent(**meant))
        assert other.status_code == 302 and other.url != response.url, (meant, other.context["form"].errors)
    assert Poll.objects.count() == 4
    assert "Waar eten we?" in client_of(niels).get(URL).content.decode()
    assert "Waar eten we?" not in client_of(niels).get(f"{URL}?show=closed").content.decode()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"choices": "Tuin\n"}, "minstens twee verschillende"),
        ({"choices": "Tuin\nKeuken\n tuin"}, "‘tuin’ staat er twee keer in."),
        ({"anonymous": "1"}, "sluitingsdatum"),
        ({"closes_at_0": "2020-01-01", "closes_at_1": "10:00"}, "in de toekomst"),
        ({"kind": "multiple", "at_most": "9"}, "van 2 tot"),
        ({"choices": "x" * 151 + "\ny"}, "150 tekens"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_and_nothing_typed_is_lost(site_tree, emma, client_of, wrong, words):
    response = client_of(emma).post(f"{URL}new/", sent(**wrong))
    text = response.content.decode()
    assert response.status_code == 422 and words in text and "Waar eten we?" in text
    assert not Poll.objects.exists()


def test_anonymous_among_four_is_refused(site_tree, emma, team, client_of):
    later = timezone.localtime() + timedelta(days=3)
    fields = {"anonymous": "1", "closes_at_0": f"{later:%Y-%m-%d}", "closes_at_1": "10:00", "audience": team.token}
    response = client_of(emma).post(f"{URL}new/", sent(**fields))
    assert response.status_code == 422 and "minder dan vijf" in response.content.decode()


def test_the_composer_says_who_needs_a_date(site_tree, niels, client_of):
    page = client_of(niels).get(f"{URL}new/").content.decode()
    field = page.partition("Tot wanneer kunnen mensen stemmen?")[2].partition("</div>")[0]
    assert "Een anonieme poll heeft een datum nodig." in field and "overslaan" not in field


def test_nothing_is_skipped_where_one_of_the_answers_is_on_already(emma, client_of):
    page = client_of(emma).get(f"{URL}new/").content.decode()
    who, until = (
        page.partition(f'id="id_{name}_field"')[2].partition("</fieldset>")[0] for name in ("anonymous", "body")
    )
    assert "checked" in who and "Mag je overslaan" not in who.partition("</legend>")[0]
    assert "Mag je overslaan" in until


def test_all_that_is_wrong_with_a_poll_is_said_in_one_round(emma, client_of):
    sent = {
        "title": "",
        "choices": "Appel",
        "kind": "single",
        "anonymous": "1",
        "reveal": "after_vote",
        "audience": "everyone",
    }
    answer = client_of(emma).post(f"{URL}new/", {**sent, "language": "nl"})
    assert answer.status_code == 422
    assert {"title", "choices", "closes_at"} <= set(answer.context["form"].errors)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_composer_is_short_until_more_is_asked(site_tree, niels, client_of, language):
    type(niels).objects.filter(pk=niels.pk).update(language=language)
    page = client_of(niels).get(f"/{language}/community/polls/new/").content.decode()
    who = page.partition('id="id_anonymous_field"')[2].partition("</fieldset>")[0]
    assert "st-field__help" not in who, "what an anonymous poll needs stands in the fold behind the choice"
    answers = page.partition('id="id_reveal_field"')[2].partition("</fieldset>")[0]
    assert answers.count({"nl": "Iedereen", "en": "Everybody"}[language]) == 2, "each answers who sees the result"
    most = page.partition('id="id_at_most_field"')[2].partition(">")[0]
    assert 'data-when="kind=multiple"' in most
