"""What the survey costs: one query on the home page while it is open, and pages whose cost does not grow with the answers."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from toptasks import services

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite_only]  # the number of queries is the same on both


def cost(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len([q for q in captured if not q["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))])


def test_the_home_page_pays_one_query_while_a_survey_is_open(site_tree, make_survey, emma, hanna, client_of):
    client = client_of(emma)
    before = cost(client, "/nl/")
    survey = make_survey()
    assert cost(client, "/nl/") == before + 1
    services.survey_close(user=hanna, survey=survey)
    assert cost(client, "/nl/") == before


def test_choosing_and_managing_cost_the_same_however_many_answered(make_survey, people_in, emma, hanna, client_of):
    survey = make_survey(items=100)
    items = list(survey.items.values_list("pk", flat=True))
    base = f"/nl/community/top-tasks/{survey.pk}/"
    addresses = ((emma, base), (hanna, f"{base}result/"), (hanna, "/nl/community/top-tasks/"))
    empty = [cost(client_of(person), url) for person, url in addresses]
    for slug in ("zorg", "keuken", "tuin"):
        for person in people_in(slug, 6):
            services.answer_save(user=person, survey=survey, picks=items[:5])
    full = [cost(client_of(person), url) for person, url in addresses]
    assert all(after <= before + 1 for before, after in zip(empty, full, strict=True)), (empty, full)
    assert max(full) <= 14
    services.survey_close(user=hanna, survey=survey)
    assert cost(client_of(hanna), f"{base}result/") <= 12
