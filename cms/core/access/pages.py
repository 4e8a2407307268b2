"""Works out the one access token of each page, and keeps it right when pages, privacy or translations change.

The token of a page is the conjunction, over the page and its ancestors *and over every translation of each of these*, of
 - the page's own audience (`audience` on our page types), and
 - Wagtail's privacy: signed in (everyone), or one of some groups; a shared password is nobody.
So a restriction put on the Dutch source protects the English page at once, whenever it was translated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from wagtail.models import Page, PageViewRestriction, get_page_models

from cms.core.models import HouseVersion, PageAccess
from cms.core.signals import access_changed

from .tokens import EVERYONE, NOBODY, token_for_clauses

STEP = Page.steplen


def _paths(path: str) -> list[str]:
    return [path[:end] for end in range(STEP, len(path) + 1, STEP)]


def _closing_clauses() -> dict[UUID, set[frozenset[str]]]:
    """The clauses that pages put on themselves, by translation key. Three queries, however many page types there are."""
    clauses: dict[UUID, set[frozenset[str]]] = defaultdict(set)
    own = [
        model._default_manager.order_by().exclude(audience=EVERYONE).values_list("translation_key", "audience")
        for model in get_page_models()
        if any(field.name == "audience" for field in model._meta.get_fields())
    ]
    if own:
        for key, audience in own[0].union(*own[1:]):
            clauses[key].add(frozenset({audience}))
    for restriction in PageViewRestriction.objects.select_related("page").prefetch_related("groups"):
        clauses[restriction.page.translation_key].add(_restriction_clause(restriction))
    return clauses


def _restriction_clause(restriction: PageViewRestriction) -> frozenset[str]:
    if restriction.restriction_type in (PageViewRestriction.NONE, PageViewRestriction.LOGIN):
        return frozenset({EVERYONE})
    if restriction.restriction_type == PageViewRestriction.GROUPS:
        return frozenset(f"site-group:{group.pk}" for group in restriction.groups.all()) or frozenset({NOBODY})
    return frozenset({NOBODY})


@transaction.atomic
def refresh_subtrees(paths: Iterable[str]) -> list[int]:
    """Work out the tokens of the pages at these paths and all below them. Returns the ids of pages whose token changed."""
    HouseVersion.objects.get_or_create(pk=1)
    HouseVersion.objects.select_for_update().get(
        pk=1
    )  # one at a time: what is read below was committed by the one before
    below = Q(pk__in=[])
    for path in paths:
        below |= Q(path__startswith=path)
    subtree = dict(Page.objects.filter(below).values_list("pk", "translation_key"))
    closing = _closing_clauses()
    if not closing:
        return _store(dict.fromkeys(subtree, EVERYONE))
    closed_at = {
        closed_path: closing[key]
        for closed_path, key in Page.objects.filter(translation_key__in=closing).values_list("path", "translation_key")
    }
    clauses: dict[UUID, set[frozenset[str]]] = defaultdict(set)
    pages = Page.objects.all() if len(subtree) > 400 else Page.objects.filter(translation_key__in=set(subtree.values()))
    for page_path, key in pages.values_list("path", "translation_key"):
        for step in _paths(page_path):
            clauses[key] |= closed_at.get(step, set())
    memo: dict[frozenset[frozenset[str]], str] = {}
    tokens = {}
    for pk, key in subtree.items():
        wanted = frozenset(clauses[key])
        if wanted not in memo:
            memo[wanted] = token_for_clauses(wanted)
        tokens[pk] = memo[wanted]
    return _store(tokens)


def _store(tokens: dict[int, str]) -> list[int]:
    before: dict[int, str] = {}
    ids = list(tokens)
    for start in range(0, len(ids), 500):
        before.update(PageAccess.objects.filter(page_id__in=ids[start : start + 500]).values_list("page_id", "token"))
    changed = [pk for pk, token in tokens.items() if before.get(pk) != token]
    rows = [PageAccess(page_id=pk, token=tokens[pk]) for pk in changed]
    PageAccess.objects.bulk_create(
        rows, batch_size=500, update_conflicts=True, unique_fields=["page"], update_fields=["token"]
    )
    if changed:
        access_changed.send(sender=Page, page_ids=changed)
    return changed


def refresh_page(page: Page) -> list[int]:
    """Work out the tokens of this page's subtree and of the subtrees of its translations."""
    paths = Page.objects.filter(translation_key=page.translation_key).values_list("path", flat=True)
    return refresh_subtrees({*paths, page.path})


def refresh_all() -> list[int]:
    """Work out the tokens of every page: after a restore, an upgrade or a bulk import."""
    return refresh_subtrees(Page.objects.filter(depth=1).values_list("path", flat=True))
