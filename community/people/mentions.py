"""Who can be mentioned somewhere: only people who may see it, and only for somebody who sees it too."""

from cms.plugins.access import EVERYONE, audience_choices, audience_members, token_of, visible_or_404
from django.apps import apps
from django.db.models import Q, QuerySet
from django.db.models.functions import Lower
from django.http import Http404

from .models import Profile
from .search_text import fold

LIMIT = 8


def candidates(reader, query: str, *, target: str = "", audience: str = "") -> list:
    """At most eight active people, those whose name begins with the words first.

    target    "app.model:pk" of the thing the mention stands on; Http404 when the reader may not see it
    audience  for something that is not there yet: a token the reader may share with
    """
    people = _audience_of(reader, target, audience)
    words = fold(query.replace("\x00", "")[:60]).lstrip("@").split()[:4]
    if words:
        named = Profile.objects.active()
        for word in words:
            named = named.filter(search_text__contains=word)
        people = people.annotate(sort_name=Lower("display_name")).filter(_name_fits(words), pk__in=named.values("user"))
    first = Q(display_name__istartswith=words[0]) | Q(username__istartswith=words[0]) if words else Q()
    ranked = list(people.filter(first, is_active=True).exclude(pk=reader.pk).order_by(Lower("display_name"), "pk")[:LIMIT])
    if words and len(ranked) < LIMIT:
        seen = [user.pk for user in ranked] + [reader.pk]
        rest = people.filter(is_active=True).exclude(pk__in=seen).order_by(Lower("display_name"), "pk")
        ranked += list(rest[: LIMIT - len(ranked)])
    return ranked


def _name_fits(words: list[str]) -> Q:
    """The search words hold teams and topics too; a mention goes by name. Accents are compared in `search_text`."""
    fits = Q()
    for word in words:
        fits |= Q(sort_name__contains=word) | Q(username__icontains=word)
    return fits | Q(pk__in=_folded_names(words))


def _folded_names(words: list[str]):
    """People whose name has accents: `zoe` finds Zoë. The folded name stands first in the search words."""
    found = Profile.objects.active()
    return found.filter(search_text__startswith=words[0]).values("user")


def _audience_of(reader, target: str, audience: str) -> QuerySet:
    if target:
        return audience_members(token_of(_target(reader, target)))
    if audience and audience != EVERYONE:
        if audience not in {choice.token for choice in audience_choices(reader)}:
            raise Http404
        return audience_members(audience)
    return audience_members(EVERYONE)


def _target(reader, target: str):
    """The object behind "app.model:pk", when this reader may see it."""
    label, _colon, pk = target.partition(":")
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError) as unknown:
        raise Http404 from unknown
    return visible_or_404(reader, model, pk=pk)
