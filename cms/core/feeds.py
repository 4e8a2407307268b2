"""Atom feeds behind a personal secret link: read by programs that cannot sign in, filtered for their reader at every fetch."""

from __future__ import annotations

import hashlib
import re
import secrets

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from .models import User
from .models.feeds import FeedKey
from .organisation import organisation
from .points import FeedSource
from .registry import enabled

ENTRIES = 30
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


@transaction.atomic
def feed_key_renew(*, user: User) -> str:
    """A new secret for this person's feeds; links with an older one stop working. It is shown now and never again."""
    secret = secrets.token_urlsafe(32)
    FeedKey.objects.select_for_update().filter(user=user).delete()
    FeedKey.objects.create(user=user, digest=_digest(secret))
    return secret


def feed_key_revoke(*, user: User) -> None:
    """The links stop working at once."""
    FeedKey.objects.filter(user=user).delete()


def feed_reader(secret: str) -> User | None:
    """Whose secret this is; None for a wrong one, and for somebody who left."""
    row = FeedKey.objects.select_related("user").filter(digest=_digest(secret), user__is_active=True).first()
    return row.user if row else None


def feed_url(source: FeedSource, secret: str) -> str:
    """The address of a feed for whoever has this secret."""
    return f"{reverse('feed', args=[source.key])}?{urlencode({'secret': secret})}"


def feed_source(key: str) -> FeedSource | None:
    return next((source for source in enabled(FeedSource) if source.key == key), None)


def atom(source: FeedSource, reader: User) -> str:
    """The feed as its reader may see it now."""
    base = settings.BASE_URL.rstrip("/")
    title = _("%(what)s of %(organisation)s") % {"what": source.label, "organisation": organisation().name}
    feed = Atom1Feed(
        title=title, link=f"{base}/", description="", language=reader.language, feed_guid=f"{base}/feeds/{source.key}"
    )
    for entry in source.entries(reader, ENTRIES):
        feed.add_item(
            title=_written(entry.title),
            link=f"{base}{entry.url}",
            description=_written(entry.content),
            unique_id=f"{base}/{entry.id}",
            author_name=_written(", ".join(entry.authors)) or None,
            pubdate=entry.published,
            updateddate=entry.updated,
        )
    return feed.writeString("utf-8")


def _written(text: str) -> str:
    """What XML can hold of a text: people paste control characters from elsewhere, and one would take the feed from everybody."""
    return _NOT_IN_XML.sub("", text)
