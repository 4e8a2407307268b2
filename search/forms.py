"""What a reader tells about a search that failed, and what its owner does with it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from search.loop.models import MissedSearch


class MissedForm(forms.Form):
    """What somebody looked for. Their name goes with it only when they ask for an answer."""

    text = forms.CharField(label=_("You searched for"), max_length=200)
    about = forms.CharField(
        label=_("What did you want to know or do?"), required=False, max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}), help_text=_("One sentence helps. Leave out names of clients."),
    )  # fmt: skip
    tell_me = forms.BooleanField(
        label=_("Let me know when it can be found"), required=False,
        help_text=_("Only then your name is kept with it, until you have the answer."),
    )  # fmt: skip


class SolveForm(forms.Form):
    """What the owner of a missed search says about it."""

    state = forms.ChoiceField(
        label=_("How does it stand?"), choices=MissedSearch.State.choices[1:], widget=forms.RadioSelect
    )
    answer = forms.CharField(
        label=_("Answer for who asked"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    answer_url = forms.CharField(
        label=_("Where it can be found now"),
        required=False,
        max_length=300,
        help_text=_("Paste the address of the page."),
    )

    def clean_answer_url(self) -> str:
        url = str(self.cleaned_data["answer_url"]).strip()
        if url and (not url.startswith(("/", "https://", "http://")) or url.startswith("//")):
            raise ValidationError(_("Begin with / or https://."))
        return url
