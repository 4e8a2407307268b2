"""Numbers in words: `{% load numbers %}{{ count|in_words }}` → three."""

from django import template

from cms.core import numbers

register = template.Library()


@register.filter
def in_words(number: int) -> str:
    """“three” up to twelve, figures beyond."""
    return numbers.in_words(int(number))
