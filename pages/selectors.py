"""Reading pages: menus, news, protocols and forms, always narrowed to what this reader may see."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Locale, Page

from cms.plugins.access import NOBODY, audience_members, fresh_pages_visible, page_tokens, tokens_for, visible_to
from cms.plugins.site import house_cached, language_here
from pages.models import (
    Confirmation,
    Department,
    FormIndexPage,
    FormPage,
    FormSubmission,
    HomePage,
    NewsCategory,
    NewsIndexPage,
    NewsPage,
    ProtocolIndexPage,
    ProtocolPage,
    ProtocolVersion,
    StandardPage,
)
from pages.page_cache import cached_news, on_show, protocols_to_confirm

CARD = [  # what a news card shows, and what its address and its picture are made of
    *["title", "slug", "url_path", "path", "depth", "live", "translation_key", "content_type", "allow_comments"],
    *[
        "news_date",
        "lead",
        "pinned",
        "intro",
        "on_behalf_of",
        "locale__language_code",
        "category__name",
        "category__slug",
    ],
    *["author__display_name", "author__username", "author__photo", "image__title", "image__file", "image__width"],
    *["image__height", "image__file_hash", "image__description", "image__focal_point_x", "image__focal_point_y"],
    *["image__focal_point_width", "image__focal_point_height"],
]
PLACES = {"home": HomePage, "news": NewsIndexPage, "protocols": ProtocolIndexPage, "forms": FormIndexPage}


def locale_ids() -> dict[str, int]:
    """Language code → id of its locale; kept until the house changes."""
    return house_cached("pages.locales", lambda: dict(Locale.objects.values_list("language_code", "pk")))


def current_locale_id() -> int | None:
    return locale_ids().get(language_here())


def place_url(kind: str, user: Any) -> str:
    """Address of the first news, protocol or form overview in the reader's language; empty when there is none for them."""
    places = house_cached("pages.places", _places)
    url, token = places.get((kind, current_locale_id()), ("", ""))
    return url if token in tokens_for(user) else ""


def _places() -> dict[tuple[str, int], tuple[str, str]]:
    found: dict[tuple[str, int], tuple[str, str]] = {}
    for kind, model in PLACES.items():
        pages = (
            model.objects.live()
            .filter(access__isnull=False)
            .select_related("locale", "access")
            .order_by("depth", "path")
        )
        for page in pages:
            found.setdefault((kind, page.locale_id), (page.get_url() or "", page.access.token))
    return found


def nav_url(kind: str):
    """The `url_name` of a NavItem for an overview in the page tree."""

    def url(request: HttpRequest) -> str:
        return place_url(kind, request.user)

    return url


def children_for(user: Any, parent: Page) -> list[Page]:
    """The live pages right below, in the order of the tree."""
    children = visible_to(user, Page.objects.child_of(parent)).select_related("locale", "content_type").order_by("path")
    return list(children.specific())


# News


def news_for(user: Any, locale_id: int | None) -> QuerySet[NewsPage]:
    """News this reader may see in one language, with everything a list shows."""
    return (
        visible_to(user, NewsPage.objects.filter(locale_id=locale_id, news_date__lte=timezone.now()))
        .select_related("locale", "category", "image", "author")
        .prefetch_related("image__renditions")
        .only(*CARD)
    )


def home_news(user: Any, locale_id: int | None, count: int = 4) -> list[NewsPage]:
    """The newest lead item first, then the newest others. From memory; from the database for a reader who may see little of it."""
    cached = cached_news(locale_id)
    rest = on_show(user, cached.newest)[:count]
    lead = next(iter(on_show(user, cached.leads)), None)
    if not cached.complete and (len(rest) < count or lead is None):
        newest = news_for(user, locale_id).order_by("-news_date", "-pk")
        rest = list(newest[:count])
        lead = next((page for page in rest if page.lead), None) or newest.filter(lead=True).first()
    return [lead, *[page for page in rest if page.pk != lead.pk]][:count] if lead else rest


def news_categories(locale_id: int | None) -> list[NewsCategory]:
    """The categories of one language, in their order; kept until the house changes."""
    return house_cached(("pages.categories", locale_id), lambda: list(NewsCategory.objects.filter(locale_id=locale_id)))


def departments(locale_id: int | None) -> list[Department]:
    """The departments of one language, in their order; kept until the house changes."""
    return house_cached(("pages.departments", locale_id), lambda: list(Department.objects.filter(locale_id=locale_id)))


def also_read(user: Any, page: NewsPage, count: int = 3) -> list[NewsPage]:
    """Other news of late: of the same category first, then the newest. From memory."""
    own, category = page.pk, page.category_id
    others = [other for other in on_show(user, cached_news(page.locale_id).newest) if other.id != own]
    same = [other for other in others if category and other.category_id == category]
    return (same if len(same) >= count else [*same, *(o for o in others if not category or o.category_id != category)])[
        :count
    ]


# Protocols


def current_number(translation_key: Any) -> Subquery:
    """The number people confirm: the highest material version over all translations."""
    versions = ProtocolVersion.objects.filter(translation_key=translation_key, material=True)
    return Subquery(versions.order_by("-number").values("number")[:1])


def protocols_for(user: Any, locale_id: int | None) -> QuerySet[ProtocolPage]:
    return (
        visible_to(user, ProtocolPage.objects.filter(locale_id=locale_id))
        .select_related("locale", "department", "content_owner", "deputy")
        .defer("body", "search_description")
    )


def asked_to_confirm(protocols: QuerySet[ProtocolPage]) -> QuerySet[ProtocolPage]:
    """Those that ask for confirmation today, with the `current_number` to confirm."""
    return (
        protocols.filter(needs_confirmation=True, state=ProtocolPage.State.VALID, valid_from__lte=timezone.localdate())
        .annotate(current_number=current_number(OuterRef("translation_key")))
        .filter(current_number__isnull=False)
    )


def unconfirmed_for(user: Any, locale_id: int | None) -> QuerySet[ProtocolPage]:
    """Valid protocols that ask this reader for a confirmation they have not given for the current version."""
    if not user.is_authenticated:
        return ProtocolPage.objects.none()
    done = Confirmation.objects.filter(
        user=user, translation_key=OuterRef("translation_key"), number__gte=OuterRef("current_number")
    )
    return (
        asked_to_confirm(protocols_for(user, locale_id))
        .filter(~Exists(done))
        .order_by(F("confirm_before").asc(nulls_last=True), "title")
    )


def waiting_for(user: Any, locale_id: int | None) -> list[ProtocolPage]:
    """The protocols that wait for this reader, with what a line on the home page shows. One query, or none."""
    kept = protocols_to_confirm(locale_id)
    seen = {page.pk for page in fresh_pages_visible(user, [page for page, _number in kept])}
    asked = [(page, number) for page, number in kept if page.pk in seen]
    if not asked:
        return []
    given = _confirmed(user, [page.translation_key for page, _number in asked])
    return [page for page, number in asked if given.get(page.translation_key, 0) < number]


def _confirmed(user: Any, keys: list[UUID]) -> dict[UUID, int]:
    """The highest number this person confirmed of these protocols. Plain SQL: every front page asks it, and putting it
    together would take longer than the answer."""
    field, table = Confirmation._meta.get_field("translation_key"), Confirmation._meta.db_table
    wanted = ", ".join(["%s"] * len(keys))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT translation_key, MAX(number) FROM {table} WHERE user_id = %s AND translation_key IN ({wanted}) GROUP BY 1",  # noqa: S608 - our own names
            [user.pk, *(field.get_db_prep_value(key, connection) for key in keys)],
        )
        return {field.to_python(key): number for key, number in cursor.fetchall()}


def confirmations_for(page: ProtocolPage, version: ProtocolVersion | None) -> QuerySet[Any]:
    """Everybody who may read this protocol, with `confirmed_at` and `confirmed_label` when they confirmed this version."""
    number = version.number if version else 0
    given = Confirmation.objects.filter(
        user=OuterRef("pk"), translation_key=page.translation_key, number__gte=number
    ).order_by("-number")
    token = page_tokens([page.pk]).get(page.pk, NOBODY)
    return audience_members(token).annotate(
        confirmed_at=Subquery(given.values("confirmed_at")[:1]), confirmed_label=Subquery(given.values("label")[:1])
    )


# Forms


def forms_for(user: Any, locale_id: int | None) -> QuerySet[FormPage]:
    return visible_to(user, FormPage.objects.filter(locale_id=locale_id)).select_related("locale").order_by("title")


def handled_forms(user: Any) -> QuerySet[FormPage]:
    """Forms this person handles, in every language. Administrators handle all of them."""
    forms = FormPage.objects.select_related("locale")
    return forms if user.is_superuser else forms.filter(handlers__in=tokens_for(user))


def family_of(page: FormPage) -> list[int]:
    """Ids of this form and its translations: what comes in on them lands in one inbox."""
    return list(FormPage.objects.filter(translation_key=page.translation_key).values_list("pk", flat=True))


def new_submission_counts(forms: QuerySet[FormPage]) -> dict[int, int]:
    """How many new ones wait, by form id."""
    new = FormSubmission.objects.filter(page__in=forms.values("pk"), status=FormSubmission.Status.NEW)
    return dict(new.values_list("page_id").annotate(number=Count("pk")))


# Footer


class FooterLink(NamedTuple):
    """A link in the footer; `token` says who may follow it."""

    label: str
    url: str
    token: str


def footer_links_for(user: Any) -> tuple[FooterLink, ...]:
    """Standard pages right below the home page of the reader's language that are shown in menus, and that they may read."""
    if user is None or not user.is_authenticated:
        return ()
    locale_id = current_locale_id()
    links = house_cached(("pages.footer", locale_id), lambda: _footer_links(locale_id))
    held = tokens_for(user)
    return tuple(link for link in links if link.token in held)


def _footer_links(locale_id: int | None) -> list[FooterLink]:
    home = HomePage.objects.live().filter(locale_id=locale_id).order_by("depth", "path").first()
    if home is None:
        return []
    pages = StandardPage.objects.child_of(home).live().in_menu().filter(access__isnull=False)
    return [
        FooterLink(page.title, page.get_url() or "", page.access.token)
        for page in pages.select_related("locale", "access").order_by("path")
    ]
