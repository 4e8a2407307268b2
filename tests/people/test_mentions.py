"""The list under the @: only people who may see the thing, and only for somebody who sees it too."""

import pytest

pytestmark = pytest.mark.django_db
MENTION = "/en/community/people/mention/"


def found(client, **query):
    answer = client.get(MENTION, query)
    assert answer.status_code == 200
    return [row["username"] for row in answer.json()["people"]]


@pytest.fixture
def night_page(site_tree, night_care, emma, hanna, profile_of):
    from tests.factories import make_news

    profile_of(emma, team=night_care)
    profile_of(hanna, team=night_care)
    return make_news(site_tree, "Alleen voor de nacht", audience=night_care.token)


def test_by_name_and_username_with_accents_aside(emma, niels, make_user, client_of):
    make_user("zoe", display_name="Zoë Öztürk")
    client = client_of(emma)
    assert found(client, q="nie") == ["niels"]
    assert found(client, q="postma") == ["niels"]
    assert found(client, q="zoe") == ["zoe"]
    assert found(client, q="ozturk") == ["zoe"]
    assert found(client, q="emma") == []  # not yourself


def test_only_people_who_may_see_the_target(night_page, emma, niels, hanna, client_of):
    target = f"pages.newspage:{night_page.pk}"
    assert found(client_of(emma), q="", target=target) == ["hanna"]
    assert found(client_of(emma), q="nie", target=target) == []
    assert found(client_of(emma), q="nie") == ["niels"]


def test_an_outsider_learns_nothing_about_a_target(night_page, niels, client_of):
    answer = client_of(niels).get(MENTION, {"q": "h", "target": f"pages.newspage:{night_page.pk}"})
    assert answer.status_code == 404 and b"hanna" not in answer.content.lower().replace(b"hanna bakker helps", b"")


@pytest.mark.parametrize(
    "target",
    [
        "x",
        "pages.newspage",
        "pages.newspage:x",
        "no.model:1",
        "core.activity:1",
        ":",
        "a.b.c:1",
        "pages.newspage:999999999999999999999",
    ],
)
def test_a_made_up_target_is_404(target, emma, client_of):
    assert client_of(emma).get(MENTION, {"q": "n", "target": target}).status_code == 404


def test_an_audience_you_may_not_share_with_is_404(night_care, emma, niels, hanna, client_of, profile_of):
    profile_of(emma, team=night_care)
    profile_of(hanna, team=night_care)
    assert found(client_of(emma), q="", audience=night_care.token) == ["hanna"]
    assert client_of(niels).get(MENTION, {"audience": night_care.token}).status_code == 404


def test_at_most_eight_and_those_whose_name_begins_so_first(emma, make_user, client_of):
    for n in range(12):
        make_user(f"anna{n:02}", display_name=f"Anna {n:02}")
    make_user("hanneke", display_name="Hanneke Anna")
    assert found(client_of(emma), q="anna") == [f"anna{n:02}" for n in range(8)]


def test_as_a_list_without_javascript(emma, niels, client_of):
    assert 'data-value="niels"' in client_of(emma).get(MENTION, {"q": "ni", "format": "html"}).content.decode()
