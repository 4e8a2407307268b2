from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from community.blogs import services
from community.blogs.models import BlogPost


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")


def picture(name: str = "foto.jpg", size: tuple[int, int] = (2400, 1200), **options: Any) -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, "JPEG", **options)
    return SimpleUploadedFile(name, out.getvalue(), "image/jpeg")


@pytest.fixture
def written():
    """`written(emma, title="…", publish=True, …)` → a post through the service."""

    def make(
        author: Any, *, title: str = "Het halfuur", body: str = "<p>Om kwart voor vijf.</p>", **how: Any
    ) -> BlogPost:
        fields = {name: how.pop(name) for name in ("audience", "language", "cover_alt", "circle") if name in how}
        post = BlogPost(title=title, body=body, **fields)
        return services.post_write(post=post, user=author, **how)

    return make


def form_of(post: BlogPost | None = None, **more: Any) -> dict[str, Any]:
    """What the compose page sends."""
    sent = {
        "title": "Het halfuur", "body": "<p>Om kwart voor vijf.</p>", "audience": "everyone", "language": "nl",
        "allow_comments": "on", "cover_alt": "", "together": "", "new_series": "", "version": "", "draft_key": "",
    }  # fmt: skip
    if post is not None:
        sent |= {"title": post.title, "body": post.body, "audience": post.audience, "version": post.version}
    return sent | more
