"""Say what happened; the house tells whoever should know."""

from cms.core.activities import emit, small_circle
from cms.core.models import Activity, Notification
from cms.core.notifications import may_hear, settle, untell

__all__ = ["Activity", "Notification", "emit", "may_hear", "settle", "small_circle", "untell"]
