"""The person who signs in. What a person tells about themselves beyond this lives in the people plugin."""

from django.contrib.auth.models import AbstractUser
from django.contrib.auth.models import UserManager as BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from cms.core.languages import language_here


class UserQuerySet(models.QuerySet["User"]):
    def active(self) -> "UserQuerySet":
        """People who can sign in: the only ones the site shows."""
        return self.filter(is_active=True)


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):  # type: ignore[misc, django-manager-missing]
    pass


class User(AbstractUser):  # type: ignore[django-manager-missing]
    """A colleague. `display_name` is what everybody sees; `job_title` the Dutch text, `job_title_en` the English one."""

    class Theme(models.TextChoices):
        AUTO = "auto", _("As my device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    class Badge(models.TextChoices):
        NONE = "", _("None")
        HOST = "host", _("Host")
        AMBASSADOR = "ambassador", _("Ambassador")
        EXPERT = "expert", _("Expert")

    display_name = models.CharField(_("name"), max_length=120)
    job_title = models.CharField(_("job"), max_length=120, blank=True)
    job_title_en = models.CharField(_("job in English"), max_length=120, blank=True)
    pronouns = models.CharField(_("pronouns"), max_length=40, blank=True)
    photo = models.ImageField(_("photo"), upload_to="photos/", blank=True, max_length=200)
    language = models.CharField(
        _("language"), max_length=5, default="nl", choices=[("nl", "Nederlands"), ("en", "English")]
    )
    theme = models.CharField(_("appearance"), max_length=5, choices=Theme.choices, default=Theme.AUTO)
    badge = models.CharField(
        max_length=12,
        choices=Badge.choices,
        blank=True,
        default="",
        editable=False,
        help_text=_("Follows from the groups of this person; the strongest one is shown."),
    )
    joined_on = models.DateField(_("joined on"), null=True, blank=True, db_index=True)
    notifications_seen_at = models.DateTimeField(null=True, blank=True, editable=False)
    home_layout = models.TextField(blank=True, default="", editable=False)  # JSON, read and written by cms.core.home

    objects = UserManager()  # type: ignore[misc]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(Lower("username"), name="core_user_username_ci"),
        ]
        indexes = [models.Index(Lower("display_name"), "id", name="core_user_name")]

    def __str__(self) -> str:
        return self.display_name or self.username

    def get_full_name(self) -> str:
        return self.display_name or super().get_full_name()

    @property
    def job(self) -> str:
        """The job in the reader's language, in the other one when that is all there is."""
        if language_here() == "en":
            return self.job_title_en or self.job_title
        return self.job_title or self.job_title_en

    @property
    def badges(self) -> list[str]:
        """Role badges shown beside the name: at most one, the strongest."""
        return [self.badge] if self.badge else []

    @property
    def photo_url(self) -> str:
        return self.photo.url if self.photo else ""

    def get_absolute_url(self) -> str:
        """The person's page; an empty text when no plugin that is on shows people."""
        from cms.core.directory import person_url

        return person_url(self)
