"""State of the house that every process must agree on: a version counter, the plugin switches, the due jobs."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class HouseVersion(models.Model):
    """One row. Its number, a random one, changes whenever something does that processes keep in memory (settings, switches, compound audiences)."""

    number = models.PositiveBigIntegerField(default=1)

    def __str__(self) -> str:
        return str(self.number)


class PluginState(models.Model):
    """The switch of one plugin. No row means: on."""

    label = models.CharField(max_length=60, primary_key=True)
    enabled = models.BooleanField(_("on"), default=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("plugin switch")
        verbose_name_plural = _("plugin switches")

    def __str__(self) -> str:
        return self.label


class DueJob(models.Model):
    """When a periodic job began last, and until when whoever runs it now holds it (see `cms.core.jobs`)."""

    name = models.CharField(max_length=100, primary_key=True)
    last_run = models.DateTimeField(null=True)
    holder = models.CharField(max_length=32, blank=True, default="", db_default="")
    held_until = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name
