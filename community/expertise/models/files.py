"""The files of a page."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .pages import ExpertisePage


def _path(_row: models.Model, _name: str) -> str:
    """Says nothing about what is in it, and cannot be guessed."""
    return f"expertise/{uuid.uuid4().hex}"


class PageFile(models.Model):
    """A file that belongs to a page: fetched only by who may see the page. `content_type` was read from its content."""

    page = models.ForeignKey(ExpertisePage, on_delete=models.CASCADE, related_name="files")
    title = models.CharField(_("what it is"), max_length=120)
    file = models.FileField(_("file"), upload_to=_path)
    name = models.CharField(max_length=200, editable=False)
    content_type = models.CharField(max_length=120, editable=False)
    size = models.PositiveIntegerField(editable=False)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("file of an expertise page")
        verbose_name_plural = _("files of expertise pages")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("expertise:file", args=[self.pk])
