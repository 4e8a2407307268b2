"""Who is asked: pass it on, say that you do not know, ask somebody else; follow a question, end a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cms.plugins.access import require
from cms.plugins.ratelimit import rate_limit

from . import services
from .candidates import candidates_for
from .forms import PassOnForm
from .models import Question, Route
from .views import question_or_404

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

RATE = "30/m"


def _my_route(user: Any, question: Question) -> Route:
    """That this reader was asked; 404 for whoever was not."""
    route = question.routes.filter(person=user.pk).select_related("question").first()
    if route is None:
        raise Http404
    return route


@require_http_methods(["GET", "POST"])
@rate_limit("questions.pass", RATE)
def pass_on(request: HttpRequest, pk: int) -> HttpResponse:
    user: Any = request.user
    question = question_or_404(user, pk)
    route = _my_route(user, question)
    require(user, "questions.handle_route", route)
    form = PassOnForm(request.POST if request.method == "POST" else None, route=route)
    if form.is_bound and form.is_valid():
        try:
            made = services.route_pass_on(user=user, route=route, to=form.cleaned_data["to"])
            messages.success(request, _("Passed on to %(name)s. Thank you.") % {"name": made.person})
            return redirect(question.get_absolute_url())
        except ValidationError as problem:
            form.add_error("to", problem.messages[0])
    asked = {one.person_id for one in question.routes.all()} | {question.author_id or 0}
    topics = [topic.pk for topic in question.topics.all()]
    experts = [one for one in candidates_for(topics, question.audience, asked) if one.has_room][:12]
    context = {"form": form, "question": question, "experts": experts}
    return render(request, "questions/pass_on.html", context, status=422 if form.is_bound else 200)


@require_POST
@rate_limit("questions.pass", RATE)
def decline(request: HttpRequest, pk: int) -> HttpResponse:
    user: Any = request.user
    question = question_or_404(user, pk)
    services.route_decline(user=user, route=_my_route(user, question))
    messages.success(request, _("Thank you for saying so. We ask somebody else."))
    return redirect(question.get_absolute_url())


@require_POST
@rate_limit("questions.ask_more", RATE)
def ask_more(request: HttpRequest, pk: int) -> HttpResponse:
    user: Any = request.user
    question = question_or_404(user, pk)
    require(user, "questions.ask_more", question)
    try:
        made = services.question_ask_more(user=user, question=question)
        messages.success(request, _("We asked %(name)s.") % {"name": made.person})
    except ValidationError as problem:
        messages.info(request, problem.messages[0])
    return redirect(question.get_absolute_url())


@require_POST
@rate_limit("questions.follow", "60/m")
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    """“I want to know this too”; `on=0`: no longer."""
    user: Any = request.user
    question = question_or_404(user, pk)
    on = request.POST.get("on") != "0"
    services.question_follow(user=user, question=question, on=on)
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(question.get_absolute_url())
    context = {"question": question_or_404(user, pk), "following": on}
    return render(request, "questions/_follow.html", context)


@require_POST
@rate_limit("questions.end", RATE)
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """A request or offer is no longer needed; `on=0` opens it again."""
    user: Any = request.user
    question = question_or_404(user, pk)
    on = request.POST.get("on") != "0"
    services.question_end(user=user, question=question, ended=on)
    messages.success(request, _("Good. Nobody is asked any more.") if on else _("It is open again."))
    return redirect(question.get_absolute_url())
