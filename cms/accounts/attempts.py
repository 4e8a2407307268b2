"""Slows down guessing of passwords: per person and address, per person, and per address. Nothing tells who exists."""

import hashlib
from contextlib import suppress

from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django_ratelimit.core import _get_ip

WINDOW = 15 * 60
MOST_PER_PERSON_AND_ADDRESS = 8
MOST_PER_PERSON = 40
MOST_PER_ADDRESS = 120


def _keys(name: str, address: str) -> tuple[tuple[str, int], ...]:
    person = hashlib.sha256(name.strip().lower().encode()).hexdigest()[:24]
    place = hashlib.sha256(address.encode()).hexdigest()[:24]
    return (
        (f"sign-in:{person}:{place}", MOST_PER_PERSON_AND_ADDRESS),
        (f"sign-in:person:{person}", MOST_PER_PERSON),
        (f"sign-in:place:{place}", MOST_PER_ADDRESS),
    )


def too_many(name: str, address: str) -> bool:
    """Count one attempt, and say whether this name, from this address, has to wait.

    Counted before the password is looked at, so that fifty at once are fifty. The same for names that exist and names that do not.
    """
    counts = [(_count(key), most) for key, most in _keys(name, address)]
    return any(count > most for count, most in counts)


def _count(key: str) -> int:
    cache.add(key, 0, WINDOW)
    try:
        return cache.incr(key)
    except ValueError:  # it expired in between
        cache.set(key, 1, WINDOW)
        return 1


def succeeded(name: str, address: str) -> None:
    """A right password clears what this person did wrong from here, and does not count for the others' limits."""
    own, *shared = (key for key, _most in _keys(name, address))
    cache.delete(own)
    for key in shared:
        with suppress(ValueError):
            cache.decr(key)


def address_of(request) -> str:
    """Where a request comes from; behind a proxy, what RATELIMIT_IP_META_KEY names. IPv6 by network, not by address."""
    try:
        return _get_ip(request)
    except ImproperlyConfigured:  # asked past the proxy: the header it writes is not there
        return request.META.get("REMOTE_ADDR", "")
