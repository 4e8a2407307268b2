"""Who looks after conversations: hosts, editors and administrators. They see the reports and may hide a comment.

The engine asks for its own permission in some places and for one of a non-existing app in others; we ask for the role.
"""

from __future__ import annotations

from typing import Any

from cms.plugins.access import ADMINISTRATORS, EDITORS, HOSTS, is_in


def is_moderator(user: Any) -> bool:
    return bool(user.is_authenticated and user.is_active and is_in(user, HOSTS, EDITORS, ADMINISTRATORS))
