"""Suggestions: a colleague says how they would write it; an expert takes it over or not, with a word of thanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.plugins.access import is_visible, require
from cms.plugins.activities import emit, settle
from cms.plugins.contributions import ChangedMeanwhile
from cms.plugins.text import clean_rich, pictures_without_words, text_of

from ..merging import taken_over
from ..models import LONGEST, Section, SectionVersion, Suggestion
from .versions import check_writer, locked, put_on_page

if TYPE_CHECKING:
    from cms.plugins.users import User

MOST_WAITING = 10
"""Suggestions of one person on one page that wait at the same time."""


@transaction.atomic
def suggestion_make(*, section: Section, user: User, title: str, body: str, why: str = "") -> Suggestion:
    """Lay other words for a section before its experts. The same words that wait already are given back: a double click.

    Raises PermissionDenied, ValidationError by field.
    """
    section = Section.objects.select_for_update(of=("self",)).select_related("page__locale").get(pk=section.pk)
    if not is_visible(user, section) or not section.is_live:
        raise PermissionDenied(_("This page is not for you."))
    require(user, "expertise.suggest", section.page)
    title, body, why = " ".join(title.split())[:120] or section.title, _checked(body), why.strip()[:500]
    if (title, body) == (section.title, section.body):
        raise ValidationError({"body": _("Nothing is different yet. Change what is not right, then send it.")})
    own = Suggestion.objects.waiting().filter(author=user, section__page=section.page_id)
    twin = own.filter(section=section, title=title, body=body, why=why).first()
    if twin is not None:
        return twin
    if own.count() >= MOST_WAITING:
        raise ValidationError(
            _("%(most)d suggestions of yours wait already. Give the experts a moment.") % {"most": MOST_WAITING}
        )
    made = Suggestion.objects.create(
        section=section, number=section.number, title=title, body=body, why=why, author=user
    )
    emit(
        actor=user, type="expertise.suggested", target=made, dedupe=str(made.pk), about=section.page,
        data={"title": title, "page": section.page.title},
    )  # fmt: skip
    return made


def _checked(body: str) -> str:
    """Safe HTML that can stand on the page. Raises ValidationError for `body`."""
    body = clean_rich(body)
    if len(body) > LONGEST:
        raise ValidationError({"body": _("This is too long for one section. Make two of it.")})
    if not text_of(body).strip():
        raise ValidationError({"body": _("Write how it should be. The text is empty now.")})
    if pictures_without_words(body):
        raise ValidationError({"body": _("A picture has no description yet. Say what can be seen on it.")})
    return body


@transaction.atomic
def suggestion_accept(
    *, suggestion: Suggestion, user: User, thanks: str = "", seen: str | None = None, body: str = ""
) -> SectionVersion:
    """Put the words of a suggestion on the page, with its author credited, and thank them.

    body  the text as the expert adjusted it; empty for the suggestion with what was written since (`taken_over`)
    seen  number of the version the expert compared with; ChangedMeanwhile when another one stands there now
    """
    section, _draft = locked(suggestion.section, None)
    suggestion = _open(suggestion)
    check_writer(section, user)
    require(user, "expertise.decide", suggestion)
    if seen is not None and seen != str(section.number):
        raise ChangedMeanwhile
    words = taken_over(suggestion, section)
    version = put_on_page(
        section=section, user=user, title=words.title, body=_checked(body) if body else words.body,
        note=suggestion.why[:200], credited=suggestion.author,
    )  # fmt: skip
    _decide(suggestion, user, Suggestion.State.ACCEPTED, thanks)
    return version


@transaction.atomic
def suggestion_decline(*, suggestion: Suggestion, user: User, thanks: str) -> Suggestion:
    """Leave the page as it is, and say why with a word of thanks. Nobody is declined in silence: ValidationError without words."""
    section, _draft = locked(suggestion.section, None)
    suggestion = _open(suggestion)
    check_writer(section, user)
    require(user, "expertise.decide", suggestion)
    if not thanks.strip():
        raise ValidationError({"thanks": _("Say thank you, and why you leave it as it is.")})
    return _decide(suggestion, user, Suggestion.State.DECLINED, thanks)


@transaction.atomic
def suggestion_take_back(*, suggestion: Suggestion, user: User) -> Suggestion:
    """Take back a suggestion of one's own that waits."""
    suggestion = _open(suggestion)
    if suggestion.author_id != user.pk:
        raise PermissionDenied(_("This is the suggestion of somebody else."))
    suggestion.state, suggestion.decided_at = Suggestion.State.WITHDRAWN, timezone.now()
    suggestion.save(update_fields=["state", "decided_at"])
    settle(type="expertise.suggested", target=suggestion)
    return suggestion


def _open(suggestion: Suggestion) -> Suggestion:
    """The suggestion as stored, locked. Raises ValidationError when somebody decided about it meanwhile."""
    rows = Suggestion.objects.select_for_update(of=("self",)).select_related("section__page__locale", "author")
    stored = rows.get(pk=suggestion.pk)
    if stored.state != Suggestion.State.WAITING:
        raise ValidationError(_("There was a decision about this already."))
    return stored


def _decide(suggestion: Suggestion, user: User, state: str, thanks: str) -> Suggestion:
    suggestion.state, suggestion.thanks = state, thanks.strip()[:500]
    suggestion.decided_by, suggestion.decided_at = user, timezone.now()
    suggestion.save(update_fields=["state", "thanks", "decided_by", "decided_at"])
    settle(type="expertise.suggested", target=suggestion)
    page = suggestion.section.page
    emit(
        actor=user, type=f"expertise.suggestion_{state}", target=suggestion, dedupe=f"{suggestion.pk}", about=page,
        data={"title": suggestion.title, "page": page.title},
    )  # fmt: skip
    return suggestion
