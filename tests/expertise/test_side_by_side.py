"""A text in two languages, held side by side: who is behind is said, and whoever writes it brings it up to date on the site."""

from __future__ import annotations

import pytest

from cms.core.models import Notification
from community.expertise import services
from community.expertise.models import ExpertisePage, Section

from .conftest import URL, section_on, text_of_page

pytestmark = pytest.mark.django_db
DUTCH, ENGLISH = "<p>Handalcohol is bijna altijd goed.</p>", "<p>Hand rub is nearly always right.</p>"


def write(section, user, body, **how):
    fresh = Section.objects.select_related("page__locale").get(pk=section.pk)
    return services.section_save(section=fresh, user=user, title=fresh.title, body=body, **how)


@pytest.fixture
def pair(kept, ed):
    """(Dutch, English): the same section on two shared pages that ed keeps, the English one translated."""
    page = kept(ed)
    edition = services.edition_begin(page=page, user=ed, language="en")
    services.page_publish(page=edition, user=ed)
    dutch, english = text_of_page(page), text_of_page(edition)
    for section in Section.objects.filter(page=edition):
        twin = Section.objects.get(page=page, translation_key=section.translation_key)
        write(section, ed, ENGLISH, agrees_with=twin.number)
    return dutch, english


def shown(client, section):
    language = "en" if section.page.language == "en" else "nl"
    return client.get(f"/{language}/community/expertise/{section.page_id}/").content.decode()


def test_a_change_in_one_language_is_said_in_the_other(pair, ed, emma, client_of):
    dutch, english = pair
    expert, reader = client_of(ed), client_of(emma)
    for section in pair:
        assert "newer" not in shown(reader, section) and "left-behind" not in shown(expert, section)
    write(dutch, ed, f"{DUTCH}<p>Behalve bij diarree.</p>")
    read = shown(reader, english)
    assert "The Dutch text was changed after this one." in read and "Read the Dutch text" in read
    assert f'href="/nl/community/expertise/{dutch.page_id}/#section-{dutch.pk}"' in read
    assert f"section/{english.pk}/edit/?beside=1" in shown(expert, english)
    assert "left-behind" not in shown(reader, dutch), "a reader has nothing to do about it"
    there = shown(expert, dutch)
    assert "De Engelse tekst zegt nog niet wat hier veranderd is." in there
    assert f"section/{english.pk}/edit/?beside=1" in there


def test_the_desk_shows_what_is_new_and_brings_it_up_to_date(pair, ed, client_of):
    dutch, english = pair
    write(dutch, ed, f"{DUTCH}<p>Behalve bij diarree.</p>")
    expert, address = client_of(ed), f"/en/community/expertise/section/{english.pk}/edit/"
    desk = expert.get(f"{address}?beside=1")
    page = desk.content.decode()
    assert "Behalve" in page and "st-diff__ins" in page and "This says the same as the Dutch text now" in page
    assert desk.context["form"]["agrees"].value() is True
    assert expert.get(address).context["form"]["agrees"].value() is False, "a typo is mended without that promise"
    words = {"title": english.title, "body": f"{ENGLISH}<p>Not with diarrhoea.</p>", "share": "1", "agrees": "on"}
    hidden = {name: desk.context["form"][name].value() for name in ("version", "beside")}
    assert expert.post(address, words | hidden).status_code == 302
    for section in pair:
        assert "newer" not in shown(expert, section) and "left-behind" not in shown(expert, section)
    assert "agrees" not in expert.get(address).context["form"].fields, "they say the same already"


def test_it_still_says_the_same_makes_no_version(pair, ed, client_of):
    dutch, english = pair
    write(dutch, ed, DUTCH.replace("altijd", "steeds"))
    before = Section.objects.get(pk=english.pk).number
    write(english, ed, ENGLISH, agrees_with=Section.objects.get(pk=dutch.pk).number)
    assert Section.objects.get(pk=english.pk).number == before
    assert "newer" not in shown(client_of(ed), english)


def test_nobody_agrees_with_what_is_not_written_yet(pair, ed, client_of):
    """The number comes with the form: one that lies ahead would silence every later change."""
    dutch, english = pair
    write(english, ed, f"{ENGLISH}<p>One.</p>", agrees_with=999)
    write(dutch, ed, f"{DUTCH}<p>Een.</p>")
    assert "The Dutch text was changed after this one." in shown(client_of(ed), english)


def test_what_changed_while_one_translated_stays_to_be_done(pair, ed, client_of):
    dutch, english = pair
    seen = write(dutch, ed, f"{DUTCH}<p>Een.</p>").number
    write(dutch, ed, f"{DUTCH}<p>Twee.</p>")
    write(english, ed, f"{ENGLISH}<p>One.</p>", agrees_with=seen)
    assert "The Dutch text was changed after this one." in shown(client_of(ed), english)


def test_an_edition_says_what_is_not_translated_yet(kept, ed, client_of):
    page = kept(ed)
    edition = services.edition_begin(page=page, user=ed, language="en")
    section = text_of_page(edition)
    assert "This text is not translated yet." in shown(client_of(ed), section)
    desk = client_of(ed).get(f"/en/community/expertise/section/{section.pk}/edit/")
    assert desk.context["form"]["agrees"].value() is True and desk.context["news"] is None


def test_a_section_that_stands_on_one_page_only_is_begun_on_the_other_once(pair, ed, emma, client_of):
    dutch, english = pair
    new = section_on(ExpertisePage.objects.get(pk=dutch.page_id), ed, "Handschoenen", "<p>Alleen bij vocht.</p>")
    expert = client_of(ed)
    assert "Only on the Dutch page" in shown(expert, english) and "Handschoenen" not in shown(client_of(emma), english)
    address = f"/en/community/expertise/{english.page_id}/sections/{new.pk}/translate/"
    first, again = expert.post(address), expert.post(address)
    assert first.status_code == 302 and first["Location"] == again["Location"]
    begun = Section.objects.get(page=english.page, translation_key=new.translation_key)
    desk = expert.get(first["Location"]).content.decode()
    assert "Alleen bij vocht." in desk
    write(begun, ed, "<p>Only with fluids.</p>", agrees_with=new.number)
    assert "Only on the Dutch page" not in shown(expert, english) and "newer" not in shown(expert, english)


def test_who_may_not_write_the_other_page_begins_nothing_there(pair, ed, emma, kept, client_of):
    dutch, english = pair
    new = section_on(ExpertisePage.objects.get(pk=dutch.page_id), ed, "Handschoenen", "<p>Alleen bij vocht.</p>")
    address = f"/en/community/expertise/{english.page_id}/sections/{new.pk}/translate/"
    assert client_of(emma).post(address).status_code == 403
    other = kept(ed, title="Wonden")
    assert client_of(ed).post(f"{URL}{other.pk}/sections/{new.pk}/translate/").status_code == 403
    assert not Section.objects.filter(page__in=(english.page_id, other.pk), title="Handschoenen").exists()


def test_a_closed_twin_is_not_told(pair, ed, emma, niels, team, client_of):
    """The English page is for a team now; whoever reads only the Dutch one hears nothing of it, and no word of it."""
    dutch, english = pair
    ExpertisePage.objects.filter(pk=english.page_id).update(audience=team.token, is_wiki=True)
    ExpertisePage.objects.filter(pk=dutch.page_id).update(is_wiki=True)
    write(dutch, niels, f"{DUTCH}<p>Nieuw.</p>")
    Section.objects.filter(pk=english.pk).update(body="<p>GEHEIM</p>")
    outsider, member = client_of(niels), client_of(emma)
    assert "left-behind" not in shown(outsider, dutch) and "left-behind" in shown(member, dutch)
    desk = f"{URL}section/{dutch.pk}/edit/"
    assert "GEHEIM" not in outsider.get(desk).content.decode() and "GEHEIM" in member.get(desk).content.decode()
    translate = f"{URL}{dutch.page_id}/sections/{english.pk}/translate/"
    assert outsider.post(translate).status_code == 404


def test_the_keepers_of_the_other_page_hear_of_it_until_it_is_done(pair, ed, emma, django_capture_on_commit_callbacks):
    dutch, english = pair
    page = ExpertisePage.objects.get(pk=english.page_id)
    services.page_settle(page=page, user=ed, keepers=[ed, emma])
    told = Notification.objects.filter(type="expertise.changed_elsewhere")
    with django_capture_on_commit_callbacks(execute=True):
        number = write(dutch, ed, f"{DUTCH}<p>Nieuw.</p>").number
    assert list(told.values_list("recipient__username", flat=True)) == ["emma"]
    with django_capture_on_commit_callbacks(execute=True):
        write(english, emma, f"{ENGLISH}<p>New.</p>", agrees_with=number)
    assert told.count() == 1, "what was brought up to date calls nobody"
