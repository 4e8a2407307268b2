"""Where colleagues are found in the house: their pages, the list of all, and the names after an @."""

from django.urls import reverse


def person_url(person) -> str:
    return reverse("people:person", args=[person.username])


def directory_url() -> str:
    return reverse("people:directory")


def mention_url() -> str:
    return reverse("people:mention")
