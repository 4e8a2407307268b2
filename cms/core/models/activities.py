"""Activities: rows that say who did what to what. Everything that follows from an act is worked out from its row, after commit."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Activity(models.Model):
    """Who did what to what. Written by `emit`, in the transaction of the act itself; `dedupe` makes a second one impossible."""

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    type = models.CharField(max_length=80)
    target_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    target_id = models.PositiveBigIntegerField()
    target = GenericForeignKey("target_type", "target_id")
    audience = models.CharField(max_length=255, db_index=True)
    act = models.UUIDField(
        null=True, editable=False
    )  # what one request of a person brought about: told to each colleague once
    data = models.JSONField(default=dict, blank=True)
    dedupe = models.CharField(max_length=150, unique=True)
    created_at = models.DateTimeField(db_index=True)
    fanned_out_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "activities"
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="core_activity_recent"),
            models.Index(fields=["target_type", "target_id"], name="core_activity_target"),
            models.Index(fields=["act"], condition=models.Q(act__isnull=False), name="core_activity_act"),
            models.Index(fields=["id"], condition=models.Q(fanned_out_at__isnull=True), name="core_activity_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.type} #{self.target_id}"
