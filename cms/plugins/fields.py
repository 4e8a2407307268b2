"""Form fields of the house: audiences, and moments."""

from cms.core.audience_fields import audience_field, choice_text, handlers_field
from cms.core.moments import MomentField

__all__ = ["MomentField", "audience_field", "choice_text", "handlers_field"]
