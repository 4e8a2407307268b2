"""The site's URLs and two pages to compare with: nothing at all, and the shell around nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from cms.urls import *  # noqa: F403
from cms.urls import urlpatterns as site_patterns

SHELL = '{% extends "base.html" %}{% block title %}-{% endblock %}{% block main %}<h1>-</h1>{% endblock %}'


def floor(request: HttpRequest) -> HttpResponse:
    """An empty page of this stack: every middleware, a signed-in reader, no template."""
    return HttpResponse(f"<!doctype html><title>-</title>{request.user.pk}")


def shell(request: HttpRequest) -> HttpResponse:
    """The frame of every page with nothing in it."""
    return HttpResponse(_shell().render({}, request))


def _shell():
    if not hasattr(_shell, "template"):
        _shell.template = engines["django"].from_string(SHELL)
    return _shell.template


urlpatterns = [path("bench/floor/", floor), path("nl/bench/shell/", shell), *site_patterns]
