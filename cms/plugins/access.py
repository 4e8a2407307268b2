"""Who may see and do what."""

from cms.core.access.rules import Verdict, allow, can, deny, require, rule
from cms.core.access.tokens import (
    EVERYONE,
    NOBODY,
    AudienceChoice,
    audience_choices,
    audience_count,
    audience_label,
    audience_members,
    audience_within,
    departments,
    tokens_for,
)
from cms.core.access.visibility import (
    fresh_page_is_visible,
    fresh_pages_visible,
    is_visible,
    page_tokens,
    token_of,
    visibility,
    visible_ids,
    visible_or_404,
    visible_to,
)
from cms.core.models.contributions import AudienceQuerySet
from cms.core.roles import ADMINISTRATORS, AMBASSADORS, EDITORS, EXPERTS, HOSTS, is_in, may_use_admin

__all__ = [
    "ADMINISTRATORS",
    "AMBASSADORS",
    "EDITORS",
    "EVERYONE",
    "EXPERTS",
    "HOSTS",
    "NOBODY",
    "AudienceChoice",
    "AudienceQuerySet",
    "Verdict",
    "allow",
    "audience_choices",
    "audience_count",
    "audience_label",
    "audience_members",
    "audience_within",
    "can",
    "deny",
    "departments",
    "fresh_page_is_visible",
    "fresh_pages_visible",
    "is_in",
    "is_visible",
    "may_use_admin",
    "page_tokens",
    "require",
    "rule",
    "token_of",
    "tokens_for",
    "visibility",
    "visible_ids",
    "visible_or_404",
    "visible_to",
]
