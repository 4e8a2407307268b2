"""What a colleague shares: the abstract model, its services, form and generic views."""

from cms.core.contributions import (
    ContributionForm,
    ContributionViews,
    contribution_delete,
    contribution_publish,
    contribution_restore,
    contribution_save,
)
from cms.core.models.contributions import Contribution, ContributionQuerySet

__all__ = [
    "Contribution",
    "ContributionForm",
    "ContributionQuerySet",
    "ContributionViews",
    "contribution_delete",
    "contribution_publish",
    "contribution_restore",
    "contribution_save",
]
