"""Who reads a page is asked once, and never from memory: a change counts on the next page."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.functional import LazyObject

from cms.core.access.tokens import groups_of, tokens_for
from cms.core.http import after_response
from cms.core.reader import OneQueryReader
from cms.core.scope import house_changed, house_version, remembered, request_memory, request_scope
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def nurse():
    nurse = UserFactory(username="zuster")
    nurse.groups.set([Group.objects.get_or_create(name=name)[0] for name in ("Nurses", "Night")])
    return nurse


def test_person_groups_and_house_in_one_query(nurse):
    with request_scope():
        house_version(), groups_of(nurse)  # what is kept of the house is warm
    with request_scope(), CaptureQueriesContext(connection) as asked:
        found = OneQueryReader().get_user(nurse.pk)
        names, version = set(groups_of(found).values()), house_version()
    assert found == nurse and names == {"Nurses", "Night"} and version
    assert len(asked) <= 2, "the person; and the names of groups when the house had changed"


def test_every_field_is_that_of_the_database(nurse):
    nurse.refresh_from_db()
    found = OneQueryReader().get_user(nurse.pk)
    assert all(getattr(found, field.attname) == getattr(nurse, field.attname) for field in nurse._meta.concrete_fields)


def test_a_group_that_is_left_is_left_on_the_next_page(nurse):
    night = nurse.groups.get(name="Night")

    def held():
        with request_scope():
            return tokens_for(OneQueryReader().get_user(nurse.pk))

    assert f"site-group:{night.pk}" in held()
    nurse.groups.remove(night)
    assert f"site-group:{night.pk}" not in held()


def test_nobody_and_somebody_who_left_are_not_found(nurse):
    assert OneQueryReader().get_user(0) is None
    nurse.is_active = False
    nurse.save()
    assert OneQueryReader().get_user(nurse.pk) is None


def test_a_changed_house_is_seen_within_the_same_request(nurse):
    with request_scope():
        OneQueryReader().get_user(nurse.pk)
        before = house_version()
        house_changed()
        assert house_version() != before


def test_the_request_holds_the_person_and_not_a_promise(nurse, client_of):
    response = client_of(nurse).get("/nl/settings/", follow=True)
    assert not isinstance(response.wsgi_request.user, LazyObject) and response.wsgi_request.user == nurse


def test_work_after_the_answer_is_done_once_with_a_memory_of_its_own_and_its_error_harms_nobody(rf, caplog):
    from django.http import HttpResponse

    done = []

    def work():
        done.append(remembered("one", lambda: request_memory() is not None))
        raise RuntimeError("counting failed")

    response = HttpResponse("ready")
    after_response(response, work)
    assert done == []
    response.close()
    assert done == [True] and response.closed and "after an answer failed" in caplog.text
