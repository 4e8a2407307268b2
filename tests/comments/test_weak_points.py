"""One test for each weak point of the comment engine, a to p: what goes wrong there does not go wrong here."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import timezone
from django_comments_xtd.models import XtdComment

from cms.core.scope import request_scope
from cms.plugins.activities import Activity
from cms.plugins.reports import Report, report_add, thing_hide, thing_show
from community.comments import services
from community.comments.audience import audience_of
from community.comments.demo_bulk import Draft, DraftThread, _insert_reply, insert
from community.comments.models import Comment, Mute, Reaction
from community.comments.reactions import reaction_set
from community.comments.selectors import comment_counts, conversation_for
from community.comments.slots import counts
from community.comments.targets import type_of
from community.comments.views import conversation_context
from tests.comments.conftest import address, of
from tests.dummy_plugin.models import Note
from tests.factories import make_news

pytestmark = pytest.mark.django_db
DEEPEST = 3


def fresh(comment: Comment) -> Comment:
    return Comment.objects.get(pk=comment.pk)


def places(target) -> list[tuple[int, int]]:
    rows = Comment.objects.filter(target_id=target.pk).order_by("thread_id", "order")
    return list(rows.values_list("order", "level"))


def fill(people, target, roots: int, replies: int) -> None:
    now, kind = timezone.now(), type_of(target).pk
    threads = []
    for number in range(roots):
        thread = DraftThread(
            kind, target.pk, [Draft(people[number % len(people)].pk, f"Reactie {number}", now, None, 0)]
        )
        for answer in range(replies):
            _insert_reply(thread.drafts, answer % 2, people[answer % len(people)].pk, f"Antwoord {answer} @emma", now)
        threads.append(thread)
    insert(threads)


def test_a_five_hundred_comments_in_a_few_queries(
    emma, niels, news, make_user, rf: RequestFactory, django_assert_max_num_queries
):
    people = [emma, niels, *(make_user(f"p{n}") for n in range(20))]
    fill(people, news, roots=100, replies=4)
    reaction_set(user=niels, target=Comment.objects.first(), kind="heart", on=True)
    request = rf.get("/")
    request.user = type(emma).objects.get(pk=emma.pk)
    request.htmx = False
    with request_scope():
        assert (
            news.url and audience_of(news).count
        )  # a process that served a page before knows the tree and the head count
    with request_scope(), django_assert_max_num_queries(12):
        html = render_to_string("comments/_conversation.html", conversation_context(request, news), request=request)
    assert html.count('data-testid="comment"') == 500
    with request_scope(), django_assert_max_num_queries(12):
        page = conversation_for(request.user, news)
        assert sum(len(thread.entries) for thread in page.threads) == page.count == 500


def test_b_editing_leaves_the_counts_alone(emma, news, say):
    root = say(emma, news, "een")
    answer = say(emma, news, "twee", root)
    say(emma, news, "drie", answer)
    assert fresh(root).nested_count == 2 and fresh(answer).nested_count == 1
    for text in ("twee b", "twee c"):
        services.comment_edit(editor=emma, comment=fresh(answer), text=text)
    assert fresh(root).nested_count == 2 and fresh(answer).nested_count == 1


def test_c_editing_a_parent_leaves_hidden_replies_hidden(emma, niels, hanna, news, say):
    root = say(emma, news, "een")
    answer = say(niels, news, "twee", root)
    thing_hide(moderator=hanna, thing=answer, reason="Te fel.")
    services.comment_edit(editor=emma, comment=fresh(root), text="een, beter gezegd")
    thing_hide(moderator=hanna, thing=fresh(root), reason="Te fel.")
    thing_show(moderator=hanna, thing=fresh(root))
    assert fresh(root).is_public and not fresh(answer).is_public


def test_d_too_deep_or_missing_parent_is_a_sentence_and_leaves_no_row(emma, news, say, client_of):
    comment = say(emma, news, "0")
    for depth in range(1, DEEPEST + 1):
        comment = say(emma, news, str(depth), comment)
    before = XtdComment.norel_objects.count()
    with pytest.raises(ValidationError) as problem:
        say(emma, news, "te diep", comment)
    assert problem.value.code == "too_deep"
    answer = client_of(emma).post(of(comment, "reply"), {"text": "te diep"})
    assert answer.status_code == 422 and "te diep" in answer.content.decode()
    gone = Comment.objects.get(pk=comment.pk)
    Comment.objects.filter(pk=comment.pk).delete()
    with pytest.raises(ValidationError):
        say(emma, news, "op niets", gone)
    assert client_of(emma).post("/nl/community/comments/999999/reply/", {"text": "op niets"}).status_code == 404
    assert XtdComment.norel_objects.count() == before - 1
    assert not XtdComment.norel_objects.filter(thread_id=0).exists()


def test_e_a_reply_stays_on_the_page_of_its_parent(emma, news, site_tree, say):
    other = make_news(site_tree, title="Iets anders")
    root = say(emma, other)
    with pytest.raises(ValidationError) as problem:
        say(emma, news, "naar de buren", root)
    assert problem.value.code == "foreign_parent"
    assert say(emma, other, "hier wel", root)
    assert not Comment.objects.filter(target_id=news.pk).exists()


def test_f_order_is_reading_order_also_one_after_the_other(emma, news, say):
    root = say(emma, news, "a")
    first = say(emma, news, "b", root)
    say(emma, news, "c", root)
    say(emma, news, "b1", first)
    words = Comment.objects.order_by("order").values_list("comment", flat=True)
    assert list(words) == ["a", "b", "b1", "c"]


def test_g_the_author_is_who_signed_in(emma, news, client_of):
    forged = {
        "text": "Vrij vandaag",
        "name": "De directeur",
        "email": "baas@delinde.example",
        "user": "1",
        "user_name": "Baas",
    }
    client_of(emma).post(address(news), forged)
    comment = Comment.objects.get()
    assert comment.user == emma and comment.user_name == "" and comment.user_email == ""
    body = client_of(emma).get(address(news)).content.decode()
    assert "Emma de Wit" in body and "directeur" not in body


def test_h_somebody_without_mail_address_can_post(make_user, news, client_of):
    zoe = make_user("zoe", email="")
    assert client_of(zoe).post(address(news), {"text": "Ik ook"}).status_code == 302
    assert Comment.objects.get().user == zoe


def test_l_nothing_survives_the_page(emma, niels, news, site_tree, say):
    other = make_news(site_tree, title="Blijft staan")
    stays = say(emma, other, "Blijft")
    comment = say(emma, news, "Gaat mee")
    say(niels, news, "Gaat ook mee", comment)
    for thing in (comment, news, stays):
        reaction_set(user=niels, target=thing, kind="heart", on=True)
    report_add(reporter=niels, thing=comment)
    services.conversation_mute(user=niels, target=news, muted=True)
    news.delete()
    assert list(XtdComment.norel_objects.values_list("pk", flat=True)) == [stays.pk]
    assert not Report.objects.exists() and not Mute.objects.exists()
    assert Reaction.objects.count() == 1


def test_l_also_below_a_deleted_parent_page(emma, news, site_tree, say):
    say(emma, news)
    site_tree.nl.news.delete()
    assert not XtdComment.norel_objects.exists()


def test_l_also_for_contributions(emma, say):
    note = Note.objects.create(author=emma, title="Sleutel", state="published", published_at=timezone.now())
    say(emma, note, "Van mij!")
    note.delete()
    assert not XtdComment.norel_objects.exists()


@pytest.mark.parametrize(("role", "may"), [("Hosts", True), ("Editors", True), ("Experts", False)])
def test_m_moderators_need_not_be_superusers(role, may, emma, make_user, news, say, client_of):
    person = make_user("moderator", role)
    comment = say(emma, news)
    body = client_of(person).get(address(news)).content.decode()
    assert (of(comment, "hide") in body) is may
    assert client_of(person).get("/nl/reports/").status_code == (200 if may else 403)
    client_of(person).post(of(comment, "hide"), {"reason": "Te fel."})
    assert fresh(comment).is_public is not may


def test_n_faces_are_ours_and_nobody_else_is_asked(emma, news, say, client_of):
    say(emma, news)
    body = client_of(emma).get(address(news)).content.decode()
    assert "gravatar" not in body and "st-avatar" in body


def test_o_every_comment_has_an_address_on_its_page(emma, news, say, client_of):
    comment = say(emma, news, "Hier sta ik")
    url = comment.get_absolute_url()
    assert url == f"{news.url}?comment={comment.pk}#comment-{comment.pk}"
    answer = client_of(emma).get(url)
    assert answer.status_code == 200 and f'id="comment-{comment.pk}"' in answer.content.decode()
    assert client_of(emma).get(f"/nl/community/comments/{comment.pk}/")["Location"] == url
    assert Activity.objects.get(type="comments.commented").data["url"] == url


def test_p_counts_of_a_list_in_one_query_on_every_database(
    emma, niels, news, site_tree, say, django_assert_num_queries
):
    other, silent = make_news(site_tree, title="Twee"), make_news(site_tree, title="Stil")
    say(emma, news, "een")
    gone = say(emma, news, "twee")
    say(niels, other, "drie")
    services.comment_delete(actor=emma, comment=gone)
    comment_counts([news])  # content types are known from here on
    with django_assert_num_queries(1):
        assert comment_counts([news, other, silent]) == {
            (type_of(news).pk, news.pk): 1,
            (type_of(other).pk, other.pk): 1,
        }
    joined = Comment.objects.filter(target_id__in=type(news).objects.filter(live=True).values("pk"))
    assert joined.count() == 3


def test_p_counts_of_two_kinds_with_the_same_number_are_apart(emma, niels, news, say):
    note = Note.objects.create(pk=news.pk, author=niels, title="Zelfde nummer", published_at=timezone.now())
    for words in ("een", "twee"):
        say(emma, news, words)
    say(emma, note, "drie")
    assert comment_counts([news, note]) == {(type_of(news).pk, news.pk): 2, (type_of(note).pk, note.pk): 1}
    shown = counts(None, [news, note])
    assert (shown[news]["count"], shown[note]["count"]) == (2, 1)


def test_a_failing_post_leaves_nothing_behind(emma, news, say):
    with pytest.raises(RuntimeError), transaction.atomic():
        say(emma, news)
        raise RuntimeError
    assert not XtdComment.norel_objects.exists() and not Activity.objects.exists()
    with pytest.raises(PermissionDenied):
        services.comment_post(author=emma, target=emma, text="Op een persoon")
