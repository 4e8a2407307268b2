"""SQL queries a page may cost, warm, session and sign-in included. A page that needs one more fails here; lower a number when a page gets cheaper."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.plugins.site import request_scope
from tests.factories import make_news, make_protocol

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.sqlite_only,
]  # the number of queries is the same on both
BUDGETS = json.loads(Path(__file__).with_name("query_budgets.json").read_text())


@pytest.fixture
def grown(site_tree, team, emma, niels, ed, django_capture_on_commit_callbacks):
    """Forty news items, twelve protocols, forty people, a conversation of 30 and one of 500."""
    from community.comments.services import comment_post
    from pages.models import FormField, FormPage
    from tests.factories import make_colleagues

    people = make_colleagues([f"colleague{n}" for n in range(40)], job_title="Verzorgende")
    news = [
        make_news(site_tree, f"Nieuws {n}", author=people[n % 40], audience=team.token if n % 5 == 0 else "everyone")
        for n in range(20)
    ]
    protocols = [
        make_protocol(site_tree, f"Protocol {n}", number=f"P-{n}", owner=people[n], needs_confirmation=n < 3)
        for n in range(12)
    ]
    form = site_tree.nl.forms.add_child(
        instance=FormPage(title="Ziek melden", slug="ziek-melden", locale=site_tree.nl.home.locale)
    )
    FormField.objects.create(page=form, label="Sinds wanneer", field_type="date", required=True)
    with request_scope():
        first = [comment_post(author=people[n], target=news[1], text=f"Reactie {n}") for n in range(20)]
        for n in range(10):
            comment_post(author=people[n], target=news[1], text=f"Antwoord {n}", reply_to=first[n])
        long = [comment_post(author=people[n % 40], target=news[2], text=f"Lang {n}") for n in range(400)]
        for n in range(100):
            comment_post(author=people[(n + 1) % 40], target=news[2], text=f"Lang antwoord {n}", reply_to=long[n])
    with django_capture_on_commit_callbacks(execute=True):
        for n in range(5):
            comment_post(author=people[n], target=news[3], text=f"Kijk eens @emma {n}")
    polls = many_polls(people)
    asked = ask_questions(people, team)
    blogs, vlog = _blogs(people, ed), _vlogs(people, team)
    report_things([*long[:10], *polls[:4], *blogs[:4], asked, vlog], people[39])
    call_command("search_index", "--rebuild", verbosity=0)
    return {
        "polls": "/nl/community/polls/",
        "poll with 30 names": polls[0].get_absolute_url(),
        "home": "/nl/",
        "news index": site_tree.nl.news.get_url(),
        "news with 30 comments": news[1].get_url(),
        "news with 500 comments": news[2].get_url(),
        "protocol": protocols[0].get_url(),
        "protocol index": site_tree.nl.protocols.get_url(),
        "search": "/nl/search/?q=nieuws",
        "suggestions": "/nl/search/suggest?q=nie",
        "people": "/nl/community/people/",
        "person": "/nl/community/people/person/ed/",
        "notifications": "/nl/notifications/",
        "new for you": "/nl/new-for-you/",
        "form": form.get_url(),
        "reports": "/nl/reports/",
        "questions": "/nl/community/questions/",
        "question": asked.get_absolute_url(),
        "question read by an expert": asked.get_absolute_url(),
        "blogs": "/nl/community/blogs/",
        "blog in a series": blogs[3].get_absolute_url(),
        "blogs of a person": "/nl/community/blogs/by/ed/",
        "blog being written": "/nl/community/blogs/new/",
        "vlogs": "/nl/community/vlogs/",
        "vlog": vlog.get_absolute_url(),
        "playlist": "/nl/community/vlogs/topics/tuin/",
        **_expertise(ed, people, emma),
    }


def _expertise(keeper, people, reader):
    """Twelve pages with three keepers and four sections each, about a topic others know of; ten people follow them. The reader
    keeps the last one: a section of it has twelve versions, and ten suggestions wait."""
    from cms.plugins.users import Topic
    from community.expertise import services

    topic = Topic.objects.create(slug="handhygiene", name_nl="Handhygiëne", name_en="Hand hygiene")
    pages = []
    with request_scope():
        for number in range(12):
            others = [reader, people[0]] if number == 11 else people[:2]
            page = services.page_begin(
                user=keeper, title=f"Pagina {number}", language="nl", topic=topic, keepers=[keeper, *others]
            )
            for kind in ("intro", "points", "text", "text"):
                section = services.section_begin(page=page, user=keeper, title=f"Kop {kind}", kind=kind)
                services.section_save(section=section, user=keeper, title=section.title, body="<h2>Een</h2><p>x</p>")
            pages.append(services.page_publish(page=page, user=keeper))
            for person in people[:10]:
                services.follow(page=page, user=person)
        for number in range(11):
            services.section_save(section=section, user=keeper, title="Kop", body=f"<p>{number} keer.</p>")
        for person in people[10:20]:
            made = services.suggestion_make(section=section, user=person, title="Kop", body="<p>Altijd.</p>")
    desk = f"/nl/community/expertise/section/{section.pk}/"
    return {
        "expertise pages": "/nl/community/expertise/",
        "expertise page": pages[0].get_absolute_url(),
        "expertise page one keeps": pages[-1].get_absolute_url(),
        "expertise section being written": f"{desk}edit/",
        "versions of a section": f"{desk}history/",
        "suggestions to judge": "/nl/community/expertise/suggestions/",
        "suggestion": made.get_absolute_url(),
    }


def many_polls(people):
    """Twelve open polls, every other one anonymous; thirty people voted in each."""
    from datetime import timedelta

    from django.utils import timezone

    from community.polls.models import Poll
    from community.polls.services import poll_save
    from community.polls.voting import vote_cast

    polls = []
    with request_scope():
        for n in range(12):
            made = Poll(title=f"Poll {n}", anonymous=bool(n % 2), closes_at=timezone.now() + timedelta(days=1))
            poll = poll_save(poll=made, user=people[n], choices=["Een", "Twee", "Drie"])
            for person in people[:30]:
                vote_cast(user=person, poll=poll, picks=[poll.choices.all()[person.pk % 3].pk])
            polls.append(poll)
    return polls


def report_things(things, person):
    """Twenty things of five kinds wait for a moderator."""
    from cms.plugins.reports import report_add

    with request_scope():
        for thing in things:
            report_add(reporter=person, thing=thing, reason="Dit klopt niet.")


def ask_questions(people, team):
    """Forty questions, some about a topic; one with twelve answers that helped, and people who were asked. Gives that one."""
    from cms.plugins.users import Topic
    from community.people.models import Profile
    from community.questions import services
    from community.questions.models import Question

    topic = Topic.objects.create(slug="gloves", name_nl="Handschoenen", name_en="Gloves")
    for profile in Profile.objects.filter(user__in=people[:4]):
        profile.expertise.add(topic)
    with request_scope():
        for n in range(40):
            question = Question(title=f"Vraag {n}?", typed="Uitleg", language="nl")
            question = services.question_ask(
                question=question, user=people[10 + n % 20], topics=[topic] if n % 2 else []
            )
        for n in range(12):
            answer = services.answer_post(author=people[n], question=question, typed=f"Antwoord {n}")
            services.answer_helped(user=people[n + 1], answer=answer)
        services.answer_accept(user=question.author, answer=answer)
    return question


def _blogs(people, ed):
    """Twenty posts, some with a co-author, some in a series."""
    from community.blogs.models import BlogPost
    from community.blogs.services import post_write

    with request_scope():
        return [
            post_write(
                post=BlogPost(title=f"Blog {n}", body="<p>Een verhaal.</p>" * 20), user=ed if n % 4 == 3 else people[n], publish=True,
                series="Reeks" if n % 4 == 3 else None, co_authors=[people[n + 1]] if n % 3 == 0 else None,
            )
            for n in range(20)
        ]  # fmt: skip


def _vlogs(people, team):
    """Thirty vlogs on three topics, with captions, some for one team; gives one of them."""
    from cms.core.models import Topic
    from community.vlogs.models import Captions, Vlog

    topics = [Topic.objects.create(slug=slug, name_nl=slug, name_en=slug) for slug in ("tuin", "eten", "handen")]
    for n in range(30):
        vlog = Vlog.objects.create(
            author=people[n % 4], title=f"Vlog {n}", film=f"vlogs/{n}.mp4", poster=f"vlogs/{n}.jpg", film_state="ready",
            audience=team.token if n % 5 == 0 else "everyone", state="published", published_at=timezone.now(),
        )  # fmt: skip
        vlog.topics.set(topics)
        Captions.objects.create(
            vlog=vlog, language="nl", cues=[{"start": n, "end": n + 2, "text": "Hoi", "chapter": ""}]
        )
    return vlog


def test_no_page_costs_more_queries_than_its_budget(grown, emma, hanna, make_user, client_of):
    assert set(grown) == set(BUDGETS)
    readers = {"reports": hanna, "question read by an expert": make_user("frank", "Experts")}
    over = {}
    for name, url in grown.items():
        client = client_of(readers.get(name, emma))
        client.get(url)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            response = client.get(url)
        assert response.status_code == 200, (name, response.status_code)
        queries = [q["sql"] for q in captured if not q["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]
        if len(queries) > BUDGETS[name]:
            over[name] = queries
    assert not over, {name: (len(queries), "\n".join(queries)) for name, queries in over.items()}
