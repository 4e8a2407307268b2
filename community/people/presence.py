"""Is somebody at work now, until when, and if not: when again. Pure functions over the rows of `work_days`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .models import Profile, WorkDay

HALVES = ((time(5, 0), time(12, 30)), (time(12, 30), time(18, 0)), (time(18, 0), None))
DAY_KEYS = ("mo", "tu", "we", "th", "fr", "sa", "su")


@dataclass(frozen=True)
class Presence:
    """`state` is working, free, away or unknown; `text` is one sentence for people, empty when unknown."""

    state: str
    text: str

    @property
    def at_work(self) -> bool:
        return self.state == "working"


@dataclass(frozen=True)
class DayBlocks:
    """One column of the week drawing: which parts of the day (morning, afternoon, evening) somebody works."""

    weekday: int
    label: str
    name: str
    parts: tuple[bool, ...]
    hours: str
    is_today: bool


def shift_bounds(day: date, shift: WorkDay) -> tuple[datetime, datetime]:
    start = timezone.make_aware(datetime.combine(day, shift.starts))
    last = day if shift.ends > shift.starts else day + timedelta(days=1)
    return start, timezone.make_aware(datetime.combine(last, shift.ends))


Week = tuple[tuple[int, time, time], ...]


def presence_of(profile: Profile, moment: datetime | None = None, week: Week | None = None) -> Presence:
    """What a colleague wants to know before calling.

    week   their (weekday, from, until); without it `work_days` is asked, prefetched or not
    """
    now = timezone.localtime(moment)
    if profile.is_away(now.date()):
        return Presence("away", away_text(profile, now.date()))
    if week is None:
        week = tuple((shift.weekday, shift.starts, shift.ends) for shift in profile.work_days.all())
    return _presence_in(week, now.replace(second=0, microsecond=0), get_language() or "")


@lru_cache(maxsize=2048)
def _presence_in(week: Week, now: datetime, _language: str) -> Presence:
    """Many people work the same week: one answer a minute for all of them."""
    shifts = {weekday: WorkDay(weekday=weekday, starts=starts, ends=ends) for weekday, starts, ends in week}
    if not shifts:
        return Presence("unknown", "")
    for back in (1, 0):
        day = now.date() - timedelta(days=back)
        if shift := shifts.get(day.weekday()):
            start, end = shift_bounds(day, shift)
            if start <= now < end:
                return Presence("working", _("At work until %(time)s") % {"time": time_format(end, "G:i")})
    return Presence("free", next_shift_text(shifts, now))


def next_shift_text(shifts: dict[int, WorkDay], now: datetime) -> str:
    for ahead in range(8):
        day = now.date() + timedelta(days=ahead)
        shift = shifts.get(day.weekday())
        if not shift:
            continue
        start, _end = shift_bounds(day, shift)
        if start <= now:
            continue
        clock = {"time": time_format(start, "G:i"), "day": date_format(day, "l")}
        if ahead == 0:
            return (_("Free, tonight from %(time)s") if start.hour >= 18 else _("Free, today from %(time)s")) % clock
        if ahead == 1:
            return _("Free, tomorrow from %(time)s") % clock
        return _("Free, %(day)s from %(time)s") % clock
    return _("Free")


def away_text(profile: Profile, today: date) -> str:
    until = profile.absent_until
    if until is None:
        return _("Away for now")
    if until == today:
        return _("Away today")
    return _("Away up to and including %(day)s") % {"day": date_format(until, "l j F")}


def back_on(profile: Profile) -> date | None:
    """The first working day after an absence; the day after it when no working days are known."""
    if not profile.absent_until:
        return None
    weekdays = {shift.weekday for shift in profile.work_days.all()}
    for ahead in range(1, 8):
        day = profile.absent_until + timedelta(days=ahead)
        if not weekdays or day.weekday() in weekdays:
            return day
    return None


def week_of(profile: Profile, today: date | None = None) -> list[DayBlocks]:
    """The week as drawn on a profile: seven days, for the house never closes; the evening only when it is worked."""
    today = today or timezone.localdate()
    shifts = {shift.weekday: shift for shift in profile.work_days.all()}
    if not shifts:
        return []
    halves = HALVES if any(_works(shift, HALVES[2]) for shift in shifts.values()) else HALVES[:2]
    monday = today - timedelta(days=today.weekday())
    return [_blocks(monday + timedelta(days=n), shifts.get(n), halves, today) for n in range(7)]


def _blocks(day: date, shift: WorkDay | None, halves: Iterable, today: date) -> DayBlocks:
    hours = f"{time_format(shift.starts, 'G:i')}–{time_format(shift.ends, 'G:i')}" if shift else ""
    parts = tuple(bool(shift) and _works(shift, half) for half in halves)
    label = date_format(day, "D").lower()[:2]
    return DayBlocks(day.weekday(), label, date_format(day, "l"), parts, hours, day == today)


def _works(shift: WorkDay, half: tuple[time, time | None]) -> bool:
    """Whether at least an hour of the shift falls in this part of the day; the night belongs to its evening."""
    start = shift.starts.hour * 60 + shift.starts.minute
    end = shift.ends.hour * 60 + shift.ends.minute
    if end <= start:
        end += 24 * 60
    low = half[0].hour * 60 + half[0].minute
    high = half[1].hour * 60 + half[1].minute if half[1] else 29 * 60
    return min(end, high) - max(start, low) >= 60
