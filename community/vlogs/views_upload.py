"""Uploads in pieces, as tus 1.0 has it (https://tus.io/protocols/resumable-upload): core, creation and termination.

POST begins one, PATCH adds a piece at `Upload-Offset`, HEAD says how far it is, GET also which film it is, DELETE throws it
away. Only who began an upload finds it. Errors come as one sentence in `{"error": …}`.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cms.plugins.access import visible_or_404
from cms.plugins.ratelimit import rate_limit

from . import uploads
from .limits import CHUNK
from .models import Upload

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

TUS = {"Tus-Resumable": "1.0.0", "Cache-Control": "no-store"}
PIECE = "application/offset+octet-stream"


@require_POST
@rate_limit("vlogs.upload", "30/m", json=True)
def begin(request: HttpRequest) -> HttpResponse:
    """201 with the address of the new upload; 413 when it would be too large."""
    try:
        upload = uploads.upload_start(
            user=request.user,
            size=_number(request.headers.get("Upload-Length", "")) or 0,
            file_name=_file_name(request.headers.get("Upload-Metadata", "")),
        )
    except ValidationError as problem:
        return _refused(problem, 413)
    answer = {"id": str(upload.pk), "chunk": CHUNK}
    return JsonResponse(answer, status=201, headers={**TUS, "Location": reverse("vlogs:upload", args=[upload.pk])})


@require_http_methods(["HEAD", "GET", "PATCH", "DELETE"])
def one(request: HttpRequest, upload_id: UUID) -> HttpResponse:
    """One upload of the reader's own."""
    upload = visible_or_404(request.user, Upload, pk=upload_id)
    if request.method == "PATCH":
        return _add(request, upload)
    if request.method == "DELETE":
        uploads.upload_cancel(user=request.user, upload_id=upload.pk)
        return HttpResponse(status=204, headers=TUS)
    there = {**TUS, "Upload-Offset": str(upload.offset), "Upload-Length": str(upload.size)}
    if request.method == "HEAD":
        return HttpResponse(headers=there)
    film = {"name": upload.file_name, "size": upload.size, "offset": upload.offset, "chunk": CHUNK}
    return JsonResponse(film, headers=there)


def _add(request: HttpRequest, upload: Upload) -> HttpResponse:
    offset = _number(request.headers.get("Upload-Offset", ""))
    if request.content_type != PIECE or offset is None:
        return JsonResponse({"error": _("This piece came without its place.")}, status=400, headers=TUS)
    piece = request.read(CHUNK + 1)  # before anything is locked: a slow phone keeps nobody waiting
    if len(piece) > CHUNK:
        return JsonResponse({"error": _("This piece is too large.")}, status=413, headers=TUS)
    try:
        upload = uploads.upload_append(user=request.user, upload_id=upload.pk, offset=offset, piece=piece)
    except uploads.OffsetConflict as conflict:
        return HttpResponse(status=409, headers={**TUS, "Upload-Offset": str(conflict.offset)})
    except Upload.DoesNotExist:
        raise Http404 from None
    except ValidationError as problem:
        uploads.upload_cancel(user=request.user, upload_id=upload.pk)
        return _refused(problem, 415)
    return HttpResponse(status=204, headers={**TUS, "Upload-Offset": str(upload.offset)})


def _refused(problem: ValidationError, status: int) -> HttpResponse:
    return JsonResponse({"error": " ".join(problem.messages)}, status=status, headers=TUS)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 16 else None


def _file_name(metadata: str) -> str:
    """The name in `Upload-Metadata` (“filename <base64>, …”); only to show it, so a strange one is left out."""
    for pair in metadata.split(","):
        key, _space, value = pair.strip().partition(" ")
        if key == "filename":
            try:
                return base64.b64decode(value, validate=True).decode().replace("\x00", "")
            except (binascii.Error, UnicodeDecodeError):
                return ""
    return ""
