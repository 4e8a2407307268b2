"""What hosts fill in: the survey itself, and its list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cms.plugins.fields import audience_field
from toptasks.models import Survey, check_address
from toptasks.services import Line


class _Moment(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class SurveyForm(forms.ModelForm):
    class Meta:
        model = Survey
        fields = ["name", "opens_at", "closes_at", "audience", "intro_nl", "intro_en"]
        widgets = {
            "opens_at": _Moment(),
            "closes_at": _Moment(),
            "intro_nl": forms.Textarea(attrs={"rows": 3}),
            "intro_en": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["audience"] = audience_field(user, self.instance.audience, self.fields["audience"])

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        opens, closes = values.get("opens_at"), values.get("closes_at")
        if opens and closes and closes <= opens:
            self.add_error("closes_at", _("It closes after it opens."))
        return values


class ListForm(forms.Form):
    """The long list: top tasks and searches to tick, and free lines “Dutch | English | address”."""

    tasks = forms.MultipleChoiceField(
        label=_("From the top tasks"), required=False, widget=forms.CheckboxSelectMultiple
    )
    searches = forms.MultipleChoiceField(
        label=_("From what colleagues search for"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Only searches of at least five colleagues. What you tick is added to the lines below, to be worded as a task."),
    )  # fmt: skip
    lines = forms.CharField(
        label=_("Other tasks, one a line"), required=False, strip=False, max_length=40_000,
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "true"}),
        help_text=_("Dutch | English | where it leads. The address may wait: Sleutel halen | Fetch a key | /nl/gids/sleutels/"),
    )  # fmt: skip

    def __init__(self, *args: Any, tasks: list[tuple[str, str]], searches: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tasks"].choices = tasks
        self.fields["searches"].choices = [(words, words) for words in searches]
        if not tasks:
            del self.fields["tasks"]
        if not searches:
            del self.fields["searches"]

    def clean_lines(self) -> list[Line]:
        found = []
        for number, text in enumerate(self.cleaned_data["lines"].splitlines(), start=1):
            if not text.strip():
                continue
            dutch, english, address = [*(part.strip() for part in text.split("|", 2)), "", ""][:3]
            if max(len(dutch), len(english)) > 60:
                raise ValidationError(_("Line %(number)s is longer than 60 characters.") % {"number": number})
            if address:
                try:
                    check_address(address)
                except ValidationError as problem:
                    raise ValidationError(
                        _("Line %(number)s: start the address with https:// or with /.") % {"number": number}
                    ) from problem
            found.append(Line(text_nl=dutch, text_en=english, address=address))
        return found
