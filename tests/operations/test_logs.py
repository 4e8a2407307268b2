"""What the servers write down: no access log holds what somebody searched for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

DEPLOY = Path(settings.BASE_DIR) / "deploy"


def test_gunicorn_logs_the_path_without_the_query():
    found = re.search(r"^access_log_format = (.+)$", (DEPLOY / "gunicorn.conf.py").read_text(), re.MULTILINE)
    names = set(re.findall(r"%\(([^)]+)\)s", found[1]))
    assert "U" in names and not names & {"r", "q", "f", "{referer}i"}


@pytest.mark.parametrize("name", ["nginx.conf", "nginx.compose.conf"])
def test_nginx_logs_the_path_without_the_query(name):
    text = (DEPLOY / name).read_text()
    form = re.search(r"log_format stamtafel '([^']+)'", text)[1]
    assert "$uri" in form and not re.search(r"\$(request|request_uri|args|query_string|http_referer)\b", form)
    logs = re.findall(r"access_log ([^;]+);", text + (DEPLOY / "nginx.locations.conf").read_text())
    assert logs and all(log == "off" or log.endswith(" stamtafel") for log in logs)
    for server in text.split("\nserver {")[1:]:
        assert "access_log off" in server or "stamtafel.locations.conf" in server
