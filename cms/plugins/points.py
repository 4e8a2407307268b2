"""The extension points: the records a plugin lists in its `plugin.py`."""

from cms.core.access.tokens import AudienceChoice
from cms.core.points import (
    ActivityType,
    Ask,
    Asks,
    AskSource,
    AudienceProvider,
    DashboardPanel,
    DemoContent,
    DueJob,
    HomeWidget,
    MediaAccess,
    NavItem,
    NotificationType,
    PersonPanel,
    Point,
    SearchDocument,
    SearchSource,
    Slot,
)

__all__ = [
    "ActivityType",
    "Ask",
    "AskSource",
    "Asks",
    "AudienceChoice",
    "AudienceProvider",
    "DashboardPanel",
    "DemoContent",
    "DueJob",
    "HomeWidget",
    "MediaAccess",
    "NavItem",
    "NotificationType",
    "PersonPanel",
    "Point",
    "SearchDocument",
    "SearchSource",
    "Slot",
]
