"""The organisation's settings, read once per change and kept in memory."""

from __future__ import annotations

from .models import OrganisationSettings
from .scope import house_cached


def organisation() -> OrganisationSettings:
    """The settings of this organisation, with the defaults when nobody saved them yet. Treat as read-only."""

    def load() -> OrganisationSettings:
        return OrganisationSettings.objects.first() or OrganisationSettings()

    return house_cached("organisation", load)
