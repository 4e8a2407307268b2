"""Blog posts and the series they stand in. Written only by `services.py`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from cms.plugins.access import audience_outsiders, tokens_for
from cms.plugins.contributions import ContributionPicture, ContributionQuerySet, WrittenContribution
from cms.plugins.users import face

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.plugins.users import User

WORDS_A_MINUTE = 200
MOST_COAUTHORS = 8


class BlogSeries(models.Model):
    """Posts that belong together, in the order they appeared. It is seen by who may see one of its posts, and its maker."""

    title = models.CharField(_("name of the series"), max_length=120)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("author"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")
        constraints = [models.UniqueConstraint(fields=["author", "title"], name="blogs_series_of_a_person")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("blogs:series", args=[self.pk])


class BlogPostQuerySet(ContributionQuerySet):
    def visible_to(self, user: User | AnonymousUser) -> BlogPostQuerySet:
        """As every contribution; what is a draft or hidden also to its co-authors, as long as they are in its audience and in that
        of the conversation it quotes."""
        tokens = tokens_for(user)
        shown = models.Q(state=BlogPost.State.PUBLISHED, audience__in=tokens)
        if user.is_authenticated:
            together = Coauthor.objects.filter(user_id=user.pk).values("post_id")
            shown |= models.Q(author_id=user.pk)
            shown |= models.Q(pk__in=together, audience__in=tokens, circle__in=["", *tokens])
        return self.filter(shown, deleted_at__isnull=True)

    def by(self, person: User) -> BlogPostQuerySet:
        """What this person wrote, alone or with others. Two short lists put together: with `or` between them the database would
        go through all posts for somebody who wrote few."""
        alone = BlogPost.objects.filter(author_id=person.pk).order_by().values("pk")
        together = Coauthor.objects.filter(user_id=person.pk).order_by().values("post_id")
        return self.filter(pk__in=alone.union(together))

    def for_cards(self) -> BlogPostQuerySet:
        """With the writers, the picture and the series of each row. Two queries."""
        return self.select_related("author", "cover", "series").prefetch_related("co_authors")

    def for_listing(self) -> BlogPostQuerySet:
        """As the cards, with the topics."""
        return self.for_cards().prefetch_related("topics")


class BlogPost(WrittenContribution):
    """A blog post.

    words      of the text, counted when it is saved
    cover_alt  what can be seen on the cover; there is no cover without it
    source     the page or contribution whose conversation this sums up
    circle     the audience of that conversation when this was begun; the audience of the post is never wider
    """

    cover = models.ForeignKey(
        ContributionPicture, verbose_name=_("picture at the top"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    cover_alt = models.CharField(_("what can be seen on it"), max_length=300, blank=True)
    series = models.ForeignKey(
        BlogSeries, verbose_name=_("series"), null=True, blank=True, on_delete=models.SET_NULL, related_name="posts"
    )
    co_authors = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written together with"),
        blank=True,
        related_name="+",
        through="Coauthor",
    )
    words = models.PositiveIntegerField(default=0, editable=False)
    source_type = models.ForeignKey(ContentType, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    source_id = models.BigIntegerField(null=True, blank=True)
    source = GenericForeignKey("source_type", "source_id")
    circle = models.CharField(max_length=255, blank=True, editable=False)

    objects = BlogPostQuerySet.as_manager()

    class Meta(WrittenContribution.Meta):
        verbose_name = _("blog")
        verbose_name_plural = _("blogs")
        indexes = [
            *WrittenContribution.Meta.indexes,
            models.Index(fields=["author", "-published_at"], name="blogs_by_author"),
            models.Index(fields=["source_type", "source_id"], name="blogs_about_thread"),
            models.Index(
                fields=["publish_at"], name="blogs_to_publish",
                condition=models.Q(state="draft", publish_at__isnull=False),
            ),
        ]  # fmt: skip

    def get_absolute_url(self) -> str:
        return reverse("blogs:detail", args=[self.pk])

    @property
    def minutes(self) -> int:
        """How long reading takes, at 200 words a minute and at least one minute."""
        return max(1, round(self.words / WORDS_A_MINUTE))

    @property
    def writers(self) -> list[User]:
        """Author first, then the co-authors. Costs no query after `for_listing`."""
        together = list(self.co_authors.all()) if self.pk else []
        return [person for person in [self.author, *together] if person is not None]

    @cached_property
    def card_state(self) -> tuple[object, ...]:
        """All that a card on the front page shows of this row as it was read, for what is `kept` there."""
        facts = (self.pk, self.title, self.language, self.published_at, self.minutes, self.cover_id, str(self.series))
        return (*facts, *(part for person in self.writers for part in face(person)))

    def is_written_by(self, user: User | AnonymousUser) -> bool:
        if super().is_written_by(user):
            return True
        if "co_authors" in getattr(self, "_prefetched_objects_cache", {}):
            return any(person.pk == user.pk for person in self.co_authors.all())
        return self.pk is not None and Coauthor.objects.filter(post_id=self.pk, user_id=user.pk).exists()

    def writer_ids(self) -> list[int]:
        if "co_authors" in getattr(self, "_prefetched_objects_cache", {}):
            return [person.pk for person in self.writers]
        together = Coauthor.objects.filter(post_id=self.pk).values_list("user_id", flat=True)
        return [*super().writer_ids(), *together]

    def texts_with_pictures(self) -> Iterable[str]:
        return [self.body, *([self.cover.file.name] if self.cover else [])]

    def own_audiences(self) -> set[str]:
        """A summary may always be shared with who was in the conversation."""
        return {self.circle} - {""}

    def check_shareable(self) -> None:
        """Besides what every text needs: nobody writes along whom it is not for, and a summary stays inside the circle of its thread."""
        from .threads import check_circle

        super().check_shareable()
        if not self.body.strip():
            raise ValidationError({"body": _("Write something first. There is nothing to read yet.")})
        if self.pk:
            check_coauthors(self.audience, list(self.co_authors.all()))
        check_circle(self)


class Coauthor(models.Model):
    """Somebody who writes along: they see and change the post, also as a draft or hidden, as long as they are in its audience."""

    post = models.ForeignKey(BlogPost, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("co-author")
        verbose_name_plural = _("co-authors")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["post", "user"], name="blogs_coauthor_once")]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.post_id}"


class Quoted(models.Model):
    """Somebody whose words a post quotes; they are named under it, and hear of it when it appears."""

    post = models.ForeignKey(BlogPost, on_delete=models.CASCADE, related_name="quoted")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("quoted colleague")
        verbose_name_plural = _("quoted colleagues")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["post", "user"], name="blogs_quoted_once")]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.post_id}"


def check_coauthors(audience: str, people: list[User]) -> None:
    """Raises ValidationError when somebody who writes along may not see what they write."""
    outside = audience_outsiders(audience, people)
    if outside:
        raise ValidationError(
            {
                "co_authors": _("%(names)s cannot see this audience. Choose another audience, or take the name away.")
                % {"names": ", ".join(str(person) for person in outside)}
            }
        )
