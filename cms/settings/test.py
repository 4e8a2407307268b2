"""The test suite: quick hashing, mails caught in memory, files in a folder that disappears, the dummy plugin installed."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_OWN_VAR = tempfile.mkdtemp(prefix="stamtafel-test-")
os.environ["VAR_DIR"] = _OWN_VAR
atexit.register(shutil.rmtree, _OWN_VAR, ignore_errors=True)

from .base import *  # noqa: E402, F403

STATIC_ROOT = Path(_OWN_VAR) / "static"  # empty: static files come from where they are written
STATIC_ROOT.mkdir()
DEMO = True
SEARCH_VECTORS = "off"  # tests of meaning switch it on
SEARCH_ENGINE = "embedded"  # tests that need the server take the fixture `elastic`
VLOGS_IN_THREAD = False  # films are made ready at the commit
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = [*INSTALLED_APPS, "tests.dummy_plugin"]  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
# What is lost in a power failure does not matter here, so nothing waits for the disk.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": f"{_OWN_VAR}/test.sqlite3"}  # noqa: F405
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"  # noqa: F405
else:
    DATABASES["default"]["OPTIONS"]["options"] += " -c synchronous_commit=off"  # noqa: F405

# Limits count per process here; production asks for a shared cache.
SILENCED_SYSTEM_CHECKS = ["django_ratelimit.E003", "django_ratelimit.W001"]
