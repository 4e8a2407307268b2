"""Who reads this page, in one query: the person, the groups they are in and the version of the house.

Every page asks for these three. Asked one by one through the ORM they cost more than many pages cost themselves.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from django.contrib.auth.backends import ModelBackend
from django.db import connection

from .access.tokens import named_groups
from .models import User
from .models.state import HouseVersion
from .scope import request_memory


class OneQueryReader(ModelBackend):
    """Finds the person of a session; what else every page asks about them goes into the memory of the request."""

    def get_user(self, user_id: int) -> User | None:  # type: ignore[override]
        """The active person with this key, or None. One query."""
        found = _found(user_id)
        if found is None or not self.user_can_authenticate(found.user):
            return None
        memory = request_memory()
        if memory is not None:
            memory.setdefault("house_version", found.house_number or 0)
            ids = [int(pk) for pk in str(found.group_ids or "").split(",") if pk]
            memory.setdefault(("groups", found.user.pk), named_groups(ids))
        return found.user


class _Found(NamedTuple):
    user: User
    house_number: int | None
    group_ids: str | None


def _found(user_id: int) -> _Found | None:
    with connection.cursor() as cursor:
        cursor.execute(_sql(connection.vendor), [user_id])
        rows = cursor.fetchall()
    converters = _converters(connection.vendor)
    if converters:
        rows = _compiler().apply_converters(rows, converters)
    for *columns, house_number, group_ids in rows:
        return _Found(User.from_db(connection.alias, _names(), columns), house_number, group_ids)
    return None


def _compiler() -> Any:
    return User.objects.all().query.get_compiler(connection=connection)


@cache
def _converters(_vendor: str) -> Any:
    """How this database's columns of a person become values, by place."""
    return _compiler().get_converters([field.cached_col for field in User._meta.concrete_fields])


@cache
def _names() -> list[str]:
    return [field.attname for field in User._meta.concrete_fields]


@cache
def _sql(vendor: str) -> str:
    """All columns of a person, with `house_number` and `group_ids` (numbers with commas between them)."""
    person, house, groups = User._meta.db_table, HouseVersion._meta.db_table, User.groups.through._meta.db_table
    columns = ", ".join(f"p.{field.column}" for field in User._meta.concrete_fields)
    joined = "string_agg(g.group_id::text, ',')" if vendor == "postgresql" else "group_concat(g.group_id)"
    return f"""
        SELECT {columns},
        (SELECT h.number FROM {house} h WHERE h.id = 1) AS house_number,
        (SELECT {joined} FROM {groups} g WHERE g.user_id = p.id) AS group_ids
        FROM {person} p WHERE p.id = %s
    """  # noqa: S608 - names of our own tables and columns
