"""Who can be mentioned somewhere: only people who may see it, and only for somebody who sees it too."""

from django.apps import apps
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.db.models.functions import Lower
from django.http import Http404

from cms.plugins.access import EVERYONE, audience_choices, audience_members, token_of, visible_or_404

from .models import Profile
from .search_text import fold

LIMIT = 8


def candidates(reader, query: str, *, target: str = "", audience: str = "") -> list:
    """At most eight active people, those whose name begins with the words first.

    target    "app.model:pk" of the thing the mention stands on; Http404 when the reader may not see it
    audience  for something that is not there yet: a token the reader may share with
    """
    people = _audience_of(reader, target, audience).filter(is_active=True).exclude(pk=reader.pk)
    words = fold(query.replace("\x00", "")[:60]).lstrip("@").split()[:4]
    if not words:
        return list(people.order_by(Lower("display_name"), "pk")[:LIMIT])
    named = Profile.objects.active()
    for word in words:
        named = named.filter(name_text__contains=word)
    begins = named.filter(name_text__startswith=words[0])
    fits = people.filter(pk__in=named.values("user"))
    first = Case(When(pk__in=begins.values("user"), then=Value(0)), default=Value(1), output_field=IntegerField())
    return list(fits.annotate(first=first).order_by("first", Lower("display_name"), "pk")[:LIMIT])


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
