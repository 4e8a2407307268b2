"""The language somebody reads in, remembered by the browser for the sign-in page and the front door."""

from django.conf import settings
from django.http import HttpResponse

YEAR = 60 * 60 * 24 * 365


def remember_language(response: HttpResponse, language: str) -> HttpResponse:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, language, max_age=YEAR, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return response
