"""Notifications in the app, and the deliveries that carry them further (mail now; push and digest come later)."""

from django.conf import settings
from django.db import models


class Notification(models.Model):
    """One activity, told to one person, for the strongest reason there was."""

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    activity = models.ForeignKey("core.Activity", on_delete=models.CASCADE, related_name="notifications")
    type = models.CharField(max_length=80)
    bundle = models.CharField(max_length=140, default="")  # what it is about and why: all of one bundle are one card
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    withdrawn = models.BooleanField(default=False)  # its target is hidden or deleted now; it comes back with it

    class Meta:
        constraints = [models.UniqueConstraint(fields=["recipient", "activity"], name="core_notification_once")]
        indexes = [
            models.Index(fields=["recipient", "-created_at", "-id"], name="core_notification_recent"),
            models.Index(fields=["recipient", "bundle", "-created_at", "-id"], name="core_notification_bundle"),
            models.Index(
                fields=["recipient", "bundle"],
                condition=models.Q(read_at__isnull=True),
                name="core_notification_unread",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type} → {self.recipient_id}"


class Delivery(models.Model):
    """One notification on its way through one channel. Tried again with growing pauses until it is sent; a crash between sending and noting it may send it twice."""

    class State(models.TextChoices):
        WAITING = "waiting"
        SENT = "sent"
        DROPPED = "dropped"  # the reader may no longer see it, or left
        FAILED = "failed"

    notification = models.ForeignKey(Notification, on_delete=models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=20)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [models.UniqueConstraint(fields=["notification", "channel"], name="core_delivery_once")]
        indexes = [
            models.Index(fields=["next_try_at"], condition=models.Q(state="waiting"), name="core_delivery_waiting")
        ]

    def __str__(self) -> str:
        return f"{self.channel} #{self.notification_id}: {self.state}"
