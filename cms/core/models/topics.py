"""Topics: the shared vocabulary of contributions, expertise and interests."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from cms.core.languages import language_here


class TopicQuerySet(models.QuerySet["Topic"]):
    def by_name(self) -> TopicQuerySet:
        """In the order of their names in the language of the screen."""
        return self.order_by(Lower(f"name_{language_here()}"), "pk")


class Topic(models.Model):
    """One subject, known in Dutch and English by the same slug."""

    slug = models.SlugField(unique=True)
    name_nl = models.CharField(_("name in Dutch"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80)

    objects = TopicQuerySet.as_manager()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.name_en if language_here() == "en" else self.name_nl
