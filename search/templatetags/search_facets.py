"""The choices beside the results, put together in one go: as templates they took longer than the search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import escape
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from search.facets import Choice, Facet

register = template.Library()


@register.simple_tag
def kind_links(pills: Iterable[Mapping[str, Any]]) -> SafeString:
    """The kinds as links, each with how many there are."""
    return mark_safe("".join(map(_kind_link, pills)))  # each value is escaped where it stands


def _kind_link(pill: Mapping[str, Any]) -> str:
    chosen = ' aria-current="true"' if pill["chosen"] else ""
    return (
        f'<a class="st-pill" href="{escape(pill["url"])}"{chosen}>{escape(str(pill["label"]))}'
        f' <span class="st-num">{escape(pill["count"])}</span></a>'
    )


@register.simple_tag
def facet_fields(facets: Iterable[Facet], arrow: SafeString) -> SafeString:
    """The choices of each facet under its name; of one that is folded the name, with an arrow behind it, opens it."""
    fields = (_facet_field(facet, conditional_escape(arrow)) for facet in facets)
    return mark_safe("".join(fields))  # each value is escaped where it stands


def _facet_field(facet: Facet, arrow: str) -> str:
    label, choices = escape(str(facet.label)), _facet_choices(facet)
    if not facet.folded:
        return f'<fieldset class="st-facet"><legend>{label}</legend>{choices}</fieldset>'
    return (
        f'<details class="st-facet st-searchfacet"><summary class="st-searchfacet__head">{label}{arrow}</summary>'
        f'<fieldset><legend class="st-visually-hidden">{label}</legend>{choices}</fieldset></details>'
    )


def _facet_choices(facet: Facet) -> SafeString:
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
