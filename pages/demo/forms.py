"""Forms of De Linde, and some that came in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction

from cms.plugins.icons import ICON_CHOICES
from pages.models import FormField, FormPage, FormSubmission
from pages.services import page_publish
from pages.services.forms import working_days_after

from .tree import LANGUAGES, Places

ICONS = dict(ICON_CHOICES)
RENAMED = {"tree-palm": "palmtree"}
SENDERS = [("emma", 0.1, "new"), ("niels", 0.4, "new"), ("joke", 1.2, "busy"), ("amir", 3.5, "done")]


def icon(name: str) -> str:
    name = RENAMED.get(name, name)
    return name if name in ICONS else "clipboard-list"


def build(demo: Any, places: Places) -> None:
    items = demo.content("forms").FORMS
    with demo.progress("Forms", len(items)) as bar:
        for item in items:
            with transaction.atomic():
                _item(demo, places, item)
            bar.advance()
    with transaction.atomic():
        _submissions(demo, items)
    _tip_page(places)


def _item(demo: Any, places: Places, item: dict[str, Any]) -> None:
    key = f"demo:form:{item['slug']}"
    source = None
    for code in LANGUAGES:
        page = FormPage.objects.filter(source_key=key, locale=places.locales[code]).first()
        if page is None:
            page = _make(places, item, code, key)
            fields = [_field(places, question, code, order) for order, question in enumerate(item["fields"])]
            if source is not None:
                page.translation_key = source.translation_key
                for field, original in zip(fields, source.form_fields.order_by("sort_order"), strict=True):
                    field.translation_key, field.clean_name = original.translation_key, original.clean_name
            page.form_fields = fields
            parent = places.pages["forms", code]
            parent.refresh_from_db()
            page = page_publish(page=parent.add_child(instance=page))
        source = source or page


def _make(places: Places, item: dict[str, Any], code: str, key: str) -> FormPage:
    urgent = item.get("urgent") or {}
    return FormPage(
        title=item["title"][code],
        slug=item["slug_nl" if code == "nl" else "slug"],
        locale=places.locales[code],
        source_key=key,
        live=False,
        intro=item["intro"][code],
        icon=icon(item["icon"]),
        urgent_note=urgent.get(code, ""),
        handlers=places.teams.get(item["handler_team"], "nobody"),
        response_days=item["response_days"],
        thanks=item["thanks"][code],
    )


def _field(places: Places, question: dict[str, Any], code: str, order: int) -> FormField:
    return FormField(
        locale=places.locales[code],
        label=question["label"][code],
        help_text=question["help"][code],
        field_type=question["type"],
        required=question["required"],
        minimum=question.get("minimum"),
        days=question["days"],
        choices="\n".join(question["choices"][code]) if question["choices"] else "",
        sort_order=order,
    )


def _submissions(demo: Any, items: list[dict[str, Any]]) -> None:
    """A few forms came in lately, so that the inbox of the handlers is not empty."""
    if FormSubmission.objects.exists():
        return
    known = set(demo.usernames)
    for number, (username, days_ago, status) in enumerate(SENDERS):
        item = items[number % len(items)]
        page = FormPage.objects.filter(source_key=f"demo:form:{item['slug']}", locale__language_code="nl").get()
        sent = demo.now - timedelta(days=days_ago)
        submission = FormSubmission.objects.create(
            page=page.page_ptr,
            user=demo.user(username if username in known else "emma"),
            reference=f"{sent:%Y}-DEMA{number + 2}22{number + 2}",
            form_data={
                field.clean_name: _answer(field, sent)
                for field in page.form_fields.all()
                if field.field_type not in ("file", "picture")
            },
            status=status,
            due_on=working_days_after(sent.date(), page.response_days),
            handled_at=demo.now - timedelta(days=days_ago / 2) if status == "done" else None,
            answer="Geregeld. Kijk even of het zo goed is." if status == "done" else "",
        )
        FormSubmission.objects.filter(pk=submission.pk).update(submit_time=sent)


def _answer(field: FormField, sent: Any) -> Any:
    choices = [line.strip() for line in field.choices.splitlines() if line.strip()]
    if field.field_type in ("checkboxes", "multiselect"):
        return choices[:1]
    if choices:
        return choices[0]
    plain = {
        "date": sent.date().isoformat(),
        "datetime": sent.isoformat(),
        "number": "2",
        "money": "12.50",
        "email": "emma@delinde.example",
    }
    return plain.get(
        field.field_type, True if field.field_type == "checkbox" else "Kun je mij even bellen? Toestel 2214."
    )


def _tip_page(places: Places) -> None:
    """The news page asks for tips with the form that fits best, when there is one."""
    for code in LANGUAGES:
        index = places.pages["news", code].specific
        form = FormPage.objects.filter(
            source_key__in=["demo:form:tip-editors", "demo:form:news-tip", "demo:form:tip"], locale=index.locale
        )
        if index.tip_page_id is None and (found := form.first()):
            index.tip_page = found.page_ptr
            page_publish(page=index)
