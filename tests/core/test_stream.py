"""“New for you”: each reader finds there what is for them, and nothing that is closed, hidden or gone."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.core import scope
from cms.core.activities import emit
from cms.core.contributions import contribution_delete, contribution_save
from cms.core.models import Activity, PluginState
from cms.core.scope import request_scope
from cms.core.stream import KEPT, PAGE_SIZE, latest, stream_page
from cms.plugins.reports import thing_hide
from community.blogs.models import BlogPost
from community.comments.services import comment_post
from community.people.models import Profile
from tests.factories import make_news

pytestmark = pytest.mark.django_db
URL = "/nl/new-for-you/"


def post(author, title, audience="everyone") -> BlogPost:
    return contribution_save(contribution=BlogPost(title=title, body="<p>x</p>", audience=audience), user=author)


def plain(entries) -> list[str]:
    """The sentences without marks and quotes."""
    return [re.sub("<[^>]+>|[“”‘’]", "", entry.text) for entry in entries]


def texts(reader) -> list[str]:
    with request_scope():
        return plain(stream_page(reader)[0])


def on_home(reader) -> list[str]:
    with request_scope():
        return plain(latest(reader, 4))


@pytest.mark.parametrize("look", [texts, on_home])
def test_it_holds_what_colleagues_shared_and_not_what_one_did_oneself(look, site_tree, team, emma, niels):
    post(emma, "Voor allen")
    post(emma, "Voor het team", team.token)
    post(niels, "Van Niels")
    assert look(niels) == ["Emma de Wit schreef Voor allen"]
    assert look(emma) == ["Niels Postma schreef Van Niels"]


@pytest.mark.parametrize("look", [texts, on_home])
def test_what_was_closed_hidden_or_deleted_since_is_not_there(look, site_tree, team, emma, niels, hanna):
    for close in (
        lambda one: contribution_delete(contribution=one, user=emma),
        lambda one: (setattr(one, "audience", team.token), one.save()),
        lambda one: (setattr(one, "state", BlogPost.State.HIDDEN), one.save()),
    ):
        mine = post(emma, "Even te zien")
        assert look(niels) == ["Emma de Wit schreef Even te zien"]
        close(mine)
        assert look(niels) == [] == look(hanna)


def test_comments_on_what_one_may_not_see_are_not_there_either(site_tree, team, emma, niels, make_user):
    zoe = make_user("zoe")
    Profile.objects.filter(user=zoe).update(team=team)
    for audience in ("everyone", team.token):
        comment_post(author=emma, target=post(emma, f"Stuk {audience}", audience), text="Hoera")
    assert texts(niels) == ["Emma de Wit reageerde op Stuk everyone", "Emma de Wit schreef Stuk everyone"]
    assert len(texts(zoe)) == 4


def test_what_several_said_about_one_thing_is_one_line(site_tree, emma, niels, hanna, carmen):
    piece = post(carmen, "De tuin")
    for person in (emma, niels, hanna):
        comment_post(author=person, target=piece, text=f"Mooi, zegt {person}")
    assert texts(carmen) == ["Hanna, Niels en anderen reageerden op De tuin"]
    assert texts(hanna)[0] == "Niels en Emma reageerden op De tuin"
    for number in range(12):
        comment_post(author=emma, target=piece, text=f"En nog iets {number}")
    assert on_home(hanna) == ["Emma en Niels reageerden op De tuin", "Carmen Ruiz schreef De tuin"]


def test_pages_follow_each_other_without_gap_or_double_also_past_what_is_hidden(
    site_tree, team, emma, niels, client_of
):
    start = timezone.now() - timedelta(hours=1)
    for number in range(3 * PAGE_SIZE):
        post(emma, f"Stuk {number}.")
    for number, row in enumerate(Activity.objects.filter(type="blogs.blogpost_shared").order_by("pk")):
        Activity.objects.filter(pk=row.pk).update(created_at=start + timedelta(seconds=number))
    BlogPost.objects.filter(title__in=[f"Stuk {n}." for n in range(25, 60)]).update(audience=team.token)
    reader, url, found = client_of(niels), URL, []
    for _page in range(6):
        body = reader.get(url).content.decode()
        found += re.findall(r"Stuk \d+\.", body)
        following = re.search(r'href="(\?after=[^"]+)"', body)
        if following is None:
            break
        url = URL + following.group(1).replace("&amp;", "&")
    assert found == [f"Stuk {number}." for number in reversed(range(25))]


def test_it_is_called_what_it_is_called_now(site_tree, emma, niels, hanna):
    piece = post(emma, "Mevrouw Boer viel")
    comment_post(author=hanna, target=piece, text="Oei")
    piece.title = "Een bewoner viel"
    piece.save()
    for look in (texts, on_home):
        assert look(niels) == ["Hanna Bakker reageerde op Een bewoner viel", "Emma de Wit schreef Een bewoner viel"]


def test_a_comment_that_nobody_was_told_of_leaves_the_front_page_when_it_is_hidden(site_tree, emma, niels, hanna):
    comment = comment_post(author=emma, target=post(emma, "De tuin"), text="Fout")
    assert len(on_home(niels)) == 2
    thing_hide(moderator=hanna, thing=comment, reason="Niet zo")
    assert on_home(niels) == ["Emma de Wit schreef De tuin"]


def test_a_busy_team_pushes_nothing_from_the_front_page_of_others(site_tree, team, emma, niels):
    post(emma, "Voor allen")
    closed = post(emma, "Voor het team", team.token)
    for number in range(KEPT + 1):
        emit(actor=emma, type="comments.commented", target=closed, dedupe=f"busy {number}")
    assert on_home(niels) == ["Emma de Wit schreef Voor allen"]


def test_another_process_sees_what_changed_here(site_tree, team, emma, niels):
    """What it had in memory before the change is put back after it, as it is there."""
    changed = post(emma, "Even te zien")
    assert on_home(niels)
    there = dict(scope._house)
    changed.audience = team.token
    changed.save()
    scope._house.update(there)
    assert on_home(niels) == [] == texts(niels)


def test_an_act_that_is_not_for_all_is_in_no_stream(site_tree, emma, niels):
    piece = post(emma, "De tuin")
    Activity.objects.all().delete()
    emit(actor=emma, type="blogs.coauthor_added", target=piece, dedupe="1")
    assert texts(niels) == [] == on_home(niels)


def test_a_plugin_that_is_off_has_no_lines(site_tree, emma, niels):
    post(emma, "De tuin")
    assert on_home(niels)
    PluginState.objects.update_or_create(label="blogs", defaults={"enabled": False})
    assert texts(niels) == [] == on_home(niels)


def test_the_page_and_the_front_page_show_it_with_its_link(site_tree, emma, niels, client_of):
    piece = post(emma, "De tuin <b>")
    for url in (URL, "/nl/"):
        body = client_of(niels).get(url).content.decode()
        assert f'href="/nl/community/blogs/{piece.pk}/"' in body and "De tuin &lt;b&gt;" in body
    assert "Nog niets nieuws" in client_of(emma).get(URL).content.decode()
    assert client_of(niels).get("/en/new-for-you/").status_code == 200


def test_the_front_page_asks_nothing_when_nothing_changed(site_tree, emma, niels, django_assert_num_queries):
    post(emma, "De tuin")
    on_home(niels)
    with request_scope():
        latest(niels, 4)
        with django_assert_num_queries(0):
            assert latest(niels, 4)


def test_a_page_costs_the_same_however_much_stands_on_it(site_tree, emma, niels, carmen):
    def cost() -> int:
        with request_scope(), CaptureQueriesContext(connection) as queries:
            stream_page(niels)
        return len(queries)

    comment_post(author=carmen, target=post(emma, "De tuin"), text="Mooi")
    cost()
    before = cost()
    for number in range(8):
        comment_post(author=carmen, target=post(emma, f"Stuk {number}"), text=f"Mooi {number}")
    assert cost() == before


def test_a_page_that_expires_leaves_the_front_page_at_that_moment(site_tree, emma, niels, monkeypatch):
    """Also a line about what was said under it, and without a query for what is kept."""
    ends = timezone.now() + timedelta(minutes=1)
    page = make_news(site_tree, "Vandaag taart", expire_at=ends)
    emit(actor=emma, type="pages.news_published", target=page, dedupe="taart")
    comment_post(author=emma, target=page, text="Lekker")
    assert any("reageerde" in line for line in on_home(niels)) and any("plaatste" in line for line in on_home(niels))
    monkeypatch.setattr("django.utils.timezone.now", lambda: ends - timedelta(seconds=1))
    assert on_home(niels) != []
    monkeypatch.setattr("django.utils.timezone.now", lambda: ends)
    assert on_home(niels) == []


def test_after_a_quiet_time_the_front_page_works_little_out_before_its_answer(
    site_tree, emma, niels, client_of, monkeypatch
):
    now, real = [0.0], scope.time.monotonic
    monkeypatch.setattr("cms.core.scope.time.monotonic", lambda: real() + now[0])
    post(emma, "Voor allen")
    reader = client_of(niels)
    [reader.get("/nl/") for _time in range(3)]
    with CaptureQueriesContext(connection) as warm:
        reader.get("/nl/")
    before = []
    monkeypatch.setattr("cms.core.middleware.after_response", lambda _response, renew: before.append(renew))
    now[0] += 400
    with CaptureQueriesContext(connection) as late:
        body = reader.get("/nl/").content.decode()
    assert "Voor allen" in body and before
    assert len(late) <= len(warm) + 6
