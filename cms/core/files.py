"""Sends private files: by the web server (X-Accel) in production, else by us with HTTP ranges (RFC 9110 section 14).

Wagtail's document view uses this module too, as its SENDFILE_BACKEND.
"""

from __future__ import annotations

import mimetypes
import os
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import http_date

_RANGE = re.compile(r"bytes=(\d*)-(\d*)$")
_CHUNK = 64 * 1024


def sendfile(
    request: HttpRequest, filename: str | os.PathLike[str], mimetype: str | None = None, **_kwargs: object
) -> HttpResponseBase:
    """A response with the file at this absolute path. Access was checked by the caller."""
    path = Path(filename)
    content_type = mimetype or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if settings.X_ACCEL_PREFIX:
        return _accelerated(path, content_type)
    return ranged_response(request, path, content_type)


def _accelerated(path: Path, content_type: str) -> HttpResponse:
    relative = path.resolve().relative_to(Path(settings.MEDIA_ROOT).resolve())
    response = HttpResponse(content_type=content_type)
    response["X-Accel-Redirect"] = settings.X_ACCEL_PREFIX.rstrip("/") + "/" + quote(str(relative))
    return response


def ranged_response(request: HttpRequest, path: Path, content_type: str) -> HttpResponseBase:
    """200 with the whole file, 206 with one range, or 416. Several ranges in one request are answered with the whole file."""
    stat = path.stat()
    size, etag = stat.st_size, f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
    span = _span(request, size, etag, stat.st_mtime)
    if span is None:
        response: HttpResponseBase = FileResponse(path.open("rb"), content_type=content_type)
        response["Content-Length"] = str(size)
    elif span == (0, -1):
        response = HttpResponse(status=416, content_type=content_type)
        response["Content-Range"] = f"bytes */{size}"
    else:
        start, end = span
        response = StreamingHttpResponse(_read(path.open("rb"), start, end), status=206, content_type=content_type)
        response["Content-Length"] = str(end - start + 1)
        response["Content-Range"] = f"bytes {start}-{end}/{size}"
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = etag
    response["Last-Modified"] = http_date(stat.st_mtime)
    return response


def _span(request: HttpRequest, size: int, etag: str, modified: float) -> tuple[int, int] | None:
    """The byte span asked for; None for the whole file; (0, -1) when it cannot be satisfied."""
    match = _RANGE.match(request.headers.get("Range", "").strip())
    if not match or match.group() == "bytes=-" or not _still_same(request.headers.get("If-Range", ""), etag, modified):
        return None
    first, last = match.groups()
    if not first:
        start, end = max(size - int(last), 0), size - 1
        return (0, -1) if int(last) == 0 or size == 0 else (start, end)
    start, end = int(first), min(int(last), size - 1) if last else size - 1
    if last and int(last) < start:
        return None
    return (start, end) if start < size else (0, -1)


def _still_same(validator: str, etag: str, modified: float) -> bool:
    if not validator:
        return True
    if validator.startswith('"'):
        return validator == etag
    try:
        return int(modified) <= int(parsedate_to_datetime(validator).timestamp())
    except (TypeError, ValueError):
        return False


def _read(handle: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    with handle:
        handle.seek(start)
        left = end - start + 1
        while left > 0 and (chunk := handle.read(min(_CHUNK, left))):
            left -= len(chunk)
            yield chunk
