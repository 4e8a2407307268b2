"""Fields of forms that editors build: amounts as people type them, files checked by content and kept until they are sent."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import get_format, number_format
from django.utils.translation import gettext_lazy as _

from cms.plugins.files import ACCEPT, ACCEPT_PICTURES, check_picture, check_upload

MOST = Decimal("9999999999999")
_PLAIN = re.compile(r"[+-]?\d+(?:[.,]\d{1,2})?")
_GROUPED = re.compile(r"([+-]?\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?")


def plain_number(text: str) -> str:
    """A number as people write it, with a dot for the decimals; an empty text for what is none.

    “€ 1.250,50”, “12,-” and “1,250.50” are all fine. “1.250” is read in the notation of the language at hand: a thousand and
    more in Dutch, and in English nothing we would guess at.
    """
    text = re.sub(r"[\s\u00a0\u202f]|€|eur(?:o)?", "", text, flags=re.IGNORECASE).replace("−", "-")
    text = re.sub(r"[,.][-–]$", "", text)
    if _PLAIN.fullmatch(text):
        return text.replace(",", ".")
    found = _GROUPED.fullmatch(text)
    if found is None:
        return ""
    whole, mark, decimals = found.groups()
    sure = decimals or whole.count(mark) > 1 or mark == get_format("THOUSAND_SEPARATOR")
    return re.sub(r"[.,]", "", whole) + (f".{decimals}" if decimals else "") if sure else ""


def amount_in_words(value: Decimal) -> str:
    """“€ 12,50”, in the notation of the language at hand; “−€ 5,00” below nothing."""
    return f"{'−' if value < 0 else ''}€ {number_format(abs(value), 2, force_grouping=True)}"


class NumberInput(forms.TextInput):
    """A text box with the keys of numbers: a number box refuses the comma in some languages, without a word."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})


class AmountInput(NumberInput):
    template_name = "pages/inputs/amount.html"


class NumberField(forms.DecimalField):
    """A number of at most two decimals, with comma or dot, within what the editor allows."""

    widget = NumberInput
    show = staticmethod(lambda value: number_format(value.normalize() if value % 1 else int(value)))

    def __init__(self, *, minimum: Decimal | None = None, maximum: Decimal | None = None, **options: Any) -> None:
        super().__init__(max_digits=15, decimal_places=2, **options)
        self.minimum, self.maximum = minimum, maximum

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values:
            return None
        if isinstance(value, str):
            value = plain_number(value)
            if not value:
                raise ValidationError(self.error_messages["invalid"], code="invalid")
        try:
            return Decimal(value)
        except InvalidOperation as problem:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from problem

    def validate(self, value: Decimal | None) -> None:
        super().validate(value)
        if value is None:
            return
        if self.minimum is not None and value < self.minimum:
            words = _("This must be %(limit)s or more.") % {"limit": self.show(self.minimum)}
            raise ValidationError(words, code="min_value")
        highest = MOST if self.maximum is None else self.maximum
        if value > highest:
            raise ValidationError(
                _("This must be %(limit)s or less.") % {"limit": self.show(highest)}, code="max_value"
            )


class AmountField(NumberField):
    """An amount of money. Without a minimum of the editor it starts at nothing: nobody claims less."""

    widget = AmountInput
    show = staticmethod(amount_in_words)

    def __init__(self, *, minimum: Decimal | None = None, **options: Any) -> None:
        super().__init__(minimum=Decimal(0) if minimum is None else minimum, **options)


class KeptFileInput(forms.ClearableFileInput):
    """A file box that shows what already lies ready, and lets it be taken away when the answer may be skipped."""

    template_name = "pages/inputs/file.html"

    def is_initial(self, value: Any) -> bool:
        return bool(value)


class CheckedFileField(forms.FileField):
    """A file whose kind follows from its first bytes, not from its name. `initial` is the one kept from the last try."""

    widget = KeptFileInput
    accept = ACCEPT

    def clean(self, data: Any, initial: Any = None) -> Any:
        upload = super().clean(data, initial)
        if upload and upload is not initial:
            upload.checked_type = self.check(upload)
        return upload or None

    def bound_data(self, data: Any, initial: Any) -> Any:
        """What is shown is what lies ready: a file that came in and was not good does not."""
        return initial

    def check(self, upload: Any) -> str:
        """The content type. Raises ValidationError for what this field does not take."""
        return check_upload(upload)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "accept": self.accept}


class PictureField(CheckedFileField):
    """A photo or a drawing in pixels, and nothing else."""

    accept = ACCEPT_PICTURES

    def check(self, upload: Any) -> str:
        return check_picture(upload)
