"""From answers to counts to tiles: who may, what is kept, what is shown of departments, and the way back."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from openpyxl import load_workbook
from wagtail.models import Locale

from toptasks import services
from toptasks.models import Ballot, Department, DepartmentVotes, Survey, TopTask
from toptasks.results import result_of, turnout_now
from toptasks.selectors import best_bets, search_weights, top_tasks_for
from toptasks.services import Line

pytestmark = pytest.mark.django_db


def answer_all(survey, people, picks):
    for person in people:
        services.answer_save(user=person, survey=survey, picks=picks)


@pytest.fixture
def answered(survey, items, people_in):
    """Six of care choose the first five, five of the kitchen the next five, two of the office others."""
    answer_all(survey, people_in("zorg", 6), items[:5])
    answer_all(survey, people_in("keuken", 5), items[5:10])
    answer_all(survey, people_in("kantoor", 2), items[10:15])
    return survey


@pytest.mark.parametrize("act", ["survey_close", "result_apply", "result_undo", "survey_withdraw", "survey_start"])
def test_only_hosts_and_editors_manage(answered, emma, hanna, carmen, act):
    with pytest.raises(PermissionDenied):
        getattr(services, act)(user=emma, survey=answered)
    for person in (hanna, carmen):
        try:
            getattr(services, act)(user=person, survey=answered)
        except ValidationError:
            pass  # allowed, only not now
        except PermissionDenied as problem:
            assert act == "survey_start" and "lijst" in str(problem).lower(), "the list stands for everybody"


def test_the_screens_are_for_hosts_and_editors(answered, emma, hanna, carmen, client_of):
    base = "/nl/community/top-tasks/"
    for path in ("", "new/", f"{answered.pk}/edit/", f"{answered.pk}/list/", f"{answered.pk}/result/"):
        assert client_of(emma).get(base + path).status_code == 403, path
        assert client_of(hanna).get(base + path).status_code == 200, path
        assert client_of(carmen).get(base + path).status_code == 200, path
    assert client_of(emma).post(f"{base}{answered.pk}/do/", {"do": "close"}).status_code == 403
    assert client_of(hanna).post(f"{base}{answered.pk}/do/", {"do": "nonsense"}).status_code == 302


def test_closing_leaves_counts_and_nothing_of_anybody(answered, items, hanna):
    secret = answered.secret
    closed = services.survey_close(user=hanna, survey=answered)
    assert (closed.answers, closed.state, closed.secret) == (13, Survey.State.CLOSED, "") and secret
    assert not Ballot.objects.exists()
    assert services.survey_close(user=hanna, survey=answered).closed_at == closed.closed_at, (
        "a second press counts once"
    )
    rows = result_of(closed).rows
    assert [(row.item.pk, row.item.points, row.item.votes) for row in rows[:2]] == [
        (items[0], 30, 6),
        (items[5], 25, 5),
    ]
    assert rows[0].band == "top"


def test_small_departments_and_what_would_give_them_away_are_not_even_kept(answered, items, hanna):
    services.survey_close(user=hanna, survey=answered)
    assert {one.name for one in Department.objects.all()} == {"Zorg"}, "13 - 6 - 5 would leave the two of the office"
    kept = DepartmentVotes.objects.values_list("item_id", "votes")
    assert set(kept) == {(item, 6) for item in items[:5]}


def test_fewer_than_five_answers_show_nothing(survey, items, people_in, hanna, client_of):
    answer_all(survey, people_in("zorg", 4), items[:5])
    page = client_of(hanna).get(f"/nl/community/top-tasks/{survey.pk}/result/").content.decode()
    assert "minder dan vijf" in page and " 4 van" not in page
    services.survey_close(user=hanna, survey=survey)
    assert not survey.items.exclude(points=0).exists() and not result_of(Survey.objects.get(pk=survey.pk)).rows


def test_while_it_is_open_departments_grow_in_steps_of_five(survey, items, people_in):
    people = people_in("zorg", 9)
    seen = []
    for person in people:
        answer_all(survey, [person], items[:5])
        seen.append([row[2] for row in turnout_now(survey).departments])
    assert seen == [[]] * 4 + [[5]] * 5


def _task(locale, title, order, **fields):
    return TopTask.objects.create(title=title, url="/nl/x/", locale=locale, sort_order=order, **fields)


@pytest.fixture
def tiles(site_tree):
    nl, en = Locale.objects.get(language_code="nl"), Locale.objects.get(language_code="en")
    made = {}
    for order, (dutch, english) in enumerate((("Verlof", "Leave"), ("Rooster", "Roster")), start=1):
        made[dutch] = _task(nl, dutch, order)
        made[english] = _task(en, english, order, translation_key=made[dutch].translation_key)
    page = site_tree.nl.forms
    TopTask.objects.filter(title__in=("Rooster", "Roster")).update(page=page, url="")
    return made


def test_one_press_orders_the_tiles_weighs_the_search_and_can_be_undone(tiles, make_survey, people_in, hanna, emma):
    survey = make_survey(started=False)
    lines = [
        Line("Verlof", "Leave", "", tiles["Verlof"].translation_key),
        Line("Rooster", "Roster", "", tiles["Rooster"].translation_key),
        Line("Sleutel", "Key", "https://sleutel.example/"), *[Line(f"Taak {n}", f"Task {n}") for n in range(28)],
    ]  # fmt: skip
    services.survey_compose(user=hanna, survey=survey, lines=lines)
    survey = services.survey_start(user=hanna, survey=survey)
    by_name = {item.text_nl: item.pk for item in survey.items.all()}
    picks = [by_name[name] for name in ("Rooster", "Taak 3", "Sleutel", "Verlof", "Taak 9")]
    answer_all(survey, people_in("zorg", 6), picks)
    closed = services.survey_close(user=hanna, survey=survey)

    homeless = services.result_apply(user=hanna, survey=closed)

    assert {item.text_nl for item in homeless} == {"Taak 3", "Taak 9"}, "they lead nowhere, and that is said"
    assert [task["title"] for task in top_tasks_for(emma)] == ["Rooster", "Sleutel", "Verlof"]
    assert list(TopTask.objects.filter(locale__language_code="en").values_list("title", flat=True)) == [
        "Roster",
        "Key",
        "Leave",
    ]
    assert max(search_weights("nl").values()) == 1.5
    assert best_bets(emma, "nl")[0].title == "Rooster"

    services.result_undo(user=hanna, survey=closed)

    assert [task["title"] for task in top_tasks_for(emma)] == ["Verlof", "Rooster"]
    assert search_weights("nl") == {}


def test_the_next_survey_is_compared_with_the_last(make_survey, people_in, hanna):
    people = people_in("zorg", 6)
    first, second = make_survey(name="Toen"), make_survey(name="Nu")
    for survey, start in ((first, 0), (second, 1)):
        items = list(survey.items.values_list("pk", flat=True))
        answer_all(survey, people, items[start : start + 5])
        services.survey_close(user=hanna, survey=survey)
    Survey.objects.filter(pk=first.pk).update(
        closed_at=Survey.objects.get(pk=second.pk).closed_at - timedelta(days=365)
    )
    result = result_of(Survey.objects.get(pk=second.pk))
    assert result.previous == first
    moves = {row.item.text_nl: row.move for row in result.rows[:5]}
    assert moves["Taak 1"] == 1 and moves["Taak 2"] == 1
    assert result_of(Survey.objects.get(pk=first.pk)).previous is None


def test_downloads_say_what_the_screen_says_and_run_nothing(make_survey, people_in, hanna, client_of):
    survey = make_survey(started=False)
    lines = [Line("=1+1", "=1+1"), *[Line(f"Taak {n}", f"Task {n}") for n in range(30)]]
    services.survey_compose(user=hanna, survey=survey, lines=lines)
    survey = services.survey_start(user=hanna, survey=survey)
    items = list(survey.items.values_list("pk", flat=True))
    answer_all(survey, people_in("zorg", 6), items[:5])
    services.survey_close(user=hanna, survey=survey)
    client, address = client_of(hanna), f"/nl/community/top-tasks/{survey.pk}/result/"
    rows = list(csv.reader(io.StringIO(client.get(f"{address}?format=csv").content.decode("utf-8-sig")), delimiter=";"))
    assert rows[1][:4] == ["1", "'=1+1", "'=1+1", "30"]
    sheet = load_workbook(io.BytesIO(client.get(f"{address}?format=xlsx").content)).active
    assert sheet["B2"].data_type == "s" and sheet["D2"].value == 30


def test_the_page_of_a_department_is_only_there_when_it_may_be_shown(answered, hanna, client_of):
    services.survey_close(user=hanna, survey=answered)
    client, address = client_of(hanna), f"/nl/community/top-tasks/{answered.pk}/result/"
    assert "Wat Zorg koos" in client.get(f"{address}?department={Department.objects.get().pk}").content.decode()
    assert client.get(f"{address}?department=999999").status_code == 404
    assert client.get(f"{address}?department=x").status_code == 404


def test_a_survey_is_made_in_the_browser_from_tiles_searches_and_lines(tiles, hanna, client_of, monkeypatch):
    monkeypatch.setattr("toptasks.composing._searches", [lambda: ["fietspomp", "x" * 99]])
    client, base = client_of(hanna), "/nl/community/top-tasks/"
    fields = {"name": "Nieuw", "opens_at": "2030-01-07T08:00", "closes_at": "2030-01-01T08:00", "audience": "everyone"}
    assert "Het sluit nadat het opengaat" in client.post(f"{base}new/", fields).content.decode()
    made = client.post(f"{base}new/", fields | {"closes_at": "2030-01-21T08:00"})
    survey = Survey.objects.get()
    assert made.url.endswith(f"/{survey.pk}/list/")
    page = client.get(made.url).content.decode()
    assert "Verlof · Leave" in page and "fietspomp" in page and "xxxx" not in page
    text = (
        "\n".join(f"Taak {n} | Task {n}" for n in range(28)) + "\n\nTaak 1 | Task 1\nFout | Wrong | javascript:alert(1)"
    )
    wrong = client.post(made.url, {"tasks": [], "searches": ["fietspomp"], "lines": text})
    assert "Regel 31" in wrong.content.decode() and not survey.items.exists()
    key = str(tiles["Verlof"].translation_key)
    client.post(made.url, {"tasks": [key], "searches": ["fietspomp"], "lines": text.rsplit("\n", 1)[0]})
    assert survey.items.count() == 30, "one tile, one search, twenty-eight lines of which the double counts once"
    client.post(f"{base}{survey.pk}/do/", {"do": "start"})
    assert Survey.objects.get().state == Survey.State.RUNNING


def test_an_answered_survey_cannot_be_thrown_away(answered, hanna):
    with pytest.raises(ValidationError):
        services.survey_withdraw(user=hanna, survey=answered)
    assert Ballot.objects.count() == 13


def test_a_tile_is_for_its_audience(tiles, team, emma, niels):
    task = tiles["Verlof"]
    task.audience = team.token
    task.save()
    assert [one["title"] for one in top_tasks_for(emma)] == ["Verlof", "Rooster"]
    assert [one["title"] for one in top_tasks_for(niels)] == ["Rooster"]


def test_a_list_may_draw_on_what_enough_people_searched_for(db):
    from search.loop.models import AskedPeriod, AskedQuery
    from toptasks.composing import frequent_searches

    period = AskedPeriod.objects.create(started="2026-01-05")
    for digest, text, asked in (("a", "fietspomp", 9), ("b", "", 40), ("c", "rooster", 12)):
        AskedQuery.objects.create(period=period, digest=digest, text=text, asked=asked, language="nl")
    assert frequent_searches() == ["rooster", "fietspomp"], "what few people asked has no text"


def test_a_tile_for_a_few_is_not_put_before_everybody(tiles, make_survey, team, hanna, client_of):
    TopTask.objects.filter(translation_key=tiles["Verlof"].translation_key).update(audience=team.token)
    survey = make_survey(started=False, name="Alle")
    survey.items.all().delete()
    page = client_of(hanna).get(f"/nl/community/top-tasks/{survey.pk}/list/")
    assert page.context["form"].initial["tasks"] == [str(tiles["Rooster"].translation_key)]


def test_a_translation_keeps_audience_order_and_target(site_tree, team):
    from wagtail_localize.operations import translate_object

    nl, en = Locale.objects.get(language_code="nl"), Locale.objects.get(language_code="en")
    task = TopTask.objects.create(
        title="Ruilen", page=site_tree.nl.forms, locale=nl, audience=team.token, sort_order=4, icon="gift"
    )
    translate_object(task, [en])
    twin = TopTask.objects.get(locale=en)
    assert twin.translation_key == task.translation_key
    assert (twin.audience, twin.sort_order, twin.icon, twin.page_id) == (team.token, 4, "gift", site_tree.nl.forms.pk)
