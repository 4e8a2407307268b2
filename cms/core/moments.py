"""A moment that somebody chooses in a form: a day and a time of the house's clock."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

BEGIN, END = time(0, 0), time(23, 59)
"""What a day stands for without a time: its first minute or its last."""
_YEARS = range(1900, 9000)
"""Others are half typed. Near the ends of time no moment can be compared with another."""
_TOLD = {
    BEGIN: _("Without a time it is the beginning of that day (0:00)."),
    END: _("Without a time it is the end of that day (23:59)."),
}


class MomentField(forms.SplitDateTimeField):
    """A day and a time as two native inputs, `<name>_0` and `<name>_1`, each with a name for who cannot see that they belong
    together. The time may stay empty. Cleans to an aware datetime, or None.

    without_time  which time it is then, END or BEGIN; the help text says so
    """

    default_error_messages = {
        "invalid_date": _("Choose a day."),
        "invalid_time": _("Write the time like this: 14:30. Or leave it empty."),
    }

    def __init__(self, *, without_time: time = END, help_text: Any = "", **kwargs: Any) -> None:
        day: dict[str, Any] = {"type": "date", "aria-label": _("Day")}
        clock: dict[str, Any] = {"type": "time", "aria-label": _("Time")}
        widget = forms.SplitDateTimeWidget(
            date_format="%Y-%m-%d", time_format="%H:%M", date_attrs=day, time_attrs=clock
        )
        told = _TOLD[without_time]
        words = format_lazy("{} {}", help_text, told) if help_text else told
        super().__init__(**{"widget": widget, "help_text": words, "require_all_fields": False, **kwargs})
        self.without_time = without_time
        self.fields[0].error_messages["incomplete"] = self.error_messages["invalid_date"]
        self.fields[0].required, self.fields[1].required = self.required, False

    def compress(self, data_list: Any) -> datetime | None:
        if data_list and data_list[0] and data_list[1] in self.empty_values:
            data_list = (data_list[0], self.without_time)
        moment = super().compress(data_list)
        if moment is not None and moment.year not in _YEARS:
            raise ValidationError(self.error_messages["invalid_date"], code="invalid_date")
        return moment
