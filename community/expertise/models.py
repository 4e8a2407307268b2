"""Expertise pages, their sections with every version, suggestions, keepers, files and followers. Written only by `services`.

A page and its sections are translatable snippets: each language has its own page, and wagtail-localize fills it.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.fields import RichTextField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.plugins.access import EVERYONE, AudienceQuerySet, tokens_for

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.plugins.users import User

LONGEST = 60_000
"""Characters of HTML in one section."""


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
    panels = [
        HelpPanel(content=_("The text of this page is kept on the site, by its keepers. Translate it from here.")),
        FieldPanel("title"),
        FieldPanel("topic"),
        FieldPanel("review_on"),
    ]

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
    def language(self) -> str:
        return self.locale.language_code

    @property
    def keepers(self) -> list[User]:
        """Those who keep it, in their order. No query after `for_listing`."""
        return [row.user for row in self.keeper_rows.all()]

    @property
    def version(self) -> str:
        """Names what the page form stored last."""
        return self.updated_at.isoformat() if self.pk else ""

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


class SectionQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: User | AnonymousUser) -> SectionQuerySet:
        """What stands on a visible page; what does not stand there yet, or not any more, to those who keep the page."""
        pages = ExpertisePage.objects.visible_to(user)
        kept = Keeper.objects.filter(user_id=user.pk).values("page_id")
        writes = models.Q(page__in=pages.filter(models.Q(is_wiki=True) | models.Q(pk__in=kept)))
        return self.filter(writes | models.Q(page__in=pages, is_live=True))


class Section(TranslatableMixin, models.Model):
    """A part of a page: what stands there now. `SectionVersion` holds how it came to be, and what is being written.

    is_live  it stands on the page; False before it was first shared, and after it was taken away
    number   of the version that stands there; 0 before the first
    """

    class Kind(models.TextChoices):
        INTRO = "intro", _("Introduction")
        POINTS = "points", _("Key points")
        TEXT = "text", _("Text")

    page = ParentalKey(ExpertisePage, on_delete=models.CASCADE, related_name="sections")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.TEXT)
    title = models.CharField(_("heading"), max_length=120)
    body = RichTextField(_("text"), blank=True, max_length=LONGEST)
    is_live = models.BooleanField(default=False, editable=False)
    number = models.PositiveIntegerField(default=0, editable=False)
    sort_order = models.PositiveSmallIntegerField(default=0, editable=False)
    updated_at = models.DateTimeField(default=timezone.now, editable=False)

    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("body"),
        SynchronizedField("kind", overridable=False),
    ]

    objects = SectionQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("section of an expertise page")
        verbose_name_plural = _("sections of expertise pages")
        ordering = ["sort_order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "kind"], name="expertise_one_of_a_kind", condition=~models.Q(kind="text")
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its place on the page; its desk, while it is not there."""
        if not self.is_live:
            return reverse("expertise:section_edit", args=[self.pk])
        return f"{reverse('expertise:detail', args=[self.page_id])}#section-{self.pk}"

    @property
    def audience(self) -> str:
        """Of its page: who reads the one reads the other."""
        return self.page.audience

    def is_written_by(self, user: User | AnonymousUser) -> bool:
        """Whether this person may change the text, and so may put pictures in it."""
        from cms.plugins.access import can

        return bool(can(user, "expertise.edit", self.page))


class SectionVersion(models.Model):
    """A section as it was shared once, or the one draft of it that its writers share.

    number    1 for the first that was shared; None for the draft
    credited  whose suggestion it was
    note      what changed, in the writer's words
    """

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(null=True, blank=True)
    title = models.CharField(_("heading"), max_length=120)
    body = models.TextField(_("text"), blank=True, max_length=LONGEST)
    note = models.CharField(_("what changed"), max_length=200, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    credited = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("version of a section")
        verbose_name_plural = _("versions of sections")
        ordering = ["-number", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["section", "number"], name="expertise_version_once"),
            models.UniqueConstraint(
                fields=["section"], name="expertise_one_draft", condition=models.Q(number__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.number or ''}".strip()


class SuggestionQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: User | AnonymousUser) -> SuggestionQuerySet:
        """To whoever made it, and to those who decide about it: both only as long as they see the page."""
        pages = ExpertisePage.objects.visible_to(user)
        kept = Keeper.objects.filter(user_id=user.pk).values("page_id")
        decides = models.Q(section__page__in=pages.filter(models.Q(is_wiki=True) | models.Q(pk__in=kept)))
        return self.filter(decides | models.Q(author_id=user.pk, section__page__in=pages))

    def waiting(self) -> SuggestionQuerySet:
        return self.filter(state=Suggestion.State.WAITING)


class Suggestion(models.Model):
    """How a colleague would write a section. It never changes the page by itself.

    number  of the version that stood there when it was written
    thanks  what the expert said with the decision
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waits for an expert")
        ACCEPTED = "accepted", _("Taken over")
        DECLINED = "declined", _("Not taken over")
        WITHDRAWN = "withdrawn", _("Taken back")

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="suggestions")
    number = models.PositiveIntegerField()
    title = models.CharField(_("heading"), max_length=120)
    body = models.TextField(_("text"), max_length=LONGEST)
    why = models.CharField(_("why"), max_length=500, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    thanks = models.CharField(_("a word of thanks"), max_length=500, blank=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["section", "state"], name="expertise_suggestion_waits")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("expertise:suggestion", args=[self.pk])


def _path(_row: models.Model, _name: str) -> str:
    """Says nothing about what is in it, and cannot be guessed."""
    return f"expertise/{uuid.uuid4().hex}"


class PageFile(models.Model):
    """A file that belongs to a page: fetched only by who may see the page. `content_type` was read from its content."""

    page = models.ForeignKey(ExpertisePage, on_delete=models.CASCADE, related_name="files")
    title = models.CharField(_("what it is"), max_length=120)
    file = models.FileField(_("file"), upload_to=_path)
    name = models.CharField(max_length=200, editable=False)
    content_type = models.CharField(max_length=120, editable=False)
    size = models.PositiveIntegerField(editable=False)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("file of an expertise page")
        verbose_name_plural = _("files of expertise pages")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("expertise:file", args=[self.pk])

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """The file goes with the row."""
        storage, name = self.file.storage, self.file.name
        gone = super().delete(*args, **kwargs)
        storage.delete(name)
        return gone


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
