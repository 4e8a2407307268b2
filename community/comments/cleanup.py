"""What follows when a page or contribution goes away or becomes more private. The engine leaves the comments behind."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete

from cms.plugins.signals import access_changed

from .changes import comments_changed
from .models import Comment, Mute, Reaction
from .targets import discussable_models, page_type_ids, type_of


def target_deleted(sender: Any, instance: Any, **_kwargs: Any) -> None:
    """Nothing said about a page survives the page: comments with their replies and reports, reactions, mutes."""
    row = {"target_type": type_of(sender), "target_id": instance.pk}
    pks = list(Comment.objects.filter(**row).values_list("pk", flat=True))
    if pks:
        Comment.objects.filter(pk__in=pks).delete()
    Reaction.objects.filter(**row).delete()
    Mute.objects.filter(**row).delete()


def comment_deleted(sender: Any, instance: Comment, **_kwargs: Any) -> None:
    Reaction.objects.filter(target_type=type_of(Comment), target_id=instance.pk).delete()
    comments_changed([instance.pk])


def pages_changed_audience(sender: Any, page_ids: list[int], **_kwargs: Any) -> None:
    """A page became more or less private: so did everything said on it. Search reads these comments again."""
    comments = Comment.objects.filter(target_type__in=page_type_ids(), target_id__in=page_ids)
    if pks := list(comments.values_list("pk", flat=True)):
        comments_changed(pks)


def connect() -> None:
    """One receiver a kind, not one for all models: a receiver for everything would slow every deletion in the house."""
    for model in discussable_models():
        post_delete.connect(target_deleted, sender=model, dispatch_uid=f"comments.{model._meta.label_lower}")
    post_delete.connect(comment_deleted, sender=Comment, dispatch_uid="comments.comment")
    access_changed.connect(pages_changed_audience, dispatch_uid="comments.access")
