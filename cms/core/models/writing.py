"""What a contribution needs that is written over more than one sitting: a moment to appear, a draft that saves itself, pictures."""

from __future__ import annotations

import uuid
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from .contributions import Contribution


class WrittenContribution(Contribution):
    """A contribution with a desk: its draft saves itself, and it can appear later by itself.

    publish_at   when a draft is to appear; None for a draft that waits for its author
    draft_key    made by the page it was begun on, so that a first save that is sent twice makes one draft
    unconfirmed  {field of the form: as it was typed} of what counts only with a button, while a draft saves itself
    """

    publish_at = models.DateTimeField(_("appears on"), null=True, blank=True)
    draft_key = models.UUIDField(null=True, blank=True, editable=False, unique=True)
    unconfirmed = models.JSONField(default=dict, blank=True, editable=False)

    class Meta(Contribution.Meta):
        abstract = True

    @property
    def version(self) -> str:
        """Names the stored text as it is now; it changes with every save."""
        return self.updated_at.isoformat() if self.pk else ""

    def check_shareable(self) -> None:
        """Besides what every contribution needs: there is a title, and every picture says what can be seen."""
        from cms.core.rich_text import check_pictures

        super().check_shareable()
        if not self.title.strip():
            raise ValidationError({"title": _("Give it a title first.")})
        check_pictures(self.body)

    @property
    def is_scheduled(self) -> bool:
        return self.state == self.State.DRAFT and self.publish_at is not None


def _path(_picture: models.Model, _name: str) -> str:
    """Says nothing about what is in it, and cannot be guessed."""
    return f"contributions/{uuid.uuid4().hex}.webp"


class ContributionPicture(models.Model):
    """A picture in the text of a contribution: private, and fetched only by who may see that contribution.

    file    at most 2000 pixels wide and high, without the place and camera a photograph carries
    small   the same for cards and lists, at most 800 pixels
    """

    owner_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    owner_id = models.BigIntegerField()
    file = models.ImageField(upload_to=_path, width_field="width", height_field="height")
    small = models.ImageField(upload_to=_path)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    alt = models.CharField(_("what can be seen"), max_length=300)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("picture in a text")
        verbose_name_plural = _("pictures in texts")
        indexes = [
            models.Index(fields=["owner_type", "owner_id"], name="core_picture_owner"),
            models.Index(fields=["file"], name="core_picture_file"),
            models.Index(fields=["small"], name="core_picture_small"),
        ]

    def __str__(self) -> str:
        return self.alt

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """The files go with the row, when it is certain that the row goes."""
        storage, names = self.file.storage, [self.file.name, self.small.name]
        gone = super().delete(*args, **kwargs)
        for name in filter(None, names):
            transaction.on_commit(partial(storage.delete, name), robust=True)
        return gone
