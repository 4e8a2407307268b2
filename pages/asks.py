"""What publishing asks of a colleague: protocols to confirm, forms to handle."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from cms.plugins.access import tokens_for
from cms.plugins.points import Ask, Asks
from cms.plugins.site import house_cached, remembered
from cms.plugins.text import in_words, when_text
from pages.models import FormPage, FormSubmission, ProtocolPage
from pages.selectors import current_locale_id, place_url, waiting_for

SHOWN = 2


def to_confirm(request: HttpRequest) -> Asks | None:
    """Protocols this reader is asked to confirm, the soonest first."""
    protocols = waiting_for(request.user, current_locale_id())
    if not protocols:
        return None
    more = len(protocols) - SHOWN
    return Asks(
        items=[_kept(protocol) for protocol in protocols[:SHOWN]],
        count=len(protocols),
        more=_more(more),
        more_url=f"{place_url('protocols', request.user)}?state=confirm",
    )


def _more(number: int) -> str:
    if number < 1:
        return ""
    words = ngettext("And one more to confirm", "And %(number)s more to confirm", number)
    return words % {"number": in_words(number)}


def _kept(protocol: ProtocolPage) -> Ask:
    """The same words for everybody who is asked, put together once a day and until the house changes."""
    key = ("pages.confirm", protocol.pk, get_language(), remembered("localdate", timezone.localdate))
    return house_cached(key, lambda: _confirm(protocol))


def _confirm(protocol: ProtocolPage) -> Ask:
    text = Truncator(protocol.change_note).words(18) or _("Read it and confirm that you work this way.")
    before = {"date": when_text(protocol.confirm_before, "day")} if protocol.confirm_before else None
    return Ask(
        title=_("%(title)s: read and confirm") % {"title": protocol.title},
        text=f"{text} {_('Before %(date)s.') % before}" if before else text,
        action=gettext_lazy("Read and confirm"),
        name=protocol.title,
        hint=_("Confirm before %(date)s") % before if before else _("Read and confirm"),
        verb=gettext_lazy("Read"),
        url=protocol.get_url() or "",
        icon="file-check",
        about=protocol,
    )


def forms_to_handle(request: HttpRequest) -> Asks | None:
    """New forms for those who handle them; nothing (and no query) for everybody else."""
    handled = house_cached("pages.handlers", lambda: set(FormPage.objects.values_list("handlers", flat=True)))
    if not handled & tokens_for(request.user):
        return None
    forms = FormPage.objects.filter(handlers__in=tokens_for(request.user)).values("pk")
    count = FormSubmission.objects.filter(page__in=forms, status=FormSubmission.Status.NEW).count()
    overview = place_url("forms", request.user)
    if not count or not overview:
        return None
    came_in = ngettext("A new form came in", "There are %(number)s new forms", count)
    ask = Ask(
        title=came_in % {"number": in_words(count)},
        text=gettext_lazy("A colleague waits for an answer."),
        action=gettext_lazy("Open the inbox"),
        verb=gettext_lazy("Open"),
        url=f"{overview}inbox/",
        icon="inbox",
    )
    return Asks(items=[ask], count=count)
