"""HTML and Markdown: what of a page is content, and what it becomes."""

import pytest

from pages.importer.readers import Unreadable, read_document


def read(html: str, name: str = "doc.html"):
    return read_document(html.encode(), name)[0]


def kinds(document) -> list[str]:
    return [block["type"] for block in document["blocks"]]


def html_of(document) -> str:
    return "".join(block.get("html", "") for block in document["blocks"])


def test_headings_start_at_two_and_the_first_is_the_title():
    document = read("<html lang=nl><h1>Handhygiëne</h1><p>Altijd.</p><h3>Wanneer</h3><p>Nu.</p><h5>Hoe</h5><p>Zo.</p>")
    assert document["title"] == "Handhygiëne"
    assert document["language"] == "nl"
    assert [(b["level"], b["text"]) for b in document["blocks"] if b["type"] == "heading"] == [
        (2, "Wanneer"),
        (3, "Hoe"),
    ]


def test_paragraphs_lists_links_and_looks_are_kept():
    document = read(
        "<h1>T</h1><p>Een <strong>vette</strong> en <em>schuine</em> <a href='b.html#x'>link</a>.</p>"
        "<ul><li>een<ol><li>een a</li></ol></li><li><p>twee</p><p>nog twee</p></li></ul>"
    )
    assert html_of(document) == (
        '<p>Een <b>vette</b> en <i>schuine</i> <a href="b.html#x">link</a>.</p>'
        "<ul><li>een<ol><li>een a</li></ol></li><li>twee<br/>nog twee</li></ul>"
    )


def test_navigation_scripts_and_footers_are_not_content():
    document = read(
        "<title>Site – Pagina</title><nav><a href=a>A</a></nav><div class=navheader><a href=b>vorige</a></div>"
        "<script>alert(1)</script><style>p{}</style><form><input value=x></form>"
        "<main><h1>Pagina</h1><p>De tekst zelf, die lang genoeg is om ertoe te doen.</p></main><footer>(c) 2026</footer>"
    )
    assert document["title"] == "Pagina"
    assert html_of(document) == "<p>De tekst zelf, die lang genoeg is om ertoe te doen.</p>"


def test_ways_to_other_pages_and_a_repeated_title_are_left_out():
    document = read(
        "<title>Boek</title><ul class='docnav top'><li><a href=a>Terug</a></li><li>Het hele handboek van het huis</li>"
        "<li><a href=b>Volgende</a></li></ul><h2>1.1 Begin</h2><p><b>1.1 Begin</b></p><p>Tekst.</p>"
    )
    assert document["title"] == "1.1 Begin"
    assert html_of(document) == "<p>Tekst.</p>"


def test_a_table_keeps_header_links_and_merged_cells():
    document = read(
        "<h1>T</h1><table><caption>Diensten</caption><tr><th>Dienst</th><th>Van</th></tr>"
        "<tr><td>Vroeg</td><td><a href='r.html'>7:00</a></td></tr><tr><td colspan=2>Nacht</td></tr></table>"
    )
    (table,) = [block for block in document["blocks"] if block["type"] == "table"]
    assert table["header"] and table["caption"] == "Diensten"
    assert table["rows"] == [["Dienst", "Van"], ["Vroeg", '<a href="r.html">7:00</a>'], ["Nacht", ""]]
    assert document["lost"]["merged_cells"] == 1


def test_a_table_that_only_arranges_things_is_read_as_text():
    document = read("<h1>T</h1><table><tr><td><h2>Kop</h2><p>Een</p></td><td><p>Twee</p></td></tr></table>")
    assert kinds(document) == ["heading", "html"]
    assert html_of(document) == "<p>Een</p><p>Twee</p>"


def test_pictures_keep_their_place_their_description_and_caption():
    document = read(
        "<h1>T</h1><p>Voor <img src=a.png alt='Een tuin'> na</p>"
        "<figure><img src=b.png alt=B><figcaption>De tuin</figcaption></figure>"
        "<p>Klik op <img src=i.png class=icon alt=Potlood>.</p>"
    )
    images = [(b["src"], b["alt"], b["caption"]) for b in document["blocks"] if b["type"] == "image"]
    assert images == [("a.png", "Een tuin", ""), ("b.png", "B", "De tuin")]
    assert "Klik op Potlood." in html_of(document)
    assert document["lost"]["icon"] == 1


def test_notes_quotes_and_code_are_their_own_blocks():
    document = read(
        "<h1>T</h1><div class='warning'><h3>Let op</h3><p>Heet!</p></div><blockquote><p>Mooi.</p></blockquote>"
        "<pre>if x:\n    ja</pre>"
    )
    note, quote, code = document["blocks"]
    assert (note["tone"], note["title"], note["html"]) == ("warning", "Let op", "<p>Heet!</p>")
    assert quote["html"] == "<p>Mooi.</p>"
    assert code["text"] == "if x:\n    ja"


@pytest.mark.parametrize(
    "data",
    ["<meta charset=iso-8859-1><h1>Caf\xe9</h1><p>x</p>".encode("latin-1"), "\ufeff<h1>Café</h1><p>x</p>".encode()],
)
def test_letters_survive_older_encodings(data):
    assert read_document(data, "oud.htm")[0]["title"] == "Café"


def test_addresses_count_from_the_file_also_under_a_base():
    document = read("<base href='../../'><h1>T</h1><p><a href='nl/a.html#b'>a</a> <a href='javascript:x()'>b</a></p>")
    assert html_of(document) == '<p><a href="../../nl/a.html#b">a</a> b</p>'


def test_nesting_without_end_is_read_without_falling_over():
    document = read("<h1>T</h1>" + "<div><b>" * 3_000 + "diep" + "</b></div>" * 3_000)
    assert "diep" in html_of(document)


def test_markdown_with_front_matter_table_and_footnote():
    text = (
        "---\ntitle: Verlof aanvragen\nlang: nl\n---\n\n## Zo werkt het\n\n1. Open het formulier\n2. Klaar[^1]\n\n"
        "| Soort | Dagen |\n|---|---|\n| Zorg | 10 |\n\n[Huisregels](huisregels.md)\n\n[^1]: Binnen een week.\n"
    )
    document = read(text, "verlof.md")
    assert (document["title"], document["language"], document["kind"]) == ("Verlof aanvragen", "nl", "markdown")
    assert kinds(document)[:3] == ["heading", "html", "table"]
    assert '<a href="huisregels.md">Huisregels</a>' in html_of(document)
    assert "Binnen een week." in html_of(document)


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "empty"), (b"   \n", "empty"), (b"\x89PNG\r\n\x1a\n\0\0", "wrong_kind"), (b"MZ\0\0\x01", "wrong_kind"),
     (b"<html><body></body></html>", "empty")],
)  # fmt: skip
def test_a_file_that_is_no_page_is_refused(data, code):
    with pytest.raises(Unreadable) as refused:
        read_document(data, "iets.html")
    assert refused.value.code == code
