"""Rich text in a plain field: readable, and nothing that nobody touched is lost."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.core.plain_rich import plain_of, rich_merged
from cms.core.rich_text import RichTextField, rich_from_input

PICTURE = '<figure><img src="/media/hand.webp" alt="een hand > een ring"><figcaption>Zo</figcaption></figure>'
POLL = '<figure data-embed="polls.poll:12"></figure>'
TABLE = '<table><tbody><tr><th scope="row">a</th><th>b</th></tr><tr><td colspan="2">1</td></tr></tbody></table>'
TEXT = (
    '<h2>Handen &amp; zo</h2><p>Dertig <strong>tellen</strong>, met <a href="/nl/x/">deze les</a>.<br>Ook <u>nu</u>.</p>'
    "<ul><li><p>een</p></li><li>twee<ul><li>diep</li></ul></li></ul>"
    f'<ol start="3"><li>c</li></ol>{PICTURE}<blockquote><p>zo</p><p>en zo</p></blockquote>{POLL}{TABLE}<hr><p>Slot</p>'
)


@pytest.fixture(autouse=True)
def dutch():
    with translation.override("nl"):
        yield


def test_it_reads_as_words():
    plain = plain_of(TEXT)
    assert "<" not in plain
    assert plain.startswith(
        "## Handen & zo\n\nDertig **tellen**, met [deze les](/nl/x/).\nOok nu.\n\n- een\n- twee\n  - diep"
    )
    assert "3. c" in plain and "> zo\n>\n> en zo" in plain and "| a | b |" in plain
    assert "[Foto 1: een hand > een ring]" in plain and "[Iets van het intranet 2]" in plain and "[Lijn 3]" in plain


def test_what_is_unchanged_is_the_same_to_the_letter():
    assert rich_merged(TEXT, plain_of(TEXT), rich_from_input) == TEXT
    assert rich_merged(TEXT, plain_of(TEXT).replace("\n", "\r\n") + "  \r\n", rich_from_input) == TEXT


def test_only_the_part_that_was_changed_is_written_anew():
    typed = plain_of(TEXT).replace("Slot", "Slot en **klaar**").replace("een hand > een ring]", "iets anders]")
    assert rich_merged(TEXT, typed, rich_from_input) == TEXT.replace("Slot", "Slot en <strong>klaar</strong>")
    assert PICTURE not in rich_merged(TEXT, typed.replace("[Foto 1: iets anders]", ""), rich_from_input)
    turned = "\n\n".join(reversed(plain_of("<p>een</p><p>twee <sub>2</sub></p>").split("\n\n")))
    assert rich_merged("<p>een</p><p>twee <sub>2</sub></p>", turned, rich_from_input) == (
        "<p>twee <sub>2</sub></p><p>een</p>"
    )


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from([TEXT, PICTURE, "<p>a</p>", "<p>a &lt;p&gt; b</p>", "los", "<ul><li>x</li></ul>", "<b>"]),
        max_size=6,
    )
)
def test_any_text_comes_back(parts):
    text = rich_from_input("<p>x</p>" + "".join(parts))
    assert rich_merged(text, plain_of(text), rich_from_input) == text


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet='<>/abp ulih2*#[]()"=\n&;-', max_size=80), st.text(alphabet="ab*#[]1:\n <p>-", max_size=60))
def test_nothing_breaks_it(markup, typed):
    text = rich_from_input(markup)
    plain_of(text)
    RichTextField(required=False).clean(rich_merged(text, typed, rich_from_input))


def sent(**fields) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update(fields)
    return data


def test_the_field_shows_words_and_takes_both_ways():
    field = RichTextField()
    shown = field.widget.render("body", TEXT, {"id": "id_body"})
    area = shown.partition("<textarea")[2].partition("</textarea>")[0]
    assert "&lt;h2" not in area and "## Handen &amp; zo" in area and 'name="body-source"' in shown
    assert "vierkante haken" in shown and "vierkante haken" not in field.widget.render("body", "<p>a</p>", {})
    assert 'name="body-source"' not in field.widget.render("body", "", {})
    read = field.widget.value_from_datadict
    both = {"body": plain_of(TEXT), "body-source": TEXT}
    assert read(sent(**both), {}, "body") == TEXT
    assert read(sent(**{**both, "body": "<p>uit de editor</p>"}), {}, "body") == "<p>uit de editor</p>"
    assert read(sent(body="## los"), {}, "body") == "## los", "a form that showed nothing"
    assert "<script" not in field.clean(
        read(sent(**{"body": "x\n\na", "body-source": "<p>x</p><script>1</script>"}), {}, "body")
    )
