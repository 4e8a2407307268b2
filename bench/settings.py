"""Production as it is, plus one door for the benchmark: a header that tells what a request cost. Never used in production itself."""

import os

from cms.settings.production import *  # noqa: F403

if os.environ.get("BENCH_SQLITE"):
    DATABASES["default"] = {  # noqa: F405
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ["BENCH_SQLITE"],
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }

if os.environ.get("BENCH_LOCAL_CACHE"):  # a machine without Redis, or a command that needs no shared cache
    CACHES = {name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"} for name in CACHES}  # noqa: F405
    SESSION_ENGINE = "django.contrib.sessions.backends.db"

BENCH = True
ROOT_URLCONF = "bench.urls"
MIDDLEWARE = ["bench.middleware.CostMiddleware", *MIDDLEWARE]  # noqa: F405
RATELIMIT_ENABLE = False  # one reader asks for a whole house
