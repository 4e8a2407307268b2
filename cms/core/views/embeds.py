"""What may be put in a text, as JSON: for the picker of the Wagtail admin and for composers on the site."""

from __future__ import annotations

from dataclasses import asdict

from django.http import JsonResponse
from django.views.decorators.http import require_GET

from cms.core.embeds import embed_choice, embed_choices
from cms.core.http import ReaderRequest


@require_GET
def choices(request: ReaderRequest) -> JsonResponse:
    """{"choices": [{reference, title, kind, icon, readers}, …]} for the words in `q`; with `chosen`, that one first when it may be seen."""
    found = embed_choices(request.user, request.GET.get("q", ""))
    chosen = embed_choice(request.user, request.GET.get("chosen", ""))
    if chosen is not None and chosen not in found:
        found.insert(0, chosen)
    response = JsonResponse({"choices": [asdict(choice) for choice in found]})
    response["Cache-Control"] = "private, no-store"
    return response
