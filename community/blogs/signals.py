"""When a summary appears or goes, every process forgets which conversations have one."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from cms.plugins.site import house_changed

from .models import BlogPost


@receiver([post_save, post_delete], sender=BlogPost, dispatch_uid="blogs.sources")
def summary_changed(instance: BlogPost, **_kwargs: Any) -> None:
    """Drafts change nothing for anybody else; a post that was ever shared may."""
    if instance.source_type_id and instance.published_at is not None:
        house_changed()
