"""Turns the questions an editor made into a form people can fill in on a phone, files included."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import BaseForm, FormBuilder

from cms.plugins.files import MAX_BYTES
from pages.form_fields import AmountField, CheckedFileField, NumberField, PictureField

ERRORS = {
    "required": _("This answer is still missing."),
    "invalid": _("We do not understand this answer. Have another look, please."),
    "invalid_choice": _("Choose one of the answers."),
    "max_length": _("This answer is too long. Make it shorter, please."),
}
DATE_ERRORS = {**ERRORS, "invalid": _("We do not recognise this date. Check the month, please.")}
NUMBER_ERRORS = {**ERRORS, "invalid": _("We do not read a number in this. Write it like 12,50.")}


def not_over(day: date) -> None:
    if day < timezone.localdate():
        raise ValidationError(_("This day is over. Choose today or a later day."))


def not_to_come(day: date) -> None:
    if day > timezone.localdate():
        raise ValidationError(_("This day is still to come. Choose today or an earlier day."))


LIMITS = {"coming": ("min", not_over), "past": ("max", not_to_come)}
"""By which days a date may be: what the picker of the browser shows, and what is checked."""


class IntranetForm(BaseForm):
    """A form whose files may lie ready from the last try.

    follows  for a date that must not lie before another one: the name of that other question
    """

    follows: ClassVar[dict[str, str]] = {}

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean()
        for name, before in self.follows.items():
            day, first = answers.get(name), answers.get(before)
            if day and first and day < first:
                words = _("This day lies before “%(question)s”. Choose that day or a later one.")
                self.add_error(name, words % {"question": self.fields[before].label})
        return answers

    def lie_ready(self, kept: dict[str, Any]) -> None:
        """Show these files, by question, as there already: after a try that could not be sent."""
        self.initial = {**self.initial, **kept}
        self._bound_fields_cache.clear()  # each bound field remembers what lay ready before


class IntranetFormBuilder(FormBuilder):
    def get_form_class(self):
        return type("IntranetForm", (IntranetForm,), {**self.formfields, "follows": self._follows()})

    def _follows(self):
        follows, last = {}, ""
        for field in self.fields:
            if field.field_type != "date":
                continue
            if field.days == "after" and last:
                follows[field.clean_name] = last
            last = field.clean_name
        return follows

    def get_field_options(self, field):
        return {**super().get_field_options(field), "error_messages": ERRORS}

    def create_file_field(self, field, options, kind=CheckedFileField, words=None):
        options.pop("initial", None)
        words = words or _("PDF, photo or office document, up to %(size)s MB.")
        help_text = options.get("help_text") or words % {"size": MAX_BYTES // 1_000_000}
        return kind(**{**options, "help_text": help_text, "max_length": 150})

    def create_picture_field(self, field, options):
        return self.create_file_field(field, options, PictureField, _("A photo or picture, up to %(size)s MB."))

    def create_date_field(self, field, options):
        options["error_messages"] = DATE_ERRORS
        limit, validator = LIMITS.get(field.days, ("", None))
        attrs = {"type": "date", **({limit: timezone.localdate().isoformat()} if limit else {})}
        widget = forms.DateInput(attrs=attrs, format="%Y-%m-%d")
        return forms.DateField(**options, validators=[validator] if validator else [], widget=widget)

    def create_datetime_field(self, field, options):
        options["error_messages"] = DATE_ERRORS
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        return forms.DateTimeField(**options, widget=widget)

    def create_number_field(self, field, options):
        options["error_messages"] = NUMBER_ERRORS
        return NumberField(**options, minimum=field.minimum, maximum=field.maximum)

    def create_money_field(self, field, options):
        options["error_messages"] = NUMBER_ERRORS
        return AmountField(**options, minimum=field.minimum, maximum=field.maximum)

    def create_multiline_field(self, field, options):
        return forms.CharField(**options, max_length=5000, widget=forms.Textarea(attrs={"rows": 5}))

    def create_dropdown_field(self, field, options):
        options["choices"] = [("", _("Choose…")), *self.get_formatted_field_choices(field)]
        return forms.ChoiceField(**options)
