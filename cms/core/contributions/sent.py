"""A form that is sent twice, by a double click or because an answer was lost: the second time gives what the first one made.

One rule for all kinds of contributions: everything in the form is the same, the button and the files included, it comes from
the same person, and less than half a minute passed.
"""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from cms.core.models import SentForm, User
from cms.core.turns import take_turn

if TYPE_CHECKING:
    from django.http import HttpRequest

    from cms.core.models.contributions import Contribution

DOUBLE_CLICK = timedelta(seconds=30)
KEPT = timedelta(days=1)


def digest_of(request: HttpRequest) -> str:
    """What was sent, in 64 characters that tell nothing of it: address, fields and files, without the token of the session."""
    fields = [(name, request.POST.getlist(name)) for name in sorted(request.POST) if name != "csrfmiddlewaretoken"]
    files = [(name, [(one.name, one.size) for one in request.FILES.getlist(name)]) for name in sorted(request.FILES)]
    return hashlib.sha256(json.dumps([request.path, fields, files]).encode()).hexdigest()


def sent_before(*, user: User, digest: str) -> Contribution | None:
    """What this very form made a moment ago; None when this is the first time, or it was taken away since.

    Takes this person's turn, so that of two at once one waits for the other: call it in the transaction that saves.
    """
    take_turn(user)
    row = SentForm.objects.filter(user=user, digest=digest, sent_at__gt=timezone.now() - DOUBLE_CLICK).first()
    made = row.about if row is not None else None
    return made if made is not None and made.deleted_at is None else None


def sent_now(*, user: User, digest: str, made: Contribution) -> None:
    """Remember what this form made, in the transaction that made it."""
    about = {"about_type": ContentType.objects.get_for_model(made), "about_id": made.pk, "sent_at": timezone.now()}
    SentForm.objects.update_or_create(user=user, digest=digest, defaults=about)


def forget_sent_forms() -> int:
    """Erase what is older than a day. Returns how many."""
    return SentForm.objects.filter(sent_at__lt=timezone.now() - KEPT).delete()[0]
