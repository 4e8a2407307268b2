"""What search shows in parts of others: a link in the settings, work that waits, a panel for editors."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cms.plugins.points import Ask, Asks
from cms.plugins.site import QUIET, house_cached
from search.loop.missed import may_decide
from search.loop.models import MissedSearch

SHOWN = 3
_OPEN = (MissedSearch.State.NEW, MissedSearch.State.BUSY)
_OWNED = MissedSearch.objects.filter(owner__isnull=False)


def settings_link(request: HttpRequest, person: Any) -> dict[str, Any] | None:
    return {"person": person} if person.pk == request.user.pk else None


def work_of(request: HttpRequest) -> Asks | None:
    """Missed searches that were given to this reader; nothing (and no query) for everybody who never got one."""
    owners = house_cached(
        "search.missed.owners", lambda: set(_OWNED.values_list("owner_id", flat=True)), 300, longer=QUIET
    )
    if request.user.pk not in owners:
        return None
    rows = list(MissedSearch.objects.filter(owner_id=request.user.pk, state__in=_OPEN).order_by("pk"))
    if not rows:
        return None
    asks = [
        Ask(
            title=_("“%(query)s” could not be found") % {"query": row.text},
            text=ngettext("It was reported %(number)s time.", "It was reported %(number)s times.", row.times)
            % {"number": row.times},
            action=_("Look at it"), name=row.text, verb=_("Look"), url=row.get_absolute_url(), icon="search", about=row,
        )
        for row in rows[:SHOWN]
    ]  # fmt: skip
    return Asks(items=asks, count=len(rows))


def panel(request: HttpRequest) -> dict[str, Any] | None:
    """The newest missed searches nobody takes care of yet, for who keeps the inbox."""
    if not may_decide(request.user):
        return None
    rows = MissedSearch.objects.filter(state=MissedSearch.State.NEW, owner=None)
    newest = list(rows[:SHOWN])
    if not newest:
        return None
    return {"missed": newest, "count": rows.count(), "url": reverse("wagtailsnippets_search_missedsearch:list")}
