"""What others have about a topic is kept for its home: each reader sees their part of it, and what changes leaves at once."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from cms.core.contributions import contribution_delete
from cms.core.contributions import contribution_save as save
from cms.plugins.users import Topic
from community.blogs.models import BlogPost
from community.expertise import services
from community.expertise.selectors import followers
from community.people.models import Profile
from community.questions import services as asking
from community.questions.models import Question
from community.vlogs.models import Vlog
from tests.expertise.conftest import text_of_page
from tests.factories import make_protocol

pytestmark = pytest.mark.django_db
MADE = {
    "blog": lambda title, audience: BlogPost(title=title, audience=audience, body="<p>x</p>"),
    "vlog": lambda title, audience: Vlog(
        title=title, audience=audience, external_url="https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    ),
    "question": lambda title, audience: Question(title=title, audience=audience),
}


@pytest.fixture
def topic():
    return Topic.objects.create(slug="gloves", name_nl="Handschoenen", name_en="Gloves")


@pytest.fixture
def home(kept, ed, topic):
    page = kept(ed)
    page.topic = topic
    page.save()
    return page


@pytest.fixture
def shows(home, client_of):
    """`shows(emma, "words")`: whether they stand on the home of the topic, which was shown to everybody before."""

    def look(reader, words: str) -> bool:
        response = client_of(reader).get(home.get_absolute_url())
        assert response.status_code == 200
        return words in response.content.decode()

    return look


@pytest.fixture
def done(django_capture_on_commit_callbacks):
    """`done(work)`: what it returns, with what follows when it is committed."""

    def do(work):
        with django_capture_on_commit_callbacks(execute=True):
            return work()

    return do


@pytest.mark.parametrize("kind", MADE)
def test_each_reader_sees_their_part_and_what_is_gone_is_gone_at_once(shows, team, topic, emma, niels, kind, done):
    def share(title, audience):
        return done(lambda: save(contribution=MADE[kind](title, audience), user=emma, topics=[topic]))

    assert not shows(niels, "Voor allen") and not shows(emma, "Voor ons")
    own = share("Voor ons in het team", team.token)
    share("Voor allen samen", "everyone")
    for _again in range(2):
        assert shows(niels, "Voor allen") and not shows(niels, "Voor ons")
        assert shows(emma, "Voor allen") and shows(emma, "Voor ons")
    own.audience = "everyone"
    own.save()
    assert shows(niels, "Voor ons")
    own.audience = team.token
    own.save()
    assert not shows(niels, "Voor ons") and shows(emma, "Voor ons")
    save(contribution=own, user=emma, topics=[])
    assert not shows(emma, "Voor ons")
    save(contribution=own, user=emma, topics=[topic])
    assert shows(emma, "Voor ons")
    contribution_delete(contribution=own, user=emma)
    assert not shows(emma, "Voor ons")


def test_an_answer_is_told_on_the_next_page(shows, topic, emma, niels, done):
    question = done(lambda: asking.question_ask(question=Question(title="Welke maat?"), user=emma, topics=[topic]))
    assert shows(niels, "Wacht op antwoord")
    answer = done(lambda: asking.answer_post(question=question, author=niels, typed="Maat acht."))
    assert not shows(emma, "Wacht op antwoord") and shows(emma, "Collega’s")
    done(lambda: asking.answer_accept(user=emma, answer=answer))
    assert shows(niels, f"{niels.display_name} antwoordde")


def test_protocols_are_those_the_reader_may_see_now(site_tree, shows, team, emma, niels, monkeypatch):
    assert not shows(emma, "van het team")
    closed = make_protocol(site_tree, "Handschoenen van het team", audience=team.token, number="P1")
    page = make_protocol(site_tree, "Handschoenen voor allen", number="P2")
    for _again in range(2):
        assert shows(emma, "van het team") and not shows(niels, "van het team") and shows(niels, "voor allen")
    page.audience = team.token
    page.save()
    assert not shows(niels, "voor allen") and shows(emma, "voor allen")
    closed.unpublish()
    assert not shows(emma, "van het team")
    page.expire_at = timezone.now() + timedelta(minutes=5)
    page.save_revision().publish()
    assert shows(emma, "voor allen")
    later = timezone.now() + timedelta(minutes=6)
    monkeypatch.setattr("cms.core.access.visibility.timezone", SimpleNamespace(now=lambda: later))
    assert not shows(emma, "voor allen")


def test_more_protocols_than_are_kept_hide_none_from_a_reader(site_tree, shows, team, niels, monkeypatch):
    monkeypatch.setattr("pages.topic_panel.MOST", 2)
    for number in range(2):
        make_protocol(site_tree, f"Handschoenen {number}", audience=team.token, number=f"P{number}")
    make_protocol(site_tree, "Handschoenen als laatste", number="P9")
    assert shows(niels, "als laatste")


def test_who_knows_is_there_at_once_and_gone_when_they_leave(shows, topic, ed, hanna, done):
    profile = Profile.objects.get(user=hanna)
    for topics in ([], [topic], [], [topic]):
        done(lambda topics=topics: profile.expertise.set(topics))
        assert shows(ed, hanna.display_name) is bool(topics)
    hanna.is_active = False
    hanna.save()
    assert not shows(ed, hanna.display_name)


def test_another_language_and_a_suggestion_show_on_the_next_page(home, shows, ed, niels):
    assert shows(ed, "Begin een Engelse pagina met deze tekst") and not shows(niels, "Je voorstel voor")
    services.edition_begin(page=home, user=ed, language="en")
    assert not shows(ed, "Begin een Engelse pagina met deze tekst")
    section = text_of_page(home)
    made = services.suggestion_make(section=section, user=niels, title="Zeep", body="<p>Water kan ook.</p>", why="")
    assert shows(niels, "Je voorstel voor") and not shows(ed, "Je voorstel voor")
    services.suggestion_take_back(suggestion=made, user=niels)
    assert not shows(niels, "Je voorstel voor")


def test_who_follows_is_counted_without_those_who_left(home, shows, emma, niels):
    assert not shows(emma, "volgt dit") and not shows(emma, "volgen dit")
    services.follow(page=home, user=niels)
    assert shows(emma, "1 collega volgt dit")
    assert followers(home, niels) == (1, True) and followers(home, emma) == (1, False)
    niels.is_active = False
    niels.save()
    assert followers(home, emma) == (0, False)
