"""A blog is shared twice in the same moment: a double click, or two of its writers."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

import pytest

from cms.plugins.activities import Activity
from community.blogs.models import BlogPost
from tests.support.at_once import at_once

from .conftest import form_of

pytestmark = pytest.mark.django_db(transaction=True)
URL = "/nl/community/blogs/"


def shared() -> int:
    return Activity.objects.filter(type="blogs.blogpost_shared").count()


@pytest.mark.parametrize("key", ["", str(uuid4())], ids=["without JavaScript", "with a draft key"])
def test_a_new_blog_shared_twice_at_once_is_one(site_tree, emma, client_of, key):
    twice = [partial(client_of(emma).post, f"{URL}new/", form_of(draft_key=key)) for _click in range(2)]
    found = at_once(*twice)
    assert BlogPost.objects.count() == 1 and shared() == 1
    assert all(response.status_code in (302, 422) for response in found), found
    assert any(response.status_code == 302 for response in found)


def test_a_draft_shared_by_two_writers_at_once_appears_once(site_tree, emma, niels, written, client_of):
    draft = written(emma, title="Samen", co_authors=[niels])
    url = f"{URL}{draft.pk}/edit/"
    sent = {
        "Emma": form_of(draft, together="@niels") | {"body": "<p>Van Emma.</p>"},
        "Niels": form_of(draft) | {"body": "<p>Van Niels.</p>"},
    }
    found = at_once(
        partial(client_of(emma).post, url, sent["Emma"]), partial(client_of(niels).post, url, sent["Niels"])
    )
    assert sorted(response.status_code for response in found) == [302, 422], found
    stored = BlogPost.objects.get()
    refused = next(name for name, response in zip(sent, found, strict=True) if response.status_code == 422)
    page = found[list(sent).index(refused)].content.decode()
    assert f"Van {refused}." in page and f"Van {refused}." not in stored.body, "nothing typed is lost"
    assert stored.state == BlogPost.State.PUBLISHED and shared() == 1
