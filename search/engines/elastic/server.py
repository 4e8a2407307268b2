"""Which server, how to get in, and under which name our indexes stand there."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

FLAVOURS = ("elasticsearch", "opensearch")
_PREFIX = re.compile(r"[a-z][a-z0-9_-]{0,40}")


@dataclass(frozen=True, slots=True)
class Server:
    """``urls`` are the nodes of one cluster. ``prefix`` begins the name of every index and alias of this site."""

    urls: tuple[str, ...]
    flavour: str = "elasticsearch"
    user: str = ""
    password: str = field(default="", repr=False)
    api_key: str = field(default="", repr=False)
    ca: str = ""
    prefix: str = "stamtafel"

    @classmethod
    def configured(cls) -> "Server":
        """The server of the settings."""
        return cls(
            urls=tuple(url.strip().rstrip("/") for url in settings.SEARCH_URL.split(",") if url.strip()),
            flavour=settings.SEARCH_FLAVOUR, user=settings.SEARCH_USER, password=settings.SEARCH_PASSWORD,
            api_key=settings.SEARCH_API_KEY, ca=settings.SEARCH_CA, prefix=settings.SEARCH_PREFIX,
        )  # fmt: skip

    @property
    def name(self) -> str:
        """For people: where it is, without secrets."""
        return ", ".join(self.urls)

    def faults(self) -> list[str]:
        """What is wrong with the settings, one sentence each. No connection is made."""
        found = []
        if not self.urls:
            found.append("SEARCH_URL is empty: give the address of the search server, or set SEARCH_ENGINE=embedded.")
        for url in self.urls:
            found += _url_faults(url)
        if self.flavour not in FLAVOURS:
            found.append("SEARCH_FLAVOUR is neither elasticsearch nor opensearch: choose one.")
        if self.api_key and self.user:
            found.append("SEARCH_API_KEY and SEARCH_USER are both set: keep one of them.")
        if bool(self.user) != bool(self.password):
            found.append("Of SEARCH_USER and SEARCH_PASSWORD only one is set: set both, or none.")
        if self.ca and not Path(self.ca).is_file():
            found.append("SEARCH_CA names a file that cannot be read: give the path of the CA certificate.")
        if not _PREFIX.fullmatch(self.prefix):
            found.append("SEARCH_PREFIX may hold small letters, digits, - and _ only, and begins with a letter.")
        return found


def _url_faults(url: str) -> list[str]:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ["SEARCH_URL has a port that is no number."]
    if parts.scheme not in ("http", "https") or not parts.hostname or not port:
        return ["SEARCH_URL is not an address with a port, such as https://search.example.org:9200."]
    if parts.username or parts.password:
        return ["SEARCH_URL holds a name or password: put them in SEARCH_USER and SEARCH_PASSWORD."]
    return []
