"""Word and LibreOffice files."""

import pytest

from pages.importer.readers import Unreadable, read_document
from tests.importer.files import docx, item, odt, paragraph, picture, png, run, zipped


def html_of(document) -> str:
    return "".join(block.get("html", "") for block in document["blocks"])


def headings(document) -> list[tuple[int, str]]:
    return [(b["level"], b["text"]) for b in document["blocks"] if b["type"] == "heading"]


def test_docx_headings_by_style_also_inherited_and_dutch():
    body = (
        paragraph(run("Valpreventie"), "Titel") + paragraph(run("Waarom"), "Kop1") + paragraph(run("Tekst."))
        + paragraph(run("Verder"), "Eigen") + paragraph(run("Nog meer."))
    )  # fmt: skip
    document, _images = read_document(docx(body), "x.docx")
    assert document["title"] == "Valpreventie"
    assert headings(document) == [(2, "Waarom"), (3, "Verder")]


def test_docx_looks_links_and_breaks():
    body = paragraph(
        run("Vet", "<w:b/>") + run(" en ") + run("schuin", "<w:i/>") + run(" en ") + run("stijl", '<w:rStyle w:val="Vet"/>')
        + "<w:r><w:br/></w:r>" + '<w:hyperlink r:id="r1" w:anchor="deel">' + run("verder") + "</w:hyperlink>"
        + run("H") + run("2", '<w:vertAlign w:val="subscript"/>') + run("O") + run("weg", "<w:vanish/>")
    )  # fmt: skip
    document, _images = read_document(docx(body, links={"r1": "huisregels.docx"}), "x.docx")
    assert html_of(document) == (
        '<p><b>Vet</b> en <i>schuin</i> en <b>stijl</b><br/><a href="huisregels.docx#deel">verder</a>H<sub>2</sub>O</p>'
    )


def test_docx_nested_lists():
    body = item("een") + item("een a", 1) + item("twee") + item("eerst", number=2)
    document, _images = read_document(docx(body), "x.docx")
    assert html_of(document) == "<ul><li>een<ol><li>een a</li></ol></li><li>twee</li></ul><ol><li>eerst</li></ol>"


def test_docx_table_picture_and_what_was_lost():
    cells = "".join(f"<w:tc>{paragraph(run(text, '<w:b/>'))}</w:tc>" for text in ("Wie", "Wat"))
    more = "".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in ("Wim", "Koken"))
    body = (
        f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{more}</w:tr></w:tbl>" + paragraph(picture("p1", "De keuken"))
        + f"<w:p><w:del>{run('weg')}</w:del><w:ins>{run('erbij')}</w:ins></w:p>"
    )  # fmt: skip
    document, images = read_document(docx(body, images={"p1": png()}), "x.docx")
    table, image, text = document["blocks"]
    assert table["header"] and table["rows"][1] == ["Wim", "Koken"]
    assert (image["image"], image["alt"]) == (0, "De keuken") and images == [png()]
    assert text["html"] == "<p>erbij</p>" and document["lost"] == {"tracked_deletion": 1}


def test_docx_fields_and_footnotes():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/" \\l "a"'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("site")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
    )  # fmt: skip
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = f'<w:footnotes {namespace}><w:footnote w:id="2">{paragraph(run("Zie bijlage."))}</w:footnote></w:footnotes>'
    document, _images = read_document(docx(paragraph(field), footnotes=notes), "x.docx")
    assert '<a href="https://example.org/#a">site</a><sup>1</sup>' in html_of(document)
    assert "<p><sup>1</sup> Zie bijlage.</p>" in html_of(document)


STYLES = (
    '<style:style style:name="V" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/>'
    '<text:list-level-style-bullet text:level="2"/></text:list-style>'
)


def test_odt_headings_looks_lists_links_and_tables():
    body = (
        '<text:h text:outline-level="1">Rooster</text:h><text:p>Een <text:span text:style-name="V">vet</text:span>'
        '<text:s text:c="2"/><text:a xlink:href="../ruilen.odt">woord</text:a><text:line-break/>klaar</text:p>'
        '<text:list text:style-name="L"><text:list-item><text:p>een</text:p><text:list><text:list-item><text:p>a</text:p>'
        "</text:list-item></text:list></text:list-item></text:list>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Dag</text:p></table:table-cell>"
        "<table:table-cell><text:p>Wie</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row><table:table-cell><text:p>Ma</text:p></table:table-cell><table:table-cell><text:p>Emma</text:p>"
        "</table:table-cell></table:table-row></table:table>"
        '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>'
    )
    document, images = read_document(odt(body, STYLES, **{"Pictures/a.png": png()}), "x.odt")
    assert document["title"] == "Rooster"
    text, table, image = document["blocks"]
    assert text["html"].startswith('<p>Een <b>vet</b>  <a href="ruilen.odt">woord</a><br/>klaar</p>')
    assert text["html"].endswith("<ol><li>een<ul><li>a</li></ul></li></ol>")
    assert table["header"] and table["rows"] == [["Dag", "Wie"], ["Ma", "Emma"]]
    assert image["image"] == 0 and images == [png()]


def test_a_word_file_under_another_name_is_read_and_said():
    document, _images = read_document(docx(paragraph(run("Tekst"))), "brief.pdf")
    assert (document["kind"], document["lost"]) == ("docx", {"wrong_ending": 1})


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (OLE + b"x" * 600, "oud.docx", "old_word"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "geheim.docx", "encrypted"),
        (
            odt("<text:p>x</text:p>", **{"META-INF/manifest.xml": "<m><encryption-data/></m>"}),
            "geheim.odt",
            "encrypted",
        ),
        (zipped({"a.txt": "b"}), "iets.docx", "wrong_kind"),
        (docx(paragraph(run("x")))[:300], "half.docx", "damaged"),
        (docx("<w:p><w:r>"), "kapot.docx", "damaged"),
        (b"gewoon tekst", "tekst.docx", "damaged"),
        (b"<html><p>Nee</p>", "pagina.docx", "wrong_kind"),
        (docx(""), "leeg.docx", "empty"),
    ],
)
def test_what_cannot_be_read_says_why(data, name, code):
    with pytest.raises(Unreadable) as refused:
        read_document(data, name)
    assert refused.value.code == code
