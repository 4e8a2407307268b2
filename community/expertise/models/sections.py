"""The parts of a page, with every version of each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from .pages import ExpertisePage, Keeper

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.plugins.users import User

LONGEST = 60_000
"""Characters of HTML in one section."""


class SectionQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: User | AnonymousUser) -> SectionQuerySet:
        """What stands on a visible page; what does not stand there yet, or not any more, to those who keep the page."""
        pages = ExpertisePage.objects.visible_to(user)
        kept = Keeper.objects.filter(user_id=user.pk).values("page_id")
        writes = models.Q(page__in=pages.filter(models.Q(is_wiki=True) | models.Q(pk__in=kept)))
        return self.filter(writes | models.Q(page__in=pages, is_live=True))


class Section(TranslatableMixin, models.Model):
    """A part of a page: what stands there now. `SectionVersion` holds how it came to be, and what is being written.

    is_live      it stands on the page; False before it was first shared, and after it was taken away
    number       of the version that stands there; 0 before the first
    agrees_with  number of the version in the other language that these words say the same as, as far as somebody looked: 0 for
                 words that were copied to be translated, None when nobody ever held the two side by side
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
    agrees_with = models.PositiveIntegerField(null=True, editable=False)
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
    def own_url(self) -> str:
        """Its place on the page in its own language, whatever the reader's is now."""
        with override(self.page.language):
            return self.get_absolute_url()

    def is_behind(self, twin: Section) -> bool:
        """Whether the same section in another language says something that was not looked at for this one."""
        return self.agrees_with is not None and twin.number > self.agrees_with

    @property
    def audience(self) -> str:
        """Of its page: who reads the one reads the other."""
        return self.page.audience

    def is_written_by(self, user: User | AnonymousUser) -> bool:
        """Whether this person may change the text, and so may put pictures in it."""
        from cms.plugins.access import can

        return bool(can(user, "expertise.edit", self.page))

    def texts_with_pictures(self) -> Iterable[str]:
        """What stands on the page, stood there, is being written or is suggested, in every language."""
        everywhere = Section.objects.filter(translation_key=self.translation_key)
        bodies = [everywhere.values_list("body", flat=True)]
        bodies += [everywhere.values_list(f"{name}__body", flat=True) for name in ("versions", "suggestions")]
        return [body for rows in bodies for body in rows if body]


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
