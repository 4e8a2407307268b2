"""The form of a page in the admin, where it is translated.

wagtail-localize shows what stands on a tab of this form, and nothing else. Sections stand on it by name only: a change of a
section in this form would be one without a version.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList, TabbedInterface


class KeptOnTheSite(HelpPanel):
    """Stands for the sections: a sentence that says where they are written."""

    def get_form_options(self) -> dict[str, Any]:
        return {"formsets": {"sections": {}}}


class PageTabs(TabbedInterface):
    """The tabs, without the formset of sections in the form itself."""

    def get_form_options(self) -> dict[str, Any]:
        return {name: value for name, value in super().get_form_options().items() if name != "formsets"}


page_tabs = PageTabs(
    [
        ObjectList(
            [
                KeptOnTheSite(_("The text of this page is kept on the site, by its keepers. Translate it from here.")),
                FieldPanel("title"),
                FieldPanel("topic"),
                FieldPanel("audience", read_only=True),
                FieldPanel("review_on"),
            ],
            heading=_("Content"),
        )
    ]
)
