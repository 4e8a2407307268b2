"""The personal front page: which blocks a person sees, and in which order."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from .models import User
from .points import HomeWidget
from .registry import enabled, registry
from .turns import take_turn

REGIONS = ("main", "aside", "bottom")


@dataclass(frozen=True)
class PlacedWidget:
    """A block of somebody's front page, and whether they see it."""

    widget: HomeWidget
    shown: bool


def region_of(widget: HomeWidget) -> str:
    """Where a block stands; a region nobody knows is the bottom row."""
    return widget.region if widget.region in REGIONS else "bottom"


def arranged(default: list[str], saved: Iterable[str]) -> list[str]:
    """The keys of `default` in the order somebody saved. A key that was not there then stands behind its neighbour of the default order."""
    known = set(default)
    placed = [key for key in dict.fromkeys(saved) if key in known]
    for place, key in enumerate(default):
        if key not in placed:
            placed.insert(placed.index(default[place - 1]) + 1 if place else 0, key)
    return placed


def home_layout(user: User) -> dict[str, list[PlacedWidget]]:
    """The blocks of every region for this person, hidden ones included; blocks of plugins that are off are left out."""
    order, hidden = _read(user)
    on = {widget.key: widget for widget in enabled(HomeWidget)}
    regions: dict[str, list[PlacedWidget]] = {region: [] for region in REGIONS}
    for key in arranged(_every_key(), order):
        if key in on:
            regions[region_of(on[key])].append(PlacedWidget(on[key], key not in hidden))
    return regions


@transaction.atomic
def widget_move(*, user: User, key: str, step: int) -> int:
    """Move a block one place within its region: -1 to the front, 1 to the back. Returns its new place, counted from 1.

    At an end it stays where it is. Raises ValidationError for a block that is not there.
    """
    _refresh(user)
    row = _row_with(user, key)
    place = row.index(key)
    other = place + (1 if step > 0 else -1)
    if not 0 <= other < len(row):
        return place + 1
    order, hidden = _read(user)
    keys = [name for name in arranged(_every_key(), order) if name != key]
    keys.insert(keys.index(row[other]) + (1 if step > 0 else 0), key)
    _write(user, keys, hidden)
    return other + 1


@transaction.atomic
def widget_show(*, user: User, key: str, shown: bool) -> None:
    """Show a block to this person, or hide it. Raises ValidationError for a block that is not there."""
    _refresh(user)
    _row_with(user, key)
    order, hidden = _read(user)
    _write(user, order, hidden - {key} if shown else hidden | {key})


def layout_reset(*, user: User) -> None:
    """Everything back to how the house made it."""
    User.objects.filter(pk=user.pk).update(home_layout="")
    user.home_layout = ""


def _refresh(user: User) -> None:
    """Take this person's turn and go on from what is saved now: a press just before this one may have changed it."""
    now = take_turn(user)
    user.home_layout = now.home_layout if now else ""


def _every_key() -> list[str]:
    """The blocks of all installed plugins in their default order, on or off: what is switched off keeps its place."""
    return [widget.key for _label, widget in registry.of(HomeWidget)]


def _row_with(user: User, key: str) -> list[str]:
    for row in home_layout(user).values():
        keys = [placed.widget.key for placed in row]
        if key in keys:
            return keys
    raise ValidationError(_("That part of the front page is not there."), code="unknown")


def _read(user: User) -> tuple[list[str], set[str]]:
    """What somebody saved; nothing when they saved nothing, or what is there cannot be read."""
    try:
        saved: Any = json.loads(user.home_layout or "{}")
        order, hidden = saved.get("order", []), saved.get("hidden", [])
        return [str(key) for key in order], {str(key) for key in hidden}
    except (ValueError, AttributeError, TypeError):
        return [], set()


def _write(user: User, order: list[str], hidden: set[str]) -> None:
    user.home_layout = json.dumps({"order": order, "hidden": sorted(hidden)})
    User.objects.filter(pk=user.pk).update(home_layout=user.home_layout)
