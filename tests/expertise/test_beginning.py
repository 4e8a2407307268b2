"""Beginning a page: all of it or nothing, and once however often the button is pressed."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from community.expertise import services
from community.expertise.models import ExpertisePage, Section
from tests.support.at_once import at_once

from .conftest import URL

NEW = f"{URL}new/"
SENT = {"title": "Handhygiëne", "audience": "everyone", "keepers": "@ed", "topic": "", "review_on": ""}


@pytest.fixture
def real_window(monkeypatch):
    monkeypatch.setattr("community.expertise.services.pages.DOUBLE_CLICK", timedelta(seconds=30))


@pytest.mark.django_db
def test_a_page_begins_with_two_sections_or_not_at_all(site_tree, ed, client_of, monkeypatch):
    real, made = Section.save, []

    def stops_at_the_second(section, *args, **how):
        made.append(section)
        if len(made) == 2:
            raise RuntimeError("the process dies here")
        real(section, *args, **how)

    with monkeypatch.context() as patched:
        patched.setattr(Section, "save", stops_at_the_second)
        with pytest.raises(RuntimeError):
            client_of(ed).post(NEW, SENT)
    assert not ExpertisePage.objects.exists() and not Section.objects.exists()
    assert client_of(ed).post(NEW, SENT).status_code == 302
    sections = ExpertisePage.objects.get().sections.order_by("sort_order")
    assert [(section.kind, section.is_live) for section in sections] == [("intro", False), ("points", False)]


@pytest.mark.django_db
def test_a_double_click_begins_one_page(site_tree, ed, emma, team, client_of, real_window):
    first, second = (client_of(ed).post(NEW, {**SENT, "title": title}) for title in ("Handhygiëne", " Handhygiëne "))
    assert first.url == second.url and ExpertisePage.objects.get().sections.count() == 2
    begin = partial(services.page_begin, title="Nacht", language="nl", is_wiki=True)
    one = begin(user=emma)
    assert begin(user=emma) == one
    others = [
        begin(user=ed), begin(user=emma, language="en"), begin(user=emma, audience=team.token),
        begin(user=emma, title="Dag"), begin(user=emma),
    ]  # fmt: skip
    assert others[-1] == one and len({page.pk for page in others}) == 5
    ExpertisePage.objects.filter(pk=one.pk).update(created_at=one.created_at - timedelta(seconds=31))
    assert begin(user=emma) != one


@pytest.mark.django_db
def test_who_begins_a_page_for_others_hears_that_it_is_there(site_tree, ed, make_user, client_of):
    make_user("frank", "Experts")
    answer = client_of(ed).post(NEW, {**SENT, "keepers": "@frank"}, follow=True)
    page = ExpertisePage.objects.get()
    assert answer.redirect_chain == [(URL, 302)] and page.sections.count() == 2
    assert "‘Handhygiëne’ staat klaar" in answer.content.decode()
    assert [person.username for person in page.keepers] == ["frank"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgres
@pytest.mark.usefixtures("needs_postgres")
def test_two_posts_at_once_begin_one_page(site_tree, ed, client_of, real_window):
    clients = [client_of(ed), client_of(ed)]
    found = at_once(*(partial(client.post, NEW, SENT) for client in clients))
    assert [response.status_code for response in found] == [302, 302], found
    assert found[0].url == found[1].url and ExpertisePage.objects.count() == 1
