"""Writing sections: drafts, versions, looking back, and two people at once."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cms.plugins.activities import Activity, Notification
from cms.plugins.contributions import ChangedMeanwhile
from community.expertise import services
from community.expertise.models import ExpertisePage, Section

from .conftest import URL, section_on, text_of_page

pytestmark = pytest.mark.django_db


def test_an_expert_begins_writes_and_shares_a_page(site_tree, ed, emma, client_of):
    expert, reader = client_of(ed), client_of(emma)
    answer = expert.post(
        f"{URL}new/", {"title": "Handhygiëne", "audience": "everyone", "keepers": "@ed", "topic": "", "review_on": ""}
    )
    page = ExpertisePage.objects.get()
    assert answer.url == f"{URL}{page.pk}/" and page.state == "draft"
    assert reader.get(answer.url).status_code == 404
    assert expert.post(f"{URL}{page.pk}/share/").status_code == 422
    intro = page.sections.get(kind="intro")
    desk = f"{URL}section/{intro.pk}/edit/"
    token = services.token_of(intro, None)
    assert expert.post(desk, {"title": "Inleiding", "body": "", "version": token}).status_code == 422
    assert (
        expert.post(desk, {"title": "Inleiding", "body": "<p>Voor iedereen.</p>", "version": token}).status_code == 302
    )
    assert expert.post(f"{URL}{page.pk}/share/").status_code == 302
    assert "Voor iedereen." in reader.get(answer.url).content.decode()
    page.refresh_from_db()
    assert page.review_on is not None and Activity.objects.filter(type="expertise.page_shared").count() == 1


def test_a_wiki_page_may_be_begun_and_changed_by_everybody_a_kept_page_not(kept, ed, emma, niels, client_of):
    page, wiki = kept(ed), kept(emma, title="Goed door de nacht", is_wiki=True)
    with pytest.raises(PermissionDenied):
        services.page_begin(user=emma, title="Van mij", language="nl")
    client = client_of(niels)
    for one, status in ((page, 403), (wiki, 200)):
        assert client.get(f"{URL}section/{text_of_page(one).pk}/edit/").status_code == status
        assert client.get(f"{URL}section/{text_of_page(one).pk}/history/").status_code == status
        assert client.get(f"{URL}{one.pk}/edit/").status_code == 403
        assert client.post(f"{URL}{one.pk}/share/").status_code == 403
        assert client.post(f"{URL}{one.pk}/take-back/").status_code == 403
        assert client.post(f"{URL}{one.pk}/review/", {"review_on": ""}).status_code == 403


def test_a_draft_is_seen_by_writers_only_until_it_is_put_on_the_page(kept, ed, emma, client_of):
    page = kept(ed)
    section = text_of_page(page)
    body = {
        "title": section.title,
        "body": "<p>Nog niet.</p>",
        "version": services.token_of(section, None),
        "draft": "1",
    }
    assert client_of(ed).post(f"{URL}section/{section.pk}/edit/", body).status_code == 302
    assert "Nog niet." not in client_of(emma).get(f"{URL}{page.pk}/").content.decode()
    assert "Nog niet." in client_of(ed).get(f"{URL}section/{section.pk}/edit/").content.decode()
    section.refresh_from_db()
    assert section.number == 1
    draft = services.draft_of(section)
    services.section_save(
        section=section, user=ed, title=section.title, body=draft.body, seen=services.token_of(section, draft)
    )
    assert "Nog niet." in client_of(emma).get(f"{URL}{page.pk}/").content.decode()
    assert services.draft_of(section) is None


def test_autosave_keeps_a_draft_and_hears_of_another_tab(kept, ed, emma, client_of):
    section = text_of_page(kept(ed))
    url, client = f"{URL}section/{section.pk}/autosave/", client_of(ed)
    first = client.post(url, {"title": "Zeep", "body": "<p>Een.</p>", "version": services.token_of(section, None)})
    assert first.status_code == 200 and services.draft_of(section).body == "<p>Een.</p>"
    second = client.post(url, {"title": "Zeep", "body": "<p>Twee.</p>", "version": first.json()["version"]})
    assert second.status_code == 200
    late = client.post(url, {"title": "Zeep", "body": "<p>Drie.</p>", "version": first.json()["version"]})
    assert late.status_code == 409 and late.json()["changed"] and services.draft_of(section).body == "<p>Twee.</p>"
    assert client_of(emma).post(url, {"title": "x", "body": "y"}).status_code == 403


def test_two_at_once_never_write_over_each_other_in_silence(kept, ed, emma, client_of):
    wiki = kept(ed, is_wiki=True)
    section = text_of_page(wiki)
    seen = services.token_of(section, None)
    services.section_save(section=section, user=ed, title=section.title, body="<p>Van Ed.</p>", seen=seen)
    with pytest.raises(ChangedMeanwhile):
        services.section_save(section=section, user=emma, title=section.title, body="<p>Van Emma.</p>", seen=seen)
    client, desk = client_of(emma), f"{URL}section/{section.pk}/edit/"
    answer = client.post(desk, {"title": section.title, "body": "<p>Van Emma.</p>", "version": seen})
    shown = answer.content.decode()
    assert answer.status_code == 422 and "Van Emma" in shown and "st-diff__del" in shown
    again = client.post(
        desk, {"title": section.title, "body": "<p>Van Emma.</p>", "version": answer.context["form"]["version"].value()}
    )
    assert again.status_code == 302
    assert list(section.versions.order_by("number").values_list("body", flat=True))[-2:] == [
        "<p>Van Ed.</p>",
        "<p>Van Emma.</p>",
    ]


def test_versions_are_compared_and_put_back(kept, ed, emma, client_of):
    section = text_of_page(kept(ed))
    services.section_save(section=section, user=ed, title="Zeep", body="<p>Zeep is altijd goed.</p>", note="Korter")
    client = client_of(ed)
    shown = client.get(f"{URL}section/{section.pk}/history/").content.decode()
    assert "st-diff__ins" in shown and "st-diff__del" in shown and "Korter" in shown
    first = section.versions.get(number=1)
    assert client_of(emma).post(f"{URL}version/{first.pk}/put-back/").status_code == 404
    assert client.post(f"{URL}version/{first.pk}/put-back/").status_code == 302
    section.refresh_from_db()
    assert (section.number, section.body) == (3, first.body)
    with pytest.raises(ValidationError):
        services.put_back(user=ed, version=first)
    assert section.versions.filter(number=3).count() == 1


def test_a_section_is_taken_off_and_moved(kept, ed, emma, client_of):
    page = kept(ed)
    first = text_of_page(page)
    second = section_on(page, ed, "Tweede", "<p>Twee.</p>")
    client = client_of(ed)
    for path in ("move", "take-away"):
        assert client_of(emma).post(f"{URL}section/{second.pk}/{path}/").status_code == 403
    client.post(f"{URL}section/{second.pk}/move/", {"up": "1"})
    order = Section.objects.filter(page=page, kind="text").order_by("sort_order").values_list("pk", flat=True)
    assert list(order) == [second.pk, first.pk]
    client.post(f"{URL}section/{second.pk}/take-away/")
    assert "Tweede" not in client_of(emma).get(f"{URL}{page.pk}/").content.decode()
    assert "Tweede" in client.get(f"{URL}{page.pk}/").content.decode()
    assert client_of(emma).get(f"{URL}section/{second.pk}/suggest/").status_code == 404


def test_followers_hear_of_a_change_and_can_stop(kept, ed, emma, niels, client_of, django_capture_on_commit_callbacks):
    page = kept(ed)
    client = client_of(emma)
    client.post(f"{URL}{page.pk}/follow/")
    client.post(f"{URL}{page.pk}/follow/")
    assert page.followers.count() == 1
    section = text_of_page(page)
    with django_capture_on_commit_callbacks(execute=True):
        services.section_save(section=section, user=ed, title="Zeep", body="<p>Nieuw.</p>")
    assert list(Notification.objects.values_list("recipient__username", "type")) == [("emma", "expertise.changed")]
    client.post(f"{URL}{page.pk}/follow/", {"stop": "1"})
    assert not page.followers.exists()


def test_what_is_not_mine_is_not_there(kept, ed, emma, niels, team, client_of):
    page = kept(emma, is_wiki=True, audience=team.token)
    section = text_of_page(page)
    outsider = client_of(niels)
    for path in (f"{page.pk}/", f"{page.pk}/edit/", f"section/{section.pk}/edit/", f"section/{section.pk}/history/"):
        assert outsider.get(f"{URL}{path}").status_code == 404
        assert client_of(emma).get(f"{URL}{path}").status_code == 200
    assert page.title not in outsider.get(URL).content.decode()
    with pytest.raises(PermissionDenied):
        services.section_save(section=section, user=niels, title="x", body="<p>x</p>")
    with pytest.raises(PermissionDenied):
        services.follow(page=page, user=niels)


def test_a_double_click_begins_one_section_and_what_is_written_is_kept(kept, ed, client_of):
    page = kept(ed)
    first, again = (client_of(ed).post(f"{URL}{page.pk}/sections/new/", {"title": "Ringen"}).url for _click in range(2))
    assert first == again
    section = Section.objects.get(page=page, title="Ringen")
    services.section_save(section=section, user=ed, title="Ringen", body="<p>Een middag werk.</p>", publish=False)
    client_of(ed).post(f"{URL}section/{section.pk}/take-away/")
    assert services.draft_of(section).body == "<p>Een middag werk.</p>"
    assert client_of(ed).post(f"{URL}{page.pk}/sections/new/", {"title": "Ringen"}).url != first
