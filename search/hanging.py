"""What hangs on what: comments on a page, files used by a page. When the page changes, so does who may find them."""

from collections.abc import Iterable, Mapping

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.documents.models import AbstractDocument
from wagtail.models import Page, ReferenceIndex

from cms.plugins.points import SearchSource


def of_pages(page_ids: Iterable[int], sources: Mapping[str, SearchSource]) -> dict[str, list[str]]:
    """Per source key: the pages themselves, objects that point at them by content type and id, and files they use."""
    ids = list(page_ids)
    found: dict[str, list[str]] = {}
    for key, source in sources.items():
        if issubclass(source.model, Page):
            found[key] = [str(pk) for pk in _pages(source, ids)]
        elif issubclass(source.model, AbstractDocument):
            found[key] = files_used_by(source.model, ids)
        else:
            pointing = _pointer(source.model)
            if pointing is not None:
                found[key] = _pointing_at(source, pointing, ids)
    return {key: value for key, value in found.items() if value}


def documents_of(source: SearchSource, ids: list[str], sources: Mapping[str, SearchSource]) -> dict[str, list[str]]:
    """The files used by the pages that were just read: their audience follows the page."""
    if not issubclass(source.model, Page):
        return {}
    found = {
        key: files_used_by(other.model, ids)
        for key, other in sources.items()
        if issubclass(other.model, AbstractDocument)
    }
    return {key: value for key, value in found.items() if value}


def files_used_by(model: type[Model], page_ids: Iterable[object]) -> list[str]:
    """Primary keys of the files that these pages use, by Wagtail's reference index."""
    rows = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(pk) for pk in page_ids],
        to_content_type=ContentType.objects.get_for_model(model),
    )
    return sorted(set(rows.values_list("to_object_id", flat=True)))


def _pages(source: SearchSource, ids: list[int]) -> Iterable[int]:
    if source.model is Page:
        return ids
    return source.model._default_manager.filter(pk__in=ids).values_list("pk", flat=True)


def _pointer(model: type[Model]) -> GenericForeignKey | None:
    return next((field for field in model._meta.private_fields if isinstance(field, GenericForeignKey)), None)


def _pointing_at(source: SearchSource, pointer: GenericForeignKey, page_ids: list[int]) -> list[str]:
    types = [
        content_type.pk
        for content_type in ContentType.objects.all()
        if (model := content_type.model_class()) is not None and issubclass(model, Page)
    ]
    rows = source.model._default_manager.filter(
        **{f"{pointer.ct_field}__in": types, f"{pointer.fk_field}__in": [str(pk) for pk in page_ids]}
    )
    return [str(pk) for pk in rows.values_list("pk", flat=True)]
