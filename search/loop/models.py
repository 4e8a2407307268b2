"""What the loop keeps: queries without people, searches that failed, the settings of editors, and a person's own list."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

LANGUAGES = [("nl", "Nederlands"), ("en", "English")]


class AskedPeriod(models.Model):
    """Four weeks of counting. ``key`` scrambles what is counted; it is thrown away when the period is over."""

    started = models.DateField(_("started"), unique=True)
    key = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("period of counting")
        verbose_name_plural = _("periods of counting")
        ordering = ("-started",)

    def __str__(self) -> str:
        return str(self.started)


class AskedQuery(models.Model):
    """How often one query was asked in one period, and with what success. See docs/adr/0012-queries-without-people.md.

    ``text`` is empty until enough different people asked it: before that the query is only a scrambled ``digest``.
    ``seats`` has a bit for each of eight seats; a person always takes the same seat for the same query, so taken seats
    never outnumber people. ``last_asked`` is an hour, and only known of queries that have their text.
    """

    period = models.ForeignKey(AskedPeriod, on_delete=models.CASCADE, verbose_name=_("period"))
    digest = models.CharField(max_length=64, editable=False)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    text = models.CharField(_("query"), max_length=200, blank=True)
    seats = models.PositiveSmallIntegerField(default=0, editable=False)
    asked = models.PositiveIntegerField(_("asked"), default=0)
    nothing = models.PositiveIntegerField(_("found nothing"), default=0)
    clicked = models.PositiveIntegerField(_("opened a result"), default=0)
    clicked_first = models.PositiveIntegerField(_("opened one of the first three"), default=0)
    hits = models.PositiveIntegerField(_("results, the last time"), default=0)
    last_asked = models.DateTimeField(_("last asked"), null=True, blank=True)

    class Meta:
        verbose_name = _("query")
        verbose_name_plural = _("queries")
        constraints = [models.UniqueConstraint(fields=["period", "digest"], name="search_asked_once")]
        indexes = [models.Index(fields=["period", "-asked"], name="search_asked_most")]

    def __str__(self) -> str:
        return self.text or "…"


class OwnSearches(models.Model):
    """What one person searched for lately: for that person only."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("person")
    )
    keep = models.BooleanField(_("remember my searches"), default=True)
    queries = models.JSONField(_("queries"), default=list, blank=True)

    class Meta:
        verbose_name = _("own searches")
        verbose_name_plural = _("own searches")

    def __str__(self) -> str:
        return f"{self.user_id}"


class MissedSearch(models.Model):
    """Somebody said that search did not give what they looked for: work for an owner, until it is solved or declined.

    Who said it is not kept, unless they asked to be told (``MissedFollower``).
    """

    class State(models.TextChoices):
        NEW = "new", _("new")
        BUSY = "busy", _("being worked on")
        SOLVED = "solved", _("solved")
        DECLINED = "declined", _("will not be done")

    text = models.CharField(_("query"), max_length=200)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    about = models.TextField(_("what was looked for"), max_length=1000, blank=True)
    times = models.PositiveIntegerField(_("told so often"), default=1)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("who takes care of it"),
    )  # fmt: skip
    answer = models.TextField(_("answer"), max_length=1000, blank=True)
    answer_url = models.CharField(_("where it is now"), max_length=300, blank=True)
    told_on = models.DateField(_("told on"), auto_now_add=True)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("missed search")
        verbose_name_plural = _("missed searches")
        ordering = ("-pk",)
        indexes = [models.Index(fields=["state", "owner"], name="search_missed_state")]

    def __str__(self) -> str:
        return self.text

    @property
    def is_open(self) -> bool:
        return self.state in (self.State.NEW, self.State.BUSY)

    def get_absolute_url(self) -> str:
        from django.urls import reverse

        return reverse("search:missed", args=[self.pk])


class MissedFollower(models.Model):
    """Wants to be told when it is solved; forgotten some weeks after that."""

    missed = models.ForeignKey(MissedSearch, on_delete=models.CASCADE, related_name="followers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("wants to be told")
        verbose_name_plural = _("want to be told")
        constraints = [models.UniqueConstraint(fields=["missed", "user"], name="search_follows_once")]

    def __str__(self) -> str:
        return f"{self.missed_id} {self.user_id}"


class BestBet(models.Model):
    """What editors put on top for some queries: a page (for who may see it) or an address (for everybody)."""

    words = models.TextField(_("queries"), help_text=_("One a line, as people type them."))
    title_nl = models.CharField(_("title in Dutch"), max_length=120)
    title_en = models.CharField(_("title in English"), max_length=120, blank=True)
    intro_nl = models.CharField(_("one sentence in Dutch"), max_length=200, blank=True)
    intro_en = models.CharField(_("one sentence in English"), max_length=200, blank=True)
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("page")
    )
    url = models.CharField(_("or an address"), max_length=300, blank=True)
    active = models.BooleanField(_("on"), default=True)

    class Meta:
        verbose_name = _("best bet")
        verbose_name_plural = _("best bets")
        ordering = ("title_nl",)

    def __str__(self) -> str:
        return self.title_nl

    def clean(self) -> None:
        from django.core.exceptions import ValidationError

        if bool(self.page_id) == bool(self.url):
            raise ValidationError(_("Choose a page or type an address, one of the two."))
        if self.url and not self.url.startswith(("/", "https://", "http://", "tel:", "mailto:")):
            raise ValidationError({"url": _("Begin with /, https://, tel: or mailto:.")})
        if self.url.startswith("//"):
            raise ValidationError({"url": _("Begin with /, https://, tel: or mailto:.")})


class SynonymGroup(models.Model):
    """Words that mean the same here, on top of the glossary that comes with the product."""

    words = models.CharField(
        _("words"), max_length=400, help_text=_("Words or short phrases that mean the same, with commas between them.")
    )
    note = models.CharField(_("where this comes from"), max_length=200, blank=True)
    active = models.BooleanField(_("on"), default=True)

    class Meta:
        verbose_name = _("group of synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ("words",)

    def __str__(self) -> str:
        return self.words

    @property
    def phrases(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word.strip().lower() for word in self.words.split(",") if word.strip()))

    def clean(self) -> None:
        from django.core.exceptions import ValidationError

        if len(self.phrases) < 2:
            raise ValidationError({"words": _("At least two words, with a comma between them.")})


_FACTOR = [MinValueValidator(0.2), MaxValueValidator(3.0)]


class KindBoost(models.Model):
    """How much one kind of result counts, and how much more when it is recent."""

    kind = models.CharField(_("kind"), max_length=60, unique=True)
    factor = models.FloatField(
        _("counts"), default=1.0, validators=_FACTOR, help_text=_("1 is normal, 1.2 a little more, 0.8 a little less.")
    )
    recent_days = models.PositiveIntegerField(
        _("recent is less than so many days"), default=0, validators=[MaxValueValidator(3650)],
        help_text=_("0: as usual."),
    )  # fmt: skip
    recent_factor = models.FloatField(_("and then counts"), default=1.0, validators=_FACTOR)

    class Meta:
        verbose_name = _("weight of a kind")
        verbose_name_plural = _("weights")
        ordering = ("kind",)

    def __str__(self) -> str:
        return self.kind


class TestQuery(models.Model):
    """A query of the organisation's own with the page that should be found first; without a page: nothing should be."""

    __test__ = False  # not a test of pytest

    text = models.CharField(_("query"), max_length=200)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, default="nl")
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, null=True, blank=True, related_name="+",
        verbose_name=_("should find"), help_text=_("Leave it empty when it should find nothing."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("test query")
        verbose_name_plural = _("test queries")
        ordering = ("text",)
        constraints = [models.UniqueConstraint(fields=["text", "language"], name="search_tested_once")]

    def __str__(self) -> str:
        return self.text
