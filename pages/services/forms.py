"""Forms: sending in, handling, and deleting what is no longer needed."""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.plugins.access import audience_members, require
from cms.plugins.activities import emit
from cms.plugins.files import check_upload
from pages.models import FormPage, FormSubmission, KeptUpload, SubmissionFile

from .uploads import uploads_forget, uploads_purge

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


@transaction.atomic
def form_submit(*, user: Any, page: FormPage, answers: dict[str, Any]) -> FormSubmission:
    """Keep what a colleague sent in, with its files, and tell the handlers. `answers` is the cleaned data of the page's form.

    Raises PermissionDenied when this person may not use the form, ValidationError for a file we cannot take.
    """
    require(user, "pages.fill_form", page)
    files = {name: value for name, value in answers.items() if isinstance(value, UploadedFile | KeptUpload)}
    data = {name: value.name[:150] if name in files else _plain(value) for name, value in answers.items()}
    submission = FormSubmission(
        page=Page.objects.get(pk=page.pk),
        user=user,
        reference=_reference(),
        form_data=data,
        due_on=working_days_after(timezone.localdate(), page.response_days),
    )
    submission.full_clean()
    submission.save()
    kept: list[SubmissionFile] = []
    try:
        for name, upload in files.items():
            kept.append(_keep_file(submission, name, upload))
        uploads_forget(user=user, page=page)
        emit(
            actor=user,
            type="pages.form_submitted",
            target=submission,
            dedupe=str(submission.pk),
            data=_told(submission, page),
            about=page,
        )
    except Exception:
        for row in kept:  # the rows go back with the transaction; the files do not
            row.file.storage.delete(row.file.name)
        raise
    return submission


def _told(submission: FormSubmission, page: FormPage) -> dict[str, Any]:
    """What a line about it says and where it leads, so that a list of lines asks nothing for each."""
    sent = page.reverse_subpage("sent", kwargs={"reference": submission.reference})
    title = f"{page.title} {submission.reference}"
    return {"title": title, "about_title": page.title, "url": f"{page.get_url() or ''}{sent}"}


def _plain(value: Any) -> Any:
    """Answers as JSON keeps them: dates as ISO text, numbers as text, with two decimals when there are any."""
    if isinstance(value, datetime):
        return (
            timezone.localtime(value).isoformat(timespec="minutes") if timezone.is_aware(value) else value.isoformat()
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:.2f}" if value % 1 else str(int(value))
    return value


def _reference() -> str:
    """A number people can read out on the phone, and that says nothing about how many forms there are."""
    return f"{timezone.localdate():%Y}-{''.join(secrets.choice(ALPHABET) for _n in range(8))}"


def _keep_file(submission: FormSubmission, field_name: str, upload: UploadedFile | KeptUpload) -> SubmissionFile:
    """A file of the answers, fresh or from the ones that lay ready (checked when they came in)."""
    is_kept = isinstance(upload, KeptUpload)
    kind = upload.content_type if is_kept else check_upload(upload)
    extension = PurePath(upload.name or "").suffix.lower()[:10]
    kept = SubmissionFile(
        submission=submission,
        field_name=field_name,
        name=(upload.name or "file")[-150:],
        stored_name=f"{secrets.token_hex(16)}{extension}",
        content_type=kind,
        size=upload.size or 0,
    )
    kept.file = File(upload.file.open(), name=upload.name) if is_kept else upload
    kept.full_clean()
    kept.save()
    return kept


def working_days_after(start: date, days: int) -> date:
    """The date so many working days (Monday to Friday) later."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= day.weekday() < 5
    return day


@transaction.atomic
def submission_update(
    *, by: Any, submission: FormSubmission, status: str, assigned_to: Any = None, note: str = "", answer: str = ""
) -> FormSubmission:
    """Handle a form: its status, who does it, a note among handlers and an answer that the sender reads.

    Raises PermissionDenied for anyone who is no handler, ValidationError when the assignee is none either.
    The sender hears of it when it is done, and when the answer changed.
    """
    page = submission.page.specific
    require(by, "pages.handle_form", page)
    if assigned_to is not None and not audience_members(page.handlers).filter(pk=assigned_to.pk).exists():
        raise ValidationError(_("Choose a colleague who handles this form."), code="no_handler")
    kept = FormSubmission.objects.select_for_update().get(pk=submission.pk)
    told = (kept.status == FormSubmission.Status.DONE, kept.answer)
    kept.status, kept.assigned_to, kept.note, kept.answer = status, assigned_to, note, answer
    done = status == FormSubmission.Status.DONE
    kept.handled_at = (kept.handled_at or timezone.now()) if done else None
    kept.full_clean()
    kept.save()
    if (done, answer) != told and (done or answer) and kept.user_id:
        emit(actor=by, type="pages.form_answered", target=kept, data=_told(kept, page))
    return kept


def submissions_purge() -> int:
    """Delete forms that are done and older than their form keeps them, files included. Returns how many."""
    deleted = 0
    now = timezone.now()
    for page_id, keep_days in FormPage.objects.values_list("pk", "keep_days"):
        old = FormSubmission.objects.filter(
            page_id=page_id, status=FormSubmission.Status.DONE, submit_time__lt=now - timedelta(days=keep_days)
        )
        for submission in old:
            submission.delete()
            deleted += 1
    return deleted + uploads_purge()
