"""Votes: the only place where one is written. Nothing here is logged, queued or told to anybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables

from cms.plugins.access import require
from cms.plugins.users import take_turn

from .models import Choice, Mark, Poll, Tally, Vote
from .sealing import Unreadable, number_of, receipt_read, receipt_write, seal, unseal
from .totals import Totals, cells_of

CHANGED = gettext_lazy("The choices have changed meanwhile. Look at them again and vote.")


class AlreadyVoted(Exception):
    """There is an anonymous vote of this person, and what was sent cannot change it."""


@dataclass(frozen=True)
class Cast:
    """A vote that counts. `receipt` is for the voter's own device: with it, and only with it, they can change their mind."""

    changed: bool
    receipt: str = ""


@sensitive_variables()
def vote_cast(*, user: Any, poll: Poll, picks: Sequence[int], receipt: str = "") -> Cast:
    """Count somebody's vote, or change it. `picks` are primary keys of choices, in a ranking the best first.

    It is stored the way `poll.anonymous` says, as the caller read it; when the poll is otherwise by now nothing is stored, and
    ValidationError is raised. A named vote can be changed while the poll is open. An anonymous one only with the receipt of the last time: without it
    AlreadyVoted is raised and nothing changes. Raises PermissionDenied with the reason when voting is not possible,
    ValidationError when the picks are no vote.
    """
    require(user, "polls.vote", poll)
    try:
        if poll.anonymous:
            return _cast_unseen(user, poll, list(picks), receipt)
        return _cast_named(user, poll, list(picks))
    except IntegrityError as problem:  # the author replaced the choices in the same moment
        raise ValidationError(CHANGED) from problem


def _check(poll: Poll, picks: list[int], choices: Sequence[int]) -> None:
    if len(set(picks)) != len(picks) or not set(picks) <= set(choices):
        raise ValidationError(CHANGED)
    if not picks:
        raise ValidationError(_("Choose something first."))
    if poll.kind == Poll.Kind.SINGLE and len(picks) > 1:
        raise ValidationError(_("Choose one."))
    if poll.at_most and len(picks) > poll.at_most:
        raise ValidationError(_("That was too many. Choose again: %(most)d or fewer.") % {"most": poll.at_most})


@transaction.atomic
def _cast_named(user: Any, poll: Poll, picks: list[int]) -> Cast:
    if take_turn(user) is None:
        raise PermissionDenied
    _hold(poll)
    current = Poll.objects.get(pk=poll.pk)
    if current.anonymous:
        raise ValidationError(CHANGED)
    require(user, "polls.vote", current)
    _check(current, picks, list(Choice.objects.filter(poll=current).values_list("pk", flat=True)))
    before = Vote.objects.filter(poll=current, user=user)
    had = list(before.order_by("place").values_list("choice_id", flat=True))
    if had != picks:
        before.delete()
        Vote.objects.bulk_create(
            Vote(poll=current, user=user, choice_id=pk, place=place) for place, pk in enumerate(picks, start=1)
        )
    return Cast(changed=bool(had))


def _hold(poll: Poll) -> None:
    """Until this transaction ends the author changes nothing that was asked; votes do not wait for each other.

    The vote would ask for the same lock at its end, when it holds its choice or the totals already and the author may wait
    for these.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            table = connection.ops.quote_name(Poll._meta.db_table)
            cursor.execute(f"SELECT 1 FROM {table} WHERE id = %s FOR KEY SHARE", [poll.pk])  # noqa: S608 - our own name


@sensitive_variables()
@transaction.atomic
def _cast_unseen(user: Any, poll: Poll, picks: list[int], receipt: str) -> Cast:
    """One transaction: the mark that this person voted, and the totals one vote further. Nothing says which total it was.

    The person's own row is not locked, as it would be for a named vote: a lock leaves the number of the transaction on it.
    """
    _hold(poll)
    tally = Tally.objects.filter(pk=poll.pk).first()
    if tally is None:
        raise _gone(poll)
    number = _number(tally, user)
    changed = not _mark(number, poll)
    before = _change_allowed(tally, number, receipt) if changed else None
    locked = Tally.objects.select_for_update().filter(pk=poll.pk).first()
    if locked is None or locked.secret != tally.secret:  # closed, or another question, while this vote was on its way
        raise _gone(poll)
    current = Poll.objects.get(pk=poll.pk)
    if not current.anonymous:
        raise ValidationError(CHANGED)
    _check(current, picks, locked.choices)
    _count(current, locked, before, picks)
    times = Mark.objects.filter(pk=number).values_list("times", flat=True).get() if changed else 1
    return Cast(changed=changed, receipt=receipt_write(locked, number, {"times": times, "picks": picks}))


def _gone(poll: Poll) -> Exception:
    """Why there are no totals, or other ones than a moment ago: the author asks something else now, or it is closed."""
    if Poll.objects.filter(pk=poll.pk, closed_at__isnull=True).exists():
        return ValidationError(CHANGED)
    return PermissionDenied(_("This poll is closed."))


def may_change(user: Any, poll: Poll, receipt: str) -> bool:
    """Whether this receipt lets this person change their anonymous vote now."""
    tally = Tally.objects.filter(pk=poll.pk).first() if receipt else None
    if tally is None:
        return False
    try:
        number = number_of(tally, user.pk)
    except Unreadable:
        return False
    words = receipt_read(tally, number, receipt)
    return words is not None and Mark.objects.filter(pk=number, times=words["times"]).exists()


def _number(tally: Tally, user: Any) -> str:
    try:
        return number_of(tally, user.pk)
    except Unreadable as problem:
        raise ValidationError(
            _("This poll cannot take votes at the moment. Tell the administrator: its key is missing.")
        ) from problem


def _mark(number: str, poll: Poll) -> bool:
    """Note that somebody takes part; False when they did already. The database decides, so two at once are one."""
    table, columns = connection.ops.quote_name(Mark._meta.db_table), "number, poll_id, times"
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({columns}) VALUES (%s, %s, 1) ON CONFLICT DO NOTHING",  # noqa: S608 - our own names
            [number, poll.pk],
        )
        return cursor.rowcount == 1


@sensitive_variables()
def _change_allowed(tally: Tally, number: str, receipt: str) -> list[int]:
    """The picks of the last vote, from the voter's own receipt, which is used up with this. Raises AlreadyVoted."""
    words = receipt_read(tally, number, receipt) if receipt else None
    if words is None:
        raise AlreadyVoted
    times = words["times"]
    if not Mark.objects.filter(pk=number, times=times).update(times=times + 1):
        raise AlreadyVoted
    return list(words["picks"])


@sensitive_variables()
def _count(poll: Poll, tally: Tally, before: list[int] | None, picks: list[int]) -> None:
    totals = Totals.from_numbers(unseal(tally))
    ranked = poll.kind == Poll.Kind.RANKING
    cells = cells_of(picks, tally.choices, ranked=ranked)
    shown = None
    if before is None:
        shown = totals.add(cells)
    else:
        totals.change(cells_of(before, tally.choices, ranked=ranked), cells)
    Tally.objects.filter(pk=poll.pk).update(sealed=seal(tally, totals.numbers()))
    if shown is not None and poll.reveal == Poll.Reveal.VOTED:
        counts, voters = shown
        Poll.objects.filter(pk=poll.pk).update(counts=counts, counted=voters)
