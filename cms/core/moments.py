"""A moment that somebody chooses in a form: a day and a time of the house's clock."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class MomentField(forms.SplitDateTimeField):
    """A day and a time as two native inputs, `<name>_0` and `<name>_1`, each with a name for who cannot see that they belong
    together. Cleans to an aware datetime, or None."""

    def __init__(self, **kwargs: Any) -> None:
        day: dict[str, Any] = {"type": "date", "aria-label": _("Day")}
        time: dict[str, Any] = {"type": "time", "aria-label": _("Time")}
        widget = forms.SplitDateTimeWidget(date_format="%Y-%m-%d", time_format="%H:%M", date_attrs=day, time_attrs=time)
        super().__init__(**{"widget": widget, **kwargs})
