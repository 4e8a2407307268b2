"""Turns the questions an editor made into a form people can fill in on a phone, files included."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import FormBuilder

from cms.plugins.files import ACCEPT, MAX_BYTES, check_upload

ERRORS = {
    "required": _("This answer is still missing."),
    "invalid": _("We do not understand this answer. Have another look, please."),
    "invalid_choice": _("Choose one of the answers."),
    "max_length": _("This answer is too long. Make it shorter, please."),
}
DATE_ERRORS = {**ERRORS, "invalid": _("We do not recognise this date. Check the month, please.")}


class CheckedFileField(forms.FileField):
    """A file whose kind follows from its first bytes, not from its name."""

    def clean(self, data, initial=None):
        upload = super().clean(data, initial)
        if upload:
            upload.checked_type = check_upload(upload)
        return upload

    def widget_attrs(self, widget):
        return {**super().widget_attrs(widget), "accept": ACCEPT}


class IntranetFormBuilder(FormBuilder):
    def get_field_options(self, field):
        return {**super().get_field_options(field), "error_messages": ERRORS}

    def create_file_field(self, field, options):
        options.pop("initial", None)
        help_text = options.get("help_text") or _("PDF, photo or office document, up to %(size)s MB.") % {
            "size": MAX_BYTES // 1_000_000
        }
        return CheckedFileField(**{**options, "help_text": help_text, "max_length": 150})

    def create_date_field(self, field, options):
        options["error_messages"] = DATE_ERRORS
        return forms.DateField(**options, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def create_datetime_field(self, field, options):
        options["error_messages"] = DATE_ERRORS
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        return forms.DateTimeField(**options, widget=widget)

    def create_number_field(self, field, options):
        return forms.DecimalField(
            **options, max_digits=15, decimal_places=2, widget=forms.NumberInput(attrs={"inputmode": "decimal"})
        )

    def create_multiline_field(self, field, options):
        return forms.CharField(**options, max_length=5000, widget=forms.Textarea(attrs={"rows": 5}))

    def create_dropdown_field(self, field, options):
        options["choices"] = [("", _("Choose…")), *self.get_formatted_field_choices(field)]
        return forms.ChoiceField(**options)
