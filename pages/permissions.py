"""Who may confirm, see confirmations, fill in and handle. Seeing a page at all is decided before these are asked."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cms.plugins.access import (
    ADMINISTRATORS,
    EDITORS,
    NOBODY,
    Verdict,
    allow,
    deny,
    is_in,
    is_visible,
    rule,
    tokens_for,
    visibility,
    visible_to,
)
from pages.models import FormPage, FormSubmission, ProtocolPage, ProtocolVersionFile


def _handlers_of(submission: FormSubmission) -> str:
    return FormPage.objects.filter(pk=submission.page_id).values_list("handlers", flat=True).first() or NOBODY


@visibility(FormSubmission, token_of=_handlers_of)
def _submissions(user, queryset):
    """What was sent in is seen by who sent it and by the handlers of the form; administrators handle all forms."""
    if user.is_superuser:
        return queryset
    handled = FormPage.objects.filter(handlers__in=tokens_for(user)).values("pk")
    return queryset.filter(Q(user=user) | Q(page__in=handled))


@visibility(ProtocolVersionFile)
def _files_of_versions(user, queryset):
    """What an earlier version shows is seen by who may read the protocol."""
    return queryset.filter(version__page__in=visible_to(user, ProtocolPage.objects.all()).order_by().values("pk"))


@rule("pages.confirm")
def confirm(user, page: ProtocolPage) -> Verdict:
    if not is_visible(user, page):
        return deny(_("You cannot see this protocol."))
    if not page.needs_confirmation or page.state != ProtocolPage.State.VALID:
        return deny(_("This protocol asks for no confirmation."))
    return allow()


@rule("pages.see_confirmations")
def see_confirmations(user, page: ProtocolPage) -> Verdict:
    """The owner, the deputy, and editors who may change the page."""
    if user.pk in (page.content_owner_id, page.deputy_id):
        return allow()
    if is_in(user, EDITORS, ADMINISTRATORS) and page.permissions_for_user(user).can_edit():
        return allow()
    return deny(_("Only the owner of this protocol and editors see who confirmed it."))


@rule("pages.fill_form")
def fill_form(user, page: FormPage) -> Verdict:
    return allow() if is_visible(user, page) else deny(_("You cannot see this form."))


@rule("pages.handle_form")
def handle_form(user, page: FormPage) -> Verdict:
    """The handlers the editor chose, and administrators. An editor who is no handler reads no answers."""
    if user.is_superuser or page.handlers in tokens_for(user):
        return allow()
    return deny(_("Only the colleagues who handle this form see what is sent in."))
