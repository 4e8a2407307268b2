"""The composer of a poll, and what a voter sends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.plugins.contributions import ContributionForm
from cms.plugins.fields import MomentField

from .models import Choice, Poll
from .services import PROMISED, choices_checked, has_votes
from .voting import CHANGED

REST = ("topics", "language", "allow_comments")
"""What most polls need no word about."""


class PollForm(ContributionForm):
    """A question, its choices (one a line), and what is promised to voters. After the first vote the promises stand still."""

    choices = forms.CharField(
        label=gettext_lazy("What can people choose?"),
        help_text=gettext_lazy("One choice on each line."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    anonymous = forms.TypedChoiceField(
        label=gettext_lazy("Who sees what somebody chose?"),
        choices=[
            ("", gettext_lazy("Colleagues do: names stand beside the votes")),
            ("1", gettext_lazy("Nobody does: not you, not a manager, not an administrator")),
        ],
        coerce=bool,
        empty_value=False,
        required=False,
        widget=forms.RadioSelect,
    )
    closes_at = MomentField(
        label=gettext_lazy("Until when can people vote?"),
        help_text=gettext_lazy("An anonymous poll needs a date. A poll by name may go without."),
        required=False,
    )

    class Meta(ContributionForm.Meta):
        model = Poll
        fields = (
            "title", "body", "choices", "kind", "at_most", "anonymous", "reveal", "closes_at", "audience", "topics", "language",
            "allow_comments",
        )  # fmt: skip
        labels = {
            "title": gettext_lazy("Your question"),
            "body": gettext_lazy("Explanation"),
            "kind": gettext_lazy("How do people vote?"),
            "reveal": gettext_lazy("Who sees the result?"),
        }
        widgets = {
            **ContributionForm.Meta.widgets,
            "body": forms.Textarea(attrs={"rows": 3}),
            "kind": forms.RadioSelect,
            "reveal": forms.RadioSelect,
        }
        help_texts = {"at_most": gettext_lazy("For a poll with more than one choice. Empty: as many as they like.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["anonymous"] = "1" if self.instance.anonymous else ""
        self.voted_on = has_votes(self.instance)
        if self.instance.pk:
            texts = self.instance.choices.values_list("text", flat=True)
            self.fields["choices"].initial = "\n".join(texts)
        if self.voted_on:
            for name in (*PROMISED, "choices"):
                self.fields[name].disabled = True

    @property
    def first_fields(self) -> list[forms.BoundField]:
        return [field for field in self if field.name not in REST]

    @property
    def rest_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in REST]

    @property
    def rest_is_wrong(self) -> bool:
        return any(self[name].errors for name in REST)

    def clean(self) -> dict[str, Any]:
        """What the service would refuse is said at once, beside what is wrong with the fields themselves."""
        words = super().clean() or self.cleaned_data
        promised = {name: words[name] for name in PROMISED if name in words}
        probe = Poll(**promised, closes_at=words.get("closes_at"), closed_at=self.instance.closed_at)
        try:
            choices_checked(probe, words.get("choices", ()))
        except ValidationError as problem:
            known = set(self.errors) | ({"at_most"} if "choices" in self.errors else set())
            for name in set(problem.error_dict) - known:
                self.add_error(name, problem.error_dict[name])
        return words

    def clean_choices(self) -> list[str]:
        """One a line. The same one twice is said, never taken out without a word."""
        lines = [" ".join(line.split()) for line in str(self.cleaned_data["choices"]).splitlines()]
        seen: set[str] = set()
        for text in filter(None, lines):
            if text.casefold() in seen:
                twice = _("“%(choice)s” stands here twice. Change one of the two, or take it away.")
                raise ValidationError(twice % {"choice": text})
            seen.add(text.casefold())
        return lines

    def clean_anonymous(self) -> bool:
        return bool(self.cleaned_data["anonymous"])


def picks_from(poll: Poll, choices: Sequence[Choice], sent: QueryDict) -> list[int]:
    """The primary keys a voter sent, in a ranking the best first. Raises ValidationError with one sentence, also when the form
    promised another way of voting than the poll has, or shows other choices."""
    ranked = {name.removeprefix("place_") for name in sent if name.startswith("place_")}
    if bool(sent.get("anonymous", poll.anonymous)) != poll.anonymous:
        raise ValidationError(CHANGED)
    if not ranked.union(sent.getlist("choice")) <= {str(choice.pk) for choice in choices}:
        raise ValidationError(CHANGED)
    if poll.kind == Poll.Kind.RANKING:
        places = {choice.pk: sent.get(f"place_{choice.pk}", "") for choice in choices}
        given = sorted((int(place), pk) for pk, place in places.items() if place.isdecimal() and len(place) < 3)
        if [place for place, _pk in given] != list(range(1, len(given) + 1)):
            raise ValidationError(_("Use every place once, and begin with place 1."))
        return [pk for _place, pk in given]
    return [int(value) for value in sent.getlist("choice") if value.isdecimal() and len(value) < 19]


def typed_by(poll: Poll, choices: Sequence[Choice], sent: QueryDict) -> dict[int, str]:
    """{choice: what was sent for it}, to show a form again as it was."""
    if poll.kind == Poll.Kind.RANKING:
        return {choice.pk: sent.get(f"place_{choice.pk}", "") for choice in choices}
    wanted = sent.getlist("choice")
    return {choice.pk: "1" for choice in choices if str(choice.pk) in wanted}
