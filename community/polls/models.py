"""Poll, Choice and Vote, in the words of django-polls. Written only by `services.py`, read through `selectors.py`.

A named vote is a row with a person. Of an anonymous vote nothing is kept: it is added to sealed totals (`Tally`), and a
number that only the voter's own request can compute (`Mark`) holds that there is one vote a person. The why and the
threat model stand in docs/adr/0018-an-anonymous-vote-is-never-stored.md.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.plugins.contributions import Contribution, ContributionQuerySet

MOST_CHOICES = 20
MOST_RANKED = 10
FEWEST_VOTERS = 5
"""Nothing is said about what fewer people than this voted anonymously."""


def new_secret() -> str:
    return secrets.token_hex(32)


class PollQuerySet(ContributionQuerySet):
    def open_at(self, now: datetime) -> PollQuerySet:
        """Those that take votes at this moment."""
        return self.published().filter(Q(closes_at__isnull=True) | Q(closes_at__gt=now), closed_at__isnull=True)

    def over_at(self, now: datetime) -> PollQuerySet:
        """Those that take no votes any more."""
        return self.published().filter(Q(closed_at__isnull=False) | Q(closes_at__lte=now))


class Poll(Contribution):
    """A question (`title`) with choices. What is promised to voters (anonymous, when results show) never changes after a vote.

    closed_at   set when it was counted; `closes_at` is when voting ends
    turnout     people who voted, set at the closing; before that it is counted
    invited     people who could vote, set at the closing
    counts      of an anonymous poll: the totals that may be shown now, in the order of `Tally`; empty when there are none
    counted     the number of voters behind `counts`
    """

    class Kind(models.TextChoices):
        SINGLE = "single", _("One choice")
        MULTIPLE = "multiple", _("More than one choice")
        RANKING = "ranking", _("Put the choices in order")

    class Reveal(models.TextChoices):
        VOTED = "voted", _("Everybody who has voted")
        CLOSED = "closed", _("Everybody, but only when the poll is closed")

    kind = models.CharField(_("how people vote"), max_length=8, choices=Kind.choices, default=Kind.SINGLE)
    anonymous = models.BooleanField(_("anonymous"), default=False)
    at_most = models.PositiveSmallIntegerField(_("choose at most"), null=True, blank=True)
    reveal = models.CharField(_("who sees the result"), max_length=6, choices=Reveal.choices, default=Reveal.VOTED)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)
    turnout = models.PositiveIntegerField(null=True, blank=True, editable=False)
    invited = models.PositiveIntegerField(null=True, blank=True, editable=False)
    counts = models.JSONField(default=list, blank=True, editable=False)
    counted = models.PositiveIntegerField(default=0, editable=False)

    objects = PollQuerySet.as_manager()
    decided_by_others = ("closed_at", "turnout", "invited", "counts", "counted")

    class Meta(Contribution.Meta):
        verbose_name = _("poll")
        verbose_name_plural = _("polls")
        indexes = [
            *Contribution.Meta.indexes,
            models.Index(fields=["closes_at"], name="polls_to_close", condition=Q(closed_at__isnull=True)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(anonymous=False) | Q(closes_at__isnull=False) | Q(published_at__isnull=True),
                name="polls_anonymous_has_an_end",
            )
        ]

    def get_absolute_url(self) -> str:
        return reverse("polls:detail", args=[self.pk])

    def is_open(self, now: datetime | None = None) -> bool:
        """Whether it takes votes."""
        ended = self.closed_at is not None or (self.closes_at is not None and self.closes_at <= (now or timezone.now()))
        return self.state == self.State.PUBLISHED and self.deleted_at is None and not ended

    def is_over(self, now: datetime | None = None) -> bool:
        """Whether it was open once and takes no votes any more."""
        return self.published_at is not None and not self.is_open(now)


class Choice(models.Model):
    """One thing to vote for."""

    poll = models.ForeignKey(Poll, on_delete=models.CASCADE, related_name="choices")
    text = models.CharField(_("choice"), max_length=150)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        verbose_name = _("choice")
        verbose_name_plural = _("choices")
        constraints = [models.UniqueConstraint(fields=["poll", "position"], name="polls_choice_position")]

    def __str__(self) -> str:
        return self.text


class Vote(models.Model):
    """A named vote. `place` is 1 for the first or only choice, 2 for the second; so a poll has as many voters as rows with 1."""

    poll = models.ForeignKey(Poll, on_delete=models.CASCADE, related_name="votes")
    choice = models.ForeignKey(Choice, on_delete=models.CASCADE, related_name="votes")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    place = models.PositiveSmallIntegerField(default=1)

    class Meta:
        verbose_name = _("vote")
        verbose_name_plural = _("votes")
        constraints = [
            models.UniqueConstraint(fields=["poll", "user", "place"], name="polls_one_vote_a_person"),
            models.UniqueConstraint(fields=["poll", "user", "choice"], name="polls_each_choice_once"),
        ]
        indexes = [models.Index(fields=["poll", "choice", "place"], name="polls_vote_counting")]

    def __str__(self) -> str:
        return f"{self.poll_id}/{self.choice_id}"


class Mark(models.Model):
    """Somebody took part in an anonymous poll: a number that leads to no person, and to no vote. Gone at the closing.

    times  how often this person voted, changes of mind included: a receipt is good for one change
    """

    number = models.CharField(max_length=64, primary_key=True)
    poll = models.ForeignKey(Poll, on_delete=models.CASCADE, related_name="marks")
    times = models.PositiveSmallIntegerField(default=1)

    class Meta:
        verbose_name = _("mark of a voter")
        verbose_name_plural = _("marks of voters")

    def __str__(self) -> str:
        return self.number[:8]


class Tally(models.Model):
    """The sealed totals of an open anonymous poll. The closing opens them, writes what may be shown, and removes them.

    secret   makes numbers and seals together with the secret of the installation, which is in no database and no backup
    key      which secret of the installation that was, so that a new one does not open a second vote
    choices  primary keys in the order of the totals
    """

    poll = models.OneToOneField(Poll, on_delete=models.CASCADE, primary_key=True, related_name="tally")
    secret = models.CharField(max_length=64, default=new_secret)
    key = models.CharField(max_length=16)
    choices = models.JSONField()
    sealed = models.BinaryField()

    class Meta:
        verbose_name = _("sealed totals")
        verbose_name_plural = _("sealed totals")

    def __str__(self) -> str:
        return str(self.poll_id)
