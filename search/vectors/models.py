"""What meaning keeps in the database."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WaitingVector(models.Model):
    """An object whose vectors may be out of date. Written when the index is; removed when its vectors are right.

    As in the outbox an entry says *that* something changed, never what: the texts are read when it is its turn.
    """

    source = models.CharField(_("source"), max_length=80)
    object_id = models.CharField(_("object"), max_length=64)

    class Meta:
        verbose_name = _("waiting vector")
        verbose_name_plural = _("waiting vectors")
        ordering = ("pk",)
        constraints = [models.UniqueConstraint(fields=["source", "object_id"], name="search_vector_waits_once")]

    def __str__(self) -> str:
        return f"{self.source}:{self.object_id}"


class GlossarySwitch(models.Model):
    """A shipped group of the glossary that is switched off here, by its key."""

    key = models.CharField(_("group"), max_length=200, unique=True)

    class Meta:
        verbose_name = _("glossary group that is off")
        verbose_name_plural = _("glossary groups that are off")
        ordering = ("key",)

    def __str__(self) -> str:
        return self.key
