"""The demo tells the story of its accounts: who the expert, the employee and the newcomer are, and what each of them did."""

from __future__ import annotations

from demo.content.blogs import BLOGS
from demo.content.expertise import PAGES
from demo.content.people import PEOPLE
from demo.content.polls import POLLS
from demo.content.questions import QUESTIONS
from demo.content.vlogs import VLOGS

PERSON = {row["username"]: row for row in PEOPLE}


def test_the_expert_keeps_hand_hygiene_and_took_over_a_suggestion():
    ed = PERSON["ed"]
    assert "expert" in ed["badges"] and {"hand-hygiene", "infection-prevention"} <= set(ed["expertise"])
    page = next(row for row in PAGES if row["en"]["title"] == "Hand hygiene")
    assert page["nl"]["title"] == "Handhygiëne" and page["keepers"] == ("ed",) and page["topic"] in ed["expertise"]
    assert {bool(one.get("thanks")) for one in page["suggestions"]} == {True, False}, "one is taken over, one waits"


def test_the_employee_works_at_night_writes_a_blog_with_a_picture_and_made_a_poll():
    assert PERSON["emma"]["team"] == "night-care" and not PERSON["emma"]["badges"]
    assert any(row["by"] == "emma" and row["cover"] for row in BLOGS)
    assert any(row["by"] == "emma" for row in POLLS)


def test_the_newcomer_came_lately_and_introduces_himself_in_a_film():
    niels = PERSON["niels"]
    assert niels["team"] != "night-care" and niels["joined_days_ago"] <= 30 and not niels["badges"]
    assert any(row["by"] == "niels" and row["kind"] == "introduction" for row in VLOGS)


def test_a_question_found_its_expert_and_his_answer_was_chosen():
    answers = [said for row in QUESTIONS for said in row.get("answers", ()) if said["by"] == "ed"]
    assert any(said.get("accepted") for said in answers)
