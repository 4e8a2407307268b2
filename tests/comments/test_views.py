"""The doors of a conversation, with and without htmx: what a reader gets, what a refused one gets, what is never lost."""

from __future__ import annotations

import json
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from cms.plugins.activities import Notification
from cms.plugins.registry import is_enabled
from cms.plugins.reports import Report, report_add, thing_hide
from community.comments import services
from community.comments.models import Comment, Reaction
from community.comments.selectors import NEWEST, OLDEST, conversation_for
from tests.comments.conftest import address, of
from tests.factories import make_news

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


def test_conversation_stands_under_the_page(emma, niels, news, say, client_of):
    say(niels, news, "Kom maar langs <script>alert(1)</script> @emma https://delinde.example/x")
    body = client_of(emma).get(news.url).content.decode()
    assert 'data-testid="conversation"' in body and "Kom maar langs &lt;script&gt;" in body
    assert "@Emma" in body and 'href="https://delinde.example/x" rel="noopener nofollow"' in body
    assert "1 reactie" in body and "Wie kan dit zien?" in body
    assert "style=" not in body.split('id="comments"')[1].split("</section>")[0]


def test_post_without_javascript_leads_to_the_comment(emma, news, client_of):
    answer = client_of(emma).post(address(news), {"text": "Hallo"})
    comment = Comment.objects.get()
    assert answer.status_code == 302 and answer["Location"].endswith(f"#comment-{comment.pk}")


def test_post_with_htmx_answers_with_the_conversation(emma, news, client_of):
    answer = client_of(emma).post(address(news), {"text": "Hallo"}, **HTMX)
    body = answer.content.decode()
    assert answer.status_code == 200 and "<html" not in body and "Hallo" in body
    told = json.loads(answer["HX-Trigger-After-Settle"])["st:posted"]
    assert told["text"] == "Je reactie is geplaatst." and f'id="{told["at"]}"' in body


@pytest.mark.parametrize(("text", "sentence"), [("  ", "Schrijf eerst iets"), ("lang " * 700, "te lang")])
def test_bad_words_come_back_with_a_sentence(emma, news, client_of, text, sentence):
    for extra in ({}, HTMX):
        answer = client_of(emma).post(address(news), {"text": text}, **extra)
        body = answer.content.decode()
        assert answer.status_code == 422 and sentence in body and 'aria-invalid="true"' in body
        assert text.strip() in body
    assert answer["HX-Retarget"] == "#composer"
    assert not Comment.objects.exists()


def test_too_fast_is_a_sentence_and_keeps_the_words(emma, news, client_of, monkeypatch):
    monkeypatch.setattr("django_ratelimit.core.time", SimpleNamespace(time=lambda: 1_800_000_000))  # all in one minute
    client = client_of(emma)
    for number in range(20):
        assert client.post(address(news), {"text": f"Nummer {number}"}).status_code == 302
    answer = client.post(address(news), {"text": "Nummer 21 is me lief"})
    assert answer.status_code == 429 and "Nummer 21 is me lief" in answer.content.decode()
    assert Comment.objects.count() == 20


def test_reply_form_and_reply(emma, niels, news, say, client_of):
    root = say(niels, news, "Wie komt?")
    client = client_of(emma)
    assert "Wie komt?" in client.get(of(root, "reply")).content.decode()
    part = client.get(of(root, "reply"), **HTMX).content.decode()
    assert "<html" not in part and 'data-testid="reply-form"' in part
    body = client.post(of(root, "reply"), {"text": "Ik!"}, **HTMX).content.decode()
    assert "Ik!" in body and "Wie komt?" in body and "2 reacties" in body and "hx-swap-oob" in body
    assert Comment.objects.get(comment="Ik!").parent_id == root.pk


def test_at_the_deepest_level_reply_goes_one_higher_and_names_the_person(emma, niels, news, say, client_of):
    comment = say(niels, news, "0")
    for depth in range(1, 4):
        parent, comment = comment, say(niels, news, str(depth), comment)
    body = client_of(emma).get(address(news)).content.decode()
    assert f"{of(parent, 'reply')}?to=niels" in body and of(comment, "reply") not in body
    assert "@niels" in client_of(emma).get(f"{of(parent, 'reply')}?to=niels").content.decode()


def test_edit_is_for_the_author(emma, niels, news, say, client_of):
    comment = say(emma, news, "Tikvout")
    assert client_of(emma).get(of(comment, "edit"), **HTMX).status_code == 200
    assert client_of(emma).post(of(comment, "edit"), {"text": " "}).status_code == 422
    body = client_of(emma).post(of(comment, "edit"), {"text": "Tikfout"}, **HTMX).content.decode()
    assert "Tikfout" in body and "aangepast" in body
    with pytest.raises(services.PermissionDenied):
        services.comment_edit(editor=niels, comment=comment, text="Anders")


def test_delete_and_undo(emma, niels, news, say, client_of):
    comment = say(emma, news, "Weg ermee")
    body = client_of(emma).post(of(comment, "delete"), **HTMX).content.decode()
    assert "Weg ermee" not in body and "Je hebt deze reactie verwijderd." in body and of(comment, "undo") in body
    assert of(comment, "undo") in client_of(emma).get(address(news)).content.decode()
    other = client_of(niels).get(address(news)).content.decode()
    assert f"comment-{comment.pk}" not in other
    body = client_of(emma).post(of(comment, "undo"), **HTMX).content.decode()
    assert "Weg ermee" in body


def test_a_deleted_comment_with_replies_keeps_its_place_without_words(emma, niels, news, say, client_of):
    comment = say(emma, news, "Weg ermee")
    say(niels, news, "Toch waar", comment)
    services.comment_delete(actor=emma, comment=comment)
    Comment.objects.filter(pk=comment.pk).update(deleted_at=timezone.now() - timedelta(hours=1))
    for person in (emma, niels):
        body = client_of(person).get(address(news)).content.decode()
        assert "Weg ermee" not in body and "Toch waar" in body
        assert "De schrijver heeft deze reactie verwijderd." in body and of(comment, "undo") not in body


def test_hidden_words_are_for_author_and_moderators(emma, niels, hanna, news, say, client_of):
    comment = say(emma, news, "Onvriendelijk")
    say(niels, news, "Nou nou", comment)
    thing_hide(moderator=hanna, thing=comment, reason="Blijf aardig.")
    assert "Onvriendelijk" not in client_of(niels).get(address(news)).content.decode()
    assert "Onvriendelijk" not in client_of(niels).get(of(comment, "reply")[:-6], **HTMX).content.decode()
    for person in (emma, hanna):
        body = client_of(person).get(address(news)).content.decode()
        assert "Onvriendelijk" in body and "Blijf aardig." in body


def test_nothing_is_hidden_without_a_reason(emma, niels, hanna, news, say, client_of):
    comment, other = say(emma, news, "Onvriendelijk"), say(emma, news, "Ook niet aardig")
    for row in (comment, other):
        report_add(reporter=niels, thing=row)
    client, hide = client_of(hanna), of(comment, "hide")
    answer = client.post(hide, {"back": "desk", "reason": "  "})
    page = answer.content.decode()
    assert answer.status_code == 422 and page.count("Schrijf waarom je het verbergt.") == 1
    assert page.count('aria-invalid="true"') == 1 and Comment.objects.get(pk=comment.pk).is_public
    asked = client.post(hide)
    assert asked.status_code == 200 and 'data-testid="hide-form"' in asked.content.decode()
    assert client.post(hide, {"reason": ""}).status_code == 422 and Comment.objects.get(pk=comment.pk).is_public
    assert client_of(niels).post(hide).status_code == 403
    answer = client.post(hide, {"reason": "Blijf aardig."}, follow=True)
    assert "met jouw reden" in answer.content.decode() and not Comment.objects.get(pk=comment.pk).is_public


@pytest.mark.parametrize("extra", [{}, HTMX])
def test_reactions(emma, news, say, client_of, extra):
    comment = say(emma, news)
    client = client_of(emma)
    client.post(of(comment, "react"), {"reaction": "heart:on"}, **extra)
    client.post(address(news, "react/"), {"reaction": "thanks:on"}, **extra)
    assert Reaction.objects.count() == 2
    client.post(of(comment, "react"), {"reaction": "heart:off"}, **extra)
    assert Reaction.objects.get().target_id == news.pk
    assert client.post(address(news, "react/"), {"reaction": "dislike:on"}, **extra).status_code == 404


def test_a_report_with_a_broken_character_is_one_sentence(emma, niels, news, say, client_of):
    comment = say(emma, news)
    answer = client_of(niels).post(of(comment, "report"), {"reason": "Nee\x00"}, **HTMX)
    assert answer.status_code in (400, 422) and not Report.objects.exists()


def test_report_reaches_the_desk_and_only_there(emma, niels, hanna, news, say, client_of):
    comment = say(emma, news, "Twijfelachtig")
    assert client_of(niels).get(of(comment, "report")).status_code == 200
    body = client_of(niels).post(of(comment, "report"), {"reason": "Klopt niet"}, **HTMX).content.decode()
    assert "Een host kijkt ernaar." in body
    desk = client_of(hanna).get("/nl/reports/").content.decode()
    assert "Twijfelachtig" in desk and "Klopt niet" in desk and "Niels" not in desk, "nobody sees who reported it"
    client_of(hanna).post(of(comment, "keep"), {"back": "desk"})
    assert Report.objects.get().outcome == Report.Outcome.KEPT
    assert "Twijfelachtig" not in client_of(hanna).get("/nl/reports/").content.decode()


def test_the_desk_shows_nothing_of_closed_pages(emma, hanna, team, team_news, say, client_of, make_user):
    from community.people.models import Membership

    joke = make_user("joke")
    Membership.objects.create(team=team, user=joke)
    comment = say(emma, team_news, "Kaneelstok")
    report_add(reporter=joke, thing=comment)
    assert "Kaneelstok" not in client_of(hanna).get("/nl/reports/").content.decode()


def test_closed_page_shows_what_was_said_and_no_composer(emma, news, say, client_of):
    say(emma, news, "Van toen")
    news.allow_comments = False
    news.save()
    body = client_of(emma).get(news.url).content.decode()
    assert "Van toen" in body and 'data-testid="composer"' not in body and "Dit gesprek is gesloten." in body
    assert "react-heart" not in body
    assert client_of(emma).get(of(Comment.objects.get(), "edit")).status_code == 200


def test_closed_and_silent_page_shows_nothing(emma, site_tree, client_of):
    page = make_news(site_tree, allow_comments=False)
    body = client_of(emma).get(page.url).content.decode()
    assert 'id="comments"' not in body and 'id="reactions"' not in body


def test_switched_off_the_plugin_is_gone_and_its_words_stay(emma, news, say, client_of):
    from cms.core.models import PluginState

    comment = say(emma, news, "Blijft bewaard")
    PluginState.objects.create(label="comments", enabled=False)
    assert not is_enabled("comments")
    page = client_of(emma).get(news.url)
    assert page.status_code == 200 and "Blijft bewaard" not in page.content.decode()
    for door in (address(news), of(comment, "reply"), of(comment, "report")):
        assert client_of(emma).get(door).status_code == 404
    PluginState.objects.all().delete()
    from cms.core.scope import house_changed

    house_changed()
    assert "Blijft bewaard" in client_of(emma).get(news.url).content.decode()


def test_order_and_more(emma, news, say, client_of, monkeypatch):
    monkeypatch.setattr("community.comments.selectors.PAGE_SIZE", 4)
    made = [say(emma, news, f"Woord {n}") for n in range(6)]
    newest = conversation_for(emma, news, order=NEWEST)
    assert [thread.pk for thread in newest.threads] == [c.pk for c in made[:1:-1]]
    rest = conversation_for(emma, news, order=NEWEST, after=newest.next_after)
    assert [thread.pk for thread in rest.threads] == [made[1].pk, made[0].pk] and rest.next_after is None
    oldest = conversation_for(emma, news, order=OLDEST)
    assert [thread.pk for thread in oldest.threads] == [c.pk for c in made[:4]]
    late = conversation_for(emma, news, order=OLDEST, focus=made[5].pk)
    assert late.starts_late and [thread.pk for thread in late.threads] == [made[5].pk]
    body = client_of(emma).get(address(news)).content.decode()
    assert f"after={newest.next_after}" in body
    part = client_of(emma).get(f"{address(news)}?after={newest.next_after}", **HTMX).content.decode()
    assert "Woord 0" in part and "Woord 5" not in part and "<html" not in part


def test_a_very_long_thread_is_shown_in_parts(emma, news, say, client_of, monkeypatch):
    monkeypatch.setattr("community.comments.selectors.PAGE_SIZE", 4)
    root = say(emma, news, "Begin")
    for number in range(6):
        say(emma, news, f"Antwoord {number}", root)
    page = conversation_for(emma, news)
    assert len(page.threads[0].entries) == 4 and page.threads[0].more
    body = client_of(emma).get(f"{address(news)}threads/{root.pk}/?after=4", **HTMX).content.decode()
    assert "Antwoord 3" in body and "Antwoord 5" in body and "Antwoord 2" not in body


def test_the_other_language_is_pointed_at_for_those_who_may_see_it(emma, niels, site_tree, team, say, client_of):
    dutch, english = make_news(site_tree), make_news(site_tree, "The garden is open", language="en")
    english.translation_key = dutch.translation_key
    english.save()
    say(emma, dutch, "Mooi")
    body = client_of(niels).get(english.url).content.decode()
    assert "1 comment on this page in Dutch" in body and f"{dutch.url}#comments" in body


@pytest.mark.parametrize(
    "tail",
    [
        "on/pages.newspage/999999/",
        "on/core.user/1/",
        "on/nonsense/1/",
        "999999/",
        "on/pages.newspage/99999999999999999999/",
    ],
)
def test_what_is_not_there_is_404(emma, news, client_of, tail):
    assert client_of(emma).get(f"/nl/community/comments/{tail}").status_code == 404


def test_strange_query_is_no_error(emma, news, say, client_of):
    say(emma, news)
    for query in ("after=x", "after=-1", "after=9999999999999", "order=none", "comment=1e5", "comment=999999"):
        assert client_of(emma).get(f"{address(news)}?{query}").status_code == 200


def test_contributions_are_discussed_as_pages_are(
    emma, niels, ed, team, say, client_of, django_capture_on_commit_callbacks
):
    from community.people.models import Membership
    from tests.dummy_plugin.models import Note

    Membership.objects.create(team=team, user=ed)
    note = Note.objects.create(
        author=emma, title="Sleutel", audience=team.token, state="published", published_at=timezone.now()
    )
    with django_capture_on_commit_callbacks(execute=True):
        assert client_of(ed).post(address(note), {"text": "Kaneelstok @niels"}).status_code == 302
    assert client_of(niels).post(address(note), {"text": "Hoi"}).status_code == 404
    assert b"Kaneelstok" in client_of(emma).get(address(note)).content
    assert b"Kaneelstok" not in client_of(niels).get(address(note)).content
    told = Notification.objects.values_list("recipient__username", "type")
    assert list(told) == [("emma", "comments.on_my_page")]
