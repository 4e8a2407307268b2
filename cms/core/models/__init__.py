from .access import CompoundAudience, PageAccess
from .activities import Activity
from .contributions import Contribution, ContributionQuerySet
from .feeds import FeedKey
from .media import IntranetDocument, IntranetImage, IntranetMedia, IntranetRendition
from .notifications import Delivery, Notification
from .organisation import OrganisationSettings
from .reports import Report
from .sent import SentForm
from .state import DueJob, HouseVersion, PluginState
from .topics import Topic
from .users import User
from .writing import ContributionPicture, WrittenContribution

__all__ = [
    "Activity",
    "CompoundAudience",
    "Contribution",
    "ContributionPicture",
    "ContributionQuerySet",
    "Delivery",
    "DueJob",
    "FeedKey",
    "HouseVersion",
    "IntranetDocument",
    "IntranetImage",
    "IntranetMedia",
    "IntranetRendition",
    "Notification",
    "OrganisationSettings",
    "PageAccess",
    "PluginState",
    "Report",
    "SentForm",
    "Topic",
    "User",
    "WrittenContribution",
]
