"""A vlog, its captions, and an upload that is on its way."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.plugins.contributions import Contribution

from . import embeds
from .cues import Cue, cues_of

FOLDER = "vlogs"


def original_name(_vlog: Any, _name: str) -> str:
    """Names of files tell nothing and cannot be guessed."""
    return f"{FOLDER}/originals/{uuid.uuid4().hex}"


class Vlog(Contribution):
    """A film with a title. Until the film is ready it is a draft; `share_when_ready` says that it is to be shared then.

    A vlog with an `external_url` stands elsewhere and has no film of ours.
    """

    class Kind(models.TextChoices):
        VLOG = "vlog", _("A vlog")
        INTRODUCTION = "introduction", _("I introduce myself")

    class FilmState(models.TextChoices):
        NONE = "none", _("No film of ours")
        WAITING = "waiting", _("Waits")
        WORKING = "working", _("Being made ready")
        READY = "ready", _("Ready")
        FAILED = "failed", _("Could not be made ready")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.VLOG)
    external_url = models.URLField(_("address of a film elsewhere"), max_length=300, blank=True)
    original = models.FileField(upload_to=original_name, blank=True, max_length=200, editable=False)
    film = models.FileField(upload_to=FOLDER, blank=True, max_length=200, editable=False)
    poster = models.FileField(upload_to=FOLDER, blank=True, max_length=200, editable=False)
    seconds = models.FloatField(null=True, editable=False)
    width = models.PositiveIntegerField(null=True, editable=False)
    height = models.PositiveIntegerField(null=True, editable=False)
    film_state = models.CharField(max_length=10, choices=FilmState.choices, default=FilmState.NONE, editable=False)
    problem = models.CharField(max_length=20, blank=True, editable=False)
    share_when_ready = models.BooleanField(default=False, editable=False)
    progress = models.PositiveSmallIntegerField(default=0, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    queued_at = models.DateTimeField(null=True, editable=False)
    holder = models.CharField(max_length=32, blank=True, editable=False)
    held_until = models.DateTimeField(null=True, editable=False)
    decided_by_others = (
        *("original", "film", "poster", "seconds", "width", "height", "film_state", "problem", "progress"),
        *("attempts", "queued_at", "holder", "held_until"),
    )

    class Meta(Contribution.Meta):
        verbose_name = _("vlog")
        verbose_name_plural = _("vlogs")
        indexes = [
            *Contribution.Meta.indexes,
            models.Index(fields=["author", "kind"], name="vlogs_by_author"),
            models.Index(fields=["film"], name="vlogs_by_film"),
            models.Index(fields=["poster"], name="vlogs_by_poster"),
            models.Index(
                fields=["queued_at"],
                name="vlogs_to_prepare",
                condition=models.Q(film_state__in=["waiting", "working"]),
            ),
        ]

    def get_absolute_url(self) -> str:
        return reverse("vlogs:detail", args=[self.pk])

    @property
    def is_playable(self) -> bool:
        return bool(self.film) or self.embed is not None

    @property
    def is_on_its_way(self) -> bool:
        return self.film_state in (self.FilmState.WAITING, self.FilmState.WORKING)

    @property
    def film_url(self) -> str:
        return f"{settings.MEDIA_URL}{self.film.name}" if self.film else ""

    @property
    def poster_url(self) -> str:
        return f"{settings.MEDIA_URL}{self.poster.name}" if self.poster else ""

    @property
    def length(self) -> str:
        """“1:24”, or nothing when it is not known."""
        from .cues import clock

        return clock(self.seconds) if self.seconds else ""

    @property
    def embed(self) -> embeds.Embed | None:
        return embeds.embed_for(self.external_url)


class Captions(models.Model):
    """What is said in a film, in one language: a list of cues, checked when written. WebVTT is made from it."""

    vlog = models.ForeignKey(Vlog, on_delete=models.CASCADE, related_name="captions")
    language = models.CharField(_("language"), max_length=5, choices=[("nl", "Nederlands"), ("en", "English")])
    cues = models.JSONField(default=list)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("captions")
        verbose_name_plural = _("captions")
        ordering = ["language"]
        constraints = [models.UniqueConstraint(fields=["vlog", "language"], name="vlogs_captions_once_a_language")]

    def __str__(self) -> str:
        return f"{self.vlog_id}: {self.language}"

    @property
    def lines(self) -> list[Cue]:
        return cues_of(self.cues)

    @property
    def version(self) -> str:
        """Names the captions as they are now; it changes with every save."""
        return self.updated_at.isoformat()

    @property
    def words(self) -> str:
        """Everything that is said, as plain text."""
        return "\n".join(part for cue in self.lines for part in (cue.chapter, cue.text) if part)


class Upload(models.Model):
    """A film on its way in pieces. `offset` bytes are safely on the disk; more may be, and are written again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    size = models.BigIntegerField()
    offset = models.BigIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    touched_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(size__gt=0, offset__gte=0, offset__lte=models.F("size")), name="vlogs_upload_bounds"
            )
        ]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.offset}/{self.size})"

    @property
    def name(self) -> str:
        """Where the bytes are, below the media root; the same place once the film belongs to a vlog."""
        return f"{FOLDER}/originals/{self.pk.hex}"

    @property
    def path(self) -> Path:
        return Path(default_storage.path(self.name))

    @property
    def is_complete(self) -> bool:
        return self.offset == self.size
