"""Expertise pages of De Linde, in both languages. Invented: no medical advice. Texts in the simple markup of the editor."""

from demo.content.expertise.hand_hygiene import HAND_HYGIENE
from demo.content.expertise.night import NIGHT
from demo.content.expertise.norovirus import NOROVIRUS
from demo.content.expertise.volunteers import VOLUNTEERS

PAGES = [HAND_HYGIENE, NIGHT, NOROVIRUS, VOLUNTEERS]

__all__ = ["PAGES"]
