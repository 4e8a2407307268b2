"""Who may do what with a vlog. That the reader may see it is settled before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cms.plugins.access import EDITORS, HOSTS, Verdict, allow, deny, is_in, rule, visibility

from .models import Upload, Vlog

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from cms.plugins.users import User


@rule("vlogs.edit")
def edit(user: User, vlog: Vlog) -> Verdict:
    return allow() if vlog.author_id == user.pk else deny(_("This vlog was made by somebody else."))


@rule("vlogs.caption")
def caption(user: User, vlog: Vlog) -> Verdict:
    """The author, and those who help others to be understood: hosts and editors."""
    if vlog.author_id == user.pk or is_in(user, HOSTS, EDITORS):
        return allow()
    return deny(_("Only its author, hosts and editors write captions. Tell them what is missing."))


@visibility(Upload, token_of=lambda upload: f"user:{upload.user_id}")
def _uploads(user: User, queryset: QuerySet[Upload]) -> QuerySet[Upload]:
    """An upload is there for who began it, and for nobody else."""
    return queryset.filter(user_id=user.pk)
