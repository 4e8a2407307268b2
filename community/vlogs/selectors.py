"""Reading vlogs, each in a fixed number of queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from cms.plugins.access import visible_to
from cms.plugins.contributions import RowCache, topics_in_use
from cms.plugins.users import Topic

from .models import Upload, Vlog

if TYPE_CHECKING:
    from cms.plugins.users import User

CARD = (
    *("title", "audience", "state", "kind", "language", "published_at", "created_at", "deleted_at", "poster", "film"),
    *("seconds", "film_state", "external_url", "allow_comments"),
    *("author__username", "author__display_name", "author__photo", "author__badge", "author__is_active"),
)


def vlogs_shared(user: User) -> QuerySet[Vlog]:
    """What colleagues shared and this reader may see, the newest first, as cards show it."""
    rows = visible_to(user, Vlog.objects.published())
    return rows.select_related("author").only(*CARD).order_by("-published_at", "-pk")


NEWEST = RowCache(Vlog, lambda: Vlog.objects.published().select_related("author").only(*CARD))
"""The newest vlogs, for the front page and the homes of topics."""


def newest_about(user: User, topic: Topic, count: int) -> list[Vlog]:
    """The newest vlogs about a topic that this reader may see. Seldom a query."""
    found = NEWEST.of(user, count, about=topic)
    return list(vlogs_shared(user).filter(topics=topic)[:count]) if found is None else found


def own_on_their_way(user: User) -> list[Vlog]:
    """This person's vlogs that nobody else sees yet: drafts, films being made ready, films that failed."""
    mine = Vlog.objects.filter(author=user, deleted_at__isnull=True).exclude(state=Vlog.State.PUBLISHED)
    return list(mine.order_by("-created_at")[:10])


def topics_with_vlogs(user: User) -> list[tuple[Topic, int]]:
    """The topics that have something to play for this reader, the fullest first, each with how many."""
    return sorted(topics_in_use(user, Vlog.objects.published()), key=lambda one: -one[1])


def playlist(user: User, topic: Topic) -> list[Vlog]:
    """The vlogs on a topic in the order in which they were shared, at most a hundred."""
    return list(vlogs_shared(user).filter(topics=topic).order_by("published_at", "pk")[:100])


def more_from(user: User, vlog: Vlog, most: int = 3) -> list[Vlog]:
    """Other vlogs of the same colleague."""
    if vlog.author_id is None:
        return []
    return list(vlogs_shared(user).filter(author_id=vlog.author_id).exclude(pk=vlog.pk)[:most])


def introduction_of(user: User, person: User) -> Vlog | None:
    """The newest film in which this colleague introduces themselves, as far as the reader may see it."""
    mine = vlogs_shared(user).filter(author=person, kind=Vlog.Kind.INTRODUCTION)
    return next((vlog for vlog in mine[:1] if vlog.is_playable), None)


def file_allowed(user: User, path: str) -> bool:
    """Whether this reader may fetch a film or poster: those of vlogs they may see. Originals are for nobody."""
    field = {"mp4": "film", "jpg": "poster"}.get(path.rpartition(".")[2])
    return field is not None and visible_to(user, Vlog.objects.filter(**{field: path})).exists()


def neighbours(rows: list[Vlog], vlog: Vlog) -> dict[str, Any]:
    """Where a vlog stands in a playlist, counted from 1, and the one after it."""
    place = next((n for n, row in enumerate(rows) if row.pk == vlog.pk), None)
    if place is None:
        return {"place": 0, "next": None}
    return {"place": place + 1, "next": rows[place + 1] if place + 1 < len(rows) else None}


def upload_arrived(user: User, upload_id: Any) -> Upload | None:
    """The film of this person that arrived as a whole and belongs to no vlog yet; None for anything else."""
    if not upload_id:
        return None
    try:
        upload = visible_to(user, Upload.objects.filter(pk=upload_id)).first()
    except (ValidationError, ValueError):
        return None
    return upload if upload is not None and upload.is_complete else None
