"""Signals of the kernel. Sent inside the transaction of the change; listeners that do work wait for its commit."""

from django.dispatch import Signal

access_changed = Signal()  # sender=Page, page_ids: the audience tokens of these pages changed
content_changed = (
    Signal()
)  # sender=Model, ids: rows changed by update() or bulk_create(), which save signals do not tell
plugin_toggled = Signal()  # sender=PluginConfig, label, enabled
