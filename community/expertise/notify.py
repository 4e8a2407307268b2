"""Who hears of what happens with expertise pages. The kernel leaves out the actor and whoever may not see the target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from .models import Follower, Keeper, Section, Suggestion

if TYPE_CHECKING:
    from cms.plugins.activities import Activity


def keepers(activity: Activity) -> Iterable[int]:
    return Keeper.objects.filter(page_id=activity.target_id).values_list("user_id", flat=True)


def keepers_elsewhere(activity: Activity) -> Iterable[int]:
    """Those who keep the same page in another language, while their text does not say what was changed."""
    changed = Section.objects.filter(pk=activity.data.get("key")).first()
    if changed is None:
        return []
    twins = Section.objects.filter(
        translation_key=changed.translation_key, is_live=True, agrees_with__lt=changed.number
    )
    return Keeper.objects.filter(page__in=twins.exclude(pk=changed.pk).values("page")).values_list("user_id", flat=True)


def followers(activity: Activity) -> Iterable[int]:
    return Follower.objects.filter(page_id=activity.target_id).values_list("user_id", flat=True)


def new_keeper(activity: Activity) -> Iterable[int]:
    return [activity.data["person"]] if "person" in activity.data else []


def experts_of_suggestion(activity: Activity) -> Iterable[int]:
    """Those who keep the page, while the suggestion waits for them."""
    pages = Suggestion.objects.waiting().filter(pk=activity.target_id).values("section__page_id")
    return Keeper.objects.filter(page_id__in=pages).values_list("user_id", flat=True)


def suggester(activity: Activity) -> Iterable[int]:
    return Suggestion.objects.filter(pk=activity.target_id, author__isnull=False).values_list("author_id", flat=True)


def thanks(suggestions: list[Any]) -> Mapping[Any, str]:
    """What the expert said with the decision."""
    return {one.pk: one.thanks for one in suggestions}


def reasons(suggestions: list[Any]) -> Mapping[Any, str]:
    """Why each was made, in the words of who made it."""
    return {one.pk: one.why for one in suggestions}
