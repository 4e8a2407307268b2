"""Keeps the text of uploaded files, by the hash of their bytes."""

import logging
from pathlib import PurePath
from typing import Any

from django.db import transaction
from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat
from wagtail.documents import get_document_model

from search import outbox
from search.extraction.sandbox import Outcome, extract
from search.models import ExtractedText

logger = logging.getLogger(__name__)
SOURCE = "documents"
LOST = "lost-"


def read_document(document_id: int) -> str:
    """Read one uploaded file, unless its bytes were read before; returns the outcome's state, "" when there is none.

    A file that cannot be read is an outcome too: it is kept and not tried again until the file changes. One that cannot
    be opened now, because the storage does not answer, has no outcome: the sweep tries it again.
    """
    document = get_document_model().objects.filter(pk=document_id).first()
    if document is None:
        return ""
    known = ExtractedText.objects.filter(file_hash=_hash(document)).values_list("state", flat=True).first()
    if known:
        outbox.record(SOURCE, [document.pk])
        return known
    row = _read(document)
    return row.state if row else ""


def _read(document: Any) -> ExtractedText | None:
    try:
        with document.open_file() as file:
            outcome = extract(file, PurePath(document.filename).suffix)
    except FileNotFoundError as error:
        logger.warning("Search: the file of document %s is not there: %s", document.pk, error)
        outcome = Outcome("failed", reason="the file is not there")
    except OSError as error:
        logger.warning("Search: the file of document %s cannot be opened now: %s", document.pk, error)
        return None
    with transaction.atomic():
        row, _created = ExtractedText.objects.update_or_create(
            file_hash=_hash(document),
            defaults={"state": outcome.state, "text": outcome.text, "reason": outcome.reason[:200]},
        )
        outbox.record(SOURCE, [document.pk])
    return row


def _hash(document: Any) -> str:
    """The hash of the bytes; a name of its own for a file that is not there, so that it is not tried for ever."""
    try:
        return document.get_file_hash()
    except OSError:
        return f"{LOST}{document.pk}"


def missing() -> Any:
    """Documents whose file nobody has read yet."""
    read = ExtractedText.objects.values("file_hash")
    lost = Concat(Value(LOST), Cast("pk", CharField()))
    return (
        get_document_model().objects.alias(lost=lost).exclude(file_hash__in=read).exclude(lost__in=read).order_by("pk")
    )


def read_missing(*, limit: int) -> int:
    """Read at most ``limit`` of the missing files; returns how many. Some that cannot be opened now hold up no others."""
    count = 0
    for document in missing()[: 5 * limit]:
        count += _read(document) is not None
        if count >= limit:
            break
    return count
