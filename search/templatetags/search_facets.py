"""The choices of a facet, put together in one go: as a template they took longer than the search."""

from __future__ import annotations

from collections.abc import Iterable
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
    return mark_safe("".join(  # each value is escaped where it stands
        f'<label class="st-check"><input type="checkbox" name="{escape(parameter)}" value="{escape(one.value)}"'
        f'{" checked" if one.chosen else ""}><span>{escape(str(one.label))}</span>'
        f'<span class="st-check__count">{escape(one.shown)}</span></label>'
        for one in choices
    ))  # fmt: skip
