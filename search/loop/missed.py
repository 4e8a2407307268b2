"""Searches that failed: told by a reader or seen in the report, given to an owner, solved, and told back."""

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from cms.plugins.access import ADMINISTRATORS, EDITORS, NOBODY, is_in, visibility
from cms.plugins.activities import emit
from cms.plugins.site import house_changed
from search.language.normalise import tidy
from search.leases import wait_for_turn
from search.loop.counting import normalised
from search.loop.models import MissedFollower, MissedSearch

if TYPE_CHECKING:
    from cms.plugins.activities import Activity
    from cms.plugins.users import User

CHUNK = 50
FORGOTTEN_AFTER = 42


def may_decide(user: Any) -> bool:
    """Who keeps the inbox of missed searches: editors and administrators."""
    return is_in(user, EDITORS, ADMINISTRATORS)


@visibility(MissedSearch, token_of=lambda missed: NOBODY)
def _missed(user: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Editors see all; others what they take care of, and what they asked to be told of."""
    if may_decide(user):
        return queryset
    return queryset.filter(
        Q(owner_id=user.pk) | Q(pk__in=MissedFollower.objects.filter(user_id=user.pk).values("missed_id"))
    )


@transaction.atomic
def missed_tell(
    *, user: "User | None", text: str, language: str, about: str = "", tell_me: bool = False
) -> MissedSearch:
    """Say that a query failed. The same open query is one row; the person is kept only when they want to be told."""
    wait_for_turn("missed")
    text, about = tidy(text)[:200], about.strip()[:1000]
    row = next(
        (
            one
            for one in MissedSearch.objects.select_for_update().filter(
                language=language, state__in=(MissedSearch.State.NEW, MissedSearch.State.BUSY)
            )
            if normalised(one.text) == normalised(text) and not (about and one.about and about != one.about)
        ),
        None,
    )
    if row is None:
        row = MissedSearch(text=text, language=language, about=about)
        row.full_clean()
        row.save()
    else:
        row.about = row.about or about
        row.times = F("times") + 1  # type: ignore[assignment]
        row.save(update_fields=["about", "times"])
        row.refresh_from_db()
    if tell_me and user is not None:
        MissedFollower.objects.get_or_create(missed=row, user_id=user.pk)
    return row


@transaction.atomic
def missed_change(
    *,
    user: "User",
    missed: MissedSearch,
    state: str,
    answer: str = "",
    answer_url: str = "",
    owner: "User | None" = None,
) -> MissedSearch:
    """Its owner or an editor brings it further; only editors give it to somebody. Who should know is told after commit."""
    decides = may_decide(user)
    if not decides and missed.owner_id != user.pk:
        raise PermissionDenied
    before = MissedSearch.objects.select_for_update().get(pk=missed.pk)
    missed.state, missed.answer, missed.answer_url = state, answer.strip(), answer_url.strip()
    if decides:
        missed.owner = owner
    missed.closed_at = None if missed.is_open else before.closed_at or timezone.now()
    missed.full_clean()
    missed.save()
    tell_after_change(missed, before=before, actor=user)
    return missed


def tell_after_change(missed: MissedSearch, *, before: MissedSearch | None, actor: "User | None") -> None:
    """The new owner hears of the work; when it is solved or declined those who asked hear the answer."""
    if missed.owner_id and missed.owner_id != (before.owner_id if before else None) and missed.is_open:
        house_changed()  # who has work waiting is kept in memory
        emit(actor=actor, type="search.missed_given", target=missed, data={"owner": missed.owner_id})
    if not missed.is_open and (before is None or before.is_open):
        ids = list(MissedFollower.objects.filter(missed=missed).order_by("pk").values_list("user_id", flat=True))
        for start in range(0, len(ids), CHUNK):
            emit(
                actor=None,
                type=f"search.missed_{missed.state}",
                target=missed,
                data={"people": ids[start : start + CHUNK]},
            )


def people_of(activity: "Activity") -> Iterable[int]:
    return list(activity.data.get("people", ()))


def owner_of(activity: "Activity") -> Iterable[int]:
    return [activity.data["owner"]] if activity.data.get("owner") else []


def forget_followers() -> None:
    """Who asked to be told is forgotten six weeks after the answer."""
    MissedFollower.objects.filter(missed__closed_at__lt=timezone.now() - timedelta(days=FORGOTTEN_AFTER)).delete()
