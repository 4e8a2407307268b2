"""What was shown and is taken back: edited, hidden, narrowed, withdrawn, moved. Nobody who may not see it now meets it again."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from django.utils import timezone

from cms.core.activities import fan_out
from cms.core.bell import spoken_to
from cms.core.models import Notification
from cms.core.switches import plugin_switch
from cms.core.unread import unread_count
from cms.plugins.activities import emit
from cms.plugins.reports import thing_hide
from cms.plugins.site import house_changed
from community.comments import services
from community.comments.reaction_kinds import reaction_kinds
from community.comments.reactions import reaction_set
from community.comments.talk import valued_talk
from pages.models import SectionPage, StandardPage
from search.loop.models import MissedSearch
from tests.dummy_plugin.models import Note
from tests.factories import make_colleagues, make_news

pytestmark = pytest.mark.django_db
LONG = "Bij ons staat de tafel al sinds maart buiten, en GEHEIM ging als eerste zitten."


def shared(author, title, **fields):
    return Note.objects.create(author=author, title=title, published_at=timezone.now(), state="published", **fields)


def tell(actor, note):
    fan_out.call(emit(actor=actor, type="dummy.note_shared", target=note, data={"title": note.title}).pk)


def talk_for(user):
    request = RequestFactory().get("/nl/")
    request.user = user
    return valued_talk(request)


@pytest.fixture
def valued(hanna):
    """`valued(comment)`: somebody values it, and the front page looks again."""

    def value(comment):
        reaction_set(user=hanna, target=comment, kind=reaction_kinds()[0].key, on=True)
        house_changed()
        return comment

    return value


@pytest.fixture
def reply(site_tree, emma, niels, django_capture_on_commit_callbacks):
    page = make_news(site_tree)
    with django_capture_on_commit_callbacks(execute=True):
        first = services.comment_post(author=emma, target=page, text="Begin")
        made = services.comment_post(author=niels, target=page, text="GEHEIM @emma", reply_to=first)
    assert "GEHEIM" in spoken_to(emma).quote
    return made


def test_words_that_were_edited_leave_the_front_page(site_tree, emma, niels, valued):
    comment = valued(services.comment_post(author=niels, target=make_news(site_tree), text=LONG))
    assert "GEHEIM" in talk_for(emma)["words"]
    services.comment_edit(editor=niels, comment=comment, text=LONG.replace("GEHEIM", "Wim"))
    assert "GEHEIM" not in talk_for(emma)["words"]


def test_what_is_narrowed_leaves_the_front_page(emma, niels, valued):
    note = shared(niels, "Titel")
    valued(services.comment_post(author=niels, target=note, text=LONG))
    assert talk_for(emma) is not None
    note.audience = f"user:{niels.pk}"
    note.save()
    assert talk_for(emma) is None


def test_a_reply_that_was_edited_is_not_quoted_as_it_was(reply, emma, niels, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        services.comment_edit(editor=niels, comment=reply, text="anders @emma")
    assert "GEHEIM" not in spoken_to(emma).quote


def test_a_reply_that_was_hidden_is_not_quoted_before_the_worker_was_there(reply, emma, hanna):
    thing_hide(moderator=hanna, thing=reply, reason="Niet zo.")
    assert spoken_to(emma) is None


def test_a_mention_of_an_edit_goes_with_its_comment(site_tree, emma, niels, hanna, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        comment = services.comment_post(author=niels, target=make_news(site_tree), text="lelijk")
        services.comment_edit(editor=niels, comment=comment, text="lelijk @emma")
    assert unread_count(emma) == 1
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=comment, reason="Niet zo.")
    assert unread_count(emma) == 0


def test_a_hidden_comment_leaves_the_bells_of_many(site_tree, niels, hanna, django_capture_on_commit_callbacks):
    page = make_news(site_tree)
    with django_capture_on_commit_callbacks(execute=True):
        for person in make_colleagues([f"reader{n}" for n in range(55)]):
            services.comment_post(author=person, target=page, text=f"hoi {person.pk}")
        comment = services.comment_post(author=niels, target=page, text="lelijk")
    told = Notification.objects.filter(activity__target_id=comment.pk, activity__type="comments.commented")
    assert told.count() >= 55
    with django_capture_on_commit_callbacks(execute=True):
        thing_hide(moderator=hanna, thing=comment, reason="Niet zo.")
    assert not told.filter(withdrawn=False).exists()


def test_a_bell_full_of_closed_things_still_rings(emma, niels):
    for number in range(120):
        tell(niels, shared(niels, f"Dicht {number}"))
    Note.objects.update(audience=f"user:{niels.pk}")
    tell(niels, shared(niels, "Open"))
    house_changed()
    assert unread_count(emma) == 1


def test_looking_while_a_plugin_is_off_reads_nothing(site_tree, emma, niels, team, client_of):
    tell(niels, shared(niels, "Voor het team", audience=f"team:{team.pk}"))
    assert unread_count(emma) == 1
    plugin_switch(label="people", enabled=False)
    client_of(emma).get("/nl/notifications/")
    plugin_switch(label="people", enabled=True)
    assert unread_count(emma) == 1


def test_what_a_colleague_missed_is_not_told_to_the_next(client_of, emma, niels, hanna):
    sentence = "Mijn leidinggevende Jan bedreigt mij"
    client_of(niels).post("/nl/search/missing/", {"text": "vertrouwenspersoon", "about": sentence})
    client = client_of(emma)
    client.post("/nl/search/missing/", {"text": "vertrouwenspersoon", "tell_me": "on"})
    shown = client.get(MissedSearch.objects.get().get_absolute_url()).content.decode()
    assert "vertrouwenspersoon" in shown and sentence not in shown and "keer gemeld" not in shown


def test_an_old_address_does_not_tell_the_new_one_of_a_closed_page(
    site_tree, team, niels, emma, client_of, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = make_news(site_tree, "Ontslagronde", slug="oud-adres", audience=team.token)
        old = page.get_url()
        page.slug = "ontslagronde-nachtzorg"
        page.save_revision().publish()
    assert client_of(emma).get(old).status_code == 301
    answer = client_of(niels).get(f"{old}?a=1")
    assert answer.status_code == 404 and "ontslagronde" not in answer.content.decode()


def test_the_title_of_a_withdrawn_page_is_not_on_the_pages_below(site_tree, niels, client_of):
    section = SectionPage(title="GEHEIME FUSIE", slug="fusie", locale=site_tree.nl.home.locale)
    site_tree.nl.section.add_child(instance=section)
    child = section.add_child(instance=StandardPage(title="Uitleg", slug="uitleg", locale=section.locale))
    assert "GEHEIME FUSIE" in client_of(niels).get(child.get_url()).content.decode()
    section.unpublish()
    assert "GEHEIME FUSIE" not in client_of(niels).get(child.get_url()).content.decode()


def test_a_very_deep_address_costs_little(site_tree, client_of, emma, django_assert_max_num_queries):
    client = client_of(emma)
    client.get("/nl/")
    with django_assert_max_num_queries(30):
        assert client.get("/nl/" + "a/" * 1500).status_code == 404
