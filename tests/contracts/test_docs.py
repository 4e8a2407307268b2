"""The documents say what the code does: extension points, the smallest plugin, and every setting."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from cms.core.points import POINTS
from scripts import plugin_points

ROOT = Path(settings.BASE_DIR)
GUIDE = ROOT / "docs" / "plugins" / "index.md"


@pytest.mark.sqlite_only
def test_the_page_of_extension_points_is_up_to_date():
    assert plugin_points.TARGET.read_text() == plugin_points.page(), "run: .venv/bin/python scripts/plugin_points.py"


@pytest.mark.sqlite_only
@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.__name__)
def test_every_extension_point_is_described(point):
    assert point.__doc__ and not point.__doc__.startswith(f"{point.__name__}("), "dataclass made this docstring up"
    assert f"## {point.__name__}\n" in plugin_points.TARGET.read_text()


def plugin_files(guide: str, name: str) -> dict[str, str]:
    """{path: content} of the files of one plugin in the guide: a path in backticks, then a block of code."""
    return dict(re.findall(rf"^`({name}/[\w/.]+)`\n\n```\w+\n(.*?)```", guide, re.MULTILINE | re.DOTALL))


@pytest.mark.sqlite_only
def test_the_smallest_plugin_of_the_guide_works_and_is_small(tmp_path):
    files = plugin_files(GUIDE.read_text(), "hello")
    lines = [line for content in files.values() for line in content.splitlines() if line.strip()]
    assert len(files) == 3 and len(lines) <= 20
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content)
    (tmp_path / "hello" / "__init__.py").touch()
    code = """
import django; django.setup()
from types import SimpleNamespace
from django.template.loader import render_to_string
from cms.core.points import HomeWidget
from cms.core.registry import plugin_config, registry
widget = next(point for label, point in registry.of(HomeWidget) if label == "hello")
context = widget.context(SimpleNamespace(user=SimpleNamespace(display_name="Emma")))
print(plugin_config("hello").description, render_to_string(widget.template, context))
"""
    environment = {
        **os.environ, "STAMTAFEL_PLUGINS": "hello", "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]),
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev", "DATABASE_URL": "sqlite://:memory:", "VAR_DIR": str(tmp_path / "var"),
    }  # fmt: skip

    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stderr
    assert "Says which day it is" in result.stdout and "Hello Emma, it is" in result.stdout


@pytest.mark.sqlite_only
def test_every_variable_that_the_settings_read_stands_in_the_operations_page():
    read = set()
    for file in [
        *sorted((ROOT / "cms" / "settings").glob("*.py")),
        ROOT / "cms" / "accounts" / "sso_settings.py",
        ROOT / "deploy" / "gunicorn.conf.py",
    ]:
        if file.name != "test.py":
            read |= set(
                re.findall(
                    r"""(?:env(?:\.\w+|iron\.get)?|Env\(\)\.\w+|_need)\(\s*"([A-Z][A-Z_]+)\"""", file.read_text()
                )
            )
    table = (ROOT / "docs" / "operations.md").read_text().partition("## Settings")[2].partition("\n## ")[0]
    described = set(re.findall(r"`([A-Z][A-Z_]+)`", table))

    assert len(read) > 20
    assert read <= described, f"not in docs/operations.md: {sorted(read - described)}"


@pytest.mark.sqlite_only
def test_links_between_documents_lead_somewhere():
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = []
    for document in documents:
        for target in re.findall(r"\]\(([^)#\s]+)", document.read_text()):
            if not target.startswith(("http", "mailto:")) and not (document.parent / target).exists():
                broken.append(f"{document.relative_to(ROOT)}: {target}")
    assert not broken
