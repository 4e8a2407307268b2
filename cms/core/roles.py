"""The roles every house has, as Django groups, made after each migration; badges follow from them."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db.models.signals import m2m_changed, post_migrate
from django.dispatch import receiver

from .access.tokens import groups_of
from .scope import house_cached, house_changed

EDITORS, HOSTS, EXPERTS, AMBASSADORS, ADMINISTRATORS = "Editors", "Hosts", "Experts", "Ambassadors", "Administrators"
ROLES = (EDITORS, HOSTS, EXPERTS, AMBASSADORS, ADMINISTRATORS)
BADGES = ((HOSTS, "host"), (AMBASSADORS, "ambassador"), (EXPERTS, "expert"))


def is_in(user: Any, *roles: str) -> bool:
    """Whether a person holds one of these roles; superusers hold all."""
    return user.is_superuser or not set(roles).isdisjoint(groups_of(user).values())


def may_use_admin(user: Any) -> bool:
    """Whether a person may enter the Wagtail admin, through one of their groups; no query beyond the groups themselves."""
    if not user.is_authenticated or not user.is_active:
        return False
    return user.is_superuser or not _groups_with_admin().isdisjoint(groups_of(user))


def _groups_with_admin() -> frozenset[int]:
    wanted = {"permissions__codename": "access_admin", "permissions__content_type__app_label": "wagtailadmin"}
    return house_cached(
        "groups_with_admin", lambda: frozenset(Group.objects.filter(**wanted).values_list("pk", flat=True))
    )


@receiver(m2m_changed, sender=Group.permissions.through)
def group_permissions_changed(sender: Any, **_kwargs: Any) -> None:
    house_changed()


@receiver(post_migrate)
def make_roles(sender: Any, **_kwargs: Any) -> None:
    """Create missing role groups with the permissions their names promise. Never takes a permission away."""
    if sender is not [config for config in apps.get_app_configs() if config.models_module is not None][-1]:
        return  # the last app of all: every permission is there by now
    access = Permission.objects.filter(codename="access_admin", content_type__app_label="wagtailadmin").first()
    for name in ROLES:
        group, _created = Group.objects.get_or_create(name=name)
        if access is not None and name in (EDITORS, ADMINISTRATORS):
            group.permissions.add(access)
    give_editors_the_tree()


def give_editors_the_tree() -> None:
    """Editors may add, change, publish and lock pages, and manage images, documents and media, from the root down."""
    from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

    root, collection = Page.get_first_root_node(), Collection.get_first_root_node()
    if root is None or collection is None:
        return
    page_verbs = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page")
    file_kinds = ("intranetimage", "intranetdocument", "intranetmedia")
    file_verbs = [f"{verb}_{kind}" for kind in file_kinds for verb in ("add", "change", "choose", "delete")]
    for name in (EDITORS, ADMINISTRATORS):
        group = Group.objects.get(name=name)
        for permission in Permission.objects.filter(codename__in=page_verbs, content_type__app_label="wagtailcore"):
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
        for permission in Permission.objects.filter(codename__in=file_verbs, content_type__app_label="core"):
            GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    labels = {
        config.label for config in apps.get_app_configs() if config.name.startswith(("pages", "toptasks", "cms.core"))
    }
    editorial = Permission.objects.filter(content_type__app_label__in=labels | {"wagtail_localize"})
    snippets = ("newscategory", "department", "toptask", "translation", "topic")
    Group.objects.get(name=EDITORS).permissions.add(*editorial.filter(content_type__model__in=snippets))
    everything = Permission.objects.filter(
        content_type__app_label__in=labels | {"people", "auth", "wagtailcore", "wagtailredirects", "wagtail_localize"}
    )
    Group.objects.get(name=ADMINISTRATORS).permissions.add(*everything)


@receiver(m2m_changed)
def badges_follow_groups(
    sender: Any, instance: Any, action: str, reverse: bool, pk_set: set[int] | None, **_kw: Any
) -> None:
    """Keep `User.badge` equal to the strongest badge of the person's groups."""
    from .models import User
    from .scope import forget_request

    if sender is not User.groups.through or action not in ("post_add", "post_remove", "post_clear"):
        return
    forget_request()
    people = User.objects.filter(pk__in=pk_set or []) if reverse else User.objects.filter(pk=instance.pk)
    for person in people.prefetch_related("groups"):
        names = {group.name for group in person.groups.all()}
        badge = next((badge for role, badge in BADGES if role in names), "")
        if badge != person.badge:
            User.objects.filter(pk=person.pk).update(badge=badge)
            if not reverse:
                instance.badge = badge
