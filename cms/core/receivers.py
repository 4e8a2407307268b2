"""Keeps what the kernel derives in step with what others save: page access, the house version, served pages."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from django.http import Http404
from wagtail import hooks
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import post_page_move

from . import media  # noqa: F401 - registers what is visible of images, documents and people
from .access.pages import refresh_page
from .access.visibility import fresh_page_is_visible, visible_ids
from .contributions.row_cache import rows_changed
from .models import Contribution, IntranetDocument, IntranetImage, OrganisationSettings, PluginState, User
from .notifications import reconsider, was_told
from .scope import forget_request, house_changed
from .signals import content_changed
from .stream import stands_in_stream
from .tasks import enqueue_after_commit


@receiver(post_save)
def page_saved(sender: Any, instance: Any, raw: bool = False, update_fields: Any = None, **_kwargs: Any) -> None:
    """A page's own audience may have changed, or the page is new."""
    if raw or not isinstance(instance, Page) or (sender is Page and instance.pk is None):
        return
    if update_fields is not None and not {"path", "audience", "translation_key"} & set(update_fields):
        return
    refresh_page(instance)


@receiver(post_page_move)
def page_moved(sender: Any, instance: Page, **_kwargs: Any) -> None:
    refresh_page(Page.objects.get(pk=instance.pk))


@receiver([post_save, post_delete], sender=PageViewRestriction)
def privacy_changed(sender: Any, instance: PageViewRestriction, **_kwargs: Any) -> None:
    page = Page.objects.filter(pk=instance.page_id).first()
    if page is not None:
        refresh_page(page)


@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def privacy_groups_changed(sender: Any, instance: Any, action: str, reverse: bool, **_kwargs: Any) -> None:
    if action.startswith("post_") and not reverse:
        refresh_page(instance.page)


@receiver([post_save, post_delete], sender=Collection)
@receiver([post_save, post_delete], sender=CollectionViewRestriction)
@receiver([post_save, post_delete], sender=IntranetImage)
@receiver([post_save, post_delete], sender=IntranetDocument)
@receiver([post_save, post_delete], sender=OrganisationSettings)
@receiver([post_save, post_delete], sender=PluginState)
@receiver([post_save, post_delete], sender=Group)
def house_state_changed(sender: Any, **_kwargs: Any) -> None:
    house_changed()


@receiver(post_save, sender=User)
def person_saved(sender: Any, created: bool = False, update_fields: Any = None, **_kwargs: Any) -> None:
    """The number of colleagues stands under every composer; it changes when people come and go, not at each sign-in."""
    if created or update_fields is None or "is_active" in update_fields:
        house_changed()
    else:
        forget_request()


@receiver(content_changed)
def told_before(sender: Any, ids: list[Any], **_kwargs: Any) -> None:
    """What was hidden, deleted or put back leaves or returns to the bells of those who were told of it."""
    if issubclass(sender, Contribution):
        rows_changed(sender)
    kind = ContentType.objects.get_for_model(sender)
    told = was_told(kind.pk, ids)
    if told or stands_in_stream(kind.pk, ids):
        house_changed()  # the front page and the bell keep words for a moment
    if told:
        enqueue_after_commit(reconsider, kind.pk, list(ids))


@receiver([post_save, post_delete])
def contribution_changed(sender: Any, instance: Any, created: bool = False, **kwargs: Any) -> None:
    """A contribution that was changed, hidden or taken away: what is kept of it may no longer be true. Nothing is kept of a
    draft that nobody saw yet, and drafts save themselves every few seconds."""
    shared = isinstance(instance, Contribution) and instance.published_at is not None
    if not shared or kwargs.get("raw"):
        return
    if created:
        rows_changed(type(instance))
    else:
        house_changed()


@receiver(m2m_changed, sender=CollectionViewRestriction.groups.through)
def collection_groups_changed(sender: Any, **_kwargs: Any) -> None:
    house_changed()


@hooks.register("before_serve_page", order=-100)
def only_what_the_reader_may_see(page: Page, request: Any, serve_args: Any, serve_kwargs: Any) -> None:
    """The one door to every page: not visible is 404, whatever Wagtail would say later."""
    if not fresh_page_is_visible(request.user, page):
        raise Http404


@hooks.register("before_serve_document", order=-100)
def only_documents_the_reader_may_see(document: IntranetDocument, request: Any) -> None:
    if not visible_ids(request.user, IntranetDocument, [document.pk]):
        raise Http404
