"""What waits for moderators, and what was hidden last. Never beyond what they may see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cms.core.access.visibility import visible_to
from cms.core.models import Report, User
from cms.core.numbers import in_words
from cms.core.pagination import KeysetPage, keyset_page
from cms.core.points import Ask, Asks, ReportCard, ReportTarget
from cms.core.roles import EDITORS, HOSTS

from .hidden import hidden_rows
from .permissions import is_moderator, open_reports
from .targets import report_targets, thing_url

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.core.models import Activity

PAGE_SIZE = 20


@dataclass
class DeskItem:
    """A thing on the desk: its card, who reported it, and the address below which hide/, show/ and keep/ stand.

    html    its words with what stands between them, for this reader
    itself  the thing as it can stand in a text of others (a film, a poll); empty for what cannot, and for what is hidden
    """

    target: ReportTarget
    pk: int
    card: ReportCard
    reports: list[Report] = field(default_factory=list)
    html: SafeString = field(default_factory=SafeString)
    itself: SafeString = field(default_factory=SafeString)

    @property
    def reference(self) -> str:
        return f"{self.target.model._meta.label_lower}:{self.pk}"

    @property
    def url(self) -> str:
        return thing_url(self.target.model, self.pk)

    @property
    def name(self) -> str:
        """Unique on the page, for labels."""
        return f"{self.target.model._meta.label_lower.replace('.', '-')}-{self.pk}"


def waiting_for(moderator: User, after: str | None = None) -> tuple[KeysetPage, list[DeskItem]]:
    """What was reported within what this person may see, one a thing, the longest waiting first: a page of it."""
    leads = visible_to(moderator, Report.objects.open().first_of_each())
    page = keyset_page(leads, order=("created_at", "pk"), after=after, size=PAGE_SIZE)
    reports = _reports_beside(page.items)
    by_kind: dict[int, list[int]] = defaultdict(list)
    for lead in page:
        by_kind[lead.about_type_id].append(lead.about_id)
    found: dict[tuple[int, int], DeskItem] = {}
    for target in report_targets():
        kind = ContentType.objects.get_for_model(target.model).pk
        if kind in by_kind:
            rows = visible_to(moderator, target.model._default_manager.filter(pk__in=by_kind[kind]))
            for item in _items(moderator, target, rows):
                item.reports = reports[kind, item.pk]
                found[kind, item.pk] = item
    places = [(lead.about_type_id, lead.about_id) for lead in page]
    return page, [found[place] for place in places if place in found]


def _reports_beside(leads: list[Report]) -> dict[tuple[int, int], list[Report]]:
    """All open reports about the same things. One query. The desk does not tell who made them: nobody sees that."""
    same = Q(pk__in=[])
    for lead in leads:
        same |= Q(about_type=lead.about_type_id, about_id=lead.about_id)
    found: dict[tuple[int, int], list[Report]] = defaultdict(list)
    for report in Report.objects.open().filter(same).order_by("created_at", "pk"):
        found[report.about_type_id, report.about_id].append(report)
    return found


def hidden_for(moderator: User, after: str | None = None) -> KeysetPage:
    """What is hidden, the last one first, so that it can be brought back: a page of desk items."""
    rows, following, used = hidden_rows(moderator, report_targets(), after, PAGE_SIZE)
    by_kind: dict[str, list[Any]] = defaultdict(list)
    for target, row in rows:
        by_kind[target.model._meta.label_lower].append(row)
    found: dict[tuple[str, int], DeskItem] = {}
    for target in {target.model: target for target, _row in rows}.values():
        name = target.model._meta.label_lower
        found.update({(name, item.pk): item for item in _items(moderator, target, by_kind[name])})
    places = [(target.model._meta.label_lower, row.pk) for target, row in rows]
    return KeysetPage([found[place] for place in places if place in found], following, used)


def item_for(moderator: User, target: ReportTarget, thing: Any) -> DeskItem:
    """One thing as the desk shows it."""
    return _items(moderator, target, [thing])[0]


def _items(moderator: User, target: ReportTarget, things: Iterable[Any]) -> list[DeskItem]:
    objs = list(things)
    cards = target.cards(moderator, objs) if objs else {}
    return [DeskItem(target, obj.pk, cards[obj.pk]) for obj in objs if obj.pk in cards]


def waiting_count(user: Any) -> int:
    """How many things wait for this person: none, and no query, for who is no moderator."""
    if not is_moderator(user) or not Report.objects.open().exists():
        return 0
    return open_reports(user).first_of_each().count()


def reports_to_judge(request: HttpRequest) -> Asks | None:
    """What reports ask of moderators."""
    count = waiting_count(request.user)
    if not count:
        return None
    title = ngettext("Something was reported", "There are %(number)s reports", count)
    ask = Ask(
        title=title % {"number": in_words(count)},
        text=_("A colleague says that something is not right. Read it and decide."),
        action=_("Look at the reports"),
        hint=_("Read it and decide"),
        verb=_("Look"),
        url=reverse("reports:desk"),
        icon="flag",
    )
    return Asks(items=[ask], count=count)


def reports_panel(request: HttpRequest) -> dict[str, Any] | None:
    """The same for the editors' desk in the admin."""
    count = waiting_count(request.user)
    return {"count": count} if count else None


def moderators(activity: Activity) -> list[int]:
    """Hosts and editors; the kernel leaves out those who may not see the thing. Who reported it knows already."""
    deciding = User.objects.active().filter(groups__name__in=(HOSTS, EDITORS)).distinct()
    return list(deciding.exclude(pk=activity.data.get("reporter")).values_list("pk", flat=True))
