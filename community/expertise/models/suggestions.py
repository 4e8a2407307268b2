"""What colleagues would write otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .pages import ExpertisePage, Keeper
from .sections import LONGEST, Section

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.plugins.users import User


class SuggestionQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: User | AnonymousUser) -> SuggestionQuerySet:
        """To whoever made it, and to those who decide about it: both only as long as they see the page."""
        pages = ExpertisePage.objects.visible_to(user)
        kept = Keeper.objects.filter(user_id=user.pk).values("page_id")
        decides = models.Q(section__page__in=pages.filter(models.Q(is_wiki=True) | models.Q(pk__in=kept)))
        return self.filter(decides | models.Q(author_id=user.pk, section__page__in=pages))

    def waiting(self) -> SuggestionQuerySet:
        return self.filter(state=Suggestion.State.WAITING)


class Suggestion(models.Model):
    """How a colleague would write a section. It never changes the page by itself.

    number  of the version that stood there when it was written
    thanks  what the expert said with the decision
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waits for an expert")
        ACCEPTED = "accepted", _("Taken over")
        DECLINED = "declined", _("Not taken over")
        WITHDRAWN = "withdrawn", _("Taken back")

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="suggestions")
    number = models.PositiveIntegerField()
    title = models.CharField(_("heading"), max_length=120)
    body = models.TextField(_("text"), max_length=LONGEST)
    why = models.CharField(_("why"), max_length=500, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    thanks = models.CharField(_("a word of thanks"), max_length=500, blank=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["section", "state"], name="expertise_suggestion_waits")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("expertise:suggestion", args=[self.pk])
