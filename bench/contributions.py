"""The pages of the plugins that are measured: a list and a page of each. Makes what it measures when it is not there."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Count

from bench import crowd
from bench.talk import talk_under

TALKED = "Dertig reacties onder een blog"
VOTED = "Tweehonderd stemmen"
VOTERS = 200


def addresses(reader: str) -> dict[str, str]:
    """What is called how in the table, with where it is. Poll and film are seen as `reader` sees them, who voted."""
    crowd.fill()
    return {**blogs(), **vlogs(), **polls(reader), **questions(), **expertise()}


def blogs() -> dict[str, str]:
    """The post has the longest text of the demo, and 30 comments in threads."""
    from community.blogs.models import BlogPost
    from community.blogs.services import post_write

    post = BlogPost.objects.filter(title=TALKED).first()
    if post is None:
        written = BlogPost.objects.published().filter(audience="everyone", language="nl", cover__isnull=False)
        source = max(written.exclude(title__contains=crowd.MARK), key=lambda row: (len(row.body), -row.pk))
        post = BlogPost(title=TALKED, body=source.body, language="nl")
        post_write(post=post, user=source.author, topics=source.topics.all())
        post.cover, post.cover_alt = source.cover, source.cover_alt
        post_write(post=post, user=source.author, publish=True)
    talk_under(post)
    return _rows("blogs", "a blog, 30 comments", post)


def vlogs() -> dict[str, str]:
    """The film with most captions."""
    from community.vlogs.models import Vlog

    films = Vlog.objects.published().exclude(title__contains=crowd.MARK).annotate(number=Count("captions"))
    film = films.order_by("-number", "-seconds", "pk")[0]
    return _rows("vlogs", "a film", film)


def polls(reader: str) -> dict[str, str]:
    """A poll by name with 200 votes, one of them the reader's, who therefore sees the result with the names."""
    from community.polls.models import Poll
    from community.polls.services import poll_save

    people = get_user_model().objects.active()
    voters = [people.get(username=reader), *people.exclude(username=reader).order_by("pk")[: VOTERS - 1]]
    poll = Poll.objects.filter(title=VOTED).first()
    if poll is None:
        poll = Poll(title=VOTED, body="<p>Waar eten we bij het zomerfeest?</p>", language="nl")
        choices = ["In de tuin van de Lindenhof", "Bij de Kastanje", "Op het strand", "Elk huis voor zich", "Anders"]
        poll = poll_save(poll=poll, user=voters[1], choices=choices)
        crowd.vote(poll, list(poll.choices.all()), voters)
    return _rows("polls", "a poll, 200 votes", poll)


def questions() -> dict[str, str]:
    """The question with most answers."""
    from community.questions.models import Question

    asked = Question.objects.published().annotate(number=Count("answers")).order_by("-number", "pk")[0]
    return _rows("questions", "a question", asked)


def expertise() -> dict[str, str]:
    """The home of the topic about which most was written, and a page that belongs to no topic."""
    from community.expertise.models import ExpertisePage

    pages = ExpertisePage.objects.published().filter(audience="everyone", locale__language_code="nl")
    home = max(pages.filter(topic__isnull=False), key=lambda page: (_about(page.topic), -page.pk))
    alone = pages.filter(topic__isnull=True).annotate(number=Count("sections")).order_by("-number", "pk")[0]
    return {**_rows("expertise", "the home of a topic", home), "an expertise page": alone.get_absolute_url()}


def _rows(all_of_them: str, one: str, shown: Any) -> dict[str, str]:
    """The address of a page, and the one above it: the list it stands in."""
    address = shown.get_absolute_url()
    return {all_of_them: address.removesuffix(f"{shown.pk}/"), one: address}


def _about(topic: Any) -> int:
    """How much of all kinds is about a topic."""
    from community.blogs.models import BlogPost
    from community.questions.models import Question
    from community.vlogs.models import Vlog

    kinds = (BlogPost, Vlog, Question)
    written = [model.objects.filter(topics=topic).count() for model in kinds]
    return sum(bool(number) for number in written) * 100_000 + sum(written)
