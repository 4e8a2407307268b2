"""Which files of a folder are documents, and that no path leads outside it."""

import os

import pytest

from pages.importer.folder import Refused, digest_of, scan, shown


def test_documents_are_found_in_a_fixed_order_and_other_files_counted(documents):
    folder = scan(documents)
    assert [found.path for found in folder.documents] == ["a-start.html", "kapot.pdf", "kleding.docx", "werk/verlof.md"]
    assert folder.others == {"png": 1}


def test_old_and_hidden_files(documents):
    (documents / "oud.doc").write_bytes(b"x")
    (documents / "~$kleding.docx").write_bytes(b"x")
    (documents / ".geheim.md").write_bytes(b"x")
    found = {found.path: found.problem for found in scan(documents).documents}
    assert found["oud.doc"] == "old_word"
    assert "~$kleding.docx" not in found and ".geheim.md" not in found


def test_links_are_not_followed(documents, tmp_path):
    secret = tmp_path / "geheim.md"
    secret.write_text("# Geheim")
    (documents / "uit.md").symlink_to(secret)
    (documents / "in.md").symlink_to(documents / "werk" / "verlof.md")
    (tmp_path / "elders").mkdir()
    (documents / "map").symlink_to(tmp_path / "elders")
    found = {found.path: found.problem for found in scan(documents).documents}
    assert (found["uit.md"], found["in.md"], found["map"]) == ("link_outside", "link_inside", "link_outside")
    folder = scan(documents)
    for path in ("uit.md", "map/x.md", "../geheim.md"):
        with pytest.raises(Refused), folder.opened(path):
            pass


def test_pipes_and_large_files_are_refused(documents):
    os.mkfifo(documents / "pijp.md")
    folder = scan(documents)
    with pytest.raises(Refused) as refused, folder.opened("pijp.md"):
        pass
    assert refused.value.code == "not_a_file"
    with pytest.raises(Refused) as refused, folder.opened("a-start.html", limit=10):
        pass
    assert refused.value.code == "too_big"


@pytest.mark.parametrize(
    ("address", "path"),
    [("b.html", "werk/b.html"), ("../a.html#x", "a.html"), ("/a.html", "a.html"), ("b%20c.html?x=1", "werk/b c.html"),
     ("../../etc/passwd", ""), ("..\\a.html", "a.html"), ("#x", ""), ("a\x00b", "")],
)  # fmt: skip
def test_addresses_stay_inside(documents, address, path):
    assert scan(documents).resolve("werk/verlof.md", address) == path


def test_a_digest_leaves_the_file_at_its_start(documents):
    with scan(documents).opened("a-start.html") as descriptor:
        assert digest_of(descriptor) == digest_of(descriptor)


def test_names_that_cannot_be_printed_are_shown_all_the_same():
    assert shown("a\x1b[31m\nb\udcff") == "a?[31m?b?"
