"""Examples that editors see before they choose a block, in their own language."""

from typing import Any

from django.utils.functional import Promise


class Exemplified:
    """Mixin for blocks whose Meta.preview_value holds texts that must be translated when they are shown."""

    def get_preview_value(self):
        return self.normalize(in_language(self.meta.preview_value))


def in_language(value: Any) -> Any:
    """The same structure, with every lazy text turned into words of the current language."""
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, dict):
        return {key: in_language(item) for key, item in value.items()}
    if isinstance(value, list):
        return [in_language(item) for item in value]
    return value
