"""What asking is made of. Written only by `services`, read through `selectors`.

A question is a contribution; an answer belongs to it and is seen by whoever sees the question. A route says that somebody
was asked. Whether a question is open, answered or over is worked out from what is stored, never stored beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.plugins.contributions import Contribution, ContributionQuerySet
from cms.plugins.fields import BEGIN, END
from cms.plugins.users import face

if TYPE_CHECKING:
    from datetime import datetime

_HEADLINE = re.compile(r"<p><strong>[^<]+[.!?]</strong>")
MAX_LENGTH = 6000  # characters of a question's explanation or an answer, as typed


def _person(on_delete: Any = models.SET_NULL, **options: Any) -> Any:
    """A link to a colleague that leaves no trace on the user model."""
    if on_delete is models.SET_NULL:
        options |= {"null": True, "blank": True}
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=on_delete, related_name="+", **options)


class QuestionQuerySet(ContributionQuerySet):
    """Narrows questions by what became of them."""

    def running(self, now: datetime | None = None) -> QuestionQuerySet:
        """Published, and not over: a help request ends by itself at its time, or when its author ends it."""
        now = now or timezone.now()
        return self.published().filter(Q(ends_at=None) | Q(ends_at__gt=now), ended_at=None)

    def over(self, now: datetime | None = None) -> QuestionQuerySet:
        now = now or timezone.now()
        return self.filter(Q(ended_at__isnull=False) | Q(ends_at__lte=now))

    def with_answer_count(self) -> QuestionQuerySet:
        """Each with `answer_count`, in the same query."""
        return self.annotate(answer_count=_counted(Answer.objects.readable(), "question"))

    def with_counts(self) -> QuestionQuerySet:
        """Each with `answer_count` and `follower_count`, in the same query."""
        return self.with_answer_count().annotate(follower_count=_counted(Follower.objects.all(), "question"))

    def unanswered(self) -> QuestionQuerySet:
        """Running, and nobody answered yet."""
        answers = Answer.objects.readable().filter(question=models.OuterRef("pk"))
        return self.running().filter(~models.Exists(answers), accepted=None)

    def for_listing(self) -> QuestionQuerySet:
        rows = super().for_listing().select_related("accepted__author")
        return rows.with_counts().defer("body", "accepted__body", "accepted__typed")


def _counted(rows: models.QuerySet[Any], link: str) -> Coalesce:
    mine = (
        rows.filter(**{link: models.OuterRef("pk")}).order_by().values(link).annotate(n=models.Count("pk")).values("n")
    )
    return Coalesce(models.Subquery(mine), 0, output_field=models.IntegerField())


class Question(Contribution):
    """A question, a request for help, or an offer of time. `body` is safe HTML made of `typed`, the words as they were typed.

    A request or an offer has a time at which it ends by itself (`ends_at`), and may have a place and a beginning.
    """

    class Kind(models.TextChoices):
        QUESTION = "question", _("A question")
        HELP = "help", _("A request for help")
        OFFER = "offer", _("An offer of help")

    kind = models.CharField(_("what is it?"), max_length=10, choices=Kind, default=Kind.QUESTION)
    typed = models.TextField(_("explanation"), max_length=MAX_LENGTH, blank=True)
    place = models.CharField(_("where"), max_length=120, blank=True)
    starts_at = models.DateTimeField(_("from"), null=True, blank=True)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    accepted = models.ForeignKey("questions.Answer", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    accepted_by = _person()
    accepted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = QuestionQuerySet.as_manager()
    asks_first = True
    decided_by_others = ("ended_at", "accepted", "accepted_by", "accepted_at")

    class Meta(Contribution.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        indexes = [
            *Contribution.Meta.indexes,
            models.Index(fields=["-published_at", "-id"], name="questions_help", condition=Q(kind__in=["help", "offer"])),
            models.Index(
                fields=["ends_at"], name="questions_to_end", condition=Q(ended_at__isnull=True, ends_at__isnull=False)
            ),
        ]  # fmt: skip
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="question") | Q(ends_at__isnull=False), name="questions_help_has_an_end"
            ),
            models.CheckConstraint(
                condition=Q(starts_at=None) | Q(ends_at=None) | Q(starts_at__lt=models.F("ends_at")),
                name="questions_ends_after_it_starts",
            ),
        ]

    def get_absolute_url(self) -> str:
        return reverse("questions:detail", args=[self.pk])

    @property
    def is_question(self) -> bool:
        return self.kind == self.Kind.QUESTION

    @property
    def ends_the_same_day(self) -> bool:
        if not self.starts_at or not self.ends_at:
            return False
        return timezone.localdate(self.starts_at) == timezone.localdate(self.ends_at)

    @property
    def is_for_whole_days(self) -> bool:
        """Whether its time is days without hours: from the first minute of a day, or from no moment, to the last of one."""
        if not self.ends_at or (self.starts_at and timezone.localtime(self.starts_at).time() != BEGIN):
            return False
        return timezone.localtime(self.ends_at).time() == END

    @property
    def row(self) -> tuple[object, ...]:
        """All that its row in the list shows, for what is kept of it. After `with_answer_count`."""
        return (
            *(self.pk, self.kind, self.title, self.language, self.accepted_id, self.is_over, self.answer_count),
            *(self.place, self.starts_at, self.ends_at, self.published_at, face(self.author)),
        )

    @property
    def is_over(self) -> bool:
        return bool(self.ended_at or (self.ends_at and self.ends_at <= timezone.now()))

    @property
    def is_running(self) -> bool:
        return self.state == self.State.PUBLISHED and self.deleted_at is None and not self.is_over


class AnswerQuerySet(models.QuerySet["Answer"]):
    def readable(self) -> AnswerQuerySet:
        """Neither deleted by the author nor hidden by a host."""
        return self.filter(deleted_at=None, hidden_at=None)

    def with_helped(self) -> AnswerQuerySet:
        """Each with `helped_count`, in the same query."""
        return self.annotate(helped_count=_counted(Helped.objects.all(), "answer"))


class Answer(models.Model):
    """What a colleague answered. `body` is safe HTML made of `typed`."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    author = _person(verbose_name=_("author"))
    typed = models.TextField(_("answer"), max_length=MAX_LENGTH)
    body = models.TextField(editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    edited_at = models.DateTimeField(null=True, blank=True, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    hidden_at = models.DateTimeField(null=True, blank=True, editable=False)
    hidden_reason = models.CharField(_("why it is hidden"), max_length=300, blank=True)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["created_at", "pk"]
        indexes = [
            models.Index(fields=["question", "created_at"], name="questions_answers"),
            models.Index(fields=["deleted_at"], name="questions_to_purge", condition=Q(deleted_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.typed[:80]

    @property
    def is_readable(self) -> bool:
        return self.deleted_at is None and self.hidden_at is None

    @property
    def has_headline(self) -> bool:
        """Whether it begins with a whole sentence in bold, which says it all in short."""
        return bool(_HEADLINE.match(self.body))

    @property
    def anchor(self) -> str:
        return f"answer-{self.pk}"

    def get_absolute_url(self) -> str:
        return f"{reverse('questions:detail', args=[self.question_id])}#{self.anchor}"


class Helped(models.Model):
    """“This helped me”: one a person and answer."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="+")
    user = _person(models.CASCADE)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("thanks for an answer")
        verbose_name_plural = _("thanks for answers")
        constraints = [models.UniqueConstraint(fields=["answer", "user"], name="questions_helped_once")]

    def __str__(self) -> str:
        return f"{self.answer_id}: {self.user_id}"


class Follower(models.Model):
    """“I want to know this too”: hears of every answer."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="+")
    user = _person(models.CASCADE)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("follower")
        verbose_name_plural = _("followers")
        constraints = [models.UniqueConstraint(fields=["question", "user"], name="questions_follow_once")]

    def __str__(self) -> str:
        return f"{self.question_id}: {self.user_id}"


class RouteQuerySet(models.QuerySet["Route"]):
    def waiting(self) -> RouteQuerySet:
        """Somebody was asked, did not answer, and the question still wants an answer."""
        wanted = Question.objects.running().filter(accepted=None)
        return self.filter(state=Route.State.ASKED, question__in=wanted.order_by().values("pk"))


class Route(models.Model):
    """This person was asked this question: by the house, or by a colleague who passed it on; perhaps instead of somebody away."""

    class State(models.TextChoices):
        ASKED = "asked", _("was asked")
        ANSWERED = "answered", _("answered")
        DECLINED = "declined", _("does not know")
        PASSED = "passed", _("passed it on")

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="routes")
    person = _person(models.CASCADE)
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    instead_of = _person()
    asked_by = _person()
    created_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True, blank=True)

    objects = RouteQuerySet.as_manager()

    class Meta:
        verbose_name = _("person who was asked")
        verbose_name_plural = _("people who were asked")
        ordering = ["created_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["question", "person"], name="questions_asked_once")]
        indexes = [models.Index(fields=["person"], name="questions_waiting", condition=Q(state="asked"))]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.get_state_display()}"


class Promotion(models.Model):
    """This answer became that page: the link in both directions. `target_key` names the PromoteTarget that made it."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="+")
    answer = models.ForeignKey(Answer, on_delete=models.SET_NULL, null=True, related_name="+")
    target_key = models.CharField(max_length=80)
    target_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    target_id = models.BigIntegerField()
    target = GenericForeignKey("target_type", "target_id")
    promoted_by = _person()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("page made of an answer")
        verbose_name_plural = _("pages made of answers")
        constraints = [models.UniqueConstraint(fields=["target_type", "target_id"], name="questions_one_source")]

    def __str__(self) -> str:
        return f"{self.question_id} → {self.target_type_id}/{self.target_id}"
