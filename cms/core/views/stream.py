"""“New for you”: what colleagues shared, changed and said."""

from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from cms.core.http import ReaderRequest
from cms.core.stream import stream_page


@require_safe
def stream(request: ReaderRequest) -> HttpResponse:
    """One page of it, newest first; the next one begins where this one ends."""
    entries, page = stream_page(request.user, request.GET.get("after"))
    return TemplateResponse(request, "core/stream.html", {"entries": entries, "page": page})
