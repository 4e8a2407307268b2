"""Who answers a survey, who manages it. Seeing a survey at all is decided before these are asked."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.plugins.access import ADMINISTRATORS, EDITORS, HOSTS, Verdict, allow, deny, is_in, rule, tokens_for, visibility
from toptasks.models import Survey


def manages(user: Any) -> bool:
    return is_in(user, HOSTS, EDITORS, ADMINISTRATORS)


@visibility(Survey, token_of=lambda survey: survey.audience)
def _surveys(user, queryset):
    """Hosts and editors see every survey; colleagues see those they are asked for, once these are announced."""
    if manages(user):
        return queryset
    return queryset.filter(audience__in=tokens_for(user)).exclude(state=Survey.State.DRAFT)


@rule("toptasks.manage")
def manage(user) -> Verdict:
    """Make surveys, close them, read the counts, turn the result into tiles."""
    return allow() if manages(user) else deny(_("Only hosts and editors manage the top-task survey."))


@rule("toptasks.answer")
def answer(user, survey: Survey) -> Verdict:
    """Whoever is asked, as long as it is open. Also whoever made it, when they are asked themselves."""
    if survey.audience not in tokens_for(user):
        return deny(_("This survey is not for you."))
    if not survey.is_open():
        return deny(_("This survey takes no answers now."))
    return allow()


@rule("toptasks.change_list")
def change_list(user, survey: Survey) -> Verdict:
    """The list stands still as soon as somebody may answer: otherwise not everybody chose from the same."""
    if not manages(user):
        return manage(user)
    if survey.state != Survey.State.DRAFT:
        return deny(_("The list cannot change any more: the survey is planned, open or closed."))
    return allow()
