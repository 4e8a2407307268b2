"""Writing about people: keyword-only, one transaction, raises on denial."""

from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import require

from .models import Profile, WorkDay
from .search_text import reindex

EDITABLE = frozenset({"phone", "mobile", "room", "languages", "ask_me_about", "works_on"})
MOST_TOPICS = 12


@transaction.atomic
def profile_update(
    *,
    actor,
    profile: Profile,
    values: Mapping[str, str],
    expertise: Iterable | None = None,
    interests: Iterable | None = None,
) -> Profile:
    """Change what a person tells about themselves. Fields not in `values` stay as they are."""
    require(actor, "people.edit", profile)
    unknown = set(values) - EDITABLE
    if unknown:
        raise ValueError(f"Not a field people fill in: {', '.join(sorted(unknown))}")
    for field, value in values.items():
        setattr(profile, field, value)
    profile.full_clean(exclude=["user"])
    profile.save(update_fields=[*values] or None)
    for field, topics in (("expertise", expertise), ("interests", interests)):
        if topics is not None:
            chosen = list(topics)
            if len(chosen) > MOST_TOPICS:
                raise ValidationError({field: _("Choose at most %(count)d topics.") % {"count": MOST_TOPICS}})
            getattr(profile, field).set(chosen)
    reindex(Profile.objects.filter(pk=profile.pk))
    return profile


@transaction.atomic
def work_days_set(*, actor, profile: Profile, hours: Mapping[int, tuple[time, time]]) -> list[WorkDay]:
    """Replace the working hours: weekday (0 is Monday) to begin and end. An end before the begin is the next day."""
    require(actor, "people.edit", profile)
    days = [
        WorkDay(profile=profile, weekday=day, starts=begin, ends=end) for day, (begin, end) in sorted(hours.items())
    ]
    for day in days:
        day.full_clean(validate_unique=False, validate_constraints=False)
        if day.starts == day.ends:
            raise ValidationError(_("A working day begins and ends at different times."))
    profile.work_days.all().delete()
    return WorkDay.objects.bulk_create(days)


@transaction.atomic
def absence_set(*, actor, profile: Profile, first: date, last: date | None, substitute=None, note: str = "") -> Profile:
    """Say that somebody is away, until when, and whom to ask instead."""
    require(actor, "people.set_absence", profile)
    if last and last < timezone.localdate():
        raise ValidationError({"absent_until": _("This day is in the past.")})
    if substitute is not None and not substitute.is_active:
        raise ValidationError({"substitute": _("This colleague no longer works here.")})
    profile.absent_from, profile.absent_until = first, last
    profile.substitute, profile.absent_note = substitute, note.strip()
    profile.full_clean(exclude=["user"])
    profile.save(update_fields=["absent_from", "absent_until", "substitute", "absent_note"])
    return profile


@transaction.atomic
def absence_end(*, actor, profile: Profile) -> Profile:
    """Back at work: nothing of the absence is kept."""
    require(actor, "people.set_absence", profile)
    profile.absent_from = profile.absent_until = profile.substitute = None
    profile.absent_note = ""
    profile.save(update_fields=["absent_from", "absent_until", "substitute", "absent_note"])
    return profile


def absences_clear(*, before: date | None = None) -> int:
    """Forget absences that ended more than a month ago: nobody needs to know when a colleague was away last year."""
    limit = before or timezone.localdate() - timedelta(days=30)
    return Profile.objects.filter(absent_until__lt=limit).update(
        absent_from=None, absent_until=None, substitute=None, absent_note=""
    )
