"""Turns the questions an editor made into a form people can fill in on a phone, files included."""

from typing import Any

from django import forms
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


class IntranetForm(BaseForm):
    """A form whose files may lie ready from the last try."""

    def lie_ready(self, kept: dict[str, Any]) -> None:
        """Show these files, by question, as there already: after a try that could not be sent."""
        self.initial = {**self.initial, **kept}
        self._bound_fields_cache.clear()  # each bound field remembers what lay ready before


class IntranetFormBuilder(FormBuilder):
    def get_form_class(self):
        return type("IntranetForm", (IntranetForm,), self.formfields)

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
        return forms.DateField(**options, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

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
