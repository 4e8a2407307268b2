"""Builds distractors for search_eval: real Dutch and English documents, cut from the manuals in Debian's packages.

    python scripts/distractors.py OUT.jsonl [--cache FOLDER] [--most 17600]

Fetches the packages with ``apt-get download`` into the cache (outside the repository), reads their pages without
installing anything, cuts them at headings into documents of a few dozen words, and writes one JSON object a line:
``id``, ``lang``, ``title``, ``body``, ``type``. The same packages give the same file. Only the standard library, and
Debian's ``apt-get`` and ``dpkg-deb``.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

PACKAGES = (
    "debian-handbook", "gimp-help-nl", "gimp-help-en", "libreoffice-help-nl", "libreoffice-help-en-us", "debian-faq-nl",
    "debian-faq", "debian-edu-doc-nl", "debian-edu-doc-legacy-nl", "debian-edu-doc-en", "installation-guide-amd64",
    "aptitude-doc-nl", "aptitude-doc-en", "manpages-nl", "manpages-nl-dev", "gosa-help-nl", "debian-reference-en",
)  # fmt: skip
WANTED = re.compile(r"\.html?(\.gz)?$|/man/nl/man\d/[^/]+\.gz$")
OTHERS = re.compile(
    r"/(?:[a-df-km-z][a-z]|[a-z]{2}[_-][A-Z]{2}|[a-z]{3})/(?=[^/]*$)|\.(?:de|fr|es|it|ja|ru|pl|da|pt|nb)(?:-\w+)?\.html"
)
OURS = re.compile(r"/(?:nl|en|nl-NL|en-US|nl_NL|en_US)/")
HEADINGS = frozenset(("title", "h1", "h2", "h3", "h4", "h5"))
BLOCKS = frozenset(("p", "li", "dd", "dt", "td", "th", "div", "blockquote"))
SILENT = frozenset(("script", "style", "nav", "pre", "head", "header", "footer", "button", "form"))
LEAST, MOST = 14, 80
SHARE_NL = 0.58
_NL = "de het een en van in is dat op te met voor niet zijn wordt worden deze kunt u als aan om"
_EN = "the a of and to in is that for with on are this be you as it can or not by from"
SMALL_NL, SMALL_EN = frozenset(_NL.split()), frozenset(_EN.split())
SPACE = re.compile(r"\s+")
ROFF = re.compile(r"\\f[A-Z]|\\f\(..|\\s[-+]?\d|\\[&|^]|\\\((?:..)|\\\*\(..")


@dataclass
class Section:
    title: str
    pieces: list[str] = field(default_factory=list)


class Page(HTMLParser):
    """The headings of a page with the text below each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: list[Section] = []
        self._text: list[str] = []
        self._heading = ""
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT and tag != "head":
            self._silent += 1
        elif tag in HEADINGS or tag in BLOCKS:
            self._close()
            self._heading = tag if tag in HEADINGS else ""

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT and tag != "head":
            self._silent = max(0, self._silent - 1)
        elif tag in HEADINGS or tag in BLOCKS:
            self._close()
            self._heading = ""

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data)

    def _close(self) -> None:
        text, self._text = SPACE.sub(" ", "".join(self._text)).strip(), []
        if not text:
            return
        if self._heading:
            self.sections.append(Section(text[:120]))
        elif self.sections:
            self.sections[-1].pieces.append(text)

    def close(self) -> None:
        super().close()
        self._close()


def sections_of_html(text: str) -> list[Section]:
    page = Page()
    page.feed(text)
    page.close()
    return page.sections


def sections_of_roff(text: str, name: str) -> list[Section]:
    """A manual page: ``.SH`` begins a section, other requests only end a sentence."""
    sections = [Section(name)]
    for line in text.splitlines():
        if line.startswith((".SH", ".SS")):
            sections.append(Section(f"{name}: {line[3:].strip().strip(chr(34)).capitalize()}"))
        elif line.startswith((".B ", ".I ", ".BR ", ".IR ", ".RB ")):
            sections[-1].pieces.append(line.split(" ", 1)[1].replace('"', ""))
        elif not line.startswith((".", "'")):
            sections[-1].pieces.append(line)
    for section in sections:
        section.pieces = [SPACE.sub(" ", ROFF.sub("", " ".join(section.pieces)).replace("\\-", "-").replace("\\", ""))]
    return sections


def language_of(text: str) -> str:
    """By its small words; "" when it is neither, or hardly a text at all."""
    words = re.findall(r"[a-zà-ÿ]+", text.lower())
    dutch, english = sum(word in SMALL_NL for word in words), sum(word in SMALL_EN for word in words)
    if not words or max(dutch, english) < 0.15 * len(words):
        return ""
    return "nl" if dutch > english else "en"


def cut(section: Section) -> Iterator[str]:
    """Whole sentences together, at most ``MOST`` words."""
    held: list[str] = []
    for sentence in re.split(r"(?<=[.?!:])\s+", " ".join(section.pieces)):
        words = sentence.split()
        if len(held) + len(words) > MOST and len(held) >= LEAST:
            yield " ".join(held)
            held = []
        held += words[:MOST]
    if len(held) >= LEAST:
        yield " ".join(held)


def fetch(cache: Path) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    missing = [name for name in PACKAGES if not list(cache.glob(f"{name}_*.deb"))]
    if missing:
        subprocess.run(["apt-get", "download", *missing], cwd=cache, check=True, stdout=subprocess.DEVNULL)


def pages(package: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each wanted page of a package, in a stable order."""
    unpacked = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(package)], check=True, stdout=subprocess.PIPE).stdout
    with tarfile.open(fileobj=io.BytesIO(unpacked)) as archive:
        members = [member for member in archive.getmembers() if member.isfile() and WANTED.search(member.name)]
        for member in sorted(members, key=lambda one: one.name):
            if OTHERS.search(member.name) and not OURS.search(member.name):
                continue
            file = archive.extractfile(member)
            raw = file.read() if file else b""
            if member.name.endswith(".gz"):
                raw = gzip.decompress(raw)
            yield member.name, raw.decode("utf-8", "replace")


def documents(cache: Path) -> Iterator[dict[str, str]]:
    seen: set[str] = set()
    for name in PACKAGES:
        for path, text in pages(sorted(cache.glob(f"{name}_*.deb"))[-1]):
            manual = "/man/" in path
            stem = Path(path).name.split(".")[0]
            found = sections_of_roff(text, stem) if manual else sections_of_html(text)
            for section in found:
                for body in cut(section):
                    language, mark = language_of(body), hashlib.sha256(body.encode()).hexdigest()[:12]
                    if language and mark not in seen:
                        seen.add(mark)
                        yield {
                            "id": f"d-{mark}",
                            "lang": language,
                            "title": section.title,
                            "body": body,
                            "type": "page",
                        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    default = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "stamtafel" / "distractors"
    parser.add_argument("--cache", type=Path, default=default)
    parser.add_argument("--most", type=int, default=17_600)
    options = parser.parse_args()
    fetch(options.cache)
    everything = list(documents(options.cache))
    # The same share of each language whatever the packages hold; by hash, so that every manual is in it.
    dutch = sorted((row for row in everything if row["lang"] == "nl"), key=lambda row: row["id"])
    english = sorted((row for row in everything if row["lang"] == "en"), key=lambda row: row["id"])
    taken = dutch[: int(options.most * SHARE_NL)]
    taken += english[: options.most - len(taken)]
    taken += dutch[int(options.most * SHARE_NL) :][: options.most - len(taken)]
    with options.out.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in sorted(taken, key=lambda row: row["id"]))
    words = sum(len(row["body"].split()) for row in taken)
    counts = {code: sum(row["lang"] == code for row in taken) for code in ("nl", "en")}
    print(f"{len(taken)} of {len(everything)} documents, {words} words, {counts}", file=sys.stderr)


if __name__ == "__main__":
    main()
