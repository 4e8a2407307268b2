"""A day without a time, in every form of colleagues that asks for a moment."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from cms.core.moments import BEGIN, MomentField
from community.polls.models import Poll
from community.questions.models import Question


def local(moment: datetime) -> tuple[str, str]:
    here = timezone.localtime(moment)
    return here.date().isoformat(), here.strftime("%H:%M")


def test_a_day_without_a_time_is_its_end_or_its_beginning():
    assert local(MomentField().clean(["2027-03-28", ""])) == ("2027-03-28", "23:59")
    assert local(MomentField(required=False).clean(["2027-10-31", ""])) == ("2027-10-31", "23:59")
    assert local(MomentField(without_time=BEGIN).clean(["2027-03-28", ""])) == ("2027-03-28", "00:00")
    assert local(MomentField().clean(["2027-03-28", "14:30"])) == ("2027-03-28", "14:30")
    assert MomentField(required=False).clean(["", ""]) is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["", "14:30"], "Kies een dag."),
        (["morgen", ""], "Kies een dag."),
        (["2027-03-28", "half drie"], "Schrijf de tijd zo: 14:30. Of laat dit leeg."),
    ],
)
def test_what_cannot_be_a_moment_is_one_sentence(typed, sentence):
    field = MomentField(required=False)
    with translation.override("nl"), pytest.raises(ValidationError) as refused:
        field.clean(typed)
    with translation.override("nl"):
        assert refused.value.messages == [sentence]


def test_a_moment_that_must_be_there_is_missed():
    with pytest.raises(ValidationError):
        MomentField().clean(["", ""])


def test_the_help_says_so():
    with translation.override("nl"):
        assert str(MomentField().help_text) == "Zonder tijd is het het einde van die dag (23.59 uur)."
        both = str(MomentField(help_text="Tot wanneer?", without_time=time(0, 0)).help_text)
        assert both == "Tot wanneer? Zonder tijd is het het begin van die dag (0.00 uur)."


@pytest.mark.django_db
def test_a_poll_closes_at_the_end_of_its_day(niels, client_of):
    day = timezone.localdate() + timedelta(days=3)
    words = {
        "title": "Koffie of thee?", "choices": "Koffie\nThee", "kind": "single", "reveal": "voted", "audience": "everyone",
        "language": "nl", "closes_at_0": day.isoformat(), "closes_at_1": "", "allow_comments": "on",
    }  # fmt: skip
    client = client_of(niels)
    assert "Zonder tijd is het het einde van die dag" in client.get("/nl/community/polls/new/").content.decode()
    assert client.post("/nl/community/polls/new/", words).status_code == 302
    assert local(Poll.objects.get().closes_at) == (day.isoformat(), "23:59")


@pytest.mark.django_db
def test_an_offer_of_one_whole_day(niels, client_of, site_tree):
    day = (timezone.localdate() + timedelta(days=3)).isoformat()
    words = {
        "kind": "offer", "title": "Ik heb tijd over", "audience": "everyone", "language": "nl", "checked": "1",
        "starts_at_0": day, "starts_at_1": "", "ends_at_0": day, "ends_at_1": "",
    }  # fmt: skip
    assert client_of(niels).post("/nl/community/questions/new/", words).status_code == 302
    question = Question.objects.get()
    assert (local(question.starts_at), local(question.ends_at)) == ((day, "00:00"), (day, "23:59"))


@pytest.mark.django_db
def test_the_writing_desk_tells_it_too(niels, client_of):
    page = client_of(niels).get("/nl/community/blogs/new/").content.decode()
    assert "Zonder tijd is het het begin van die dag (0.00 uur)." in page


@pytest.mark.parametrize("day", ["0001-01-01", "0202-06-01", "9999-12-31"])
def test_a_year_that_is_half_typed_is_no_moment(niels, client_of, site_tree, day):
    with pytest.raises(ValidationError):
        MomentField().clean([day, "10:00"])
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    sent = {
        "kind": "help", "title": "Wie neemt de soep?", "typed": "", "audience": "everyone", "language": "nl", "checked": "1",
        "starts_at_0": day, "starts_at_1": "", "ends_at_0": tomorrow, "ends_at_1": "",
    }  # fmt: skip
    assert client_of(niels).post("/nl/community/questions/new/", sent).status_code == 422
