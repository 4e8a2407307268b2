"""Expertise pages, their sections with every version, suggestions, keepers, files and followers. Written only by `services`.

A page and its sections are translatable snippets: each language has its own page, and wagtail-localize fills it.
"""

from .files import PageFile
from .pages import ExpertisePage, ExpertisePageQuerySet, Follower, Keeper
from .sections import LONGEST, Section, SectionQuerySet, SectionVersion
from .suggestions import Suggestion, SuggestionQuerySet

__all__ = [
    "LONGEST",
    "ExpertisePage",
    "ExpertisePageQuerySet",
    "Follower",
    "Keeper",
    "PageFile",
    "Section",
    "SectionQuerySet",
    "SectionVersion",
    "Suggestion",
    "SuggestionQuerySet",
]
