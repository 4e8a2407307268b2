"""Who may do what with expertise pages, and who fetches their files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from cms.plugins.access import (
    ADMINISTRATORS,
    EDITORS,
    EXPERTS,
    HOSTS,
    Verdict,
    allow,
    deny,
    is_in,
    rule,
    visibility,
)

from .models import ExpertisePage, PageFile, SectionVersion, Suggestion

if TYPE_CHECKING:
    from cms.plugins.users import User

NOT_YOURS = _("The keepers of this page decide about that.")


@visibility(PageFile)
def _files(user: User, queryset: Any) -> Any:
    return queryset.filter(page__in=ExpertisePage.objects.visible_to(user))


@visibility(SectionVersion)
def _versions(user: User, queryset: Any) -> Any:
    """How a text came to be is for those who write it: an older version may hold what was taken away on purpose."""
    from .selectors import pages_written_by

    return queryset.filter(section__page__in=pages_written_by(user))


@rule("expertise.begin")
def begin(user: User) -> Verdict:
    """A page of experts; anybody may begin a wiki page."""
    may = is_in(user, EXPERTS, EDITORS, HOSTS, ADMINISTRATORS)
    return allow() if may else deny(_("Experts begin these pages. You can begin a wiki page."))


@rule("expertise.edit")
def edit(user: User, page: ExpertisePage) -> Verdict:
    """Change the sections. Whether this person sees the page at all was asked before."""
    may = page.is_wiki or page.is_kept_by(user)
    return allow() if may else deny(_("The keepers of this page change it. You can suggest how."))


@rule("expertise.keep")
def keep(user: User, page: ExpertisePage) -> Verdict:
    """Share it, take it back, decide when it is looked at again."""
    return allow() if page.is_kept_by(user) else deny(NOT_YOURS)


@rule("expertise.settle")
def settle(user: User, page: ExpertisePage) -> Verdict:
    """Title, topic, readers and keepers: its keepers; and those who keep the house, so that no page is left alone."""
    may = page.is_kept_by(user) or is_in(user, EDITORS, HOSTS, ADMINISTRATORS)
    return allow() if may else deny(NOT_YOURS)


@rule("expertise.suggest")
def suggest(user: User, page: ExpertisePage) -> Verdict:
    """Whoever reads it and does not write it."""
    if page.state != ExpertisePage.State.PUBLISHED:
        return deny(_("This page is still being written."))
    return deny(_("You can change this page yourself.")) if edit(user, page) else allow()


@rule("expertise.decide")
def decide(user: User, suggestion: Suggestion) -> Verdict:
    """Those who write the page; not about a suggestion of their own."""
    if suggestion.author_id == user.pk:
        return deny(_("Somebody else decides about your own suggestion."))
    return edit(user, suggestion.section.page)
