"""The writers of polls: making one, and closing it. Votes are written by `voting.py`."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import audience_count, require
from cms.plugins.activities import emit
from cms.plugins.contributions import contribution_save

from .models import FEWEST_VOTERS, MOST_CHOICES, MOST_RANKED, Choice, Mark, Poll, Tally, Vote
from .sealing import Unreadable, current_key, seal, unseal
from .totals import Totals

logger = logging.getLogger(__name__)
PROMISED = ("title", "body", "kind", "anonymous", "at_most", "reveal", "audience")
"""What nobody may change once somebody has voted: it would be another question than the one they answered. A change before
that makes the choices anew, so that no form which promised something else can be sent any more."""


def poll_save(
    *, poll: Poll, user: Any, choices: Sequence[str], topics: Iterable[Any] | None = None, publish: bool = True
) -> Poll:
    """Create or change a poll with its choices. Once somebody voted only closing date, topics and reactions can change.

    Raises PermissionDenied when it is not this person's, ValidationError when something is wrong.
    """
    texts = choices_checked(poll, choices)
    try:
        with transaction.atomic():
            kept = _held(poll) if poll.pk else None
            if kept is not None:
                _same_question(kept, poll, texts)
            saved = contribution_save(contribution=poll, user=user, topics=topics, publish=publish)
            if not has_votes(saved):
                _write_choices(saved, texts, anew=kept is not None and bool(_broken(kept, saved)))
                _new_tally(saved)
    except IntegrityError as problem:  # a vote came in between the look and the change
        raise ValidationError(_("Somebody voted just now, so the question stays as it is.")) from problem
    return saved


def has_votes(poll: Poll) -> bool:
    """Whether somebody voted, in whichever way, or it is closed."""
    if not poll.pk:
        return False
    ways = (Mark, Vote) if poll.anonymous else (Vote, Mark)
    return poll.closed_at is not None or any(way.objects.filter(poll=poll).exists() for way in ways)


def _held(poll: Poll) -> Poll | None:
    """The stored row, until this transaction ends; None for a new poll, and for one that is gone.

    The poll first and then its totals, as everybody does: two never wait for each other.
    """
    kept = Poll.objects.select_for_update().filter(pk=poll.pk).first()
    Tally.objects.select_for_update().filter(pk=poll.pk).first()
    return kept


def _broken(kept: Poll, poll: Poll) -> list[str]:
    """The promises that are not as they were."""
    return [name for name in PROMISED if getattr(kept, name) != getattr(poll, name)]


def choices_checked(poll: Poll, choices: Sequence[str]) -> list[str]:
    """The choices without double ones and spaces around them. Raises ValidationError with a sentence for each field."""
    unlike: dict[str, str] = {}
    for text in (" ".join(choice.split()) for choice in choices):
        if text:
            unlike.setdefault(text.casefold(), text)
    texts = list(unlike.values())
    most = MOST_RANKED if poll.kind == Poll.Kind.RANKING else MOST_CHOICES
    problems: dict[str, str] = {}
    if not 2 <= len(texts) <= most:
        problems["choices"] = _("Give at least two different choices, and at most %(most)d.") % {"most": most}
    elif any(len(text) > 150 for text in texts):
        problems["choices"] = _("A choice is at most 150 characters long.")
    if poll.kind != Poll.Kind.MULTIPLE:
        poll.at_most = None
    elif poll.at_most is not None and not 1 < poll.at_most <= len(texts):
        problems["at_most"] = _("Choose a number from 2 to the number of choices, or leave this empty.")
    if poll.closed_at is None and poll.closes_at and poll.closes_at <= timezone.now():
        problems["closes_at"] = _("Choose a moment in the future.")
    if poll.anonymous and not poll.closes_at:
        problems["closes_at"] = _(
            "An anonymous poll needs a closing date: then everything that could lead to a voter is erased."
        )
    if poll.anonymous and audience_count(poll.audience) < FEWEST_VOTERS:
        problems["audience"] = _(
            "Anonymous among fewer than five colleagues is not possible. Choose a larger audience."
        )
    if problems:
        raise ValidationError(problems)
    return texts


def _same_question(kept: Poll, poll: Poll, texts: list[str]) -> None:
    if kept.closed_at is not None:
        raise ValidationError(_("This poll is closed. Make a new one."))
    if not has_votes(kept):
        return
    if _broken(kept, poll) or list(kept.choices.values_list("text", flat=True)) != texts:
        raise ValidationError(
            _(
                "Colleagues have voted already: only the closing date, the topics, the language and reactions can still change."
            )
        )


def _write_choices(poll: Poll, texts: list[str], *, anew: bool) -> None:
    """Store the choices. `anew`: also when their texts are as they were."""
    if not anew and list(poll.choices.values_list("text", flat=True)) == texts:
        return
    _rows, kinds = poll.choices.all().delete()
    if kinds.get(Vote._meta.label):
        raise IntegrityError("A vote would go with its choice.")
    Choice.objects.bulk_create(Choice(poll=poll, text=text, position=n) for n, text in enumerate(texts))
    connection.check_constraints([Vote._meta.db_table])  # here, and not when the transaction of a caller ends


def _new_tally(poll: Poll) -> None:
    """Empty sealed totals for an anonymous poll that is out; nothing for another one."""
    Tally.objects.filter(pk=poll.pk).delete()
    if not poll.anonymous or poll.published_at is None:
        return
    ids = list(poll.choices.values_list("pk", flat=True))
    size = len(ids) ** 2 if poll.kind == Poll.Kind.RANKING else len(ids)
    tally = Tally(poll=poll, choices=ids, key=current_key())
    tally.sealed = seal(tally, Totals.empty(size).numbers())
    tally.save(force_insert=True)


def poll_close(*, poll: Poll, user: Any) -> Poll:
    """Close it now. Closing twice counts once. Raises PermissionDenied, and ValidationError when its votes cannot be read."""
    require(user, "polls.close", poll)
    try:
        return _close(poll.pk)
    except Unreadable as problem:
        logger.exception("Poll %s cannot be counted", poll.pk)
        raise ValidationError(
            _("This poll cannot be counted at the moment. Tell the administrator: its key is missing.")
        ) from problem


def polls_close_due() -> int:
    """Close the polls whose closing date has passed, also those that were taken away. Returns how many."""
    due = Poll.objects.filter(closes_at__lte=timezone.now(), closed_at__isnull=True, published_at__isnull=False)
    closed = 0
    for pk in list(due.values_list("pk", flat=True)):
        try:
            _close(pk)
            closed += 1
        except Unreadable:
            logger.exception("Poll %s cannot be counted", pk)
    return closed


@transaction.atomic
def _close(pk: int) -> Poll:
    """Count, say so, and erase numbers, seals and the secret they were made with."""
    poll = Poll.objects.select_for_update().get(pk=pk)  # a vote in progress ends before
    tally = Tally.objects.select_for_update().filter(pk=pk).first()
    if poll.closed_at is not None or poll.published_at is None:
        return poll
    if tally is not None:
        totals = Totals.from_numbers(unseal(tally))
        poll.counts, poll.counted = totals.final()
        poll.turnout = totals.voters
        Mark.objects.filter(poll=poll).delete()
        tally.delete()
    else:
        poll.turnout = Vote.objects.filter(poll=poll, place=1).count()
    now = timezone.now()
    poll.invited = max(audience_count(poll.audience), poll.turnout)
    poll.closed_at, poll.closes_at = now, min(poll.closes_at or now, now)
    poll.save(update_fields=["counts", "counted", "turnout", "invited", "closed_at", "closes_at", "updated_at"])
    if poll.state == Poll.State.PUBLISHED and poll.deleted_at is None:
        emit(actor=None, type="polls.closed", target=poll, dedupe=str(pk), data={"title": poll.title})
    return poll
