"""Many made-up comments, quickly: the engine's three tables are filled in batches, with the places in the threads
worked out here exactly as the engine would. For load tests only; what people write goes through the services.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection, models, transaction
from django_comments.models import Comment as EngineComment
from django_comments_xtd.models import XtdComment
from wagtail.models import Page

from cms.plugins.access import EVERYONE, page_tokens

from .models import Comment
from .targets import discussable_models, type_of

BATCH = 2000
IP_NOBODY = "0.0.0.0"  # noqa: S104  marks the rows as made up; real comments store no address at all
FALLBACK = (
    "Mooi om te lezen.",
    "Dank je, hier hebben we iets aan.",
    "Goed idee, dat doen wij ook.",
    "Thanks for sharing.",
)


@dataclass
class Draft:
    """A comment on its way into the tables. `parent` is its place in the thread's own list, None for the first."""

    user_id: int
    text: str
    moment: datetime
    parent: int | None
    level: int
    nested: int = 0
    row: Any = None


@dataclass
class DraftThread:
    """One thread in the order in which it is read: a comment, then everything under it."""

    target_type_id: int
    target_id: int
    drafts: list[Draft] = field(default_factory=list)


def build(demo: Any, texts: list[str]) -> None:
    """Add made-up comments until there are `demo.contributions` of them, on pages that everybody may see."""
    there = EngineComment.objects.filter(ip_address=IP_NOBODY).count()
    missing = demo.contributions - there
    if missing <= 0:
        return
    places = _places()
    people = list(get_user_model().objects.active().order_by("pk").values_list("pk", flat=True))
    if not places or not people:
        return
    bank = _bank(texts)
    with demo.progress("More comments", missing) as bar:
        batch: list[DraftThread] = []
        size = 0
        while missing > 0:
            thread = _thread(demo, places, people, bank, limit=missing)
            missing -= len(thread.drafts)
            size += len(thread.drafts)
            batch.append(thread)
            if size >= BATCH or missing <= 0:
                insert(batch)
                bar.advance(size)
                batch, size = [], 0


def _places() -> list[tuple[int, int, datetime]]:
    """Open pages for everybody: kind, id, and when they appeared. Newest first, so that those get most comments."""
    found = []
    for model in discussable_models():
        if not issubclass(model, Page):
            continue
        rows = model.objects.filter(live=True, allow_comments=True, first_published_at__isnull=False)
        rows = rows.values_list("pk", "first_published_at")
        tokens = page_tokens(pk for pk, _moment in rows)
        kind = type_of(model).pk
        found += [(kind, pk, moment) for pk, moment in rows if tokens.get(pk) == EVERYONE]
    return sorted(found, key=lambda place: (place[2], place[1]), reverse=True)


def _bank(texts: list[str]) -> list[str]:
    """The written texts without names and without repeats; a few of our own when there are none."""
    plain = (re.sub(r"\s{2,}", " ", re.sub(r"@[\w.-]+[,:]?\s?", "", text)).strip() for text in texts)
    return list(dict.fromkeys(text[:1].upper() + text[1:] for text in plain if len(text) > 12)) or list(FALLBACK)


def _thread(demo: Any, places: list[Any], people: list[int], bank: list[str], *, limit: int) -> DraftThread:
    """A thread of one to seven comments, at most three deep, placed in reading order."""
    dice = demo.rng
    kind, pk, born = places[min(int(dice.expovariate(1.0) * len(places) / 4), len(places) - 1)]
    room = max((demo.now - born).total_seconds() - 600, 60)
    moment = born + timedelta(seconds=dice.random() * room)
    thread = DraftThread(kind, pk, [Draft(dice.choice(people), dice.choice(bank), moment, None, 0)])
    for _reply in range(min(dice.choice((0, 0, 0, 1, 1, 2, 3, 6)), limit - 1)):
        moment = min(moment + timedelta(minutes=dice.randint(2, 240)), demo.now - timedelta(minutes=1))
        _insert_reply(thread.drafts, dice.randrange(len(thread.drafts)), dice.choice(people), dice.choice(bank), moment)
    return thread


def _insert_reply(drafts: list[Draft], parent: int, user_id: int, text: str, moment: datetime) -> None:
    """Put a reply where the engine would: after everything already said under its parent."""
    while drafts[parent].level >= 2:
        parent = drafts[parent].parent or 0
    level = drafts[parent].level + 1
    place = parent + 1
    while place < len(drafts) and drafts[place].level >= level:
        place += 1
    for draft in drafts[place:]:
        if draft.parent is not None and draft.parent >= place:
            draft.parent += 1
    drafts.insert(place, Draft(user_id, text, moment, parent, level))
    above: int | None = parent
    while above is not None:
        drafts[above].nested += 1
        above = drafts[above].parent


@transaction.atomic
def insert(threads: list[DraftThread]) -> None:
    """Write whole threads into the three tables, one statement a table for each batch."""
    drafts = [(thread, draft) for thread in threads for draft in thread.drafts]
    for thread, draft in drafts:
        draft.row = EngineComment(
            content_type_id=thread.target_type_id, object_pk=str(thread.target_id), site_id=1, user_id=draft.user_id,
            comment=draft.text, submit_date=draft.moment, ip_address=IP_NOBODY,
        )  # fmt: skip
    EngineComment.objects.bulk_create([draft.row for _thread, draft in drafts], batch_size=BATCH)
    rows = []
    for thread in threads:
        root = thread.drafts[0].row.pk
        for order, draft in enumerate(thread.drafts, start=1):
            parent = thread.drafts[draft.parent].row.pk if draft.parent is not None else draft.row.pk
            rows.append(
                Comment(
                    comment_ptr_id=draft.row.pk, xtdcomment_ptr_id=draft.row.pk, thread_id=root, parent_id=parent,
                    level=draft.level, order=order, nested_count=draft.nested, target_type_id=thread.target_type_id,
                    target_id=thread.target_id,
                )
            )  # fmt: skip
    _insert_local(XtdComment, rows)
    _insert_local(Comment, rows)


def _insert_local(model: type[models.Model], rows: list[Any]) -> None:
    """Insert only the columns of this model's own table: what `bulk_create` refuses to do for a child table."""
    fields = model._meta.local_concrete_fields
    quote = connection.ops.quote_name
    columns = ", ".join(quote(f.column) for f in fields)
    marks = ", ".join(["%s"] * len(fields))
    values = [tuple(f.get_db_prep_save(getattr(row, f.attname), connection) for f in fields) for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({marks})", values)  # noqa: S608
