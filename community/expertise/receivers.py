"""What follows from storing and deleting: versions of words that did not come from this site, bytes that go with their row."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from cms.plugins.signals import content_changed
from cms.plugins.site import house_changed

from .models import ExpertisePage, PageFile, Section, Suggestion


@receiver(post_save, sender=Section)
def section_saved(sender: Any, instance: Section, raw: bool = False, **_kwargs: Any) -> None:
    """What stands on a page is always one of its versions; a section of our own services has its version by now. Search finds
    the page by these words."""
    from .services import catch_up

    if not raw:
        catch_up(instance)
        content_changed.send(sender=ExpertisePage, ids=[instance.page_id])


@receiver(post_delete, sender=Section)
def section_deleted(sender: Any, instance: Section, **_kwargs: Any) -> None:
    """Search finds a page by the words of its sections."""
    content_changed.send(sender=ExpertisePage, ids=[instance.page_id])


@receiver(post_save, sender=ExpertisePage)
def page_saved(sender: Any, instance: ExpertisePage, created: bool = False, raw: bool = False, **_kwargs: Any) -> None:
    """What search and the front page keep of a page people read is no longer true; a new one may be in another language."""
    if not raw and (created or instance.published_at is not None):
        house_changed()


@receiver([post_save, post_delete], sender=Suggestion)
def suggestion_changed(sender: Any, raw: bool = False, **_kwargs: Any) -> None:
    """What waits for the keepers stands on their front page, and that is kept."""
    if not raw:
        house_changed()


@receiver(post_delete, sender=PageFile)
def file_deleted(sender: Any, instance: PageFile, **_kwargs: Any) -> None:
    """However a file goes, by itself or with its page, its bytes go with it, as soon as that is certain."""
    storage, name = instance.file.storage, instance.file.name
    if name:
        transaction.on_commit(lambda: storage.delete(name))
