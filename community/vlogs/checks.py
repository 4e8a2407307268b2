"""Says plainly at the start when films cannot be converted."""

from typing import Any

from django.core.checks import Warning as CheckWarning
from django.core.checks import register

from .films import can_convert


@register()
def films_can_be_converted(**_kwargs: Any) -> list[CheckWarning]:
    if can_convert():
        return []
    return [
        CheckWarning(
            "Vlogs: PyAV is not installed, so films are not converted and get no poster.",
            hint="Install it with `pip install av`. Until then only MP4 files with H.264 and AAC are taken, as they are.",
            id="vlogs.W001",
        )
    ]
