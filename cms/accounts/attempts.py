"""Slows down guessing of passwords: per person and address, per person, and per address. Nothing tells who exists."""

import hashlib

from django.core.cache import cache
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
    """Whether this name, from this address, has to wait. The same for names that exist and names that do not."""
    limits = dict(_keys(name, address))
    counts = cache.get_many(limits)
    return any(counts.get(key, 0) >= most for key, most in limits.items())


def failed(name: str, address: str) -> None:
    for key, _most in _keys(name, address):
        cache.add(key, 0, WINDOW)
        try:
            cache.incr(key)
        except ValueError:  # it expired in between
            cache.set(key, 1, WINDOW)


def succeeded(name: str, address: str) -> None:
    """A right password clears what this person did wrong from here; the counts of others stay."""
    cache.delete(_keys(name, address)[0][0])


def address_of(request) -> str:
    """Where a request comes from; behind a proxy, what RATELIMIT_IP_META_KEY names. IPv6 by network, not by address."""
    return _get_ip(request)
