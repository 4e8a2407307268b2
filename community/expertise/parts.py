"""What expertise pages show inside pages of others, ask of their keepers, and take from others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from cms.plugins.access import audience_within, can, tokens_for, visible_to
from cms.plugins.points import Ask, Asks, Material
from cms.plugins.site import QUIET, HouseMemory, house_cached
from cms.plugins.text import in_words, when_text

from . import selectors
from .models import ExpertisePage, Keeper, Section
from .services.promoting import NEW, WIKI

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from cms.plugins.users import User

SHOWN, MOST_PLACES = 2, 100
_ASKS: HouseMemory = HouseMemory("expertise.asks", most=2_000, seconds=60, longer=QUIET)


def of_person(request: HttpRequest, person: User) -> dict[str, Any] | None:
    """The pages a colleague keeps."""
    if person.pk not in _all_keepers():
        return None
    pages = selectors.kept_by(request.user, person)  # type: ignore[arg-type]
    return {"pages": pages, "person": person} if pages else None


def _all_keepers() -> frozenset[int]:
    """Ids of everybody who keeps a page, from memory: who keeps none costs no query."""
    return house_cached(
        "expertise.keepers", lambda: frozenset(Keeper.objects.values_list("user_id", flat=True)), 60, longer=QUIET
    )


def suggestions_to_judge(request: HttpRequest) -> Asks | None:
    """Suggestions of colleagues that wait for this reader. Making one and deciding about it changes the house version."""
    return _kept("suggestions", request, _suggestions_to_judge)


def _kept(name: str, request: HttpRequest, ask: Callable[[HttpRequest], Asks | None]) -> Asks | None:
    """What is asked of a keeper of pages, from memory; of nobody else anything."""
    reader: Any = request.user
    if reader.pk not in _all_keepers():
        return None
    key = (name, reader.pk, tokens_for(reader), get_language(), localdate())
    return _ASKS.get(key, lambda: ask(request))


def _suggestions_to_judge(request: HttpRequest) -> Asks | None:
    waiting = selectors.suggestions_waiting(request.user)  # type: ignore[arg-type]
    first = list(waiting[: SHOWN + 1])
    if not first:
        return None
    count = len(first) if len(first) <= SHOWN else waiting.count()
    more = ngettext("And one more suggestion", "And %(number)s more suggestions", max(count - SHOWN, 1))
    return Asks(
        items=[_judge(suggestion) for suggestion in first[:SHOWN]],
        count=count,
        more=more % {"number": in_words(count - SHOWN)} if count > SHOWN else "",
        more_url=reverse("expertise:suggestions"),
    )


def _judge(suggestion: Any) -> Ask:
    name = suggestion.author or _("A former colleague")
    words = {"name": name, "section": suggestion.section.title, "page": suggestion.section.page.title}
    return Ask(
        title=_("%(name)s suggests a change in “%(page)s”") % words,
        text=suggestion.why or _("About “%(section)s”.") % words,
        action=gettext_lazy("Compare and decide"),
        name=suggestion.section.page.title,
        hint=_("%(name)s suggests a change") % words,
        verb=gettext_lazy("Compare"),
        url=suggestion.get_absolute_url(),
        icon="message-square",
        person=suggestion.author,
        about=suggestion,
    )


def reviews_due(request: HttpRequest) -> Asks | None:
    """Pages this reader keeps and should look at again."""
    return _kept("reviews", request, _reviews_due)


def _reviews_due(request: HttpRequest) -> Asks | None:
    due = selectors.reviews_due(request.user)  # type: ignore[arg-type]
    if not due:
        return None
    more = ngettext("And one more page", "And %(number)s more pages", max(len(due) - SHOWN, 1))
    return Asks(
        items=[_look_again(page) for page in due[:SHOWN]],
        count=len(due),
        more=more % {"number": in_words(len(due) - SHOWN)} if len(due) > SHOWN else "",
        more_url=reverse("expertise:list"),
    )


def _look_again(page: ExpertisePage) -> Ask:
    return Ask(
        title=_("Is “%(title)s” still right?") % {"title": page.title},
        text=_("You would look at it again before %(date)s.") % {"date": when_text(page.review_on, "day")},
        action=gettext_lazy("Look at it"),
        name=page.title,
        hint=_("Look at it again"),
        verb=gettext_lazy("Look"),
        url=f"{page.get_absolute_url()}#keep",
        icon="clock",
        about=page,
    )


def places(user: User, language: str) -> list[tuple[str, str]]:
    """Where this person may put something that was said: on a page they write, or on a new one."""
    rows = visible_to(user, ExpertisePage.objects.filter(locale__language_code=language))
    mine = rows.filter(pk__in=selectors.pages_written_by(user).values("pk")).order_by("title", "pk")
    found = [(f"page:{pk}", title) for pk, title in mine.values_list("pk", "title")[:MOST_PLACES]]
    if can(user, "expertise.begin"):
        found.append((NEW, _("A new expertise page")))
    return [*found, (WIKI, _("A new wiki page"))]


def fits(user: User, material: Material) -> list[str]:
    """Pages about one of its topics that this person writes, and that nobody else reads."""
    topics = [topic.pk for topic in material.topics]
    rows = visible_to(user, ExpertisePage.objects.filter(locale__language_code=material.language, topic__in=topics))
    mine = rows.filter(pk__in=selectors.pages_written_by(user).values("pk")).values_list("pk", "audience")
    return [f"page:{pk}" for pk, audience in mine if audience_within(audience, material.audience)] if topics else []


def edit_url(section: Section) -> str:
    """The desk of a section that does not stand on its page yet."""
    return "" if section.is_live else reverse("expertise:section_edit", args=[section.pk])
