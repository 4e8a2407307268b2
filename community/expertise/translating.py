"""The doors of wagtail-localize to expertise pages. It asks whether somebody may translate this kind of thing; we ask it of the
page: who may not read it finds no title, no text and no way to make an edition of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.admin.utils import unquote
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views.report import TranslationsReportView
from wagtail_localize.wagtail_hooks import register_admin_urls as doors_of_localize

from .models import ExpertisePage
from .selectors import pages_to_translate

View = Callable[..., HttpResponse]


def _closed_sources(user: Any) -> QuerySet[Any]:
    """What was given to translate of expertise pages that this person may not translate."""
    ours = TranslationSource.objects.filter(specific_content_type=ContentType.objects.get_for_model(ExpertisePage))
    return ours.exclude(object_id__in=pages_to_translate(user).order_by().values("translation_key"))


def _is_closed(
    user: Any, *, translation_id: int | None = None, translation_source_id: int | None = None, app_label: str = "",
    pk: str | None = None, **_rest: Any,
) -> bool:  # fmt: skip
    """Whether a door with these words in its address leads to a page that this person may not translate."""
    if translation_id is not None:
        return Translation.objects.filter(pk=translation_id, source__in=_closed_sources(user)).exists()
    if translation_source_id is not None:
        return _closed_sources(user).filter(pk=translation_source_id).exists()
    if app_label != "expertise":
        return False
    asked = unquote(pk or "")
    return not (asked.isdecimal() and pages_to_translate(user).filter(pk=asked).exists())


def _guarded(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, **words: Any) -> HttpResponse:
        if _is_closed(request.user, **words):
            raise Http404
        return view(request, **words)

    return guarded


class OwnReport(TranslationsReportView):
    """All translations, without those of closed pages."""

    def get_queryset(self) -> Any:
        return super().get_queryset().exclude(source__in=_closed_sources(self.request.user))


@hooks.register("register_admin_urls", order=-1)
def doors_to_pages() -> list[URLPattern | URLResolver]:
    """The same addresses, found before those of wagtail-localize, whose names go on leading here."""
    (theirs,) = doors_of_localize()
    report = {
        "translations_report": OwnReport.as_view(),
        "translations_report_results": OwnReport.as_view(results_only=True),
    }
    ours = [path(str(one.pattern), report.get(one.name) or _guarded(one.callback)) for one in theirs.url_patterns]
    return [path("localize/", include(ours))]


@hooks.register("before_delete_snippet")
def nothing_is_deleted_here(request: HttpRequest, _pages: list[Any]) -> None:
    """Wagtail would say the titles of those that somebody may not delete."""
    match = request.resolver_match
    if match is not None and match.kwargs.get("app_label") == "expertise":
        raise Http404
