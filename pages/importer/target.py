"""Where imported pages go."""

from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from pages.services.content import TYPES

from .folder import Folder, shown
from .models import ImportedDocument

IMPORTABLE = ("standard", "protocol", "news")


class NoTarget(Exception):
    """The message is one plain sentence for the person who typed the command."""


def find_target(*, slug: str, language: str, type: str) -> Page:
    """The page under which new pages of this type are made: the page with this slug, or the overview right below it.

    `slug` may also be a path such as work/protocols. Raises NoTarget.
    """
    locale = Locale.objects.filter(language_code=language).first()
    if locale is None:
        raise NoTarget(_("There are no pages in the language “%(language)s”.") % {"language": language})
    name = slug.strip("/").rpartition("/")[2]
    pages = Page.objects.filter(slug=name, locale=locale, depth__gt=1)
    if "/" in slug.strip("/"):
        pages = pages.filter(url_path__endswith=f"/{slug.strip('/')}/")
    found = list(pages.order_by("path").specific()[:6])
    if not found:
        raise NoTarget(_("No page has the address “%(slug)s” in this language.") % {"slug": slug})
    fitting = [page for page in (_holder(page, type) for page in found) if page is not None]
    if len({page.pk for page in fitting}) > 1:
        places = ", ".join(page.url_path.strip("/") for page in fitting)
        raise NoTarget(_("More than one page fits: %(places)s. Give more of the path.") % {"places": places})
    if not fitting:
        raise NoTarget(_("Pages of this kind cannot stand under “%(page)s”.") % {"page": found[0].title})
    return fitting[0]


def _holder(page: Page, type: str) -> Page | None:
    if TYPES[type].can_exist_under(page):
        return page
    below = [child for child in page.get_children().specific() if TYPES[type].can_exist_under(child)]
    overviews = [child for child in below if not isinstance(child, TYPES[type])]
    return overviews[0] if len(overviews) == 1 else None


def other_origin(*, target: Page, folder: Folder) -> str:
    """Where a folder of this name stood that was imported here before, when that was another place; else nothing."""
    rows = ImportedDocument.objects.filter(target=target, folder=folder.name).exclude(origin="")
    return rows.exclude(origin=shown(str(folder.root))).values_list("origin", flat=True).first() or ""
