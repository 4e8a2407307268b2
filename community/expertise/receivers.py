"""Keeps versions of words that did not come from this site: translations made in the admin."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from .models import ExpertisePage, Section


@receiver(post_save, sender=Section)
def section_saved(sender: Any, instance: Section, raw: bool = False, **_kwargs: Any) -> None:
    """What stands on a page is always one of its versions; a section of our own services has its version by now."""
    from .services import catch_up

    if not raw:
        catch_up(instance)


@receiver(post_save, sender=ExpertisePage)
def page_saved(sender: Any, instance: ExpertisePage, raw: bool = False, **_kwargs: Any) -> None:
    """What search and the front page keep of a page people read is no longer true."""
    from cms.plugins.site import house_changed

    if not raw and instance.published_at is not None:
        house_changed()
