"""Opens the zip file that a .docx or .odt is, without trusting anything in it.

Refused before anything is unpacked: too many parts, too much text when unpacked. Read with care: no document type
definitions, no entities, nothing fetched (defusedxml), and no nesting deeper than people make.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from .neutral import MAX_IMAGE_BYTES, Unreadable

MAX_MEMBERS = 5_000
MAX_UNPACKED = 150_000_000
MAX_XML = 60_000_000
MAX_DEPTH = 300
MAX_ELEMENTS = 1_500_000


class Package:
    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise Unreadable("damaged") from error
        if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
            raise Unreadable("bomb")
        if any(member.flag_bits & 1 for member in members):
            raise Unreadable("encrypted")
        self._members = {member.filename: member for member in members}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def names(self) -> list[str]:
        return list(self._members)

    def read(self, name: str, limit: int = MAX_XML) -> bytes:
        """One part. Never more than `limit` bytes, whatever the package says of itself."""
        member = self._members.get(name)
        if member is None:
            raise Unreadable("damaged")
        if member.file_size > limit:
            raise Unreadable("bomb")
        try:
            with self._zip.open(member) as part:
                data = part.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
            raise Unreadable("damaged") from error
        if len(data) > limit:
            raise Unreadable("bomb")
        return data

    def image(self, name: str) -> bytes | None:
        """A picture's bytes, or None when it is missing, damaged or too large."""
        member = self._members.get(name)
        if member is None or member.file_size > MAX_IMAGE_BYTES:
            return None
        try:
            return self.read(name, MAX_IMAGE_BYTES)
        except Unreadable:
            return None

    def xml(self, name: str) -> Element:
        """A part parsed to a tree, with its depth and its number of elements watched while it grows."""
        return parse_xml(self.read(name))

    def optional_xml(self, name: str) -> Element | None:
        """A part that a sound document may lack; a damaged one counts as lacking."""
        if name not in self._members:
            return None
        try:
            return self.xml(name)
        except Unreadable as error:
            if error.code == "damaged":
                return None
            raise


def parse_xml(data: bytes) -> Element:
    root: Element | None = None
    depth = elements = 0
    try:
        for event, element in iterparse(io.BytesIO(data), events=("start", "end"), forbid_dtd=True):
            if event == "start":
                depth += 1
                elements += 1
                root = element if root is None else root
                if depth > MAX_DEPTH or elements > MAX_ELEMENTS:
                    raise Unreadable("bomb")
            else:
                depth -= 1
    except DefusedXmlException as error:
        raise Unreadable("unsafe") from error
    except (ParseError, ValueError, LookupError) as error:
        raise Unreadable("damaged") from error
    if root is None:
        raise Unreadable("damaged")
    return root


def local(element: Element) -> str:
    """A tag without its namespace: prefixes differ between programs that write the same format."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """An attribute by its name without namespace; "" when it is not there."""
    value = element.get(name)
    if value is not None:
        return value
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of tags without namespaces."""
    for name in path:
        if element is None:
            return None
        element = next((part for part in element if local(part) == name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    return (part for part in (element if element is not None else ()) if local(part) == name)
