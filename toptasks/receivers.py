"""What is remembered of top tasks goes when one of them changes."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from cms.plugins.site import house_changed
from toptasks.models import Survey, TopTask


@receiver([post_save, post_delete], sender=TopTask)
@receiver([post_save, post_delete], sender=Survey)
def lists_changed(sender: Any, **_kwargs: Any) -> None:
    house_changed()
