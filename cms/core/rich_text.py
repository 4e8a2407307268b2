"""What people type in forms: rich text from an editor where there is JavaScript, a plain field with simple markup or HTML
where there is none; and plain words within a limit."""

from __future__ import annotations

import re
from typing import Any

import mistune
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .pasted import tidy_pasted
from .plain_forms import too_long
from .plain_rich import has_fixed, plain_of, rich_merged
from .text import clean_rich

_MARKUP = re.compile(
    r"<\s*/?\s*(?:p|h[1-6]|ul|ol|li|blockquote|table|figure|img|br|div|span|strong|em|b|i|u|s|a|hr)\b", re.I
)
_BLOCK = re.compile(r"<\s*/?\s*(?:p|h[1-6]|ul|ol|li|blockquote|table|figure|img|div|hr|pre)\b", re.I)
_TYPED_LINK = re.compile(r"<a\s[^>]*?href=[\"']?([^\s\"'<>]+)[^>]*>([^<\n]*)</a\s*>", re.I)
_TYPED_BREAK = re.compile(r"<br\s*/?>[ \t]*\n?|</?span\b[^>]*>", re.I)
_TYPED_MARK = re.compile(r"&lt;(/?)(b|strong|em|i|u|s|sub|sup)\s*&gt;", re.I)
_IMAGE = re.compile(r"<img\b[^>]*>", re.I)
_ALT = re.compile(r"\balt=\"\s*[^\"\s]", re.I)
_simple = mistune.create_markdown(escape=True, hard_wrap=True, plugins=["table", "url", "strikethrough"])


def words_typed(typed: str, *, most: int) -> str:
    """What somebody typed, without surrounding space; line ends are newlines. Raises ValidationError (code `too_long`) when it
    has more than `most` characters."""
    words = typed.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(words) > most:
        raise too_long(len(words) - most, most)
    return words


def rich_from_input(text: str) -> str:
    """Safe HTML from what somebody sent: HTML of an editor or a clipboard, or words with simple markup.

    Without paragraphs, lists or other blocks in tags it is words: an empty line begins a paragraph, `## ` a heading, `- ` and
    `1. ` a list, `> ` a quote, and an address becomes a link. Tags within a line (`<b>`, a link) mean what they say there too.
    """
    text = text.replace("\r\n", "\n").replace("\x00", "")
    if not _BLOCK.search(text):
        text = _from_words(text)
    return clean_rich(tidy_pasted(text))


def _from_words(text: str) -> str:
    """HTML, not safe yet, of words with simple markup and perhaps some tags within the lines."""
    if _MARKUP.search(text):
        text = _TYPED_LINK.sub(r"[\2](\1)", text)
        text = _TYPED_BREAK.sub(lambda tag: "\n" if tag[0][:3].lower() == "<br" else "", text)
    return _TYPED_MARK.sub(r"<\1\2>", str(_simple(text)))


def pictures_without_words(body: str) -> int:
    """How many pictures in this safe HTML do not say what can be seen on them."""
    return sum(not _ALT.search(tag) for tag in _IMAGE.findall(body))


def check_pictures(body: str) -> None:
    """Raises ValidationError when a picture does not say what can be seen on it."""
    if pictures_without_words(body):
        raise ValidationError(
            {"body": _("A picture has no description yet. Choose it in the text and say what can be seen on it.")}
        )


class RichTextWidget(forms.Textarea):
    """A textarea that the page turns into an editor (static/js/rich-text.js). With `data-pictures` set to an address
    that takes pictures, they can be put in; with `data-embeds`, polls and other things of the house too.

    Without the editor the field shows words with simple markup, not HTML; what was shown goes along in `<name>-source`, so that
    every part that nobody touched comes back as it was.
    """

    template_name = "forms/rich_text.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 16, **(attrs or {})})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        markup = str(value or "")
        if _BLOCK.search(markup) or (_MARKUP.search(markup) and "\n" not in markup):
            context["widget"]["value"] = plain_of(markup)
            context["source"] = {"name": f"{name}-source", "value": markup, "has_fixed": has_fixed(markup)}
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        typed, before = data.get(name), data.get(f"{name}-source")
        if typed is None or not before or _BLOCK.match(typed.lstrip()):
            return typed
        return rich_merged(before, typed, rich_from_input)

    def use_required_attribute(self, initial: Any) -> bool:
        """The browser cannot focus the textarea behind the editor: the server says that it is empty."""
        return False


class RichTextField(forms.CharField):
    """Gives safe HTML (see `rich_from_input`)."""

    widget = RichTextWidget

    def to_python(self, value: Any) -> str:
        return rich_from_input(super().to_python(value) or "")
