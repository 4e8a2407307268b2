"""A form is filled in for minutes. What others decided meanwhile stays, whatever the object says that was read before."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cms.core.kinds import contribution_models
from cms.plugins.contributions import Contribution, contribution_publish, contribution_save

pytestmark = pytest.mark.django_db
KINDS = contribution_models()


def shared(model: type[Contribution], author: Any) -> Any:
    """A row as it is after it was shared, made without the form of its plugin."""
    fields: dict[str, Any] = {"author": author, "title": "Een eigen titel", "audience": "everyone"}
    return model.objects.create(**fields, state="published", published_at=timezone.now())


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model._meta.label)
def test_what_a_moderator_hid_stays_hidden(model, emma):
    row = shared(model, emma)
    read_before = model.objects.get(pk=row.pk)
    model.objects.filter(pk=row.pk).update(state="hidden", hidden_reason="Zo praten we niet.")
    read_before.title = "Een andere titel"
    with pytest.raises(PermissionDenied):
        contribution_publish(contribution=model.objects.get(pk=row.pk), user=emma)
    with suppress(ValidationError):  # some kinds miss something before anybody could read them
        contribution_save(contribution=read_before, user=emma)
    contribution_save(contribution=model.objects.get(pk=row.pk), user=emma, publish=False)
    row.refresh_from_db()
    assert (row.state, row.hidden_reason) == ("hidden", "Zo praten we niet.")


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model._meta.label)
def test_what_is_gone_stays_gone(model, emma):
    row, moment = shared(model, emma), timezone.now()
    read_before = model.objects.get(pk=row.pk)
    model.objects.filter(pk=row.pk).update(deleted_at=moment)
    contribution_save(contribution=read_before, user=emma, publish=False)
    row.refresh_from_db()
    assert row.deleted_at == moment
    model.objects.filter(pk=row.pk).delete()
    with pytest.raises(ValidationError):
        contribution_save(contribution=read_before, user=emma, publish=False)
    assert not model.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model._meta.label)
def test_no_form_writes_what_its_plugin_decides(model):
    """Fields that no form shows are written by services and tasks: each of them is named, or written by the save itself."""
    own = {field.name for field in model._meta.local_concrete_fields if not field.editable}
    base = {field.name for field in Contribution._meta.get_fields()}
    assert set(model.decided_by_others) <= {field.name for field in model._meta.concrete_fields}
    assert own - base - set(model.decided_by_others) <= WRITTEN_BY_THE_SAVE.get(model._meta.label, set())


WRITTEN_BY_THE_SAVE = {
    "blogs.BlogPost": {"words", "circle", "draft_key", "unconfirmed"},
    "vlogs.Vlog": {"share_when_ready"},
}
