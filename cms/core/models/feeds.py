"""The secret link of a person's feeds."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class FeedKey(models.Model):
    """Opens the feeds of one person without signing in. Only a digest is kept: who reads the database cannot read along."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.user_id}: {self.created_at:%Y-%m-%d}"
