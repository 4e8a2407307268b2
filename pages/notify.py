"""Who hears of what. The kernel drops the actor, inactive people and everybody who may not see the page."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth import get_user_model
from wagtail.models import Page

from cms.plugins.access import EVERYONE, audience_members
from cms.plugins.activities import Activity
from pages.models import Confirmation, FormPage, FormSubmission, NewsPage, ProtocolPage


def _in_language_of(page: Page, people):
    """People who read this page's language, and those whose language it has no translation in."""
    language = page.locale.language_code
    others = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    served_elsewhere = set(others.values_list("locale__language_code", flat=True))
    return people.exclude(language__in=served_elsewhere - {language})


def news_readers(activity: Activity) -> Iterable[int]:
    """Lead news is for everybody who may read it, team news for the team. Other news waits in the list: no message."""
    page = activity.target
    if not isinstance(page, NewsPage) or not (page.lead or activity.audience != EVERYONE):
        return []
    return _in_language_of(page, audience_members(activity.audience)).values_list("pk", flat=True)


def protocol_readers(activity: Activity) -> Iterable[int]:
    """Everybody who is asked to confirm; without a question for confirmation those who confirmed an earlier version."""
    page = activity.target
    if not isinstance(page, ProtocolPage):
        return []
    people = audience_members(activity.audience)
    if not page.needs_confirmation:
        readers = Confirmation.objects.filter(translation_key=page.translation_key).values("user_id")
        people = people.filter(pk__in=readers)
    return _in_language_of(page, people).values_list("pk", flat=True)


def form_handlers(activity: Activity) -> Iterable[int]:
    submission = activity.target
    if not isinstance(submission, FormSubmission):
        return []
    page = FormPage.objects.get(pk=submission.page_id)
    return audience_members(page.handlers).values_list("pk", flat=True)


def form_sender(activity: Activity) -> Iterable[int]:
    submission = activity.target
    return [submission.user_id] if isinstance(submission, FormSubmission) and submission.user_id else []


def protocol_owners(activity: Activity) -> Iterable[int]:
    """Owner and deputy; when there is neither, the administrators."""
    page = activity.target
    owners = [pk for pk in (page.content_owner_id, page.deputy_id) if pk] if isinstance(page, ProtocolPage) else []
    return owners or get_user_model().objects.filter(is_superuser=True).values_list("pk", flat=True)
