"""Nobody who types meets a limit; a script does, in plain words, and other colleagues notice nothing."""

from __future__ import annotations

import pytest

from search import api, views

pytestmark = pytest.mark.django_db
PAGE, SUGGEST = views.RATE, views.SUGGEST_RATE


def number_of(rate: str) -> int:
    return int(rate.partition("/")[0])


def first_refused(client, door: str, rate: str):
    """The first answer that is a refusal, within two windows of counting."""
    most = number_of(rate)
    answers = (client.get(door) for _time in range(2 * most + 2))
    for asked, answer in enumerate(answers):
        if answer.status_code != 200:
            assert asked >= most, f"refused after {asked} questions already"
            return answer
    raise AssertionError("never refused")


@pytest.mark.parametrize(("door", "rate"), [
    ("/nl/search/", PAGE), ("/nl/search/suggest", SUGGEST), ("/nl/search/api", api.RATE), ("/api/search/", api.RATE),
])  # fmt: skip
def test_a_script_is_refused_in_plain_words_and_a_colleague_is_not(door, rate, client_of, emma, niels):
    client = client_of(emma)
    refused = first_refused(client, door, rate)
    assert refused.status_code == 429 and 1 <= int(refused.headers["Retry-After"]) <= 60
    if door == "/nl/search/":
        assert "Wacht een minuut" in refused.content.decode() and 'id="st-q"' in refused.content.decode()
    else:
        assert refused.json() == {"error": "Dat ging heel snel. Wacht een minuut en probeer het opnieuw."}
    english = {"/api/search/": "/api/search/?lang=en"}.get(door, door.replace("/nl/", "/en/"))
    assert "ait a minute" in client.get(english).content.decode(), "the same limit, said in the reader's language"
    assert client_of(niels).get(door).status_code == 200


def test_limits_are_out_of_reach_of_somebody_who_types():
    """The box asks once in 140 milliseconds at the very most."""
    assert number_of(SUGGEST) > 60 / 0.14 and number_of(PAGE) >= 120 and number_of(api.RATE) >= 120
