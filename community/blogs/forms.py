"""The writing desk of a blog."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.plugins.access import can, visible_to
from cms.plugins.contributions import WritingForm
from cms.plugins.files import ACCEPT_PICTURES, check_picture
from cms.plugins.users import User, colleagues_typed

from .models import BlogPost, BlogSeries


class BlogForm(WritingForm):
    """Title, text and everything around it. `cover`, `together` and the series are for the service, not for the instance."""

    cover = forms.FileField(
        label=_("Picture at the top"), required=False, widget=forms.FileInput(attrs={"accept": ACCEPT_PICTURES})
    )
    remove_cover = forms.BooleanField(label=_("Take the picture away"), required=False)
    together = forms.CharField(
        label=_("Written together with"),
        required=False,
        help_text=_("Type @ and choose a colleague. They can read and change the draft."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    in_series = forms.ModelChoiceField(
        label=_("Part of a series"), required=False, queryset=BlogSeries.objects.none(), empty_label=_("No series")
    )
    new_series = forms.CharField(label=_("Or begin a new series"), required=False, max_length=120)
    choose_again = _("Choose the picture once more: a browser does not keep it.")

    class Meta(WritingForm.Meta):
        model = BlogPost
        fields = ("title", "body", "audience", "topics", "language", "allow_comments", "cover_alt")
        widgets = {"topics": forms.CheckboxSelectMultiple, "title": forms.Textarea(attrs={"rows": 1})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        post = self.instance
        self.fields["title"].widget.attrs.update({"placeholder": _("Title"), "maxlength": 200})
        self.fields["cover_alt"].label = _("What can be seen on it?")
        series = self.fields["in_series"]
        theirs = BlogSeries.objects.filter(author_id=post.author_id or self.user.pk)
        series.queryset = visible_to(self.user, theirs) | theirs.filter(pk=post.series_id)  # type: ignore[attr-defined]
        series.initial = post.series_id
        if not can(self.user, "blogs.choose_coauthors", post):
            del self.fields["together"]
        elif post.pk:
            self.fields["together"].initial = ", ".join(f"@{person.username}" for person in post.co_authors.all())

    def clean_title(self) -> str:
        """One line, whatever was typed in the field that grows with it."""
        return " ".join(self.cleaned_data["title"].split())

    def clean_cover(self) -> Any:
        upload = self.cleaned_data.get("cover")
        if upload:
            check_picture(upload)
        return upload

    def clean_together(self) -> list[User]:
        if "autosave" in self.data:
            return []  # half a name is no mistake while somebody types; `extras` leaves the names for a button
        return colleagues_typed(self.cleaned_data["together"])

    def clean(self) -> dict[str, Any]:
        words = super().clean() or self.cleaned_data
        has_cover = words.get("cover") or (self.instance.cover_id and not words.get("remove_cover"))
        if has_cover and not (words.get("cover_alt") or "").strip() and self.is_publishing:
            self.add_error("cover_alt", _("Say what can be seen on the picture, for colleagues who cannot see it."))
        if self.is_publishing and "body" not in self.errors and not (words.get("body") or "").strip():
            self.add_error("body", _("Write something first. There is nothing to read yet."))
        return words

    def extras(self) -> dict[str, Any]:
        """What `post_write` takes besides the words: not while a draft saves itself, because names and files are half typed then."""
        if "autosave" in self.data:
            return {}
        words = self.cleaned_data
        return {
            "cover": words.get("cover") or None,
            "co_authors": words.get("together"),
            "series": words.get("new_series") or words.get("in_series") or "",
        }
