"""Reporting what is not right: where somebody reports it, and the verbs of those who decide. What can be reported is said with
`ReportTarget`; contributions are, without a line."""

from cms.core.models.reports import Report
from cms.core.reports.authors import hosts_to_ask
from cms.core.reports.contributions import (
    contribution_cards,
    contribution_hide,
    contribution_show,
    hidden_contributions,
)
from cms.core.reports.permissions import is_moderator
from cms.core.reports.services import report_add, thing_hide, thing_keep, thing_show
from cms.core.reports.targets import report_url, thing_url

__all__ = [
    "Report",
    "contribution_cards",
    "contribution_hide",
    "contribution_show",
    "hidden_contributions",
    "hosts_to_ask",
    "is_moderator",
    "report_add",
    "report_url",
    "thing_hide",
    "thing_keep",
    "thing_show",
    "thing_url",
]
