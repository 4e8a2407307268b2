"""Reads one file from standard input and writes its text as JSON. Runs alone, started by
`isolated_command`: ``worker.py EXTENSION``.

Only the standard library, pypdf and defusedxml. Before it looks at a byte it limits its own memory, processor time,
open files and what it may write; the parent limits the time on the clock. The answer has a ``state`` (done, empty,
encrypted, failed), a ``text`` and a ``reason``.
"""

import io
import json
import os
import re
import sys
import zipfile
from collections.abc import Iterator

from process_limits import limit_process

MEMORY = 768 * 1024 * 1024
PROCESSOR_SECONDS = 20
MAX_ANSWER = 16 * 1024 * 1024
MAX_TEXT = 2_000_000
MAX_UNPACKED = 100_000_000
MAX_MEMBERS = 5_000
MAX_DEPTH = 500
MAX_PAGES = 3_000

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


class Refused(Exception):
    """A file that asks for more than it may have, or is not what its name says."""


class Encrypted(Exception):
    """A file that needs a password."""


class Text:
    """Collects pieces up to the largest text that is kept."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.size = 0

    def add(self, piece: str) -> bool:
        """False when there is no room for more."""
        self.pieces.append(piece[: MAX_TEXT - self.size])
        self.size += len(piece)
        return self.size < MAX_TEXT

    def __str__(self) -> str:
        text = "".join(self.pieces)
        text = re.sub(r"(\w)[-\u00ad]\n(\w)", r"\1\2", text)
        return re.sub(r"[ \t\r\f\v]+", " ", re.sub(r"\s*\n\s*", "\n", text)).replace("\x00", "").strip()


def read_pdf(data: bytes) -> str:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Encrypted
    text = Text()
    for number, page in enumerate(reader.pages):
        if number >= MAX_PAGES or not text.add((page.extract_text() or "") + "\n"):
            break
    return str(text)


def members(data: bytes, wanted: str) -> Iterator[tuple[str, bytes]]:
    """The files in an archive whose name matches, in natural order; refuses bombs by what they declare and deliver."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        if data[:4] == b"\xd0\xcf\x11\xe0":
            raise Encrypted from error
        raise
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise Refused("it unpacks to more than is allowed")
    found = [info for info in infos if re.fullmatch(wanted, info.filename)]
    for info in sorted(
        found, key=lambda info: [int(n) if n.isdigit() else n for n in re.split(r"(\d+)", info.filename)]
    ):
        if info.flag_bits & 1:
            raise Encrypted
        with archive.open(info) as member:
            content = member.read(MAX_UNPACKED + 1)
        if len(content) > MAX_UNPACKED:
            raise Refused("it unpacks to more than is allowed")
        yield info.filename, content


def walk(content: bytes) -> Iterator[tuple[str, object]]:
    """Start and end events of an XML file, elements freed at their end; refuses entities and deep nesting."""
    from defusedxml.ElementTree import iterparse

    depth = 0
    for event, element in iterparse(io.BytesIO(content), events=("start", "end"), forbid_dtd=False):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise Refused("it is nested too deeply")
        yield event, element


def read_runs(data: bytes, wanted: str, run: str, breaks: tuple[str, ...]) -> str:
    """Office Open XML text: runs of text, with a line break after paragraphs, cells and rows."""
    text = Text()
    for _name, content in members(data, wanted):
        for event, element in walk(content):
            if event == "end":
                tag = element.tag  # type: ignore[attr-defined]
                if tag == run and not text.add(element.text or ""):  # type: ignore[attr-defined]
                    return str(text)
                if tag in breaks:
                    text.add("\n")
                if tag not in (run,):
                    element.clear()  # type: ignore[attr-defined]
        text.add("\n")
    return str(text)


def read_docx(data: bytes) -> str:
    parts = r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"
    return read_runs(data, parts, f"{W}t", (f"{W}p", f"{W}tc", f"{W}tab", f"{W}br"))


def read_pptx(data: bytes) -> str:
    return read_runs(data, r"ppt/(slides/slide|notesSlides/notesSlide)\d+\.xml", f"{A}t", (f"{A}p", f"{A}br"))


def read_xlsx(data: bytes) -> str:
    """Words of a workbook: shared strings and inline ones. Numbers alone help nobody find a workbook."""
    return read_runs(data, r"xl/(sharedStrings|worksheets/sheet\d+)\.xml", f"{S}t", (f"{S}si", f"{S}is", f"{S}row"))


def read_odf(data: bytes) -> str:
    text = Text()
    blocks = (f"{T}p", f"{T}h", f"{TABLE}table-cell", f"{T}line-break", f"{T}tab")
    for _name, content in members(data, r"(content|styles)\.xml"):
        for event, element in walk(content):
            if event == "start":
                continue
            tag = element.tag  # type: ignore[attr-defined]
            if tag in (f"{T}p", f"{T}h"):
                if not text.add("".join(element.itertext()) + "\n"):  # type: ignore[attr-defined]
                    return str(text)
                element.clear()  # type: ignore[attr-defined]
            elif tag in blocks:
                text.add(" ")
    return str(text)


def read_plain(data: bytes) -> str:
    text = Text()
    text.add(data.decode("utf-8-sig", errors="replace"))
    return str(text)


READERS = {
    "pdf": read_pdf, "docx": read_docx, "pptx": read_pptx, "xlsx": read_xlsx, "odt": read_odf, "ods": read_odf,
    "odp": read_odf, "txt": read_plain, "csv": read_plain, "md": read_plain,
}  # fmt: skip


def answer(extension: str, data: bytes) -> dict[str, str]:
    try:
        text = READERS[extension](data)
    except Encrypted:
        return {"state": "encrypted", "text": "", "reason": ""}
    except Exception as error:  # whatever a hostile file provokes, the answer is a sentence
        return {"state": "failed", "text": "", "reason": f"{type(error).__name__}: {error}"[:200]}
    return {"state": "done" if text else "empty", "text": text, "reason": ""}


def main() -> None:
    limit_process(memory=MEMORY, seconds=PROCESSOR_SECONDS, files=32, written=MAX_ANSWER)
    os.nice(10)
    sys.setrecursionlimit(5_000)
    result = answer(sys.argv[1], sys.stdin.buffer.read())
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    main()
