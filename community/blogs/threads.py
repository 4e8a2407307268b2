"""A conversation summed up: whose words a post quotes, and how far they may travel."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from cms.plugins.access import audience_label, audience_outsiders, audience_within, token_of, visible_or_404, visible_to
from cms.plugins.contributions import DOUBLE_CLICK
from cms.plugins.points import Reply, ThreadSource
from cms.plugins.registry import enabled
from cms.plugins.site import house_cached, language_here
from cms.plugins.text import clean_rich, people_mentioned, render_plain
from cms.plugins.users import take_turn

if TYPE_CHECKING:
    from cms.plugins.users import User

    from .models import BlogPost

MOST_QUOTES = 40


def circle_of(post: BlogPost) -> set[str]:
    """The audiences a summary has to stay inside: of the thread when it was begun, and of what it stands under now."""
    source = post.source if post.source_type_id else None
    return {token for token in (post.circle, token_of(source) if source is not None else "") if token}


def check_circle(post: BlogPost, together: Iterable[User] = ()) -> None:
    """Raises ValidationError when more people could read the post than the conversation it quotes: for `co_authors` when it
    would be given to some of these, who are asked to write along now; else for `audience`."""
    for token in circle_of(post):
        if audience_within(post.audience, token):
            continue
        circle, outside = audience_label(token), audience_outsiders(token, together)
        if outside:
            said = _(
                "This blog quotes colleagues who spoke to %(circle)s. That is not for %(names)s: take the name away, or ask somebody else."
            )
            names = ", ".join(str(person) for person in outside)
            raise ValidationError({"co_authors": said % {"circle": circle, "names": names}})
        raise ValidationError(
            {
                "audience": _(
                    "This blog quotes colleagues who spoke to %(circle)s. Share it with the same people, or with fewer."
                )
                % {"circle": circle}
            }
        )


def thread_or_404(reader: User, kind: str, pk: int) -> tuple[Any, list[Reply]]:
    """What colleagues talked about ("app.model" and its number) and what this reader may read of it; Http404 when there is
    nothing for them."""
    try:
        model = apps.get_model(kind)
    except (LookupError, ValueError) as unknown:
        raise Http404 from unknown
    target = visible_or_404(reader, model, pk=pk)
    replies = [
        reply for source in enabled(ThreadSource) if source.targets(target) for reply in source.replies(reader, target)
    ]
    if not replies:
        raise Http404
    return target, replies


def address_of(target: Any) -> str:
    """Where a page or contribution stands."""
    return getattr(target, "url", "") or target.get_absolute_url()


@transaction.atomic
def summary_begin(*, user: User, target: Any, replies: list[Reply]) -> BlogPost:
    """A draft that quotes these replies and names who said them, for the same people as the conversation. The same once more
    within half a minute is a double click, and gives the first one.

    Raises ValidationError when nothing was chosen, or too much.
    """
    from .models import BlogPost, Quoted
    from .services import post_write

    if not replies:
        raise ValidationError(_("Choose at least one reply to quote."))
    if len(replies) > MOST_QUOTES:
        raise ValidationError(_("Choose at most %(most)d replies.") % {"most": MOST_QUOTES})
    circle = token_of(target)
    post = BlogPost(
        title=(_("What we said about “%(title)s”") % {"title": target})[:200], body=_body(target, replies),
        language=language_here(), audience=circle, circle=circle,
        source_type=ContentType.objects.get_for_model(target), source_id=target.pk,
    )  # fmt: skip
    twin = _twin(post, user)
    if twin is not None:
        return twin
    post_write(post=post, user=user)
    spoke = dict.fromkeys(reply.author.pk for reply in replies if reply.author is not None)
    Quoted.objects.bulk_create([Quoted(post=post, user_id=pk) for pk in spoke if pk != user.pk])
    return post


def _twin(post: BlogPost, user: User) -> BlogPost | None:
    """What this person began a moment ago, when it is the same."""
    take_turn(user)
    recent = type(post).objects.filter(
        author=user, created_at__gt=timezone.now() - DOUBLE_CLICK, deleted_at__isnull=True
    )
    same = recent.filter(source_type=post.source_type, source_id=post.source_id, body=clean_rich(post.body))
    return same.filter(state=post.State.DRAFT).order_by("pk").first()


def _body(target: Any, replies: list[Reply]) -> str:
    known = people_mentioned([reply.text for reply in replies])
    link = format_html('<a href="{}#comments">{}</a>', address_of(target), target)
    parts = [format_html("<p>{}</p>", format_html(_("Colleagues talked about {}. This is what they said."), link))]
    for reply in replies:
        name = str(reply.author) if reply.author else _("A former colleague")
        parts.append(format_html("<blockquote>{}</blockquote><p>— {}</p>", render_plain(reply.text, known), name))
    return "\n".join(parts)


def summed_up(reader: User, target: Any) -> list[BlogPost]:
    """Published posts that sum up what was said under this, as far as the reader may see them. No query for the many
    things that nobody summed up."""
    from .models import BlogPost

    kind = ContentType.objects.get_for_model(target)
    if (kind.pk, target.pk) not in house_cached("blogs.sources", _sources):
        return []
    rows = BlogPost.objects.published().filter(source_type=kind, source_id=target.pk).for_cards()
    return list(visible_to(reader, rows).order_by("published_at", "pk")[:5])


def _sources() -> frozenset[tuple[int, int]]:
    from .models import BlogPost

    rows = BlogPost.objects.published().filter(source_type__isnull=False)
    return frozenset(rows.values_list("source_type_id", "source_id"))
