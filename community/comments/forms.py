"""What people type. The services decide whether it is right; the forms keep what was typed and show the sentence."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import MAX_LENGTH


class CommentForm(forms.Form):
    """The words of a comment. Emptiness and length are judged by the service, so that every door says the same."""

    text = forms.CharField(
        label=_("Your comment"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-maxlength": MAX_LENGTH}),
    )


class ReportForm(forms.Form):
    """Why a comment is not right. The reason may stay empty: saying that something is wrong must be easy."""

    reason = forms.CharField(
        label=_("What is wrong with this comment?"),
        help_text=_("Only hosts and editors read it."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HideForm(forms.Form):
    """Why a moderator takes a comment out of sight. The service says when it is missing."""

    reason = forms.CharField(
        label=_("Why do you hide it? The author reads this."),
        required=False,
        widget=forms.TextInput({"maxlength": 300}),
    )
