"""Which days a date of a form may be: never before what it follows, never one that is over or still to come."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from pages.models import FormField, FormPage, FormSubmission
from pages.services import page_publish

URL = "/nl/formulieren/verlof/"


@pytest.fixture
def leave(site_tree, admin):
    page = FormPage(title="Verlof", slug="verlof", locale=site_tree.nl.home.locale, thanks="<p>Dank je.</p>")
    site_tree.nl.forms.add_child(instance=page)
    for order, (label, days) in enumerate((("Eerste dag", "coming"), ("Laatste dag", "after"), ("Gezien op", "past"))):
        FormField.objects.create(
            page=page, locale=page.locale, label=label, field_type="date", required=False, days=days, sort_order=order
        )
    page_publish(page=page, user=admin)
    return page


def day(number: int) -> str:
    return (timezone.localdate() + timedelta(days=number)).isoformat()


@pytest.mark.parametrize(
    ("name", "answers", "sentence"),
    [
        ("laatste_dag", {"eerste_dag": 5, "laatste_dag": 4}, "Deze dag ligt vóór ‘Eerste dag’."),
        ("eerste_dag", {"eerste_dag": -1}, "Deze dag is voorbij."),
        ("gezien_op", {"gezien_op": 1}, "Deze dag moet nog komen."),
    ],
)
def test_a_day_that_cannot_be_meant_gets_one_sentence_and_stays(leave, emma, client_of, name, answers, sentence):
    typed = {key: day(number) for key, number in answers.items()}
    answer = client_of(emma).post(URL, typed)
    assert answer.status_code == 422 and not FormSubmission.objects.exists()
    page = answer.content.decode()
    assert page.count(sentence) >= 1 and f'value="{typed[name]}"' in page


@pytest.mark.parametrize("answers", [{"eerste_dag": 0, "laatste_dag": 0}, {"laatste_dag": -9}, {"gezien_op": 0}, {}])
def test_other_days_are_sent(leave, emma, client_of, answers):
    client_of(emma).post(URL, {key: day(number) for key, number in answers.items()})
    assert FormSubmission.objects.count() == 1


def test_the_picker_of_the_browser_begins_where_it_may(leave, emma, client_of):
    page = client_of(emma).get(URL).content.decode()
    assert f'min="{day(0)}"' in page and f'max="{day(0)}"' in page
