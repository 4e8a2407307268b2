"""Protocols: the overview, reading, confirming, printing, earlier versions, and who confirmed."""

from __future__ import annotations

from typing import Any

import segno
from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.plugins.access import can, require, visible_to
from cms.plugins.pagination import keyset_page
from cms.plugins.points import Slot
from cms.plugins.ratelimit import rate_limit
from cms.plugins.registry import enabled
from cms.plugins.spreadsheets import spreadsheet
from pages.models import Confirmation, ProtocolIndexPage, ProtocolPage, ProtocolVersion
from pages.models.protocols import REVIEW_SOON
from pages.selectors import confirmations_for, departments, protocols_for, unconfirmed_for
from pages.services import protocol_confirm
from pages.services.export import confirmation_table
from pages.services.protocols import VersionMoved, current_version, is_behind

PAGE_SIZE = 40
STATES = [
    ("confirm", gettext_lazy("To confirm")),
    ("valid", gettext_lazy("Valid")),
    ("soon", gettext_lazy("Review soon")),
    ("overdue", gettext_lazy("Review overdue")),
    ("withdrawn", gettext_lazy("Withdrawn")),
]


def index_context(request: HttpRequest, index: ProtocolIndexPage) -> dict[str, Any]:
    """The protocols below any overview of this language, narrowed by department, state and words."""
    department_slug, state = request.GET.get("department", "")[:60], request.GET.get("state", "")[:20]
    words = request.GET.get("q", "").strip()[:100]
    choices = departments(index.locale_id)
    department = next((d for d in choices if d.slug == department_slug), None)
    protocols = _in_state(request, index, state)
    if department is not None:
        protocols = protocols.filter(department=department)
    for word in words.split()[:6]:
        protocols = protocols.filter(
            Q(title__icontains=word) | Q(number__icontains=word) | Q(for_whom__icontains=word)
            | Q(purpose__icontains=word) | Q(keywords__icontains=word) | Q(intro__icontains=word)
        )  # fmt: skip
    page = keyset_page(protocols, order=("title", "pk"), after=request.GET.get("after", "")[:500], size=PAGE_SIZE)
    chosen = state if state in dict(STATES) else ""
    return {
        "departments": choices,
        "department": department,
        "states": STATES,
        "state": chosen,
        "q": words,
        "protocols": page,
        "narrowed": bool(department or chosen or words),
    }


def _in_state(request: HttpRequest, index: ProtocolIndexPage, state: str) -> QuerySet[ProtocolPage]:
    today = timezone.localdate()
    if state == "confirm":
        return unconfirmed_for(request.user, index.locale_id)
    protocols = protocols_for(request.user, index.locale_id)
    if state == "withdrawn":
        return protocols.filter(state=ProtocolPage.State.WITHDRAWN)
    protocols = protocols.filter(state=ProtocolPage.State.VALID)
    if state == "overdue":
        return protocols.filter(review_on__lt=today)
    if state == "soon":
        return protocols.filter(review_on__range=(today, today + REVIEW_SOON))
    if state == "valid":
        return protocols.filter(Q(review_on__isnull=True) | Q(review_on__gte=today), valid_from__lte=today)
    return protocols


def protocol_context(request: HttpRequest, page: ProtocolPage) -> dict[str, Any]:
    """What stands around the text: people, versions, and whether this reader still has to confirm."""
    family = (
        list(ProtocolVersion.objects.filter(translation_key=page.translation_key).order_by("-number"))
        if page.pk
        else []
    )
    earlier = [row for row in family if row.page_id == page.pk and row.label != page.version][:10]
    asks = page.needs_confirmation and page.state == ProtocolPage.State.VALID
    current = next((row for row in family if row.material), None) if asks else None
    behind = current is not None and is_behind(page, family, current)
    index = page.get_parent() if page.pk else None
    return {
        "index_url": index.get_url(request) if index else "",
        "versions": earlier,
        "current": None if behind else current,
        "newer": _newer(request, current) if behind else None,
        "now": timezone.localtime(),
        "confirmation": None if behind else _own_confirmation(request, page, current),
        "owner_buttons": _buttons(request, page.content_owner) if page.content_owner_id else "",
        "may_see_confirmations": page.pk and asks and can(request.user, "pages.see_confirmations", page),
    }


def _newer(request: HttpRequest, current: ProtocolVersion) -> dict[str, Any] | None:
    """The page in another language that holds the version people confirm now, when this reader may see it."""
    page = visible_to(request.user, ProtocolPage.objects.filter(pk=current.page_id)).select_related("locale").first()
    if page is None:
        return None
    return {"label": current.label, "url": page.get_url(request), "language": page.locale.language_code}


def _buttons(request: HttpRequest, person: Any) -> SafeString:
    """The slot “person_actions”, rendered once: it stands in the head on a phone and beside the text on a wide screen."""
    parts = []
    for point in enabled(Slot):
        if point.region == "person_actions" and point.targets(person):
            own = point.context(request, person)
            if own is not None:
                parts.append(render_to_string(point.template, {"target": person, **own}, request=request))
    return mark_safe("".join(parts))  # made by templates


def _own_confirmation(request: HttpRequest, page: ProtocolPage, current: ProtocolVersion | None) -> Confirmation | None:
    if current is None:
        return None
    rows = Confirmation.objects.filter(
        user=request.user, translation_key=page.translation_key, number__gte=current.number
    )
    return rows.order_by("-number").first()


@rate_limit("pages.confirm", "60/m")
def confirm(request: HttpRequest, page: ProtocolPage) -> HttpResponse:
    if request.method != "POST":
        return redirect(page.get_url(request))
    try:
        number = int(request.POST.get("number", "0")[:9])
    except ValueError:
        number = 0
    try:
        protocol_confirm(user=request.user, page=page, number=number)
    except VersionMoved as moved:
        messages.error(request, str(moved))
    else:
        messages.success(request, _("Noted: you have read and understood “%(title)s”.") % {"title": page.title})
    return redirect(f"{page.get_url(request)}#confirm")


def print_view(request: HttpRequest, page: ProtocolPage) -> HttpResponse:
    """One sheet, with the moment of printing, until when it can be trusted, and a code that leads to the living page."""
    address = request.build_absolute_uri(page.get_url(request))
    code = segno.make(address, error="m")
    context = page.get_context(request)
    context |= {
        "printed_at": timezone.localtime(),
        "address": address,
        "qr": code.svg_data_uri(scale=4, border=1, light="white"),
    }
    return TemplateResponse(request, "pages/protocol_print.html", context)


def version(request: HttpRequest, page: ProtocolPage, number: int) -> HttpResponse:
    """What an earlier version said, with a bar above it that says so."""
    kept = page.versions.select_related("revision").filter(number=number).first()
    if kept is None or kept.revision is None:
        raise Http404
    old = kept.revision.as_object()
    context = page.get_context(request)
    context |= {"old": old, "version": kept}
    return TemplateResponse(request, "pages/protocol_version.html", context)


def confirmations(request: HttpRequest, page: ProtocolPage) -> HttpResponse:
    """Who confirmed the current version and who has not; ?format=csv or xlsx for all of them in a file."""
    require(request.user, "pages.see_confirmations", page)
    current = current_version(page)
    wanted = request.GET.get("format", "")
    if wanted in ("csv", "xlsx"):
        name = f"{page.number or page.slug}-{current.label if current else page.version}"
        return spreadsheet(confirmation_table(page, current), name=name, kind=wanted)
    people = confirmations_for(page, current)
    only = request.GET.get("show", "")
    if only in ("yes", "no"):
        people = people.filter(confirmed_at__isnull=only == "no")
    total = confirmations_for(page, current)
    context = page.get_context(request)
    context |= {
        "people": keyset_page(people, order=("display_name", "pk"), after=request.GET.get("after", "")[:500], size=50),
        "show": only,
        "asked": total.count(),
        "confirmed": total.filter(confirmed_at__isnull=False).count(),
        "current": current,
    }
    return TemplateResponse(request, "pages/protocol_confirmations.html", context)
