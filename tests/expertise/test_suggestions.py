"""Suggestions: who makes them, who decides, and what both hear."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import translation

from cms.core.activities import fan_out
from cms.core.bell import card_page
from cms.core.models import Activity
from cms.plugins.activities import Notification
from cms.plugins.asks import spoken_to
from cms.plugins.contributions import ChangedMeanwhile
from community.expertise import services
from community.expertise.models import Follower, Keeper, Suggestion

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


WHY, THANKS = "Ed zei het zelf.", "Dank je, goed gezien."


@pytest.mark.parametrize("decision", ["accept", "decline"])
def test_what_was_decided_waits_for_nobody_and_everybody_keeps_their_own_words(
    decision, kept, ed, emma, carmen, client_of, django_capture_on_commit_callbacks
):
    page = kept(ed)
    Keeper.objects.create(page=page, user=carmen)
    with django_capture_on_commit_callbacks(execute=True):
        suggestion = suggested(text_of_page(page), emma)
    assert [spoken_to(one).quote for one in (ed, carmen)] == [WHY, WHY]
    with django_capture_on_commit_callbacks(execute=True):
        sent = {decision: "1", "thanks": THANKS, "seen": "1"}
        assert client_of(ed).post(f"{URL}suggestion/{suggestion.pk}/", sent).status_code == 302
    suggestions = [card for card in card_page(ed)[0] if "doet een voorstel" in card.text]
    assert [(card.quote, card.unread) for card in suggestions] == [(WHY, False)]
    for person in (ed, carmen):
        assert not Notification.objects.filter(recipient=person, type="expertise.suggested", read_at=None).exists()
        assert spoken_to(person) is None
        assert THANKS not in client_of(person).get("/nl/").content.decode()
    assert spoken_to(emma).quote == THANKS
    assert [card.quote for card in card_page(emma)[0]] == [THANKS]


def test_a_suggestion_that_was_taken_back_asks_nothing_even_when_it_is_told_late(
    kept, ed, emma, niels, django_capture_on_commit_callbacks
):
    section = text_of_page(kept(ed))
    with django_capture_on_commit_callbacks(execute=True):
        first = suggested(section, emma)
    second = suggested(section, niels, "<p>Anders.</p>")
    for suggestion, user in ((first, emma), (second, niels)):
        services.suggestion_take_back(suggestion=suggestion, user=user)
    for pk in Activity.objects.filter(type="expertise.suggested").values_list("pk", flat=True):
        fan_out.call(pk)
    [told] = Notification.objects.filter(recipient=ed)
    assert told.activity.target_id == first.pk and told.read_at is not None and spoken_to(ed) is None


def test_what_colleagues_changed_is_said_without_mistaking_the_section_for_the_page(
    kept, ed, carmen, niels, django_capture_on_commit_callbacks
):
    page = kept(ed)
    Keeper.objects.create(page=page, user=carmen)
    Follower.objects.create(page=page, user=niels)
    section = text_of_page(page)
    with django_capture_on_commit_callbacks(execute=True):
        services.section_save(section=section, user=ed, title=section.title, body=BETTER)
    dutch = "<b>Ed Vermeulen</b> paste het stuk ‘Zeep of alcohol’ aan op de pagina ‘Handhygiëne’"
    english = "<b>Ed Vermeulen</b> changed the section “Zeep of alcohol” on the page “Handhygiëne”"
    for person, more, more_english in ((niels, "", ""), (carmen, ", die jij bijhoudt", ", which you keep")):
        with translation.override("nl"):
            assert [card.text for card in card_page(person)[0]] == [dutch + more]
        with translation.override("en"):
            assert [card.text for card in card_page(person)[0]] == [english + more_english]


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


def test_a_suggestion_is_told_once_on_the_front_page_and_in_the_bell(
    site_tree, kept, ed, emma, carmen, client_of, django_capture_on_commit_callbacks
):
    page = kept(ed)
    with django_capture_on_commit_callbacks(execute=True):
        suggested(text_of_page(page), emma)
    assert spoken_to(ed).quote == WHY
    front = client_of(ed).get("/nl/").content.decode()
    assert front.count(WHY) == 1
    bell = client_of(ed).get("/nl/notifications/").content.decode()
    assert bell.count("doet een voorstel") == 1 and 'data-testid="notification"' not in bell


@pytest.mark.parametrize("decided", [False, True])
def test_what_was_taken_off_the_page_is_not_read_beside_a_suggestion(decided, kept, ed, emma, client_of):
    page = kept(ed)
    section = text_of_page(page)
    suggestion = suggested(section, emma)
    if decided:
        services.suggestion_decline(suggestion=suggestion, user=ed, thanks="Dank je, dit klopte al.")
    services.section_save(section=section, user=ed, title="Mevrouw Jansen", body="<p>Haar hele dossier.</p>")
    services.section_take_away(section=section, user=ed)
    url, reader = f"{URL}suggestion/{suggestion.pk}/", client_of(emma)
    shown = reader.get(url).content.decode()
    assert BETTER in shown and "Dit stuk staat niet meer op de pagina." in shown
    assert ("Dank je, dit klopte al." in shown) == decided and ("take-back" in shown) != decided
    for address in (url, f"{URL}{page.pk}/"):
        read = reader.get(address).content.decode()
        assert not [word for word in ("dossier", "Jansen", "bijna altijd goed") if word in read]
    assert reader.post(url, {"accept": "1"}).status_code == 403
    assert ("dossier" in client_of(ed).get(url).content.decode()) != decided, "who writes the page compares, as before"


def test_a_double_click_suggests_once(kept, ed, emma, client_of):
    section = text_of_page(kept(ed))
    for body in (BETTER, BETTER, "<p>Iets anders.</p>"):
        sent = {"title": section.title, "body": body, "why": ""}
        assert client_of(emma).post(f"{URL}section/{section.pk}/suggest/", sent).status_code == 302
    assert Suggestion.objects.count() == 2
    assert Activity.objects.filter(type="expertise.suggested").count() == 2


def test_what_was_written_meanwhile_stays_when_a_suggestion_is_taken_over(kept, ed, emma, client_of):
    section = text_of_page(kept(ed))
    first, second = "<p>Eerst water.</p>", "<p>Dan zeep.</p>"
    services.section_save(section=section, user=ed, title=section.title, body=first + second, note="", publish=True)
    section.refresh_from_db()
    suggestion = suggested(section, emma, body=f"{first}<p>Dan zeep, dertig seconden.</p>")
    newer = f"<p>Eerst water, lauw.</p>{second}<p>En afdrogen.</p>"
    services.section_save(section=section, user=ed, title="Zo was je", body=newer, note="", publish=True)
    expert = client_of(ed)
    page = expert.get(f"{URL}suggestion/{suggestion.pk}/")
    together = "<p>Eerst water, lauw.</p><p>Dan zeep, dertig seconden.</p><p>En afdrogen.</p>"
    assert page.context["form"].initial["body"] == together and "allebei bij elkaar" in page.content.decode()
    section.refresh_from_db()
    sent = {"accept": "1", "seen": str(section.number), "body": f"{together}<script>x</script><p>Klaar.</p>"}
    assert expert.post(f"{URL}suggestion/{suggestion.pk}/", sent).status_code == 302
    section.refresh_from_db()
    assert section.body == f"{together}<p>Klaar.</p>" and section.title == "Zo was je"
    assert section.versions.get(number=section.number).credited == emma


def test_taking_over_without_another_word_keeps_what_was_written_meanwhile(kept, ed, emma):
    section = text_of_page(kept(ed))
    suggestion = suggested(section, emma, body=f"{section.body}<p>Denk aan je polsen.</p>")
    services.section_save(
        section=section, user=ed, title=section.title, body=f"<p>Mouwen op.</p>{section.body}", note="", publish=True
    )
    services.suggestion_accept(suggestion=suggestion, user=ed)
    before = section.body
    section.refresh_from_db()
    assert section.body == f"<p>Mouwen op.</p>{before}<p>Denk aan je polsen.</p>"
