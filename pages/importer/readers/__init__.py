"""Readers: bytes in, neutral blocks out. Nothing here imports Django or opens a file by name."""

from typing import Any

from .kinds import kind_of
from .neutral import Builder, Unreadable

__all__ = ["Unreadable", "read_document"]


def read_document(data: bytes, name: str) -> tuple[dict[str, Any], list[bytes]]:
    """The neutral document and the pictures inside it.

    `name` is the file's name: its ending is a hint, the content decides. Raises `Unreadable`.
    """
    kind, expected = kind_of(data, name)
    if kind == "docx":
        from .docx import read
    elif kind == "odt":
        from .odt import read
    elif kind == "pdf":
        from .pdf import read
    elif kind == "markdown":
        from .markdown import read
    else:
        from .html import read
    builder = Builder()
    read(data, builder)
    stem = name.rpartition("/")[2].rpartition(".")[0] or name
    document = builder.finish(stem.replace("_", " ").replace("-", " ").strip() or name)
    document["kind"] = kind
    if kind != expected:
        document["lost"]["wrong_ending"] = 1
    return document, builder.images
