"""Rich text of contributions in lists: `{{ body|excerpt:28 }}`. The whole text is shown by `{% rich body %}` of `plugins`."""

from __future__ import annotations

from django import template

from cms.core.text import excerpt

register = template.Library()
register.filter("excerpt", excerpt)
