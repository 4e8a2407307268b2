"""From an address to a page in two queries, however deep it lies, with everything its template shows."""

from __future__ import annotations

from copy import copy
from itertools import takewhile
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from cms.plugins.site import HouseMemory, attach_locale, house_cached

_WHOLE = HouseMemory("pages.whole", most=128, seconds=60)
_AT = HouseMemory("pages.at", most=2_000, seconds=3600)
DEEPEST = 30
"""So many parts of an address are looked at."""


def any_restriction() -> bool:
    """Whether any page has Wagtail privacy at all; kept until the house changes."""
    return house_cached("pages.any_restriction", PageViewRestriction.objects.exists)


def route_below(home: Page, request: HttpRequest, components: list[str]) -> RouteResult:
    """The deepest page that the address names takes it from there (it may know addresses below itself). Http404 when none does."""
    attach_locale(home)
    paths = [home.url_path + "/".join(components[: end + 1]) + "/" for end in range(min(len(components), DEEPEST))]
    chain = [page for page in takewhile(lambda page: page is not None, map(_at, paths)) if page is not None]
    if not chain:
        raise Http404
    page = _whole(chain[-1])
    page._cached_parent_obj = attach_locale(chain[-2]) if len(chain) > 1 else home
    return page.route(request, components[len(chain) :])


def _at(url_path: str) -> Page | None:
    """The page that stands at a path, as a plain `Page`, from memory: moves, new slugs and new pages change the house."""
    page = _AT.get(url_path, lambda: Page.objects.filter(url_path=url_path).first())
    return copy(page) if page is not None else None


def _whole(page: Page) -> Any:
    """The page as its own type, with the people and pictures its template shows."""
    model = page.cached_content_type.model_class()
    if model is None or not issubclass(model, Page):
        raise Http404
    related = getattr(model, "shown_with", ())

    def load() -> Any:
        found = model._default_manager.select_related("access", *related).filter(pk=page.pk).first()
        return attach_locale(found) if found is not None else None

    whole = _WHOLE.get(page.pk, load)
    if whole is None:
        raise Http404
    return own_copy(whole)


def own_copy(page: Page) -> Any:
    """A page from memory for one request: what the request hangs on it does not stay on the kept one."""
    own = copy(page)
    own._state = copy(page._state)
    own._state.fields_cache = dict(page._state.fields_cache)
    return own


class PlacesMiddleware:
    """Spares each page the look-ups of its site, its language and the home page: they are kept until the house changes.

    Stands last in MIDDLEWARE. Only acts for Wagtail's own view, and only when the house has one site, as it has by default.
    """

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> Any:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: tuple, kwargs: dict[str, Any]) -> None:
        if view is not wagtail_serve:
            return
        site, homes = house_cached("pages.site_and_homes", _site_and_homes)
        home = homes.get(get_language())
        if site is None or home is None:
            return
        request._wagtail_site = site
        home = own_copy(home)
        path = args[0] if args else kwargs.get("path", "")
        try:
            result = home.route(request, [part for part in path.split("/") if part])
        except Http404:
            result = None
        request._wagtail_route_for_request = result


def know_the_site(request: HttpRequest) -> None:
    """Spares whoever asks for the site of this request the look-up, when there is one site. Also for requests without a page."""
    site, _homes = house_cached("pages.site_and_homes", _site_and_homes)
    if site is not None:
        request._wagtail_site = site


def _site_and_homes() -> tuple[Site | None, dict[str, Page]]:
    """The one site and its home page in each language; nothing when there are more sites or the home is another kind of page."""
    from pages.models import HomePage

    sites = list(Site.objects.select_related("root_page"))
    if len(sites) != 1:
        return None, {}
    homes = (
        HomePage.objects.live()
        .filter(translation_key=sites[0].root_page.translation_key)
        .select_related("locale", "access")
    )
    return sites[0], {home.locale.language_code: home for home in homes}
