"""Pictures in the sizes the site shows: made when an image comes in or is published, not in the request of its first reader."""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from wagtail.images import get_image_model
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import Filter, SourceImageIOError
from wagtail.models import Page, ReferenceIndex

from cms.plugins.tasks import enqueue_after_commit, task

logger = logging.getLogger(__name__)
SHAPES: dict[str, tuple[str, ...]] = {  # of each shape the small size first
    "lead": ("fill-800x450", "fill-1600x900"),
    "card": ("fill-480x300", "fill-960x600"),
    "hero": ("fill-780x585", "fill-1280x960"),
    "inline": ("max-760x760", "max-1520x1520"),
}
EVERY_SIZE = tuple(spec for specs in SHAPES.values() for spec in specs)


def sizes_of(image: Any, shape: str) -> list[Any]:
    """The renditions of an image in one shape, the small one first.

    What a worker is still making is not waited for: then there is the smallest one only. Without a worker they are made here.
    """
    filters = [Filter(spec) for spec in SHAPES[shape]]
    found = _existing(image, filters)
    if len(found) < len(filters) and settings.TASK_WORKER:
        enqueue_after_commit(pictures_make, image.pk)
        filters = [each for each in filters if each in found] or filters[:1]
    if len(found) < len(filters):
        return list(image.get_renditions(*[each.spec for each in filters]).values())
    return [found[each] for each in filters]


def _existing(image: Any, filters: list[Filter]) -> dict[Filter, Any]:
    """What is there already; like Wagtail it is remembered in the cache, so that the next reader asks the database nothing."""
    model = image.get_rendition_model()
    found = image.find_existing_renditions(*filters)
    fresh = {
        model.construct_cache_key(image, each.get_cache_key(image), each.spec): rendition
        for each, rendition in found.items()
        if not getattr(rendition, "_from_cache", False)
    }
    for rendition in fresh.values():
        rendition._from_cache = True  # who reads it from there need not write it again
    if fresh:
        model.cache_backend.set_many(fresh)
    return found


@task(queue_name="media")
def pictures_make(image_id: int) -> None:
    """Make every standard size of an image that is not there yet. An image whose file is broken or gone is left as it is."""
    image = get_image_model().objects.filter(pk=image_id).first()
    if image is None:
        return
    try:
        image.get_renditions(*EVERY_SIZE)
    except (SourceImageIOError, InvalidFilterSpecError, OSError, ValueError):
        logger.warning("Image %s has no sizes: its file cannot be read", image_id)


@task(queue_name="media")
def pictures_of_page_make(page_id: int) -> None:
    """Make the sizes of every image a page uses: those that came in before this page needed them."""
    used = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page_id),
        to_content_type=ContentType.objects.get_for_model(get_image_model()),
    )
    for image_id in set(used.values_list("to_object_id", flat=True)):
        pictures_make.call(int(image_id))
