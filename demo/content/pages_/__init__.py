"""The pages that are always there, and the eight things most colleagues come for."""

from demo.content.pages_.agreements import AGREEMENTS
from demo.content.pages_.guides import GUIDES
from demo.content.pages_.tasks import TOP_TASKS

PAGES = [*GUIDES, *AGREEMENTS]

__all__ = ["PAGES", "TOP_TASKS"]
