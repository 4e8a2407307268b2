"""Where the links of imported documents lead: to a page of the same import, to another website, or nowhere."""

import re
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import PurePosixPath

from .folder import Folder
from .readers.kinds import ENDINGS, ending_of

OUTSIDE = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)
PACKAGED = re.compile(r"[^/]+\.(?:odt|docx)/")  # LibreOffice may write x.odt/y.html for a file y.html beside x.odt
LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass
class PageMap:
    """The documents of one import and their pages so far. 0: the page is still to come; None: there is none."""

    folder: Folder
    pages: dict[str, int | None] = field(default_factory=dict)
    _close: dict[str, str] = field(default_factory=dict)

    def add(self, path: str, page: int | None) -> None:
        self.pages[path] = page
        self._close.setdefault(path.casefold(), path)
        self._close.setdefault(_stem(path), path)

    def find(self, source: str, address: str) -> str:
        """The document an address in `source` means: exactly, or but for capitals or the file's ending."""
        path = PACKAGED.sub("", self.folder.resolve(source, address))
        if not path:
            return ""
        if path in self.pages:
            return path
        if path.casefold() in self._close:
            return self._close[path.casefold()]
        return self._close.get(_stem(path), "") if ending_of(path) in ENDINGS else ""

    def waits_for(self, source: str, addresses: list[str]) -> bool:
        """Does a document link to one whose page is still to come?"""
        return any(self.pages.get(self.find(source, address)) == 0 for address in addresses if is_local(address))


def _stem(path: str) -> str:
    return "stem:" + str(PurePosixPath(path).with_suffix("")).casefold()


def is_local(address: str) -> bool:
    return bool(address) and not address.startswith("#") and not OUTSIDE.match(address)


def addresses_in(html: str) -> list[str]:
    return [unescape(match.group(1)) for match in LINK.finditer(html)]


@dataclass
class Linker:
    """Rewrites the links of one document. Counts in `lost` what becomes plain text."""

    source: str
    pages: PageMap
    anchors: dict[str, str]
    lost: dict[str, int]

    def rewrite(self, html: str) -> str:
        return LINK.sub(self._one, html)

    def _one(self, match: re.Match[str]) -> str:
        address, words = unescape(match.group(1)), match.group(2)
        if OUTSIDE.match(address):
            return f'<a href="{escape(address)}">{words}</a>'
        if address.startswith("#"):
            anchor = self.anchors.get(address[1:])
            return f'<a href="#{anchor}">{words}</a>' if anchor else words
        target = self.pages.find(self.source, address)
        if target == self.source:
            anchor = self.anchors.get(address.partition("#")[2])
            return f'<a href="#{anchor}">{words}</a>' if anchor else words
        page = self.pages.pages.get(target) if target else None
        if page:
            return f'<a linktype="page" id="{page}">{words}</a>'
        self.lost["link_not_imported"] = self.lost.get("link_not_imported", 0) + 1
        return words
