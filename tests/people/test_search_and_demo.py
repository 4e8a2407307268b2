"""People in the search index, and the people of the demo organisation."""

import pytest
from django.contrib.auth import get_user_model

from community.people import demo as demo_people
from community.people import parts, search
from community.people.models import Profile, Team
from demo.context import DemoContext

pytestmark = pytest.mark.django_db


def test_a_person_is_one_document_and_somebody_who_left_is_none(emma, night_care, profile_of):
    emma.job_title, emma.job_title_en = "Verzorgende", "Care worker"
    emma.save()
    profile_of(emma, team=night_care, phone="2214")
    document = search.to_document(search.queryset().get(user=emma))
    assert document.title == "Emma de Wit" and document.kind == "person" and document.audience == "everyone"
    assert "Care worker" in document.body and "Nachtzorg" in document.body and "2214" in document.keywords
    emma.is_active = False
    emma.save()
    assert search.to_document(search.queryset().get(user=emma)) is None


def test_the_index_hears_of_a_new_name_and_of_leaving(emma, django_capture_on_commit_callbacks):
    from cms.plugins.signals import content_changed

    heard = []

    def hear(sender, ids, **_kwargs):
        heard.extend(ids)

    content_changed.connect(hear, sender=Profile)
    try:
        pk = Profile.objects.get(user=emma).pk
        emma.display_name = "Emma Smit"
        emma.save()
        assert pk in heard
        heard.clear()
        emma.last_login = None
        emma.save(update_fields=["last_login"])
        assert heard == []
        emma.is_active = False
        emma.save(update_fields=["is_active"])
        assert heard == [pk]
    finally:
        content_changed.disconnect(hear, sender=Profile)


def test_call_buttons_for_others_and_not_for_yourself_or_for_who_left(emma, niels, rf, profile_of):
    profile_of(niels, phone="2300")
    request = rf.get("/")
    request.user = emma
    assert parts.call_buttons(request, niels)["profile"].phone == "2300"
    assert parts.call_buttons(request, emma) is None
    niels.is_active = False
    assert parts.call_buttons(request, niels) is None


def test_a_newcomer_who_signs_in_is_told_once(niels, emma, client_of):
    from datetime import date

    from cms.plugins.activities import Activity

    niels.joined_on = date.today()
    niels.save()
    for _time in range(2):
        client_of(niels)
    client_of(emma)
    (activity,) = Activity.objects.filter(type="people.joined")
    assert activity.actor == niels and activity.audience == "everyone"


def build(people_count=64):
    from cms.plugins.testkit import wagtail_roots

    wagtail_roots()
    context = DemoContext(seed=1, people_count=people_count, show_progress=False)
    demo_people.build(context)
    return context


def test_the_demo_people_can_be_built_twice(db):
    build()
    users = get_user_model().objects
    before = (users.count(), Team.objects.count(), Profile.objects.exclude(team=None).count())
    assert before[0] >= 60 and before[1] >= 15
    build()
    assert (users.count(), Team.objects.count(), Profile.objects.exclude(team=None).count()) == before


def test_the_seven_accounts_have_their_roles(db):
    build()
    users = {user.username: user for user in get_user_model().objects.all()}
    for name in ("admin", "carmen", "ed", "hanna", "amir", "emma", "niels"):
        assert users[name].check_password("linde"), name
    assert users["admin"].is_superuser and not users["carmen"].is_superuser
    assert users["carmen"].groups.filter(name="Editors").exists()
    assert (users["hanna"].badges, users["amir"].badges, users["ed"].badges) == (["host"], ["ambassador"], ["expert"])
    night = Team.objects.get(slug="night-care")
    from cms.plugins.access import tokens_for

    assert night.token in tokens_for(users["emma"]) and night.token not in tokens_for(users["niels"])
    assert users["emma"].photo and users["emma"].photo.name.startswith("photos/")


def test_a_crowd_is_the_same_for_the_same_seed(db):
    build(people_count=300)
    users = get_user_model().objects
    assert users.count() == 300
    sample = list(users.order_by("pk").values_list("username", "display_name")[100:120])
    assert Profile.objects.filter(user__in=users.all(), search_text="").count() == 0
    users.filter(pk__in=list(users.order_by("pk").values_list("pk", flat=True)[64:])).delete()
    build(people_count=300)
    assert list(users.order_by("pk").values_list("username", "display_name")[100:120]) == sample
    assert users.order_by("pk").last().check_password("linde")


def test_profiles_of_active_colleagues_are_visible_and_of_others_not(emma, niels):
    from django.contrib.auth.models import AnonymousUser

    from cms.plugins.access import token_of, visible_ids, visible_to

    profile = Profile.objects.get(user=niels)
    assert visible_ids(emma, Profile, [profile.pk]) == {profile.pk}
    assert token_of(profile) == "everyone"
    assert not visible_to(AnonymousUser(), Profile.objects.all()).exists()
    niels.is_active = False
    niels.save()
    assert visible_ids(emma, Profile, [profile.pk]) == set()
    assert token_of(Profile.objects.get(pk=profile.pk)) == "nobody"
