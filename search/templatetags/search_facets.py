"""The choices of a facet, put together in one go: as a template they took longer than the search."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from search.facets import Choice, Facet

register = template.Library()


@register.simple_tag
def facet_choices(facet: Facet) -> SafeString:
    """A check box for each choice; those that are not shown at first stand behind “more”."""
    first = _checks(facet.parameter, facet.choices)
    if not facet.rest:
        return first
    more = _("%(number)s more") % {"number": len(facet.rest)}
    return format_html(
        '{}<details class="st-searchfacet__more"><summary>{}</summary>{}</details>',
        first, more, _checks(facet.parameter, facet.rest),
    )  # fmt: skip


def _checks(parameter: str, choices: Iterable[Choice]) -> SafeString:
    checks = (_check(parameter, one.value, str(one.label), one.shown, one.chosen) for one in choices)
    return mark_safe("".join(checks))  # each value is escaped where it stands


@lru_cache(maxsize=4_000)
def _check(parameter: str, value: str, label: str, shown: str, chosen: bool) -> str:
    return (
        f'<label class="st-check"><input type="checkbox" name="{escape(parameter)}" value="{escape(value)}"'
        f"{' checked' if chosen else ''}><span>{escape(label)}</span>"
        f'<span class="st-check__count">{escape(shown)}</span></label>'
    )
