"""What a colleague shares: the abstract models, their services, forms and generic views.

`WrittenContribution`, `WritingForm` and `WritingViews` are for what takes more than one sitting: drafts that save themselves,
a preview, a moment to appear, and pictures in the text. `add_errors` puts what a service found wrong beside the fields of a form.
"""

from cms.core.contributions import (
    ChangedMeanwhile,
    ContributionForm,
    ContributionViews,
    RowCache,
    Storing,
    WritingForm,
    WritingViews,
    add_errors,
    contribution_delete,
    contribution_document,
    contribution_publish,
    contribution_refresh,
    contribution_restore,
    contribution_save,
    contribution_write,
    picture_add,
    picture_as_address,
    picture_taken,
    pictures_of,
    publish_due,
    rows_changed,
    topics_in_use,
)
from cms.core.contributions.sent import DOUBLE_CLICK
from cms.core.models.contributions import UNDO_FOR, Contribution, ContributionQuerySet
from cms.core.models.writing import ContributionPicture, WrittenContribution

__all__ = [
    "DOUBLE_CLICK",
    "UNDO_FOR",
    "ChangedMeanwhile",
    "Contribution",
    "ContributionForm",
    "ContributionPicture",
    "ContributionQuerySet",
    "ContributionViews",
    "RowCache",
    "Storing",
    "WritingForm",
    "WritingViews",
    "WrittenContribution",
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
