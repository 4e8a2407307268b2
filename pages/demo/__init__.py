"""Builds the pages of the demo organisation: home, news, protocols, forms, standing pages and top tasks, in two languages."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from cms.plugins.site import house_changed

from . import forms, moments, news, protocols, standing, tree


def build(demo: Any) -> None:
    """Make what is missing. Running it again changes nothing that is there."""
    with transaction.atomic():
        places = tree.build(demo)
    standing.build(demo, places)
    news.build(demo, places)
    protocols.build(demo, places)
    forms.build(demo, places)
    standing.build_top_tasks(demo, places)
    moments.settle(demo)
    house_changed()
