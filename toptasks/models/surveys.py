"""The top-task survey: a long list, five choices a person while it is open, and only counts once it is closed."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.plugins.access import EVERYONE
from cms.plugins.site import language_here

MAY_CHOOSE = 5
POINTS = (5, 4, 3, 2, 1)
"""First choice five points, fifth choice one."""
FEWEST_ITEMS, MOST_ITEMS = 30, 100


def _in_language(dutch: str, english: str) -> str:
    """The text in the reader's language, in the other one when that is all there is."""
    if language_here() == "en":
        return english or dutch
    return dutch or english


def new_secret() -> str:
    return secrets.token_hex(32)


class SurveyQuerySet(models.QuerySet["Survey"]):
    def open_at(self, now: datetime) -> SurveyQuerySet:
        """Those that take answers at this moment."""
        return self.filter(state=Survey.State.RUNNING, opens_at__lte=now, closes_at__gt=now)


class Survey(models.Model):
    """One round of asking. `secret` turns a person into a ballot number; closing throws it and the ballots away."""

    class State(models.TextChoices):
        DRAFT = "draft", _("being made")
        RUNNING = "running", _("planned or open")
        CLOSED = "closed", _("closed")

    name = models.CharField(_("name"), max_length=80, help_text=_("For yourself, for example: Spring 2027"))
    intro_nl = models.TextField(_("why you ask, in Dutch"), max_length=600, blank=True)
    intro_en = models.TextField(_("why you ask, in English"), max_length=600, blank=True)
    audience = models.CharField(_("who is asked"), max_length=80, default=EVERYONE)
    opens_at = models.DateTimeField(_("opens"))
    closes_at = models.DateTimeField(_("closes"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.DRAFT)
    secret = models.CharField(max_length=64, blank=True, default=new_secret, editable=False)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True, editable=False)
    invited = models.PositiveIntegerField(_("people asked"), default=0, editable=False)
    answers = models.PositiveIntegerField(_("people who answered"), default=0, editable=False)
    stability = models.FloatField(_("stability of the top"), null=True, blank=True, editable=False)
    applied_at = models.DateTimeField(_("made into tiles at"), null=True, blank=True, editable=False)
    before = models.JSONField(default=dict, blank=True, editable=False)  # the tiles as they were, to put them back

    objects = SurveyQuerySet.as_manager()

    class Meta:
        ordering = ["-opens_at", "-pk"]
        verbose_name = _("top-task survey")
        verbose_name_plural = _("top-task surveys")
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("opens_at")), name="toptasks_survey_closes_after_opening"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def intro(self) -> str:
        return _in_language(self.intro_nl, self.intro_en)

    def is_open(self, now: datetime | None = None) -> bool:
        now = now or timezone.now()
        return self.state == self.State.RUNNING and self.opens_at <= now < self.closes_at

    @property
    def is_over(self) -> bool:
        """No more answers: closed, or past its closing date with the counting still to come."""
        return self.state == self.State.CLOSED or (
            self.state == self.State.RUNNING and self.closes_at <= timezone.now()
        )

    def get_absolute_url(self) -> str:
        return reverse("toptasks:answer", args=[self.pk])


class SurveyItem(models.Model):
    """One line of the list. `task_key` is the translation key of the top task it is; the counts come with the closing."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="items", verbose_name=_("survey"))
    text_nl = models.CharField(_("in Dutch"), max_length=60, blank=True)
    text_en = models.CharField(_("in English"), max_length=60, blank=True)
    address = models.CharField(_("where it leads"), max_length=300, blank=True)
    task_key = models.UUIDField(_("top task"), null=True, blank=True)
    points = models.PositiveIntegerField(_("points"), default=0, editable=False)
    votes = models.PositiveIntegerField(_("people who chose it"), default=0, editable=False)
    firsts = models.PositiveIntegerField(_("first choices"), default=0, editable=False)
    rank = models.PositiveSmallIntegerField(_("place"), null=True, blank=True, editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("task in a survey")
        verbose_name_plural = _("tasks in a survey")
        constraints = [
            models.UniqueConstraint(fields=["survey", "text_nl", "text_en"], name="toptasks_item_once"),
            models.CheckConstraint(condition=~Q(text_nl="", text_en=""), name="toptasks_item_says_something"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        return _in_language(self.text_nl, self.text_en)


class Ballot(models.Model):
    """Somebody's five while the survey is open, under a number only their own request can compute. Gone at the closing.

    No person, no department and no time stands here.
    """

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="ballots", verbose_name=_("survey"))
    number = models.CharField(max_length=64, editable=False)
    picks = models.JSONField(default=list)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [models.UniqueConstraint(fields=["survey", "number"], name="toptasks_one_answer_a_person")]

    def __str__(self) -> str:
        return self.number[:8]


class Department(models.Model):
    """A department in the result of a closed survey: only those of which the counts say nothing about a few people."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="departments", verbose_name=_("survey"))
    token = models.CharField(_("audience"), max_length=80)
    name = models.CharField(_("name"), max_length=160)
    invited = models.PositiveIntegerField(_("people asked"))
    answers = models.PositiveIntegerField(_("people who answered"))

    class Meta:
        ordering = ["name"]
        verbose_name = _("department in a survey")
        verbose_name_plural = _("departments in a survey")
        constraints = [models.UniqueConstraint(fields=["survey", "token"], name="toptasks_department_once")]

    def __str__(self) -> str:
        return self.name


class DepartmentVotes(models.Model):
    """How many people of a department chose a task: only the numbers that may be shown are kept at all."""

    department = models.ForeignKey(Department, on_delete=models.CASCADE, related_name="votes")
    item = models.ForeignKey(SurveyItem, on_delete=models.CASCADE, related_name="+")
    votes = models.PositiveIntegerField(_("people who chose it"))

    class Meta:
        verbose_name = _("choices of a department")
        verbose_name_plural = _("choices of departments")
        constraints = [models.UniqueConstraint(fields=["department", "item"], name="toptasks_cell_once")]

    def __str__(self) -> str:
        return f"{self.department_id} {self.item_id} {self.votes}"
