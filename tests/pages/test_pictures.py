"""Pictures in standard sizes: there before the first reader comes, whatever runs in the background."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from PIL import Image
from wagtail.images import get_image_model

from pages.models import NewsPage
from pages.pictures import EVERY_SIZE, SHAPES, pictures_make, sizes_of
from pages.services import page_publish
from tests.factories import make_news

pytestmark = pytest.mark.django_db
Images = get_image_model()


def sizes(image) -> set[str]:
    return set(image.get_rendition_model().objects.filter(image=image).values_list("filter_spec", flat=True))


def upload(name: str = "tuin.png", width: int = 400):
    data = BytesIO()
    Image.new("RGB", (width, 300), "#4a8f6c").save(data, "PNG")
    return Images.objects.create(title="Tuin", file=ImageFile(BytesIO(data.getvalue()), name=name))


def test_every_size_is_made_at_upload(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = upload()
        assert sizes(image) == set()
    assert sizes(image) == set(EVERY_SIZE)
    image.renditions.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        image.get_file_hash()
    assert sizes(image) == set()  # a hash is no new picture


def test_a_new_focal_point_gives_new_sizes(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = upload()
    before = image.renditions.count()
    image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 50, 50, 40, 40
    with django_capture_on_commit_callbacks(execute=True):
        image.save()
    assert image.renditions.count() == before + len([spec for spec in EVERY_SIZE if spec.startswith("fill")])


def test_publishing_makes_them_for_an_image_of_before(site_tree, emma, client_of, django_capture_on_commit_callbacks):
    image = upload()  # nothing ran after it: as before these sizes were known
    page = NewsPage.objects.get(pk=make_news(site_tree, "Tuin", live=False, image=image).pk)
    with django_capture_on_commit_callbacks(execute=True):
        page_publish(page=page)
    made = set(image.renditions.values_list("pk", flat=True))
    assert sizes(image) == set(EVERY_SIZE)
    html = client_of(emma).get(page.get_url()).content.decode()
    assert "srcset" in html and set(image.renditions.values_list("pk", flat=True)) == made  # the reader made none


def test_while_a_worker_is_busy_the_reader_gets_the_small_one(settings, django_capture_on_commit_callbacks):
    image = upload()
    settings.TASK_WORKER = True
    with django_capture_on_commit_callbacks() as later:
        shown = sizes_of(image, "hero")
    assert [rendition.filter_spec for rendition in shown] == [SHAPES["hero"][0]] and len(later) == 1
    pictures_make.call(image.pk)
    with django_capture_on_commit_callbacks() as later:
        shown = sizes_of(Images.objects.get(pk=image.pk), "hero")
    assert [rendition.filter_spec for rendition in shown] == list(SHAPES["hero"]) and later == []


def test_without_a_worker_nobody_waits_for_nothing(settings, django_assert_num_queries):
    image = upload()
    settings.TASK_WORKER = False
    settings.CACHES = {**settings.CACHES, "renditions": settings.CACHES["default"]}
    assert len(sizes_of(image, "card")) == 2
    again = Images.objects.get(pk=image.pk)
    with django_assert_num_queries(0):
        assert len(sizes_of(again, "card")) == 2  # remembered


def test_an_image_that_is_gone_or_broken_stops_nothing(django_capture_on_commit_callbacks):
    image = upload()
    image.file.storage.delete(image.file.name)
    pictures_make.call(image.pk)
    pictures_make.call(image.pk + 999)
    assert sizes(image) == set()
