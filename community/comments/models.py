"""What a conversation is made of. Written only by `services.py`, read only through `selectors.py`.

django-comments-xtd is the engine: it owns text, author, date and the place in the thread (three tables, one row each).
Our own table adds what it lacks: an integer reference to what is being discussed (joins on PostgreSQL; the engine's
`object_pk` is text), when a comment was edited, deleted or hidden, and by whom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_comments.managers import CommentManager
from django_comments_xtd.models import XtdComment

if TYPE_CHECKING:
    from datetime import datetime

MAX_LENGTH = 3000
SHOWN = (
    *("comment", "submit_date", "is_public", "is_removed", "thread_id", "parent_id", "level", "order", "nested_count"),
    *("target_type", "target_id", "edited_at", "deleted_at", "purged_at", "hidden_at", "hidden_reason"),
)
AUTHOR_SHOWN = ("username", "display_name", "photo", "badge", "is_active")


class CommentQuerySet(models.QuerySet["Comment"]):
    """Narrows comments by what they are about and by whether they can still be read."""

    def on(self, target_type_id: int, target_id: int) -> CommentQuerySet:
        return self.filter(target_type_id=target_type_id, target_id=target_id)

    def readable(self) -> CommentQuerySet:
        """Neither deleted by the author nor hidden by a host. This is what every count counts.

        Asked of our own columns, which every change keeps equal to the engine's flags: no join, and an index of its own.
        """
        return self.filter(deleted_at__isnull=True, hidden_at__isnull=True)

    def readable_by(self, user: Any) -> CommentQuerySet:
        """The same, and what a host hid of this person's own."""
        own = models.Q(user=user.pk) if user.is_authenticated else models.Q(pk__in=[])
        return self.filter(models.Q(hidden_at__isnull=True) | own, deleted_at__isnull=True)

    def for_thread(self) -> CommentQuerySet:
        """What a conversation shows of comments and their authors, in one query, and no column more."""
        return self.select_related("user").only(*SHOWN, *(f"user__{name}" for name in AUTHOR_SHOWN))


class Comment(XtdComment):
    """One comment. Never saved twice: the engine's `save()` recounts and republishes replies (see `save`)."""

    xtdcomment_ptr = models.OneToOneField(
        XtdComment, on_delete=models.CASCADE, parent_link=True, primary_key=True, related_name="+"
    )
    target_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+", verbose_name=_("kind"))
    target_id = models.BigIntegerField(_("about"))
    target = GenericForeignKey("target_type", "target_id")
    edited_at = models.DateTimeField(_("edited"), null=True, blank=True)
    deleted_at = models.DateTimeField(_("deleted"), null=True, blank=True)
    purged_at = models.DateTimeField(_("text removed for good"), null=True, blank=True)
    hidden_at = models.DateTimeField(_("hidden"), null=True, blank=True)
    hidden_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    hidden_reason = models.CharField(_("why it is hidden"), max_length=300, blank=True)

    objects = CommentManager.from_queryset(CommentQuerySet)()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        base_manager_name = "objects"
        indexes = [
            models.Index(fields=["target_type", "target_id"], name="comments_target"),
            models.Index(
                fields=["target_type", "target_id"],
                name="comments_readable",
                condition=models.Q(deleted_at__isnull=True, hidden_at__isnull=True),
            ),
            models.Index(
                fields=["deleted_at"],
                name="comments_to_purge",
                condition=models.Q(deleted_at__isnull=False, purged_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.comment[:80]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Only the first save is allowed; it places the comment in its thread. Changes go through the services,
        which use `update()`: a second engine save would count ancestors again and republish hidden replies."""
        if not self._state.adding:
            raise TypeError("A saved comment is changed through community.comments.services, not with save().")
        super().save(*args, **kwargs)

    @property
    def author(self) -> Any:
        return self.user

    @property
    def author_id(self) -> int | None:
        return self.user_id

    @property
    def created_at(self) -> datetime:
        return self.submit_date

    @property
    def is_readable(self) -> bool:
        return self.is_public and not self.is_removed

    @property
    def anchor(self) -> str:
        return f"comment-{self.pk}"

    def get_absolute_url(self) -> str:
        """The place on the page where this comment stands; an empty string when its page is gone."""
        from .targets import url_of

        return url_of(self)


class Reaction(models.Model):
    """One person's heart, thanks or idea on a comment, page or contribution. One of each kind per person."""

    target_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    target_id = models.BigIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("reaction")
        verbose_name_plural = _("reactions")
        constraints = [
            models.UniqueConstraint(
                fields=["target_type", "target_id", "kind", "user"], name="comments_one_reaction_of_a_kind"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.user_id})"


class Mute(models.Model):
    """This person does not want to hear about new comments here. Mentions and replies still arrive."""

    target_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    target_id = models.BigIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("muted conversation")
        verbose_name_plural = _("muted conversations")
        constraints = [
            models.UniqueConstraint(fields=["target_type", "target_id", "user"], name="comments_one_mute_a_person"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.target_type_id}/{self.target_id}"
