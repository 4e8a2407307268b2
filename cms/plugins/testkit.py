"""What tests of a plugin need: people, the rows Wagtail starts with, and a reader's memory."""

from __future__ import annotations

from typing import Any

import factory
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Collection, Locale, Page, Site

PASSWORD = "linde"  # noqa: S105 - of people who exist for the length of a test


class UserFactory(factory.django.DjangoModelFactory):
    """An active colleague with the password `linde`."""

    class Meta:
        model = get_user_model()
        django_get_or_create = ("username",)
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"person{n}")
    display_name = factory.LazyAttribute(lambda person: person.username.title())
    email = factory.LazyAttribute(lambda person: f"{person.username}@delinde.example")
    language = "nl"
    is_active = True

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        return super()._create(model_class, *args, **{"password": _hashed(), **kwargs})


_hash: list[str] = []


def _hashed() -> str:
    from django.contrib.auth.hashers import make_password

    if not _hash:
        _hash.append(make_password(PASSWORD))
    return _hash[0]


def wagtail_roots() -> Page:
    """The root page, root collection, both locales and roles, made again when a transactional test flushed them."""
    from cms.core.models import HouseVersion
    from cms.core.roles import ROLES, give_editors_the_tree

    for code in ("nl", "en"):
        Locale.objects.get_or_create(language_code=code)
    ContentType.objects.clear_cache()
    Site.clear_site_root_paths_cache() if hasattr(Site, "clear_site_root_paths_cache") else None
    HouseVersion.objects.get_or_create(pk=1)
    if Collection.get_first_root_node() is None:
        Collection.add_root(name="Root")
    root = Page.get_first_root_node()
    if root is None:
        root = Page.add_root(
            instance=Page(
                title="Root",
                slug="root",
                content_type=ContentType.objects.get_for_model(Page),
                locale=Locale.objects.get(language_code="nl"),
            )
        )
    from django.contrib.auth.models import Group

    for name in ROLES:
        Group.objects.get_or_create(name=name)
    give_editors_the_tree()
    return root
