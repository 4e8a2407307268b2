"""People and topics of the kernel, and where colleagues are found (an empty text when no plugin that is on shows them)."""

from cms.core.directory import directory_url, mention_url, person_url
from cms.core.models import Topic, User
from cms.core.templatetags.st import initials, person_colour

__all__ = ["Topic", "User", "directory_url", "initials", "mention_url", "person_colour", "person_url"]
