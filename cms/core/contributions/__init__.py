"""Everything all contributions share: services that write, a form, and generic views that need a template and a form of the plugin."""

from .forms import ContributionForm
from .services import contribution_delete, contribution_publish, contribution_restore, contribution_save
from .views import ContributionViews

__all__ = [
    "ContributionForm",
    "ContributionViews",
    "contribution_delete",
    "contribution_publish",
    "contribution_restore",
    "contribution_save",
]
