"""Rate limits, so that one account cannot flood its colleagues. Counting is django-ratelimit's."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django_ratelimit.core import is_ratelimited

View = Callable[..., HttpResponse]


def limited(request: HttpRequest, name: str, rate: str, *, key: str = "user_or_ip") -> bool:
    """Count this request under `name`; True when it is more than `rate` allows (for example "20/m")."""
    return is_ratelimited(request, group=name, key=key, rate=rate, increment=True)


def rate_limit(name: str, rate: str, *, methods: tuple[str, ...] = ("POST",)) -> Callable[[View], View]:
    """View decorator: requests beyond the rate get page 429 with one sentence; what was typed stays in the browser."""

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in methods and limited(request, name, rate):
                return TemplateResponse(request, "429.html", status=429)
            return view(request, *args, **kwargs)

        return wrapped

    return decorate
