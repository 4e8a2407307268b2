"""Keeps what is derived from people in step: a profile for every account, search words, the lists kept in memory."""

from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone

from cms.plugins.activities import emit
from cms.plugins.registry import is_enabled
from cms.plugins.signals import content_changed
from cms.plugins.site import house_changed

from . import selectors, topic_panel
from .models import Location, Membership, Profile, Team
from .search_text import profile_begin, reindex

NAME_FIELDS = {"display_name", "job_title", "job_title_en", "username"}


@receiver(post_save, sender=get_user_model())
def account_saved(sender, instance, created=False, raw=False, update_fields=None, **_kwargs) -> None:
    """Every account has a profile, and is found by its name of today."""
    if raw:
        return
    if created and profile_begin(instance):
        return
    if created or update_fields is None or NAME_FIELDS & set(update_fields):
        reindex(Profile.objects.filter(user=instance))
    if not created and (update_fields is None or {"is_active", "photo"} & set(update_fields)):
        ids = list(Profile.objects.filter(user=instance).values_list("pk", flat=True))
        content_changed.send(sender=Profile, ids=ids)


@receiver(user_logged_in)
def newcomer_signed_in(sender, user, **_kwargs) -> None:
    """The first time somebody new signs in is worth a line; dedupe keeps it to once."""
    joined = user.joined_on
    if joined and joined >= timezone.localdate() - selectors.NEW_FOR and is_enabled("people"):
        with transaction.atomic():
            emit(actor=user, type="people.joined", target=user, dedupe=str(user.pk))


@receiver([post_save, post_delete], sender=Team)
@receiver([post_save, post_delete], sender=Location)
def place_changed(sender, instance, created=False, raw=False, **_kwargs) -> None:
    """A new name of a team or a place is found at once, and stands in every list on the next request."""
    if raw:
        return
    house_changed()
    if not created and instance.pk:
        field = "team" if sender is Team else "location"
        transaction.on_commit(lambda: reindex(Profile.objects.filter(**{field: instance.pk})), robust=True)


@receiver([post_save, post_delete], sender=Membership)
def membership_changed(sender, raw=False, **_kwargs) -> None:
    """What somebody may see changes with the team: nothing of it may be remembered."""
    if not raw:
        house_changed()


@receiver(m2m_changed, sender=Profile.expertise.through)
def expertise_changed(sender, instance, action, reverse, pk_set=None, **_kwargs) -> None:
    if action.startswith("post_") and not reverse:
        reindex(Profile.objects.filter(pk=instance.pk))
        transaction.on_commit(lambda: topic_panel.forget(pk_set or ()))
