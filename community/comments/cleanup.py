"""What follows when a page or contribution goes away or becomes more private. The engine leaves the comments behind."""

from __future__ import annotations

from typing import Any

from cms.plugins.signals import access_changed, on_deletion

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
    on_deletion(discussable_models(), target_deleted, "comments")
    on_deletion([Comment], comment_deleted, "comments")
    access_changed.connect(pages_changed_audience, dispatch_uid="comments.access")
