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
    with_a_button = {
        **WritingForm.with_a_button,
        "together": _("the co-authors"),
        "new_series": _("the new series"),
        "remove_cover": _("taking the picture away"),
    }
    optional_now = ("cover",)

    class Meta(WritingForm.Meta):
        model = BlogPost
        fields = ("title", "body", "audience", "topics", "language", "allow_comments", "cover_alt")
        widgets = {"topics": forms.CheckboxSelectMultiple, "title": forms.Textarea(attrs={"rows": 1})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        post = self.instance
        self.fields["title"].widget.attrs.update({"placeholder": _("Title"), "maxlength": 200})
        self.fields["cover_alt"].label = _("What can be seen on it?")
        waits = _("Not kept yet: the picture. Say what can be seen on it.")
        self.fields["cover"].widget.attrs.update(
            {"data-keep-with": self["cover_alt"].id_for_label, "data-waits-text": waits}
        )
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
            try:
                check_picture(upload)
            except forms.ValidationError as problem:
                if not self.is_autosaving:
                    raise
                self.leave_cover_out(problem)
                return None
        return upload

    def leave_cover_out(self, problem: forms.ValidationError) -> None:
        """The draft saves itself without the picture that was chosen, and says so."""
        self.cleaned_data["cover"] = None
        self.missing.append(f"{_('The picture is not kept.')} {problem.messages[0]}")

    def clean_together(self) -> list[User]:
        if self.is_autosaving:
            return []  # half a name is no mistake while somebody types; it is kept as it was typed, for a button
        return colleagues_typed(self.cleaned_data["together"])

    def clean(self) -> dict[str, Any]:
        words = super().clean() or self.cleaned_data
        if self.is_autosaving:
            self._keep_described(words)
        has_cover = words.get("cover") or (self.instance.cover_id and not words.get("remove_cover"))
        if has_cover and not (words.get("cover_alt") or "").strip() and self.is_publishing:
            self.add_error("cover_alt", _("Say what can be seen on the picture, for colleagues who cannot see it."))
        if self.is_publishing and "body" not in self.errors and not (words.get("body") or "").strip():
            self.add_error("body", _("Write something first. There is nothing to read yet."))
        return words

    def _keep_described(self, words: dict[str, Any]) -> None:
        """A draft that saves itself takes no picture without words, and leaves no picture without those it had."""
        if (words.get("cover_alt") or "").strip():
            return
        if words.get("cover"):
            needed = _("Say what can be seen on the picture, for colleagues who cannot see it.")
            self.leave_cover_out(forms.ValidationError(needed))
        elif self.instance.cover_id:
            words["cover_alt"] = self.initial.get("cover_alt", "")
            self.missing.append(str(_("The picture keeps the description it had: it needs one.")))

    def extras(self) -> dict[str, Any]:
        """What `post_write` takes besides the words. While a draft saves itself: a picture with its description, and a series
        that is there already; a name that is half typed would reach people or make a series."""
        words = self.cleaned_data
        if self.is_autosaving:
            chosen = {"series": words.get("in_series") or ""} if self.add_prefix("in_series") in self.data else {}
            return {"cover": words.get("cover") or None, **chosen}
        return {
            "cover": words.get("cover") or None,
            "co_authors": words.get("together"),
            "series": words.get("new_series") or words.get("in_series") or "",
        }
