"""What people type. The services decide whether it is right; the forms keep what was typed and show the sentence."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.plugins.fields import PlainForm

from .models import MAX_LENGTH


class CommentForm(PlainForm):
    """The words of a comment. Emptiness and length are judged by the service, so that every door says the same."""

    text = forms.CharField(
        label=_("Your comment"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-maxlength": MAX_LENGTH}),
    )
