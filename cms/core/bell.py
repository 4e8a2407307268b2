"""The bell: what a person was told, as cards. All notifications of one kind about one thing are one card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Case, Count, Exists, F, Model, OuterRef, Q, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from .access.tokens import tokens_for
from .models import Activity, Notification, User
from .pagination import KeysetPage, keyset_page
from .points import NotificationType
from .registry import enabled
from .scope import HouseMemory
from .telling import (
    Reference,
    about_of,
    address_of,
    closed_words,
    editions_in,
    line,
    people_in_words,
    target_of,
    told_though_closed,
    visible_targets,
    words_of,
)
from .unread import UNREAD, told, unread_cards

PAGE_SIZE = 20
SPOKEN_FOR = 6  # rows of a bundle that are looked at for names, faces and words; the others are counted
PERSONAL = 30  # from this strength on somebody speaks to you: a reply, a mention
_spoken: HouseMemory = HouseMemory("bell.spoken", most=500, seconds=30)


@dataclass(frozen=True)
class PresentedNotification:
    """One notification as a person sees it, in plain words."""

    pk: int
    text: str
    url: str
    created_at: datetime


@dataclass(frozen=True)
class Card:
    """Everything a person was told for one reason about one thing: what is unread speaks first.

    pk      of the notification its link opens
    faces   who did it, the newest first; empty when nobody did
    count   of the unread ones, or of all when none is unread
    about   the reference of what it is about
    """

    pk: int
    text: SafeString
    quote: str
    icon: str
    faces: list[User]
    created_at: datetime
    unread: bool
    count: int
    about: Reference


def mark_read(*, user: User, bundles: Iterable[str] | None = None) -> int:
    """Mark these cards of the person (all of them when None) as read. Returns how many notifications changed."""
    rows = Notification.objects.filter(recipient=user, read_at__isnull=True)
    if bundles is not None:
        rows = rows.filter(bundle__in=list(bundles))
    return rows.update(read_at=timezone.now())


def card_page(reader: User, after: str | None = None) -> tuple[list[Card], KeysetPage]:
    """The cards of one page, newest first, and the page for the pager. A fixed number of queries and one for each kind of target.

    A card about something its reader may not see now is left out.
    """
    newest = _newest(told(reader)).only("bundle", "created_at")
    page = keyset_page(newest, order=("-created_at", "-pk"), after=after, size=PAGE_SIZE)
    return _cards(reader, [row.bundle for row in page.items]), page


def _cards(reader: User, bundles: list[str]) -> list[Card]:
    mine = told(reader)
    rows = _spoken_for(mine, bundles)
    targets = visible_targets([row.activity for row in rows], reader)
    kinds = {kind.key: kind for kind in enabled(NotificationType)}
    shown: dict[str, list[Notification]] = {}
    closed: dict[str, Card] = {}
    for row in rows:
        if target_of(row.activity) in targets:
            shown.setdefault(row.bundle, []).append(row)
        elif row.bundle not in closed and told_though_closed(kinds[row.type], row.activity, reader.pk):
            closed[row.bundle] = _closed_card(kinds[row.type], row)
    counts = {row["bundle"]: row for row in _counts(mine, list(shown))}
    editions = editions_in(reader, [row.activity for kept in shown.values() for row in kept])
    quotes = _quotes(kinds, shown, counts, targets)
    return [
        _card(kinds[shown[bundle][0].type], shown[bundle], counts[bundle], targets, editions, quotes)
        if bundle in shown
        else closed[bundle]
        for bundle in bundles
        if bundle in shown or bundle in closed
    ]


def _newest(mine: QuerySet[Notification]) -> QuerySet[Notification]:
    """The newest notification of each bundle: one row for each card."""
    later = mine.filter(bundle=OuterRef("bundle")).filter(
        Q(created_at__gt=OuterRef("created_at")) | Q(created_at=OuterRef("created_at"), pk__gt=OuterRef("pk"))
    )
    return mine.filter(~Exists(later))


def _spoken_for(mine: QuerySet[Notification], bundles: list[str]) -> list[Notification]:
    """The first rows of each bundle, the unread ones before the others, the newest before the older."""
    if not bundles:
        return []
    unread_first = Case(When(UNREAD, then=Value(0)), default=Value(1))
    order = [unread_first.asc(), F("created_at").desc(), F("pk").desc()]
    place = Window(RowNumber(), partition_by=[F("bundle")], order_by=order)
    rows = mine.filter(bundle__in=bundles).annotate(place=place).filter(place__lte=SPOKEN_FOR)
    return list(rows.select_related("activity__actor").order_by("bundle", "place"))


def _counts(mine: QuerySet[Notification], bundles: list[str]) -> Iterable[Any]:
    if not bundles:
        return []
    rows = mine.filter(bundle__in=bundles).order_by().values("bundle")
    return rows.annotate(
        total=Count("pk"),
        unread=Count("pk", filter=UNREAD),
        people=Count("activity__actor", distinct=True),
        unread_people=Count("activity__actor", distinct=True, filter=UNREAD),
    )


def _card(
    kind: NotificationType,
    rows: list[Notification],
    counts: dict[str, Any],
    targets: dict[Reference, Model],
    editions: dict[Reference, Any],
    quotes: dict[Reference, str],
) -> Card:
    unread = counts["unread"]
    speaking = [row for row in rows if row.read_at is None] or rows
    first = speaking[0]
    target = target_of(first.activity)
    faces = list({row.activity.actor_id: row.activity.actor for row in speaking if row.activity.actor}.values())
    people = max(counts["unread_people"] if unread else counts["people"], len(faces))
    words = words_of(first.activity, targets[target], editions)
    if kind.many and people > 1:
        text = line(kind.many, {**words, "actors": people_in_words(faces, people)}, strong="actors")
    else:
        text = line(kind.sentence, words, strong="actor")
    return Card(
        pk=first.pk,
        text=text,
        quote=quotes.get(target, "") if people < 2 else "",
        icon=kind.icon,
        faces=faces[:2],
        created_at=max(row.created_at for row in rows),
        unread=bool(unread),
        count=unread or counts["total"],
        about=about_of(first.activity),
    )


def _closed_card(kind: NotificationType, row: Notification) -> Card:
    """The card of what its reader may not see any more, and which is of their own."""
    return Card(
        pk=row.pk,
        text=escape(closed_words(kind, row.activity)),
        quote="",
        icon=kind.icon,
        faces=[],
        created_at=row.created_at,
        unread=row.read_at is None,
        count=1,
        about=about_of(row.activity),
    )


def _quotes(
    kinds: dict[str, NotificationType],
    shown: dict[str, list[Notification]],
    counts: dict[str, dict[str, Any]],
    targets: dict[Reference, Model],
) -> dict[Reference, str]:
    """The words behind the cards of one person, for the kinds that quote: asked once a kind of target, for all cards together."""
    wanted: dict[tuple[Any, int], list[Reference]] = {}
    for bundle, rows in shown.items():
        people = counts[bundle]["unread_people"] or counts[bundle]["people"]
        quotes = kinds[rows[0].type].quotes
        if quotes is not None and people < 2:
            reference = target_of(rows[0].activity)
            wanted.setdefault((quotes, reference[0]), []).append(reference)
    found: dict[Reference, str] = {}
    for (quotes, _kind), references in wanted.items():
        words = quotes([targets[reference] for reference in references])
        found.update({reference: words.get(reference[1], "") for reference in references})
    return found


def spoken_to(reader: User) -> Card | None:
    """The newest unread notification in which a colleague speaks to this person (kinds that quote), or None."""
    kinds = {kind.key: kind for kind in enabled(NotificationType) if kind.quotes and kind.strength >= PERSONAL}
    newest = max((card.newest for card in unread_cards(reader) if card.type in kinds), default=None)
    if newest is None:
        return None
    key = (reader.pk, tokens_for(reader), newest, get_language())
    return _spoken.get(key, lambda: _spoken_card(reader, newest, kinds))


def _spoken_card(reader: User, pk: int, kinds: dict[str, NotificationType]) -> Card | None:
    row = told(reader).filter(pk=pk).select_related("activity__actor").first()
    targets = visible_targets([row.activity], reader) if row is not None else {}
    if row is None or not targets:
        return None
    counts = {row.bundle: {"total": 1, "unread": 1, "people": 1, "unread_people": 1}}
    quotes = _quotes(kinds, {row.bundle: [row]}, counts, targets)
    editions = editions_in(reader, [row.activity])
    return _card(kinds[row.type], [row], counts[row.bundle], targets, editions, quotes)


def present(notifications: list[Notification], reader: User) -> dict[int, PresentedNotification]:
    """The notifications a person may still see, by primary key; those of switched-off plugins or closed targets are left out,
    unless they tell of something of their own (`closed`), which has no address then.

    One query for each kind of target, none for each row.
    """
    kinds = {kind.key: kind for kind in enabled(NotificationType)}
    targets = visible_targets([row.activity for row in notifications], reader)
    editions = editions_in(reader, [row.activity for row in notifications])
    shown = {}
    for row in notifications:
        kind, target = kinds.get(row.type), targets.get(target_of(row.activity))
        if kind is not None and target is None and told_though_closed(kind, row.activity, reader.pk):
            shown[row.pk] = PresentedNotification(row.pk, closed_words(kind, row.activity), "", row.created_at)
        if kind is None or target is None:
            continue
        words = words_of(row.activity, target, editions)
        text = str(kind.sentence) % {name: str(value) for name, value in words.items()}
        shown[row.pk] = PresentedNotification(
            row.pk, text, _url_of(kind, row.activity, target, editions), row.created_at
        )
    return shown


def first_unread(reader: User, row: Notification) -> Notification:
    """Where reading a card starts: the oldest of its unread notifications, or the row itself."""
    unread = told(reader).filter(UNREAD, bundle=row.bundle).select_related("activity__actor")
    return unread.order_by("created_at", "pk").first() or row


def _url_of(kind: NotificationType, activity: Activity, target: Model, editions: dict[Reference, Any]) -> str:
    return kind.address(activity) if kind.address is not None else address_of(activity, target, editions)
