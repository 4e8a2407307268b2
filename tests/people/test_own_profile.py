"""What people may change, allowed and denied side by side."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cms.plugins.users import Topic
from community.people import services
from community.people.models import Profile
from community.people.presence import back_on, presence_of, week_of

pytestmark = pytest.mark.django_db
ME = "/en/community/people/me/"
SHEET = {
    "phone": "2214",
    "mobile": "",
    "room": "1.12",
    "languages": "Nederlands",
    "ask_me_about": "Nachtdienst",
    "works_on": "",
}


def test_you_change_your_own_profile_and_not_that_of_others(emma, niels, profile_of):
    services.profile_update(actor=emma, profile=profile_of(emma), values={"phone": "2214"})
    assert profile_of(emma).phone == "2214"
    with pytest.raises(PermissionDenied):
        services.profile_update(actor=niels, profile=profile_of(emma), values={"phone": "6666"})
    assert profile_of(emma).phone == "2214"


def test_administrators_may_help(emma, admin, profile_of):
    services.profile_update(actor=admin, profile=profile_of(emma), values={"room": "2.01"})
    assert profile_of(emma).room == "2.01"


def test_only_what_people_fill_in_can_be_set(emma, profile_of, night_care):
    with pytest.raises(ValueError, match="team"):
        services.profile_update(actor=emma, profile=profile_of(emma), values={"team": night_care})


def test_the_form_keeps_what_was_typed_when_something_is_wrong(emma, client_of, profile_of):
    answer = client_of(emma).post(ME, {**SHEET, "phone": "bel maar"})
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "bel maar" in page and "Nachtdienst" in page and "A phone number has digits" in page
    assert profile_of(emma).ask_me_about == ""


def test_the_form_saves_and_makes_findable(emma, client_of, profile_of):
    topic = Topic.objects.create(slug="sleep", name_nl="Slaap", name_en="Sleep")
    answer = client_of(emma).post(ME, {**SHEET, "expertise": [topic.pk]})
    assert answer.status_code == 302
    profile = profile_of(emma)
    assert profile.phone == "2214" and list(profile.expertise.all()) == [topic]
    assert "slaap" in profile.search_text and "nachtdienst" in profile.search_text


def test_too_many_topics_is_one_sentence(emma, client_of):
    topics = [Topic.objects.create(slug=f"t{n}", name_nl=f"T{n}", name_en=f"T{n}") for n in range(13)]
    answer = client_of(emma).post(ME, {**SHEET, "expertise": [topic.pk for topic in topics]})
    assert "Choose at most 12 topics." in answer.content.decode()


def test_working_days_are_replaced(emma, client_of, profile_of, works):
    works(profile_of(emma), 4, "09:00", "17:00")
    client_of(emma).post(f"{ME}days/", {"begin_0": "22:45", "end_0": "07:15"})
    assert [(d.weekday, d.starts, d.ends) for d in profile_of(emma).work_days.all()] == [(0, time(22, 45), time(7, 15))]


def test_half_a_working_day_is_refused_and_kept_on_the_form(emma, client_of, profile_of):
    answer = client_of(emma).post(f"{ME}days/", {"begin_0": "09:00", "end_0": ""})
    assert answer.status_code == 200 and "fill in both times" in answer.content.decode()
    assert 'value="09:00"' in answer.content.decode()
    assert not profile_of(emma).work_days.exists()


def test_absence_by_yourself_your_manager_and_your_lead_but_not_by_others(
    emma, niels, hanna, ed, night_care, profile_of
):
    night_care.lead = ed
    night_care.save()
    profile = profile_of(emma, manager=hanna, team=night_care)
    tomorrow = date.today() + timedelta(days=1)
    for actor in (emma, hanna, ed):
        services.absence_set(actor=actor, profile=profile, first=date.today(), last=tomorrow, substitute=niels)
        assert Profile.objects.get(pk=profile.pk).is_away()
        services.absence_end(actor=actor, profile=profile)
        assert not Profile.objects.get(pk=profile.pk).is_away()
    with pytest.raises(PermissionDenied):
        services.absence_set(actor=niels, profile=profile, first=date.today(), last=None)
    with pytest.raises(PermissionDenied):
        services.absence_end(actor=niels, profile=profile)


def test_others_get_403_on_the_absence_page(emma, niels, client_of):
    url = "/en/community/people/person/emma/away/"
    assert client_of(emma).get(url).status_code == 200
    assert client_of(niels).get(url).status_code == 403
    assert client_of(niels).post("/en/community/people/person/emma/back/").status_code == 403
    assert client_of(niels).get("/en/community/people/person/nobody/away/").status_code == 404


def test_the_page_names_the_substitute(emma, niels, client_of, profile_of):
    profile_of(niels, phone="2300")
    until = date.today() + timedelta(days=3)
    sent = {
        "absent_from": date.today().isoformat(),
        "absent_until": until.isoformat(),
        "substitute": "Niels Postma",
        "absent_note": "Vrij",
    }
    assert client_of(emma).post("/en/community/people/person/emma/away/", sent).status_code == 302
    page = client_of(niels).get("/en/community/people/person/emma/").content.decode()
    assert (
        "Away up to and including" in page
        and "Niels Postma" in page
        and "tel:2300" in page
        and "Message for later" in page
    )


def test_a_substitute_who_left_is_not_shown(emma, niels, hanna, client_of, profile_of):
    profile_of(emma, absent_from=date.today(), substitute=niels)
    niels.is_active = False
    niels.save()
    assert "Niels Postma" not in client_of(hanna).get("/en/community/people/person/emma/").content.decode()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"substitute": "Nobody Here"}, "No colleague has this name"),
        ({"absent_until": "2001-01-01"}, "The last day is before the first day."),
        ({"absent_from": ""}, "Choose a day."),
        ({"substitute": "emma"}, "Choose somebody else"),
    ],
)
def test_a_wrong_absence_is_one_sentence(changes, sentence, emma, client_of, profile_of):
    sent = {
        "absent_from": date.today().isoformat(),
        "absent_until": "",
        "substitute": "",
        "absent_note": "Tot gauw",
        **changes,
    }
    answer = client_of(emma).post("/en/community/people/person/emma/away/", sent)
    assert answer.status_code == 200
    assert sentence in answer.content.decode() and "Tot gauw" in answer.content.decode()
    assert not profile_of(emma).is_away()


def test_two_colleagues_of_one_name_need_the_username(emma, make_user, client_of, profile_of):
    make_user("jan1", display_name="Jan Bos")
    make_user("jan2", display_name="Jan Bos")
    url = "/en/community/people/person/emma/away/"
    sent = {"absent_from": date.today().isoformat(), "substitute": "Jan Bos"}
    assert "more than one colleague" in client_of(emma).post(url, sent).content.decode()
    assert client_of(emma).post(url, {**sent, "substitute": "@jan2"}).status_code == 302
    assert profile_of(emma).substitute.username == "jan2"


def test_an_absence_in_the_past_is_refused(emma, profile_of):
    with pytest.raises(ValidationError):
        services.absence_set(actor=emma, profile=profile_of(emma), first=date(2020, 1, 1), last=date(2020, 1, 2))


def test_old_absences_are_forgotten(emma, niels, profile_of):
    profile_of(emma, absent_from=date(2020, 1, 1), absent_until=date(2020, 1, 2), absent_note="griep")
    profile_of(niels, absent_from=date.today())
    assert services.absences_clear() == 1
    assert profile_of(emma).absent_note == "" and profile_of(niels).absent_from


def test_presence_in_words(emma, works, profile_of):
    from datetime import datetime
    from zoneinfo import ZoneInfo

    def say(*when):
        return presence_of(profile, datetime(2026, 6, *when, tzinfo=ZoneInfo("Europe/Amsterdam"))).text

    profile = profile_of(emma)
    from django.utils import translation

    with translation.override("en"):
        assert say(1, 12, 0) == ""
        works(profile, 0, "09:00", "17:00")
        works(profile, 2, "22:45", "07:15")
        assert say(1, 12, 0) == "At work until 17:00"
        assert say(1, 8, 0) == "Free, today from 9:00"
        assert say(2, 12, 0) == "Free, tomorrow from 22:45"
        assert say(3, 20, 0) == "Free, tonight from 22:45"
        assert say(4, 3, 0) == "At work until 7:15"
        assert say(4, 12, 0) == "Free, Monday from 9:00"
        profile.absent_from, profile.absent_until = date(2026, 6, 1), date(2026, 6, 1)
        assert say(1, 12, 0) == "Away today"
        assert back_on(profile) == date(2026, 6, 3)
    week = week_of(profile, date(2026, 6, 1))
    assert [day.parts for day in week][:3] == [(True, True, False), (False, False, False), (False, False, True)]
    assert len(week) == 7 and week[0].is_today


def test_in_the_admin_profiles_are_changed_but_not_made_or_thrown_away(admin, emma, niels, it, client_of, profile_of):
    client, profile = client_of(admin), profile_of(emma)
    listing = client.get("/cms/snippets/people/profile/")
    assert listing.status_code == 200 and "/cms/snippets/people/profile/add/" not in listing.content.decode()
    assert client.get("/cms/snippets/people/profile/add/").status_code == 302
    assert client.post(f"/cms/snippets/people/profile/delete/{profile.pk}/").status_code == 302
    assert Profile.objects.filter(pk=profile.pk).exists()
    assert client.get(f"/cms/snippets/people/profile/edit/{profile.pk}/").status_code == 200
    assert client_of(niels).get(f"/cms/snippets/people/profile/edit/{profile.pk}/").status_code in (302, 403)


def test_a_team_with_extra_members_is_made_in_the_admin(admin, emma, client_of):
    from cms.plugins.access import tokens_for
    from community.people.models import Team

    sent = {
        "name_nl": "Nieuw team",
        "name_en": "",
        "slug": "nieuw-team",
        "lead": "",
        "location": "",
        "memberships-TOTAL_FORMS": "1",
        "memberships-INITIAL_FORMS": "0",
        "memberships-MIN_NUM_FORMS": "0",
        "memberships-MAX_NUM_FORMS": "1000",
        "memberships-0-user": str(emma.pk),
        "memberships-0-id": "",
    }
    assert client_of(admin).post("/cms/snippets/people/team/add/", sent).status_code == 302
    assert Team.objects.get(slug="nieuw-team").token in tokens_for(emma)
