"""Beginning, settling and sharing pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale

from cms.plugins.access import audience_choices, audience_outsiders, audience_within, is_visible, require, tokens_for
from cms.plugins.activities import emit
from cms.plugins.contributions import DOUBLE_CLICK, ChangedMeanwhile
from cms.plugins.site import house_changed
from cms.plugins.users import take_turn

from ..models import ExpertisePage, Keeper, Section
from .sections import put_last

if TYPE_CHECKING:
    from cms.plugins.users import Topic, User

MOST_KEEPERS = 8
REVIEW_AFTER = timedelta(days=365)


@transaction.atomic
def page_begin(
    *, user: User, title: str, language: str, topic: Topic | None = None, audience: str = "everyone", is_wiki: bool = False,
    keepers: Sequence[User] | None = None, review_on: date | None = None, sections: Sequence[tuple[str, str]] = (),
) -> ExpertisePage:  # fmt: skip
    """A new page, as a draft that its keepers see; whoever begins it keeps it, unless others are named.

    sections  kind and heading of those that wait on it to be written
    One with the same title, language and readers, by the same person within half a minute, is given back: a double click.
    Raises PermissionDenied when this person may not begin one of this kind, ValidationError by field.
    """
    take_turn(user)
    if not is_wiki:
        require(user, "expertise.begin")
    page = ExpertisePage(
        title=title, topic=topic, audience=audience, is_wiki=is_wiki, begun_by=user, review_on=review_on,
        locale=Locale.objects.get(language_code=language),
    )  # fmt: skip
    _check(page, user)
    twin = _twin(page, user)
    if twin is not None:
        return twin
    page.save()
    keepers_set(page=page, user=user, people=list(keepers or [user]))
    for kind, heading in sections:
        put_last(page=page, title=heading, kind=kind)
    return page


def _twin(page: ExpertisePage, user: User) -> ExpertisePage | None:
    """What this person began a moment ago, when it is the same."""
    since = timezone.now() - DOUBLE_CLICK
    recent = ExpertisePage.objects.filter(begun_by=user, created_at__gt=since, locale=page.locale)
    return recent.filter(title=page.title, audience=page.audience, is_wiki=page.is_wiki).order_by("pk").first()


@transaction.atomic
def page_settle(
    *, page: ExpertisePage, user: User, seen: str | None = None, keepers: Sequence[User] | None = None
) -> ExpertisePage:
    """Store title, topic, readers, review date and keepers. What is closed here is closed in the other languages too.

    Raises ChangedMeanwhile, PermissionDenied, ValidationError by field.
    """
    stored = stored_page(page, user)
    require(user, "expertise.settle", stored)
    if seen is not None and seen != stored.version:
        raise ChangedMeanwhile
    page.updated_at = timezone.now()
    _check(page, user)
    page.save()
    kept = (
        keepers
        if keepers is not None
        else [row.user for row in Keeper.objects.filter(page=page).select_related("user")]
    )
    keepers_set(page=page, user=user, people=list(kept))
    _close_editions(page)
    house_changed()
    return page


def _close_editions(page: ExpertisePage) -> None:
    """The same words in another language are for nobody who may not read them here."""
    for other in ExpertisePage.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk):
        if not audience_within(other.audience, page.audience):
            other.audience, other.updated_at = page.audience, timezone.now()
            other.save(update_fields=["audience", "updated_at"])


def stored_page(page: ExpertisePage, user: User) -> ExpertisePage:
    """The page as it is stored, locked until the end of the transaction. Raises PermissionDenied for who may not see it."""
    if not is_visible(user, page):
        raise PermissionDenied(_("This page is not for you."))
    return ExpertisePage.objects.select_for_update(of=("self",)).get(pk=page.pk)


def _check(page: ExpertisePage, user: User) -> None:
    page.title = " ".join(page.title.split())
    kept = ExpertisePage.objects.filter(pk=page.pk, audience=page.audience).exists()
    if page.audience not in {choice.token for choice in audience_choices(user)} and not (
        kept and page.audience in tokens_for(user)
    ):
        raise ValidationError({"audience": _("You are not in this audience: choose one of the list.")})
    page.full_clean(exclude=["locale"])


def keepers_set(*, page: ExpertisePage, user: User, people: list[User]) -> None:
    """Who keeps the page from now on, in this order; new names hear of it. Raises ValidationError for nobody, too many, or
    somebody outside its audience."""
    wanted = list(dict.fromkeys(person.pk for person in people))
    names = {person.pk: person for person in people}
    if not wanted:
        raise ValidationError({"keepers": _("Name at least one colleague who keeps this page.")})
    if len(wanted) > MOST_KEEPERS:
        raise ValidationError({"keepers": _("At most %(most)d colleagues can keep a page.") % {"most": MOST_KEEPERS}})
    outside = audience_outsiders(page.audience, [names[pk] for pk in wanted])
    if outside:
        said = _("%(names)s cannot see this audience. Choose another audience, or take the name away.")
        raise ValidationError({"keepers": said % {"names": ", ".join(str(person) for person in outside)}})
    rows = Keeper.objects.filter(page=page)
    known = set(rows.values_list("user_id", flat=True))
    rows.exclude(user_id__in=wanted).delete()
    for place, pk in enumerate(wanted):
        row, _created = Keeper.objects.update_or_create(page=page, user_id=pk, defaults={"sort_order": place})
        if pk not in known and pk != user.pk:
            data = {"person": pk, "title": page.title}
            once = (
                f"{page.pk}:{pk}:{row.pk}"  # whoever is asked again, after the name was taken away, hears of it again
            )
            emit(actor=user, type="expertise.keeper_added", target=page, dedupe=once, data=data)
    page.__dict__.pop("_prefetched_objects_cache", None)
    page.__dict__.pop("_cluster_related_objects", None)


@transaction.atomic
def page_publish(*, page: ExpertisePage, user: User) -> ExpertisePage:
    """Share a page with its audience; those in it are told once. Raises ValidationError while there is nothing to read."""
    stored = stored_page(page, user)
    require(user, "expertise.keep", stored)
    if not Section.objects.filter(page=stored, is_live=True).exists():
        raise ValidationError(_("Write and share a section first. There is nothing to read yet."))
    now = timezone.now()
    first = stored.published_at is None
    stored.state, stored.published_at, stored.updated_at = (
        ExpertisePage.State.PUBLISHED,
        stored.published_at or now,
        now,
    )
    stored.review_on = stored.review_on or (None if stored.is_wiki else timezone.localdate() + REVIEW_AFTER)
    stored.save()
    house_changed()
    if first:
        data = {"title": stored.title}
        emit(actor=user, type="expertise.page_shared", target=stored, dedupe=str(stored.pk), data=data)
    return stored


@transaction.atomic
def page_take_back(*, page: ExpertisePage, user: User) -> ExpertisePage:
    """Only its keepers see the page, until it is shared again."""
    stored = stored_page(page, user)
    require(user, "expertise.keep", stored)
    stored.state, stored.updated_at = ExpertisePage.State.DRAFT, timezone.now()
    stored.save()
    house_changed()
    return stored
