"""Counts what is asked without keeping who asked (docs/adr/0012-queries-without-people.md).

Before enough different people asked a query in this period, nothing of it is readable: a digest under the key of the
period, and seats. A person always takes the same one of eight seats for the same query, so that seats taken never
outnumber people; when five are taken, five different people asked, and the text is written down at that moment. When a
period is over its key is destroyed, and what stayed below five goes with it.
"""

import hashlib
import hmac
import secrets
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.core import signing
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from cms.plugins.site import house_cached
from search.language.tokens import tokens
from search.loop.models import AskedPeriod, AskedQuery

if TYPE_CHECKING:
    from cms.plugins.users import User

ENOUGH = 5
SEATS = 8
DAYS = 28
KEPT_PERIODS = 13
LINK_HOURS = 2
FIRST = 3
_SALT = "search.click"
_LONGEST = 200


def normalised(text: str) -> str:
    """The words of a query in small letters with one space between them: what counts as the same query."""
    return " ".join(piece for token in tokens(text[:_LONGEST]) for piece in token.pieces)[:_LONGEST]


def click_token(text: str, *, language: str) -> str:
    """A token for the click that may follow this question; "" when there is no word in it."""
    words = normalised(text)
    if not words:
        return ""
    period_id, key = _period()
    digest = _scrambled(key, f"{language}:{words}")
    return signing.dumps([period_id, digest[:32], secrets.token_urlsafe(6)], salt=_SALT, compress=False)


def asked(user: "User", text: str, *, language: str, hits: int) -> None:
    """Count one question; one without a word in it is not counted."""
    words = normalised(text)
    if not words:
        return
    period_id, key = _period()
    digest = _scrambled(key, f"{language}:{words}")
    pk, readable, seats = _row(period_id, digest, language)
    counts: dict[str, object] = {"asked": F("asked") + 1, "hits": hits, "nothing": F("nothing") + (0 if hits else 1)}
    bit = 1 << _seat(key, user.pk, digest)
    hour = timezone.now().replace(minute=0, second=0, microsecond=0)
    if readable:
        counts |= {"last_asked": hour}
    elif (seats | bit).bit_count() >= ENOUGH:
        counts |= {"last_asked": hour, "text": words, "seats": 0}
    else:
        counts |= {"seats": F("seats").bitor(bit)}
    AskedQuery.objects.filter(pk=pk).update(**counts)


def _row(period_id: int, digest: str, language: str) -> tuple[int, bool, int]:
    """Primary key, whether it is readable, and the seats taken; a new row when nobody asked this yet."""
    rows = AskedQuery.objects.filter(period_id=period_id, digest=digest).values_list("pk", "text", "seats")
    found = rows.first()
    if found is None:
        try:
            with transaction.atomic():
                made = AskedQuery.objects.create(period_id=period_id, digest=digest, language=language)
            found = made.pk, "", 0
        except IntegrityError:
            found = rows.get()
    return found[0], bool(found[1]), found[2]


def clicked(token: str, place: int) -> bool:
    """Count the first click on the results of one question. A token counts once, within two hours; others are ignored."""
    try:
        period_id, digest, once = signing.loads(token, salt=_SALT, max_age=LINK_HOURS * 3600)
    except (signing.BadSignature, ValueError, TypeError):
        return False
    if not 1 <= place <= 400 or not cache.add(f"search.click.{once}", 1, LINK_HOURS * 3600):
        return False
    row = AskedQuery.objects.filter(period_id=period_id, digest__startswith=digest)
    return bool(row.update(clicked=F("clicked") + 1, clicked_first=F("clicked_first") + int(place <= FIRST)))


def turn() -> None:
    """Close periods that are over: destroy their keys, forget what stayed below five people, and what is a year old."""
    begun = _begun(timezone.localdate())
    AskedQuery.objects.filter(period__started__lt=begun, text="").delete()
    AskedPeriod.objects.filter(started__lt=begun).exclude(key="").update(key="")
    AskedPeriod.objects.filter(started__lt=begun - timedelta(days=DAYS * KEPT_PERIODS)).delete()


def _begun(day: date) -> date:
    """The first day of the period that this day is in."""
    return day - timedelta(days=day.toordinal() % DAYS)


def _period() -> tuple[int, str]:
    """The period of today and its key. From memory until it is over."""
    begun = _begun(timezone.localdate())

    def load() -> tuple[int, str]:
        found = AskedPeriod.objects.filter(started=begun).first()
        if found is None:
            try:
                with transaction.atomic():
                    found = AskedPeriod.objects.create(started=begun, key=secrets.token_hex(32))
            except IntegrityError:
                found = AskedPeriod.objects.get(started=begun)
        return found.pk, found.key

    return house_cached(("search.period", begun), load, 3600)


def _scrambled(key: str, text: str) -> str:
    return hmac.new(bytes.fromhex(key), text.encode(), hashlib.sha256).hexdigest()


def _seat(key: str, user_id: int, digest: str) -> int:
    """The seat of this person for this query: nothing links the seats of one person for two queries but the key."""
    return int(_scrambled(key, f"{user_id}:{digest}")[:12], 16) % SEATS
