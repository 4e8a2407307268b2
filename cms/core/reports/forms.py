"""What people type about a report. The services decide whether it is right."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.core.plain_forms import PlainForm


class ReportForm(PlainForm):
    """What is wrong. It may stay empty: saying that something is wrong must be easy."""

    reason = forms.CharField(
        label=_("What is wrong?"),
        help_text=_("Only hosts and editors read it."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HideForm(PlainForm):
    """Why a moderator takes it out of sight. The service says when it is missing."""

    reason = forms.CharField(
        label=_("Why do you hide it? The author reads this."),
        required=False,
        widget=forms.TextInput({"maxlength": 300}),
    )
