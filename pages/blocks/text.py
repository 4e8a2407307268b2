"""Blocks made of words."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .preview import Exemplified

INLINE = ["bold", "italic", "link", "document-link", "superscript", "subscript"]
PROSE = [*INLINE, "ol", "ul", "h3", "h4", "hr"]


class TextBlock(Exemplified, blocks.RichTextBlock):
    def __init__(self, **kwargs):
        kwargs.setdefault("features", PROSE)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "pages/blocks/text.html"
        description = _("One or more paragraphs, with links and lists.")
        preview_value = _(
            "<p>You can always use the garden, also in your break. Coming with a group? <b>Book the table</b> first.</p>"
        )


class LookBlock(blocks.ChoiceBlock):
    """A choice of how something looks. What it is called is no word of the text: search does not read it."""

    def get_searchable_content(self, value):
        return []


class HeadingBlock(Exemplified, blocks.StructBlock):
    text = blocks.CharBlock(label=_("Heading"), max_length=150)
    level = LookBlock(
        choices=[("h2", _("Main heading")), ("h3", _("Subheading")), ("h4", _("Small heading"))],
        default="h2",
        label=_("Size"),
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        label_format = "{text}"
        template = "pages/blocks/heading.html"
        description = _("Divides a long text, so that readers find their place.")
        preview_value = {"text": _("From sandpit to dining room"), "level": "h2"}


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Step"), max_length=150, help_text=_("One action, one thought."))
    text = blocks.RichTextBlock(label=_("Explanation"), features=[*INLINE, "ol", "ul"], required=False)
    warning = blocks.CharBlock(label=_("Warning in this step"), required=False, max_length=250)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        label_format = "{title}"


class StepsBlock(Exemplified, blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title above the steps"), required=False, max_length=120)
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=1)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        label_format = "{title}"
        template = "pages/blocks/steps.html"
        description = _("Numbered steps, large enough to follow at a bedside.")
        preview_value = {
            "title": _("This is how"),
            "steps": [
                {
                    "title": _("Take a full pump of hand alcohol"),
                    "text": _("<p>About 3 ml. Your hands must stay wet for 30 seconds.</p>"),
                    "warning": _("Dirty hands? Wash with water and soap."),
                },
                {"title": _("Rub your palms together"), "text": "", "warning": ""},
            ],
        }


class QuoteBlock(Exemplified, blocks.StructBlock):
    text = blocks.TextBlock(label=_("What was said"), max_length=400)
    who = blocks.CharBlock(label=_("Who said it"), required=False, max_length=100)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        label_format = "{text}"
        template = "pages/blocks/quote.html"
        description = _("The words of a colleague or a client, set apart.")
        preview_value = {"text": _("Whoever sits down here is talking within five minutes."), "who": "Wim Jansen"}


class NoteBlock(Exemplified, blocks.StructBlock):
    kind = LookBlock(
        choices=[
            ("info", _("Good to know")),
            ("success", _("Tip")),
            ("warning", _("Watch out")),
            ("danger", _("Danger")),
        ],
        default="info",
        label=_("Kind"),
    )
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=[*INLINE, "ol", "ul"])

    class Meta:
        icon = "warning"
        label = _("Note or warning")
        label_format = "{title} {text}"
        template = "pages/blocks/note.html"
        description = _("A coloured bar for what nobody may miss. Use it sparingly.")
        preview_value = {
            "kind": "warning",
            "title": _("Is there still danger?"),
            "text": _("<p>Call 2200 first.</p>"),
        }


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Question"), max_length=200)
    answer = blocks.RichTextBlock(label=_("Answer"), features=[*INLINE, "ol", "ul"])

    class Meta:
        icon = "help"
        label = _("Question")
        label_format = "{question}"


class QuestionsBlock(Exemplified, blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    questions = blocks.ListBlock(QuestionBlock(), label=_("Questions"), min_num=1)

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        label_format = "{title}"
        template = "pages/blocks/questions.html"
        description = _("Questions that open on a click. Good for the end of a page.")
        preview_value = {
            "title": _("Often asked"),
            "questions": [{"question": _("May my family come along?"), "answer": _("<p>Yes, on Sundays.</p>")}],
        }


class LinkCardBlock(Exemplified, blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.CharBlock(label=_("What people find there"), required=False, max_length=200)
    page = blocks.PageChooserBlock(label=_("Page on this site"), required=False)
    url = blocks.URLBlock(label=_("Or another website"), required=False)

    class Meta:
        icon = "link-external"
        label = _("Link in a card")
        label_format = "{title}"
        template = "pages/blocks/link_card.html"
        description = _("One important link. Nothing of the other website is loaded until someone clicks.")
        preview_value = {
            "title": _("Read the collective agreement"),
            "text": _("All articles, with a table of contents"),
            "page": None,
            "url": "https://example.org/",
        }
