"""A film for one team, with everything that hangs on it: poster, captions, a topic's playlist, and one still on its way."""

from __future__ import annotations

import io
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from tests.contracts.plants import Ground, Planted, plant


@plant
def team_vlog(ground: Ground, planted: Planted) -> None:
    from cms.core.models import Topic
    from community.vlogs.cues import from_lines
    from community.vlogs.models import Vlog
    from community.vlogs.services import captions_save
    from community.vlogs.uploads import upload_append, upload_start

    def vlog(stem: str, **fields: Any) -> Vlog:
        made = Vlog(
            author=ground.insider, title=planted.word(stem), body=f"<p>{planted.word('filmtekst')}</p>", **fields
        )
        made.film.save("film.mp4", ContentFile(b"\x00\x00\x00\x18ftypmp42" + planted.word("filmbeeld").encode()))
        made.poster.save("poster.jpg", ContentFile(b"\xff\xd8\xff" + planted.word("filmposter").encode()))
        made.film_state, made.seconds = Vlog.FilmState.READY, 12
        made.save()
        captions_save(vlog=made, user=ground.insider, language="nl", cues=from_lines(f"0:01 {planted.word('gezegd')}"))
        for name in (made.film.name, made.poster.name):
            planted.urls.add(f"/media/{name}")
            planted.fill("media", path=name)
        planted.fill("vlogs", pk=made.pk)
        planted.fill("vlogs", pk=made.pk, language="nl")
        planted.urls |= {f"/nl/community/vlogs/{made.pk}/", f"/nl/community/vlogs/{made.pk}/captions/nl.vtt"}
        return made

    shared = vlog("teamfilm", audience=ground.team.token, state="published", published_at=timezone.now())
    hello = vlog(
        "teamhallo", audience=ground.team.token, state="published", published_at=timezone.now(), kind="introduction"
    )
    draft = vlog("filmklad", state="draft")
    topic = Topic.objects.create(slug="handen-wassen", name_nl="Handen wassen", name_en="Washing hands")
    for made in (shared, hello, draft):
        made.topics.add(topic)
    planted.fill("vlogs", slug=topic.slug)
    piece = io.BytesIO(b"\x1aE\xdf\xa3" + planted.word("onderweg", reader="nobody").encode() * 4).getvalue()
    upload = upload_start(user=ground.insider, size=len(piece) + 10, file_name=f"{planted.word('bestandsnaam')}.webm")
    upload_append(user=ground.insider, upload_id=upload.pk, offset=0, piece=piece)
    planted.fill("vlogs", upload_id=upload.pk)
    planted.urls.add(f"/nl/community/vlogs/uploads/{upload.pk}/")
