"""Tables for spreadsheets: who confirmed a protocol, and what came in on a form. CSV and XLSX."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.utils import formats, timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from pages.form_fields import amount_in_words
from pages.models import FormPage, FormSubmission, ProtocolPage, ProtocolVersion
from pages.selectors import confirmations_for

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def _moment(value: Any) -> str:
    return timezone.localtime(value).strftime("%Y-%m-%d %H:%M") if value else ""


def confirmation_table(page: ProtocolPage, version: ProtocolVersion | None) -> Iterator[list[Any]]:
    """Everybody who was asked, those who have not confirmed included."""
    label = version.label if version else page.version
    yield [_("Name"), _("Job"), _("E-mail"), _("Protocol"), _("Version"), _("Confirmed"), _("When")]
    title = f"{page.number} {page.title}".strip()
    for person in confirmations_for(page, version).order_by("display_name", "pk").iterator(chunk_size=2000):
        done = _("yes") if person.confirmed_at else _("no")
        yield [str(person), person.job, person.email, title, label, done, _moment(person.confirmed_at)]


def answer_rows(submission: FormSubmission, page: FormPage) -> list[dict[str, Any]]:
    """Question and answer in the order of the form, files with their link; answers to questions that are gone come last."""
    files = {kept.field_name: kept for kept in submission.files.all()}
    fields = list(page.form_fields.all())
    known = {field.clean_name for field in fields}
    rows = [
        {
            "label": field.label,
            "value": _shown(field, submission.form_data.get(field.clean_name)),
            "file": files.get(field.clean_name),
        }
        for field in fields
    ]
    rest = {name: value for name, value in submission.form_data.items() if name not in known}
    return rows + [
        {"label": name.replace("_", " ").capitalize(), "value": answer_text(value), "file": files.get(name)}
        for name, value in rest.items()
    ]


def _shown(field: Any, value: Any) -> str:
    """An answer as people read it: dates in words, amounts with two decimals."""
    text = answer_text(value)
    if field.field_type in ("number", "money") and _NUMBER.fullmatch(text):
        amount = Decimal(text)
        return (
            amount_in_words(amount)
            if field.field_type == "money"
            else formats.number_format(amount, 2 if amount % 1 else None)
        )
    if field.field_type == "date" and (day := parse_date(text)):
        return formats.date_format(day, "j F Y")
    return text


def answer_text(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    return "" if value is None else str(value)


def submission_table(page: FormPage, submissions: Iterable[FormSubmission]) -> Iterator[list[Any]]:
    """One row a form sent in; questions of the form in order, and a column for what older versions of it asked."""
    fields = list(page.form_fields.all())
    known = [field.clean_name for field in fields]
    yield [
        _("Number"), _("Sent in"), _("Name"), _("Status"), _("Handled by"), _("Answer before"), _("Note"), _("Answer"),
        *[field.label for field in fields], _("Other answers"),
    ]  # fmt: skip
    for row in submissions:
        rest = [f"{name}: {answer_text(value)}" for name, value in row.form_data.items() if name not in known]
        yield [
            row.reference, _moment(row.submit_time), str(row.user or ""), row.get_status_display(), str(row.assigned_to or ""),
            row.due_on.isoformat() if row.due_on else "", row.note, row.answer,
            *[answer_text(row.form_data.get(name)) for name in known], "; ".join(rest),
        ]  # fmt: skip
