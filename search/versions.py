"""Numbers that order writes to an index: a later one is always higher, in every process and on every machine."""

import time

from django.db import transaction

from search.models import Lease

_NAME = "versions"


def draw() -> int:
    """A version above all that were drawn before.

    What is read from the database after this call is at least as new as the version says. The numbers are microseconds
    since 1970 where the clock allows, so that they go on growing after a restored backup put the counter back.
    """
    with transaction.atomic():
        Lease.objects.get_or_create(name=_NAME)
        row = Lease.objects.select_for_update().get(name=_NAME)
        row.version = max(row.version + 1, time.time_ns() // 1000)
        row.save(update_fields=["version"])
    return row.version
