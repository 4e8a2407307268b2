"""What was open to everybody, talked about and told about, and is closed afterwards: withdrawn, expired, or made for one team."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from tests.contracts.plants import Ground, Planted, plant
from tests.contracts.plants_files import body_with, document, picture
from tests.factories import make_news

MANY = 12  # more comments with one word than a page of hits holds


def open_news(ground: Ground, planted: Planted, comments: int = 1) -> Any:
    """A news item for everybody with a picture, a document and comments, the first of which names the outsiders."""
    from community.comments.services import comment_post

    reader = "everybody"
    attached = document(planted, reader)
    page = make_news(
        ground.tree,
        planted.word("bericht", reader=reader),
        intro=planted.word("aanhef", reader=reader),
        slug=planted.word("plek", reader=reader),
        image=picture(planted, reader),
        body=body_with(attached, planted.word("passage", reader=reader)),
        author=ground.outsiders[0],
    )
    names = " ".join(f"@{person.username}" for person in ground.outsiders)
    text = planted.word("gesprek", reader=reader)
    first = comment_post(author=ground.insider, target=page, text=f"{text} {names}")
    planted.fill("comments", pk=first.pk)
    planted.fill("comments", kind="pages.newspage", pk=page.pk)
    planted.fill("comments", kind="pages.newspage", pk=page.pk, thread_id=first.thread_id)
    for n in range(comments - 1):
        comment_post(author=ground.insider, target=page, text=f"{text} nog eens, {n}")
    return planted.page(page)


@plant
def withdrawn_news(ground: Ground, planted: Planted) -> None:
    from pages.models import NewsPage

    page = open_news(ground, planted)
    planted.when_closing(lambda: NewsPage.objects.get(pk=page.pk).unpublish())


@plant
def expired_news(ground: Ground, planted: Planted) -> None:
    """Its time passes, and nothing in the house has noticed yet."""
    from pages.models import NewsPage

    page = open_news(ground, planted, comments=MANY)
    past = timezone.now() - timedelta(minutes=1)
    planted.when_closing(lambda: NewsPage.objects.filter(pk=page.pk).update(expire_at=past))


@plant
def narrowed_news(ground: Ground, planted: Planted) -> None:
    """An editor makes it for one team, as the admin does."""
    page = open_news(ground, planted)

    def narrow() -> None:
        page.refresh_from_db()
        page.audience = ground.team.token
        page.save_revision().publish()

    planted.when_closing(narrow)
