"""Forms and form fields of the house: plain sentences for what is wrong, audiences, and moments."""

from cms.core.audience_fields import audience_field, choice_text, handlers_field
from cms.core.moments import BEGIN, END, MomentField
from cms.core.plain_forms import PlainForm, PlainModelForm

__all__ = [
    "BEGIN",
    "END",
    "MomentField",
    "PlainForm",
    "PlainModelForm",
    "audience_field",
    "choice_text",
    "handlers_field",
]
