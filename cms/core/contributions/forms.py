"""The form behind every composer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cms.core.access.tokens import audience_choices
from cms.core.models import User


class ContributionForm(forms.ModelForm):
    """Title, text, audience, topics and language. Subclass with a Meta that names the plugin's model and fields.

    The audience choices are those of `user`, each said with its number of colleagues.
    """

    audience = forms.ChoiceField(label=_("Who can see this?"))

    class Meta:
        fields = ("title", "body", "audience", "topics", "language", "allow_comments")
        widgets = {"body": forms.Textarea(attrs={"rows": 8}), "topics": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        if "language" in self.fields and not self.instance.pk:
            self.fields["language"].initial = user.language
        self.fields["audience"].choices = [  # type: ignore[attr-defined]
            (
                choice.token,
                ngettext("%(label)s, %(count)d colleague", "%(label)s, %(count)d colleagues", choice.count)
                % {"label": choice.label, "count": choice.count},
            )
            for choice in audience_choices(user)
        ]
