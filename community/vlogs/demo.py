"""The vlogs of the demo organisation: real films, made ready as any other, with captions."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.files import File
from django.db import transaction

from cms.plugins.activities import Activity
from cms.plugins.users import Topic

from . import cues, films, services
from .models import Vlog

NEWS_FOR = timedelta(hours=30)


def build(demo: Any) -> None:
    """Make what is missing. Running it again adds nothing."""
    try:
        written = demo.content("vlogs").VLOGS
    except ModuleNotFoundError:
        written = []
    with demo.progress("Vlogs", len(written)) as bar:
        for row in written:
            if not Vlog.objects.filter(author=demo.user(row["by"]), title=row["title"]).exists():
                _make(demo, row)
            bar.advance()


def _make(demo: Any, row: dict[str, Any]) -> None:
    """One vlog, from the first save to the film that plays, in this process: a worker may not be running."""
    author = demo.user(row["by"])
    vlog = Vlog(title=row["title"], body=row["body"], kind=row["kind"], language=row["language"])
    with transaction.atomic(), demo.media(f"films/{row['key']}.mp4").open("rb") as film:
        topics = Topic.objects.filter(slug__in=row["topics"])
        services.vlog_save(vlog=vlog, user=author, topics=topics, file=File(film, "film.mp4"), start=False)
        lines = cues.from_lines(row["lines"])
        services.captions_save(vlog=vlog, user=author, language=row["language"], cues=lines)
    films.prepare(vlog.pk)
    moment = demo.now - timedelta(days=row["days_ago"], hours=2)
    Vlog.objects.filter(pk=vlog.pk).update(published_at=moment, created_at=moment)
    told = {} if moment > demo.now - NEWS_FOR else {"fanned_out_at": moment}  # old news reaches nobody today
    about = Activity.objects.filter(type__startswith="vlogs.", target_id=vlog.pk)
    about.update(created_at=moment, **told)
