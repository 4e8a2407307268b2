"""People and topics of the kernel."""

from cms.core.models import Topic, User

__all__ = ["Topic", "User"]
