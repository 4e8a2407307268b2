"""Finds a picture of the demo by its short name, with what can be seen on it and who made it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDERS = {"scene": "scenes", "photo": "photos", "face": "faces"}
ENDINGS = (".webp", ".jpg", ".png")
OWN = ("Stamtafel", "part of the project")

PHOTO_TITLES = {
    "photo-autumn-leaves": "Esdoornblad tussen gele bladeren in het gras",
    "photo-brushes": "Kwasten met dikke lagen verf in allerlei kleuren",
    "photo-clock": "Een grote grijze klok van dichtbij",
    "photo-coffee": "Een kop koffie op een houten tafel",
    "photo-dandelions": "Paardenbloempluizen in laag zonlicht",
    "photo-dunes": "Helmgras op een duin met de zee erachter",
    "photo-fig": "Een halve vijg in een oranje schaal",
    "photo-forest-path": "Een smal pad door een donker bos",
    "photo-ladybird": "Een lieveheersbeestje op een stengel tussen vergeet-mij-nietjes",
    "photo-storm": "Donkere wolken boven een lege weg",
    "photo-two-dogs": "Twee bruine honden kijken over een houten schutting",
}


@dataclass(frozen=True)
class Picture:
    path: Path
    title: str
    maker: str
    licence: str


def find_picture(media: Path, name: str) -> Picture:
    """The raster file of a picture. Raises FileNotFoundError when there is none of that name."""
    folder = media / FOLDERS.get(name.split("-")[0], "")
    path = next((p for ending in ENDINGS if (p := folder / f"{name}{ending}").is_file()), None)
    if path is None:
        raise FileNotFoundError(f"The demo has no picture called {name}.")
    maker, licence = _credits(media).get(path.name, OWN)
    return Picture(path=path, title=_title(path, name), maker=maker, licence=licence)


def _title(path: Path, name: str) -> str:
    drawing = path.with_suffix(".svg")
    if drawing.is_file() and (found := re.search(r"<title>([^<]+)</title>", drawing.read_text(encoding="utf-8"))):
        return found[1].strip()
    return PHOTO_TITLES.get(name, name.replace("-", " "))


@lru_cache(maxsize=1)
def _credits(media: Path) -> dict[str, tuple[str, str]]:
    """File name → maker and licence, from the table that everybody can read in LICENCES.md."""
    rows = re.findall(
        r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|", (media / "LICENCES.md").read_text("utf-8"), re.MULTILINE
    )
    plain = re.compile(r"\[([^\]]+)\]\([^)]+\)")
    return {file: (plain.sub(r"\1", maker).strip(), plain.sub(r"\1", licence).strip()) for file, maker, licence in rows}
