"""Files in the search index: found by title and by the words inside them, by whoever may see a page that uses them."""

from collections import defaultdict
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex
from wagtail.models.media import CollectionViewRestriction

from cms.plugins.access import EVERYONE, NOBODY, page_tokens, token_of
from cms.plugins.points import SearchDocument
from search.models import ExtractedText
from search.schema import AUDIENCES


def documents() -> "QuerySet[Any]":
    text = ExtractedText.objects.filter(file_hash=OuterRef("file_hash")).values("text")[:1]
    return (
        get_document_model()
        .objects.select_related("collection", "uploaded_by_user")
        .prefetch_related("tags")
        .annotate(extracted_text=Subquery(text))
    )


def to_document(document: Any) -> SearchDocument | None:
    """None for a file that no readable page or contribution uses: only editors see those, in the admin."""
    audiences = audiences_of(document)
    if not audiences:
        return None
    uploader = document.uploaded_by_user
    return SearchDocument(
        id=f"documents:{document.pk}", source="documents", object_id=document.pk, title=document.title,
        body=document.extracted_text or "", language=document.language, audience=audiences[0], url=document.url, kind="document",
        date=document.created_at, author=str(uploader) if uploader else "",
        keywords=" . ".join([document.filename, *map(str, document.tags.all())]),
        extra={AUDIENCES: audiences},
    )  # fmt: skip


def audiences_of(document: Any) -> tuple[str, ...]:
    """Each token with which the file may be found; ``()`` when nobody may.

    The file is visible to who may see its collection and anything that uses it. A collection for groups together with a
    page for some is more than one token can say: such a file is left out rather than shown to too many.
    """
    used = _audiences_of_users(document)
    collection = _audiences_of_collection(document.collection)
    if collection == (EVERYONE,):
        return tuple(sorted(used))
    return collection if EVERYONE in used else ()


def _audiences_of_users(document: Any) -> set[str]:
    rows = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(type(document)), to_object_id=str(document.pk)
    )
    owners: dict[int, set[str]] = defaultdict(set)
    for content_type, pk in rows.values_list("base_content_type_id", "object_id"):
        owners[content_type].add(pk)
    found: set[str] = set()
    for content_type, ids in owners.items():
        model = ContentType.objects.get_for_id(content_type).model_class()
        if model is not None:
            found |= _page_audiences(ids) if issubclass(model, Page) else _other_audiences(model, ids)
    return found - {NOBODY, ""}


def _page_audiences(ids: set[str]) -> set[str]:
    now = timezone.now()
    live = Page.objects.filter(Q(expire_at__isnull=True) | Q(expire_at__gt=now), pk__in=ids, live=True)
    return set(page_tokens(list(live.values_list("pk", flat=True))).values())


def _other_audiences(model: type[Model], ids: set[str]) -> set[str]:
    """Audiences of contributions that are shared now; drafts, hidden and deleted ones give none."""
    owners = model._default_manager.filter(pk__in=ids)
    return {
        token_of(owner)
        for owner in owners
        if getattr(owner, "state", "published") == "published" and getattr(owner, "deleted_at", None) is None
    }


def _audiences_of_collection(collection: Any) -> tuple[str, ...]:
    """Who may look into a collection: everyone, the groups of its one restriction, or (more of them) nobody."""
    restrictions = [
        row
        for row in CollectionViewRestriction.objects.select_related("collection").prefetch_related("groups")
        if collection.path.startswith(row.collection.path) and row.restriction_type not in ("none", "login")
    ]
    if not restrictions:
        return (EVERYONE,)
    if len(restrictions) > 1 or restrictions[0].restriction_type != CollectionViewRestriction.GROUPS:
        return ()
    return tuple(sorted(f"site-group:{group.pk}" for group in restrictions[0].groups.all()))
