"""Small numbers are words, in both languages."""

import pytest
from django.template import Context, Template
from django.utils import translation

from cms.plugins.text import in_words


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [(0, "geen", "no"), (1, "één", "one"), (3, "drie", "three"), (12, "twaalf", "twelve"), (13, "13", "13")],
)
def test_numbers_up_to_twelve_are_words(number, dutch, english):
    for language, word in (("nl", dutch), ("en", english)):
        with translation.override(language):
            assert in_words(number) == word
            assert Template("{% load numbers %}{{ n|in_words }}").render(Context({"n": number})) == word
