"""Template tags of the interface: icons, faces, dates as people say them, typographic quotes, undo messages.

{% load st %}
{% icon "heart" %}                      an icon beside words (hidden from screen readers)
{% icon "heart" label=_("Thanks") %}    an icon that stands alone, with its name
{% avatar person size=40 %}             a face, or initials on the person's own colour
{{ moment|when }}                       <time>today 14:05</time>; |when:"day" without the time
{{ title|tight }}                       typographic quotes: ’ where ' was typed
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, NamedTuple

from django import template
from django.conf import settings
from django.forms import RadioSelect
from django.http import HttpRequest, QueryDict
from django.template.context import Context
from django.templatetags.static import static
from django.urls import reverse, translate_url
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info, override
from django.utils.translation import gettext as _

from cms.core.context import NavLink
from cms.core.dates import day_group, greeting, when, when_text
from cms.core.editions import editions_of
from cms.core.faces import avatar, initials, person_colour, told_of
from cms.core.quotation import quoted, quotes, tight
from cms.core.roles import may_use_admin
from cms.core.scope import HouseMemory, house_cached

register = template.Library()
register.simple_tag(avatar)
register.simple_tag(greeting)
register.filter("initials", initials)
register.filter("person_colour", person_colour)
register.filter("when", when)
register.filter("when_plain", when_text)
register.filter("day_group", day_group)
register.filter("quotes", quotes, is_safe=False)
register.filter("quoted", quoted, is_safe=False)
register.filter("tight", tight)

DRAWINGS = frozenset({"empty", "lost", "sent", "quiet", "branch", "twig"})
_MOVED: HouseMemory = HouseMemory("moved", most=4_000, seconds=3600)
BADGES = {"host": "brand", "ambassador": "accent", "expert": "linden", "new": "accent"}


@register.filter
def on_phone(links: Iterable[NavLink], place: str) -> list[NavLink]:
    """The entries of the menu that stand in this place on a phone: `bar`, `community` or `me`."""
    return [link for link in links if link.phone == place]


@cache
def _sprite() -> str:
    return static("icons.svg")


@register.simple_tag
def icon(name: str, size: str = "", label: str = "", fill: bool = False) -> SafeString:
    """One icon of the sprite. size: "", "sm", "lg" or "xl". Without a label it is decoration."""
    return _icon(name, size, str(label), fill)


@lru_cache(maxsize=2048)
def _icon(name: str, size: str, label: str, fill: bool) -> SafeString:
    classes = "st-icon" + (f" st-icon--{size}" if size else "") + (" st-icon--fill" if fill else "")
    named = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html('<svg class="{}" {}><use href="{}#{}"/></svg>', classes, named, _sprite(), name)


@register.filter
def only_missing(form: Any) -> bool:
    """Whether all that is wrong with a form is that answers are missing: nothing in it is wrong then."""
    found = [error.code for errors in form.errors.as_data().values() for error in errors]
    return bool(found) and all(code == "required" for code in found)


@register.filter
def is_filled_radio(field: Any) -> bool:
    """Whether these are radio buttons of which one is on already: nothing is skipped there."""
    value = field.value()
    is_radio = isinstance(field.field.widget, RadioSelect)
    return is_radio and any(str(value if value is not None else "") == str(key) for key, _words in field.field.choices)


@register.inclusion_tag("partials/_badges.html")
def badges(person: Any) -> dict[str, Any]:
    """The role badges of a person (host, ambassador, expert) as chips."""
    names = {"host": _("Host"), "ambassador": _("Ambassador"), "expert": _("Expert"), "new": _("New")}
    found = told_of(person, "badges") or []
    return {"badges": [(names[key], BADGES[key]) for key in found if key in names]}


@register.simple_tag
def language_chip(code: str | None) -> SafeString:
    """“in English”, for what is not in the reader's own language; nothing for what is, or has none."""
    if not code or code == (get_language() or "").split("-")[0]:
        return SafeString("")
    words = _("in English") if code == "en" else _("in Dutch")
    return format_html('<span class="st-chip">{}{}</span>', icon("languages"), words)


@register.simple_tag
def drawing(name: str, extra: str = "") -> SafeString:
    """A drawing of our own in the organisation's colours, as decoration: empty, lost, sent, quiet, branch, twig."""
    if name not in DRAWINGS:
        raise template.TemplateSyntaxError(f"there is no drawing named {name!r}")
    return mark_safe(_drawing(name).replace("<svg ", f'<svg class="{conditional_escape(extra)}" ', 1))


@cache
def _drawing(name: str) -> str:
    return (settings.BASE_DIR / "templates" / "drawings" / f"{name}.svg").read_text().strip()


@register.simple_tag(takes_context=True)
def query_with(context: Context, name: str, value: Any) -> str:
    """This page's query string with one value changed: the link to the next page keeps the filters."""
    request: HttpRequest | None = context.get("request")
    query = request.GET.copy() if request else QueryDict(mutable=True)
    query[name] = str(value)
    return "?" + query.urlencode()


@register.filter
def undo_url(tags: str | None) -> str:
    """The address in a message's extra tags "undo:/…", or nothing. Posting to it takes the last step back."""
    for tag in (tags or "").split():
        if tag.startswith("undo:/") and not tag.startswith("undo://"):
            return tag.removeprefix("undo:")
    return ""


@register.simple_tag
def may_manage(user: Any) -> bool:
    """Whether a person has work in the Wagtail admin: the menu shows the way. No query of its own in most requests."""
    return may_use_admin(user)


@register.simple_tag(takes_context=True)
def edit_url(context: Context) -> str:
    """Where the page on the screen is edited, for those who may; nothing for everybody else and in previews."""
    page: Any = context.get("page")
    request: HttpRequest | None = context.get("request")
    if not getattr(page, "pk", None) or request is None or getattr(request, "is_preview", False):
        return ""
    if not hasattr(page, "permissions_for_user") or not may_manage(request.user):
        return ""
    may_edit = page.permissions_for_user(request.user).can_edit()
    return reverse("wagtailadmin_pages:edit", args=[page.pk]) if may_edit else ""


class LanguageLink(NamedTuple):
    """This page in one language. `label` is what the language calls itself."""

    code: str
    label: str
    url: str
    current: bool


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> tuple[LanguageLink, ...]:
    """This same page in every language of the site; the front page of a language that does not have it. A view that shows
    something with a page of its own in another language puts its address in the context: other_languages = {"en": url}."""
    request: HttpRequest | None = context.get("request")
    known = getattr(request, "_language_links", None)
    if known is not None:
        return known
    path = request.get_full_path() if request else "/"
    current = getattr(request, "LANGUAGE_CODE", "") or settings.LANGUAGE_CODE
    is_page = hasattr(context.get("page"), "get_translations")
    translations = (
        _translated_addresses(context, request) if is_page and request else context.get("other_languages") or {}
    )
    links = []
    for code, _name in settings.LANGUAGES:
        url = path if code == current else translations.get(code) or _moved(path, code, is_page)
        links.append(LanguageLink(code, _own_name(code), url, code == current))
    if request is not None:
        request._language_links = tuple(links)  # type: ignore[attr-defined]
    return tuple(links)


@cache
def _own_name(code: str) -> str:
    return get_language_info(code)["name_local"].capitalize()


def _moved(path: str, code: str, is_page: bool) -> str:
    """The address of a view in another language; a page that is not translated leads to that language's front page."""
    view, mark, query = path.partition("?")
    moved = _MOVED.get((view, code), lambda: _translated(view, code))
    return f"/{code}/" if is_page or moved == view else moved + mark + query


def _translated(view: str, code: str) -> str:
    with override(settings.LANGUAGE_CODE):
        return translate_url(view, code)


def _translated_addresses(context: Context, request: HttpRequest) -> dict[str, str]:
    editions = editions_of(request.user, context["page"])
    addresses = {found.locale.language_code: _address(found, request) for found in editions}
    return {code: url for code, url in addresses.items() if url}


def _address(page: Any, request: HttpRequest) -> str:
    """Where a page is, seen from this host; kept until the house changes."""
    return house_cached(("page_address", page.pk, request.get_host()), lambda: page.get_url(request) or "")
