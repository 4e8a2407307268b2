"""Word lists shipped as text files in ``data/``: words separated by white space, lines with # are remarks."""

from pathlib import Path

DATA = Path(__file__).parent / "data"


def lines(name: str) -> list[str]:
    """The lines of a list without its remarks."""
    return [
        line for line in (DATA / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]


def words(name: str) -> frozenset[str]:
    return frozenset(" ".join(lines(name)).split())
