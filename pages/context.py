"""What the shell shows of the page tree: the links in the footer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from pages.selectors import footer_links_for


def footer(request: HttpRequest) -> dict[str, Any]:
    """`footer_links`: pages right below the home page that editors show in menus. Lazy: costs nothing where it is not used."""
    return {"footer_links": SimpleLazyObject(lambda: footer_links_for(getattr(request, "user", None)))}
