"""What editors and administrators may do with expertise pages in the admin, given after each migration."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db.models.signals import post_migrate
from django.dispatch import receiver

from cms.plugins.access import ADMINISTRATORS, EDITORS


@receiver(post_migrate, dispatch_uid="expertise.rights")
def give_rights(sender: Any, **_kwargs: Any) -> None:
    """They translate the pages they see. Never takes a right away. Runs after the last app, when every permission is there."""
    if sender is not [config for config in apps.get_app_configs() if config.models_module is not None][-1]:
        return
    rights = Permission.objects.filter(content_type__app_label="expertise", codename="change_expertisepage")
    for name in (EDITORS, ADMINISTRATORS):
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.add(*rights)
