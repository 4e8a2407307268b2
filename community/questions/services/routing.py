"""Routing: who is asked, who passes it on, who does not know. Nobody gets more than they can carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import audience_members, require
from cms.plugins.activities import emit
from cms.plugins.experts import absences_of
from cms.plugins.site import house_changed
from cms.plugins.users import User

from ..candidates import Candidate, candidates_for, loads_of
from ..limits import asked_at_once, most_open
from ..models import Question, Route
from .doors import reach

if TYPE_CHECKING:
    from collections.abc import Iterable


def question_route(*, question: Question, more: int | None = None) -> list[Route]:
    """Ask those who know about it until enough people were asked, within the caller's transaction. Safe to run again.

    more  so many besides who was asked already; without it, up to the number that is asked at once.
    Those who declined or passed it on no longer count. Nobody is asked twice.
    """
    # Two at once would count the same people. Whoever answers meanwhile does not wait for this: they hold a row we ask for.
    Question.objects.select_for_update(of=("self",), no_key=True).filter(pk=question.pk).first()
    asked = list(question.routes.all())
    standing = sum(route.state in (Route.State.ASKED, Route.State.ANSWERED) for route in asked)
    wanted = more if more is not None else asked_at_once() - standing
    if wanted <= 0:
        return []
    without = {route.person_id for route in asked} | {question.author_id or 0} | _answered(question)
    topics = [topic.pk for topic in question.topics.all()]
    candidates = [one for one in candidates_for(topics, question.audience, without) if one.has_room]
    candidates = _with_room(candidates[: wanted + 6])
    return [_ask(question, one, asked_by=question.author) for one in candidates[:wanted]]


def _answered(question: Question) -> set[int]:
    """Whoever answered, asked or not."""
    return set(question.answers.readable().filter(author__isnull=False).values_list("author_id", flat=True))


def _with_room(candidates: list[Candidate]) -> list[Candidate]:
    """Those who still have room once nobody else can ask them: their rows are locked in one order, and counted again."""
    ids = [one.person.pk for one in candidates]
    list(User.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk").values_list("pk", flat=True))
    loads = loads_of(ids)
    return [one for one in candidates if loads.get(one.person.pk, 0) < most_open()]


def _ask(question: Question, candidate: Candidate, *, asked_by: User | None) -> Route:
    route, created = Route.objects.get_or_create(
        question=question,
        person=candidate.person,
        defaults={"instead_of": candidate.instead_of, "asked_by": asked_by},
    )
    if created:
        house_changed()  # for whom something waits is kept in memory
        emit(
            actor=asked_by,
            type="questions.routed",
            target=question,
            dedupe=f"route:{route.pk}",
            data={"person": candidate.person.pk, "title": question.title},
        )
    return route


@transaction.atomic
def question_ask_more(*, user: User, question: Question) -> Route:
    """Ask one more person who knows about it. Raises ValidationError when there is nobody (with room) left."""
    reach(user, question)
    require(user, "questions.ask_more", question)
    made = question_route(question=question, more=1)
    if not made:
        raise ValidationError(_("Everybody who knows about this was asked, or has enough questions now."))
    return made[0]


@transaction.atomic
def route_decline(*, user: User, route: Route) -> Route:
    """“I do not know this”: the next expert is asked."""
    route = _still_asked(user, route)
    _done(route, Route.State.DECLINED)
    question_route(question=route.question)
    return route


@transaction.atomic
def route_pass_on(*, user: User, route: Route, to: User) -> Route:
    """Give it to a colleague who knows better; to the substitute when that colleague is away. Returns the new route.

    Raises ValidationError when the colleague may not see it, was asked already, or has enough questions waiting.
    """
    route = _still_asked(user, route)
    question = route.question
    candidate = _chosen(question, to)
    if candidate.person.pk in {user.pk, question.author_id}:
        raise ValidationError({"to": _("Choose somebody else: this colleague has the question already.")})
    if question.routes.filter(person=candidate.person).exists():
        raise ValidationError({"to": _("%(name)s was asked already.") % {"name": candidate.person}})
    if candidate.person.pk in _answered(question):
        raise ValidationError({"to": _("%(name)s answered already.") % {"name": candidate.person}})
    if not _with_room([candidate]):
        raise ValidationError(
            {"to": _("%(name)s has enough questions now. Choose somebody else.") % {"name": candidate.person}}
        )
    _done(route, Route.State.PASSED)
    return _ask(question, candidate, asked_by=user)


def _chosen(question: Question, to: User) -> Candidate:
    """The colleague, or who stands in for them."""
    absence = absences_of([to.pk]).get(to.pk)
    person, instead_of = to, None
    if absence is not None:
        if absence.substitute is None or absences_of([absence.substitute.pk]):
            raise ValidationError({"to": _("%(name)s is away. Choose somebody else.") % {"name": to}})
        person, instead_of = absence.substitute, to
    if not audience_members(question.audience).filter(pk=person.pk).exists():
        raise ValidationError({"to": _("%(name)s cannot see this question.") % {"name": person}})
    return Candidate(person=person, shared=0, load=0, instead_of=instead_of, absence=absence)


def routes_answered(question: Question, people: Iterable[int]) -> None:
    """Who answers is done with it."""
    waiting = question.routes.filter(person__in=list(people)).exclude(state=Route.State.ANSWERED)
    waiting.update(state=Route.State.ANSWERED, done_at=timezone.now())


def _still_asked(user: User, route: Route) -> Route:
    found = Route.objects.select_for_update(of=("self",)).select_related("question").get(pk=route.pk)
    reach(user, found.question)
    require(user, "questions.handle_route", found)
    return found


def _done(route: Route, state: str) -> None:
    route.state, route.done_at = state, timezone.now()
    route.save(update_fields=["state", "done_at"])
    house_changed()
