"""What six colleagues are told about an anonymous poll: one rule with one number, the same words wherever it is told."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation

from community.polls.export import result_rows
from community.polls.models import FEWEST_VOTERS
from community.polls.totals import RULE

pytestmark = pytest.mark.django_db
NUMBERS = {
    "nl": r"\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\d+)\b",
    "en": r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b",
}
FIVE = {"nl": "vijf", "en": "five"}


@pytest.fixture
def six(team, make_user):
    from community.people.models import Membership

    people = [make_user(f"zes{n}") for n in range(6)]
    for person in people:
        Membership.objects.get_or_create(team=team, user=person)
    return people


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_rule_is_told_in_the_same_words_everywhere(language, six, team, make_poll, cast, end, client_of):
    author = six[0]
    type(author).objects.filter(pk__in=[person.pk for person in six]).update(language=language)
    with translation.override(language):
        rule = str(RULE)
    url = f"/{language}/community/polls/"
    form = client_of(author).get(f"{url}new/").content.decode()
    poll = make_poll(author=author, anonymous=True, audience=team.token, reveal="voted")
    before = client_of(six[5]).get(f"{url}{poll.pk}/").content.decode()
    for person in six[:5]:
        cast(person, poll, "Tuin")
    voted = client_of(six[0]).get(f"{url}{poll.pk}/").content.decode()
    for told in (form, before, voted):
        assert rule in told
    assert "figures" not in voted, "five voted: they show when the next five are in, or at the closing"
    closed = end(poll)
    assert 'data-testid="figures"' in client_of(six[5]).get(f"{url}{closed.pk}/").content.decode()


def test_with_four_votes_nothing_shows_after_the_closing(six, team, make_poll, cast, end, client_of):
    poll = make_poll(author=six[0], anonymous=True, audience=team.token)
    for person in six[:4]:
        cast(person, poll, "Tuin")
    closed = end(poll)
    page = client_of(six[5]).get(closed.get_absolute_url()).content.decode()
    sentence = "Minder dan vijf collega’s hebben gestemd, dus je ziet geen stemmen: zo is niemand te herkennen."
    assert sentence in page and 'data-testid="figures"' not in page
    with translation.override("nl"):
        assert [sentence] in list(result_rows(six[0], closed))


def test_no_text_of_the_plugin_names_another_number_of_voters():
    assert FEWEST_VOTERS == 5
    folder = Path(settings.BASE_DIR) / "community/polls"
    for entry in polib.pofile(str(folder / "locale/nl/LC_MESSAGES/django.po")):
        for language, text in (("en", entry.msgid), ("nl", entry.msgstr)):
            if re.search("anon|recogni|herken", text, re.I):
                assert set(re.findall(NUMBERS[language], text, re.I)) <= {FIVE[language]}, text
    told = " ".join((folder / "README.md").read_text().split())
    with translation.override("en"):
        rule = str(RULE)
    assert rule in told
    decision = " ".join(
        (Path(settings.BASE_DIR) / "docs/adr/0018-an-anonymous-vote-is-never-stored.md").read_text().split()
    )
    assert rule[1:] in decision
