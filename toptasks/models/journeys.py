"""From search to done: one row for each search after a top task. No person, no words, no moment finer than a day."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TaskJourney(models.Model):
    """Somebody searched for a task. `done` is set when they opened what the task leads to; else it was given up.

    `fresh` says that this browser had not searched for this task before in this session: figures are shown only when
    enough different ones are behind them.
    """

    task_key = models.UUIDField(_("task"))
    day = models.DateField(_("day"))
    searches = models.PositiveSmallIntegerField(_("searches"), default=1)
    position = models.PositiveSmallIntegerField(_("place in the results"), null=True, blank=True)
    seconds = models.PositiveSmallIntegerField(_("seconds"), null=True, blank=True)
    done = models.BooleanField(_("found"), default=False)
    fresh = models.BooleanField(_("first of this session"), default=True)

    class Meta:
        verbose_name = _("search for a task")
        verbose_name_plural = _("searches for tasks")
        indexes = [models.Index(fields=["day", "task_key"], name="toptasks_journey_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.task_key}"
