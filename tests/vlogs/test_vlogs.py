"""Sharing, seeing, and not seeing: every door with who may and who may not."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import RequestFactory, override_settings

from cms.core.models import Activity, Notification, Topic
from cms.core.switches import plugin_switch
from cms.plugins.embeds import embed_choices, embed_reference, render_embeds
from community.vlogs import embeds, parts, services
from community.vlogs.cues import from_lines
from community.vlogs.models import Vlog

pytestmark = pytest.mark.django_db
LIST = "/nl/community/vlogs/"
TUBE = "https://www.youtube.com/watch?v=abcdefghijk"


def read(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_shared_vlog_is_seen_by_all_and_announced_once(share, niels, emma, client_of):
    vlog = share(niels, title="Mijn eerste week")
    page = client_of(emma).get(LIST).content.decode()
    assert "Mijn eerste week" in page and vlog.poster_url in page and ">0:03<" in page
    page = client_of(emma).get(vlog.get_absolute_url()).content.decode()
    assert "<video" in page and vlog.film_url in page and "Mijn eerste week" in page
    assert Activity.objects.get(type="vlogs.vlog_shared").actor == niels
    assert Notification.objects.get(recipient=niels).type == "vlogs.film_ready"
    assert not Notification.objects.exclude(recipient=niels).exists()


def test_ranges_as_players_ask_for_them(share, niels, emma, client_of):
    vlog = share(niels)
    client, url = client_of(emma), vlog.film_url
    whole = read(client.get(url))
    size = len(whole)
    first = client.get(url, headers={"Range": "bytes=0-99"})
    assert (first.status_code, first["Content-Range"]) == (206, f"bytes 0-99/{size}")
    assert read(first) == whole[:100] and first["Content-Type"] == "video/mp4"
    tail = client.get(url, headers={"Range": "bytes=-500"})
    assert tail.status_code == 206 and read(tail) == whole[-500:]
    rest = client.get(url, headers={"Range": f"bytes={size - 10}-"})
    assert rest.status_code == 206 and read(rest) == whole[-10:]
    beyond = client.get(url, headers={"Range": f"bytes={size}-"})
    assert (beyond.status_code, beyond["Content-Range"]) == (416, f"bytes */{size}")
    assert client.get(url)["Accept-Ranges"] == "bytes"


def test_the_web_server_sends_the_bytes_in_production(share, niels, emma, client_of, settings):
    vlog = share(niels)
    settings.X_ACCEL_PREFIX = "/protected/"
    answer = client_of(emma).get(vlog.film_url)
    assert answer["X-Accel-Redirect"] == f"/protected/{vlog.film.name}" and answer.content == b""


def test_files_of_a_closed_vlog_are_not_there(share, niels, emma, hanna, team, client_of, client):
    vlog = share(emma, audience=team.token)
    for url in (vlog.film_url, vlog.poster_url):
        assert client_of(emma).get(url).status_code == 200
        assert client_of(niels).get(url).status_code == client_of(hanna).get(url).status_code == 404
        assert client.get(url).status_code == 302
    Vlog.objects.filter(pk=vlog.pk).update(state="hidden")
    assert client_of(emma).get(vlog.film_url).status_code == 200, "its author still sees what a moderator hid"
    plugin_switch(label="vlogs", enabled=False)
    assert client_of(emma).get(vlog.film_url).status_code == 404


def test_originals_are_for_nobody(niels, client_of, films, own_media):
    with films("plain.mp4").open("rb") as opened:
        from django.core.files import File

        vlog = Vlog(title="Onderweg")
        services.vlog_save(vlog=vlog, user=niels, file=File(opened, "film.mp4"))
    assert client_of(niels).get(f"/media/{vlog.original.name}").status_code == 404


def test_a_draft_stays_one_when_its_film_is_ready(share, niels, emma, client_of):
    vlog = share(niels, share=False)
    assert (vlog.film_state, vlog.state) == ("ready", "draft")
    assert client_of(emma).get(vlog.get_absolute_url()).status_code == 404
    answer = client_of(niels).post(
        f"{vlog.get_absolute_url()}edit/",
        {"title": "Nu wel", "kind": "vlog", "audience": "everyone", "language": "nl", "allow_comments": "on"},
    )
    assert answer.status_code == 302
    assert "Nu wel" in client_of(emma).get(vlog.get_absolute_url()).content.decode()


def test_only_the_author_changes_and_deletes(share, niels, emma, client_of):
    vlog = share(niels)
    for verb in ("edit", "delete", "retry"):
        method = client_of(emma).get if verb == "edit" else client_of(emma).post
        assert method(f"{vlog.get_absolute_url()}{verb}/").status_code == 403
    assert client_of(niels).post(f"{vlog.get_absolute_url()}delete/").status_code == 302
    assert client_of(emma).get(vlog.get_absolute_url()).status_code == 404
    assert client_of(emma).get(vlog.film_url).status_code == 404
    assert client_of(niels).post(f"{vlog.get_absolute_url()}undo/").status_code == 302
    assert client_of(emma).get(vlog.film_url).status_code == 200


def test_another_film_plays_only_when_it_is_ready(share, niels, films, django_capture_on_commit_callbacks):
    from django.core.files import File

    vlog = share(niels)
    before = vlog.film.name
    with films("truncated.mp4").open("rb") as opened, django_capture_on_commit_callbacks(execute=True):
        services.vlog_save(vlog=vlog, user=niels, file=File(opened, "new.mp4"))
    vlog.refresh_from_db()
    assert (vlog.film.name, vlog.film_state, vlog.problem, vlog.state) == (before, "failed", "broken", "published")
    with films("recorded.webm").open("rb") as opened, django_capture_on_commit_callbacks(execute=True):
        services.vlog_save(vlog=vlog, user=niels, file=File(opened, "new.webm"))
    vlog.refresh_from_db()
    assert vlog.film.name != before and vlog.film_state == "ready"
    assert not vlog.film.storage.exists(before)


def test_a_vlog_without_any_film_is_refused_with_a_sentence(client_of, niels):
    form = {"title": "Niets", "kind": "vlog", "audience": "everyone", "language": "nl"}
    answer = client_of(niels).post(f"{LIST}new/", form)
    assert answer.status_code == 422 and "Er is nog geen film." in answer.content.decode()


class TestElsewhere:
    """A film on another site: nothing is fetched from there before the reader presses play."""

    @pytest.fixture
    def vlog(self, niels):
        return services.vlog_save(vlog=Vlog(title="Uitleg", external_url=TUBE, language="nl"), user=niels)

    def test_only_after_consent_and_only_on_that_page(self, vlog, emma, client_of):
        client = client_of(emma)
        before = client.get(vlog.get_absolute_url())
        page = before.content.decode()
        assert "<iframe" not in page and 'src="https' not in page and "?play=1" in page
        assert "youtube" not in before["Content-Security-Policy"]
        after = client.get(f"{vlog.get_absolute_url()}?play=1")
        assert "https://www.youtube-nocookie.com/embed/abcdefghijk" in after.content.decode()
        assert "frame-src 'self' https://www.youtube-nocookie.com;" in after["Content-Security-Policy"] + ";"
        assert "youtube" not in client.get(LIST)["Content-Security-Policy"]

    @pytest.mark.parametrize(
        ("address", "frame"),
        [
            ("https://youtu.be/abcdefghijk?t=3", "https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"),
            (
                "https://m.youtube.com/watch?a=1&v=abcdefghijk",
                "https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0",
            ),
            ("https://www.youtube.com/shorts/abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"),
            ("https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789?dnt=1"),
            ("https://evil.example/watch?v=abcdefghijk", None),
            ("https://evil.example/https://youtu.be/abcdefghijk", None),
            ("http://youtu.be/abcdefghijk", None),
            ("javascript:alert(1)", None),
            ("https://www.youtube.com/watch?v=%22%3E", None),
            ("https://user@player.vimeo.com/x", None),
        ],
    )
    def test_which_addresses_are_shown(self, address, frame):
        found = embeds.embed_for(address)
        assert (found and found.url) == frame

    def test_the_list_of_hosts_is_a_setting(self, vlog, niels, emma, client_of):
        with override_settings(VLOGS_EMBED_HOSTS=["film.zorg.example"]):
            assert embeds.embed_for(TUBE) is None
            assert embeds.embed_for("https://film.zorg.example/a/1").host == "film.zorg.example"
            assert "<iframe" not in client_of(emma).get(f"{vlog.get_absolute_url()}?play=1").content.decode()
            with pytest.raises(ValidationError):
                services.vlog_save(vlog=Vlog(title="Nee", external_url=TUBE), user=niels)


class TestIntroductions:
    def test_the_template_guides_and_the_page_of_the_person_shows_it(self, share, niels, emma, client_of):
        page = client_of(niels).get(f"{LIST}new/?kind=introduction").content.decode()
        assert " hidden" not in page.partition('class="st-vguide"')[2].partition(">")[0]
        plain = client_of(niels).get(f"{LIST}new/").content.decode()
        guide = plain.partition('class="st-vguide"')[2].partition(">")[0]
        assert " hidden" in guide and 'data-when="kind=introduction"' in guide, "it comes when that is chosen"
        assert plain.index('id="id_kind_field"') < plain.index('class="st-vguide"') < plain.index('id="id_film"')
        assert "Een halve minuut is genoeg" in page and f"Hoi, ik ben {niels.display_name}" in page
        vlog = share(niels, kind="introduction", title="Hoi, ik ben Niels")
        page = client_of(emma).get("/nl/community/people/person/niels/").content.decode()
        assert "zegt hallo" in page and vlog.get_absolute_url() in page

    def test_a_closed_introduction_is_not_shown_to_others(self, share, emma, niels, team, client_of):
        share(emma, kind="introduction", title="Alleen voor ons", audience=team.token)
        assert "Alleen voor ons" not in client_of(niels).get("/nl/community/people/person/emma/").content.decode()
        assert "Alleen voor ons" in client_of(emma).get("/nl/community/people/person/emma/").content.decode()


def test_playlists_hold_what_the_reader_may_see(share, niels, emma, team, client_of):
    topic = Topic.objects.create(slug="handen", name_nl="Handen wassen", name_en="Washing hands")
    first, second = share(emma, title="Eerst"), share(emma, title="Daarna")
    closed = share(emma, title="Besloten", audience=team.token)
    for vlog in (first, second, closed):
        vlog.topics.add(topic)
    page = client_of(niels).get(f"{LIST}topics/handen/").content.decode()
    assert page.index("Eerst") < page.index("Daarna") and "Besloten" not in page
    page = client_of(niels).get(f"{first.get_absolute_url()}?list=handen").content.decode()
    assert "Hierna in deze lijst" in page and "Daarna" in page and "1 van 2" in page
    assert "Besloten" in client_of(emma).get(f"{LIST}topics/handen/").content.decode()
    assert client_of(niels).get(f"{LIST}topics/niets/").status_code == 404


def test_the_home_page_shows_the_newest_the_reader_may_see(share, niels, emma, team):
    def shown_to(user):
        request = RequestFactory().get("/nl/")
        request.user = user
        return [vlog.title for vlog in (parts.newest(request) or {"vlogs": []})["vlogs"]]

    assert shown_to(niels) == []
    share(emma, title="Open")
    share(emma, title="Besloten", audience=team.token)
    assert shown_to(niels) == ["Open"] and shown_to(emma) == ["Besloten", "Open"]


def test_a_moment_in_the_address_starts_the_film_there(share, niels, client_of):
    vlog = share(niels)
    assert f"{vlog.film_url}#t=1.5" in client_of(niels).get(f"{vlog.get_absolute_url()}?t=1.5").content.decode()
    for nonsense in ("abc", "1e9", '"><b>', "١"):
        page = client_of(niels).get(vlog.get_absolute_url(), {"t": nonsense}).content.decode()
        assert f'{vlog.film_url}"' in page


def test_how_far_it_is_is_told_to_the_author(niels, client_of, films):
    from django.core.files import File

    vlog = Vlog(title="Onderweg")
    with films("plain.mp4").open("rb") as opened:
        services.vlog_save(vlog=vlog, user=niels, file=File(opened, "film.mp4"))
    Vlog.objects.filter(pk=vlog.pk).update(film_state="working", progress=40)
    url = f"{vlog.get_absolute_url()}status/"
    answer = client_of(niels).get(url, headers={"HX-Request": "true"})
    assert 'value="40"' in answer.content.decode() and "HX-Refresh" not in answer
    assert "wordt klaargemaakt" in client_of(niels).get(LIST).content.decode()
    Vlog.objects.filter(pk=vlog.pk).update(film_state="ready")
    assert client_of(niels).get(url, headers={"HX-Request": "true"})["HX-Refresh"] == "true"


def test_what_a_moderator_hid_is_not_shared_by_a_new_film(share, niels, films, django_capture_on_commit_callbacks):
    vlog = share(niels, share=False)
    Vlog.objects.filter(pk=vlog.pk).update(
        state="hidden", share_when_ready=True, film_state="waiting", original=vlog.film
    )
    from community.vlogs import films as making

    making.prepare(vlog.pk)
    vlog.refresh_from_db()
    assert vlog.state == "hidden"


def test_somebody_elses_film_cannot_be_replaced(share, niels, emma):
    vlog = share(niels)
    with pytest.raises(PermissionDenied):
        services.film_attach(vlog=vlog, user=emma, upload_id="x")


class TestInsideATextOfOthers:
    """A vlog in a news item or a blog post: the text keeps a reference, each reader sees what is theirs."""

    def shown_to(self, user, vlog):
        request = RequestFactory().get("/nl/")
        request.user = user
        return "".join(render_embeds(request, [embed_reference(vlog)]).values())

    def test_it_plays_there_for_who_may_see_it(self, share, emma, niels, team):
        vlog = share(emma, audience=team.token)
        services.captions_save(vlog=vlog, user=emma, language="nl", cues=from_lines("0:01 Hoi"))
        html = self.shown_to(emma, vlog)
        assert vlog.film_url in html and "captions/nl.vtt" in html and vlog.get_absolute_url() in html
        assert self.shown_to(niels, vlog) == ""
        assert [choice.title for choice in embed_choices(emma, "film")] == ["Mijn film"] and not embed_choices(
            niels, "film"
        )

    def test_a_film_elsewhere_is_a_link_there_and_fetches_nothing(self, emma):
        vlog = services.vlog_save(vlog=Vlog(title="Uitleg", external_url=TUBE), user=emma)
        html = self.shown_to(emma, vlog)
        assert (
            "<iframe" not in html
            and "youtube" not in html.lower().replace(">youtube<", "")
            and vlog.get_absolute_url() in html
        )

    def test_a_draft_shows_nothing_even_to_its_author(self, share, emma):
        assert self.shown_to(emma, share(emma, share=False)) == ""


def test_a_missing_film_is_said_with_everything_else_that_is_missing(niels, client_of):
    answer = client_of(niels).post(
        f"{LIST}new/", {"title": "", "kind": "vlog", "audience": "everyone", "language": "nl"}
    )
    assert answer.status_code == 422 and {"title", "film"} <= set(answer.context["form"].errors)
