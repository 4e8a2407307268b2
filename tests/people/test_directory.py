"""The directory, the page of a person, the page of a team: what is found, and that people who left are not."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.plugins.users import Topic
from community.people import selectors
from community.people.models import Profile
from community.people.selectors import DirectoryQuery

pytestmark = pytest.mark.django_db
DIRECTORY = "/en/community/people/"


def names(**asked):
    found, order = selectors.profiles_found(DirectoryQuery(**asked))
    return [profile.user.display_name for profile in found.select_related("user").order_by(*order)]


def test_every_account_has_a_profile_and_stands_in_the_directory(emma, niels, client_of):
    page = client_of(niels).get(DIRECTORY).content.decode()
    assert "Emma de Wit" in page and "Niels Postma" in page


def test_nobody_reads_it_without_signing_in(emma, client):
    assert client.get(DIRECTORY).status_code == 302
    assert client.get(f"{DIRECTORY}person/emma/").status_code == 302


def test_found_by_name_job_team_place_topic_and_number(emma, niels, night_care, lindenhof, profile_of):
    emma.job_title = "Verzorgende nacht"
    emma.save()
    profile = profile_of(emma, team=night_care, location=lindenhof, phone="2214")
    profile.expertise.add(Topic.objects.create(slug="sleep", name_nl="Slaap en rust", name_en="Sleep and rest"))
    for words in ("emma", "WIT emma", "verzorgende", "nachtzorg", "night care", "lindenhof", "slaap", "sleep", "2214"):
        assert names(text=words) == ["Emma de Wit"], words
    assert names(text="emma postma") == []


def test_accents_do_not_matter(make_user):
    make_user("zoe", display_name="Zoë Yıldız")
    assert names(text="zoe yildiz") == ["Zoë Yıldız"]
    assert names(text="ZOË") == ["Zoë Yıldız"]


def test_people_called_so_come_before_people_who_know_about_it(make_user, profile_of):
    make_user("a", display_name="Aaltje Boer")
    profile_of(make_user("b", display_name="Bea Smit"), ask_me_about="rozen")
    make_user("c", display_name="Corrie Rozen")
    Profile.objects.get(user__username="b").save()
    from community.people.search_text import reindex

    reindex(Profile.objects.all())
    assert names(text="rozen") == ["Corrie Rozen", "Bea Smit"]


def test_narrowed_by_team_place_and_topic(emma, niels, night_care, lindenhof, it, profile_of):
    profile_of(emma, team=night_care, location=lindenhof)
    profile_of(niels, team=it)
    assert names(team="night-care") == ["Emma de Wit"]
    assert names(location="lindenhof") == ["Emma de Wit"]
    assert names(team="no-such-team") == []


def test_people_who_left_are_nowhere(emma, niels, night_care, client_of, profile_of):
    profile_of(emma, team=night_care)
    emma.is_active = False
    emma.save()
    client = client_of(niels)
    assert "Emma de Wit" not in client.get(DIRECTORY).content.decode()
    assert "Emma de Wit" not in client.get(f"{DIRECTORY}?q=emma").content.decode()
    assert "Emma de Wit" not in client.get(f"{DIRECTORY}team/night-care/").content.decode()
    assert client.get(f"{DIRECTORY}person/emma/").status_code == 404
    assert b"emma" not in client.get(f"{DIRECTORY}mention/?q=emma").content


def test_the_next_page_starts_where_this_one_ends(make_user, client_of):
    people = [make_user(f"p{n:02}", display_name=f"Persoon {n:02}") for n in range(30)]
    client = client_of(people[0])
    first = client.get(DIRECTORY)
    second = client.get(first.context["next_url"])
    shown = [p.user.display_name for p in first.context["people"]] + [
        p.user.display_name for p in second.context["people"]
    ]
    assert shown == [f"Persoon {n:02}" for n in range(30)]
    assert second.context["next_url"] == ""
    part = client.get(first.context["next_url"], headers={"HX-Request": "true"})
    assert b"<html" not in part.content and "Persoon 29" in part.content.decode()


@pytest.mark.parametrize(
    "query", ["?after=%00", "?after=abc", "?q=%00", "?team=%00&location=%F0", "?sort=new", "?now=1&q=a", "?topic=x"]
)
def test_odd_input_is_answered_with_a_page(query, emma, client_of):
    assert client_of(emma).get(DIRECTORY + query).status_code == (400 if "%00" in query else 200)


def test_the_number_of_queries_does_not_grow_with_the_list(make_user, night_care, works, client_of, profile_of):
    def cost(count):
        for n in range(count):
            profile = profile_of(make_user(f"q{n}", display_name=f"Naam {n}"), team=night_care)
            if not profile.work_days.exists():
                works(profile, 0, "09:00", "17:00")
        client = client_of(make_user("reader"))
        client.get(DIRECTORY)
        with CaptureQueriesContext(connection) as queries:
            client.get(DIRECTORY)
        return len(queries)

    few = cost(2)
    assert cost(20) == few <= 14


def test_new_colleagues_are_those_of_the_last_two_months(emma, niels, hanna):
    today = date.today()
    niels.joined_on = today
    niels.save()
    hanna.joined_on = date(2001, 1, 1)
    hanna.save()
    assert [p.user for p in selectors.colleagues_new(emma)] == [niels]
    assert selectors.colleagues_new(niels) == []


def test_at_work_now_counts_the_shift_over_midnight(emma, niels, works, profile_of):
    works(profile_of(emma), 0, "22:45", "07:15")  # Monday night
    works(profile_of(niels), 1, "08:30", "17:00")  # Tuesday
    amsterdam = ZoneInfo("Europe/Amsterdam")

    def at(*when):
        found = Profile.objects.at_work(datetime(2026, 6, *when, tzinfo=amsterdam))
        return {profile.user.username for profile in found.select_related("user")}

    assert at(1, 23, 0) == {"emma"}  # 1 June 2026 is a Monday
    assert at(2, 3, 0) == {"emma"}
    assert at(2, 7, 15) == set()
    assert at(2, 10, 0) == {"niels"}
    profile_of(niels, absent_from=date(2026, 6, 2), absent_until=date(2026, 6, 2))
    assert at(2, 10, 0) == set()


def test_the_page_of_a_person_says_how_to_reach_them(emma, niels, night_care, lindenhof, client_of, profile_of):
    profile_of(
        emma, team=night_care, location=lindenhof, phone="2214", languages="Nederlands, Fries", works_on="Minder rondes"
    )
    page = client_of(niels).get(f"{DIRECTORY}person/emma/").content.decode()
    for words in ("Emma de Wit", "tel:2214", "Night care", "Lindenhof", "Nederlands, Fries", "Minder rondes"):
        assert words in page
    assert "Edit your profile" not in page
    assert "Edit your profile" in client_of(emma).get(f"{DIRECTORY}person/emma/").content.decode()


def test_what_people_write_is_shown_as_text(emma, niels, client_of, profile_of):
    profile_of(
        emma,
        ask_me_about="<script>alert(1)</script>",
        works_on="<img src=x onerror=y>",
        absent_from=date.today(),
        absent_note="<b>x</b>",
    )
    page = client_of(niels).get(f"{DIRECTORY}person/emma/").content.decode()
    assert "<script>alert" not in page and "<img src=x" not in page and "<b>x</b>" not in page


def test_switched_off_there_is_nothing(emma, client_of):
    from cms.core.switches import plugin_switch

    plugin_switch(label="people", enabled=False)
    client = client_of(emma)
    assert client.get(DIRECTORY).status_code == 404
    assert client.get(f"{DIRECTORY}person/emma/").status_code == 404
    assert client.get(f"{DIRECTORY}mention/").status_code == 404
    assert "people" not in emma.get_absolute_url()
    assert client.get("/en/settings/").status_code == 200
