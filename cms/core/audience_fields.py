"""Form fields in the admin over audience tokens: who may read something, and who handles a form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.utils.translation import gettext as _

from cms.core.access.tokens import EVERYONE, NOBODY, AudienceChoice, audience_choices, audience_label


def audience_field(user: Any, current: str, like: forms.Field) -> forms.ChoiceField:
    """Audiences this editor may choose, with their number of people. What is set already stays available."""
    return _field([(choice.token, choice_text(choice)) for choice in audience_choices(user)], current, like)


def handlers_field(user: Any, current: str, like: forms.Field) -> forms.ChoiceField:
    """Teams and groups that can handle a form: every audience except everyone, and the roles of the house."""
    teams = [(c.token, choice_text(c)) for c in audience_choices(user) if c.token != EVERYONE]
    groups = [
        (f"site-group:{group.pk}", _("Role: %(name)s") % {"name": group.name})
        for group in Group.objects.order_by("name")
    ]
    return _field([(NOBODY, _("Nobody yet: administrators only")), *teams, *groups], current, like)


def _field(choices: list[tuple[str, str]], current: str, like: forms.Field) -> forms.ChoiceField:
    if current and current not in dict(choices):
        choices.append((current, audience_label(current)))
    return forms.ChoiceField(
        choices=choices, required=like.required, label=like.label, help_text=like.help_text, initial=current
    )


def choice_text(choice: AudienceChoice) -> str:
    return _("%(label)s (%(count)s people)") % {"label": choice.label, "count": choice.count}
