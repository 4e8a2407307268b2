"""Form fields over audience tokens."""

from cms.core.audience_fields import audience_field, choice_text, handlers_field

__all__ = ["audience_field", "choice_text", "handlers_field"]
