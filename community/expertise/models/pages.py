"""A page in one language, who keeps it and who follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.plugins.access import EVERYONE, AudienceQuerySet, tokens_for

from ..panels import page_tabs

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.plugins.users import User


class ExpertisePageQuerySet(AudienceQuerySet):
    def visible_to(self, user: User | AnonymousUser) -> ExpertisePageQuerySet:
        """Published ones of the reader's audiences; a draft to its keepers, as long as they are in its audience themselves."""
        kept = Keeper.objects.filter(user_id=user.pk).values("page_id")
        shown = models.Q(state=ExpertisePage.State.PUBLISHED) | models.Q(pk__in=kept)
        return self.filter(shown, audience__in=tokens_for(user))

    def published(self) -> ExpertisePageQuerySet:
        return self.filter(state=ExpertisePage.State.PUBLISHED)

    def for_listing(self) -> ExpertisePageQuerySet:
        """With topic, language and keepers of each row. Two queries."""
        keepers = models.Prefetch("keeper_rows", Keeper.objects.select_related("user").order_by("sort_order", "pk"))
        return self.select_related("topic", "locale").prefetch_related(keepers)


class ExpertisePage(TranslatableMixin, ClusterableModel):
    """The home of a topic in one language.

    is_wiki    everybody in the audience may change its sections; otherwise its keepers do
    review_on  the day its keepers are asked whether it is still right; None: nobody is asked
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        PUBLISHED = "published", _("Shared")

    title = models.CharField(_("title"), max_length=120)
    topic = models.ForeignKey(
        "core.Topic", verbose_name=_("topic"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        help_text=_("Questions, blogs, protocols and colleagues about this topic come to stand on the page by themselves."),
    )  # fmt: skip
    audience = models.CharField(_("who can see this"), max_length=255, default=EVERYONE, db_index=True)
    is_wiki = models.BooleanField(_("everybody who can see it may change it"), default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT, editable=False)
    review_on = models.DateField(_("look at it again before"), null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True, editable=False)
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(default=timezone.now, editable=False)
    published_at = models.DateTimeField(null=True, blank=True, editable=False)

    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("sections"),
        SynchronizedField("topic", overridable=False),
        SynchronizedField("audience", overridable=False),
        SynchronizedField("is_wiki", overridable=False),
    ]
    edit_handler = page_tabs

    objects = ExpertisePageQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("expertise page")
        verbose_name_plural = _("expertise pages")
        ordering = ["title", "pk"]
        indexes = [
            models.Index(fields=["audience", "title", "id"], name="expertise_page_list"),
            models.Index(fields=["review_on"], name="expertise_page_review"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("expertise:detail", args=[self.pk])

    @property
    def own_url(self) -> str:
        """Its address in its own language, whatever the reader's is now."""
        with override(self.language):
            return self.get_absolute_url()

    @property
    def language(self) -> str:
        return self.locale.language_code

    @property
    def keepers(self) -> list[User]:
        """Those who keep it, in their order. No query after `for_listing`."""
        return [row.user for row in self.keeper_rows.all()]

    @property
    def version(self) -> str:
        """Names what the page form shows, as it is stored now: a day to look again that was chosen elsewhere makes another one."""
        return f"{self.updated_at.isoformat()} {self.review_on}" if self.pk else ""

    def is_kept_by(self, user: User | AnonymousUser) -> bool:
        return any(row.user_id == user.pk for row in self.keeper_rows.all())

    @property
    def is_review_due(self) -> bool:
        return self.review_on is not None and self.review_on <= timezone.localdate()

    def copy_for_translation(self, *args: Any, **kwargs: Any) -> ExpertisePage:
        """A translation begins as a draft: its keepers share it when it reads well."""
        copy = super().copy_for_translation(*args, **kwargs)
        copy.state, copy.published_at, copy.created_at = self.State.DRAFT, None, timezone.now()
        return copy


class Keeper(models.Model):
    """Somebody who keeps a page right."""

    page = ParentalKey(ExpertisePage, on_delete=models.CASCADE, related_name="keeper_rows")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    sort_order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("keeper")
        verbose_name_plural = _("keepers")
        ordering = ["sort_order", "pk"]
        constraints = [models.UniqueConstraint(fields=["page", "user"], name="expertise_keeper_once")]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.page_id}"


class Follower(models.Model):
    """Somebody who wants to hear when a page changes."""

    page = models.ForeignKey(ExpertisePage, on_delete=models.CASCADE, related_name="followers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("follower of an expertise page")
        verbose_name_plural = _("followers of expertise pages")
        constraints = [models.UniqueConstraint(fields=["page", "user"], name="expertise_follower_once")]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.page_id}"
