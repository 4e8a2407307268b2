"""The form behind every composer."""

from __future__ import annotations

from typing import Any, ClassVar, cast
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cms.core.access.tokens import AudienceChoice, audience_choices, audience_count, audience_label, tokens_for
from cms.core.models import User
from cms.core.moments import BEGIN, MomentField
from cms.core.plain_forms import PlainModelForm
from cms.core.rich_text import RichTextField


class ContributionForm(PlainModelForm):
    """Title, text, audience, topics and language. Subclass with a Meta that names the plugin's model and fields.

    The audience choices are those of `user`, each said with its number of colleagues.
    """

    audience = forms.ChoiceField(label=_("Who can see this?"))
    choose_again: ClassVar[Any] = _("Choose the file once more: a browser does not keep it.")

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
            for choice in self.audiences()
        ]

    def audiences(self) -> list[AudienceChoice]:
        """What may be chosen: the audiences of this person, and the one the text has, when they are in it."""
        choices = audience_choices(self.user)
        known = {choice.token for choice in choices}
        kept = self.instance.own_audiences() | ({self.instance.audience} if self.instance.pk else set())
        more = sorted((kept - known) & tokens_for(self.user))
        return [*choices, *(AudienceChoice(one, audience_label(one), audience_count(one)) for one in more)]

    def ask_for_files_again(self) -> None:
        """Say `choose_again` beside every file that came with a form that was refused, for whatever reason: the page that goes
        back cannot hold it, and without a word it would be missing the next time. A file with an error of its own has its words."""
        for name, field in self.fields.items():
            if isinstance(field, forms.FileField) and name not in self.errors and self.files.get(self.add_prefix(name)):
                self.add_error(name, ValidationError(self.choose_again))


class WritingForm(ContributionForm):
    """The form of a writing desk: rich text, and what the desk needs to know of the page it stands on.

    version    of the stored text, so that two tabs do not overwrite each other without a word
    draft_key  of a draft that is not stored yet
    """

    body = RichTextField(label=_("Text"), required=False)
    publish_at = MomentField(label=_("When does it appear?"), required=False, without_time=BEGIN)
    version = forms.CharField(required=False, widget=forms.HiddenInput)
    draft_key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version
        self.fields["publish_at"].initial = self.instance.publish_at
        self.fields["draft_key"].initial = self.instance.draft_key or uuid4()
        if not self.is_publishing:
            self.fields["title"].required = False

    def clean(self) -> dict[str, Any]:
        """Half a moment is only wrong for the button that asks for one."""
        words = super().clean() or self.cleaned_data
        if "schedule" not in self.data:
            self.errors.pop("publish_at", None)
        return words

    @property
    def is_publishing(self) -> bool:
        """Whether the button that was pressed lets colleagues read it, now or later. A draft may be unfinished."""
        return not self.is_bound or "draft" not in self.data

    def renewed(self) -> None:
        """After somebody heard that the stored text is another one, saving once more keeps theirs."""
        data = cast(QueryDict, self.data).copy()
        data[self.add_prefix("version")] = type(self.instance)._default_manager.get(pk=self.instance.pk).version
        self.data = data
