"""A table whose cells hold text with links, and which can be translated cell by cell."""

from collections import defaultdict

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail.rich_text import RichText
from wagtail_localize.segments import (
    OverridableSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import quote_path_component
from wagtail_localize.segments.ingest import organise_template_segments
from wagtail_localize.strings import extract_strings, restore_strings

CELL_FEATURES = ["bold", "italic", "link", "document-link", "ul", "ol"]


class RichTableBlock(TypedTableBlock):
    """Stored as {"caption", "columns": [{"type", "heading"}], "rows": [{"values": [...]}]}; see `raw.table`."""

    text = blocks.RichTextBlock(label=_("Text"), features=CELL_FEATURES, required=False)
    number = blocks.CharBlock(label=_("Number"), required=False)

    class Meta:
        icon = "table"
        label = _("Table")
        template = "pages/blocks/table.html"
        description = _("Rows and columns with headings. On a phone it can be scrolled sideways.")

    def get_preview_value(self) -> TypedTable:
        text, number = self.child_blocks["text"], self.child_blocks["number"]
        return TypedTable(
            columns=[{"block": text, "heading": str(_("Shift"))}, {"block": number, "heading": str(_("Hours"))}],
            row_data=[
                {"values": [RichText(str(_("<p>Early</p>"))), "7.5"]},
                {"values": [RichText(str(_("<p>Night</p>"))), "9"]},
            ],
            caption=str(_("Shifts at Lindenhof")),
        )

    def get_translatable_segments(self, value: TypedTable) -> list:
        """Segments for wagtail-localize: caption, headings by column, cells by row and column."""
        segments = [StringSegmentValue("caption", value.caption)] if value.caption else []
        for column, spec in enumerate(value.columns):
            if spec["heading"]:
                segments.append(StringSegmentValue(f"heading-{column}", spec["heading"]))
        for row, data in enumerate(value.row_data):
            for column, cell in enumerate(data["values"]):
                segments += [segment.wrap(f"cell-{row}-{column}") for segment in _cell_segments(cell)]
        return segments

    def restore_translated_segments(self, value: TypedTable, segments: list) -> TypedTable:
        by_place: dict[str, list] = defaultdict(list)
        for segment in segments:
            place, rest = segment.unwrap()
            by_place[place].append(rest)
        for place, parts in by_place.items():
            if place == "caption":
                value.caption = parts[0].render_text()
            elif place.startswith("heading-"):
                value.columns[int(place.removeprefix("heading-"))]["heading"] = parts[0].render_text()
            else:
                _kind, row, column = place.split("-")
                value.row_data[int(row)]["values"][int(column)] = _cell_from(parts)
        return value


def _cell_segments(cell) -> list:
    if not isinstance(cell, RichText):
        return [StringSegmentValue("", str(cell))] if cell else []
    template, strings = extract_strings(cell.source)
    hrefs = {attrs["href"] for _string, tags in strings for attrs in tags.values() if "href" in attrs}
    return [
        TemplateSegmentValue("", "html", template, len(strings)),
        *[StringSegmentValue("", string, attrs=attrs) for string, attrs in strings],
        *[OverridableSegmentValue(quote_path_component(href), href) for href in sorted(hrefs)],
    ]


def _cell_from(parts: list):
    if any(isinstance(part, TemplateSegmentValue) for part in parts):
        _format, template, strings = organise_template_segments(parts)
        return RichText(restore_strings(template, strings))
    return parts[0].render_text()
