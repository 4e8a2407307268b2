"""Forms that editors build, what colleagues sent in, and the files they added."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.forms import WagtailAdminFormPageForm
from wagtail.contrib.forms.models import AbstractFormField, AbstractFormSubmission, FormMixin
from wagtail.models import Page, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms.plugins.access import NOBODY, can
from cms.plugins.fields import handlers_field
from cms.plugins.icons import ICON_CHOICES
from pages.form_builder import IntranetFormBuilder
from pages.routes import FormIndexRoutes, FormRoutes

from .base import IntranetPage, IntranetPageForm, tabs

FIELD_TYPES = [
    ("singleline", _("One line of text")),
    ("multiline", _("Several lines of text")),
    ("dropdown", _("One choice from a list")),
    ("radio", _("One choice, all in sight")),
    ("checkboxes", _("Several choices")),
    ("multiselect", _("Several choices from a long list")),
    ("checkbox", _("A tick: yes or no")),
    ("date", _("A date")),
    ("datetime", _("A date and a time")),
    ("number", _("A number")),
    ("money", _("An amount in euros")),
    ("email", _("A mail address")),
    ("url", _("A web address")),
    ("picture", _("A photo")),
    ("file", _("A file: photo, PDF or office document")),
]
NUMBERS = ("number", "money")
DAYS = [
    ("", _("Any day")),
    ("coming", _("Today or later")),
    ("past", _("Today or earlier")),
    ("after", _("Not before the date that is asked above it")),
]


class FormIndexPage(FormIndexRoutes, IntranetPage):
    """All forms this reader may use, what they sent in, and the inbox of those who handle forms."""

    intro = models.CharField(_("introduction"), max_length=250, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    edit_handler = tabs(content_panels)
    search_fields = [*IntranetPage.search_fields, index.SearchField("intro")]

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.FormPage"]
    is_creatable = True
    page_description = _("Shows the forms, and the inbox of those who handle them.")

    class Meta:
        verbose_name = _("form overview")

    def get_context(self, request, *args, **kwargs):
        from pages.views.forms import index_context

        return {**super().get_context(request, *args, **kwargs), **index_context(request, self)}


class FormPageForm(WagtailAdminFormPageForm, IntranetPageForm):
    """The editor's form of a form page: audiences, and who handles what comes in."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "handlers" in self.fields:
            self.fields["handlers"] = handlers_field(self.for_user, self.instance.handlers, self.fields["handlers"])
            self.fields["handlers"].disabled = not self._may_change_handlers()

    def _may_change_handlers(self) -> bool:
        """Once something came in, only who reads it already says who else does."""
        live = FormPage.objects.filter(pk=self.instance.pk).first()
        if live is None or not FormSubmission.objects.filter(page_id=live.pk).exists():
            return True
        return bool(can(self.for_user, "pages.handle_form", live))


class FormPage(FormRoutes, FormMixin, IntranetPage):
    """A form. What comes in goes to `handlers`, an audience token: a team or a group; they see it in their inbox."""

    intro = models.TextField(_("introduction"), max_length=400, blank=True)
    icon = models.CharField(_("icon"), max_length=40, choices=ICON_CHOICES, default="clipboard-list")
    urgent_note = models.CharField(
        _("when it cannot wait"),
        max_length=160,
        blank=True,
        help_text=_("Stands above the form in red. For example: Is there still danger? Call 2200."),
    )
    submit_label = models.CharField(
        _("words on the button"), max_length=40, blank=True, help_text=_("A verb, for example: Report the incident")
    )
    handlers = models.CharField(
        _("who handles it"),
        max_length=80,
        default=NOBODY,
        help_text=_("These colleagues get a message for each form and see it in their inbox. Nobody else does."),
    )
    contact = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("face of this form"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown at the end, for questions."),
    )
    response_days = models.PositiveSmallIntegerField(
        _("answer within (working days)"),
        default=2,
        help_text=_("Colleagues read this promise before and after sending."),
    )
    thanks = models.TextField(
        _("what happens next"), max_length=500, blank=True, help_text=_("One or two sentences, shown after sending.")
    )
    keep_days = models.PositiveSmallIntegerField(
        _("keep for (days)"), default=365, help_text=_("After this, forms that are done are deleted with their files.")
    )

    shown_with = ("contact",)
    form_builder = IntranetFormBuilder
    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("icon"), FieldPanel("submit_label")]),
        FieldPanel("intro"),
        FieldPanel("urgent_note"),
        InlinePanel("form_fields", heading=_("Questions"), label=_("question"), min_num=1),
        MultiFieldPanel(
            [
                HelpPanel(_("After sending, a colleague reads who handles the form and when to expect an answer.")),
                FieldPanel("handlers"),
                FieldRowPanel([FieldPanel("response_days"), FieldPanel("keep_days")]),
                FieldPanel("contact"),
                FieldPanel("thanks"),
            ],
            heading=_("What happens with it"),
        ),
    ]
    base_form_class = FormPageForm
    search_fields = [*IntranetPage.search_fields, index.SearchField("intro")]
    override_translatable_fields = [
        *IntranetPage.override_translatable_fields,
        SynchronizedField("handlers", overridable=False),
    ]

    parent_page_types = ["pages.FormIndexPage", "pages.SectionPage", "pages.StandardPage"]
    subpage_types: list[str] = []
    is_creatable = True
    page_description = _("Questions that colleagues answer; the answers go to a team.")
    template = "pages/form_page.html"
    landing_page_template = "pages/form_done.html"

    class Meta:
        verbose_name = _("form")
        verbose_name_plural = _("forms")

    def get_submission_class(self):
        return FormSubmission

    def serve_preview(self, request, mode_name):
        from pages.views import forms

        return forms.preview_done(request, self) if mode_name == "landing" else forms.fill_in(request, self)


FormPage.edit_handler = tabs(FormPage.content_panels, FormPage)


class FormField(TranslatableMixin, AbstractFormField):
    page = ParentalKey(FormPage, on_delete=models.CASCADE, related_name="form_fields")
    field_type = models.CharField(_("kind of answer"), max_length=16, choices=FIELD_TYPES, default="singleline")
    field_type.required_on_save = True
    minimum = models.DecimalField(
        _("least"),
        max_digits=15,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Only for numbers and amounts. An amount starts at 0 when you leave this empty."),
    )
    maximum = models.DecimalField(_("most"), max_digits=15, decimal_places=2, null=True, blank=True)
    days = models.CharField(
        _("which days"), max_length=8, choices=DAYS, blank=True, default="", help_text=_("Only for a date.")
    )

    panels = [
        *AbstractFormField.panels,
        FieldPanel("days"),
        FieldRowPanel([FieldPanel("minimum"), FieldPanel("maximum")], classname="formbuilder-limits"),
    ]
    translatable_fields = [
        TranslatableField("label"),
        TranslatableField("help_text"),
        TranslatableField("choices"),
        TranslatableField("default_value"),
        SynchronizedField("clean_name"),
        SynchronizedField("field_type"),
        SynchronizedField("required"),
        SynchronizedField("minimum"),
        SynchronizedField("maximum"),
        SynchronizedField("days"),
    ]

    class Meta(TranslatableMixin.Meta, AbstractFormField.Meta):
        verbose_name = _("question")

    def clean(self):
        super().clean()
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise ValidationError({"maximum": _("The most is less than the least.")})


class FormSubmission(AbstractFormSubmission):
    """What one colleague sent in. Seen by that colleague and by the handlers of the form."""

    class Status(models.TextChoices):
        NEW = "new", _("New")
        BUSY = "busy", _("In progress")
        DONE = "done", _("Done")

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reference = models.CharField(max_length=20, unique=True)
    status = models.CharField(_("status"), max_length=8, choices=Status.choices, default=Status.NEW, db_index=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who handles it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.TextField(_("note for each other"), max_length=2000, blank=True)
    answer = models.TextField(_("answer to the colleague"), max_length=2000, blank=True)
    due_on = models.DateField(null=True)
    handled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("form sent in")
        verbose_name_plural = _("forms sent in")
        ordering = ["-submit_time", "-pk"]
        indexes = [models.Index(fields=["page", "status", "-submit_time"], name="pages_submission_inbox")]

    def __str__(self) -> str:
        return f"{self.page.title} {self.reference}"

    def get_absolute_url(self) -> str:
        page = self.page.specific
        return f"{page.get_url()}{page.reverse_subpage('sent', kwargs={'reference': self.reference})}"


def submission_path(submission_file: "SubmissionFile", name: str) -> str:
    return f"forms/{submission_file.submission.reference}/{submission_file.stored_name}"


class SubmissionFile(models.Model):
    """A file added to a form: checked by content, stored privately, served only to the sender and the handlers."""

    submission = models.ForeignKey(FormSubmission, on_delete=models.CASCADE, related_name="files")
    field_name = models.CharField(max_length=255)
    name = models.CharField(max_length=150)
    stored_name = models.CharField(max_length=60)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    file = models.FileField(upload_to=submission_path, max_length=200)

    def __str__(self) -> str:
        return self.name
