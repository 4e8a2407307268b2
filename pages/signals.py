"""Listens to Wagtail: what follows from publishing, and which remembered addresses are no longer true."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.db.models.signals import post_delete, post_migrate, post_save, pre_delete
from django.dispatch import receiver
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.images import get_image_model
from wagtail.models import GroupApprovalTask, Locale, Page, PageViewRestriction, Revision, Site, Workflow
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from cms.plugins.access import ADMINISTRATORS, EDITORS
from cms.plugins.signals import access_changed
from cms.plugins.site import house_changed
from cms.plugins.tasks import enqueue_after_commit

from .models import Department, KeptUpload, NewsCategory, NewsPage, ProtocolPage, ProtocolVersion, SubmissionFile
from .pictures import pictures_make, pictures_of_page_make
from .services.news import news_published
from .services.protocols import protocol_published

WAGTAILS_OWN = "Moderators approval"


@receiver(page_published)
def what_follows_from_publishing(sender: Any, instance: Page, revision: Any = None, **_kwargs: Any) -> None:
    if isinstance(instance, NewsPage):
        news_published(page=instance, revision=revision)
    elif isinstance(instance, ProtocolPage):
        protocol_published(page=instance, revision=revision)
    house_changed()


@receiver([page_unpublished, page_slug_changed, post_page_move])
def addresses_changed(sender: Any, **_kwargs: Any) -> None:
    house_changed()


@receiver([post_save, post_delete], sender=NewsCategory)
@receiver([post_save, post_delete], sender=Department)
@receiver([post_save, post_delete], sender=Locale)
@receiver([post_save, post_delete], sender=Site)
@receiver([post_save, post_delete], sender=PageViewRestriction)
def lists_changed(sender: Any, **_kwargs: Any) -> None:
    house_changed()


@receiver(post_delete)
def page_deleted(sender: Any, instance: Any, **_kwargs: Any) -> None:
    if isinstance(instance, Page):
        house_changed()


@receiver(post_migrate)
def editors_approve(sender: Any, **_kwargs: Any) -> None:
    """Wagtail's first workflow waits for its own group of moderators; here editors and administrators approve as well.

    It gets a name in the language of the house; one that somebody chose stays.
    """
    if sender.name != "wagtail.admin":
        return
    with override(settings.LANGUAGE_CODE):
        name = _("Approval by the editors")
    for task in GroupApprovalTask.objects.filter(name__in=(WAGTAILS_OWN, name)):
        task.groups.add(*Group.objects.filter(name__in=(EDITORS, ADMINISTRATORS)))
    for model in (GroupApprovalTask, Workflow):
        model.objects.filter(name=WAGTAILS_OWN).update(name=name)


@receiver(access_changed)
def audience_changed(sender: Any, **_kwargs: Any) -> None:
    """Menus, top tasks and the cached news remember the audience of the pages they lead to."""
    house_changed()


@receiver(post_save, sender=get_image_model())
def image_came_in(sender: Any, instance: Any, raw: bool = False, update_fields: Any = None, **_kwargs: Any) -> None:
    """Its sizes are made now, in the background: the first reader does not wait for them. So after a new file or focal point."""
    if not raw and (update_fields is None or {"file", "focal_point_x"} & set(update_fields)):
        enqueue_after_commit(pictures_make, instance.pk)


@receiver(page_published)
def pictures_of_a_page(sender: Any, instance: Page, **_kwargs: Any) -> None:
    enqueue_after_commit(pictures_of_page_make, instance.pk)


@receiver(post_delete, sender=SubmissionFile)
@receiver(post_delete, sender=KeptUpload)
def file_of_a_form_deleted(sender: Any, instance: SubmissionFile | KeptUpload, **_kwargs: Any) -> None:
    """However a form that was sent in goes, or a file that lay ready for one, its bytes go with it, as soon as that is certain."""
    storage, name = instance.file.storage, instance.file.name
    if name:
        transaction.on_commit(lambda: storage.delete(name))


@receiver(pre_delete, sender=Revision)
def confirmed_versions_stay(sender: Any, instance: Revision, origin: Any = None, **_kwargs: Any) -> None:
    """Tidying up revisions leaves those that colleagues confirmed; they go only with their page."""
    deleted = origin.model if isinstance(origin, QuerySet) else type(origin)
    if deleted is Revision and (kept := list(ProtocolVersion.objects.filter(revision=instance)[:1])):
        raise ProtectedError("This revision is a version of a protocol that colleagues confirmed.", set(kept))
