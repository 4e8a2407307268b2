"""What a demo builder may lean on: the texts, the pictures, the people made so far, and a clock and dice of its own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol

from django.contrib.auth import get_user_model
from django.core.files import File
from django.utils import timezone
from tqdm import tqdm
from wagtail.images import get_image_model
from wagtail.utils.file import hash_filelike

from demo.pictures import Picture, find_picture

if TYPE_CHECKING:
    from cms.core.models import User

MEDIA = Path(__file__).resolve().parent / "media"
STANDARD_PEOPLE = 64


class Advance(Protocol):
    """What `progress` hands out."""

    def advance(self, steps: int = 1) -> None: ...


class _Bar:
    def __init__(self, bar: tqdm[Any]) -> None:
        self._bar = bar

    def advance(self, steps: int = 1) -> None:
        self._bar.update(steps)


class DemoContext:
    """One run of `seed_demo`.

    rng            dice that fall the same way for the same seed; builders draw from it in their own fixed order
    people_count   how many people there should be in all; the standard organisation has 64
    contributions  how many contributions (comments, later posts) should be added beyond the written ones
    now            the moment of this run, aware; every `days_ago` counts back from it
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        people_count: int = STANDARD_PEOPLE,
        contributions: int = 0,
        show_progress: bool = True,
    ) -> None:
        self.seed = seed
        self.rng = random.Random(seed)
        self.people_count = people_count
        self.contributions = contributions
        self.show_progress = show_progress
        self.now: datetime = timezone.now()
        self._images: dict[str, Any] = {}
        self._users: dict[str, User] = {}

    def content(self, name: str) -> ModuleType:
        """The module of plain data `demo.content.<name>`; ModuleNotFoundError when nobody wrote it."""
        return import_module(f"demo.content.{name}")

    def user(self, username: str) -> User:
        """A person made earlier in this run or an earlier one. Raises User.DoesNotExist with the name in it."""
        if username not in self._users:
            model = get_user_model()
            try:
                self._users[username] = model.objects.get(username=username)
            except model.DoesNotExist as missing:
                raise model.DoesNotExist(f"The demo organisation has nobody called {username}.") from missing
        return self._users[username]

    def media(self, path: str) -> Path:
        """A file of the demo, by its path under demo/media, such as "faces/face-01.png". Raises FileNotFoundError."""
        found = (MEDIA / path).resolve()
        if not found.is_relative_to(MEDIA) or not found.is_file():
            raise FileNotFoundError(f"There is no demo/media/{path}.")
        return found

    def image(self, name: str) -> Any:
        """The image "scene-garden", "photo-fig" or "face-01" in the library, put there the first time it is asked for.

        Its description is the Dutch text of what can be seen; a photograph carries its maker and licence.
        """
        if name not in self._images:
            self._images[name] = self._stored(find_picture(MEDIA, name))
        return self._images[name]

    def _stored(self, picture: Picture) -> Any:
        model = get_image_model()
        with picture.path.open("rb") as source:
            digest = hash_filelike(source)
            if existing := model.objects.filter(file_hash=digest).first():
                return existing
            source.seek(0)
            image = model(
                title=picture.title,
                description=picture.title[:255],
                credit=picture.maker,
                licence=picture.licence,
            )
            image.file.save(picture.path.name, File(source), save=False)
        image.file_size = picture.path.stat().st_size
        image.file_hash = digest
        image.full_clean(exclude=["tags"])
        image.save()
        return image

    @contextmanager
    def progress(self, label: str, total: int) -> Iterator[Advance]:
        """A bar on the terminal for work of `total` steps: `with demo.progress("News", 42) as bar: bar.advance()`."""
        with tqdm(total=total, desc=f"{label:<24}", disable=not self.show_progress, unit="", mininterval=0.5) as bar:
            yield _Bar(bar)

    @cached_property
    def usernames(self) -> list[str]:
        """The written colleagues, in the order of the data; what random choices draw from."""
        return [person["username"] for person in self.content("people").PEOPLE]
