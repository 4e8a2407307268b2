"""Finds documents in a folder and opens them, without being led outside it."""

# Names of files may be any bytes, and what a link is must be asked before it is followed: hence os.path, not pathlib.
# ruff: noqa: PTH114, PTH118, PTH119, PTH120

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from .readers.kinds import ENDINGS, TOO_OLD, ending_of

MAX_FILE = 60_000_000
MAX_FILES = 50_000
CHUNK = 1 << 20


class Refused(Exception):
    """This file is not opened; `code` names the sentence."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Found:
    """`path` is relative to the folder, with slashes. `problem` is the code of a sentence, or nothing."""

    path: str
    problem: str = ""


@dataclass
class Folder:
    """`source` names the import; without it the folder's own name does."""

    root: Path
    source: str = ""
    documents: list[Found] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        return (self.source or shown(self.root.name))[:200] or "folder"

    @contextmanager
    def opened(self, path: str, limit: int = MAX_FILE) -> Iterator[int]:
        """A descriptor of an ordinary file inside the folder. Raises Refused."""
        try:
            descriptor = os.open(self._inside(path), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            raise Refused("not_readable") from error
        try:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise Refused("not_a_file")
            if found.st_size > limit:
                raise Refused("too_big")
            yield descriptor
        finally:
            os.close(descriptor)

    def _inside(self, path: str) -> str:
        """The absolute path, when no link on the way leads out of the folder."""
        whole = os.path.join(self.root, path)
        parent = os.path.realpath(os.path.dirname(whole))
        if parent != str(self.root) and not parent.startswith(f"{self.root}{os.sep}"):
            raise Refused("link_outside")
        return os.path.join(parent, os.path.basename(whole))

    def read(self, path: str, limit: int) -> bytes:
        """A small file's bytes, such as a picture beside a document."""
        with self.opened(path, limit) as descriptor:
            parts = []
            while part := os.read(descriptor, CHUNK):
                parts.append(part)
            return b"".join(parts)

    def resolve(self, source: str, address: str) -> str:
        """An address in a document as a path from the folder; one that starts with / counts from the folder itself.

        "" when it leads outside.
        """
        path = unquote(address.partition("#")[0].partition("?")[0]).replace("\\", "/")
        if not path or "\x00" in path:
            return ""
        start = "." if path.startswith("/") else PurePosixPath(source).parent
        whole = os.path.normpath(os.path.join(self.root, start, path.lstrip("/")))
        prefix = f"{self.root}{os.sep}"
        return whole[len(prefix) :].replace(os.sep, "/") if whole.startswith(prefix) else ""


def scan(root: Path) -> Folder:
    """Every document below `root`, in a fixed order. Links are never followed."""
    folder = Folder(root.resolve())
    for place, directories, files in os.walk(folder.root):
        directories[:] = sorted(name for name in directories if not name.startswith((".", "__MACOSX")))
        for name in list(directories):
            whole = os.path.join(place, name)
            if os.path.islink(whole):
                directories.remove(name)
                if not os.path.realpath(whole).startswith(f"{folder.root}{os.sep}"):
                    folder.documents.append(Found(_relative(folder, whole), "link_outside"))
        for name in sorted(files):
            _add(folder, os.path.join(place, name), name)
            if len(folder.documents) > MAX_FILES:
                raise Refused("too_many_files")
    return folder


def _add(folder: Folder, whole: str, name: str) -> None:
    if name.startswith((".", "~$")):
        return
    ending = ending_of(name)
    if ending not in ENDINGS and ending not in TOO_OLD:
        folder.others[ending if ending.isalnum() and len(ending) < 8 else ""] += 1
        return
    found = Found(_relative(folder, whole), "old_word" if ending in TOO_OLD else "")
    if os.path.islink(whole):
        inside = os.path.realpath(whole).startswith(f"{folder.root}{os.sep}")
        found.problem = "link_inside" if inside else "link_outside"
    folder.documents.append(found)


def _relative(folder: Folder, whole: str) -> str:
    return os.path.relpath(whole, folder.root).replace(os.sep, "/")


def digest_of(descriptor: int) -> str:
    """The content's sha256; the descriptor stands at the start again afterwards."""
    digest = hashlib.sha256()
    while part := os.read(descriptor, CHUNK):
        digest.update(part)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return digest.hexdigest()


def shown(path: str) -> str:
    """A name that can be stored and printed: no broken characters, no control characters."""
    clean = path.encode("utf-8", "replace").decode("utf-8", "replace")
    return "".join(sign if sign.isprintable() else "?" for sign in clean)
