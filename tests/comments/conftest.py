"""A page to talk about, and a page that only one team may see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from community.comments import services
from community.comments.models import Comment
from tests.factories import make_news


@pytest.fixture
def news(site_tree: Any) -> Any:
    """A news item everybody may read and discuss."""
    return make_news(site_tree)


@pytest.fixture
def team_news(site_tree: Any, team: Any) -> Any:
    """A news item for team Night care: emma is in it, niels is not."""
    return make_news(site_tree, title="Rooster van de nacht", audience=team.token)


@pytest.fixture
def say() -> Callable[..., Comment]:
    """`say(emma, page, "words", parent)` → a comment, through the service."""

    def post(author: Any, target: Any, text: str = "Mooi!", reply_to: Comment | None = None) -> Comment:
        return services.comment_post(author=author, target=target, text=text, reply_to=reply_to)

    return post


def address(page: Any, tail: str = "") -> str:
    return f"/nl/community/comments/on/{page._meta.label_lower}/{page.pk}/{tail}"


def of(comment: Comment, verb: str) -> str:
    """The address of a verb; what is about reports stands below those of the house."""
    if verb in ("report", "hide", "show", "keep"):
        return f"/nl/reports/comments.comment/{comment.pk}/" + ("" if verb == "report" else f"{verb}/")
    return f"/nl/community/comments/{comment.pk}/{verb}/"
