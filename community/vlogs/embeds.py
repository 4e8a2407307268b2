"""Films that stand elsewhere. Nothing is fetched from there before the reader says so.

`VLOGS_EMBED_HOSTS` names the hosts a frame may come from; the same list goes into the content policy of the one page on
which the reader pressed play. An empty list takes no films from elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

_WELL_KNOWN = (
    (re.compile(r"https://(?:(?:www|m)\.)?youtube\.com/watch\?(?:[^#]*&)?v=([\w-]{6,20})"), "YouTube",
     "www.youtube-nocookie.com", "https://www.youtube-nocookie.com/embed/{}?rel=0"),
    (re.compile(r"https://(?:www\.)?youtube\.com/(?:shorts|embed|live)/([\w-]{6,20})"), "YouTube",
     "www.youtube-nocookie.com", "https://www.youtube-nocookie.com/embed/{}?rel=0"),
    (re.compile(r"https://youtu\.be/([\w-]{6,20})"), "YouTube",
     "www.youtube-nocookie.com", "https://www.youtube-nocookie.com/embed/{}?rel=0"),
    (re.compile(r"https://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d{5,15})"), "Vimeo",
     "player.vimeo.com", "https://player.vimeo.com/video/{}?dnt=1"),
)  # fmt: skip


@dataclass(frozen=True)
class Embed:
    """Who shows the film, the host its frame comes from, and the address of the frame."""

    provider: str
    host: str
    url: str


def embed_for(address: str) -> Embed | None:
    """How the film at this address is shown; None when its host is not on the list."""
    if not address:
        return None
    hosts = settings.VLOGS_EMBED_HOSTS
    for pattern, provider, host, frame in _WELL_KNOWN:
        match = pattern.match(address)
        if match:
            return Embed(provider, host, frame.format(match[1])) if host in hosts else None
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        plain = parts.scheme == "https" and parts.port in (None, 443) and not parts.username
    except ValueError:
        return None
    return Embed(host, host, address) if plain and host in hosts else None
