"""People and topics of the kernel."""

from cms.core.models import Topic, User
from cms.core.templatetags.st import initials, person_colour

__all__ = ["Topic", "User", "initials", "person_colour"]
