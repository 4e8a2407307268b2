"""Who works here: teams, locations and a profile beside every user. Name, job and photo are on the user itself."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from cms.plugins.site import language_here

phone_number = RegexValidator(
    r"^[0-9+][0-9 ()+-]{1,24}$", _("A phone number has digits, spaces, and perhaps a plus at the start.")
)


def user_link(verbose_name, *, on_delete=models.SET_NULL, **options):
    """A link to a colleague that leaves no trace on the user model, so that the plugin can be removed."""
    if on_delete is models.SET_NULL:
        options |= {"null": True, "blank": True}
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=on_delete, related_name="+", verbose_name=verbose_name, **options
    )


class Location(models.Model):
    slug = models.SlugField(_("short name in addresses"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=120)
    address = models.CharField(_("address"), max_length=200, blank=True)
    city = models.CharField(_("town"), max_length=120, blank=True)
    phone = models.CharField(_("phone of the front desk"), max_length=30, blank=True, validators=[phone_number])

    class Meta:
        ordering = ["name"]
        verbose_name = _("location")
        verbose_name_plural = _("locations")

    def __str__(self) -> str:
        return self.name


class Team(ClusterableModel):
    """Its members are: whoever has it as own team, whoever was added to it, and its lead."""

    slug = models.SlugField(_("short name in addresses"), max_length=80, unique=True)
    name_nl = models.CharField(_("name in Dutch"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    lead = user_link(_("team lead"))
    location = models.ForeignKey(
        Location, on_delete=models.SET_NULL, null=True, blank=True, related_name="teams", verbose_name=_("location")
    )

    class Meta:
        ordering = ["name_nl"]
        verbose_name = _("team")
        verbose_name_plural = _("teams")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language, in the other one when that is all there is."""
        if language_here() == "en":
            return self.name_en or self.name_nl
        return self.name_nl or self.name_en

    @property
    def token(self) -> str:
        return f"team:{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("people:team", args=[self.slug])


class Membership(models.Model):
    """A second (third …) team of somebody, besides the team on the profile."""

    team = ParentalKey(Team, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("team"))
    user = user_link(_("colleague"), on_delete=models.CASCADE)

    class Meta:
        verbose_name = _("extra team member")
        verbose_name_plural = _("extra team members")
        constraints = [models.UniqueConstraint(fields=["team", "user"], name="people_membership_once")]

    def __str__(self) -> str:
        return f"{self.user} · {self.team}"


class ProfileQuerySet(models.QuerySet):
    def active(self):
        """People who left are nowhere to be found."""
        return self.filter(user__is_active=True)

    def for_listing(self):
        """What a person row shows; names of teams are in memory, and working days are read for all rows of a page at once."""
        return self.select_related("user").defer("works_on", "ask_me_about", "search_text")

    def away_on(self, day: date):
        return self.filter(Q(absent_from__lte=day) & (Q(absent_until__gte=day) | Q(absent_until=None)))

    def at_work(self, moment: datetime | None = None):
        """Who is at work at this moment, shifts over midnight included."""
        local = timezone.localtime(moment)
        now, today, yesterday = local.time(), local.weekday(), (local - timedelta(days=1)).weekday()
        overnight = Q(ends__lte=F("starts"))
        shifts = WorkDay.objects.filter(profile=models.OuterRef("pk")).filter(
            (Q(weekday=today, starts__lte=now) & (Q(ends__gt=now) | overnight))
            | (Q(weekday=yesterday, ends__gt=now) & overnight)
        )
        return self.filter(models.Exists(shifts)).exclude(pk__in=Profile.objects.away_on(local.date()).values("pk"))


class Profile(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(
        Team, on_delete=models.SET_NULL, null=True, blank=True, related_name="profiles", verbose_name=_("team")
    )
    location = models.ForeignKey(
        Location, on_delete=models.SET_NULL, null=True, blank=True, related_name="profiles", verbose_name=_("location")
    )
    room = models.CharField(_("room"), max_length=60, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True, validators=[phone_number])
    mobile = models.CharField(_("mobile"), max_length=30, blank=True, validators=[phone_number])
    languages = models.CharField(_("languages you speak"), max_length=120, blank=True)
    ask_me_about = models.CharField(_("ask me about"), max_length=300, blank=True)
    works_on = models.TextField(_("what you are working on"), max_length=1000, blank=True)
    expertise = models.ManyToManyField(
        "core.Topic", blank=True, related_name="+", db_table="people_expertise", verbose_name=_("you know about")
    )
    interests = models.ManyToManyField(
        "core.Topic",
        blank=True,
        related_name="+",
        db_table="people_interests",
        verbose_name=_("you want to read about"),
    )
    manager = user_link(_("manager"))
    absent_from = models.DateField(_("away from"), null=True, blank=True)
    absent_until = models.DateField(_("away until and including"), null=True, blank=True)
    absent_note = models.CharField(_("what colleagues should know"), max_length=200, blank=True)
    substitute = user_link(_("ask this colleague instead"))
    name_text = models.CharField(max_length=300, editable=False, blank=True)
    search_text = models.TextField(editable=False, blank=True)

    objects = ProfileQuerySet.as_manager()

    class Meta:
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")
        constraints = [
            models.CheckConstraint(
                condition=Q(absent_until=None) | Q(absent_from=None) | Q(absent_until__gte=F("absent_from")),
                name="people_absence_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return self.user.display_name

    def clean(self) -> None:
        if self.absent_until and not self.absent_from:
            raise ValidationError({"absent_from": _("Say from which day you are away.")})
        if self.absent_from and self.absent_until and self.absent_until < self.absent_from:
            raise ValidationError({"absent_until": _("The last day is before the first day.")})
        if self.substitute_id and self.substitute_id == self.user_id:
            raise ValidationError({"substitute": _("Choose somebody else: you are away yourself.")})
        if self.manager_id and self.manager_id == self.user_id:
            raise ValidationError({"manager": _("Nobody is their own manager.")})

    def is_away(self, day: date | None = None) -> bool:
        day = day or timezone.localdate()
        if not self.absent_from or self.absent_from > day:
            return False
        return self.absent_until is None or self.absent_until >= day


class WorkDay(models.Model):
    """Hours on one weekday (0 is Monday). A shift that ends before it starts ends the next day."""

    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="work_days")
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=[(n, str(n)) for n in range(7)])
    starts = models.TimeField(_("from"))
    ends = models.TimeField(_("until"))

    class Meta:
        ordering = ["weekday"]
        verbose_name = _("working day")
        verbose_name_plural = _("working days")
        constraints = [models.UniqueConstraint(fields=["profile", "weekday"], name="people_one_shift_a_weekday")]

    def __str__(self) -> str:
        return f"{self.weekday} {self.starts:%H:%M}–{self.ends:%H:%M}"
