"""What people fill in: a vlog, and its captions."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from cms.plugins.contributions import ContributionForm
from cms.plugins.fields import PlainForm

from . import cues, problems
from .containers import HEAD, container_of
from .limits import most_bytes
from .models import Vlog

ACCEPT = "video/mp4,video/quicktime,video/webm,video/*"


class VlogForm(ContributionForm):
    """A film (a file, a finished upload, or the address of one) with a title.

    refused  why the file chosen last was not taken: it stands there until another one is chosen
    """

    film = forms.FileField(label=_("Your film"), required=False, widget=forms.FileInput(attrs={"accept": ACCEPT}))
    upload = forms.UUIDField(required=False, widget=forms.HiddenInput)
    refused = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta(ContributionForm.Meta):
        model = Vlog
        fields = (
            "title",
            "external_url",
            "body",
            "kind",
            "audience",
            "topics",
            "language",
            "allow_comments",
        )
        widgets = {
            **ContributionForm.Meta.widgets,
            "body": forms.Textarea(attrs={"rows": 4}),
            "external_url": forms.URLInput(attrs={"placeholder": "https://", "inputmode": "url"}),
            "kind": forms.RadioSelect,
        }
        labels = {"body": _("Description"), "external_url": _("Or the address of a film on YouTube or Vimeo")}
        help_texts = {
            "external_url": _(
                "Colleagues see it only after they press play: from then on the other site can follow them."
            ),
        }

    field_order = ("kind", "film", "upload", "external_url", "title", "body", "audience", "topics", "language")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].label = _("What language is spoken?")

    def clean(self) -> dict[str, Any]:
        """Whether there is a film at all is said with everything else that is missing."""
        words = super().clean() or self.cleaned_data
        ways = ("film", "upload", "external_url")
        given = any(words.get(name) or name in self.errors for name in ways)
        if not (given or self.instance.film or self.instance.original):
            refused = words.get("refused", "")
            self.add_error("film", problems.sentence(refused if refused in problems.AT_THE_DOOR else "no_choice"))
        return words

    def clean_film(self) -> Any:
        """Looked at by its bytes, so that somebody who sends a letter hears it at once."""
        film = self.cleaned_data.get("film")
        if film:
            film.seek(0)
            head = film.read(HEAD)
            film.seek(0)
            refused = "too_large" if (film.size or 0) > most_bytes() else "" if container_of(head) else "no_film"
            self._remember(refused)
            if refused:
                raise ValidationError(problems.sentence(refused))
        return film

    def _remember(self, refused: str) -> None:
        """The page that goes back keeps the reason, for the next press of the button."""
        data = cast(QueryDict, self.data).copy()
        data[self.add_prefix("refused")] = refused
        self.data = data


class CaptionsForm(PlainForm):
    """What is said, as lines with times; a captions file instead (WebVTT or SubRip) replaces them. Who typed lines and chose a
    file is asked which of the two it is: what was typed never goes without a word."""

    LINES, FILE = "lines", "file"

    lines = forms.CharField(
        label=_("What is said"),
        required=False,
        max_length=cues.MOST_BYTES,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "true", "data-no-tab": ""}),
        help_text=_("One line for each moment, the time first. A line that begins with # is a heading."),
    )
    file = forms.FileField(
        label=_("Or a captions file (.vtt or .srt)"),
        help_text=_("It takes the place of all lines above."),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".vtt,.srt,text/vtt,application/x-subrip"}),
    )

    which = forms.ChoiceField(
        label=_("Which of the two do you want to keep?"),
        choices=[(LINES, _("The lines I typed")), (FILE, _("The file, instead of my lines"))],
        required=False,
        widget=forms.RadioSelect,
    )
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def asks(self) -> bool:
        """Whether lines and a file came together, now or a moment ago."""
        return self.is_bound and ("which" in self.errors or bool(self.data.get("which")))

    def clean(self) -> dict[str, Any]:
        """Adds `cues`, whichever way they came."""
        data = super().clean() or {}
        file, which = data.get("file"), data.get("which")
        if which == self.FILE and not file and "file" not in self.errors:
            self.add_error("file", _("Choose the file once more: a browser does not keep it."))
            return data
        if which == self.LINES:
            file = None
        try:
            if file:
                data["cues"] = cues.from_file(file.read(cues.MOST_BYTES + 1))
            else:
                data["cues"] = cues.from_lines(data.get("lines") or "")
        except ValidationError as problem:
            self.add_error("file" if file else "lines", problem)
            return data
        if file and not which and self._typed(data.get("lines") or ""):
            sentence = _(
                "You typed lines and chose a file. Choose one of the two; for the file, choose it once more below."
            )
            self.add_error("which", sentence)
        return data

    def _typed(self, lines: str) -> bool:
        """Whether something stands in the box that is not kept already."""
        kept = str(self.initial.get("lines") or "")
        return bool(lines.strip()) and lines.strip().splitlines() != kept.strip().splitlines()
