"""The admin's forms for documents, videos and sound: what is uploaded is what its name says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from wagtail.documents.forms import BaseDocumentForm
from wagtailmedia.forms import BaseMediaForm

from .uploads import check_captions, check_picture, check_recording, check_upload


class DocumentForm(BaseDocumentForm):
    def clean_file(self) -> Any:
        upload = self.cleaned_data.get("file")
        if isinstance(upload, UploadedFile):
            check_upload(upload, most_bytes=settings.WAGTAILDOCS_MAX_UPLOAD_SIZE, packed=True)
        return upload


class MediaForm(BaseMediaForm):
    def _checked(self, name: str, check: Callable[[UploadedFile], object]) -> Any:
        upload = self.cleaned_data.get(name)
        if isinstance(upload, UploadedFile):
            check(upload)
        return upload

    def clean_file(self) -> Any:
        return self._checked("file", check_recording)

    def clean_captions(self) -> Any:
        return self._checked("captions", check_captions)

    def clean_thumbnail(self) -> Any:
        return self._checked("thumbnail", check_picture)
