"""Saves many pages without working out, at each of the three saves that one page takes, who refers to what."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models.signals import post_save
from modelsearch import index
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update


@contextmanager
def indexed_once(model: type[Page]) -> Iterator[list[Page]]:
    """Pages of this model saved inside are put in Wagtail's indexes once, at the end: append them to the list.

    Who may see a picture follows from the reference index, so the end is inside the caller's transaction.
    """
    pages: list[Page] = []
    connected = post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        with disable_reference_index_auto_update():
            yield pages
    finally:
        if connected:
            post_save.connect(post_save_signal_handler, sender=model)
    for page in pages:
        ReferenceIndex.create_or_update_for_object(page)
        index.insert_or_update_object(page)
