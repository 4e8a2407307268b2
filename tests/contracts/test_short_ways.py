"""`visible_ids` goes shorter ways than the querysets; here both name the same of everything that was planted, for every reader."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image
from wagtail.models import ReferenceIndex

from cms.core.access.visibility import _ids_of, _short_way, visible_ids, visible_to
from cms.core.models import Contribution, IntranetDocument, IntranetImage, IntranetMedia, User
from cms.core.scope import request_scope
from community.people.models import Profile

FILES = (IntranetImage, IntranetDocument, IntranetMedia)
SHORT = sorted(_ids_of, key=lambda model: model._meta.label)
TYPES = [model for model in apps.get_models() if issubclass(model, Contribution)]


def label(model) -> str:
    return model._meta.label_lower


def both_ways(reader, model) -> set:
    """What this reader may see, the same on both ways: all at once, and asked for one by one."""
    every = list(model._default_manager.values_list("pk", flat=True))
    assert every, "nothing of this kind is planted"
    with request_scope():
        long = set(visible_to(reader, model._default_manager.all()).values_list("pk", flat=True))
    with request_scope():
        assert visible_ids(reader, model, every) == long
    with request_scope():
        assert {pk for pk in every if visible_ids(reader, model, [pk])} == long
    return long


def _content(number: int) -> ImageFile:
    """A small picture, which every kind of file may hold."""
    buffer = BytesIO()
    Image.new("RGB", (4, 4), "teal").save(buffer, "PNG")
    return ImageFile(buffer, name=f"{number}.png")


def test_files_of_every_kind_have_a_short_way():
    assert set(FILES) <= set(SHORT) and len(TYPES) > 4


@pytest.mark.parametrize("model", SHORT, ids=label)
def test_the_short_way_ends_where_the_long_one_does(closed, model, emma, niels, hanna, carmen):
    seen = {reader.username: both_ways(reader, model) for reader in (emma, niels, hanna, carmen)}
    if model is Profile:  # all colleagues see each other's, as long as they are there
        User.objects.filter(pk=hanna.pk).update(is_active=False)
        assert seen["emma"] - both_ways(emma, model) == set(
            Profile.objects.filter(user=hanna).values_list("pk", flat=True)
        )
    else:
        assert seen["emma"] - seen["niels"], "what is for the team is there to be told apart"


@pytest.mark.parametrize("model", TYPES, ids=label)
def test_contributions_by_the_short_way_are_those_of_the_queryset(closed, model, emma, niels, hanna, carmen):
    """Kinds that are seen as contributions are go a short way of their own accord; drafts, hidden and deleted ones too."""
    first = model._default_manager.first()
    states = [{"state": state} for state in model.State.values] + [{"deleted_at": timezone.now()}]
    for changes in states:
        model._default_manager.filter(pk=first.pk).update(**{"deleted_at": None, **changes})
        for reader in (emma, niels, hanna, carmen, first.author):
            both_ways(reader, model)


def test_the_short_way_is_taken_by_those_whose_rule_it_is():
    short = {model._meta.label_lower for model in TYPES if _short_way(model) is not None}
    assert {"polls.poll", "questions.question", "vlogs.vlog"} <= short
    assert "blogs.blogpost" not in short, "co-authors see it too"


@pytest.mark.parametrize("file", FILES, ids=label)
@pytest.mark.parametrize("model", TYPES, ids=label)
def test_a_file_is_seen_by_who_sees_what_uses_it(closed, model, file, emma, niels, hanna, carmen):
    """One file for each contribution of a kind that was planted, used by nothing else."""
    uses = {}
    for row in model._default_manager.all()[:6]:
        one = file.objects.create(title=f"Van {row.pk}", file=_content(row.pk))
        ReferenceIndex.objects.create(
            base_content_type=ContentType.objects.get_for_model(model), object_id=str(row.pk),
            content_type=ContentType.objects.get_for_model(model), to_object_id=str(one.pk),
            to_content_type=ContentType.objects.get_for_model(file), model_path="body", content_path="body",
            content_path_hash=uuid4(),
        )  # fmt: skip
        uses[one.pk] = row.pk
    assert uses, "no example of this kind is planted"
    for reader in (emma, niels, hanna):
        with request_scope():
            allowed = set(visible_to(reader, model._default_manager.all()).values_list("pk", flat=True))
        assert both_ways(reader, file) & set(uses) == {pk for pk, row in uses.items() if row in allowed}
