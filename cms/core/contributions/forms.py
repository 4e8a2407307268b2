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
from cms.core.languages import language_here
from cms.core.models import Topic, User
from cms.core.moments import BEGIN, MomentField
from cms.core.plain_forms import PlainModelForm
from cms.core.rich_text import RichTextField

MOST_TYPED = 500
"""Characters of one field that are kept before a button is pressed."""
LONGEST_TEXT = 200_000
"""Characters of HTML in one text: some sixty pages of a book."""


def _short(typed: Any) -> Any:
    """What was typed into one field, or into several that belong together, at most MOST_TYPED of each, without what no
    database keeps."""
    if isinstance(typed, list):
        return [_short(one or "") for one in typed]
    return typed.replace("\x00", "")[:MOST_TYPED] if isinstance(typed, str) else typed


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
            self.initial["language"] = language_here()
        if "topics" in self.fields:
            self.fields["topics"].queryset = Topic.objects.by_name()  # type: ignore[attr-defined]
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

    A draft that saves itself does nothing that colleagues would notice: what is in `with_a_button` (name of a field → what it
    is called in a sentence) is kept as it was typed, half a name too, stands there again the next time, and counts with the
    next button.
    """

    with_a_button: ClassVar[dict[str, Any]] = {"publish_at": _("the moment it appears")}
    optional_now: ClassVar[tuple[str, ...]] = ()
    """Other fields that may be wrong while a draft saves itself: the subclass says in `missing` what was left out."""

    body = RichTextField(label=_("Text"), required=False, max_length=LONGEST_TEXT)
    publish_at = MomentField(label=_("When does it appear?"), required=False, without_time=BEGIN)
    version = forms.CharField(required=False, widget=forms.HiddenInput)
    draft_key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version
        self.fields["publish_at"].initial = self.instance.publish_at
        self.fields["draft_key"].initial = self.instance.draft_key or uuid4()
        self.missing: list[str] = []
        if not self.is_publishing:
            self.fields["title"].required = False

    def clean(self) -> dict[str, Any]:
        """Half a moment is only wrong for the button that asks for one."""
        words = super().clean() or self.cleaned_data
        if "schedule" not in self.data:
            self.errors.pop("publish_at", None)
        if self.is_autosaving:
            for name in (*self.with_a_button, *self.optional_now):
                self.errors.pop(name, None)
        return words

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        if field_name in self.with_a_button and field_name in self.instance.unconfirmed:
            return self.instance.unconfirmed[field_name]
        return super().get_initial_for_field(field, field_name)

    def lay_aside(self) -> None:
        """Put what counts only with a button into `unconfirmed` of the instance, as it was typed; take out what a button
        confirmed. A field that this person does not have stays as it is: somebody else's typing is in it."""
        waiting = {name: typed for name, typed in self.instance.unconfirmed.items() if name not in self.fields}
        for name in self.with_a_button:
            field = self.fields.get(name)
            planless = name == "publish_at" and "draft" in self.data and self.instance.publish_at is None
            if field is None or not (self.is_autosaving or planless):
                continue
            key = self.add_prefix(name)
            typed = field.widget.value_from_datadict(self.data, self.files, key)
            is_sent = not field.widget.value_omitted_from_data(self.data, self.files, key)
            if is_sent and field.has_changed(super().get_initial_for_field(field, name), typed):
                waiting[name] = _short(typed)
        self.instance.unconfirmed = waiting

    def waits(self) -> str:
        """One sentence about what is kept and counts only with a button; empty when there is nothing."""
        names = [str(name) for key, name in self.with_a_button.items() if key in self.instance.unconfirmed]
        return _("Counts once you press a button: %(what)s.") % {"what": ", ".join(names)} if names else ""

    @property
    def is_autosaving(self) -> bool:
        """Whether the draft saves itself while somebody types, without a button."""
        return self.is_bound and "autosave" in self.data

    @property
    def is_publishing(self) -> bool:
        """Whether the button that was pressed lets colleagues read it, now or later. A draft may be unfinished."""
        return not self.is_bound or "draft" not in self.data

    def renewed(self) -> None:
        """After somebody heard that the stored text is another one, saving once more keeps theirs."""
        data = cast(QueryDict, self.data).copy()
        data[self.add_prefix("version")] = type(self.instance)._default_manager.get(pk=self.instance.pk).version
        self.data = data
