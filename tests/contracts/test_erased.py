"""What was deleted is erased: a day later no word of it is left in any table, and no file of it below the media root."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.test import TestCase
from django.utils import timezone
from wagtail.models import Page

from cms.core.activities import forget_activities
from cms.core.contributions.erasing import erase_deleted
from cms.core.kinds import contribution_models
from cms.core.models import ContributionPicture
from community.comments.models import Comment
from community.polls.models import Choice
from community.questions.models import Answer
from community.vlogs.models import Captions

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def words_in(rows, words):
    text = " ".join(f"{value}" for row in rows.values_list() for value in row)
    return {word for word in words if word in text}


def words_of_films(root, words):
    """Planted words in the bytes of films and their pictures, and in those of uploads that are on their way."""
    files = [path.read_bytes() for path in (Path(root) / "vlogs").rglob("*") if path.is_file()]
    return {word for word in words if any(word.encode() in file for file in files)}


def pictures_below(root):
    return {path.name for path in (Path(root) / "contributions").rglob("*") if path.is_file()}


def test_nothing_planted_in_a_contribution_survives_its_deletion(planted, settings):
    kinds = [model for model in contribution_models() if model._meta.app_label != "dummy"]
    of_kinds = ContentType.objects.get_for_models(*kinds).values()
    said = Comment.objects.filter(target_type__in=of_kinds)
    tables = [*(model._base_manager.all() for model in (*kinds, Answer, Captions, Choice)), said]
    others = [Comment.objects.exclude(pk__in=said), Page.objects.all()]
    elsewhere = set().union(*(words_in(rows, planted.words) for rows in others))
    own = [words_in(rows, planted.words) - elsewhere for rows in tables]
    assert all(own[: len(kinds)]), "plant one of every kind, with words of its own"
    of_others = ContributionPicture.objects.exclude(owner_type__in=of_kinds)
    others_files = {Path(file).name for row in of_others for file in (row.file.name, row.small.name)}
    assert pictures_below(settings.MEDIA_ROOT) > others_files
    films = words_of_films(settings.MEDIA_ROOT, planted.words)

    for model in kinds:
        model._base_manager.update(deleted_at=timezone.now() - timedelta(days=2))
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert erase_deleted() > len(kinds)
        forget_activities()
    assert pictures_below(settings.MEDIA_ROOT) == others_files

    everything = apps.get_models(include_auto_created=True)
    left = {model._meta.label: words_in(model._base_manager.all(), set().union(*own)) for model in everything}
    assert not {label: words for label, words in left.items() if words}
    gone = films - words_of_films(settings.MEDIA_ROOT, planted.words)
    assert {word.rstrip("0123456789") for word in gone} == {"filmbeeldkwartsglim", "filmposterkwartsglim"}
    assert all(word.startswith("onderweg") for word in films - gone)
