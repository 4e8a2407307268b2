"""The list, a question, and asking one with a look at what is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.plugins.access import EVERYONE, audience_choices, audience_count, audience_label, can, visible_or_404
from cms.plugins.contributions import ContributionViews, topics_in_use
from cms.plugins.finding import find_alike
from cms.plugins.pagination import keyset_page
from cms.plugins.ratelimit import rate_limit
from cms.plugins.site import language_here

from . import selectors
from .candidates import Candidate, candidates_for
from .forms import AnswerForm, QuestionForm, places_for
from .limits import asked_at_once
from .models import Question
from .origins import became
from .services import question_ask
from .topics import topics_in

if TYPE_CHECKING:
    from collections.abc import Iterable

ALIKE_KINDS = ("question", "protocol", "page", "expertise")
ALIKE_SHOWN = 5
ORDER = ("-published_at", "-pk")


class QuestionViews(ContributionViews):
    """Questions on the generic views: only listing, showing and writing are our own."""

    model, form, namespace = Question, QuestionForm, "questions"

    def list(self, request: Any) -> HttpResponse:
        show = request.GET.get("show", "all")
        show = show if show in selectors.SHOWS else "all"
        topic = request.GET.get("topic", "")[:50]
        rows = selectors.rows_for(request.user, show=show, topic=topic)
        page = keyset_page(rows, order=ORDER, after=request.GET.get("after"), size=self.page_size)
        topics = [topic for topic, _many in topics_in_use(request.user, Question.objects.running())]
        chosen = next((one for one in topics if one.slug == topic), None)
        context = {"page": page, "show": show, "topic": chosen, "topics": topics}
        return self.render(request, "list", context)

    def detail(self, request: Any, pk: int) -> HttpResponse:
        return self.render(request, "detail", detail_context(request, question_or_404(request.user, pk)))

    def compose(self, request: Any) -> HttpResponse:
        kind = request.GET.get("kind", "")
        start = Question(language=language_here(), title=request.GET.get("title", "").strip()[:200])
        start.kind = kind if kind in Question.Kind.values else Question.Kind.QUESTION
        return self._write(request, start)

    def before_saving(self, request: Any, form: Any) -> HttpResponse | None:
        """What is there already, before a new question goes out for the first time."""
        question: Question = form.instance
        if question.pk is not None or not question.is_question or "checked" in request.POST:
            return None
        check = look_first(request.user, question.title, form.cleaned_data["topics"], question.audience, question.typed)
        return self.render(request, "check", {"form": form, "question": question, **check}) if check["alike"] else None

    def save(self, request: Any, form: Any) -> Question:
        return question_ask(question=form.instance, user=request.user, topics=form.cleaned_data["topics"])


def detail_context(request: Any, question: Question, form: AnswerForm | None = None) -> dict[str, Any]:
    """Everything the page of a question shows; `form` holds an answer that could not be taken as it was."""
    user = request.user
    shown = selectors.question_shown(user, question)
    may_promote = question.accepted_id is not None and _may_promote(user, question, shown)
    outcome = became(user, question) if question.accepted_id is not None else None
    return {
        "contribution": question,
        "question": question,
        "shown": shown,
        "own": question.author_id == user.pk,
        "form": form or AnswerForm(),
        "may_answer": can(user, "questions.answer", question),
        "may_ask_more": can(user, "questions.ask_more", question),
        "may_follow": can(user, "questions.follow", question),
        "may_promote": may_promote and outcome is None,
        "became": outcome,
        "alike": selectors.alike(user, question),
        "audience": audience_label(question.audience),
        "audience_count": audience_count(question.audience),
    }


def _may_promote(user: Any, question: Question, shown: selectors.Shown) -> bool:
    if shown.accepted is None:
        return False
    question.accepted = shown.accepted.answer
    return bool(can(user, "questions.promote", question)) and bool(places_for(user, question.language))


def look_first(user: Any, title: str, topics: Iterable[Any], audience: str, more: str = "") -> dict[str, Any]:
    """What is there already about this, and who would be asked: what this person may see, nothing else."""
    chosen = [topic.pk for topic in topics] or topics_in(f"{title} {more}")
    people: list[Candidate] = candidates_for(chosen, audience, without=[user.pk]) if chosen else []
    return {
        "alike": find_alike(user, title, kinds=ALIKE_KINDS, limit=ALIKE_SHOWN),
        "people": [one for one in people if one.has_room][: asked_at_once()],
    }


@require_safe
@rate_limit("questions.similar", "300/m", methods=("GET", "HEAD"))
def similar(request: HttpRequest) -> HttpResponse:
    """What is asked already, and who knows about it, for words that are being typed: a part of a page, or JSON on request."""
    user: Any = request.user
    title = " ".join(request.GET.get("title", "").split())[:200]
    audience = request.GET.get("audience", EVERYONE)
    if audience not in {choice.token for choice in audience_choices(user)}:
        audience = EVERYONE
    ids = [int(pk) for pk in request.GET.getlist("topics")[:20] if pk.isdecimal() and len(pk) < 10]
    topics = QuestionForm.base_fields["topics"].queryset.filter(pk__in=ids) if ids else []  # type: ignore[attr-defined]
    found = look_first(user, title, topics, audience) if len(title) > 5 else {"alike": [], "people": []}
    if request.GET.get("format") == "json":
        return JsonResponse(
            {
                "alike": [{"title": one.title, "url": one.url, "kind": one.kind} for one in found["alike"]],
                "people": [{"name": str(one.person), "username": one.person.username} for one in found["people"]],
            }
        )
    context = {**found, "title": title}
    return render(request, "questions/_alike.html" if request.htmx else "questions/similar.html", context)  # type: ignore[attr-defined]


def question_or_404(user: Any, pk: int) -> Question:
    """A question this reader may see, with all its page asks of it. Its topics, as every answer's rules ask for them."""
    rows = Question.objects.with_counts().select_related("author").prefetch_related("topics")
    return visible_or_404(user, rows, pk=pk)


def same_page(request: HttpRequest, question: Question, form: AnswerForm, status: int) -> HttpResponse:
    """The page of the question again, with the words that could not be taken in the form."""
    names = {"namespace": "questions", "kinds": _("questions")}
    context = {**names, **detail_context(request, question, form)}
    return render(request, "questions/question_detail.html", context, status=status)
