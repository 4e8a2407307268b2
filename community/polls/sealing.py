"""Numbers and seals of anonymous polls. Both need the poll's own secret, which dies at the closing, and the installation's.

The secret of the installation (SECRET_KEY) is in the environment of the web server: whoever has the database, its log, or
all of its backups, has neither a name behind a number nor a total behind a seal.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import struct
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from .models import Tally

NONCE = 12


class Unreadable(Exception):
    """The secret of the installation that sealed this is not known any more, or somebody changed what was sealed."""


def fingerprint(secret_key: str) -> str:
    """Names a secret of the installation without giving it away."""
    return hmac.new(secret_key.encode(), b"polls: which key", hashlib.sha256).hexdigest()[:16]


def current_key() -> str:
    """The fingerprint of the secret that new polls use."""
    return fingerprint(settings.SECRET_KEY)


def _derived(tally: Tally, purpose: str) -> bytes:
    for secret_key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        if hmac.compare_digest(fingerprint(secret_key), tally.key):
            message = f"polls:{purpose}:{tally.poll_id}:{tally.secret}".encode()
            return hmac.new(secret_key.encode(), message, hashlib.sha256).digest()
    raise Unreadable(f"Poll {tally.poll_id} was sealed with another SECRET_KEY: add that one to SECRET_KEY_FALLBACKS.")


def number_of(tally: Tally, user_id: int) -> str:
    """The number of this person in this poll: always the same one, and nobody can compute it from the database."""
    return hmac.new(_derived(tally, "number"), str(user_id).encode(), hashlib.sha256).hexdigest()


def seal(tally: Tally, totals: list[int]) -> bytes:
    """Totals as bytes of a length that depends on nothing but how many there are. Every seal of them is another one."""
    nonce = os.urandom(NONCE)
    words = struct.pack(f">{len(totals)}q", *totals)
    return nonce + AESGCM(_derived(tally, "seal")).encrypt(nonce, words, str(tally.poll_id).encode())


def unseal(tally: Tally) -> list[int]:
    """The totals. Raises Unreadable."""
    raw = bytes(tally.sealed)
    try:
        words = AESGCM(_derived(tally, "seal")).decrypt(raw[:NONCE], raw[NONCE:], str(tally.poll_id).encode())
    except InvalidTag as problem:
        raise Unreadable(f"The sealed totals of poll {tally.poll_id} were changed.") from problem
    return list(struct.unpack(f">{len(words) // 8}q", words))


RECEIPT_LENGTH = 256


def receipt_write(tally: Tally, number: str, words: dict[str, Any]) -> str:
    """What a voter keeps on their own device: sealed, of one length, and worth nothing to anybody else."""
    nonce = os.urandom(NONCE)
    plain = json.dumps(words, separators=(",", ":")).ljust(RECEIPT_LENGTH).encode()
    return (nonce + AESGCM(_derived(tally, "receipt")).encrypt(nonce, plain, number.encode())).hex()


def receipt_read(tally: Tally, number: str, receipt: str) -> dict[str, Any] | None:
    """What stands in a receipt; None when it is not of this poll, or not of the person with this number."""
    try:
        raw = bytes.fromhex(receipt)
        plain = AESGCM(_derived(tally, "receipt")).decrypt(raw[:NONCE], raw[NONCE:], number.encode())
    except (ValueError, InvalidTag):
        return None
    return json.loads(plain)
