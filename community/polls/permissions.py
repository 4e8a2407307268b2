"""Who may vote, close and export. That the reader may see the poll is settled before, by `visible_or_404`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cms.plugins.access import EVERYONE, Verdict, allow, deny, rule, tokens_for

from .models import Poll

if TYPE_CHECKING:
    from cms.plugins.users import User


@rule("polls.vote")
def vote(user: User, poll: Poll) -> Verdict:
    if poll.is_over():
        return deny(_("This poll is closed."))
    if not poll.is_open():
        return deny(_("This poll is not open."))
    invited = poll.audience == EVERYONE or poll.audience in tokens_for(user)
    return allow() if invited else deny(_("This poll is for other colleagues."))


@rule("polls.close")
def close(user: User, poll: Poll) -> Verdict:
    if poll.author_id != user.pk:
        return deny(_("Only who made the poll can close it."))
    return allow() if poll.is_open() else deny(_("This poll is not open."))


@rule("polls.export")
def export(user: User, poll: Poll) -> Verdict:
    if poll.author_id != user.pk:
        return deny(_("Only who made the poll can download its result."))
    return allow() if poll.closed_at else deny(_("The result can be downloaded when the poll is closed."))
