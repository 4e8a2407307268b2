"""A vote is stored the way its form said: anonymously, or by name. Whatever the author changes between the two."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cms.plugins.contributions import contribution_publish
from community.polls import views
from community.polls.models import Mark, Poll, Vote
from community.polls.services import has_votes, poll_save
from community.polls.voting import vote_cast

pytestmark = pytest.mark.django_db
CHANGED = "De keuzes zijn ondertussen veranderd"
CHOICES = ("Tuin", "Keuken", "Dak")


@pytest.fixture
def turn():
    """`turn(poll, anonymous=False)` → saved by its author from the composer, with the same choices."""

    def save(poll, **fields):
        stored = Poll.objects.get(pk=poll.pk)
        for name, value in fields.items():
            setattr(stored, name, value)
        return poll_save(poll=stored, user=stored.author, choices=CHOICES)

    return save


def form_on(page):
    """What the browser sends of the form on a page, when its first choice is ticked."""
    form = re.search(r'<form class="st-pl-form".*?</form>', page, re.S).group(0)
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
    fields.pop("csrfmiddlewaretoken", None)
    ranked = re.search(r'name="(place_[0-9]+)"', form)
    if ranked:
        return {**fields, ranked.group(1): "1"}
    return {**fields, "choice": re.search(r'name="choice" value="([0-9]+)"', form).group(1)}


@pytest.mark.parametrize("kind", ["single", "ranking"])
@pytest.mark.parametrize("anonymous", [True, False], ids=["anonymous first", "by name first"])
def test_a_form_that_was_open_does_not_vote_in_another_way(
    site_tree, make_poll, turn, emma, client_of, anonymous, kind
):
    poll, reader = make_poll(anonymous=anonymous, kind=kind), client_of(emma)
    address = f"{poll.get_absolute_url()}vote/"
    sent = form_on(reader.get(poll.get_absolute_url()).content.decode())
    turn(poll, anonymous=not anonymous)
    answer = reader.post(address, sent)
    assert answer.status_code == 422 and CHANGED in answer.content.decode()
    assert not Vote.objects.exists() and not Mark.objects.exists()
    anew = form_on(answer.content.decode())
    assert reader.post(address, anew).status_code == 302
    assert (Vote.objects.filter(user=emma).count(), Mark.objects.count()) == ((1, 0) if anonymous else (0, 1))


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Moet de leiding weg?"}, {"body": "<p>Anders.</p>"}, {"kind": "multiple"}, {"reveal": "closed"},
        {"audience": "team"},
    ],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_every_promise_that_changes_makes_the_choices_new(make_poll, turn, team, emma, change):
    poll = make_poll(author=emma)
    before = set(poll.choices.values_list("pk", flat=True))
    turn(poll, **{name: team.token if name == "audience" else value for name, value in change.items()})
    assert list(poll.choices.values_list("text", flat=True)) == list(CHOICES)
    assert not before & set(poll.choices.values_list("pk", flat=True))


def test_choices_stay_when_nothing_that_was_promised_changes(make_poll, turn):
    poll = make_poll(body="Kies &amp; stem")
    before = list(poll.choices.values_list("pk", flat=True))
    turn(poll, closes_at=timezone.now() + timedelta(days=20), allow_comments=False)
    assert list(poll.choices.values_list("pk", flat=True)) == before


@pytest.mark.parametrize("anonymous", [True, False], ids=["anonymous first", "by name first"])
def test_a_vote_on_its_way_while_the_author_saves_is_not_stored_in_the_other_way(make_poll, turn, niels, anonymous):
    """Also with choices that stand there now: what decides is how the poll is when the vote is stored."""
    loaded = make_poll(anonymous=anonymous)
    old = [choice.pk for choice in loaded.choices.all()]
    turn(loaded, anonymous=not anonymous)
    for pk in (old[0], loaded.choices.all()[0].pk):
        with pytest.raises(ValidationError, match=CHANGED):
            vote_cast(user=niels, poll=loaded, picks=[pk])
    assert not Vote.objects.exists() and not Mark.objects.exists()


@pytest.mark.parametrize("anonymous", [True, False], ids=["anonymous first", "by name first"])
def test_the_author_saves_between_the_look_and_the_vote_of_one_request(
    site_tree, make_poll, turn, emma, client_of, monkeypatch, anonymous
):
    poll, reader = make_poll(anonymous=anonymous), client_of(emma)
    sent = form_on(reader.get(poll.get_absolute_url()).content.decode())
    store = views.vote_cast

    def late(**given):
        monkeypatch.setattr(views, "vote_cast", store)
        turn(poll, anonymous=not anonymous)
        return store(**given)

    monkeypatch.setattr(views, "vote_cast", late)
    page = reader.post(f"{poll.get_absolute_url()}vote/", sent)
    text = page.content.decode()
    assert page.status_code == 422 and CHANGED in text
    assert ("Stem anoniem" in text) is not anonymous, "the form that comes back says how the poll is now"
    assert not Vote.objects.exists() and not Mark.objects.exists()


def test_a_form_that_shows_the_old_way_beside_new_choices_is_refused(site_tree, make_poll, turn, emma, client_of):
    """A page that read the poll before the author saved, and its choices after it."""
    poll, reader = make_poll(anonymous=True), client_of(emma)
    seen = form_on(reader.get(poll.get_absolute_url()).content.decode())
    turn(poll, anonymous=False)
    answer = reader.post(f"{poll.get_absolute_url()}vote/", {**seen, "choice": poll.choices.all()[0].pk})
    assert answer.status_code == 422 and CHANGED in answer.content.decode() and not Vote.objects.exists()


def test_a_vote_of_either_way_holds_the_promises(make_poll, turn, niels):
    """Also one that lies in the table of the other way, from an older version of the house."""
    poll = make_poll(anonymous=True)
    Vote.objects.create(poll=poll, user=niels, choice=poll.choices.all()[0])
    assert has_votes(poll)
    with pytest.raises(ValidationError):
        turn(poll, anonymous=False)
    assert Poll.objects.get(pk=poll.pk).anonymous


def test_saving_writes_back_nothing_that_was_read_before_it_was_alone(make_poll, hanna, crowd, cast):
    poll = make_poll(anonymous=True)
    stale = Poll.objects.get(pk=poll.pk)
    for person in crowd[:12]:
        cast(person, poll, "Tuin")
    moment = timezone.now() - timedelta(minutes=1)
    Poll.objects.filter(pk=poll.pk).update(hidden_reason="Een naam", published_at=moment)
    counts = Poll.objects.values_list("counts", "counted").get(pk=poll.pk)
    assert counts[1]
    stale.closes_at = timezone.now() + timedelta(days=30)
    poll_save(poll=stale, user=hanna, choices=CHOICES)
    stored = Poll.objects.get(pk=poll.pk)
    assert (stored.counts, stored.counted) == counts
    assert (stored.hidden_reason, stored.published_at) == ("Een naam", moment)
    assert stored.closes_at == stale.closes_at


def test_what_a_moderator_hid_stays_hidden_when_its_author_saves_an_older_page(make_poll, hanna):
    poll = make_poll()
    stale = Poll.objects.get(pk=poll.pk)
    Poll.objects.filter(pk=poll.pk).update(state="hidden", hidden_reason="Een naam")
    stale.title = "Iets anders"
    poll_save(poll=stale, user=hanna, choices=CHOICES)
    with pytest.raises(PermissionDenied):
        contribution_publish(contribution=stale, user=hanna)
    stored = Poll.objects.values_list("title", "state", "hidden_reason").get(pk=poll.pk)
    assert stored == ("Iets anders", "hidden", "Een naam")
