"""Blocks with pictures, documents and films."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock
from wagtailmedia.blocks import VideoChooserBlock

from .preview import Exemplified


class ImageWithCaptionBlock(blocks.StructBlock):
    image = ImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=250)
    wide = blocks.BooleanBlock(label=_("Wider than the text"), required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        label_format = "{caption}"
        template = "pages/blocks/image.html"
        description = _("A picture with a caption. Describe in the alt text what a blind colleague should know.")

    def get_preview_value(self):
        """The newest picture of the site, so that the example is one people recognise."""
        image = get_image_model().objects.order_by("-pk").first()
        caption = _("The long table under the old lime tree")
        return self.normalize({"image": image, "caption": caption, "wide": False})


class AttachmentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(label=_("Title for readers"), required=False, max_length=150)

    class Meta:
        icon = "doc-full"
        label = _("Document")
        label_format = "{title}"


class AttachmentsBlock(Exemplified, blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    documents = blocks.ListBlock(AttachmentBlock(), label=_("Documents"), min_num=1)

    class Meta:
        icon = "doc-full"
        label = _("Attachments")
        label_format = "{title}"
        template = "pages/blocks/attachments.html"
        description = _("Documents to download, with their kind and size.")
        preview_value = {"title": _("Attachments"), "documents": []}


class VideoWithTextBlock(blocks.StructBlock):
    video = VideoChooserBlock(label=_("Film"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=250)
    transcript = blocks.RichTextBlock(
        label=_("What is said and shown"),
        required=False,
        features=["bold", "italic"],
        help_text=_("For colleagues who cannot hear or see the film, and for search."),
    )

    class Meta:
        icon = "media"
        label = _("Film")
        label_format = "{caption}"
        template = "pages/blocks/video.html"
        description = _("A film of our own. It plays here, not on another website.")
