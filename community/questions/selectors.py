"""Reading: lists, one question with all that stands on its page, what waits for somebody. Fixed numbers of queries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import F, Prefetch

from cms.plugins.access import can, visible_to
from cms.plugins.contributions import RowCache
from cms.plugins.reports import report_url
from cms.plugins.site import Prepared
from cms.plugins.users import Topic

from .models import Answer, Follower, Helped, Question, Route

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cms.plugins.users import User

    from .models import QuestionQuerySet

SHOWS = ("all", "unanswered", "answered", "help", "mine", "for-me")
HELP = (Question.Kind.HELP, Question.Kind.OFFER)
ALIKE_SHOWN = 3


def questions_for(user: User, *, show: str = "all", topic: str = "", text: str = "") -> QuestionQuerySet:
    """Questions this reader may see. `show` is one of SHOWS; anything else is "all". Over is left out, except of one's own."""
    rows = visible_to(user, _of(user, show))
    if topic:
        rows = rows.filter(topics__slug=topic)
    return rows


def _of(user: User, show: str) -> QuestionQuerySet:
    if show == "mine":
        followed = Follower.objects.filter(user=user.pk).order_by().values("question")
        own = Question.objects.filter(author=user.pk).order_by().values("pk")
        return Question.objects.published().filter(pk__in=own.union(followed))
    if show == "answered":
        return Question.objects.published().filter(accepted__isnull=False)
    if show == "for-me":
        return Question.objects.running().filter(
            pk__in=Route.objects.waiting().filter(person=user.pk).values("question")
        )
    if show == "unanswered":
        return Question.objects.unanswered().exclude(kind=Question.Kind.OFFER)
    if show == "help":
        return Question.objects.running().filter(kind__in=HELP)
    return Question.objects.running()


UNANSWERED = RowCache(
    Question,
    lambda: (
        Question.objects.unanswered()
        .exclude(kind=Question.Kind.OFFER)
        .select_related("author")
        .prefetch_related(Prefetch("topics", to_attr="about"), Prefetch("routes", to_attr="asked"))
        .defer("body", "typed")
    ),
    order=("published_at", "pk"),
    most=200,
)


def rows_for(user: User, *, show: str, topic: str) -> QuestionQuerySet:
    """The same, with what a row of the list shows."""
    rows = questions_for(user, show=show, topic=topic).with_answer_count()
    return rows.select_related("author").defer("body", "typed")


def _with_their_state(rows: QuestionQuerySet) -> QuestionQuerySet:
    """Questions alone, each with how it stands: the number of answers, and who gave the one that helped."""
    shown = rows.filter(kind=Question.Kind.QUESTION).with_counts().select_related("accepted__author")
    return shown.defer("body", "typed", "accepted__body", "accepted__typed")


NEWEST = RowCache(Question, lambda: _with_their_state(Question.objects.published()))


def newest_about(user: User, topic: Topic, count: int) -> list[Question]:
    """The newest questions about a topic that this reader may see, with how they stand. Seldom a query."""
    found = NEWEST.of(user, count, about=topic, keep=lambda question: not question.is_over)
    if found is None:
        rows = _with_their_state(questions_for(user, topic=topic.slug))
        found = list(rows.order_by("-published_at", "-pk")[:count])
    return found


def unanswered_for(user: User, topics: Iterable[int], limit: int) -> list[Question]:
    """Questions of colleagues about these topics that nobody answered, the oldest first, without
    those they were asked themselves: these stand under “For you”. Seldom a query, none without topics."""
    wanted = frozenset(topics)
    if not wanted:
        return []

    def mine(question: Any) -> bool:
        if question.author_id == user.pk or question.is_over or not any(topic.pk in wanted for topic in question.about):
            return False
        return all(route.person_id != user.pk for route in question.asked)

    found = UNANSWERED.of(user, limit, keep=mine)
    return _unanswered_for(user, wanted, limit) if found is None else found


def _unanswered_for(user: User, topics: frozenset[int], limit: int) -> list[Question]:
    rows = visible_to(user, Question.objects.unanswered()).exclude(author=user.pk).exclude(kind=Question.Kind.OFFER)
    rows = rows.exclude(pk__in=Route.objects.filter(person=user.pk).values("question"))
    mine = rows.filter(pk__in=Question.topics.through.objects.filter(topic__in=topics).values("question"))
    return list(mine.select_related("author").defer("body", "typed").order_by("published_at", "pk")[:limit])


_ROUTES = Prepared(
    lambda question: Route.objects.filter(question=question).select_related("person", "instead_of"), numbers=1
)


@dataclass
class ShownAnswer:
    """An answer as one reader sees it: what they may do with it, and whether it helped them."""

    answer: Answer
    accepted: bool
    helped_me: bool
    may_edit: bool
    may_accept: bool
    may_thank: bool
    report_url: str
    expert: bool


@dataclass
class Shown:
    """A question with all that stands on its page."""

    question: Question
    accepted: ShownAnswer | None = None
    others: list[ShownAnswer] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    my_route: Route | None = None
    following: bool = False

    @property
    def count(self) -> int:
        return len(self.others) + (self.accepted is not None)


def question_shown(user: User, question: Question) -> Shown:
    """Four queries beyond the question and what somebody knows: answers, thanks of this reader, who was asked, following."""
    rows = visible_to(user, Answer.objects.filter(question=question)).with_helped().select_related("author")
    answers = list(rows.order_by("-helped_count", "created_at", "pk"))
    mine = Helped.objects.filter(user=user.pk, answer__in=[answer.pk for answer in answers])
    helped = set(mine.values_list("answer_id", flat=True)) if answers else set()
    routes = _ROUTES(question.pk)
    asked = {route.person_id for route in routes}
    shown = Shown(question, routes=[route for route in routes if route.state != Route.State.PASSED])
    shown.my_route = next((r for r in routes if r.person_id == user.pk and r.state == Route.State.ASKED), None)
    shown.following = Follower.objects.filter(question=question, user=user.pk).exists()
    for answer in answers:
        answer.question = question  # its rules ask for it
        entry = _entry(user, question, answer, answer.pk in helped, asked)
        if entry.accepted:
            shown.accepted = entry
        else:
            shown.others.append(entry)
    return shown


def _entry(user: User, question: Question, answer: Answer, helped: bool, asked: set[int]) -> ShownAnswer:
    author: Any = answer.author
    return ShownAnswer(
        answer=answer,
        accepted=question.accepted_id == answer.pk,
        helped_me=helped,
        may_edit=bool(can(user, "questions.edit_answer", answer)),
        may_accept=question.is_question and bool(can(user, "questions.accept", answer)),
        may_thank=bool(can(user, "questions.helped", answer)),
        report_url=report_url(user, answer),
        expert=answer.author_id in asked and author is not None and author.badge != "expert",
    )


def _answered_first(rows: QuestionQuerySet) -> QuestionQuerySet:
    return (
        rows.filter(kind=Question.Kind.QUESTION)
        .select_related("accepted__author")
        .defer("body", "typed", "accepted__body")
    )


_ORDER = (F("accepted_at").desc(nulls_last=True), "-published_at", "-pk")
ANSWERED_FIRST = RowCache(Question, lambda: _answered_first(Question.objects.published()), order=_ORDER)


def alike(user: User, question: Question) -> list[Question]:
    """Others about the same topics that this reader may see, those with an answer first. Seldom a query, none without topics."""
    topics = list(question.topics.all())
    found: dict[int, Question] = {}
    for topic in topics:
        rows = ANSWERED_FIRST.of(user, ALIKE_SHOWN + 1, about=topic, keep=lambda one: not one.is_over)
        if rows is None:
            return _alike(user, question, topics)
        found |= {one.pk: one for one in rows if one.pk != question.pk}
    return sorted(found.values(), key=_answered_and_new, reverse=True)[:ALIKE_SHOWN]


def _answered_and_new(question: Any) -> tuple[Any, ...]:
    """As `_ORDER`, the other way round."""
    asked, answered = question.published_at, question.accepted_at
    return (answered is not None, answered or asked, asked, question.pk)


def _alike(user: User, question: Question, topics: Iterable[Topic]) -> list[Question]:
    same = Question.topics.through.objects.filter(topic__in=[topic.pk for topic in topics]).values("question")
    rows = _answered_first(visible_to(user, Question.objects.running()).filter(pk__in=same))  # type: ignore[arg-type]
    return list(rows.exclude(pk=question.pk).order_by(*_ORDER)[:ALIKE_SHOWN])
