"""No form of colleagues says a sentence of the framework: each says what to do, in Dutch and in English."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from django import forms
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

import community
from cms.core.plain_forms import PlainErrors, PlainForm, speak_plainly
from cms.plugins.fields import MomentField

FRAMEWORK = re.compile(
    r"This field|Ensure this|Enter a |Select a valid|submitted file|Dit veld|Zorg ervoor|Voer een|Selecteer een|geldige"
)


class Everything(PlainForm):
    words = forms.CharField(max_length=5)
    own = forms.CharField(error_messages={"required": "Onze eigen zin."})
    number = forms.IntegerField(min_value=2, max_value=9)
    day = forms.DateField()
    clock = forms.TimeField()
    moment = MomentField()
    one = forms.ChoiceField(choices=[("a", "A")])
    some = forms.MultipleChoiceField(choices=[("a", "A")])
    file = forms.FileField()
    address = forms.URLField(assume_scheme="https")
    mail = forms.EmailField()
    yes = forms.BooleanField()


WRONG = {
    "words": "te lang", "own": "x", "number": "1", "day": "x", "clock": "x", "moment_0": "x", "one": "z", "some": ["z"],
    "address": "h t", "mail": "x",
}  # fmt: skip


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("typed", [{}, WRONG, {**WRONG, "number": "x", "moment_0": "", "moment_1": "12:00"}])
def test_every_kind_of_field_says_what_to_do(language, typed):
    with translation.override(language):
        empty = {"file": SimpleUploadedFile("leeg.txt", b"")} if typed else {}
        form = Everything(typed, empty)
        said = {name: list(errors) for name, errors in form.errors.items()}
    assert set(said) >= set(Everything.base_fields) - {"own"}
    assert all(len(errors) == 1 for errors in said.values()), said
    assert not [errors for errors in said.values() if FRAMEWORK.search(errors[0])], said


def test_the_sentences():
    with translation.override("nl"):
        missing, wrong = Everything({}).errors, Everything(WRONG).errors
    assert missing["words"] == ["Vul hier iets in."] and missing["own"] == ["Onze eigen zin."]
    assert missing["file"] == ["Kies een bestand."] and missing["moment"] == ["Kies een dag."]
    assert wrong["words"] == ["Je tekst is 2 tekens te lang. Het mogen er 5 zijn."]
    assert wrong["number"] == ["Kies minstens 2."]
    with translation.override("en"):
        assert Everything({**WRONG, "words": "zes je"}).errors["words"] == [
            "Your text is 1 character too long. The most is 5."
        ]


def test_a_field_that_speaks_for_itself_is_left_alone():
    field = forms.CharField(error_messages={"required": "Zo."})
    speak_plainly(field)
    speak_plainly(field)
    assert field.error_messages["required"] == "Zo."


def test_every_form_of_colleagues_is_one_of_ours():
    for module in pkgutil.walk_packages(community.__path__, "community."):
        if module.name.endswith("forms"):
            importlib.import_module(module.name)
    importlib.import_module("cms.core.reports.forms")

    def below(kind):
        return {one for sub in kind.__subclasses__() for one in (sub, *below(sub))}

    ours = [
        one
        for one in below(forms.BaseForm)
        if one.__module__.startswith(("community.", "cms.core.reports", "cms.core.contr"))
    ]
    assert len(ours) > 12
    assert [
        one.__qualname__ for one in ours if not issubclass(one, PlainErrors) and "Wagtail" not in str(one.__mro__)
    ] == []
    folder = Path(settings.BASE_DIR) / "community"
    written = {path: path.read_text() for path in folder.rglob("*.py")}
    assert [str(path) for path, text in written.items() if re.search(r"\(forms\.(Model)?Form\)", text)] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "sentence", "english"),
    [
        ("polls/new/", "Vul hier iets in.", "Fill in something here."),
        ("questions/new/", "Schrijf je vraag in één zin.", "Write your question in one sentence."),
        ("vlogs/new/", "Vul hier iets in.", "Fill in something here."),
        ("expertise/new/", "Vul hier iets in.", "Fill in something here."),
        ("blogs/new/", "Vul hier iets in.", "Fill in something here."),
    ],
)
def test_an_empty_form_of_each_plugin(address, sentence, english, niels, client_of, site_tree):
    for language, words in (("nl", sentence), ("en", english)):
        answer = client_of(niels).post(f"/{language}/community/{address}", {"kind": "single"})
        page = answer.content.decode()
        assert answer.status_code == 422 and words in page
        assert not re.search(r"st-field__error[^<]*<[^<]*(This field|Dit veld|Select a valid|Selecteer)", page)


@pytest.mark.django_db
def test_a_title_that_is_too_long_says_by_how_much_and_stays(niels, client_of):
    words = {
        "title": "x" * 203,
        "choices": "a\nb",
        "kind": "single",
        "reveal": "voted",
        "audience": "everyone",
        "language": "nl",
    }
    page = client_of(niels).post("/nl/community/polls/new/", words).content.decode()
    assert "Je tekst is 3 tekens te lang. Het mogen er 200 zijn." in page and "x" * 203 in page
