"""Moments as people say them, in the reader's language and by the clock of the house."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _


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


def greeting() -> str:
    """Good morning, good afternoon, good evening or good night, by the clock of the house."""
    hour = timezone.localtime().hour
    if hour < 6:
        return _("Good night")
    if hour < 12:
        return _("Good morning")
    return _("Good afternoon") if hour < 18 else _("Good evening")
