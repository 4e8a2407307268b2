"""Rendering a part of a page fewer times than it is shown.

`{% kept "name" part1 part2 … %}…{% endkept %}`: HTML that is the same for everybody who shares these parts.

Rendered once in this process and kept until the house changes (a page, a plugin, the organisation's settings), for five
minutes at most. The parts must name everything the HTML depends on, apart from the language and the day, which always
count. A form may stand in it: its CSRF token is put in for each reader. Never use it around something that is only for one reader, unless the reader is one of the parts.

`{% once "name" %}…{% endonce %}`: HTML that stands on one page in several places; rendered at the first of them.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.template.loader_tags import BlockNode
from django.utils import timezone
from django.utils.functional import LazyObject, Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from cms.core.parts import CSRF_MARK, UNKEPT, with_token, within_kept
from cms.core.scope import HouseMemory, remembered

register = template.Library()

_KEPT: HouseMemory = HouseMemory("kept", most=8_000, seconds=300)


class KeptNode(template.Node):
    child_nodelists = ()  # holds no block, so nobody has to look into it for one each time a template extends another

    def __init__(self, nodelist: NodeList, parts: list[FilterExpression]) -> None:
        self.nodelist = nodelist
        self.parts = parts

    def render(self, context: Context) -> SafeString:
        if settings.DEBUG:  # a template that somebody is writing shows at once
            return self.nodelist.render(context)
        parts = tuple(_plain(part.resolve(context)) for part in self.parts)
        if UNKEPT in parts:
            return self.nodelist.render(context)
        key = (get_language(), remembered("localdate", timezone.localdate), parts)
        return with_token(_KEPT.get(key, lambda: self._rendered(context)), lambda: str(context.get("csrf_token", "")))

    def _rendered(self, context: Context) -> SafeString:
        with context.push(csrf_token=CSRF_MARK), within_kept():
            return self.nodelist.render(context)


def _plain(value: Any) -> Any:
    """What a promise stands for: the language is part of the key anyway."""
    if isinstance(value, LazyObject):
        bool(value)  # fetches it
        return value._wrapped
    if isinstance(value, list):
        return tuple(value)
    return str(value) if isinstance(value, Promise) else value


@register.tag
def kept(parser: Parser, token: Token) -> KeptNode:
    bits = token.split_contents()[1:]
    if not bits:
        raise template.TemplateSyntaxError("{% kept %} needs a name, and the parts its HTML depends on")
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    if nodelist.get_nodes_by_type(BlockNode):
        raise template.TemplateSyntaxError("No block stands in what is kept: each template would fill it with its own")
    return KeptNode(nodelist, [parser.compile_filter(bit) for bit in bits])


class OnceNode(template.Node):
    def __init__(self, nodelist: NodeList, name: str) -> None:
        self.nodelist = nodelist
        self.name = name

    def render(self, context: Context) -> SafeString:
        return remembered(("once", self.name), lambda: self.nodelist.render(context))


@register.tag
def once(parser: Parser, token: Token) -> OnceNode:
    bits = token.split_contents()
    if len(bits) != 2:
        raise template.TemplateSyntaxError("{% once %} needs one name")
    nodelist = parser.parse(("endonce",))
    parser.delete_first_token()
    return OnceNode(nodelist, bits[1].strip("\"'"))
