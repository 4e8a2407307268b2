"""Files that lie ready: added to a form that could not be sent yet, so that nobody has to look for them twice."""

from __future__ import annotations

import secrets
from pathlib import PurePath

from django.conf import settings
from django.db import models
from wagtail.models import Page


def kept_path(kept: KeptUpload, name: str) -> str:
    return f"forms/kept/{secrets.token_hex(16)}{PurePath(kept.name).suffix.lower()[:10]}"


class KeptUpload(models.Model):
    """One file of one colleague for one question, checked by content. Nobody else sees it; after a day it is gone."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    field_name = models.CharField(max_length=255)
    name = models.CharField(max_length=150)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    file = models.FileField(upload_to=kept_path, max_length=200)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "page", "field_name"], name="pages_kept_upload_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_picture(self) -> bool:
        return self.content_type.startswith("image/")
