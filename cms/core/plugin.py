"""What the kernel itself gives the house, in one list, as every plugin does."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .contributions.writing import writers_of_plan
from .points import ActivityType, AskSource, DashboardPanel, NotificationType
from .reports import authors, desk, permissions  # noqa: F401 - registers who may report and decide

HIDDEN_ELSEWHERE = _(
    "A moderator has hidden a %(kind)s of yours. It stands where you cannot look now. Ask a host if you want to know why."
)

contributions = [
    AskSource(key="reports", order=40, asks=desk.reports_to_judge),
    DashboardPanel(key="reports", template="core/reports/panel.html", context=desk.reports_panel),
    ActivityType(key="writing.not_shared", sentence=_("“%(target)s” could not appear at its time")),
    NotificationType(
        key="writing.not_shared", activity="writing.not_shared", recipients=writers_of_plan, strength=25,
        sentence=_("“%(target)s” could not appear at its time. Open it, see what is missing or for whom it is, and share it."),
        closed=_("A %(kind)s of yours could not appear at its time: you are not among its readers any more."),
        icon="clock", channels=("app", "mail"),
    ),
    ActivityType(key="reports.reported", sentence=_("Something was reported: “%(target)s”")),
    NotificationType(
        key="reports.reported", activity="reports.reported", recipients=desk.moderators, strength=30,
        sentence=_("Something was reported in “%(target)s”. Read it and decide."), icon="flag",
        address=lambda _activity: reverse("reports:desk"),
    ),
    ActivityType(key="reports.hidden", sentence=_("A moderator has hidden “%(target)s”")),
    ActivityType(key="reports.shown", sentence=_("A moderator has brought “%(target)s” back")),
    NotificationType(
        key="reports.hidden", activity="reports.hidden", recipients=authors.author_of_hidden, strength=25, quotes=authors.reasons,
        closed=HIDDEN_ELSEWHERE,
        sentence=_(
            "“%(target)s”: a moderator has hidden your %(kind)s. Only you and the moderators see it now. "
            "Open it to read why, and whom you can ask about it."
        ),
        icon="eye-off", channels=("app", "mail"),
    ),
    NotificationType(
        key="reports.hidden_together", activity="reports.hidden", recipients=authors.writers_of_hidden, strength=26,
        quotes=authors.reasons,
        closed=HIDDEN_ELSEWHERE,
        sentence=_(
            "“%(target)s”: a moderator has hidden the %(kind)s you wrote together. Only its writers and the moderators see it now. "
            "Open it to read why, and whom you can ask about it."
        ),
        icon="eye-off", channels=("app", "mail"),
    ),
    NotificationType(
        key="reports.shown", activity="reports.shown", recipients=authors.writers_of_shown, strength=25,
        sentence=_("“%(target)s”: a moderator has brought your %(kind)s back. Colleagues can see it again."),
        icon="eye", channels=("app", "mail"),
    ),
]  # fmt: skip
