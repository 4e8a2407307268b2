"""The protocols of the demo organisation are complete, alike in both languages, and fit their fields."""

import re
from collections import Counter
from pathlib import Path

import pytest

from demo.content.people import PEOPLE, TEAMS
from demo.content.protocols import DEPARTMENTS, DOCUMENTS, PROTOCOLS

MEDIA = Path(__file__).resolve().parents[2] / "demo" / "media"
LANGUAGES = {"nl", "en"}
LENGTHS = {"title": 120, "for_whom": 250, "when": 250, "why": 250, "change_note": 300}
BY_SLUG = {protocol["slug"]: protocol for protocol in PROTOCOLS}

each = pytest.mark.parametrize("protocol", PROTOCOLS, ids=[protocol["slug"] for protocol in PROTOCOLS])


def steps_of(protocol: dict, language: str) -> list[tuple[str, ...]]:
    return [step for block in protocol["body"][language] if block[0] == "steps" for step in block[1]]


def words_of(protocol: dict, language: str) -> str:
    lines = [protocol[key][language] for key in ("title", "for_whom", "when", "why")]
    return " ".join([*lines, str(protocol["body"][language]), (protocol["change_note"] or {}).get(language, "")])


def test_there_is_enough_of_every_kind():
    assert len(PROTOCOLS) >= 30
    assert sum(protocol["needs_confirmation"] for protocol in PROTOCOLS) == 8
    assert sum(bool(protocol["image"]) for protocol in PROTOCOLS) >= 12
    assert [protocol["slug"] for protocol in PROTOCOLS if protocol["audience"]] == [
        "medication-at-night",
        "night-round",
    ]
    assert [protocol["slug"] for protocol in PROTOCOLS if protocol["state"] == "withdrawn"] == ["medication-by-fax"]
    valid = [protocol["review_in_days"] for protocol in PROTOCOLS if protocol["state"] == "valid"]
    assert sum(days < 0 for days in valid) >= 3, "some are overdue"
    assert any(0 <= days <= 14 for days in valid), "one is due soon"


@pytest.mark.parametrize("key", ["number", "slug", "slug_nl"])
def test_numbers_and_addresses_are_unique(key):
    repeated = [value for value, times in Counter(protocol[key] for protocol in PROTOCOLS).items() if times > 1]
    assert repeated == []


@each
def test_everything_it_names_exists(protocol):
    people = {person["username"] for person in PEOPLE}
    assert {protocol["owner"], protocol["deputy"]} <= people
    assert protocol["owner"] != protocol["deputy"]
    assert protocol["department"] in {department["slug"] for department in DEPARTMENTS}
    assert protocol["audience"] in {None, *(team["slug"] for team in TEAMS)}
    assert protocol["state"] in {"valid", "withdrawn"}
    assert set(protocol["attachments"]) <= {document["file"] for document in DOCUMENTS}
    if protocol["image"]:
        assert (MEDIA / "scenes" / f"{protocol['image']}.webp").is_file()


@each
def test_it_is_complete_in_both_languages_and_fits(protocol):
    assert re.fullmatch(r"[A-Z]{2,3}-\d{3}", protocol["number"])
    assert re.fullmatch(r"\d\.\d", protocol["version"])
    assert re.fullmatch(r"[a-z0-9-]+", protocol["slug"]) and re.fullmatch(r"[a-z0-9-]+", protocol["slug_nl"])
    for key, longest in LENGTHS.items():
        if protocol[key] is None:
            assert key == "change_note"
            continue
        assert set(protocol[key]) == LANGUAGES
        assert all(0 < len(text) <= longest for text in protocol[key].values())
    if protocol["material"]:
        assert protocol["change_note"], "people who must confirm again are told why"


@each
def test_the_translation_has_the_same_blocks_and_steps(protocol):
    kinds = [[block[0] for block in protocol["body"][language]] for language in ("nl", "en")]
    assert kinds[0] == kinds[1]
    dutch, english = steps_of(protocol, "nl"), steps_of(protocol, "en")
    assert 4 <= len(dutch) <= 9
    assert [len(step) for step in dutch] == [len(step) for step in english], "warnings stand at the same steps"
    for step in [*dutch, *english]:
        assert 0 < len(step[0]) <= 80 and step[1] and ("||" not in "".join(step))
        assert len(step) == 2 or (len(step) == 3 and 0 < len(step[2]) <= 250)
    lists = [[len(block[1]) for block in protocol["body"][language] if block[0] == "ul"] for language in ("nl", "en")]
    assert lists[0] == lists[1]


def test_hand_hygiene_is_the_one_of_the_design():
    protocol = BY_SLUG["hand-hygiene"]
    assert (protocol["number"], protocol["version"], protocol["owner"]) == ("IP-004", "3.1", "ed")
    assert [step[0] for step in steps_of(protocol, "nl")] == [
        "Doe je sieraden af",
        "Neem een volle druk handalcohol",
        "Wrijf je handpalmen over elkaar",
        "Schuif je vingers in elkaar",
        "Draai rond je duimen en polsen",
        "Laat je handen drogen aan de lucht",
    ]
    assert steps_of(protocol, "nl")[1][2] == "Vuil op je handen, of heeft de cliënt diarree? Was met water en zeep."


def test_documents_belong_to_a_protocol_and_hold_a_word_of_their_own():
    assert len({document["word"] for document in DOCUMENTS}) == len(DOCUMENTS)
    text = " ".join(words_of(protocol, language) for protocol in PROTOCOLS for language in ("nl", "en")).lower()
    for document in DOCUMENTS:
        assert document["file"] in BY_SLUG[document["protocol"]]["attachments"]
        assert document["language"] in {*LANGUAGES, ""}
        assert document["word"] not in text
        path = MEDIA / "documents" / document["file"]
        assert document["word"] in _text_of(path).lower(), f"{path.name} does not hold {document['word']}"
        assert path.stat().st_size < 400_000


def _text_of(path: Path) -> str:
    if path.suffix == ".pdf":
        from pypdf import PdfReader

        return " ".join(page.extract_text() for page in PdfReader(path).pages)
    from zipfile import ZipFile

    with ZipFile(path) as parts:
        return " ".join(parts.read(name).decode("utf-8") for name in parts.namelist() if name.endswith(".xml"))


def test_every_picture_has_a_record_of_where_it_comes_from():
    record = (MEDIA / "LICENCES.md").read_text(encoding="utf-8")
    for photograph in (MEDIA / "photos").iterdir():
        assert f"`{photograph.name}`" in record
    drawn = {path.stem for path in (MEDIA / "scenes").glob("*.svg")}
    assert drawn == {path.stem for path in (MEDIA / "scenes").glob("*.webp")}
    assert {path.stem for path in (MEDIA / "faces").glob("*.svg")} == {
        path.stem for path in (MEDIA / "faces").glob("*.png")
    }
    everything = [path for path in MEDIA.rglob("*") if path.is_file()]
    films = [path for path in everything if path.suffix == ".mp4"]
    assert "`films/`" in record and all(film.stat().st_size < 600_000 for film in films)
    assert all(path.stat().st_size < 400_000 for path in everything if path not in films)
    assert sum(path.stat().st_size for path in everything) < 15_000_000
