"""Suggestions: who makes them, who decides, and what both hear."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cms.plugins.activities import Notification
from cms.plugins.contributions import ChangedMeanwhile
from community.expertise import services
from community.expertise.models import Follower, Suggestion

from .conftest import URL, text_of_page

pytestmark = pytest.mark.django_db
BETTER = "<p>Handalcohol is altijd goed, behalve bij norovirus.</p>"


def suggested(section, user, body: str = BETTER) -> Suggestion:
    return services.suggestion_make(section=section, user=user, title=section.title, body=body, why="Ed zei het zelf.")


def test_suggest_compare_take_over_and_thank(kept, ed, emma, niels, client_of, django_capture_on_commit_callbacks):
    page = kept(ed)
    section = text_of_page(page)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client_of(emma).post(
            f"{URL}section/{section.pk}/suggest/", {"title": section.title, "body": BETTER, "why": "Ed zei het zelf."}
        )
    assert answer.status_code == 302
    suggestion = Suggestion.objects.get()
    assert list(Notification.objects.values_list("recipient__username", "type")) == [("ed", "expertise.suggested")]
    expert = client_of(ed)
    shown = expert.get(f"{URL}suggestion/{suggestion.pk}/").content.decode()
    assert "st-diff__del" in shown and "st-diff__ins" in shown and "Ed zei het zelf." in shown
    assert "Ed zei het zelf." in expert.get("/nl/").content.decode()
    for client, status in ((client_of(niels), 404), (client_of(emma), 403)):
        assert client.post(f"{URL}suggestion/{suggestion.pk}/", {"accept": "1"}).status_code == status
    with django_capture_on_commit_callbacks(execute=True):
        expert.post(f"{URL}suggestion/{suggestion.pk}/", {"accept": "1", "thanks": "Goed gezien!", "seen": "1"})
    section.refresh_from_db()
    suggestion.refresh_from_db()
    assert (section.body, section.number, suggestion.state) == (BETTER, 2, "accepted")
    assert section.versions.get(number=2).credited == emma
    told = Notification.objects.filter(recipient=emma)
    assert [one.type for one in told] == ["expertise.accepted"]
    assert "Goed gezien!" in client_of(emma).get(f"{URL}suggestion/{suggestion.pk}/").content.decode()
    assert BETTER[3:30] in client_of(niels).get(f"{URL}{page.pk}/").content.decode()


def test_who_suggested_it_and_follows_or_keeps_the_page_is_told_once(
    kept, ed, emma, carmen, client_of, django_capture_on_commit_callbacks
):
    page = kept(ed)
    suggestion = suggested(text_of_page(page), emma)
    for person in (emma, carmen):
        Follower.objects.create(page=page, user=person)
    with django_capture_on_commit_callbacks(execute=True):
        client_of(ed).post(f"{URL}suggestion/{suggestion.pk}/", {"accept": "1", "thanks": "Dank!", "seen": "1"})
    heard = Notification.objects.exclude(type="expertise.suggested").order_by("recipient__username")
    assert list(heard.values_list("recipient__username", "type")) == [
        ("carmen", "expertise.changed"), ("emma", "expertise.accepted"),
    ]  # fmt: skip


def test_decline_says_why_and_leaves_the_page(kept, ed, emma, client_of, django_capture_on_commit_callbacks):
    section = text_of_page(kept(ed))
    suggestion = suggested(section, emma)
    url, expert = f"{URL}suggestion/{suggestion.pk}/", client_of(ed)
    assert expert.post(url, {"decline": "1", "thanks": " "}).status_code == 422
    with django_capture_on_commit_callbacks(execute=True):
        assert expert.post(url, {"decline": "1", "thanks": "Dank je, maar dit klopt al."}).status_code == 302
    section.refresh_from_db()
    assert section.number == 1 and Notification.objects.get(recipient=emma).type == "expertise.declined"
    assert expert.post(url, {"accept": "1", "seen": "1"}).status_code == 422, "there was a decision already"


def test_who_may_suggest(kept, ed, emma, niels, team, client_of):
    page, wiki, closed = kept(ed), kept(emma, title="Wiki", is_wiki=True), kept(ed, title="Klad", publish=False)
    assert client_of(niels).get(f"{URL}section/{text_of_page(page).pk}/suggest/").status_code == 200
    assert client_of(ed).get(f"{URL}section/{text_of_page(page).pk}/suggest/").status_code == 403
    assert client_of(niels).get(f"{URL}section/{text_of_page(wiki).pk}/suggest/").status_code == 403
    assert client_of(niels).get(f"{URL}section/{text_of_page(closed).pk}/suggest/").status_code == 404
    with pytest.raises(PermissionDenied):
        suggested(text_of_page(closed), niels)


def test_nothing_new_nothing_at_all_and_too_much_are_said(kept, ed, emma, client_of):
    section = text_of_page(kept(ed))
    url, client = f"{URL}section/{section.pk}/suggest/", client_of(emma)
    for body in (section.body, "<p> </p>"):
        answer = client.post(url, {"title": section.title, "body": body})
        assert answer.status_code == 422 and answer.context["form"].errors["body"]
    for number in range(10):
        suggested(section, emma, f"<p>Voorstel {number}</p>")
    with pytest.raises(ValidationError):
        suggested(section, emma, "<p>Nog een</p>")


def test_an_older_suggestion_does_not_write_over_a_newer_text_in_silence(kept, ed, emma, client_of):
    section = text_of_page(kept(ed))
    suggestion = suggested(section, emma)
    services.section_save(section=section, user=ed, title=section.title, body="<p>Nieuwer.</p>")
    with pytest.raises(ChangedMeanwhile):
        services.suggestion_accept(suggestion=suggestion, user=ed, seen="1")
    url, expert = f"{URL}suggestion/{suggestion.pk}/", client_of(ed)
    assert "st-note--warning" in expert.get(url).content.decode()
    answer = expert.post(url, {"accept": "1", "seen": "1", "thanks": "Dank!"})
    assert answer.status_code == 422 and "Dank!" in answer.content.decode()
    assert expert.post(url, {"accept": "1", "seen": answer.context["form"]["seen"].value()}).status_code == 302


def test_take_back(kept, ed, emma, niels, client_of):
    suggestion = suggested(text_of_page(kept(ed)), emma)
    assert client_of(niels).post(f"{URL}suggestion/{suggestion.pk}/take-back/").status_code == 404
    assert client_of(ed).post(f"{URL}suggestion/{suggestion.pk}/take-back/").status_code == 403
    assert client_of(emma).post(f"{URL}suggestion/{suggestion.pk}/take-back/").status_code == 302
    suggestion.refresh_from_db()
    assert suggestion.state == "withdrawn"
    with pytest.raises(ValidationError):
        services.suggestion_accept(suggestion=suggestion, user=ed)


LAID_OUT = "<p>Handalcohol is <strong>altijd</strong> goed.</p><table><tbody><tr><th>Wie</th></tr><tr><td>Ed</td></tr></tbody></table>"


def test_without_an_editor_a_suggestion_is_made_in_words_and_keeps_its_form(kept, ed, emma, client_of):
    section = text_of_page(kept(ed))
    services.section_save(section=section, user=ed, title=section.title, body=LAID_OUT)
    url, client = f"{URL}section/{section.pk}/suggest/", client_of(emma)
    form = client.get(url).context["form"]
    page = str(form["body"])
    words = page.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0].strip("\n")
    assert "&lt;p" not in words and "**altijd**" in words and "| Wie |" in words
    whole = {"title": section.title, "body": words, "body-source": LAID_OUT, "why": "Norovirus"}
    same = client.post(url, whole)
    assert same.status_code == 422 and "Er is nog niets anders." in same.content.decode()
    long = client.post(url, {**whole, "body": words.replace("goed", "goed, behalve bij norovirus"), "why": "x" * 501})
    assert long.status_code == 422 and "behalve bij norovirus" in long.content.decode()
    assert client.post(url, {**whole, "body": words.replace("goed", "goed, behalve bij norovirus")}).status_code == 302
    assert Suggestion.objects.get().body == LAID_OUT.replace("goed", "goed, behalve bij norovirus")
