"""The only ways to reach content: `visible_to` for many, `visible_or_404` for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sized
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.db.models import Model, Q, QuerySet
from django.http import Http404
from django.utils import timezone
from wagtail.models import Page

from .tokens import NOBODY, tokens_for

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.core.models import Contribution, User

M = TypeVar("M", bound=Model)
P = TypeVar("P", bound=Page)
C = TypeVar("C", bound="Contribution")
Narrow = Callable[["User | AnonymousUser", QuerySet[Any]], QuerySet[Any]]
_narrowers: dict[type[Model], Narrow] = {}
_tokens_of: dict[type[Model], Callable[[Any], str]] = {}
IdsOf = Callable[["User", list[Any]], set[Any]]
_ids_of: dict[type[Model], IdsOf] = {}


def visibility(
    model: type[Model],
    token_of: Callable[[Any], str] | None = None,
    ids_of: IdsOf | None = None,
) -> Callable[[Narrow], Narrow]:
    """Register how a model is narrowed to what a reader may see.

    `token_of(obj)` gives the audience token of one object (for search and activities); without it the model's `audience` is used.
    `ids_of(user, ids)` answers `visible_ids` on a shorter way than the queryset, with the same outcome.
    A model that registers nothing and has no `visible_to` on its queryset is shown to nobody.
    """

    def register(narrow: Narrow) -> Narrow:
        _narrowers[model] = narrow
        if token_of is not None:
            _tokens_of[model] = token_of
        if ids_of is not None:
            _ids_of[model] = ids_of
        return narrow

    return register


def _lookup(table: dict[type[Model], Any], model: type[Model]) -> Any:
    return next((table[base] for base in model.__mro__ if base in table), None)


def visible_to(user: User | AnonymousUser, queryset: QuerySet[M]) -> QuerySet[M]:
    """The part of the queryset this reader may see. Fails closed: a model nobody made visible is empty."""
    from cms.core.registry import model_is_on

    model = queryset.model
    if not user.is_authenticated or not user.is_active or not model_is_on(model):
        return queryset.none()
    narrow = _lookup(_narrowers, model)
    if narrow is not None:
        return narrow(user, queryset)
    if hasattr(queryset, "visible_to"):
        return queryset.visible_to(user)
    return queryset.none()


def visible_or_404(user: User | AnonymousUser, source: type[M] | QuerySet[M], **lookup: Any) -> M:
    """The one object this reader asks for; Http404 when it is not there or not theirs to see: the two look the same."""
    queryset = source if isinstance(source, QuerySet) else source._default_manager.all()
    try:
        return visible_to(user, queryset).get(**lookup)
    except (ObjectDoesNotExist, ValueError, TypeError, OverflowError) as missing:
        raise Http404 from missing


def is_visible(user: User | AnonymousUser, obj: Model) -> bool:
    """Whether this reader may see this object. One query."""
    return visible_to(user, type(obj)._default_manager.filter(pk=obj.pk)).exists()


def visible_ids(user: User | AnonymousUser, model: type[Model], ids: Iterable[Any]) -> set[Any]:
    """Those of the primary keys that this reader may see. One query for the whole batch."""
    from cms.core.registry import model_is_on

    wanted = list(ids)
    if not wanted or not user.is_authenticated or not user.is_active or not model_is_on(model):
        return set()
    if (short := _short_way(model)) is not None:
        return short(user, wanted)
    return set(visible_to(user, model._default_manager.filter(pk__in=wanted)).values_list("pk", flat=True))


@cache
def _short_way(model: type[Model]) -> IdsOf | None:
    """`ids_of` of a model; contributions that are seen as contributions are, without more, have one of their own accord."""
    from cms.core.models.contributions import Contribution, ContributionQuerySet

    if model in _ids_of or not issubclass(model, Contribution):
        return _ids_of.get(model)
    rows = model._default_manager.all()
    is_plain = getattr(type(rows), "visible_to", None) is ContributionQuerySet.visible_to
    if _lookup(_narrowers, model) is not None or not is_plain or rows.query.where or model._meta.parents:
        return None
    return partial(_contribution_ids, model)


def _contribution_ids(model: type[Contribution], user: User, ids: list[Any]) -> set[Any]:
    """As `ContributionQuerySet.visible_to`, in plain SQL."""
    tokens = tuple(tokens_for(user))
    sql = (
        f"SELECT id FROM {connection.ops.quote_name(model._meta.db_table)}"  # noqa: S608 - our own names
        f" WHERE id IN ({_marks(ids)}) AND deleted_at IS NULL"
        f" AND (state = %s AND audience IN ({_marks(tokens)}) OR author_id = %s)"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*ids, model.State.PUBLISHED.value, *tokens, user.pk])
        return {pk for (pk,) in cursor.fetchall()}


def token_of(obj: Model) -> str:
    """The audience token of one object, as search and activities store it; `nobody` when it has none."""
    special = _lookup(_tokens_of, type(obj))
    if special is not None:
        return special(obj)
    return getattr(obj, "audience", NOBODY)


def _token_of_page(page: Page) -> str:
    """The access token; without a query when the page was fetched with `select_related("access")`."""
    if "access" in page._state.fields_cache:
        return page.access.token if page.access else NOBODY
    return page_tokens([page.pk]).get(page.pk, NOBODY)


def fresh_page_is_visible(user: User | AnonymousUser, page: Page) -> bool:
    """`is_visible` for a page fetched in this request with `select_related("access")`: no query beyond the reader's tokens."""
    if "access" not in page._state.fields_cache:
        return is_visible(user, page)
    expired = page.expire_at is not None and page.expire_at <= timezone.now()
    return page.live and not expired and _token_of_page(page) in tokens_for(user)


def fresh_pages_visible(user: User | AnonymousUser, pages: Iterable[P]) -> list[P]:
    """Those of the pages, in their order, that `fresh_page_is_visible` allows: the reader and the clock are asked once."""
    tokens, now = tokens_for(user), timezone.now()
    return [
        page
        for page in pages
        if page.live and (page.expire_at is None or page.expire_at > now) and _token_of_page(page) in tokens
    ]


def fresh_contributions_visible(user: User | AnonymousUser, rows: Iterable[C]) -> list[C]:
    """Those of the contributions, read a moment ago, that are shared with this reader or are shared and their own.

    In their order and without a query. Never more than `visible_to` gives: what a kind allows beyond that is left out.
    """
    from cms.core.registry import model_is_on

    if not user.is_authenticated or not user.is_active:
        return []
    tokens, found = tokens_for(user), list(rows)
    on = {model for model in set(map(type, found)) if model_is_on(model)}
    return [
        row
        for row in found
        if row.state == row.State.PUBLISHED
        and row.deleted_at is None
        and (row.audience in tokens or row.author_id == user.pk)
        and type(row) in on
    ]


def _page_ids(user: User, ids: list[Any]) -> set[Any]:
    """As `_pages`, in plain SQL: it is asked for every page of results."""
    from cms.core.models import PageAccess

    tokens = tuple(tokens_for(user))
    quote = connection.ops.quote_name
    sql = (
        f"SELECT p.{quote('id')} FROM {quote(Page._meta.db_table)} p"  # noqa: S608 - our own names
        f" JOIN {quote(PageAccess._meta.db_table)} a ON a.page_id = p.id"
        f" WHERE p.id IN ({_marks(ids)}) AND p.live AND (p.expire_at IS NULL OR p.expire_at > %s)"
        f" AND a.token IN ({_marks(tokens)})"
    )
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(sql, [*ids, now, *tokens])
        return {pk for (pk,) in cursor.fetchall()}


def _marks(values: Sized) -> str:
    return ", ".join(["%s"] * len(values))


@visibility(Page, token_of=_token_of_page, ids_of=_page_ids)
def _pages(user: User | AnonymousUser, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Live, not expired, and with an access token the reader holds."""
    now = timezone.now()
    return queryset.filter(
        Q(expire_at__isnull=True) | Q(expire_at__gt=now), live=True, access__token__in=tokens_for(user)
    )


def page_tokens(page_ids: Iterable[int]) -> dict[int, str]:
    """The access token of each page; pages without one (never readable) are left out."""
    from cms.core.models import PageAccess

    return dict(PageAccess.objects.filter(page_id__in=list(page_ids)).values_list("page_id", "token"))
