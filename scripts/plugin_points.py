"""Writes docs/plugins/points.md from the docstrings and fields of the extension points. A test holds the two together.

.venv/bin/python scripts/plugin_points.py
"""

from __future__ import annotations

import dataclasses
import inspect
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "plugins" / "points.md"
INTRODUCTION = """# Extension points

What a plugin can give the house, from `cms.plugins.points`. Each stands in the list `contributions` of a plugin's `plugin.py`; all arguments are
named. Every point has a `key` (unique within its kind; start it with your plugin's label) and an `order` (100; small comes first).
This page is written by `scripts/plugin_points.py`.
"""


def page() -> str:
    from cms.core.config import PluginConfig
    from cms.core.points import POINTS, SearchDocument

    parts = [INTRODUCTION, "## PluginConfig, in `apps.py`\n\n" + _text(PluginConfig)]
    parts += [_section(point) for point in sorted((*POINTS, SearchDocument), key=lambda point: point.__name__)]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _section(point: type) -> str:
    rows = ["| field | type | default |", "|---|---|---|"]
    for field in dataclasses.fields(point):
        kind = str(field.type).replace("|", "or").replace("  ", " ")
        rows.append(f"| `{field.name}` | `{kind}` | {_default(field)} |")
    return f"## {point.__name__}\n\n{_text(point)}\n\n" + "\n".join(rows)


def _text(thing: type) -> str:
    """The docstring; lines of the form “name  what it is” become a list."""
    lines = []
    for line in inspect.cleandoc(thing.__doc__ or "").splitlines():
        name, gap, rest = line.partition("  ")
        lines.append(f"- `{name}`: {rest.strip()}" if gap and name.isidentifier() else line)
    return "\n".join(lines)


def _default(field: dataclasses.Field) -> str:
    if field.default is not dataclasses.MISSING:
        return "always" if callable(field.default) else f"`{field.default!r}`"
    return "empty" if field.default_factory is not dataclasses.MISSING else "needed"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    import django

    django.setup()
    TARGET.write_text(page())
    print(f"{TARGET.relative_to(ROOT)} is up to date.")
