"""Keepers, reviews, files, what others have on the topic, promoting, and search."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from cms.plugins.activities import Notification
from cms.plugins.points import Material
from cms.plugins.users import Topic
from community.expertise import parts, search, selectors, services
from community.expertise.models import ExpertisePage, Section
from search.models import OutboxEntry

from .conftest import URL, text_of_page

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def settled(page: ExpertisePage, **more: str) -> dict[str, str]:
    return {
        "title": page.title,
        "audience": page.audience,
        "keepers": "@ed",
        "topic": "",
        "review_on": "",
        "version": page.version,
    } | more


def test_keepers_and_those_who_keep_the_house_settle_a_page(
    kept, ed, emma, hanna, niels, client_of, django_capture_on_commit_callbacks
):
    page = kept(ed)
    url = f"{URL}{page.pk}/edit/"
    assert client_of(niels).post(url, settled(page)).status_code == 403
    with django_capture_on_commit_callbacks(execute=True):
        assert (
            client_of(hanna).post(url, settled(page, keepers="@ed, Emma de Wit", title="Schone handen")).status_code
            == 302
        )
    page = ExpertisePage.objects.get(pk=page.pk)
    assert page.title == "Schone handen" and [person.username for person in page.keepers] == ["ed", "emma"]
    assert [one.type for one in Notification.objects.filter(recipient=emma)] == ["expertise.keeper"]
    stale = settled(page, version="2020-01-01T00:00:00+00:00")
    answer = client_of(ed).post(url, stale)
    assert (
        answer.status_code == 422
        and client_of(ed).post(url, {**stale, "version": answer.context["form"]["version"].value()}).status_code == 302
    )
    for wrong in ({"keepers": "@niemand"}, {"keepers": ""}, {"title": ""}, {"audience": "team:999"}):
        assert client_of(ed).post(url, settled(page, **wrong)).status_code == 422


def test_who_is_asked_again_hears_it_again(kept, ed, emma, django_capture_on_commit_callbacks):
    page = kept(ed)
    for people in ([ed, emma], [ed], [ed, emma], [emma, ed]):
        with django_capture_on_commit_callbacks(execute=True):
            services.page_settle(page=page, user=ed, keepers=people)
    assert Notification.objects.filter(recipient=emma, type="expertise.keeper").count() == 2


def test_a_keeper_must_be_in_the_audience(kept, ed, emma, niels, team):
    with pytest.raises(ValidationError):
        services.page_begin(user=emma, title="Nacht", language="nl", is_wiki=True, audience=team.token, keepers=[niels])
    assert not ExpertisePage.objects.exists()


def test_review_is_asked_once_and_confirmed(kept, ed, emma, client_of, django_capture_on_commit_callbacks):
    page = kept(ed)
    ExpertisePage.objects.filter(pk=page.pk).update(review_on=TODAY() - timedelta(days=1))
    with django_capture_on_commit_callbacks(execute=True):
        assert services.remind_of_reviews() == 1 and services.remind_of_reviews() == 0
    assert Notification.objects.get().recipient == ed
    assert page.title in client_of(ed).get("/nl/").content.decode()
    url, expert = f"{URL}{page.pk}/review/", client_of(ed)
    assert expert.post(url, {"review_on": "2020-01-01"}).status_code == 422
    assert client_of(emma).post(url, {"review_on": ""}).status_code == 403
    assert expert.post(url, {"review_on": ""}).status_code == 302
    page.refresh_from_db()
    assert page.reviewed_on == TODAY() and page.review_on > TODAY() and not selectors.reviews_due(ed)


def test_files_are_fetched_by_readers_only(kept, ed, emma, niels, team, client_of, django_capture_on_commit_callbacks):
    page = kept(emma, is_wiki=True, audience=team.token)
    url = f"{URL}{page.pk}/files/new/"
    member, outsider = client_of(emma), client_of(niels)
    assert outsider.post(url, {"file": SimpleUploadedFile("a.txt", b"hallo")}).status_code == 404
    assert member.post(url, {"file": SimpleUploadedFile("a.pdf", b"<html>")}).status_code == 422
    assert member.post(url, {"file": SimpleUploadedFile("kaart.txt", b"hallo"), "title": "Zakkaart"}).status_code == 302
    row = page.files.get()
    assert (row.title, row.name, row.content_type) == ("Zakkaart", "kaart.txt", "text/plain")
    answer = member.get(row.get_absolute_url())
    assert b"".join(answer.streaming_content) == b"hallo" and "kaart.txt" in answer["Content-Disposition"]
    assert member.get(row.get_absolute_url(), headers={"range": "bytes=1-2"}).status_code == 206
    assert outsider.get(row.get_absolute_url()).status_code == 404
    assert outsider.get(row.file.url).status_code == 404
    assert outsider.post(f"{URL}file/{row.pk}/delete/").status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        assert member.post(f"{URL}file/{row.pk}/delete/").status_code == 302
    assert not row.file.storage.exists(row.file.name)


def test_what_the_house_has_on_the_topic_stands_on_the_page(kept, ed, emma, niels, team, client_of, site_tree):
    from community.blogs.models import BlogPost
    from community.blogs.services import post_write
    from community.people.models import Profile
    from community.questions.models import Question
    from community.questions.services import question_ask
    from tests.factories import make_protocol

    topic = Topic.objects.create(slug="handen", name_nl="Handen wassen", name_en="Washing hands")
    for person in (emma, ed):
        Profile.objects.get(user=person).expertise.add(topic)
    make_protocol(site_tree, "Protocol handen wassen", number="IP-004")
    for title, audience in (("Honderd paar handen", "everyone"), ("Nachtgeheim", team.token)):
        post_write(
            post=BlogPost(title=title, body="<p>x</p>", audience=audience), user=emma, topics=[topic], publish=True
        )
    question_ask(question=Question(title="Mag een ring om?", typed="", language="nl"), user=emma, topics=[topic])
    page = kept(ed, topic=topic)
    shown = client_of(niels).get(f"{URL}{page.pk}/").content.decode()
    for words in ("Honderd paar handen", "IP-004", "Mag een ring om?", "Emma de Wit", "Handen eerst"):
        assert words in shown, words
    assert "Nachtgeheim" not in shown and shown.count(">Ed Vermeulen</a>") == 1  # not beside it again
    assert "Nachtgeheim" in client_of(emma).get(f"{URL}{page.pk}/").content.decode()


def material(audience: str = "everyone") -> Material:
    return Material(
        title="Mag een pleister?", body="<p>Ja, onder een handschoen.</p>", language="nl", audience=audience
    )


def test_something_said_becomes_a_section_or_a_page(kept, ed, emma, team, client_of):
    page = kept(ed)
    assert (f"page:{page.pk}", page.title) in parts.places(ed, "nl") and "new" in dict(parts.places(ed, "nl"))
    assert list(dict(parts.places(emma, "nl"))) == ["wiki"]
    section = services.promote(ed, material(), f"page:{page.pk}", ed, TODAY())
    assert (
        not section.is_live
        and parts.edit_url(section) == section.get_absolute_url() == f"{URL}section/{section.pk}/edit/"
    )
    assert "Ja, onder een handschoen" in client_of(ed).get(parts.edit_url(section)).content.decode()
    for user, place in ((emma, f"page:{page.pk}"), (emma, "new"), (ed, "page:x"), (ed, "page:999999")):
        with pytest.raises(PermissionDenied):
            services.promote(user, material(), place, user, TODAY())
    with pytest.raises(ValidationError):
        services.promote(ed, material(team.token), f"page:{page.pk}", ed, TODAY())
    made = services.promote(emma, material(team.token), "wiki", emma, TODAY() + timedelta(days=9)).page
    assert (made.audience, made.is_wiki, made.state) == (team.token, True, "draft")


def test_an_accepted_answer_and_its_section_lead_to_each_other(kept, ed, emma, client_of):
    from community.questions import services as questions
    from community.questions.models import Question

    page = kept(ed)
    question = questions.question_ask(
        question=Question(title="Mag een pleister?", typed="", language="nl"), user=emma, topics=[]
    )
    answer = questions.answer_post(author=ed, question=question, typed="Ja, onder een handschoen.")
    questions.answer_accept(user=emma, answer=answer)
    question.refresh_from_db()
    promotion = questions.answer_promote(
        user=ed, question=question, title="Een pleister", place=f"expertise.section/page:{page.pk}", owner=ed,
        review_on=TODAY() + timedelta(days=30),
    )  # fmt: skip
    section = Section.objects.get(pk=promotion.target.pk)
    draft = services.draft_of(section)
    services.section_save(section=section, user=ed, title=draft.title, body=draft.body)
    section.refresh_from_db()
    reader = client_of(emma)
    assert section.get_absolute_url() in reader.get(question.get_absolute_url()).content.decode()
    assert question.get_absolute_url() in reader.get(f"{URL}{page.pk}/").content.decode()


def test_search_finds_what_is_shared(kept, ed):
    page, draft = kept(ed), kept(ed, title="Klad", publish=False)
    rows = {row.pk: search.to_document(row) for row in search.queryset()}
    assert rows[draft.pk] is None
    found = rows[page.pk]
    assert found.intro == "Alles over handen." and "Handalcohol" in found.body and found.kind == "expertise"
    services.page_take_back(page=page, user=ed)
    assert search.to_document(search.queryset().get(pk=page.pk)) is None


def test_key_points_need_headings():
    assert [point.title for point in selectors.points_of("<h2>Een &amp; twee</h2><p>a</p><h3>Drie</h3>")] == [
        "Een & twee",
        "Drie",
    ]
    assert selectors.points_of("<p>Voorwoord</p><h2>Een</h2>") == [] == selectors.points_of("<p>niets</p>")


def test_a_colleague_s_page_says_what_they_keep(kept, ed, emma, client_of, site_tree):
    page = kept(ed)
    assert page.get_absolute_url() in client_of(emma).get("/nl/community/people/person/ed/").content.decode()


def test_text_of_a_section_survives_a_new_title_of_the_page(kept, ed):
    page = kept(ed)
    before = text_of_page(page).body
    page = ExpertisePage.objects.get(pk=page.pk)
    page.title = "Anders"
    services.page_settle(page=page, user=ed)
    assert text_of_page(page).body == before and page.sections.count() == 3


def test_search_hears_of_every_change_of_words(kept, ed, emma):
    """The page is what is found; its words stand in its sections."""

    def heard() -> bool:
        rows = OutboxEntry.objects.filter(source="expertise", object_id=str(page.pk))
        return bool(rows.delete()[0])

    page = kept(ed)
    section = page.sections.filter(is_live=True).first()
    heard()
    services.section_save(section=section, user=ed, title=section.title, body="<p>Zilverreiger</p>", publish=True)
    assert heard()
    suggestion = services.suggestion_make(section=section, user=emma, title=section.title, body="<p>Korenwolf</p>")
    services.suggestion_accept(suggestion=suggestion, user=ed)
    assert heard()
    services.section_take_away(section=Section.objects.get(pk=section.pk), user=ed)
    assert heard()


def test_who_begins_no_pages_of_experts_begins_a_wiki_page_whatever_is_ticked(emma, client_of):
    client, url = client_of(emma), f"{URL}new/"
    form = client.get(url).context["form"]
    assert form["is_wiki"].value() is True and form.fields["is_wiki"].disabled
    answer = client.post(url, {"title": "Tuinregels", "audience": "everyone", "keepers": "@emma"})
    assert answer.status_code == 302 and ExpertisePage.objects.get(title="Tuinregels").is_wiki


def test_a_review_is_not_undone_by_a_form_from_before_it(kept, ed, emma, client_of):
    page, url = kept(ed, keepers=[ed, emma], review_on=TODAY()), f"{URL}"
    form = client_of(ed).get(f"{url}{page.pk}/edit/").context["form"]
    before = {
        name: str(form[name].value() or "")
        for name in ("title", "audience", "keepers", "version", "review_on", "topic")
    }
    services.page_review(page=page, user=emma)
    refused = client_of(ed).post(f"{url}{page.pk}/edit/", before)
    assert refused.status_code == 422 and ExpertisePage.objects.get(pk=page.pk).review_on > TODAY()
