"""What one person does twice at the same moment, from two tabs or with a double click, happens one after the other."""

from __future__ import annotations

from typing import Any

from .models import User


def take_turn(user: Any) -> User | None:
    """Wait until no other transaction has this person's turn, and keep it until the end of the caller's transaction.

    Gives their row as it is now; None when it is gone. Only the row itself is locked: what refers to the person goes on.
    """
    return User.objects.select_for_update(no_key=True).filter(pk=user.pk).first()
