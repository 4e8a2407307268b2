"""Who may fetch an image, a document or another private file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from wagtail.models import Collection, ReferenceIndex
from wagtail.models.media import CollectionViewRestriction

from .access.tokens import groups_of
from .access.visibility import visibility, visible_ids
from .models import IntranetDocument, IntranetImage, IntranetMedia, IntranetRendition, OrganisationSettings, Topic, User
from .roles import may_use_admin
from .scope import HouseMemory, house_cached, remembered

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.auth.models import AnonymousUser


def closed_collections(user: User | AnonymousUser) -> list[str]:
    """Paths of the collections this reader may not see into."""

    def load() -> list[str]:
        groups = set(groups_of(user)) if user.is_authenticated else set()
        rows = house_cached("collection_restrictions", _collection_restrictions)
        return [row.collection.path for row in rows if not _accepts(row, groups)]

    return remembered(("closed_collections", user.pk), load)


def _collection_restrictions() -> list[CollectionViewRestriction]:
    return list(CollectionViewRestriction.objects.select_related("collection").prefetch_related("groups"))


def _accepts(restriction: CollectionViewRestriction, groups: set[int]) -> bool:
    if restriction.restriction_type in ("none", "login"):
        return True
    if restriction.restriction_type == "groups":
        return bool(groups & {group.pk for group in restriction.groups.all()})
    return False


def _open_collections(user: User | AnonymousUser, queryset: QuerySet[Any]) -> QuerySet[Any]:
    for path in closed_collections(user):
        queryset = queryset.exclude(collection__path__startswith=path)
    return queryset


_USES: HouseMemory = HouseMemory("files.uses", most=4_000, seconds=10)


def _uses(files: list[tuple[type[Model], str]]) -> dict[tuple[type[Model], str], list[tuple[int, str]]]:
    """What uses each of these files of one model: (content type, primary key). One query."""
    model = files[0][0]
    found: dict[tuple[type[Model], str], list[tuple[int, str]]] = {file: [] for file in files}
    rows = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(model), to_object_id__in=[pk for _model, pk in files]
    )
    for base, obj, to in rows.values_list("base_content_type_id", "object_id", "to_object_id"):
        found[model, to].append((base, obj))
    return found


def used_where_visible(user: User | AnonymousUser, model: type[Model], ids: list[Any]) -> set[Any]:
    """Those of the files that at least one object uses which the reader may see.

    Wagtail's reference index says who uses what; the users of a file are checked by kind, one query each.
    """
    users: dict[int, dict[str, set[str]]] = {}
    for (_model, to), references in _USES.many([(model, str(pk)) for pk in ids], _uses).items():
        for base, obj in references:
            users.setdefault(base, {}).setdefault(obj, set()).add(to)
    found: set[str] = set()
    for base, objects in users.items():
        owner = ContentType.objects.get_for_id(base).model_class()
        if owner is None:
            continue
        seen = visible_ids(user, owner, [owner._meta.pk.to_python(pk) for pk in objects])
        for pk in seen:
            found |= objects[str(pk)]
    return {pk for pk in ids if str(pk) in found}


def _files(user: User | AnonymousUser, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Files in open collections that a visible page or contribution uses. Editors choose files, so they see the unused ones too."""
    rows = _open_collections(user, queryset)
    if may_use_admin(user):
        return rows
    ids = list(rows.values_list("pk", flat=True))
    return rows.filter(pk__in=used_where_visible(user, queryset.model, ids))


def _file_ids(model: type[Model]) -> Callable[[User, list[Any]], set[Any]]:
    """As `_files`, in plain SQL and without asking for the rows twice; `tests/contracts/test_short_ways.py` holds them equal."""
    sql = (
        f"SELECT f.id FROM {model._meta.db_table} f JOIN {Collection._meta.db_table} c ON c.id = f.collection_id"  # noqa: S608
        " WHERE f.id IN (%(ids)s)"
    )

    def ids_of(user: User, ids: list[Any]) -> set[Any]:
        closed = closed_collections(user)
        with connection.cursor() as cursor:
            asked = sql % {"ids": ", ".join(["%s"] * len(ids))} + " AND c.path NOT LIKE %s" * len(closed)
            cursor.execute(asked, [*ids, *(f"{path}%" for path in closed)])
            found = {pk for (pk,) in cursor.fetchall()}
        return found if may_use_admin(user) or not found else used_where_visible(user, model, list(found))

    return ids_of


for _model in (IntranetImage, IntranetDocument, IntranetMedia):
    visibility(_model, ids_of=_file_ids(_model))(_files)


@visibility(OrganisationSettings)
def _settings(user: User | AnonymousUser, queryset: QuerySet[Any]) -> QuerySet[Any]:
    return queryset


@visibility(Topic)
def _topics(user: User | AnonymousUser, queryset: QuerySet[Any]) -> QuerySet[Any]:
    return queryset


@visibility(User, token_of=lambda person: "everyone" if person.is_active else "nobody")
def _people(user: User | AnonymousUser, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Everybody signed in sees every active colleague."""
    return queryset.filter(is_active=True)


def file_allowed(request: HttpRequest, path: str) -> bool:
    """Whether the signed-in reader of this request may fetch the file at this path below the media root."""
    from .contributions.pictures import FOLDER, picture_allowed
    from .points import MediaAccess
    from .registry import enabled

    user = request.user
    folder = path.split("/", 1)[0]
    if folder == "photos":
        return User.objects.active().filter(photo=path).exists()
    if folder == "images":
        return _image_allowed(
            user, IntranetRendition.objects.filter(file=path).values_list("image_id", flat=True).first()
        )
    if folder == "original_images":
        return _image_allowed(user, IntranetImage.objects.filter(file=path).values_list("pk", flat=True).first())
    if folder == FOLDER:
        return picture_allowed(user, path)
    if folder in ("media", "media_thumbnails", "captions"):
        fields = {"media": "file", "media_thumbnails": "thumbnail", "captions": "captions"}
        pk = IntranetMedia.objects.filter(**{fields[folder]: path}).values_list("pk", flat=True).first()
        return pk is not None and bool(visible_ids(user, IntranetMedia, [pk]))
    return any(path.startswith(p.prefix) and p.allowed(user, path) for p in enabled(MediaAccess))  # type: ignore[arg-type]


def _image_allowed(user: User | AnonymousUser, pk: int | None) -> bool:
    return pk is not None and bool(visible_ids(user, IntranetImage, [pk]))
