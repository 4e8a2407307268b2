"""What the survey asks: five choices of colleagues, and a decision of hosts."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.plugins.points import Ask, Asks
from cms.plugins.text import when_text
from toptasks.permissions import manages
from toptasks.results import result_waiting, survey_waiting_for


def survey_to_answer(request: HttpRequest) -> Asks | None:
    """The invitation, while the survey is open and unanswered."""
    survey = survey_waiting_for(request.user)
    if survey is None:
        return None
    until = {"date": when_text(survey.closes_at, "day")}
    ask = Ask(
        title=_("Which five do you need most?"),
        text=_(
            "Choose five tasks; what most colleagues choose comes first here. Anonymous, two minutes, until %(date)s."
        )
        % until,
        action=_("Choose my five"),
        name=_("The top-task survey"),
        hint=_("Anonymous, until %(date)s") % until,
        verb=_("Choose"),
        url=survey.get_absolute_url(),
        icon="list-ordered",
    )
    return Asks(items=[ask], count=1)


def result_to_use(request: HttpRequest) -> Asks | None:
    """A result that is counted and not used yet, for those who may."""
    survey = result_waiting() if manages(request.user) else None
    if survey is None:
        return None
    ask = Ask(
        title=_("The result of the survey is there"),
        text=_("See what colleagues need most, and make it the tiles of the front page."),
        action=_("See the result"),
        verb=_("See"),
        url=reverse("toptasks:result", args=[survey.pk]),
        icon="chart-bar",
    )
    return Asks(items=[ask], count=1)
