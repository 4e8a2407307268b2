"""Production. Refuses to start half-configured: a missing or wrong variable stops it with one sentence that names it."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403


def _need(name: str, why: str) -> str:
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"Set {name}: {why}")
    return value


_COLLECTING = "collectstatic" in sys.argv or "compilemessages" in sys.argv
if not _COLLECTING:
    SECRET_KEY = _need("SECRET_KEY", "a long random text that stays the same; it signs sessions.")
    if len(SECRET_KEY) < 40:
        raise ImproperlyConfigured("SECRET_KEY has fewer than 40 characters: make a long random one.")
    _need("ALLOWED_HOSTS", "the host names of the intranet, for example intranet.example.org.")
    if "*" in ALLOWED_HOSTS:  # noqa: F405
        raise ImproperlyConfigured("ALLOWED_HOSTS holds *: name the hosts of the intranet instead.")
    if not _need("DATABASE_URL", "for example postgres://user:password@localhost/stamtafel.").startswith("postgres"):
        raise ImproperlyConfigured("DATABASE_URL does not start with postgres://: production runs on PostgreSQL.")
    if not _need(
        "CACHE_URL", "for example redis://localhost:6379/0; limits and sessions are counted there."
    ).startswith("redis"):
        raise ImproperlyConfigured("CACHE_URL does not start with redis://: production shares its cache through Redis.")
    _need("EMAIL_URL", "for example smtp://user:password@mail.example.org:587/?tls=True.")
    if not _need("BASE_URL", "the address people type, for example https://intranet.example.org.").startswith("http"):
        raise ImproperlyConfigured("BASE_URL does not start with https://: give the full address of the intranet.")
    if OIDC_SERVER_URL and not (OIDC_CLIENT_ID and OIDC_CLIENT_SECRET):  # noqa: F405
        raise ImproperlyConfigured("OIDC_SERVER_URL is set: set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too.")
    if SEARCH_ENGINE not in {"embedded", "elastic"}:  # noqa: F405
        raise ImproperlyConfigured("SEARCH_ENGINE is neither embedded nor elastic: choose one.")
    if SEARCH_ENGINE == "elastic" and not SEARCH_URL:  # noqa: F405
        raise ImproperlyConfigured("SEARCH_ENGINE asks for a search server: set SEARCH_URL to its address.")
    if SEARCH_FLAVOUR not in {"elasticsearch", "opensearch"}:  # noqa: F405
        raise ImproperlyConfigured("SEARCH_FLAVOUR is neither elasticsearch nor opensearch: choose one.")

STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}  # noqa: F405
_HTTPS = BASE_URL.startswith("https://")  # noqa: F405
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = _HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = _HTTPS
CSRF_TRUSTED_ORIGINS = [BASE_URL.rstrip("/")]  # noqa: F405

# Limits per address count the reader, not the proxy: nginx writes the real address into this header and drops what clients send.
RATELIMIT_IP_META_KEY = env("CLIENT_ADDRESS_HEADER", default="HTTP_X_REAL_IP")  # noqa: F405
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # SAMEORIGIN, not DENY: Wagtail shows previews in a frame of our own
