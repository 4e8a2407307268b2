"""What forms say when something is missing or wrong: our own plain sentences that say what to do, for every form alike.

A sentence of a field itself (`error_messages`) goes before these; only those of the framework are replaced.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

SENTENCES: tuple[tuple[type[forms.Field], dict[str, Promise]], ...] = (
    (forms.Field, {"required": _("Fill in something here.")}),
    (forms.BooleanField, {"required": _("Tick this first.")}),
    (forms.IntegerField, {"required": _("Write a number."), "invalid": _("Write a whole number, like 12.")}),
    (forms.DateField, {"required": _("Choose a day."), "invalid": _("Choose a day.")}),
    (forms.TimeField, {"required": _("Choose a time."), "invalid": _("Write the time like this: 14:30.")}),
    (forms.MultiValueField, {"required": _("Choose a day."), "incomplete": _("Choose a day.")}),
    (forms.URLField, {"invalid": _("This is no address of a page. It looks like this: https://example.org.")}),
    (forms.EmailField, {"invalid": _("This is no mail address. It looks like this: name@example.org.")}),
    (
        forms.FileField,
        {
            "required": _("Choose a file."),
            "invalid": _("The file did not come with it. Choose it once more."),
            "missing": _("The file did not come with it. Choose it once more."),
            "empty": _("This file is empty. Choose another one."),
        },
    ),
    (forms.ChoiceField, {"required": _("Choose one."), "invalid_choice": _("Choose one that is in the list.")}),
    (forms.MultipleChoiceField, {"required": _("Choose at least one."), "invalid_list": _("Choose from the list.")}),
    (
        forms.ModelMultipleChoiceField,
        {"required": _("Choose at least one."), "invalid_pk_value": _("Choose from the list.")},
    ),
)
"""For which kind of field, sentence by code; a later one goes before an earlier one."""


def too_long(over: int, most: int) -> ValidationError:
    """The error that says how many characters must go."""
    message = ngettext(
        "Your text is %(over)d character too long. The most is %(limit)d.",
        "Your text is %(over)d characters too long. The most is %(limit)d.",
        over,
    )
    return ValidationError(message, code="too_long", params={"over": over, "limit": most})


class MostCharacters(MaxLengthValidator):
    """The framework's, with our sentence."""

    def __call__(self, value: Any) -> None:
        most = self.limit_value() if callable(self.limit_value) else self.limit_value
        over = len(value) - most
        if over > 0:
            raise too_long(over, most)


class PlainErrors:
    """A form whose errors are plain sentences. Mixed in before the framework's class; fields that are made late count too."""

    fields: dict[str, forms.Field]

    def full_clean(self) -> None:
        for field in self.fields.values():
            speak_plainly(field)
        super().full_clean()  # type: ignore[misc]


class PlainForm(PlainErrors, forms.Form):
    """What every form of colleagues is made of."""


class PlainModelForm(PlainErrors, forms.ModelForm):
    """The same for a form of a stored thing."""


def speak_plainly(field: forms.Field) -> None:
    """Put our sentences in the place of those of the framework, in this one field of one form."""
    theirs = _framework_says(type(field).__mro__)
    for kind, sentences in SENTENCES:
        if not isinstance(field, kind):
            continue
        for code, sentence in sentences.items():
            said = field.error_messages.get(code)
            if said is None or said is theirs.get(code) or said in _ours(code):
                field.error_messages[code] = sentence  # type: ignore[assignment]
    field.validators = [_in_plain_words(validator) for validator in field.validators]


def _framework_says(classes: Iterable[type]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for one in reversed(list(classes)):
        if one.__module__.startswith("django."):
            said.update(getattr(one, "default_error_messages", {}))
    return said


def _ours(code: str) -> list[Promise]:
    return [sentences[code] for _kind, sentences in SENTENCES if code in sentences]


def _in_plain_words(validator: Any) -> Any:
    if type(validator) is MaxLengthValidator:
        return MostCharacters(validator.limit_value)
    if type(validator) is MaxValueValidator:
        return MaxValueValidator(validator.limit_value, _("Choose %(limit_value)s at most."))
    if type(validator) is MinValueValidator:
        return MinValueValidator(validator.limit_value, _("Choose %(limit_value)s at least."))
    return validator
