"""HTTP for polls: list, detail, composer, vote, close, download."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cms.plugins.access import require, visible_or_404, visible_to
from cms.plugins.contributions import ContributionViews
from cms.plugins.pagination import keyset_page
from cms.plugins.parts import tell_at, told_at, way_back
from cms.plugins.ratelimit import rate_limit
from cms.plugins.spreadsheets import spreadsheet

from .export import result_rows
from .forms import PollForm, picks_from, typed_by
from .models import Poll
from .names import names_by_choice, names_shown
from .parts import place_of
from .selectors import PollState, figures_changed, poll_state, poll_states
from .services import poll_close, poll_save
from .voting import AlreadyVoted, Cast, may_change, vote_cast


class PollViews(ContributionViews):
    model, form, namespace = Poll, PollForm, "polls"

    def list(self, request: Any) -> HttpResponse:
        """Open polls, or with ?show=closed those that are over; the newest first."""
        closed, now = request.GET.get("show") == "closed", timezone.now()
        rows = Poll.objects.over_at(now) if closed else Poll.objects.open_at(now)
        shown = visible_to(request.user, rows.select_related("author"))
        page = keyset_page(shown, order=("-published_at", "-pk"), after=request.GET.get("after"), size=self.page_size)
        states = poll_states(request.user, page.items)
        entries = [states[poll.pk] for poll in page.items]
        return self.render(request, "list", {"page": page, "entries": entries, "closed": closed})

    def detail(self, request: Any, pk: int) -> HttpResponse:
        poll = visible_or_404(request.user, self.rows().for_listing(), pk=pk)
        return self.show(request, poll)

    def show(
        self, request: Any, poll: Poll, *, problem: str = "", typed: dict[int, str] | None = None, status: int = 200
    ) -> HttpResponse:
        state = poll_state(request.user, poll)
        again = "change" in request.GET or bool(problem)
        names = names_by_choice(poll) if state.result else {}
        may = state.may_change or may_change(request.user, poll, _receipt(request, poll))
        context = {
            "contribution": poll,
            "own": poll.author_id == request.user.pk,
            "state": state,
            "problem": problem,
            "told": told_at(request, place_of(poll)),
            "typed": _shown_choices(state) if typed is None else typed,
            "may_change": may,
            "asks": state.may_vote and (not state.voted or (again and may)),
            "names": names,
            "names_shown": names_shown(state.result, names),
            "back": request.POST.get("next") or poll.get_absolute_url(),  # also for a vote that is sent once more
        }
        return self.render(request, "detail", context, status=status)

    def save(self, request: Any, form: Any) -> Poll:
        return poll_save(
            poll=form.instance,
            user=request.user,
            choices=form.cleaned_data["choices"],
            topics=form.cleaned_data["topics"],
            publish="draft" not in request.POST,
        )

    def vote(self, request: Any, pk: int) -> HttpResponse:
        poll = visible_or_404(request.user, Poll, pk=pk)
        if request.method != "POST":  # the address of a mistake, opened again or in the other language
            return redirect(poll.get_absolute_url())
        state = poll_state(request.user, poll)
        try:
            picks = picks_from(poll, state.choices, request.POST)
            cast = vote_cast(user=request.user, poll=poll, picks=picks, receipt=_receipt(request, poll))
            figures_changed(poll)
        except ValidationError as problem:
            return self._mistake(request, poll, state, problem.messages[0])
        except AlreadyVoted:
            tell_at(
                request,
                place_of(poll),
                _(
                    "You had voted already. That vote counts and this one does not: an anonymous vote can only be changed in the browser it was given with."
                ),
            )
            return redirect(_back(request, poll))
        tell_at(request, place_of(poll), _said(poll, cast))
        response = redirect(_back(request, poll))
        _hand_over(response, request, poll, cast)
        return response

    def _mistake(self, request: Any, poll: Poll, state: PollState, problem: str) -> HttpResponse:
        """The sentence where the vote was sent from: in place on the poll's own page, at the poll on another one."""
        typed = typed_by(poll, state.choices, request.POST)
        elsewhere = way_back(request, request.POST.get("next", ""))
        if not elsewhere or elsewhere.startswith(poll.get_absolute_url()):
            now = visible_or_404(request.user, self.rows().for_listing(), pk=poll.pk)  # what it promises at this moment
            return self.show(request, now, problem=problem, typed=typed, status=422)
        ticks = "" if poll.anonymous else ",".join(f"{pk}={word}" for pk, word in typed.items() if word.isdecimal())
        tell_at(request, place_of(poll), problem, wrong=True, typed=ticks)
        return redirect(_back(request, poll))

    def close(self, request: Any, pk: int) -> HttpResponse:
        poll = visible_or_404(request.user, Poll, pk=pk)
        try:
            poll_close(poll=poll, user=request.user)
            messages.success(request, _("The poll is closed. This is the result."))
        except ValidationError as problem:
            messages.error(request, problem.messages[0])
        return redirect(self.url("detail", pk))

    def download(self, request: Any, pk: int, kind: str) -> HttpResponse:
        poll = visible_or_404(request.user, Poll, pk=pk)
        require(request.user, "polls.export", poll)
        if kind not in ("csv", "xlsx"):
            raise Http404
        return spreadsheet(result_rows(request.user, poll), name=poll.title, kind=kind)

    @classmethod
    def urlpatterns(cls) -> Sequence[URLPattern]:
        views = cls()
        often = rate_limit("polls.vote", "30/m")
        unseen = sensitive_post_parameters()
        return [
            *super().urlpatterns(),
            path("<int:pk>/vote/", unseen(require_http_methods(["GET", "POST"])(often(views.vote))), name="vote"),
            path("<int:pk>/close/", require_POST(views.close), name="close"),
            path("<int:pk>/result.<str:kind>", require_safe(views.download), name="download"),
        ]


def _shown_choices(state: Any) -> dict[int, str]:
    """What stands in the form of somebody who changes a vote by name. Of an anonymous vote nobody knows."""
    return {pk: str(place) for place, pk in enumerate(state.mine, start=1)}


def _back(request: HttpRequest, poll: Poll) -> str:
    """Where the vote was sent from, at the poll; the poll's own page for anything that is not an address of this house."""
    return f"{way_back(request, request.POST.get('next', '')) or poll.get_absolute_url()}#poll-{poll.pk}"


def _said(poll: Poll, cast: Cast) -> str:
    if not cast.changed:
        return _("Your vote counts.")
    if not poll.anonymous:
        return _("Your vote is changed.")
    return _("Your vote is changed. The figures follow later, so that nobody can see whose vote it was.")


def _cookie(poll: Poll, language: str) -> str:
    return f"poll-{poll.pk}-{language}"


def _receipt(request: HttpRequest, poll: Poll) -> str:
    return request.COOKIES.get(_cookie(poll, get_language() or ""), "")


def _hand_over(response: HttpResponse, request: HttpRequest, poll: Poll, cast: Cast) -> None:
    """Give an anonymous voter the receipt, which this browser sends to this poll only and no script can read."""
    if not cast.receipt:
        return
    for language, _name in settings.LANGUAGES:
        with override(language):
            place = reverse("polls:detail", args=[poll.pk])
        response.set_cookie(
            _cookie(poll, language), cast.receipt, expires=poll.closes_at, path=place, httponly=True, samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )  # fmt: skip
