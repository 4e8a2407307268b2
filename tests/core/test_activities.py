"""Activities: one row an act, told after commit, once, to those who may see it; a crash in between loses nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from cms.core.activities import fan_out, sweep_activities
from cms.core.bell import present
from cms.core.models import Activity, Delivery, Notification
from cms.core.notifications import sweep_deliveries
from cms.core.unread import unread_count
from cms.plugins.activities import emit
from cms.plugins.site import request_scope
from tests.dummy_plugin.models import Note

pytestmark = pytest.mark.django_db


def shared(author, **fields) -> Note:
    return Note.objects.create(
        author=author, title="Sleutel gevonden", published_at=timezone.now(), **{"state": "published", **fields}
    )


def told(activity) -> set[str]:
    return set(Notification.objects.filter(activity=activity).values_list("recipient__username", flat=True))


def test_emit_tells_after_commit_and_only_once(emma, niels, django_capture_on_commit_callbacks, mailoutbox):
    note = shared(emma)
    with django_capture_on_commit_callbacks(execute=True):
        first = emit(actor=emma, type="dummy.note_shared", target=note, dedupe="1")
        again = emit(actor=emma, type="dummy.note_shared", target=note, dedupe="1")
        assert not Notification.objects.exists()
    assert first == again and Activity.objects.count() == 1
    assert told(first) == {"niels"}
    fan_out.call(first.pk)
    assert Notification.objects.count() == 1


def test_rolled_back_act_leaves_nothing(emma, niels):
    note = shared(emma)
    with pytest.raises(RuntimeError), transaction.atomic():
        emit(actor=emma, type="dummy.note_shared", target=note)
        raise RuntimeError
    assert not Activity.objects.exists()


def test_closed_target_is_told_to_its_audience_only(emma, niels, team, make_user, django_capture_on_commit_callbacks):
    from community.people.models import Membership

    joke = make_user("joke")
    Membership.objects.create(team=team, user=joke)
    note = shared(emma, audience=team.token)
    with django_capture_on_commit_callbacks(execute=True):
        activity = emit(actor=emma, type="dummy.note_shared", target=note)
    assert told(activity) == {"joke"}


def test_many_recipients_are_narrowed_by_the_audience(emma, team, make_user, django_capture_on_commit_callbacks):
    from community.people.models import Membership
    from tests.factories import make_colleagues

    crowd = make_colleagues([f"crowd{n}" for n in range(60)])
    Membership.objects.create(team=team, user=crowd[7])
    note = shared(emma, audience=team.token)
    with django_capture_on_commit_callbacks(execute=True):
        activity = emit(actor=emma, type="dummy.note_shared", target=note)
    assert told(activity) == {"crowd7"}


def test_sweep_finds_what_a_crash_left(emma, niels):
    activity = emit(
        actor=emma, type="dummy.note_shared", target=shared(emma)
    )  # no commit callbacks run: as after a crash
    assert told(activity) == set()
    Activity.objects.update(created_at=timezone.now() - timedelta(minutes=2))
    assert sweep_activities() == 1
    assert told(activity) == {"niels"}
    assert sweep_activities() == 0


def test_unknown_type_is_a_bug(emma):
    with pytest.raises(ValueError, match="No plugin declares"):
        emit(actor=emma, type="dummy.nothing", target=shared(emma))


def test_lost_access_takes_the_notification_away(emma, niels, team, django_capture_on_commit_callbacks):
    note = shared(emma)
    with django_capture_on_commit_callbacks(execute=True):
        emit(actor=emma, type="dummy.note_shared", target=note)
    rows = list(Notification.objects.filter(recipient=niels).select_related("activity__actor"))
    assert [item.text for item in present(rows, niels).values()] == ["Emma de Wit shared the note Sleutel gevonden"]
    note.audience = team.token
    note.save()
    assert present(rows, niels) == {}


def test_mail_goes_once_and_is_tried_again(emma, niels, mailoutbox, monkeypatch, django_capture_on_commit_callbacks):
    from django.core.mail import EmailMessage

    real = EmailMessage.send

    def broken(self, *args, **kwargs):
        raise OSError("mail server away")

    monkeypatch.setattr(EmailMessage, "send", broken)
    with django_capture_on_commit_callbacks(execute=True):
        emit(actor=emma, type="dummy.note_shared", target=shared(emma))
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.attempts, len(mailoutbox)) == ("waiting", 1, 0)
    monkeypatch.setattr(EmailMessage, "send", real)
    Delivery.objects.update(next_try_at=timezone.now())
    assert sweep_deliveries() == 1
    assert [mail.to for mail in mailoutbox] == [["niels@delinde.example"]]
    Delivery.objects.update(next_try_at=timezone.now())
    assert sweep_deliveries() == 0 and len(mailoutbox) == 1


def test_mail_is_dropped_when_access_was_lost_meanwhile(emma, niels, team, mailoutbox):
    note = shared(emma)
    activity = emit(actor=emma, type="dummy.note_shared", target=note)
    fan_out.call(activity.pk)
    note.audience = team.token
    note.save()
    sweep_deliveries()
    assert mailoutbox == []
    assert Delivery.objects.get().state == "dropped"


def test_mail_is_in_the_language_of_its_reader(emma, make_user, mailoutbox, django_capture_on_commit_callbacks):
    from django.utils import translation

    make_user("aoife", language="en")
    with translation.override("nl"), django_capture_on_commit_callbacks(execute=True):
        emit(actor=emma, type="dummy.note_shared", target=shared(emma))
    assert [mail.body.startswith("Hello") for mail in mailoutbox] == [True]


def test_one_mail_that_cannot_be_made_does_not_hold_up_the_others(emma, niels, make_user, mailoutbox, monkeypatch):
    from cms.core import notifications

    make_user("joke")
    activity = emit(actor=emma, type="dummy.note_shared", target=shared(emma))
    real = notifications._mail

    def broken_for_joke(person, item):
        if person.username == "joke":
            raise KeyError("target")
        real(person, item)

    monkeypatch.setattr(notifications, "_mail", broken_for_joke)
    fan_out.call(activity.pk)
    Delivery.objects.update(next_try_at=timezone.now())
    sweep_deliveries()
    assert [mail.to for mail in mailoutbox] == [["niels@delinde.example"]]
    for _attempt in range(8):
        Delivery.objects.filter(state="waiting").update(next_try_at=timezone.now())
        sweep_deliveries()
    assert sorted(Delivery.objects.values_list("state", flat=True)) == ["failed", "sent"]


def test_the_bell_forgets_what_its_owner_may_no_longer_see(emma, niels, team, client_of):
    note = shared(emma)
    fan_out.call(emit(actor=emma, type="dummy.note_shared", target=note).pk)
    note.audience = team.token
    note.save()
    client_of(niels).get("/nl/notifications/")
    assert unread_count(niels) == 0


@pytest.mark.parametrize("turn", [1, -1], ids=["in order", "the other way round"])
def test_one_act_is_told_to_a_person_once(turn, emma, niels, ed):
    with request_scope(one_act=True):
        acts = [emit(actor=emma, type="dummy.note_shared", target=shared(emma)) for _time in range(3)]
    assert len({act.act for act in acts}) == 1 and acts[0].act is not None
    for act in acts[::turn]:
        fan_out.call(act.pk)
    heard = Notification.objects.order_by("recipient__username").values_list("recipient__username", flat=True)
    assert list(heard) == ["ed", "niels"]
    assert not Activity.objects.filter(fanned_out_at=None).exists()


def test_what_a_job_does_is_many_acts(emma, niels):
    with request_scope(one_act=True), request_scope():
        for _time in range(3):
            fan_out.call(emit(actor=emma, type="dummy.note_shared", target=shared(emma)).pk)
    assert Notification.objects.filter(recipient=niels).count() == 3


def test_the_stronger_reason_of_one_act_is_told_whichever_comes_first(emma, niels, hanna):
    for turn in (1, -1):
        note = shared(emma)
        with request_scope(one_act=True):
            weak = emit(actor=emma, type="dummy.note_shared", target=note)
            strong = emit(actor=None, type="reports.reported", target=note)
        for act in (weak, strong)[::turn]:
            fan_out.call(act.pk)
        assert told(strong) == {"hanna"} and told(weak) == {"niels"}
