"""Production refuses to start half-configured, with one sentence that names the variable."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.conf import settings

COMPLETE = {
    "SECRET_KEY": "0123456789-0123456789-0123456789-0123456789-abcdef",
    "ALLOWED_HOSTS": "intranet.example.org",
    "DATABASE_URL": "postgres://nobody@127.0.0.1/none",
    "CACHE_URL": "redis://127.0.0.1:6379/0",
    "EMAIL_URL": "smtp://localhost",
    "BASE_URL": "https://intranet.example.org",
}
REFUSED = [
    ("SECRET_KEY", None),
    ("SECRET_KEY", "hunter2"),
    ("ALLOWED_HOSTS", None),
    ("ALLOWED_HOSTS", "*"),
    ("DATABASE_URL", None),
    ("DATABASE_URL", "sqlite:///db.sqlite3"),
    ("CACHE_URL", None),
    ("CACHE_URL", "locmemcache://"),
    ("EMAIL_URL", None),
    ("BASE_URL", None),
    ("BASE_URL", "intranet.example.org"),
    ("OIDC_SERVER_URL", "https://login.example.org"),
    ("SEARCH_ENGINE", "lucene"),
    ("SEARCH_ENGINE", "elastic"),
    ("SEARCH_FLAVOUR", "solr"),
]


def start(tmp_path, changes: dict[str, str | None]) -> subprocess.CompletedProcess[str]:
    """Load the production settings in a process of its own, in which only these variables are set."""
    wanted = {**COMPLETE, **changes, "PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path)}
    environment = {name: value for name, value in wanted.items() if value is not None}
    code = "import cms.settings.production as s; print('started', s.DEBUG, s.SESSION_COOKIE_SECURE, s.DEMO)"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.sqlite_only
@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_a_missing_or_wrong_variable_stops_the_start_with_one_sentence(tmp_path, name, value):
    result = start(tmp_path, {name: value})

    assert result.returncode != 0
    said = result.stderr.strip().splitlines()[-1].partition("ImproperlyConfigured: ")[2]
    assert name in said
    assert said.count(". ") == 0, "one sentence"
    assert (value or "-") not in said or value == "*", "a value may be a secret and is not repeated"


@pytest.mark.sqlite_only
def test_a_complete_configuration_starts_secure_and_without_the_demo(tmp_path):
    result = start(tmp_path, {})

    assert result.stdout.split() == ["started", "False", "True", "False"], result.stderr


@pytest.mark.sqlite_only
def test_the_demo_organisation_is_never_built_in_production(tmp_path):
    environment = {
        **COMPLETE,
        "PATH": os.environ["PATH"],
        "VAR_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
    }

    result = subprocess.run(
        [sys.executable, "manage.py", "seed_demo"],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode != 0
    assert "never built with production settings" in result.stderr
