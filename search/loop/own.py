"""What somebody searched for lately: kept for that person only, off when they say so, gone when they wipe it."""

from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from search.loop.models import OwnSearches

if TYPE_CHECKING:
    from cms.plugins.users import User

MOST = 8


def own_searches(user: "User") -> OwnSearches:
    """The person's own list; an unsaved empty one when there is none yet."""
    return OwnSearches.objects.filter(user_id=user.pk).first() or OwnSearches(user_id=user.pk)


def remember(user: "User", text: str) -> None:
    """Put a query on top of the person's list, unless they chose not to have one."""
    own = own_searches(user)
    if not own.keep or not text or (own.queries and own.queries[0] == text):
        return
    own.queries = [text, *(one for one in own.queries if one.lower() != text.lower())][:MOST]
    _save(own)


def forget(user: "User", text: str = "") -> None:
    """Wipe one query, or all of them."""
    own = own_searches(user)
    own.queries = [one for one in own.queries if text and one != text]
    _save(own)


def choose(user: "User", *, keep: bool) -> None:
    """Whether searches are remembered; choosing not to wipes what was."""
    own = own_searches(user)
    own.keep, own.queries = keep, own.queries if keep else []
    _save(own)


def _save(own: OwnSearches) -> None:
    if own.pk:
        own.save(update_fields=["keep", "queries"])
        return
    try:
        with transaction.atomic():
            own.save()
    except IntegrityError:  # two tabs at once: the later one counts
        OwnSearches.objects.filter(user_id=own.user_id).update(keep=own.keep, queries=own.queries)
