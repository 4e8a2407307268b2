"""The expertise pages of the demo organisation, written through the services."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction

from cms.plugins.activities import Activity
from cms.plugins.text import rich_from_input
from cms.plugins.users import Topic

from . import services
from .models import ExpertisePage, Section, SectionVersion, Suggestion

if TYPE_CHECKING:
    from cms.plugins.users import User


def build(demo: Any) -> None:
    """Idempotent: a page that is there already stays as it is."""
    try:
        rows = demo.content("expertise").PAGES
    except ModuleNotFoundError:
        return
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    with demo.progress("Expertise", len(rows)) as bar:
        for row in rows:
            if not ExpertisePage.objects.filter(title=row["nl"]["title"], locale__language_code="nl").exists():
                with transaction.atomic():
                    _page(demo, row, topics.get(row["topic"]))
            bar.advance()


def _page(demo: Any, row: dict[str, Any], topic: Topic | None) -> None:
    keepers = [demo.user(name) for name in row["keepers"]]
    page = services.page_begin(
        user=keepers[0], title=row["nl"]["title"], language="nl", topic=topic, is_wiki=row.get("wiki", False),
        keepers=keepers, review_on=demo.now.date() + timedelta(days=row["review_in"]),
    )  # fmt: skip
    for place, (kind, title, body) in enumerate(row["nl"]["sections"]):
        section = services.section_begin(page=page, user=keepers[0], title=title, kind=kind)
        _write(section, keepers[place % len(keepers)], title, body)
    services.page_publish(page=page, user=keepers[0])
    _edition(page, keepers[0], row["en"])
    for name in row.get("followers", ()):
        services.follow(page=page, user=demo.user(name))
    for suggestion in row.get("suggestions", ()):
        _suggest(demo, page, keepers[0], **suggestion)
    _was_long_ago(demo, page, row["days_ago"])


def _write(section: Section, author: User, title: str, body: str, **how: Any) -> None:
    services.section_save(section=section, user=author, title=title, body=rich_from_input(body), **how)


def _edition(page: ExpertisePage, keeper: User, words: dict[str, Any]) -> None:
    """The English page: begun as a copy, each section then in English."""
    edition = services.edition_begin(page=page, user=keeper, language="en")
    edition.title = words["title"]
    services.page_settle(page=edition, user=keeper)
    sections = Section.objects.filter(page=edition).order_by("sort_order", "pk")
    for section, (_kind, title, body) in zip(sections, words["sections"], strict=True):
        dutch = Section.objects.get(page=page, translation_key=section.translation_key)
        _write(section, keeper, title, body, agrees_with=dutch.number)
    services.page_publish(page=edition, user=keeper)


def _suggest(
    demo: Any,
    page: ExpertisePage,
    expert: User,
    *,
    by: str,
    section: int,
    find: str,
    say: str,
    why: str,
    thanks: str = "",
) -> None:
    """A colleague's suggestion; taken over when there is a word of thanks."""
    about = Section.objects.filter(page=page).order_by("sort_order", "pk")[section]
    made = services.suggestion_make(
        section=about, user=demo.user(by), title=about.title, body=about.body.replace(find, say), why=why
    )
    if thanks:
        services.suggestion_accept(suggestion=made, user=expert, thanks=thanks)


def _was_long_ago(demo: Any, page: ExpertisePage, days: int) -> None:
    """The pages and what was told about them get the moment they are said to be from; old news calls nobody today."""
    moment = demo.now - timedelta(days=days)
    pages = ExpertisePage.objects.filter(translation_key=page.translation_key)
    pages.update(created_at=moment, published_at=moment, updated_at=moment, reviewed_on=moment.date())
    Section.objects.filter(page__in=pages).update(updated_at=moment)
    SectionVersion.objects.filter(section__page__in=pages).update(updated_at=moment)
    decided = Suggestion.objects.filter(section__page__in=pages).exclude(state=Suggestion.State.WAITING)
    decided.update(created_at=moment, decided_at=moment)
    keys = [page.pk for page in pages]
    told = Activity.objects.filter(type__startswith="expertise.", target_id__in=keys)
    told.exclude(type__startswith="expertise.sugg").update(created_at=moment, fanned_out_at=moment)
    about = Activity.objects.filter(type__startswith="expertise.sugg", target_id__in=decided.values("pk"))
    about.update(created_at=moment, fanned_out_at=moment)
