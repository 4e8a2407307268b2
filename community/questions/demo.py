"""The questions of the demo organisation, asked and answered through the services."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from cms.plugins.access import EVERYONE
from cms.plugins.activities import Activity
from cms.plugins.users import Topic

from . import services
from .models import Answer, Follower, Helped, Question, Route

if TYPE_CHECKING:
    from cms.plugins.users import User

NEWS_FOR = timedelta(hours=30)


def build(demo: Any) -> None:
    """Make what is missing. Running it again adds nothing."""
    try:
        written = demo.content("questions").QUESTIONS
    except ModuleNotFoundError:
        written = []
    with demo.progress("Questions", len(written)) as bar:
        for row in written:
            with transaction.atomic():
                _question(demo, row)
            bar.advance()


def _question(demo: Any, row: dict[str, Any]) -> None:
    author = demo.user(row["by"])
    if Question.objects.filter(author=author, title=row["title"]).exists():
        return
    moment = demo.now - timedelta(hours=row["hours_ago"])
    question = Question(
        title=row["title"], typed=row.get("text", ""), language=row.get("language", "nl"), audience=EVERYONE,
        kind=row.get("kind", Question.Kind.QUESTION), place=row.get("place", ""),
    )  # fmt: skip
    if "hours_ahead" in row:
        start = (timezone.localtime(demo.now) + timedelta(hours=row["hours_ahead"])).replace(
            hour=row.get("hour", 12), minute=0, second=0, microsecond=0
        )
        question.starts_at, question.ends_at = start, start + timedelta(hours=row.get("lasts", 3))
    topics = list(Topic.objects.filter(slug__in=row.get("topics", ())))
    question = services.question_ask(question=question, user=author, topics=topics)
    _at(question, moment, demo)
    for place, said in enumerate(row.get("answers", ())):
        _answer(
            demo,
            question,
            said,
            min(moment + timedelta(hours=said.get("after", 2)), demo.now - timedelta(minutes=5 - min(place, 4))),
        )
    followers = [demo.user(name) for name in row.get("too", ())]
    Follower.objects.bulk_create([Follower(question=question, user=one) for one in followers], ignore_conflicts=True)


def _at(question: Question, moment: datetime, demo: Any) -> None:
    """Asked at that moment, as far as everybody can see; old news reaches nobody today."""
    Question.objects.filter(pk=question.pk).update(created_at=moment, published_at=moment, updated_at=moment)
    Route.objects.filter(question=question).update(created_at=moment + timedelta(minutes=1))
    keys = [f"questions.question_shared:{question.pk}"]
    keys += [f"questions.routed:route:{pk}" for pk in question.routes.values_list("pk", flat=True)]
    _dated(keys, moment, demo)


def _dated(keys: list[str], moment: datetime, demo: Any) -> None:
    rows = Activity.objects.filter(dedupe__in=keys)
    told = {} if moment > demo.now - NEWS_FOR else {"fanned_out_at": moment}
    rows.update(created_at=moment, **told)


def _answer(demo: Any, question: Question, said: dict[str, Any], moment: datetime) -> None:
    author: User = demo.user(said["by"])
    answer = services.answer_post(author=author, question=question, typed=said["text"])
    Answer.objects.filter(pk=answer.pk).update(created_at=moment)
    Route.objects.filter(question=question, person=author, state=Route.State.ANSWERED).update(done_at=moment)
    keys = [f"questions.answered:answer:{answer.pk}"]
    if said.get("accepted"):
        services.answer_accept(user=demo.user(said.get("accepted_by", question.author.username)), answer=answer)
        Question.objects.filter(pk=question.pk).update(accepted_at=moment + timedelta(hours=1))
        keys.append(f"questions.accepted:accepted:{answer.pk}")
    _dated(keys, moment, demo)
    thankful = [name for name in demo.usernames if name != author.username][: said.get("helped", 0)]
    Helped.objects.bulk_create(
        [Helped(answer=answer, user=demo.user(name), created_at=moment) for name in thankful], ignore_conflicts=True
    )
