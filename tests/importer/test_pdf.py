"""PDF: reading order, headings by size, lists, tables, hyphens, running lines, and files that cannot be read."""

import pytest

from pages.importer.readers import Unreadable, read_document
from tests.importer.files import line, pdf


def read(*pages: str):
    return read_document(pdf(list(pages)), "x.pdf")[0]


def html_of(document) -> str:
    return "".join(block.get("html", "") for block in document["blocks"])


def test_the_largest_text_is_the_title_and_sizes_are_levels():
    document = read(
        line("Handhygiëne", 72, 780, 24) + line("Wanneer", 72, 740, 16) + line("Voor en na elk contact, dus altijd.", 72, 715)
        + line("Handschoenen", 72, 680, 13) + line("Alleen als er kans is op bloed.", 72, 660)
    )  # fmt: skip
    assert document["title"] == "Handhygiëne"
    assert document["language"] == "nl-NL"
    assert [(b["level"], b["text"]) for b in document["blocks"] if b["type"] == "heading"] == [
        (2, "Wanneer"), (3, "Handschoenen"),
    ]  # fmt: skip


def test_lines_join_to_paragraphs_and_broken_words_are_made_whole():
    document = read(
        line("Wij leggen ieder jaar het systeemont-", 72, 700) + line("werp vast, ook per e-mail, en een e-", 72, 686)
        + line("mail telt mee. Einde.", 72, 672) + line("Een tweede alinea.", 72, 640)
    )  # fmt: skip
    assert html_of(document) == (
        "<p>Wij leggen ieder jaar het systeemontwerp vast, ook per e-mail, en een e-mail telt mee. Einde.</p>"
        "<p>Een tweede alinea.</p>"
    )


def test_bullets_and_numbers_become_lists():
    document = read(
        line("Je hebt nodig voordat je begint met werken:", 72, 700) + line("• zeep", 90, 680) + line("• water, en als dat", 90, 666)
        + line("er niet is: handalcohol", 100, 652) + line("Doe daarna dit, in deze volgorde:", 72, 630)
        + line("1. nat maken", 90, 610) + line("2. wrijven", 90, 596)
    )  # fmt: skip
    assert "<ul><li>zeep</li><li>water, en als dat er niet is: handalcohol</li></ul>" in html_of(document)
    assert "<ol><li>nat maken</li><li>wrijven</li></ol>" in html_of(document)


def test_straight_columns_are_a_table():
    rows = [
        ("Dienst", "Van", "Tot"),
        ("Vroeg", "7:00", "15:00"),
        ("Laat", "15:00", "23:00"),
        ("Nacht", "23:00", "7:00"),
    ]
    text = line("Zo zien de diensten eruit bij ons in huis:", 72, 740)
    for n, row in enumerate(rows):
        for m, cell in enumerate(row):
            text += line(cell, 72 + 120 * m, 700 - 16 * n, font="F1" if n else "F2")
    document = read(text)
    (table,) = [b for b in document["blocks"] if b["type"] == "table"]
    assert table["header"] and [tuple(row) for row in table["rows"][1:]] == rows[1:]


def test_headers_footers_and_page_numbers_are_left_out():
    pages = [
        line("Handboek De Linde", 72, 810) + line(f"Bladzijde {n} begint met een eigen zin.", 72, 700)
        + line("En gaat verder.", 72, 686) + line("Slot.", 72, 660) + line(str(n), 300, 30)
        for n in range(1, 6)
    ]  # fmt: skip
    document = read(*pages)
    assert "Handboek" not in html_of(document)
    assert html_of(document).count("begint met een eigen zin") == 5
    assert document["lost"]["running_lines"] == 10


def test_two_columns_are_read_one_after_the_other():
    text = ""
    for n in range(12):
        text += line(f"Links regel {n} met een flinke zin", 60, 760 - 14 * n, 9)
        text += line(f"rechts regel {n} met nog een zin", 320, 760 - 14 * n, 9)
    words = html_of(read(text))
    assert words.index("Links regel 11") < words.index("rechts regel 0")


IMAGE = b"<</Type/XObject/Subtype/Image/Width 4/Height 4/ColorSpace/DeviceRGB/BitsPerComponent 8/Length 48>>stream\n"


def with_picture(page: str) -> bytes:
    return pdf([page], extra={50: IMAGE + b"\x80" * 48 + b"\nendstream"}, resources="/XObject<</I1 50 0 R>>")


def test_a_picture_keeps_its_place():
    page = line("Boven staat dit.", 72, 780) + "q 200 0 0 150 72 600 cm /I1 Do Q\n" + line("Onder staat dat.", 72, 500)
    document, images = read_document(with_picture(page), "x.pdf")
    assert [b["type"] for b in document["blocks"]] == ["html", "image", "html"]
    assert images[0].startswith(b"\x89PNG")


def test_a_scan_says_that_it_is_one():
    with pytest.raises(Unreadable) as refused:
        read_document(with_picture("q 595 0 0 842 0 0 cm /I1 Do Q\n"), "scan.pdf")
    assert refused.value.code == "scan"


@pytest.mark.parametrize("cut", [20, 300, 700])
def test_a_cut_off_file_is_damaged(cut):
    with pytest.raises(Unreadable) as refused:
        read_document(pdf([line("Tekst", 72, 700)])[:cut], "half.pdf")
    assert refused.value.code in ("damaged", "empty")


def test_a_password_is_said():
    encrypt = b"<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>" % (b"o" * 32, b"u" * 32)
    data = pdf([line("Geheim", 72, 700)], extra={60: encrypt}, trailer="/Encrypt 60 0 R/ID[(a)(a)]")
    with pytest.raises(Unreadable) as refused:
        read_document(data, "geheim.pdf")
    assert refused.value.code == "encrypted"


def test_pages_that_point_at_each_other_end():
    data = pdf([line("Tekst", 72, 700)], extra={2: b"<</Type/Pages/Kids[2 0 R 101 0 R]/Count 2>>"})
    try:
        document, _images = read_document(data, "kring.pdf")
    except Unreadable as refused:
        assert refused.code in ("damaged", "bomb")
    else:
        assert "Tekst" in html_of(document)
