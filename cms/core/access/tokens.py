"""Audience tokens: `everyone`, `site-group:4`, `user:7`, those of plugins (`team:3`), and compound ones (`all:…`)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from cms.core.scope import house_cached, house_changed, remembered

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.core.models import User
    from cms.core.points import AudienceProvider

EVERYONE = "everyone"
NOBODY = "nobody"
Clauses = frozenset[frozenset[str]]


@dataclass(frozen=True)
class AudienceChoice:
    """One audience a person may pick: its token, what it is called, and how many people are in it."""

    token: str
    label: str
    count: int


def tokens_for(user: User | AnonymousUser) -> frozenset[str]:
    """Every token this reader holds, compound ones included. Nobody signed in, or not active: none. Worked out once a request."""
    if not user.is_authenticated or not user.is_active:
        return frozenset()
    return remembered(("tokens", user.pk), lambda: _tokens(user))


def _tokens(user: User) -> frozenset[str]:
    simple = simple_tokens_for(user)
    return simple | {key for key, clauses in _compounds() if satisfies(simple, clauses)}


def simple_tokens_for(user: User) -> frozenset[str]:
    """The tokens a person holds by membership, straight from the database and the enabled providers."""
    from cms.core.points import AudienceProvider
    from cms.core.registry import enabled

    tokens = {EVERYONE, f"user:{user.pk}"}
    tokens.update(f"site-group:{pk}" for pk in groups_of(user))
    for provider in enabled(AudienceProvider):
        tokens.update(token for token in provider.tokens(user) if token.startswith(f"{provider.prefix}:"))
    return frozenset(tokens)


def groups_of(user: User) -> dict[int, str]:
    """The Django groups of a person, {id: name}. One query a request; nobody signed in has none."""
    if not user.is_authenticated:
        return {}
    return remembered(("groups", user.pk), lambda: _groups_of(user.pk))


def _groups_of(user_id: int) -> dict[int, str]:
    return named_groups(
        get_user_model().groups.through.objects.filter(user_id=user_id).values_list("group_id", flat=True)
    )


def named_groups(ids: Iterable[int]) -> dict[int, str]:
    """These Django groups with their names, {id: name}; those that are gone are left out."""
    names = house_cached("group_names", lambda: dict(Group.objects.values_list("pk", "name")))
    return {pk: names[pk] for pk in ids if pk in names}


def satisfies(tokens: Iterable[str], clauses: Clauses) -> bool:
    """Whether a holder of these tokens meets every clause (one token of each is enough)."""
    held = set(tokens)
    return all(held & clause for clause in clauses)


def _compounds() -> list[tuple[str, Clauses]]:
    from cms.core.models import CompoundAudience

    def load() -> list[tuple[str, Clauses]]:
        rows = CompoundAudience.objects.values_list("key", "expression")
        return [(key, parse_expression(expression)) for key, expression in rows]

    return house_cached("compound_audiences", load)


def parse_expression(expression: str) -> Clauses:
    """`a|b&c` → {{a, b}, {c}}."""
    return frozenset(frozenset(clause.split("|")) for clause in expression.split("&"))


def token_for_clauses(clauses: Iterable[Iterable[str]]) -> str:
    """One token that stands for all of the clauses: the simple one when there is one, else a stored compound one."""
    from cms.core.models import CompoundAudience

    kept = {frozenset(clause) for clause in clauses if EVERYONE not in clause}
    if not kept:
        return EVERYONE
    if any(not clause or clause == {NOBODY} for clause in kept):
        return NOBODY
    if len(kept) == 1 and len(only := next(iter(kept))) == 1:
        return next(iter(only))
    expression = "&".join(sorted("|".join(sorted(clause)) for clause in kept))
    key = "all:" + hashlib.sha256(expression.encode()).hexdigest()[:24]
    _row, created = CompoundAudience.objects.get_or_create(key=key, defaults={"expression": expression})
    if created:
        house_changed()
    return key


def audience_clauses(token: str) -> Clauses:
    """The clauses behind a token; a simple token is its own single clause."""
    if token.startswith("all:"):
        return dict(_compounds()).get(token, frozenset({frozenset({NOBODY})}))
    return frozenset({frozenset({token})})


def audience_within(inner: str, outer: str) -> bool:
    """Whether everybody who holds `inner` holds `outer` too, whoever joins or leaves later. In doubt: no."""
    if outer == EVERYONE or inner in (outer, NOBODY):
        return True
    narrow = audience_clauses(inner)
    return all(any(clause <= wide for clause in narrow) for wide in audience_clauses(outer))


def audience_members(token: str) -> QuerySet[User]:
    """The active people who hold this token. A token nobody knows (its plugin is off) has no members."""
    from cms.core.models import User as UserModel

    people: QuerySet[UserModel] = get_user_model().objects.filter(is_active=True)
    if token == EVERYONE:
        return people
    if token == NOBODY:
        return people.none()
    for clause in audience_clauses(token):
        either = Q(pk__in=[])
        for simple in clause:
            either |= _simple_members(simple)
        people = people.filter(either)
    return people


def audience_outsiders(token: str, people: Iterable[User]) -> list[User]:
    """Those of these people who are not in the audience, in their order. One query, none for nobody."""
    named = list(people)
    if not named:
        return []
    members = audience_members(token).filter(pk__in=[person.pk for person in named])
    inside = set(members.values_list("pk", flat=True))
    return [person for person in named if person.pk not in inside]


def _simple_members(token: str) -> Q:
    prefix, _colon, number = token.partition(":")
    if token == EVERYONE:
        return Q()
    if prefix == "user" and number.isdigit():
        return Q(pk=int(number))
    if prefix == "site-group" and number.isdigit():
        return Q(pk__in=get_user_model().objects.filter(groups=int(number)).values("pk"))
    provider = _provider(prefix)
    return Q(pk__in=provider.members(token).values("pk")) if provider else Q(pk__in=[])


def _provider(prefix: str) -> AudienceProvider | None:
    from cms.core.points import AudienceProvider
    from cms.core.registry import enabled

    return next((p for p in enabled(AudienceProvider) if p.prefix == prefix), None)


def audience_label(token: str) -> str:
    """What an audience is called, for example “Everyone” or “Team Night care”."""
    if token == EVERYONE:
        return str(_("Everyone"))
    if token == NOBODY:
        return str(_("Nobody"))
    if token.startswith("all:"):
        parts = [" / ".join(sorted(audience_label(t) for t in clause)) for clause in audience_clauses(token)]
        return " + ".join(sorted(parts))
    prefix, _colon, number = token.partition(":")
    if prefix == "site-group":
        return Group.objects.filter(pk=number).values_list("name", flat=True).first() or str(_("A closed group"))
    if prefix == "user":
        return str(get_user_model().objects.filter(pk=number).first() or _("One person"))
    provider = _provider(prefix)
    return provider.label(token) if provider else str(_("A closed group"))


def audience_count(token: str) -> int:
    """How many active people hold this token."""
    if token == EVERYONE:
        return house_cached("everyone_count", lambda: audience_members(EVERYONE).count())
    return remembered(("audience_count", token), lambda: audience_members(token).count())


def audience_choices(user: User) -> list[AudienceChoice]:
    """The audiences this person may share with: everyone, and what the enabled plugins offer."""
    from cms.core.points import AudienceProvider
    from cms.core.registry import enabled

    choices = [AudienceChoice(EVERYONE, audience_label(EVERYONE), audience_count(EVERYONE))]
    for provider in enabled(AudienceProvider):
        choices.extend(provider.choices(user))
    return choices


def departments() -> dict[int, str]:
    """{id of an active person: token of their one department}, from the enabled providers whose audiences are departments."""
    from cms.core.points import AudienceProvider
    from cms.core.registry import enabled

    found: dict[int, str] = {}
    for provider in enabled(AudienceProvider):
        for person, token in (provider.homes() if provider.homes else {}).items():
            found.setdefault(person, token)
    return found
