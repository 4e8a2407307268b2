"""Tables people download: CSV and XLSX that no spreadsheet program runs anything from."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

Rows = Iterable[list[Any]]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet(rows: Rows, *, name: str, kind: str) -> HttpResponse:
    """A download of the rows, the first of which holds the headings. Cells that a spreadsheet would run get a ' in front."""
    file_name = f"{slugify(name) or 'export'}-{timezone.localdate():%Y-%m-%d}.{kind}"
    content, content_type = (_xlsx(rows), XLSX) if kind == "xlsx" else (_csv(rows), "text/csv; charset=utf-8")
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["Cache-Control"] = "private, no-store"
    return response


def _safe(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(FORMULA_STARTS) and not _is_number(value):
        return f"'{value}"
    return "" if value is None else value


def _is_number(value: str) -> bool:
    try:
        float(value.replace(",", "."))
    except ValueError:
        return False
    return True


def _csv(rows: Rows) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerows([_safe(_clean(value)) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _xlsx(rows: Rows) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for number, row in enumerate(rows):
        cells = [WriteOnlyCell(sheet, value=_safe(_clean(value))) for value in row]
        for cell in cells:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # never a formula, whatever it starts with
            if number == 0:
                cell.font = Font(bold=True)
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _clean(value: Any) -> Any:
    """Without control characters: XLSX holds none, and one in front would hide a formula from `_safe`."""
    return "".join(c for c in value if ord(c) >= 32 or c in "\n\t") if isinstance(value, str) else value
