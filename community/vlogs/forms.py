"""What people fill in: a vlog, and its captions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cms.plugins.contributions import ContributionForm

from . import cues, problems
from .containers import HEAD, container_of
from .limits import most_bytes
from .models import Vlog

ACCEPT = "video/mp4,video/quicktime,video/webm,video/*"


class VlogForm(ContributionForm):
    """A film (a file, a finished upload, or the address of one) with a title."""

    film = forms.FileField(label=_("Your film"), required=False, widget=forms.FileInput(attrs={"accept": ACCEPT}))
    upload = forms.UUIDField(required=False, widget=forms.HiddenInput)

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
        labels = {"body": _("What is it about?"), "external_url": _("Or the address of a film on YouTube or Vimeo")}
        help_texts = {
            "external_url": _(
                "Colleagues see it only after they press play: from then on the other site can follow them."
            ),
        }

    field_order = ("film", "upload", "external_url", "title", "body", "kind", "audience", "topics", "language")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].label = _("What language is spoken?")

    def clean_film(self) -> Any:
        """Looked at by its bytes, so that somebody who sends a letter hears it at once."""
        film = self.cleaned_data.get("film")
        if film:
            film.seek(0)
            head = film.read(HEAD)
            film.seek(0)
            if (film.size or 0) > most_bytes():
                raise ValidationError(problems.sentence("too_large"))
            if not container_of(head):
                raise ValidationError(problems.sentence("no_film"))
        return film


class CaptionsForm(forms.Form):
    """What is said, as lines with times; a captions file instead (WebVTT or SubRip) replaces them."""

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
        required=False,
        widget=forms.FileInput(attrs={"accept": ".vtt,.srt,text/vtt,application/x-subrip"}),
    )

    def clean(self) -> dict[str, Any]:
        """Adds `cues`, whichever way they came."""
        data = super().clean() or {}
        file = data.get("file")
        try:
            if file:
                data["cues"] = cues.from_file(file.read(cues.MOST_BYTES + 1))
            else:
                data["cues"] = cues.from_lines(data.get("lines") or "")
        except ValidationError as problem:
            self.add_error("file" if file else "lines", problem)
        return data
