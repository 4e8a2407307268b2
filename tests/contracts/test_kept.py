"""What is kept for everybody names everything it depends on: each name that a `{% kept %}` block reads from outside is the
beginning of one of its parts.

The blocks are watched while pages are rendered, so that includes and components count. What this cannot see: a part that names
too little of a thing it does name (`page.pk` where `page.title` is shown as well); a tag that asks for something without a name in the
template; a branch that no page here takes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from django.conf import settings
from django.template.base import FilterExpression, Variable
from django.template.context import BaseContext

from cms.core.templatetags.kept import KeptNode
from cms.plugins.site import forget_request
from tests.factories import make_news

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite_only]
ALWAYS = {"csrf_token", "LANGUAGE_CODE", "True", "False", "None", "forloop", "block", "cotton_data", "org", "persona"}
"""Put in for each reader, part of every key, or no variable of the page."""
FOLLOWS = {
    "home_news": {"lead", "rest", "request"},  # the stories in two; what the slots rendered is in their state
    "for_you": {"asks", "spoken"},  # for_you is their state
    "directory_mates": {"mates"},  # mates_state
    "home_tasks": {"tasks"},  # shown_tasks
    "poll_row": {"request"},  # the slots read it; what they rendered is in their state
    "question_row": {"request"},
    "poll_names": {"names", "state"},  # names_shown
    "person_hit": {"user"},  # all that is shown of them is in their card
    "toasts": {"messages"},  # kept as long as there are none
}
"""Names that are worked out from the parts, looked at by hand. One that is not read any more fails here too."""
NOT_RENDERED = {"contact"}
KEPT = re.compile(r'{% kept "(\w+)"')


def names_of(part: FilterExpression) -> set[str]:
    inner = [part.var, *(argument for _filter, given in part.filters for _is_var, argument in given)]
    return {one.lookups[0] for one in inner if isinstance(one, Variable) and one.lookups}


@pytest.fixture
def watched(monkeypatch):
    """{name of a block: names it read from outside}, {name: those of its parts}."""
    read: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, set[str]] = {}
    running: list[tuple[int, int, set[str], str]] = []
    render, look = KeptNode.render, BaseContext.__getitem__

    def rendered(node, context):
        name = str(node.parts[0])
        name = name.strip("\"'") if not isinstance(node.parts[0].var, str) else str(node.parts[0].var)
        parts[name] = set().union(*(names_of(part) for part in node.parts[1:]))
        [part.resolve(context) for part in node.parts]
        outside = {key for known in context.dicts for key in known}
        running.append((id(context), len(context.dicts), outside, name))
        try:
            return node.nodelist.render(context)
        finally:
            running.pop()

    def looked(context, key):
        for which, depth, outside, name in running:
            if which == id(context) and key in outside:
                places = [place for place, known in enumerate(context.dicts) if key in known]
                if places and places[-1] < depth:
                    read[name].add(key)
        return look(context, key)

    monkeypatch.setattr(KeptNode, "render", rendered)
    monkeypatch.setattr(BaseContext, "__getitem__", looked)
    assert render is not KeptNode.render
    return read, parts


@pytest.fixture
def house(site_tree, emma, niels, hanna, ed, django_capture_on_commit_callbacks):
    """A page with a conversation, a question, a poll, a notification: where the blocks stand."""
    from community.comments.services import comment_post
    from community.polls.models import Poll
    from community.polls.services import poll_save
    from community.polls.voting import vote_cast
    from community.questions.models import Question
    from community.questions.services import question_ask

    news = make_news(site_tree, "De tuin is open", author=hanna)
    with django_capture_on_commit_callbacks(execute=True):
        first = comment_post(author=niels, target=news, text="Mooi, @emma!")
        comment_post(author=emma, target=news, text="Ja", reply_to=first)
        question = question_ask(question=Question(title="Mag dat?", language="nl"), user=niels, topics=[])
        poll = Poll(title="Koffie of thee?", language="nl", audience="everyone")
        poll = poll_save(poll=poll, user=hanna, choices=["Koffie", "Thee"])
        vote_cast(user=emma, poll=poll, picks=[poll.choices.all()[0].pk])
    return ["/nl/", news.get_url(), question.get_absolute_url(), "/nl/community/people/", "/nl/community/people/person/niels/",
            "/nl/community/questions/", "/nl/community/polls/", poll.get_absolute_url(), "/nl/notifications/", "/nl/search/?q=niels", site_tree.nl.news.get_url()]  # fmt: skip


def every_block() -> set[str]:
    roots = [
        Path(settings.BASE_DIR) / name for name in ("templates", "pages", "community", "search", "toptasks", "cms")
    ]
    return {name for root in roots for path in root.rglob("*.html") for name in KEPT.findall(path.read_text())}


def test_a_kept_part_names_all_it_reads(house, watched, emma, hanna, client_of):
    read, parts = watched
    for person in (emma, hanna):
        for address in house:
            forget_request()
            assert client_of(person).get(address).status_code == 200, address
    missing = {name: sorted(read[name] - parts[name] - ALWAYS) for name in parts if read[name] - parts[name] - ALWAYS}
    assert missing == {name: sorted(names) for name, names in FOLLOWS.items()}
    assert every_block() - set(parts) == NOT_RENDERED, "render a page that shows it, or say that none does"


def test_a_part_that_is_forgotten_is_seen(watched):
    from django.template import Context, Template

    read, parts = watched
    template = Template(
        '{% load kept %}{% kept "try" a.pk %}{{ a.pk }}{% for one in rows %}{{ one }}{{ b|default:c }}{% endfor %}{% endkept %}'
    )
    template.render(Context({"a": {"pk": 1}, "rows": [1], "b": "", "c": "d"}))
    assert read["try"] - parts["try"] == {"rows", "b", "c"}
