"""What the leak walk plants: closed things of every kind, each full of words that stand nowhere else.

A plugin adds its own with `@plant` in a module that `plant_all` imports; the walk finds whatever is planted and needs no change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from django.core.mail import EmailMessage
from wagtail.models import Page

MODULES = tuple(
    f"plants_{kind}"
    for kind in (
        "pages",
        "files",
        "forms",
        "community",
        "embeds",
        "polls",
        "blogs",
        "questions",
        "reports",
        "closing",
        "finding",
        "vlogs",
        "expertise",
    )
)


@dataclass(frozen=True)
class Fill:
    """Values for the arguments of some patterns: those with exactly these arguments whose namespace or name is `space`. What
    an address needs behind its question mark to answer stands in `query`."""

    space: str
    values: dict[str, Any]
    query: str = ""


@dataclass
class Planted:
    """What must not come out, and where to look for it.

    words     that no outsider may read once everything is closed
    formerly  those of them that everybody could read before
    hosts     those of them that hosts may read as well
    nobody    those of them that nobody at all may read
    pages     closed pages: they and all addresses below them are not there for outsiders
    urls      other closed addresses, to try as they are
    fills     what exists, to fill into URL patterns
    mails     that were sent while it was planted
    """

    words: set[str] = field(default_factory=set)
    formerly: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)
    nobody: set[str] = field(default_factory=set)
    pages: list[Page] = field(default_factory=list)
    urls: set[str] = field(default_factory=set)
    fills: list[Fill] = field(default_factory=list)
    mails: list[EmailMessage] = field(default_factory=list)
    told: list[Callable[[], None]] = field(default_factory=list)
    closers: list[Callable[[], None]] = field(default_factory=list)

    def word(self, stem: str, *, reader: str = "insider") -> str:
        """A new word that is in no text of ours. `reader`: the insider, "hosts" too, "everybody" until it closes, or "nobody"."""
        made = f"{stem}kwartsglim{len(self.words)}"
        self.words.add(made)
        if reader != "insider":
            {"everybody": self.formerly, "hosts": self.hosts, "nobody": self.nobody}[reader].add(made)
        return made

    def fill(self, space: str, query: str = "", **values: Any) -> None:
        one = Fill(space, values, query)
        if one not in self.fills:
            self.fills.append(one)

    def page(self, page: Any) -> Any:
        """Note a closed page; its own address and those below it are looked up."""
        self.pages.append(page)
        self.fill("wagtail_serve", _0=page.get_url().lstrip("/").partition("/")[2])
        return page

    def when_told(self, step: Callable[[], None]) -> None:
        """What can only be noted after the commit, when notifications were written."""
        self.told.append(step)

    def when_closing(self, step: Callable[[], None]) -> None:
        """How something that is open now is closed. The step asks the database first: it is taken more than once in a run."""
        self.closers.append(step)

    def close(self) -> None:
        for step in self.closers:
            step()


@dataclass
class Ground:
    """Where things are planted: the site, a closed team, its member, the editor, and two people outside the team."""

    tree: Any
    team: Any
    insider: Any
    editor: Any
    outsiders: tuple[Any, ...]


Planter = Callable[[Ground, Planted], None]
PLANTERS: list[Planter] = []


def plant(planter: Planter) -> Planter:
    PLANTERS.append(planter)
    return planter


def plant_all(ground: Ground, committing: Callable[..., Any]) -> Planted:
    """Plant everything, and let what follows from it happen. `committing(execute=True)` runs what waits for the commit."""
    for module in MODULES:
        import_module(f"tests.contracts.{module}")
    planted = Planted()
    with committing(execute=True):
        for planter in PLANTERS:
            planter(ground, planted)
    for step in planted.told:
        step()
    return planted
