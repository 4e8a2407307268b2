"""The only writers of blog posts and series. Keywords only, one transaction each; they raise what the writer should hear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cms.plugins.activities import emit
from cms.plugins.contributions import Storing, contribution_write, picture_add, publish_due
from cms.plugins.text import text_of

from .models import MOST_COAUTHORS, BlogPost, BlogSeries, Coauthor, check_coauthors
from .threads import check_circle

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from cms.plugins.contributions import ContributionPicture
    from cms.plugins.users import User


@transaction.atomic
def post_write(
    *,
    post: BlogPost,
    user: User,
    cover: UploadedFile | None = None,
    co_authors: list[User] | None = None,
    series: BlogSeries | str | None = None,
    **how: Unpack[Storing],
) -> BlogPost:
    """Store a post as a draft, with a moment to appear, or shared; `how` goes to `contribution_write`.

    cover       a new picture for the top; `post.cover_alt` says what can be seen on it
    co_authors  who writes along from now on, or None to leave that as it is. Only the author decides about it
    series      one of the author's series, the name of a new one, or None to leave that as it is
    """
    is_new, cover_before = not post.pk, post.cover
    try:
        if is_new:
            contribution_write(contribution=post, user=user)
        if series is not None:
            post.series = _series(post, user, series)
        if co_authors is not None:
            appears = how.get("publish", False) and post.published_at is None
            coauthors_set(post=post, user=user, people=co_authors, ask=not appears)
        if Coauthor.objects.filter(post=post).exists():
            check_circle(post)
        if cover is not None:
            post.cover = picture_add(contribution=post, user=user, upload=cover, alt=post.cover_alt)
        if post.cover is not None and not post.cover_alt.strip():
            raise ValidationError(
                {"cover_alt": _("Say what can be seen on the picture, for colleagues who cannot see it.")}
            )
        post.words = len(text_of(post.body).split())
        stored = contribution_write(contribution=post, user=user, **how)
        if cover_before is not None and stored.cover_id != cover_before.pk:
            _replaced(cover_before, stored)
        return stored
    except (ValidationError, PermissionDenied):
        _forget(post.cover, cover_before)
        post.cover = cover_before  # the transaction takes the new row back
        if is_new:
            post.pk, post._state.adding = None, True
        raise


def _forget(cover: ContributionPicture | None, before: ContributionPicture | None) -> None:
    """Take away the files of a picture whose row is taken back: nobody could ever find them again."""
    if cover is not None and cover != before:
        for file in (cover.file, cover.small):
            file.storage.delete(file.name)


def _replaced(cover: ContributionPicture, post: BlogPost) -> None:
    """The picture that was at the top goes, unless the text shows it too."""
    if not any(file.name in post.body for file in (cover.file, cover.small)):
        cover.delete()


def coauthors_set(*, post: BlogPost, user: User, people: list[User], ask: bool = True) -> None:
    """Who writes along. New names are asked to, unless `ask` is False: the post is shared in the same breath, and the
    writers hear that. Raises PermissionDenied for anybody but the author, ValidationError for
    people who could not see the post or the conversation it quotes, or too many of them."""
    wanted = {person.pk: person for person in people if person.pk != post.author_id}
    rows = Coauthor.objects.filter(post=post)
    known = set(rows.values_list("user_id", flat=True))
    if set(wanted) == known:
        return
    if post.author_id != user.pk:
        raise PermissionDenied(_("Only the author decides who writes along."))
    if len(wanted) > MOST_COAUTHORS:
        raise ValidationError(
            {"co_authors": _("At most %(most)d colleagues can write along.") % {"most": MOST_COAUTHORS}}
        )
    check_coauthors(post.audience, list(wanted.values()))
    if wanted:
        check_circle(post, wanted.values())
    rows.exclude(user_id__in=wanted).delete()
    for pk in wanted:
        if pk not in known:
            row, _created = Coauthor.objects.get_or_create(post=post, user_id=pk)
            if ask:
                once = f"{post.pk}:{pk}:{row.pk}"  # whoever is asked again, after the name was taken away, hears of it again
                emit(actor=user, type="blogs.coauthor_added", target=post, dedupe=once, data={"person": pk})
    post.__dict__.pop("_prefetched_objects_cache", None)


def _series(post: BlogPost, user: User, wanted: BlogSeries | str) -> BlogSeries | None:
    """The series of a post: one of its author's, or a new one of theirs; an empty name takes the post out of its series."""
    if isinstance(wanted, BlogSeries):
        if wanted.author_id != post.author_id and wanted.pk != post.series_id:
            raise PermissionDenied(_("This series is somebody else's."))
        return wanted
    title = " ".join(wanted.split())
    if not title:
        return None
    series = BlogSeries(title=title, author=post.author or user)
    existing = BlogSeries.objects.filter(author=series.author, title=title).first()
    if existing is not None:
        return existing
    series.full_clean()
    series.save()
    return series


def publish_due_posts() -> int:
    """Publish what was planned and whose moment has come. Returns how many."""
    return publish_due(BlogPost)
