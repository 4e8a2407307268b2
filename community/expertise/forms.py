"""The forms of expertise pages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.plugins.access import can
from cms.plugins.fields import PlainForm, PlainModelForm, audience_field
from cms.plugins.files import ACCEPT
from cms.plugins.text import RichTextField
from cms.plugins.users import Topic, User, colleagues_typed

from .models import LONGEST, ExpertisePage, Section


class PageForm(PlainModelForm):
    """What a page is, who reads it and who keeps it. `keepers` is for the service, not for the instance."""

    topic = forms.ModelChoiceField(
        label=_("Topic"), required=False, queryset=Topic.objects.none(), empty_label=_("No topic"),
        help_text=_("Questions, blogs, protocols and colleagues about this topic come to stand on the page by themselves."),
    )  # fmt: skip
    keepers = forms.CharField(
        label=_("Who keeps this page?"), widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Type @ and choose colleagues. They change the page, and colleagues can call them."),
    )  # fmt: skip
    review_on = forms.DateField(
        label=_("When do you look at it again?"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("On that day the keepers are asked whether everything is still right."),
    )  # fmt: skip
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = ExpertisePage
        fields = ("title", "topic", "audience", "is_wiki", "review_on")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        page = self.instance
        self.fields["topic"].queryset = Topic.objects.by_name()  # type: ignore[attr-defined]
        self.fields["audience"] = audience_field(user, page.audience, self.fields["audience"])
        self.fields["is_wiki"].label = _("Everybody who can see it may change it, like a wiki")
        self.fields["version"].initial = page.version
        people = page.keepers if page.pk else [user]
        self.fields["keepers"].initial = ", ".join(f"@{person.username}" for person in people)
        if not page.pk and not can(user, "expertise.begin"):
            self.initial["is_wiki"], self.fields["is_wiki"].disabled = True, True

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def clean_keepers(self) -> list[User]:
        return colleagues_typed(self.cleaned_data["keepers"])

    def renewed(self) -> None:
        """After somebody heard that something else is stored, saving once more keeps theirs."""
        data = self.data.copy()
        data["version"] = ExpertisePage.objects.get(pk=self.instance.pk).version
        self.data = data


class SectionForm(PlainForm):
    """The words of a section. `version` names what the writer had before them."""

    title = forms.CharField(label=_("Heading"), max_length=120, required=False)
    body = RichTextField(label=_("Text"), required=False, max_length=LONGEST)
    note = forms.CharField(
        label=_("What did you change?"),
        max_length=200,
        required=False,
        help_text=_("One sentence, for who looks back later."),
    )
    version = forms.CharField(required=False, widget=forms.HiddenInput)
    agrees = forms.BooleanField(required=False)
    beside = forms.IntegerField(required=False, min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, twin: Section | None = None, **kwargs: Any) -> None:
        """`twin` is the same section in another language, which stands beside the form; `beside` is the number of its version."""
        super().__init__(*args, **kwargs)
        said = {
            "nl": _("This says the same as the Dutch text now"),
            "en": _("This says the same as the English text now"),
        }
        if twin is None:
            del self.fields["agrees"], self.fields["beside"]
        else:
            self.fields["agrees"].label = said[twin.page.language]

    @property
    def agrees_with(self) -> int | None:
        """The version in the other language that these words say the same as, when the writer said so."""
        return self.cleaned_data.get("beside") if self.cleaned_data.get("agrees") else None


class SuggestionForm(PlainForm):
    """How somebody would write a section, and why."""

    title = forms.CharField(label=_("Heading"), max_length=120, required=False)
    body = RichTextField(label=_("How should it be?"), required=False, max_length=LONGEST)
    why = forms.CharField(
        label=_("Why?"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What did you see or read? It helps the expert to decide."),
    )  # fmt: skip


class DecisionForm(PlainForm):
    """A decision about a suggestion, and the words in which it is taken over. `seen` is the number of the version it was compared
    with."""

    body = RichTextField(label=_("What will stand on the page"), required=False, max_length=LONGEST)
    thanks = forms.CharField(
        label=_("A word of thanks"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Your colleague reads this with your decision."),
    )  # fmt: skip
    seen = forms.CharField(required=False, widget=forms.HiddenInput)


class OnThePage(PlainForm):
    """One of several forms on one page: `place` keeps the ids of their fields apart."""

    place = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id=f"{self.place}_%s", **kwargs)


class ReviewForm(OnThePage):
    place = "review"
    review_on = forms.DateField(
        label=_("Look at it again on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class FileForm(OnThePage):
    place = "file"
    file = forms.FileField(label=_("File"), widget=forms.FileInput(attrs={"accept": ACCEPT}))
    title = forms.CharField(label=_("What is it?"), max_length=120, required=False)


class NewSectionForm(OnThePage):
    place = "section"
    title = forms.CharField(label=_("Heading of the new section"), max_length=120)
