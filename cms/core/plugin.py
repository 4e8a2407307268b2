"""What the kernel itself gives the house, in one list, as every plugin does."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .points import ActivityType, AskSource, DashboardPanel, NotificationType
from .reports import desk, permissions  # noqa: F401 - registers who may report and decide

contributions = [
    AskSource(key="reports", order=40, asks=desk.reports_to_judge),
    DashboardPanel(key="reports", template="core/reports/panel.html", context=desk.reports_panel),
    ActivityType(key="reports.reported", sentence=_("Something was reported: “%(target)s”")),
    NotificationType(
        key="reports.reported", activity="reports.reported", recipients=desk.moderators, strength=30,
        sentence=_("Something was reported in “%(target)s”. Read it and decide."), icon="flag",
        address=lambda _activity: reverse("reports:desk"),
    ),
]  # fmt: skip
