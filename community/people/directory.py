"""Where colleagues are found in the house: their pages, the list of all, and the names after an @."""

from urllib.parse import quote

from django.urls import reverse
from django.utils.translation import get_language

from cms.plugins.site import house_cached, remembered

_SAFE = "!$&'()*+,;=/~:@"  # what Django leaves as it is in an address


def person_url(person) -> str:
    """The address of a colleague's page. Lists ask it for every row: the pattern is kept."""
    key = ("people.person_url", get_language())
    start, end = remembered(key, lambda: house_cached(key, _pattern))
    return f"{start}{quote(person.username, safe=_SAFE)}{end}"


def _pattern() -> list[str]:
    """What stands before and after the name in an address."""
    return reverse("people:person", args=["-"]).rsplit("-", 1)


def directory_url() -> str:
    return reverse("people:directory")


def mention_url() -> str:
    return reverse("people:mention")
