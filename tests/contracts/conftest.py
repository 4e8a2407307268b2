"""What the leak walk and its tests look at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.management import call_command

from tests.contracts.plants import Ground, Planted, plant_all


@pytest.fixture
def ground(site_tree, team, emma, niels, hanna, carmen) -> Ground:
    """Emma is in the team; Niels, and Hanna who moderates, are not."""
    return Ground(site_tree, team, emma, carmen, (niels, hanna))


@pytest.fixture
def planted(ground, django_capture_on_commit_callbacks, settings, monkeypatch) -> Iterator[Planted]:
    """Everything is planted and indexed; some of it is still open to everybody."""
    monkeypatch.setattr("cms.core.ratelimit.is_ratelimited", lambda *args, **kwargs: False)
    found = plant_all(ground, django_capture_on_commit_callbacks)
    call_command("search_index", "--rebuild", verbosity=0)
    return found


@pytest.fixture
def closed(planted, django_capture_on_commit_callbacks) -> Planted:
    """Everything that was planted is closed, and the house has heard of it where it can."""
    with django_capture_on_commit_callbacks(execute=True):
        planted.close()
    return planted
