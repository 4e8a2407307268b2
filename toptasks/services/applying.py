"""From result to tiles: the order of the home page, and the weights that search reads."""

from __future__ import annotations

from itertools import chain
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, Site

from cms.plugins.access import EVERYONE, require
from toptasks.models import Survey, SurveyItem, TopTask
from toptasks.selectors import ON_HOME


@transaction.atomic
def result_apply(*, user: Any, survey: Survey) -> list[SurveyItem]:
    """Put the top tasks in the order of the league table, in every language, the first eight on the home page.

    A line with an address that is no top task yet becomes one; those among the first eight that lead nowhere are returned,
    so that somebody can make them. The tiles as they were are kept for `result_undo`.
    """
    require(user, "toptasks.manage")
    locked = Survey.objects.select_for_update().get(pk=survey.pk)
    ranked = list(locked.items.exclude(rank=None).order_by("rank", "pk"))
    if locked.state != Survey.State.CLOSED or not ranked:
        raise ValidationError(_("Only the result of a closed survey becomes tiles."))
    if not locked.applied_at:
        locked.before = _as_they_are()
    total = locked.items.aggregate(total=Sum("points"))["total"] or 1
    tasks = _by_key()
    homeless = []
    place = 0
    for item in ranked:
        if not item.points:
            continue
        found = tasks.pop(item.task_key, None) or _made(item)
        if not found:
            homeless += [item] if item.rank <= ON_HOME else []
            continue
        place += 1
        for task in found:
            task.sort_order, task.weight, task.active = place, item.points / total, place <= ON_HOME or task.active
            task.save()
    for number, task in enumerate(sorted(chain.from_iterable(tasks.values()), key=lambda task: task.sort_order)):
        task.sort_order, task.weight = place + 1 + number, 0
        task.save()
    Survey.objects.exclude(pk=locked.pk).filter(applied_at__isnull=False).update(before={})
    locked.applied_at = timezone.now()
    locked.save()
    return homeless


@transaction.atomic
def result_undo(*, user: Any, survey: Survey) -> None:
    """Put the tiles back as they were before `result_apply`. Tasks it made stay in the list, off the home page."""
    require(user, "toptasks.manage")
    locked = Survey.objects.select_for_update().get(pk=survey.pk)
    if not locked.before:
        raise ValidationError(_("There is nothing to put back."))
    for task in TopTask.objects.all():
        was = locked.before.get(str(task.pk))
        task.sort_order, task.weight, task.active = was if was else (9999, 0, False)
        task.save()
    locked.applied_at, locked.before = None, {}
    locked.save()


def _as_they_are() -> dict[str, list[Any]]:
    return {str(task.pk): [task.sort_order, task.weight, task.active] for task in TopTask.objects.all()}


def _by_key() -> dict[Any, list[TopTask]]:
    found: dict[Any, list[TopTask]] = {}
    for task in TopTask.objects.order_by("sort_order", "pk"):
        found.setdefault(task.translation_key, []).append(task)
    return found


def _made(item: SurveyItem) -> list[TopTask]:
    """A line with an address as a new top task, in each language it has a text in; nothing without an address."""
    if not item.address:
        return []
    page = _page_at(item.address)
    made: list[TopTask] = []
    for locale in Locale.objects.filter(language_code__in=("nl", "en")).order_by("-language_code"):
        text = item.text_nl if locale.language_code == "nl" else item.text_en
        if not text:
            continue
        task = TopTask(
            title=text[:40],
            locale=locale,
            page=page,
            url="" if page else item.address,
            audience=EVERYONE,
            icon="arrow-right",
        )
        if made:
            task.translation_key = made[0].translation_key
        task.save()
        made.append(task)
    if made:
        item.task_key = made[0].translation_key
        item.save(update_fields=["task_key"])
    return made


def _page_at(address: str) -> Page | None:
    """The page of this site at a path such as /nl/formulieren/ziek-melden/; None for any other address."""
    parts = [part for part in address.split("?")[0].strip("/").split("/") if part]
    if not address.startswith("/") or not parts:
        return None
    root = Site.objects.filter(is_default_site=True).values_list("root_page__url_path", flat=True).first() or "/"
    homes = Page.objects.filter(locale__language_code=parts[0], depth=2).values_list("url_path", flat=True)
    wanted = [base + "".join(f"{part}/" for part in parts[1:]) for base in [*homes, root]]
    return Page.objects.live().filter(url_path__in=wanted, locale__language_code=parts[0]).first()
