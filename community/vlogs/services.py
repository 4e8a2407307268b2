"""The only writers of vlogs and captions."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from cms.plugins.access import require
from cms.plugins.activities import emit
from cms.plugins.contributions import ChangedMeanwhile, contribution_publish, contribution_refresh, contribution_save
from cms.plugins.signals import content_changed

from . import films, tasks
from .containers import HEAD, container_of
from .cues import Cue, stored
from .limits import most_bytes
from .models import Captions, Upload, Vlog
from .problems import AGAIN, sentence
from .uploads import upload_take

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from cms.plugins.users import Topic, User

logger = logging.getLogger(__name__)


@transaction.atomic
def vlog_save(
    *,
    vlog: Vlog,
    user: User,
    topics: Iterable[Topic] | None = None,
    share: bool = True,
    file: UploadedFile | None = None,
    upload_id: str = "",
    start: bool = True,
) -> Vlog:
    """Create or change a vlog. Its film comes as a whole (`file`), as a finished upload (`upload_id`), or from elsewhere
    (`vlog.external_url`). It is shared now when it can be played now, else as soon as its film is ready, which begins after
    the commit unless `start` is False.

    Raises PermissionDenied when it is not this person's, ValidationError when a field or the film is wrong.
    """
    contribution_refresh(vlog)
    if not (file or upload_id or vlog.film or vlog.original or vlog.external_url):
        raise ValidationError({"film": sentence("no_choice")})
    if vlog.external_url and vlog.embed is None:
        raise ValidationError({"external_url": sentence("no_host")})
    new_film = bool(file or upload_id)
    playable = vlog.is_playable and not (new_film and not vlog.film)
    vlog.share_when_ready = share and not playable
    contribution_save(contribution=vlog, user=user, topics=topics, publish=share and playable)
    if new_film:
        film_attach(vlog=vlog, user=user, file=file, upload_id=upload_id, start=start)
    return vlog


@transaction.atomic
def film_attach(
    *, vlog: Vlog, user: User, file: UploadedFile | None = None, upload_id: str = "", start: bool = True
) -> Vlog:
    """Give a vlog a film, or another one. An old one of our own plays until the new one is ready; one from elsewhere goes at once.

    Raises PermissionDenied when it is not this person's, ValidationError when the upload or the film is wrong.
    """
    require(user, "vlogs.edit", vlog)
    contribution_refresh(vlog)
    replaced = vlog.original.name if vlog.original else ""
    if upload_id:
        upload = upload_take(user=user, upload_id=upload_id)
        vlog.original.name = upload.name
        Upload.objects.filter(pk=upload.pk).delete()
    elif file is not None:
        _check(file)
        vlog.original.save("film", file, save=False)
    vlog.external_url = ""
    _to_the_queue(vlog)
    vlog.save()
    if replaced and replaced != vlog.original.name:
        transaction.on_commit(lambda: films.discard(replaced))
    if start:
        tasks.start(vlog.pk)
    return vlog


def _check(file: UploadedFile) -> None:
    if (file.size or 0) > most_bytes():
        raise ValidationError({"film": sentence("too_large")})
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if not container_of(head):
        raise ValidationError({"film": sentence("no_film")})


def _to_the_queue(vlog: Vlog) -> None:
    vlog.film_state, vlog.problem, vlog.attempts, vlog.progress = Vlog.FilmState.WAITING, "", 0, 0
    vlog.holder, vlog.held_until, vlog.queued_at = "", None, timezone.now()


@transaction.atomic
def film_retry(*, vlog: Vlog, user: User) -> Vlog:
    """Try a film again that failed on our side. Raises PermissionDenied when it is not theirs, ValidationError with a sentence
    when the file is gone, or when it is the film itself that is wrong."""
    require(user, "vlogs.edit", vlog)
    vlog = Vlog.objects.select_for_update().get(pk=vlog.pk)
    if not vlog.original:
        raise ValidationError(sentence("broken"))
    if vlog.film_state == Vlog.FilmState.FAILED:
        if vlog.problem not in AGAIN:
            raise ValidationError(sentence(vlog.problem))
        _to_the_queue(vlog)
        vlog.save()
    tasks.start(vlog.pk)
    return vlog


@transaction.atomic
def film_finish(*, vlog_id: int, holder: str, outcome: films.Outcome) -> bool:
    """Write down how it ended, and share the vlog when that was the wish and its author is still among those it is for: else it
    stays a draft, and they hear that. False when somebody else holds the film now."""
    vlog = Vlog.objects.select_for_update().filter(pk=vlog_id, holder=holder, film_state=Vlog.FilmState.WORKING).first()
    if vlog is None:
        return False
    vlog.holder, vlog.held_until = "", None
    if outcome.problem:
        _failed(vlog, outcome.problem)
        return True
    old = [vlog.film.name, vlog.poster.name, vlog.original.name]
    vlog.film.name, vlog.poster.name, vlog.original.name = outcome.film, outcome.poster, ""
    vlog.seconds, vlog.width, vlog.height = outcome.seconds, outcome.width, outcome.height
    vlog.film_state, vlog.problem, vlog.progress = Vlog.FilmState.READY, "", 100
    wished, vlog.share_when_ready = vlog.share_when_ready, False
    vlog.save()
    transaction.on_commit(lambda: films.discard(*filter(None, old)))
    kept_back = wished and not _share(vlog)
    kind = "vlogs.film_not_shared" if kept_back else "vlogs.film_ready"
    emit(actor=None, type=kind, target=vlog, dedupe=f"{vlog_id}:{outcome.film}")
    return True


def _share(vlog: Vlog) -> bool:
    """Share what waited for its film. False when it may not be, as it is, and its author has to look at it first."""
    if vlog.author is None or vlog.deleted_at is not None:
        return True
    try:
        contribution_publish(contribution=vlog, user=vlog.author)
    except PermissionDenied:
        logger.info("Vlog %s is ready but hidden by a moderator", vlog.pk)
    except ValidationError:
        return False
    return True


def _failed(vlog: Vlog, problem: str) -> None:
    vlog.film_state, vlog.problem = Vlog.FilmState.FAILED, problem
    vlog.save()
    emit(actor=None, type="vlogs.film_failed", target=vlog, dedupe=f"{vlog.pk}:{vlog.original.name}:{vlog.queued_at}")


@transaction.atomic
def film_give_up(*, vlog_id: int) -> None:
    """Say that a film failed which was tried too often and is in nobody's hands."""
    vlog = Vlog.objects.select_for_update().filter(pk=vlog_id, film_state__in=["waiting", "working"]).first()
    if vlog is not None:
        vlog.holder, vlog.held_until = "", None
        _failed(vlog, "failed")


@transaction.atomic
def captions_save(
    *, vlog: Vlog, user: User, language: str, cues: list[Cue], seen: str | None = None
) -> Captions | None:
    """Write the captions of one language; no cues takes them away.

    seen  the version this person had before them, "" for none yet; ChangedMeanwhile when there is another one now. None:
          whatever it was
    Raises PermissionDenied.
    """
    require(user, "vlogs.caption", vlog)
    list(Vlog.objects.select_for_update(of=("self",), no_key=True).filter(pk=vlog.pk).values_list("pk"))
    there = Captions.objects.filter(vlog=vlog, language=language).first()
    if seen is not None and seen != (there.version if there else ""):
        raise ChangedMeanwhile
    captions = None
    if cues:
        captions, _made = Captions.objects.update_or_create(
            vlog=vlog, language=language, defaults={"cues": stored(cues)}
        )
    else:
        Captions.objects.filter(vlog=vlog, language=language).delete()
    Vlog.objects.filter(pk=vlog.pk).update(updated_at=timezone.now())
    content_changed.send(sender=Vlog, ids=[vlog.pk])
    return captions
