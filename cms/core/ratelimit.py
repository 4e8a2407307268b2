"""Rate limits, so that one account cannot flood its colleagues. Counting is django-ratelimit's."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django_ratelimit.core import get_usage, is_ratelimited

View = Callable[..., HttpResponse]


def limited(
    request: HttpRequest, name: str, rate: str, *, key: str | Callable[[str, HttpRequest], str] = "user_or_ip"
) -> bool:
    """Count this request under `name`; True when it is more than `rate` allows (for example "20/m").

    key   who is counted: "user_or_ip", "ip", or (name, request) → a text of its own
    """
    return is_ratelimited(request, group=name, key=key, rate=rate, increment=True)


def rate_limit(
    name: str, rate: str, *, methods: tuple[str, ...] = ("POST",), json: bool = False
) -> Callable[[View], View]:
    """View decorator: requests beyond the rate get page 429 with one sentence; what was typed stays in the browser.

    json  the same sentence as ``{"error": …}``. Both say in ``Retry-After`` how many seconds to wait.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in methods and limited(request, name, rate):
                return _too_often(request, name, rate, json=json)
            return view(request, *args, **kwargs)

        return wrapped

    return decorate


def _too_often(request: HttpRequest, name: str, rate: str, *, json: bool) -> HttpResponse:
    usage = get_usage(request, group=name, key="user_or_ip", rate=rate)
    answer: HttpResponse
    if json:
        answer = JsonResponse({"error": _("That went very fast. Wait a minute and try again.")}, status=429)
    else:
        answer = TemplateResponse(request, "429.html", status=429)
    answer["Retry-After"] = str(max(usage["time_left"], 1) if usage else 60)
    return answer
