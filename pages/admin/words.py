"""What buttons of the page editor say, in plain words instead of the name of a workflow."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem, SubmitForModerationMenuItem


class SendForApproval(SubmitForModerationMenuItem):
    """“Send for approval”, and after remarks “Send for approval again”."""

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        page = context.get("page")
        state = page.current_workflow_state if page else None
        again = state is not None and state.status == state.STATUS_NEEDS_CHANGES
        context["label"] = _("Send for approval again") if again else _("Send for approval")
        return context


def in_plain_words(items: list[ActionMenuItem]) -> None:
    """Put our own button in the place of Wagtail's."""
    for place, item in enumerate(items):
        if item.name == SubmitForModerationMenuItem.name:
            items[place] = SendForApproval(order=item.order)
