"""The texts of De Linde hold together: every reference exists, both languages say the same things in the same order."""

import re
from pathlib import Path

import pytest

from demo.content._markup import blocks
from demo.content.comments import COMMENTS
from demo.content.forms import FORMS
from demo.content.news import CATEGORIES, NEWS
from demo.content.pages_ import PAGES, TOP_TASKS
from demo.content.people import LOCATIONS, PEOPLE, TEAMS, TOPICS
from demo.content.protocols import PROTOCOLS
from demo.context import MEDIA
from demo.pictures import find_picture
from pages.models.forms import FIELD_TYPES as FORM_FIELDS

USERNAMES = {person["username"] for person in PEOPLE}
TEAM_SLUGS = {team["slug"] for team in TEAMS}
TOPIC_SLUGS = {topic["slug"] for topic in TOPICS}
NEWS_BY_SLUG = {item["slug"]: item for item in NEWS}
NAMED_ACCOUNTS = {"admin", "carmen", "ed", "hanna", "amir", "emma", "niels"}
FIELD_TYPES = set(dict(FORM_FIELDS))


def shape(body: list[tuple]) -> list[tuple[str, int]]:
    return [(block[0], len(block[1]) if isinstance(block[1], list) else 1) for block in body]


def assert_both(texts: dict[str, str], where: str) -> None:
    assert set(texts) == {"nl", "en"}, where
    assert all(texts[language].strip() for language in texts), f"{where} lacks a language"


def test_people_are_complete_and_their_references_exist():
    assert len(PEOPLE) == len(USERNAMES) == 64
    assert USERNAMES >= NAMED_ACCOUNTS
    assert len({person["email"] for person in PEOPLE}) == len(PEOPLE)
    places = {place["slug"] for place in LOCATIONS}
    for person in PEOPLE:
        name = person["username"]
        assert_both(person["job"], name)
        assert person["team"] in TEAM_SLUGS and person["location"] in places, name
        assert set(person["expertise"] + person["interests"]) <= TOPIC_SLUGS, name
        assert set(person["days"].replace("-", "").split()) <= {"mo", "tu", "we", "th", "fr", "sa", "su"}, name
        if person["face"]:
            assert find_picture(MEDIA, person["face"]).path.is_file(), name
        if person["absent"]:
            assert person["absent"]["substitute"] in USERNAMES - {name}, name


def test_faces_belong_to_one_person_and_some_have_initials_only():
    faces = [person["face"] for person in PEOPLE if person["face"]]
    assert len(faces) == len(set(faces))
    assert 5 <= len(PEOPLE) - len(faces) <= 15


def test_teams_and_topics():
    assert len(LOCATIONS) == 5 and 12 <= len(TEAMS) <= 16 and len(TOPICS) >= 40
    team_of = {person["username"]: person["team"] for person in PEOPLE}
    for team in TEAMS:
        assert team_of[team["lead"]] == team["slug"], team["slug"]
    assert team_of["emma"] == "night-care" and team_of["niels"] != "night-care"


@pytest.mark.parametrize("item", NEWS, ids=lambda item: item["slug"])
def test_news_item_is_whole_in_both_languages(item):
    assert shape(item["body"]["nl"]) == shape(item["body"]["en"])
    assert 4 <= len(item["body"]["nl"]) <= 9
    for part in ("title", "intro", "alt"):
        assert_both(item[part], part)
    for part in ("on_behalf", "change_note"):
        if item[part]:
            assert_both(item[part], part)
    assert item["category"] in {category["slug"] for category in CATEGORIES}
    assert item["author"] in USERNAMES and (item["contact"] or item["author"]) in USERNAMES
    assert item["audience"] is None or item["audience"] in TEAM_SLUGS
    assert find_picture(MEDIA, item["image"]).path.is_file()
    for block in item["body"]["nl"] + item["body"]["en"]:
        if block[0] == "image":
            assert find_picture(MEDIA, block[1]).path.is_file() and block[2]


def test_the_news_as_a_whole():
    assert len(NEWS) == len(NEWS_BY_SLUG) == len({item["slug_nl"] for item in NEWS}) == 42
    assert sum(item["lead"] for item in NEWS) == 1
    assert sum(item["pinned"] for item in NEWS) == 2
    assert sum(item["audience"] == "night-care" for item in NEWS) == 2
    assert sum(bool(item["change_note"]) for item in NEWS) == 4
    assert len({item["image"] for item in NEWS}) == 42
    assert max(item["days_ago"] for item in NEWS) > 220
    assert sum(item["image"].startswith("photo-") for item in NEWS) >= 8


def test_forms_have_good_fields_in_both_languages():
    assert len(FORMS) >= 6
    for form in FORMS:
        for part in ("title", "intro", "thanks"):
            assert_both(form[part], form["slug"])
        assert form["handler_team"] in TEAM_SLUGS and form["response_days"] > 0
        for field in form["fields"]:
            assert_both(field["label"], form["slug"])
            assert bool(field["help"]["nl"]) == bool(field["help"]["en"])
            assert field["type"] in FIELD_TYPES
            assert len(field["choices"]["nl"]) == len(field["choices"]["en"])
            assert bool(field["choices"]["nl"]) == (field["type"] in {"dropdown", "radio", "checkboxes"})
            assert not any("," in choice for choice in field["choices"]["nl"] if field["type"] == "checkboxes")


def test_standing_pages_and_top_tasks():
    slugs = {page["slug"] for page in PAGES}
    assert slugs >= {"house-rules", "privacy", "help-from-lin", "you-said-we-did", "welcome", "accessibility"}
    for page in PAGES:
        assert shape(page["body"]["nl"]) == shape(page["body"]["en"]), page["slug"]
        assert bool(page["image"]) == bool(page["alt"])
    assert len(TOP_TASKS) == 8
    forms = {f"form:{form['slug']}" for form in FORMS}
    for task in TOP_TASKS:
        assert_both(task["title"], task["target"])
        assert task["target"] in forms | {"protocols", "people"} or task["target"].startswith("https://")


def test_conversations_hang_together():
    keys = {comment["key"]: comment for comment in COMMENTS}
    assert len(keys) == len(COMMENTS) >= 220
    targets = {f"news:{slug}" for slug in NEWS_BY_SLUG} | {f"protocol:{protocol['slug']}" for protocol in PROTOCOLS}
    joined = {person["username"]: person["joined_days_ago"] for person in PEOPLE}
    team_of = {person["username"]: person["team"] for person in PEOPLE}
    for comment in COMMENTS:
        key = comment["key"]
        assert comment["by"] in USERNAMES and comment["on"] in targets, key
        assert set(re.findall(r"@(\w+)", comment["text"])) <= USERNAMES, key
        assert set(comment["reactions"]) <= {"heart", "thanks", "idea"}, key
        if comment["reply_to"]:
            assert keys[comment["reply_to"]]["on"] == comment["on"], key
            assert keys[comment["reply_to"]]["hours_after"] < comment["hours_after"], key
        if item := NEWS_BY_SLUG.get(comment["on"].removeprefix("news:")):
            days_ago = item["days_ago"] - comment["hours_after"] / 24
            assert days_ago > 0, f"{key} is in the future"
            assert days_ago <= joined[comment["by"]], f"{comment['by']} did not work here yet: {key}"
            assert item["audience"] in {None, team_of[comment["by"]]}, key


def test_every_scene_of_the_news_has_somebody_talking():
    talked = {comment["on"] for comment in COMMENTS}
    assert {f"news:{slug}" for slug in NEWS_BY_SLUG} <= talked


@pytest.mark.parametrize("thing", [PEOPLE, NEWS, FORMS, PAGES, TOP_TASKS, COMMENTS])
def test_nobody_shouts(thing):
    assert "!" not in str(thing)


def test_texts_name_no_files_that_are_missing():
    shown = {item["image"] for item in NEWS} | {page["image"] for page in PAGES if page["image"]}
    assert all(Path(find_picture(MEDIA, name).path).stat().st_size > 1000 for name in shown)


def test_notation_reads_every_kind_of_block():
    text = """
    A line
    that goes on.

    ## Head

    > Words > — Who

    - one
    - two

    1. Do: this. And 10:15 is fine.
    2. Then: that.

    ! Mind the step.

    [scene-dog] A dog.
    """
    assert blocks(text) == [
        ("p", "A line that goes on."),
        ("h2", "Head"),
        ("quote", "Words", "Who"),
        ("ul", ["one", "two"]),
        ("steps", [("Do", "This. And 10:15 is fine."), ("Then", "That.")]),
        ("warning", "Mind the step."),
        ("image", "scene-dog", "A dog."),
    ]


def test_a_step_without_a_text_is_refused():
    with pytest.raises(ValueError, match="colon"):
        blocks("1. Only a title")
