"""What stands where on a page of a PDF: pieces of text with place, size and font, and pictures with their place.

A small interpreter of page content on top of pypdf, which finds the objects, unpacks the streams within its limits
and knows the fonts. pypdf's own text extraction does not tell where a piece ends, and tables and columns need that.
"""

import math
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NameObject, StreamObject
from pypdf.generic._font import Font

MAX_PIECES = 60_000
MAX_FORM_DEPTH = 6
IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Matrix = tuple[float, float, float, float, float, float]


@dataclass
class Piece:
    x0: float
    x1: float
    y: float
    size: float
    text: str
    bold: bool
    italic: bool
    mono: bool
    href: str = ""


@dataclass
class Picture:
    x: float
    y: float
    width: float
    height: float
    stream: StreamObject


def multiply(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
    )  # fmt: skip


def numbers(operands: Any, count: int) -> list[float] | None:
    """The first operands as finite floats, or None when the content is damaged here."""
    try:
        values = [float(value) for value in list(operands)[:count]]
    except (TypeError, ValueError):
        return None
    return values if len(values) == count and all(math.isfinite(value) for value in values) else None


@dataclass
class _State:
    ctm: Matrix = IDENTITY
    font: Font | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0

    def copy(self) -> "_State":
        return _State(**self.__dict__)


class PageReader:
    """Runs one page's content. Fonts are cached over the pages of a document."""

    def __init__(self, page: PageObject, fonts: dict[Any, Font | None]) -> None:
        self.pieces: list[Piece] = []
        self.pictures: list[Picture] = []
        self.unreadable_fonts = 0
        self._page = page
        self._fonts = fonts
        self._state = _State()
        self._stack: list[_State] = []
        self._tm = self._line = IDENTITY

    def run(self) -> None:
        contents = self._page.get("/Contents")
        contents = contents.get_object() if contents is not None else None
        if isinstance(contents, (ArrayObject, StreamObject)):
            self._content(contents, self._page.get("/Resources"), 0)

    def _content(self, contents: Any, resources: Any, depth: int) -> None:
        resources = resources.get_object() if resources is not None else DictionaryObject()
        if not isinstance(resources, DictionaryObject):
            return
        for operands, operator in ContentStream(contents, self._page.pdf, "bytes").operations:
            if len(self.pieces) > MAX_PIECES:
                return
            self._operation(operator, operands, resources, depth)

    def _operation(self, operator: bytes, operands: Any, resources: DictionaryObject, depth: int) -> None:
        if operator == b"q":
            if len(self._stack) < 200:
                self._stack.append(self._state.copy())
        elif operator == b"Q":
            if self._stack:
                self._state = self._stack.pop()
        elif operator == b"cm":
            if values := numbers(operands, 6):
                self._state.ctm = multiply(tuple(values), self._state.ctm)  # type: ignore[arg-type]
        elif operator == b"Do":
            self._object(operands, resources, depth)
        elif operator == b"Tf":
            self._set_font(operands, resources)
        else:
            self._text_operation(operator, operands)

    def _set_font(self, operands: Any, resources: DictionaryObject) -> None:
        if len(operands) < 2:
            return
        self._state.font = self._font(operands[0], resources)
        if size := numbers(operands[1:], 1):
            self._state.size = size[0]

    def _font(self, name: Any, resources: DictionaryObject) -> Font | None:
        fonts = resources.get("/Font")
        fonts = fonts.get_object() if fonts is not None else None
        if not isinstance(fonts, DictionaryObject) or name not in fonts:
            return None
        reference = fonts.raw_get(name)
        key = getattr(reference, "idnum", None) or id(reference)
        if key not in self._fonts:
            resource = fonts[name].get_object()
            font = Font.from_font_resource(resource) if isinstance(resource, DictionaryObject) else None
            self._fonts[key] = font
        return self._fonts[key]

    def _text_operation(self, operator: bytes, operands: Any) -> None:
        state = self._state
        if operator == b"BT":
            self._tm = self._line = IDENTITY
        elif operator in (b"Tc", b"Tw", b"Tz", b"TL", b"Ts"):
            if value := numbers(operands, 1):
                name = {b"Tc": "spacing", b"Tw": "word_spacing", b"Tz": "scale", b"TL": "leading", b"Ts": "rise"}
                setattr(state, name[operator], value[0] / 100 if operator == b"Tz" else value[0])
        elif operator in (b"Td", b"TD"):
            if values := numbers(operands, 2):
                if operator == b"TD":
                    state.leading = -values[1]
                self._move(values[0], values[1])
        elif operator == b"Tm":
            if values := numbers(operands, 6):
                self._tm = self._line = tuple(values)  # type: ignore[assignment]
        elif operator == b"T*":
            self._move(0, -state.leading)
        elif operator == b"Tj":
            self._show(operands[:1])
        elif operator == b"TJ":
            if operands and isinstance(operands[0], ArrayObject):
                self._show(operands[0])
        elif operator in (b"'", b'"'):
            self._move(0, -state.leading)
            self._show(operands[-1:])

    def _move(self, x: float, y: float) -> None:
        self._tm = self._line = multiply((1, 0, 0, 1, x, y), self._line)

    def _show(self, parts: Any) -> None:
        """Strings and the distances between them. Neighbours in one array are one piece until a word ends."""
        state = self._state
        if state.font is None:
            return
        for part in parts:
            if isinstance(part, (bytes, str)) and not isinstance(part, NameObject):
                self._show_string(part)
            elif value := numbers([part], 1):
                shift = -value[0] / 1000 * state.size * state.scale
                self._tm = multiply((1, 0, 0, 1, shift, 0), self._tm)

    def _show_string(self, value: bytes | str) -> None:
        state, font = self._state, self._state.font
        assert font is not None
        codes = _codes(value, font)
        text = "".join(str(font.character_map.get(code, code)) for code in codes)
        width = sum(font.space_width if code == font.space_char else font.get_text_width(code) for code in codes)
        across = (
            width / 1000 * state.size + len(codes) * state.spacing + codes.count(font.space_char) * state.word_spacing
        ) * state.scale
        place = multiply(self._tm, state.ctm)
        self._tm = multiply((1, 0, 0, 1, across, 0), self._tm)
        end = multiply(self._tm, state.ctm)
        upright = abs(place[1]) < 0.1 * (abs(place[0]) or 1) and place[0] > 0
        if not font.interpretable:
            self.unreadable_fonts += 1
        elif text.strip("\x00") and upright:
            size = abs(state.size) * math.hypot(place[2], place[3])
            y = place[5] + state.rise * place[3]
            name = font.name.lower()
            bold = any(word in name for word in ("bold", "black", "heavy", "semibold", "demi")) or "-bd" in name
            italic = "italic" in name or "oblique" in name or name.endswith("-it")
            mono = any(word in name for word in ("mono", "courier", "consol", "typewriter", "cmtt", "menlo"))
            self.pieces.append(Piece(place[4], end[4], y, size, _readable(text), bold, italic, mono))

    def _object(self, operands: Any, resources: DictionaryObject, depth: int) -> None:
        objects = resources.get("/XObject")
        objects = objects.get_object() if objects is not None else None
        if not operands or not isinstance(objects, DictionaryObject) or operands[0] not in objects:
            return
        stream = objects[operands[0]].get_object()
        if not isinstance(stream, StreamObject):
            return
        if stream.get("/Subtype") == "/Image":
            a, b, c, d, e, f = self._state.ctm
            width, height = abs(a) + abs(c), abs(b) + abs(d)
            self.pictures.append(Picture(min(e, e + a + c), max(f, f + b + d), width, height, stream))
        elif stream.get("/Subtype") == "/Form" and depth < MAX_FORM_DEPTH:
            saved, stack, tm, line = self._state.copy(), self._stack, self._tm, self._line
            self._stack = []
            if matrix := numbers(stream.get("/Matrix", ()), 6):
                self._state.ctm = multiply(tuple(matrix), self._state.ctm)  # type: ignore[arg-type]
            self._content(stream, stream.get("/Resources", resources), depth + 1)
            self._state, self._stack, self._tm, self._line = saved, stack, tm, line


def _codes(value: bytes | str, font: Font) -> list[str]:
    """The characters of a string in the font's own code, as pypdf's font maps want them."""
    if isinstance(value, str):
        return list(value)
    if isinstance(font.encoding, str):
        return list(value.decode(font.encoding, "replace"))
    return [font.encoding.get(byte, chr(byte)) for byte in value]


LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\x00": "", "\uf0b7": "•", "\uf0a7": "•"}


def _readable(text: str) -> str:
    for sign, letters in LIGATURES.items():
        text = text.replace(sign, letters)
    return text
