"""People and topics of the kernel, and where colleagues are found (an empty text when no plugin that is on shows them).

`take_turn(user)` makes what one person does in two tabs at once happen one after the other."""

from cms.core.directory import colleagues_typed, directory_url, face, mention_url, person_url
from cms.core.faces import initials, person_colour
from cms.core.models import Topic, User
from cms.core.turns import take_turn

__all__ = [
    "Topic",
    "User",
    "colleagues_typed",
    "directory_url",
    "face",
    "initials",
    "mention_url",
    "person_colour",
    "person_url",
    "take_turn",
]
