"""Suggestions: made by readers, decided about by experts."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.plugins.access import can, is_visible, require, visible_or_404
from cms.plugins.contributions import ChangedMeanwhile, add_errors
from cms.plugins.ratelimit import rate_limit

from . import editions, selectors, services
from .differences import compare, compare_plain
from .forms import DecisionForm, SuggestionForm
from .merging import Words, taken_over
from .models import Suggestion
from .views_sections import section_or_404


@rate_limit("expertise.suggest", "10/m")
def make(request: Any, pk: int) -> HttpResponse:
    """The words of the section in an editor, to be changed into what they should be."""
    section = section_or_404(request, pk)
    require(request.user, "expertise.suggest", section.page)
    form = SuggestionForm(request.POST or None, initial={"title": section.title, "body": section.body})
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data
        try:
            services.suggestion_make(
                section=section, user=request.user, title=words["title"], body=words["body"], why=words["why"]
            )
            messages.success(
                request, _("Thank you. The experts of this page hear of it, and you hear what they decide.")
            )
            return redirect(section)
        except ValidationError as problem:
            add_errors(form, problem)
    page = section.page
    shown = editions.in_language_of_reader(page, editions.editions_of(page, request.user))
    context = {"section": section, "expertise": page, "editions": shown, "form": form}
    return TemplateResponse(request, "expertise/suggest.html", context, status=422 if form.is_bound else 200)


def waiting(request: Any) -> HttpResponse:
    """What waits for the reader's decision."""
    rows = list(selectors.suggestions_waiting(request.user)[:100])
    return TemplateResponse(request, "expertise/suggestions.html", {"suggestions": rows})


def suggestion_or_404(request: Any, pk: int) -> Suggestion:
    rows = Suggestion.objects.select_related("author", "decided_by", "section__page__locale")
    return visible_or_404(request.user, rows, pk=pk)


@rate_limit("expertise.write", "20/m")
def show(request: Any, pk: int) -> HttpResponse:
    """Old and new side by side; who may decide does it here. Of a section that was taken off the page its suggester reads what
    they wrote, and no word of the page."""
    suggestion = suggestion_or_404(request, pk)
    if request.method == "POST":
        require(request.user, "expertise.decide", suggestion)
    if not is_visible(request.user, suggestion.section):
        return _own_words(request, suggestion)
    words = _words(suggestion)
    form = DecisionForm(request.POST or None, initial={"seen": suggestion.section.number, "body": words.body})
    if request.method == "POST":
        done = _decide(request, suggestion, form)
        if done is not None:
            return done
        suggestion = suggestion_or_404(request, pk)
    section = suggestion.section
    before = _before(suggestion)
    context = {
        "suggestion": suggestion, "title": section.title, "expertise": section.page, "form": form, "before": before,
        "comparison": compare(before.body, words.body), "titles": compare_plain(before.title, words.title),
        "is_older": suggestion.number != section.number,
        "decides": suggestion.state == Suggestion.State.WAITING and bool(can(request.user, "expertise.decide", suggestion)),
        "own": suggestion.author_id == request.user.pk,
    }  # fmt: skip
    return TemplateResponse(request, "expertise/suggestion.html", context, status=422 if form.is_bound else 200)


def _own_words(request: Any, suggestion: Suggestion) -> HttpResponse:
    context = {
        "suggestion": suggestion, "title": suggestion.title, "expertise": suggestion.section.page,
        "own": suggestion.author_id == request.user.pk,
    }  # fmt: skip
    return TemplateResponse(request, "expertise/suggestion.html", context)


def _before(suggestion: Suggestion) -> Any:
    """What the suggestion is compared with: what stands on the page while it waits, what stood there when it was made after that."""
    if suggestion.state == Suggestion.State.WAITING:
        return suggestion.section
    return selectors.basis_of(suggestion) or suggestion.section


def _words(suggestion: Suggestion) -> Words:
    """What taking it over puts on the page; of one that was decided about, what it said."""
    if suggestion.state == Suggestion.State.WAITING:
        return taken_over(suggestion, suggestion.section)
    return Words(suggestion.title, suggestion.body)


def _decide(request: Any, suggestion: Suggestion, form: DecisionForm) -> HttpResponse | None:
    """Where it leads; None when something is wrong with the form."""
    if not form.is_valid():
        return None
    thanks, name = form.cleaned_data["thanks"], {"name": suggestion.author or _("A former colleague")}
    try:
        if "decline" in request.POST:
            services.suggestion_decline(suggestion=suggestion, user=request.user, thanks=thanks)
            messages.success(request, _("The page stays as it is. %(name)s reads your words.") % name)
        else:
            services.suggestion_accept(
                suggestion=suggestion,
                user=request.user,
                thanks=thanks,
                seen=form.cleaned_data["seen"],
                body=form.cleaned_data["body"],
            )
            messages.success(request, _("It stands on the page, with the name of %(name)s.") % name)
        return redirect(suggestion.section)
    except ChangedMeanwhile as problem:
        add_errors(form, problem)
        data = form.data.copy()
        data["seen"] = str(suggestion_or_404(request, suggestion.pk).section.number)
        form.data = data
    except ValidationError as problem:
        add_errors(form, problem)
    return None


@require_POST
def take_back(request: Any, pk: int) -> HttpResponse:
    suggestion = suggestion_or_404(request, pk)
    try:
        services.suggestion_take_back(suggestion=suggestion, user=request.user)
        messages.success(request, _("You took your suggestion back."))
    except ValidationError as problem:
        messages.error(request, problem.messages[0])
    return redirect(suggestion.section.page)
