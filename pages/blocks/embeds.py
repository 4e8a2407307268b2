"""One block for whatever plugins give to put in a page. It keeps a reference, also while the plugin is off."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter

from cms.plugins.embeds import is_reference

from .preview import Exemplified


class EmbedSelect(forms.TextInput):
    """A search field with a list under it. Its script asks the house what this editor may pick."""

    template_name = "pages/widgets/embed_select.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["choices_url"] = reverse("embeds:choices")
        return context


class EmbedSelectAdapter(WidgetAdapter):
    js_constructor = "stamtafel.widgets.EmbedSelect"

    @cached_property
    def media(self) -> forms.Media:
        return forms.Media(js=["js/embed-select.js"])


register(EmbedSelectAdapter(), EmbedSelect)


class ReferenceField(forms.CharField):
    """Takes every reference that is well-formed: what an editor cannot see now must not be lost when they save."""

    widget = EmbedSelect

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and not is_reference(value):
            raise ValidationError(gettext("Choose one of the list."))


class ReferenceBlock(blocks.FieldBlock):
    """A reference such as "polls.poll:12". No words: neither search nor translation reads it."""

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        self.field = ReferenceField(required=required, help_text=help_text)
        super().__init__(**kwargs)

    def get_searchable_content(self, value: Any) -> list[str]:
        return []


class EmbedBlock(Exemplified, blocks.StructBlock):
    target = ReferenceBlock(label=_("What stands here"))

    class Meta:
        icon = "pick"
        label = _("From the community")
        template = "pages/blocks/embed.html"
        description = _("A poll, or something else from the community, that people can use without leaving the page.")
        preview_value = {"target": ""}
