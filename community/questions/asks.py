"""What waits: questions somebody was asked, for “For you”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cms.plugins.access import visible_to
from cms.plugins.points import Ask, Asks
from cms.plugins.site import QUIET, house_cached
from cms.plugins.text import in_words

from .models import Route

if TYPE_CHECKING:
    from django.http import HttpRequest

SHOWN = 2
REMEMBERED = 300  # seconds


def asked_of_me(request: HttpRequest) -> Asks | None:
    """Questions that wait for this reader, the longest waiting first. One query, none for whom nothing waits."""
    user: Any = request.user
    if user.pk not in _people_waited_for():
        return None
    waiting = visible_to(user, Route.objects.waiting()).order_by("created_at", "pk")
    routes = list(waiting.select_related("question__author", "instead_of")[: SHOWN + 1])
    if not routes:
        return None
    count = len(routes) if len(routes) <= SHOWN else waiting.count()
    items = [_ask(route) for route in routes[:SHOWN]]
    if (left := count - len(items)) == 0:
        return Asks(items=items, count=count)
    more = ngettext("And one more question for you", "And %(number)s more questions for you", left)
    more_url = f"{reverse('questions:list')}?show=for-me"
    return Asks(items=items, count=count, more=more % {"number": in_words(left)}, more_url=more_url)


def _people_waited_for() -> frozenset[int]:
    """Everybody for whom a question waits. From memory: who is asked, and who is done with it, changes the house."""

    def read() -> frozenset[int]:
        return frozenset(Route.objects.waiting().order_by().values_list("person_id", flat=True))

    return house_cached("questions.waited_for", read, REMEMBERED, longer=QUIET)


def _ask(route: Route) -> Ask:
    question = route.question
    name = str(question.author or _("A colleague"))
    if route.instead_of is not None:
        text = _("%(name)s asks. You stand in for %(away)s.") % {"name": name, "away": route.instead_of}
    else:
        text = _("%(name)s asks you, because you know about this.") % {"name": name}
    return Ask(
        title=question.title, text=text, action=_("Answer the question"), hint=_("%(name)s asks") % {"name": name},
        verb=_("Answer"), url=question.get_absolute_url(), icon="message-circle-question-mark", person=question.author,
        about=question,
    )  # fmt: skip
