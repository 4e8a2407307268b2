"""A moderator judges what they see: the picture at the top, what stands between the words, a film or a poll itself."""

from __future__ import annotations

import pytest
from django.utils import timezone

from cms.plugins.embeds import embed_markup, embed_reference
from cms.plugins.reports import report_add, thing_hide
from cms.plugins.site import forget_request
from community.blogs import services
from community.blogs.models import BlogPost
from community.polls.models import Poll
from community.polls.services import poll_save
from tests.blogs.conftest import picture
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db
DESK = "/nl/reports/"


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")


@pytest.fixture
def poll(emma):
    return poll_save(poll=Poll(title="Welke taart?", kind="single"), user=emma, choices=["Appel", "Kersen"])


@pytest.fixture
def blog(emma):
    post = BlogPost(title="Taart", body="<p>Taart</p>", cover_alt="Een taart met een naam erop")
    return services.post_write(post=post, user=emma, cover=picture(), publish=True)


def words(client, address=DESK) -> str:
    return client.get(address).content.decode()


def test_the_picture_at_the_top_is_seen_by_who_judges_also_when_it_is_hidden(blog, emma, niels, hanna, client_of):
    report_add(reporter=niels, thing=blog)
    page, file = words(client_of(hanna)), blog.cover.file.url
    assert f'src="{file}"' in page and 'alt="Een taart met een naam erop"' in page
    assert client_of(niels).get(DESK).status_code == 403
    thing_hide(moderator=hanna, thing=blog, reason="Er staat een naam op.")
    forget_request()
    assert f'src="{file}"' in words(client_of(hanna))
    assert client_of(hanna).get(file).status_code == 200
    assert client_of(emma).get(file).status_code == 200
    assert client_of(niels).get(file).status_code == 404


def test_a_moderator_outside_the_audience_fetches_no_hidden_picture(blog, hanna, team, client_of):
    thing_hide(moderator=hanna, thing=blog, reason="Er staat een naam op.")
    BlogPost.objects.update(audience=team.token)
    forget_request()
    assert client_of(hanna).get(blog.cover.file.url).status_code == 404


def test_a_reported_poll_is_shown_with_its_choices(poll, niels, hanna, client_of):
    report_add(reporter=niels, thing=poll)
    assert "Kersen" in words(client_of(hanna))
    kind = f"{DESK}polls.poll/{poll.pk}/"
    assert "Kersen" in words(client_of(niels), kind)


def test_what_stands_between_the_words_is_shown_to_who_may_see_it(poll, emma, niels, hanna, team, client_of):
    body = f'<p>Stem mee.</p><figure data-embed="polls.poll:{poll.pk}"></figure>'
    note = Note.objects.create(author=emma, title="Stemming", body=body, state="published", published_at=timezone.now())
    report_add(reporter=niels, thing=note)
    page = words(client_of(hanna))
    assert "Kersen" in page and "data-embed" not in page
    Poll.objects.update(audience=team.token)
    forget_request()
    page = words(client_of(hanna))
    assert "Kersen" not in page and "Stem mee." in page and "data-embed" not in page


def test_a_full_desk_costs_as_many_queries_as_a_short_one(emma, niels, hanna, client_of):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def asked() -> int:
        forget_request()
        with CaptureQueriesContext(connection) as found:
            assert client.get(DESK).status_code == 200
        return len(found)

    client, polls = client_of(hanna), []
    for number in range(6):
        made = poll_save(poll=Poll(title=f"Taart {number}", kind="single"), user=emma, choices=["Appel", "Kersen"])
        polls.append(made)
    for made in polls[:2]:
        report_add(reporter=niels, thing=made)
    client.get(DESK)
    few = asked()
    for made in polls[2:]:
        report_add(reporter=niels, thing=made)
    assert asked() <= few


def test_a_poll_is_only_looked_at_in_a_preview_and_where_it_is_judged(poll, emma, niels, hanna, client_of):
    post = BlogPost(title="Taart", body=f"<p>Kies</p>{embed_markup(embed_reference(poll))}")
    post = services.post_write(post=post, user=emma, publish=True)
    vote = f"/nl/community/polls/{poll.pk}/vote/"
    assert vote in words(client_of(emma), post.get_absolute_url())
    report_add(reporter=niels, thing=post)
    sent = {"title": "Taart", "body": post.body, "audience": "everyone", "language": "nl"}
    preview = client_of(emma).post("/nl/community/blogs/new/preview/", sent).content.decode()
    places = [preview, words(client_of(niels), f"/nl/reports/blogs.blogpost/{post.pk}/"), words(client_of(hanna))]
    for page in places:
        assert "Kersen" in page and "hier stemt niemand" in page and vote not in page


def test_who_reports_or_hides_reads_what_it_is_and_finds_the_way_back(blog, niels, hanna, client_of):
    about = f'Blog · <a href="{blog.get_absolute_url()}">Taart</a>'
    address = f"{DESK}blogs.blogpost/{blog.pk}/"
    page = words(client_of(niels), address)
    assert about in page and f'class="st-header__back" href="{blog.get_absolute_url()}"' in page
    assert about in client_of(hanna).post(f"{address}hide/").content.decode()
