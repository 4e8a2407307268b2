"""Every text of the interface stands in the Dutch catalogue: nothing untranslated, nothing fuzzy, nothing forgotten."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import polib
import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
FOLDERS = ("cms", "pages", "search", "toptasks", "community", "templates")
CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}
BLOCK = re.compile(r"\{%\s*blocktrans(?:late)?\b(.*?)%\}(.*?)\{%\s*endblocktrans(?:late)?\s*%\}", re.DOTALL)
SIMPLE = re.compile(r"""\{%\s*trans(?:late)?\s+(?:"([^"]*)"|'([^']*)')""")
catalogues = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("locale/nl/LC_MESSAGES/django.po"))


@pytest.mark.parametrize("path", catalogues, ids=lambda path: str(path.relative_to(ROOT).parents[3]))
def test_catalogue_is_complete(path):
    po = polib.pofile(str(path))
    assert len(po) > 0
    assert [entry.msgid for entry in po.untranslated_entries() + po.fuzzy_entries()] == []
    for entry in po:
        wanted = set(re.findall(r"%\((\w+)\)[sd]", entry.msgid + entry.msgid_plural))
        for text in [entry.msgstr, *entry.msgstr_plural.values()]:
            if text:
                assert set(re.findall(r"%\((\w+)\)[sd]", text)) <= wanted | {"count", "number", "counter"}, entry.msgid


@pytest.mark.parametrize("path", catalogues, ids=lambda path: str(path.relative_to(ROOT).parents[3]))
def test_dutch_texts_quote_in_one_way(path):
    """‘So’, in every plugin. Straight marks stay where they are part of HTML."""
    texts = [text for entry in polib.pofile(str(path)) for text in (entry.msgstr, *entry.msgstr_plural.values())]
    assert [text for text in texts if re.search("[“”„‚]", text) or '"' in re.sub("<[^>]*>", "", text)] == []


def texts_in_python(source: str) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS and node.args:
            position = 1 if node.func.id.startswith("p") and len(node.args) > 1 else 0
            argument = node.args[position]
            assert not isinstance(argument, ast.JoinedStr), f"an f-string inside gettext: line {node.lineno}"
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                found.add(argument.value)
    return found


def texts_in_template(source: str) -> set[str]:
    found = {double or single for double, single in SIMPLE.findall(source)}
    for head, body in BLOCK.findall(source):
        text = re.split(r"\{%\s*plural\s*%\}", body)[0]
        if "trimmed" in head:
            text = " ".join(line.strip() for line in text.strip().splitlines())
        found.add(re.sub(r"\{\{\s*(\w+)\s*\}\}", r"%(\1)s", text.replace("%", "%%")))
    return found


def test_every_text_in_code_and_templates_is_in_a_catalogue():
    from django.utils.translation import gettext, override

    known = {entry.msgid for path in catalogues for entry in polib.pofile(str(path))}
    missing = {}
    for folder in FOLDERS:
        for source in (ROOT / folder).rglob("*"):
            if source.suffix not in (".py", ".html", ".txt") or "/migrations/" in str(source):
                continue
            read = texts_in_python if source.suffix == ".py" else texts_in_template
            with override("nl"):
                absent = {
                    text
                    for text in read(source.read_text())
                    if text.strip() and text not in known and gettext(text) == text
                }
            if absent - {"Wagtail", ""}:
                missing[str(source.relative_to(ROOT))] = sorted(absent)
    assert missing == {}


HOUSE = [path for path in catalogues if path.relative_to(ROOT).parts[0] in ("cms", "templates")]
PARTS = [path for path in catalogues if path not in HOUSE]


@pytest.mark.parametrize("path", PARTS, ids=lambda path: str(path.relative_to(ROOT).parents[3]))
def test_a_part_brings_its_own_words(path):
    """What it says stands in its own catalogue or in those of the house: Dutch stays when another part is taken out."""
    known = {entry.msgid for one in (path, *HOUSE) for entry in polib.pofile(str(one))}
    elsewhere = {entry.msgid for one in PARTS for entry in polib.pofile(str(one))} - known
    said = set()
    for source in path.parents[3].rglob("*"):
        if source.suffix in (".py", ".html", ".txt") and "/migrations/" not in str(source):
            said |= (texts_in_python if source.suffix == ".py" else texts_in_template)(source.read_text())
    assert sorted(said & elsewhere) == []
