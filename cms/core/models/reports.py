"""Reports: a colleague says that something is not right, and a host or editor decides about it."""

from __future__ import annotations

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ReportQuerySet(models.QuerySet["Report"]):
    """Narrows reports. Who may see which is asked of `visible_to`."""

    def open(self) -> ReportQuerySet:
        """Nobody decided about these yet."""
        return self.filter(outcome=Report.Outcome.OPEN)

    def first_of_each(self) -> ReportQuerySet:
        """Of the open reports about one thing only the one that was made first: one row a thing."""
        same = Report.objects.open().filter(about_type=OuterRef("about_type"), about_id=OuterRef("about_id"))
        return self.open().filter(~Exists(same.filter(pk__lt=OuterRef("pk"))))


class Report(models.Model):
    """A colleague says that something is not right. Open until a host or editor keeps it or hides it.

    One open report a person and thing, held by the database; those that were decided stay as they were.
    """

    class Outcome(models.TextChoices):
        OPEN = "open", _("Open")
        KEPT = "kept", _("Kept")
        HIDDEN = "hidden", _("Hidden")

    about_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    about_id = models.BigIntegerField()
    about = GenericForeignKey("about_type", "about_id")
    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    reason = models.CharField(_("what is wrong"), max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.OPEN)
    handled_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        constraints = [
            models.UniqueConstraint(
                fields=["about_type", "about_id", "reporter"],
                condition=Q(outcome="open"),
                name="core_one_open_report_a_person",
            )
        ]
        indexes = [
            models.Index(fields=["about_type", "about_id"], name="core_report_about"),
            models.Index(fields=["created_at", "id"], name="core_report_waiting", condition=Q(outcome="open")),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.reason[:60]}"
