"""Form fields of the house: audiences, and moments."""

from cms.core.audience_fields import audience_field, choice_text, handlers_field
from cms.core.moments import BEGIN, END, MomentField

__all__ = ["BEGIN", "END", "MomentField", "audience_field", "choice_text", "handlers_field"]
