"""System checks that keep promises of the architecture."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.checks import Error, register
from wagtail.models import Page

from .registry import plugin_configs


@register()
def community_plugins_have_no_pages(app_configs: Any, **_kwargs: Any) -> list[Error]:
    """Wagtail serves pages of a removed app blank and drops unknown blocks: only required apps may define page types."""
    problems = []
    for config in plugin_configs():
        if config.required:
            continue
        for model in apps.get_app_config(config.label).get_models():
            if issubclass(model, Page):
                problems.append(
                    Error(
                        f"{model.__name__} is a page type in plugin {config.label}.",
                        hint="Use a plain model.",
                        id="core.E001",
                    )
                )
    return problems
