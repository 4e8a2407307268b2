"""Hears of every change to something that can be found, and notes it in the outbox. Nothing else happens here."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from cms.plugins.config import PluginConfig
from cms.plugins.points import SearchSource
from cms.plugins.registry import enabled
from cms.plugins.signals import access_changed, content_changed, plugin_toggled
from cms.plugins.tasks import enqueue_after_commit
from search import hanging, outbox
from search.indexing import sources


@cache
def _watched() -> frozenset[type[Model]]:
    """Models of all sources, on or off, so that saving anything else costs no query."""
    found = set()
    for config in apps.get_app_configs():
        if isinstance(config, PluginConfig) and find_spec(f"{config.name}.plugin"):
            points = import_module(f"{config.name}.plugin").contributions
            found |= {point.model for point in points if isinstance(point, SearchSource)}
    return frozenset(found)


def _sources_of(model: type[Model]) -> list[SearchSource]:
    """The sources that are on and hold objects of this model. Costs nothing for models nobody searches."""
    if not any(base in _watched() for base in model.__mro__):
        return []
    return [source for source in enabled(SearchSource) if issubclass(model, source.model)]


@receiver(post_save, dispatch_uid="search.saved")
def saved(sender: type[Model], instance: Model, raw: bool = False, **_kwargs: Any) -> None:
    if raw:
        return
    for source in _sources_of(sender):
        outbox.record(source.key, [instance.pk])
        if isinstance(instance, Page):
            _record_all(hanging.documents_of(source, [str(instance.pk)], sources()))
    if issubclass(sender, get_document_model()):
        from search.tasks import read_document

        enqueue_after_commit(read_document, instance.pk)


@receiver(pre_delete, dispatch_uid="search.going")
def going(sender: type[Model], instance: Model, **_kwargs: Any) -> None:
    """The files of a page are known only while the page is there."""
    if isinstance(instance, Page):
        for source in _sources_of(sender):
            _record_all(hanging.documents_of(source, [str(instance.pk)], sources()))


@receiver(post_delete, dispatch_uid="search.deleted")
def deleted(sender: type[Model], instance: Model, **_kwargs: Any) -> None:
    for source in _sources_of(sender):
        outbox.record(source.key, [instance.pk])


@receiver(m2m_changed, dispatch_uid="search.linked")
def linked(sender: Any, instance: Model, action: str, **_kwargs: Any) -> None:
    if action.startswith("post_"):
        for source in _sources_of(type(instance)):
            outbox.record(source.key, [instance.pk])


@receiver(content_changed, dispatch_uid="search.content")
def changed_in_bulk(sender: type[Model], ids: Any, **_kwargs: Any) -> None:
    for source in _sources_of(sender):
        outbox.record(source.key, ids)


@receiver(access_changed, dispatch_uid="search.access")
def access_of_pages(page_ids: Any, **_kwargs: Any) -> None:
    """Who may see these pages changed: the kernel names the whole subtree."""
    ids = list(page_ids)
    for start in range(0, len(ids), 500):
        _record_all(hanging.of_pages(ids[start : start + 500], sources()))


@receiver([page_published, page_unpublished], dispatch_uid="search.published")
def published(sender: Any, instance: Page, **_kwargs: Any) -> None:
    """Comments and files come with their page and go with it, also when its audience stays the same."""
    access_of_pages(page_ids=[instance.pk])


@receiver([post_page_move, page_slug_changed], dispatch_uid="search.moved")
def moved(sender: Any, instance: Page, **_kwargs: Any) -> None:
    """The addresses of everything below a page changed with it."""
    tree = Page.objects.filter(path__startswith=Page.objects.values_list("path", flat=True).get(pk=instance.pk))
    access_of_pages(page_ids=tree.values_list("pk", flat=True))


@receiver(plugin_toggled, dispatch_uid="search.toggled")
def toggled(label: str, enabled: bool, **_kwargs: Any) -> None:
    """Off is true at once (its source is not asked); a task purges. On again: everything of it is read afresh."""
    from search.tasks import purge_sources, read_sources

    if enabled:
        enqueue_after_commit(read_sources, label)
    else:
        enqueue_after_commit(purge_sources)


def _record_all(found: dict[str, list[str]]) -> None:
    for key, ids in found.items():
        outbox.record(key, ids)
