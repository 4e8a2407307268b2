"""Template tags of the interface: icons, faces, dates as people say them, typographic quotes, undo messages.

{% load st %}
{% icon "heart" %}                      an icon beside words (hidden from screen readers)
{% icon "heart" label=_("Thanks") %}    an icon that stands alone, with its name
{% avatar person size=40 %}             a face, or initials on the person's own colour
{{ moment|when }}                       <time>today 14:05</time>; |when:"day" without the time
{{ title|tight }}                       typographic quotes: ’ where ' was typed
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.template.context import Context
from django.templatetags.static import static
from django.urls import reverse, translate_url
from django.utils import formats, timezone
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info, override, pgettext
from django.utils.translation import gettext as _

from cms.core.editions import editions_of
from cms.core.roles import may_use_admin

register = template.Library()

AVATAR_SIZES = (24, 28, 32, 36, 40, 44, 48, 52, 56, 64, 72, 84, 96, 128)
PERSON_COLOURS = 8
DRAWINGS = frozenset({"empty", "lost", "sent", "quiet", "branch", "twig"})
BADGES = {"host": "brand", "ambassador": "accent", "expert": "linden", "new": "accent"}


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


def _name_of(person: Any) -> str:
    if isinstance(person, Mapping):
        return str(person.get("display_name") or person.get("name") or person.get("username") or "")
    if isinstance(person, str):
        return person
    return str(getattr(person, "display_name", "") or getattr(person, "username", "") or "")


def _of(person: Any, attribute: str) -> Any:
    return person.get(attribute) if isinstance(person, Mapping) else getattr(person, attribute, None)


@register.filter
def initials(person: Any) -> str:
    """First and last initial: “Emma de Wit” is EW, “Cher” is C; a question mark for nobody."""
    words = [word for word in re.split(r"[\s-]+", _name_of(person)) if word and word[0].isalnum()]
    if not words:
        return "?"
    chosen = words[:1] if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0] for word in chosen).upper()


@register.filter
def person_colour(person: Any) -> int:
    """A number from 1 to 8 that always stays with this person; the stylesheet has a soft tint for each."""
    key = _of(person, "pk") or _of(person, "id")
    if not isinstance(key, int):
        key = sum(ord(letter) * (index + 1) for index, letter in enumerate(_name_of(person)))
    return key % PERSON_COLOURS + 1


@register.simple_tag
def avatar(person: Any, size: int | str = 40, away: bool = False, extra: str = "") -> SafeString:
    """A person's face, round. It is decoration: the name stands beside it in words."""
    wanted = int(size)
    step = min(AVATAR_SIZES, key=lambda known: abs(known - wanted))
    classes = f"st-avatar st-avatar--{step} st-avatar--c{person_colour(person)}"
    classes += (" st-avatar--away" if away else "") + (f" {extra}" if extra else "")
    url = _of(person, "photo_url") if person is not None else ""
    if url:
        return format_html(
            '<span class="{}"><img src="{}" alt="" width="{}" height="{}" loading="lazy" decoding="async"></span>',
            classes, url, step, step,
        )  # fmt: skip
    return format_html('<span class="{}" aria-hidden="true">{}</span>', classes, initials(person))


@register.filter
def only_missing(form: Any) -> bool:
    """Whether all that is wrong with a form is that answers are missing: nothing in it is wrong then."""
    found = [error.code for errors in form.errors.as_data().values() for error in errors]
    return bool(found) and all(code == "required" for code in found)


@register.inclusion_tag("partials/_badges.html")
def badges(person: Any) -> dict[str, Any]:
    """The role badges of a person (host, ambassador, expert) as chips."""
    names = {"host": _("Host"), "ambassador": _("Ambassador"), "expert": _("Expert"), "new": _("New")}
    found = _of(person, "badges") or []
    return {"badges": [(names[key], BADGES[key]) for key in found if key in names]}


def _local(moment: datetime | date) -> datetime | date:
    if isinstance(moment, datetime) and timezone.is_aware(moment):
        return timezone.localtime(moment)
    return moment


def when_text(moment: datetime | date | None, style: str = "", now: datetime | None = None) -> str:
    """A moment as people say it: today 14:05, yesterday 9:40, Tuesday 16:20, 5 May, 5 May 2024.

    style "day" leaves the time away. Weekdays are used up to six days back or ahead.
    """
    if not moment:
        return ""
    local = _local(moment)
    day = local.date() if isinstance(local, datetime) else local
    today = timezone.localtime(now).date() if now else timezone.localdate()
    distance = (day - today).days
    if distance == 0:
        words = pgettext("date", "today")
    elif distance == -1:
        words = pgettext("date", "yesterday")
    elif distance == 1:
        words = pgettext("date", "tomorrow")
    elif -7 < distance < 7:
        words = formats.date_format(day, "l")
    else:
        same_year = day.year == today.year or abs(distance) < 90
        return formats.date_format(day, "j F" if same_year else "j F Y")
    if isinstance(local, datetime) and style != "day":
        return f"{words} {formats.time_format(local, 'G:i')}"
    return words


@register.filter
def when(moment: datetime | date | None, style: str = "") -> str:
    """A <time> element with the moment as people say it, and the exact one in its title."""
    if not moment:
        return ""
    local = _local(moment)
    if isinstance(local, datetime):
        local = local.replace(second=0, microsecond=0)
    return _time(local, style, timezone.localdate(), get_language() or "")


@lru_cache(maxsize=4096)
def _time(local: datetime | date, style: str, _today: date, _language: str) -> SafeString:
    exact = formats.date_format(local, "l j F Y")
    if isinstance(local, datetime):
        exact = f"{exact}, {formats.time_format(local, 'G:i')}"
    return format_html('<time datetime="{}" title="{}">{}</time>', local.isoformat(), exact, when_text(local, style))


@register.filter
def when_plain(moment: datetime | date | None, style: str = "") -> str:
    """The same words without markup: for titles, mails and sentences."""
    return when_text(moment, style)


@register.simple_tag
def language_chip(code: str | None) -> SafeString:
    """“in English”, for what is not in the reader's own language; nothing for what is, or has none."""
    if not code or code == (get_language() or "").split("-")[0]:
        return SafeString("")
    words = _("in English") if code == "en" else _("in Dutch")
    return format_html('<span class="st-chip">{}{}</span>', icon("languages"), words)


@register.filter
def day_group(moment: datetime | date | None) -> str:
    """Heading for a list by day: Today, Yesterday, This week, Earlier."""
    if not moment:
        return ""
    local = _local(moment)
    day = local.date() if isinstance(local, datetime) else local
    distance = (timezone.localdate() - day) // timedelta(days=1)
    if distance <= 0:
        return _("Today")
    if distance == 1:
        return _("Yesterday")
    return _("This week") if distance < 7 else _("Earlier")


@register.simple_tag
def greeting() -> str:
    """Good morning, good afternoon, good evening or good night, by the clock of the house."""
    hour = timezone.localtime().hour
    if hour < 6:
        return _("Good night")
    if hour < 12:
        return _("Good morning")
    return _("Good afternoon") if hour < 18 else _("Good evening")


_OPENING = re.compile(r"(^|[\s(\[{\u2014\u2013-])(['\"])(?=\S)")
_DUTCH_SHORT = re.compile(r"(^|[\s(\[])['\u2018](?=(?:[stnk]|ns)\b)")


@register.filter(is_safe=False)
def quotes(text: Any) -> str:
    """Straight quotes become typographic ones; ’s, ’t and ’n keep their apostrophe. Plain text in, plain text out."""
    words = str(text)
    words = _DUTCH_SHORT.sub("\\1\u2019", words)
    words = _OPENING.sub(lambda found: found[1] + ("\u2018" if found[2] == "'" else "\u201c"), words)
    return words.replace("'", "\u2019").replace('"', "\u201d")


@register.filter(is_safe=False)
def quoted(text: Any) -> str:
    """What somebody said, between the quotation marks of the reader's language."""
    return _("“%(words)s”") % {"words": quotes(text)}


@register.filter
def tight(text: Any) -> SafeString:
    """For titles and other words in Young Serif: typographic quotes. Markup that is already safe stays as it is."""
    is_markup = hasattr(text, "__html__") and ("<" in text or "&" in text)
    return conditional_escape(text if is_markup else quotes(text))


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


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[dict[str, Any]]:
    """This same page in every language of the site; the front page of a language that does not have it."""
    request: HttpRequest | None = context.get("request")
    known = getattr(request, "_language_links", None)
    if known is not None:
        return known
    path = request.get_full_path() if request else "/"
    current = getattr(request, "LANGUAGE_CODE", "") or settings.LANGUAGE_CODE
    is_page = hasattr(context.get("page"), "get_translations")
    translations = _translated_addresses(context, request) if is_page and request else {}
    links = []
    for code, _name in settings.LANGUAGES:
        url = path if code == current else translations.get(code) or _moved(path, code, is_page)
        links.append({"code": code, "label": get_language_info(code)["name_local"].capitalize(), "url": url,
                      "current": code == current})  # fmt: skip
    if request is not None:
        request._language_links = links  # type: ignore[attr-defined]
    return links


def _moved(path: str, code: str, is_page: bool) -> str:
    """The address of a view in another language; a page that is not translated leads to that language's front page."""
    with override(settings.LANGUAGE_CODE):
        moved = translate_url(path, code)
    return f"/{code}/" if is_page or moved == path else moved


def _translated_addresses(context: Context, request: HttpRequest) -> dict[str, str]:
    editions = editions_of(request.user, context["page"])
    addresses = {found.locale.language_code: found.get_url(request) for found in editions}
    return {code: url for code, url in addresses.items() if url}
