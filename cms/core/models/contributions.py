"""Contribution: what a colleague shares. Posts, blogs, vlogs, polls, questions and ideas all start here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.access.tokens import EVERYONE, tokens_for

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from .users import User

UNDO_FOR = timedelta(minutes=10)
"""How long what was deleted can be brought back by its author."""


class AudienceQuerySet(models.QuerySet[Any]):
    """Querysets of anything with an `audience` column."""

    def visible_to(self, user: User | AnonymousUser) -> AudienceQuerySet:
        """Only what this reader may see."""
        return self.filter(audience__in=tokens_for(user))


class ContributionQuerySet(AudienceQuerySet):
    def visible_to(self, user: User | AnonymousUser) -> ContributionQuerySet:
        """Published, not deleted, and for an audience the reader belongs to; drafts and hidden ones only to their author."""
        shared = models.Q(state=Contribution.State.PUBLISHED, audience__in=tokens_for(user))
        own = models.Q(author_id=user.pk) if user.is_authenticated else models.Q(pk__in=[])
        return self.filter(shared | own, deleted_at__isnull=True)

    def published(self) -> ContributionQuerySet:
        return self.filter(state=Contribution.State.PUBLISHED, deleted_at__isnull=True)

    def deleted_by(self, user: User | AnonymousUser) -> ContributionQuerySet:
        """What this person deleted and may still bring back, the newest first."""
        gone = self.filter(author_id=user.pk, deleted_at__gt=timezone.now() - UNDO_FOR)
        return gone.order_by("-deleted_at", "-pk")

    def for_listing(self) -> ContributionQuerySet:
        """With everything a list shows of each row, in a fixed number of queries."""
        return self.select_related("author").prefetch_related("topics")


class Contribution(models.Model):
    """Author, audience, title, body (safe HTML), topics, language, state and times.

    Subclasses add what is theirs. `published_at` is set once; `deleted_at` hides a row at once and lets it be
    restored, until it is erased (`contributions/erasing.py`).
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        PUBLISHED = "published", _("Shared")
        HIDDEN = "hidden", _("Hidden by a moderator")

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("author"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    audience = models.CharField(_("who can see this"), max_length=255, default=EVERYONE, db_index=True)
    title = models.CharField(_("title"), max_length=200)
    body = models.TextField(_("text"), blank=True)
    topics = models.ManyToManyField("core.Topic", verbose_name=_("topics"), blank=True, related_name="+")
    language = models.CharField(
        _("language"), max_length=5, choices=[("nl", "Nederlands"), ("en", "English")], default="nl"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.PUBLISHED)
    hidden_reason = models.CharField(_("why it is hidden"), max_length=300, blank=True)
    allow_comments = models.BooleanField(_("people may react"), default=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    edited_at = models.DateTimeField(null=True, blank=True, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ContributionQuerySet.as_manager()
    decided_by_others: ClassVar[tuple[str, ...]] = ()
    """Fields of the subclass that its own services and tasks write, and no form: `contribution_save` leaves them as they are."""

    asks_first: ClassVar[bool] = False
    """Its page asks for something else than a comment first (an answer): the composer of the conversation waits behind a button."""

    class Meta:
        abstract = True
        ordering = ["-published_at", "-pk"]
        indexes = [
            models.Index(fields=["audience", "-published_at", "-id"], name="%(app_label)s_%(class)s_list"),
            models.Index(fields=["-published_at", "-id"], name="%(app_label)s_%(class)s_new"),
            models.Index(
                fields=["deleted_at"],
                condition=models.Q(deleted_at__isnull=False),
                name="%(app_label)s_%(class)s_gone",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def gone_on(self) -> datetime | None:
        """When it cannot be brought back any more; None while it is not deleted."""
        return self.deleted_at + UNDO_FOR if self.deleted_at else None

    def is_written_by(self, user: User | AnonymousUser) -> bool:
        """Whether this person may change the text. A plugin with co-authors says so here; deleting stays the author's."""
        return self.author_id is not None and self.author_id == user.pk

    def writer_ids(self) -> list[int]:
        """Whose words these are: they hear what becomes of them. The author, and whoever a plugin lets write along."""
        return [] if self.author_id is None else [self.author_id]

    def texts_with_pictures(self) -> Iterable[str]:
        """Every text, or name of a file, that keeps a picture of it from being taken away as no longer shown."""
        return [self.body]

    def check_shareable(self) -> None:
        """Raises ValidationError, by field, while this may not be shared: nothing is, for an author who left the house or is not
        among its readers any more. A plugin adds reasons of its own."""
        if self.author is not None and self.audience not in tokens_for(self.author):
            raise ValidationError({"audience": _("You are not in this audience: choose one of the list.")})

    def own_audiences(self) -> set[str]:
        """Audiences this text may have besides those its writer can choose, as long as the writer is in them: what a plugin
        made it for. None by default."""
        return set()
