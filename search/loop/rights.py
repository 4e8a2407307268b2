"""What editors and administrators may do with search in the admin, given after each migration; and edits count at once."""

from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db.models.signals import post_delete, post_migrate, post_save
from django.dispatch import receiver

from cms.plugins.access import ADMINISTRATORS, EDITORS
from cms.plugins.site import house_changed
from search.loop.models import BestBet, KindBoost, SynonymGroup

ALL = ("bestbet", "synonymgroup", "kindboost", "testquery")
CODENAMES = (
    *(f"{verb}_{model}" for model in ALL for verb in ("add", "change", "delete", "view")),
    "change_missedsearch",
    "view_missedsearch",
    "view_askedquery",
)


@receiver(post_migrate, dispatch_uid="search.rights")
def give_rights(sender: Any, **_kwargs: Any) -> None:
    """Never takes a right away. Runs after the last app, when every permission is there."""
    if sender is not [config for config in apps.get_app_configs() if config.models_module is not None][-1]:
        return
    wanted = Permission.objects.filter(content_type__app_label="search", codename__in=CODENAMES)
    for name in (EDITORS, ADMINISTRATORS):
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.add(*wanted)


@receiver([post_save, post_delete], dispatch_uid="search.tuned")
def tuned(sender: Any, **_kwargs: Any) -> None:
    if sender in (BestBet, KindBoost, SynonymGroup):
        house_changed()
