"""The extension points: what a plugin can give the house. Each is a small frozen record, checked when it is loaded."""

from __future__ import annotations

from .base import Context, Point, Text
from .judging import ReportCard, ReportTarget
from .passing import Material, PromoteTarget, Reply, ThreadSource, TopicItem, TopicItems, TopicPanel
from .people import Absence, AudienceProvider, Expert, Expertise, PeopleDirectory
from .places import DashboardPanel, EmbedTarget, HomeWidget, NavItem, PersonPanel, Slot
from .running import DemoContent, DueJob, MediaAccess
from .search import Finder, Finding, SearchDocument, SearchHelp, SearchSource
from .telling import ActivityType, Ask, Asks, AskSource, FeedEntry, FeedSource, NotificationType

POINTS: tuple[type[Point], ...] = (
    NavItem,
    HomeWidget,
    Slot,
    ActivityType,
    NotificationType,
    AskSource,
    SearchSource,
    SearchHelp,
    AudienceProvider,
    DashboardPanel,
    PersonPanel,
    PeopleDirectory,
    EmbedTarget,
    Expertise,
    PromoteTarget,
    TopicPanel,
    Finder,
    ThreadSource,
    FeedSource,
    ReportTarget,
    DemoContent,
    DueJob,
    MediaAccess,
)

__all__ = [
    "POINTS",
    "Absence",
    "ActivityType",
    "Ask",
    "AskSource",
    "Asks",
    "AudienceProvider",
    "Context",
    "DashboardPanel",
    "DemoContent",
    "DueJob",
    "EmbedTarget",
    "Expert",
    "Expertise",
    "FeedEntry",
    "FeedSource",
    "Finder",
    "Finding",
    "HomeWidget",
    "Material",
    "MediaAccess",
    "NavItem",
    "NotificationType",
    "PeopleDirectory",
    "PersonPanel",
    "Point",
    "PromoteTarget",
    "Reply",
    "ReportCard",
    "ReportTarget",
    "SearchDocument",
    "SearchHelp",
    "SearchSource",
    "Slot",
    "Text",
    "ThreadSource",
    "TopicItem",
    "TopicItems",
    "TopicPanel",
]
