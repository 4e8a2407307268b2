"""The conversations of the demo organisation: written ones through the services, any number of made-up ones in bulk."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.db import transaction

from cms.plugins.activities import Activity

from . import demo_bulk, services
from .models import Comment, Reaction
from .reaction_kinds import reaction_kinds
from .targets import discussable_models, type_of

if TYPE_CHECKING:
    from wagtail.models import Page

NEWS_FOR = timedelta(hours=30)
MODELS = {"news": "pages.newspage", "protocol": "pages.protocolpage"}


def build(demo: Any) -> None:
    """Make what is missing. Running it again adds nothing, unless more contributions are asked for."""
    try:
        written = demo.content("comments").COMMENTS
    except ModuleNotFoundError:
        written = []
    made: dict[str, Comment] = {}
    people = list(get_user_model().objects.active().order_by("pk").values_list("pk", flat=True)[:200])
    with demo.progress("Comments", len(written)) as bar:
        for row in written:
            if (comment := _written(demo, row, made)) is not None:
                made[row["key"]] = comment
                _reactions(demo, comment, row.get("reactions") or {}, people)
            bar.advance()
    _page_reactions(demo, made, people)
    demo_bulk.build(demo, [row["text"] for row in written])


def find_page(where: str) -> Page | None:
    """The page behind "news:garden-open" (its English address): its Dutch edition, where the colleagues talk."""
    kind, _colon, slug = where.partition(":")
    model = next((m for m in discussable_models() if m._meta.label_lower == MODELS.get(kind)), None)
    if model is None:
        return None
    page = model.objects.filter(slug=slug, live=True).order_by("locale__language_code").first()
    if page is None:
        return None
    return page.get_translations(inclusive=True).filter(locale__language_code="nl", live=True).first() or page


def _written(demo: Any, row: dict[str, Any], made: dict[str, Comment]) -> Comment | None:
    """One written comment; None when its page, its parent or its author is not there (another plugin is off)."""
    page = find_page(row["on"])
    parent = made.get(row["reply_to"]) if row.get("reply_to") else None
    if page is None or (row.get("reply_to") and parent is None):
        return None
    author = demo.user(row["by"])
    existing = Comment.objects.on(type_of(page).pk, page.pk).filter(user=author, comment=row["text"].strip()).first()
    if existing is not None:
        return existing
    moment = _moment(demo, page, float(row.get("hours_after", 1)), parent)
    with transaction.atomic():
        comment = services.comment_post(author=author, target=page, text=row["text"], reply_to=parent)
        Comment.objects.filter(pk=comment.pk).update(submit_date=moment)
        told = {} if moment > demo.now - NEWS_FOR else {"fanned_out_at": moment}  # old news reaches nobody today
        Activity.objects.filter(dedupe=f"comments.commented:comment:{comment.pk}").update(created_at=moment, **told)
    comment.submit_date = moment
    return comment


def _moment(demo: Any, page: Any, hours: float, parent: Comment | None) -> datetime:
    """So many hours after the page appeared, after the comment it answers, and never in the future."""
    start = page.first_published_at or demo.now
    shown = getattr(page, "news_date", None)
    if isinstance(shown, datetime):
        start = shown
    moment = min(start + timedelta(hours=hours), demo.now - timedelta(minutes=2))
    if parent is not None and moment <= parent.submit_date:
        moment = min(
            parent.submit_date + timedelta(minutes=4), max(demo.now, parent.submit_date + timedelta(seconds=5))
        )
    return moment


def _reactions(demo: Any, thing: Any, wanted: dict[str, int], people: list[int]) -> None:
    """So many people give each reaction; who does falls out of the thing's own number, so that a second run agrees."""
    known = {kind.key for kind in reaction_kinds()}
    kind_of_thing = type_of(thing)
    rows = []
    for place, (kind, count) in enumerate(sorted(wanted.items())):
        if kind not in known:
            continue
        first = (thing.pk * 7 + place * 13) % max(1, len(people))
        chosen = [people[(first + step) % len(people)] for step in range(min(count, len(people)))]
        rows += [Reaction(target_type=kind_of_thing, target_id=thing.pk, user_id=pk, kind=kind) for pk in chosen]
    Reaction.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)


def _page_reactions(demo: Any, made: dict[str, Comment], people: list[int]) -> None:
    """Pages people talk about are also thanked: more for those with more comments. Both language editions."""
    per_page: dict[tuple[int, int], int] = {}
    for comment in made.values():
        place = (comment.target_type_id, comment.target_id)
        per_page[place] = per_page.get(place, 0) + 1
    kinds = [kind.key for kind in reaction_kinds()]
    for (type_id, pk), count in sorted(per_page.items()):
        model = next(m for m in discussable_models() if type_of(m).pk == type_id)
        page = model._default_manager.filter(pk=pk).first()
        if page is not None:
            amounts = (count * 3 + pk % 9 + 2, count + pk % 5, (count + pk % 4) // 2)
            _reactions(demo, page, dict(zip(kinds, amounts, strict=False)), people)
