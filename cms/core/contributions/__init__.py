"""Everything all contributions share: services that write, a form, and generic views that need a template and a form of the plugin."""

from .desk import WritingViews, picture_taken
from .findable import contribution_document
from .forms import ContributionForm, WritingForm
from .pictures import picture_add, picture_as_address, pictures_of
from .row_cache import RowCache, rows_changed
from .services import (
    contribution_delete,
    contribution_publish,
    contribution_refresh,
    contribution_restore,
    contribution_save,
)
from .topics import topics_in_use
from .views import ContributionViews, add_errors
from .writing import ChangedMeanwhile, Storing, contribution_write, publish_due

__all__ = [
    "ChangedMeanwhile",
    "ContributionForm",
    "ContributionViews",
    "RowCache",
    "Storing",
    "WritingForm",
    "WritingViews",
    "add_errors",
    "contribution_delete",
    "contribution_document",
    "contribution_publish",
    "contribution_refresh",
    "contribution_restore",
    "contribution_save",
    "contribution_write",
    "picture_add",
    "picture_as_address",
    "picture_taken",
    "pictures_of",
    "publish_due",
    "rows_changed",
    "topics_in_use",
]
