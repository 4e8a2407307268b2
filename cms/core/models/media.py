"""Images, documents and media of our own from the first migration, all in private storage behind a checked view."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage
from wagtailmedia.models import AbstractMedia


class IntranetImage(AbstractImage):
    """A picture. Its alternative text is the description; credit and licence are kept because readers may ask."""

    credit = models.CharField(_("maker"), max_length=200, blank=True)
    licence = models.CharField(_("licence"), max_length=120, blank=True)

    admin_form_fields = (*WagtailImage.admin_form_fields, "credit", "licence")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class IntranetRendition(AbstractRendition):
    image = models.ForeignKey(IntranetImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="core_rendition_unique")
        ]
        indexes = [models.Index(fields=["file"], name="core_rendition_file")]


class IntranetDocument(AbstractDocument):
    """A file to download. Readers of the other language are told which one it is in."""

    language = models.CharField(
        _("language"),
        max_length=5,
        blank=True,
        default="",
        choices=[("nl", "Nederlands"), ("en", "English")],
        help_text=_("Leave it empty for a file in both languages, or without words."),
    )

    admin_form_fields = ("title", "language", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")


class IntranetMedia(AbstractMedia):
    """A video or sound with what makes it accessible: captions (WebVTT) and a transcript."""

    captions = models.FileField(_("captions"), upload_to="captions/", blank=True)
    transcript = models.TextField(_("transcript"), blank=True)

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "duration",
        "width",
        "height",
        "thumbnail",
        "captions",
        "transcript",
        "tags",
    )

    class Meta:
        verbose_name = _("video or sound")
        verbose_name_plural = _("videos and sound")
