"""Tables people download, as CSV and XLSX."""

from cms.core.spreadsheets import Rows, spreadsheet

__all__ = ["Rows", "spreadsheet"]
