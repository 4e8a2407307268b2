"""What search keeps in the database: changes that wait for the index, and the text of files."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OutboxEntry(models.Model):
    """An object of a search source changed. Written in the transaction of the change, removed when the index holds it.

    An entry says *that* something changed, never what: the index always receives what the database says at the time of
    writing, so entries may be repeated or merged without harm. One that was written while a new index is being built
    is ``kept`` until the new one holds it, too.
    """

    source = models.CharField(_("source"), max_length=80)
    object_id = models.CharField(_("object"), max_length=64)
    created_at = models.DateTimeField(_("changed at"), auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    retry_at = models.DateTimeField(_("try again at"), null=True, blank=True)
    error = models.CharField(_("last error"), max_length=300, blank=True)
    kept = models.BooleanField(_("kept for the index that is being built"), default=False)

    class Meta:
        verbose_name = _("waiting change")
        verbose_name_plural = _("waiting changes")
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.pk} {self.source}:{self.object_id}"


class Lease(models.Model):
    """A right that one process has at a time, over all machines, and a counter that only grows (``search.leases``)."""

    name = models.CharField(_("name"), max_length=120, primary_key=True)
    holder = models.CharField(_("holder"), max_length=200, blank=True)
    until = models.DateTimeField(_("held until"), null=True, blank=True)
    version = models.BigIntegerField(_("version"), default=0)

    class Meta:
        verbose_name = _("lease")
        verbose_name_plural = _("leases")

    def __str__(self) -> str:
        return f"{self.name} {self.holder}"


class ExtractedText(models.Model):
    """The text of one file, by the hash of its bytes: the same file is read once, however often it is uploaded."""

    class State(models.TextChoices):
        DONE = "done", _("text found")
        EMPTY = "empty", _("no text in it (a scan or pictures)")
        ENCRYPTED = "encrypted", _("protected with a password")
        UNSUPPORTED = "unsupported", _("kind of file that is not read")
        FAILED = "failed", _("could not be read")

    file_hash = models.CharField(_("hash"), max_length=64, unique=True)
    state = models.CharField(_("outcome"), max_length=12, choices=State.choices)
    text = models.TextField(_("text"), blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    read_at = models.DateTimeField(_("read at"), auto_now=True)

    class Meta:
        verbose_name = _("text of a file")
        verbose_name_plural = _("texts of files")

    def __str__(self) -> str:
        return f"{self.file_hash[:12]} {self.state}"


from search.loop.models import (  # noqa: E402, F401 - what the loop keeps
    AskedPeriod,
    AskedQuery,
    BestBet,
    KindBoost,
    MissedFollower,
    MissedSearch,
    OwnSearches,
    SynonymGroup,
    TestQuery,
)
from search.vectors.models import GlossarySwitch, WaitingVector  # noqa: E402, F401 - what meaning keeps
