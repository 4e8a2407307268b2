"""What kind of film a file is, read from its first bytes. A name or a browser's word is never believed."""

from __future__ import annotations

HEAD = 64


def container_of(head: bytes) -> str:
    """“iso” (MP4, MOV, 3GP), “matroska” (WebM, MKV), or nothing for everything else. `head`: the first 64 bytes."""
    if head[4:8] == b"ftyp" and not head[8:12].startswith((b"avif", b"heic", b"mif1", b"M4A")):
        return "iso"
    if head[:4] == b"\x1aE\xdf\xa3":
        return "matroska"
    return ""
