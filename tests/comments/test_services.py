"""Every write of a conversation: what it does, and who is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cms.plugins.activities import Activity, Notification
from cms.plugins.reports import Report, report_add, thing_hide, thing_show
from community.comments import services
from community.comments.models import Comment, Mute, Reaction
from community.comments.reactions import reaction_set, tallies_for
from tests.factories import make_news

pytestmark = pytest.mark.django_db


def told(comment: Comment) -> dict[str, str]:
    activity = Activity.objects.get(type="comments.commented", dedupe=f"comments.commented:comment:{comment.pk}")
    return dict(Notification.objects.filter(activity=activity).values_list("recipient__username", "type"))


def test_post_writes_comment_and_activity(emma, news, say):
    comment = say(emma, news, "  Wat fijn!\r\n\r\nTot woensdag. ")
    comment = Comment.objects.get(pk=comment.pk)
    assert comment.comment == "Wat fijn!\n\nTot woensdag."
    assert comment.target == news
    assert (comment.level, comment.thread_id, comment.parent_id, comment.order) == (0, comment.pk, comment.pk, 1)
    assert Activity.objects.get(type="comments.commented").data["url"].endswith(f"#comment-{comment.pk}")


def test_posting_is_for_those_who_may_see_the_page(emma, niels, team_news, say):
    assert say(emma, team_news)
    with pytest.raises(PermissionDenied):
        say(niels, team_news)
    assert Comment.objects.count() == 1


def test_closed_page_takes_no_comment(emma, site_tree, say):
    news = make_news(site_tree, allow_comments=False)
    with pytest.raises(PermissionDenied):
        say(emma, news)
    assert not Comment.objects.exists()


@pytest.mark.parametrize("text", ["", "   \n ", "\x00"])
def test_empty_comment_is_one_sentence(emma, news, say, text):
    with pytest.raises(ValidationError) as problem:
        say(emma, news, text)
    assert problem.value.code == "empty"


def test_too_long_comment_says_by_how_much(emma, news, say):
    assert say(emma, news, "a" * 3000)
    with pytest.raises(ValidationError) as problem:
        say(emma, news, "b" * 3010)
    assert "10" in problem.value.messages[0]


def test_a_comment_calls_twenty_colleagues_at_most(emma, news, say):
    assert say(emma, news, " ".join(f"@naam{n}" for n in range(20)))
    with pytest.raises(ValidationError) as problem:
        say(emma, news, " ".join(f"@naam{n}" for n in range(21)))
    assert problem.value.code == "too_many_names" and "20" in problem.value.messages[0]


def test_double_click_is_one_comment(emma, niels, news, say):
    first = say(emma, news, "Ja!")
    assert say(emma, news, "Ja!").pk == first.pk
    assert say(niels, news, "Ja!").pk != first.pk
    assert say(emma, news, "Ja!", first).parent_id == first.pk
    assert Comment.objects.count() == 3


def test_edit_own_words_only(emma, niels, news, say):
    comment = say(emma, news)
    services.comment_edit(editor=emma, comment=comment, text="Heel mooi!")
    fresh = Comment.objects.get(pk=comment.pk)
    assert fresh.comment == "Heel mooi!" and fresh.edited_at
    with pytest.raises(PermissionDenied):
        services.comment_edit(editor=niels, comment=fresh, text="Lelijk!")
    assert Comment.objects.get(pk=comment.pk).comment == "Heel mooi!"


def test_delete_keeps_replies_and_can_be_undone(emma, niels, news, say):
    comment = say(emma, news, "Eerst")
    answer = say(niels, news, "Antwoord", comment)
    with pytest.raises(PermissionDenied):
        services.comment_delete(actor=niels, comment=comment)
    services.comment_delete(actor=emma, comment=comment)
    assert list(Comment.objects.readable()) == [answer]
    with pytest.raises(PermissionDenied):
        services.comment_restore(actor=niels, comment=comment)
    services.comment_restore(actor=emma, comment=Comment.objects.get(pk=comment.pk))
    assert Comment.objects.readable().count() == 2
    assert Comment.objects.get(pk=comment.pk).comment == "Eerst"


def test_after_ten_minutes_the_words_are_gone_for_good(emma, news, say):
    comment = say(emma, news, "Spijt")
    services.comment_delete(actor=emma, comment=comment)
    assert services.purge_deleted() == 0
    later = timezone.now() - timedelta(minutes=11)
    Comment.objects.filter(pk=comment.pk).update(deleted_at=later)
    with pytest.raises(PermissionDenied):
        services.comment_restore(actor=emma, comment=Comment.objects.get(pk=comment.pk))
    assert services.purge_deleted() == 1
    assert Comment.objects.get(pk=comment.pk).comment == ""
    assert services.purge_deleted() == 0


def test_report_hide_and_show(emma, niels, hanna, news, say):
    comment = say(emma, news, "Dat kan echt niet")
    report = report_add(reporter=niels, thing=comment, reason="Kwetsend")
    report_add(reporter=niels, thing=comment, reason="Zeer kwetsend")
    assert Report.objects.get().reason == "Zeer kwetsend"
    with pytest.raises(PermissionDenied):
        report_add(reporter=emma, thing=comment)
    with pytest.raises(PermissionDenied):
        thing_hide(moderator=niels, thing=comment, reason="Te fel.")
    thing_hide(moderator=hanna, thing=comment, reason="Houd het vriendelijk.")
    report.refresh_from_db()
    assert report.outcome == Report.Outcome.HIDDEN and report.handled_by == hanna
    assert not Comment.objects.readable().exists()
    thing_show(moderator=hanna, thing=comment)
    assert Comment.objects.readable().count() == 1


def test_moderators_reach_no_further_than_the_page(emma, hanna, team_news, say):
    comment = say(emma, team_news)
    with pytest.raises(PermissionDenied):
        thing_hide(moderator=hanna, thing=comment, reason="Te fel.")
    assert Comment.objects.readable().count() == 1


def test_reactions_one_of_a_kind_per_person(emma, niels, news, say):
    comment = say(emma, news)
    for thing in (comment, news):
        for person in (emma, niels):
            reaction_set(user=person, target=thing, kind="heart", on=True)
            reaction_set(user=person, target=thing, kind="heart", on=True)
        reaction_set(user=niels, target=thing, kind="thanks", on=True)
        reaction_set(user=niels, target=thing, kind="heart", on=False)
        hearts, thanks, idea = tallies_for(emma, type(thing), [thing.pk])[thing.pk]
        assert (hearts.count, hearts.mine, thanks.count, thanks.mine, idea.count) == (1, True, 1, False, 0)
    with pytest.raises(ValidationError):
        reaction_set(user=emma, target=news, kind="dislike", on=True)


def test_reactions_only_where_one_may_look(emma, niels, team_news, say):
    comment = say(emma, team_news)
    for thing in (comment, team_news):
        reaction_set(user=emma, target=thing, kind="idea", on=True)
        with pytest.raises(PermissionDenied):
            reaction_set(user=niels, target=thing, kind="idea", on=True)
    assert Reaction.objects.count() == 2


def test_strongest_reason_wins(
    emma, niels, carmen, hanna, ed, site_tree, make_user, say, django_capture_on_commit_callbacks
):
    news = make_news(site_tree, author=carmen)
    with django_capture_on_commit_callbacks(execute=True):
        first = say(emma, news, "Eerste")
        say(ed, news, "Ook iets")
        say(hanna, news, "En ik")
        services.conversation_mute(user=hanna, target=news, muted=True)
    with django_capture_on_commit_callbacks(execute=True):
        answer = say(niels, news, "Eens, @carmen en @emma en @niels", first)
    assert told(answer) == {"emma": "comments.mention", "carmen": "comments.mention", "ed": "comments.follow"}
    with django_capture_on_commit_callbacks(execute=True):
        answer = say(ed, news, "Precies", first)
    assert told(answer) == {"emma": "comments.reply", "carmen": "comments.on_my_page", "niels": "comments.follow"}
    services.conversation_mute(user=hanna, target=news, muted=False)
    assert not Mute.objects.exists()


def test_mention_added_by_an_edit_is_told_once(emma, niels, ed, news, say, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        comment = say(emma, news, "Kijk eens @niels")
    with django_capture_on_commit_callbacks(execute=True):
        services.comment_edit(editor=emma, comment=comment, text="Kijk eens @niels en @ed")
    told_by_edit = Notification.objects.filter(activity__type="comments.mentioned")
    assert list(told_by_edit.values_list("recipient__username", flat=True)) == ["ed"]


def test_mentions_reach_only_who_may_see(emma, niels, team_news, say, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        comment = say(emma, team_news, "Weet jij dit, @niels?")
    assert told(comment) == {}


def test_a_saved_comment_refuses_save(emma, news, say):
    comment = say(emma, news)
    with pytest.raises(TypeError):
        comment.save()
