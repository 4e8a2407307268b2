"""What blogs show inside pages of others: on the front page and on a colleague's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from . import selectors

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.plugins.users import User

ON_HOME, ON_PERSON = 3, 3


def latest(request: HttpRequest) -> dict[str, Any] | None:
    posts = selectors.LATEST.first(request.user, ON_HOME)  # type: ignore[arg-type]
    if not posts:
        return None
    return {"posts": posts, "all_url": reverse("blogs:list"), "kept": tuple(post.card_state for post in posts)}


def of_person(request: HttpRequest, person: User) -> dict[str, Any] | None:
    rows = selectors.posts_by(request.user, person)  # type: ignore[arg-type]
    posts = list(rows.order_by("-published_at", "-pk")[: ON_PERSON + 1])
    if not posts:
        return None
    all_url = reverse("blogs:author", args=[person.username]) if len(posts) > ON_PERSON else ""
    return {"posts": posts[:ON_PERSON], "all_url": all_url, "person": person}
