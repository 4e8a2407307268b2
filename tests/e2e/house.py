"""The small organisation that the journeys walk through: one page of each type in both languages, and a few people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.utils import timezone

from cms.plugins.testkit import UserFactory
from tests.factories import make_news, make_site_tree, make_team

PLANT = "Zwaluwtong"


@dataclass
class House:
    """People and pages by name; `nl` and `en` hold the pages of a language."""

    tree: Any
    emma: Any
    niels: Any
    carmen: Any
    admin: Any
    team: Any
    nl: dict[str, Any]
    en: dict[str, Any]


def make_house() -> House:
    """The ground of the journeys: the organisation, and everything indexed."""
    house = build_house()
    rebuild_index()
    return house


def build_house() -> House:
    tree = make_site_tree()
    emma, niels = _person("emma", "Emma de Wit"), _person("niels", "Niels Postma")
    carmen = _person("carmen", "Carmen Ruiz", "Editors", is_staff=True)
    admin = _person("admin", "Anna Beheer", "Administrators", is_superuser=True, is_staff=True)
    team = make_team("night-care", name_nl="Nachtzorg", name_en="Night care", members=[emma])
    house = House(tree, emma, niels, carmen, admin, team, {}, {})
    _news(house)
    _protocol(house)
    _form(house)
    _standard(house)
    return house


def rebuild_index() -> None:
    call_command("search_index", "--rebuild", verbosity=0)


def _person(username: str, name: str, *groups: str, **fields: Any) -> Any:
    user = UserFactory(username=username, display_name=name, job_title="Verpleegkundige", **fields)
    for group_name in groups:
        group = Group.objects.get_or_create(name=group_name)[0]
        group.permissions.add(*Permission.objects.filter(codename="access_admin"))
        user.groups.add(group)
    return user


def _news(house: House) -> None:
    from pages.blocks.raw import heading, note, quote, stream, table, text

    body = [
        text(f"<p>Vanaf maandag bloeit er {PLANT} langs het pad.</p>"), heading("Zo kom je er"),
        text("<ul><li>Door de serre</li><li>Langs de <a href='https://example.org/'>achterdeur</a></li></ul>"),
        quote("Eindelijk zon bij de koffie.", "Mevrouw Smit"), note("<p>Neem een sleutel mee.</p>", title="Let op"),
        table(["Dag", "Open"], [["<p>Maandag</p>", "<p>9 tot 17 uur</p>"], ["<p>Dinsdag</p>", "<p>9 tot 20 uur</p>"]], "Tijden"),
    ]  # fmt: skip
    for language, title in (("nl", "De binnentuin is open"), ("en", "The courtyard is open")):
        twin = {"translation_key": house.nl["news"].translation_key} if language == "en" else {}
        page = make_news(
            house.tree, title, language=language, author=house.carmen, owner=house.carmen, contact=house.niels,
            change_note="De tijden zijn veranderd.", body=stream("tuin", body), intro="Kom kijken.", **twin,
        )  # fmt: skip
        getattr(house, language)["news"] = page
        make_news(house.tree, "Tweede bericht" if language == "nl" else "Second item", language=language)


def _protocol(house: House) -> None:
    from pages.blocks.raw import note, step, steps, stream, text
    from pages.models import ProtocolPage
    from pages.services import page_publish

    body = [
        text("<p>Zo doe je het.</p>"), note("<p>Nooit met een ring om.</p>", "warning"),
        steps([step("Maak je handen nat", "<p>Lauw water.</p>"), step("Zeep erop", "<p>Een keer drukken.</p>", "Niet in de ogen")]),
    ]  # fmt: skip
    for language, title in (("nl", "Handhygiëne"), ("en", "Hand hygiene")):
        side = getattr(house.tree, language)
        twin = {"translation_key": house.nl["protocol"].translation_key} if language == "en" else {}
        page = ProtocolPage(
            title=title, locale=side.home.locale, number="IP-004", version="1.0", needs_confirmation=True, live=False,
            for_whom="Iedereen in de zorg", when="Voor en na elk contact", purpose="Niemand wordt ziek van ons",
            content_owner=house.carmen, review_on=timezone.localdate() + timedelta(days=200), body=stream("handen", body), **twin,
        )  # fmt: skip
        getattr(house, language)["protocol"] = page_publish(
            page=side.protocols.add_child(instance=page), user=house.carmen
        )


def _form(house: House) -> None:
    from pages.models import FormField, FormPage
    from pages.services import page_publish

    words = {
        "nl": ("Incident melden", "Wat gebeurde er", "Wanneer", "Foto", "Hoe erg is het", "Klein\nGroot"),
        "en": ("Report an incident", "What happened", "When", "Photo", "How bad is it", "Small\nBig"),
    }
    for language, (title, what, when, photo, bad, choices) in words.items():
        side = getattr(house.tree, language)
        twin = {"translation_key": house.nl["form"].translation_key} if language == "en" else {}
        page = FormPage(
            title=title,
            handlers=house.team.token,
            response_days=2,
            locale=side.home.locale,
            thanks="We bellen je.",
            **twin,
        )
        page.form_fields = [
            FormField(label=what, field_type="multiline", required=True, sort_order=1, locale=page.locale),
            FormField(label=when, field_type="date", required=False, sort_order=2, locale=page.locale),
            FormField(label=bad, field_type="radio", choices=choices, required=False, sort_order=3, locale=page.locale),
            FormField(label=photo, field_type="file", required=False, sort_order=4, locale=page.locale),
        ]
        getattr(house, language)["form"] = page_publish(page=side.forms.add_child(instance=page))


def _standard(house: House) -> None:
    from pages.blocks.raw import heading, questions, stream, text
    from pages.models import StandardPage

    body = [
        text("<p>Zo werken we samen.</p>"),
        heading("Vragen"),
        questions([("Mag ik ruilen?", "<p>Ja, in overleg.</p>")]),
    ]
    for language, title in (("nl", "Onze afspraken"), ("en", "Our agreements")):
        side = getattr(house.tree, language)
        twin = {"translation_key": house.nl["standard"].translation_key} if language == "en" else {}
        page = StandardPage(
            title=title, locale=side.home.locale, intro="Kort en goed.", body=stream("afspraken", body), **twin
        )
        getattr(house, language)["standard"] = side.section.add_child(instance=page)


def make_surveys(house: House) -> dict[str, Any]:
    """A top-task survey of each kind: a draft, an open one, and a counted one of six answers from one department."""
    from community.people.models import Profile
    from toptasks import services
    from toptasks.models import Survey
    from toptasks.services import Line

    now, found = timezone.now(), {}
    voters = [UserFactory(username=f"stem{n}", display_name=f"Stemmer {n}") for n in range(6)]
    for voter in voters:
        Profile.objects.update_or_create(user=voter, defaults={"team": house.team})
    for name in ("Concept", "Geteld", "Open"):
        survey = services.survey_save(
            user=house.admin,
            survey=Survey(name=name, opens_at=now - timedelta(hours=1), closes_at=now + timedelta(days=9)),
        )
        lines = [Line(f"Taak {n}", f"Task {n}", "/nl/home/" if n == 3 else "") for n in range(40)]
        services.survey_compose(user=house.admin, survey=survey, lines=lines)
        found[name] = survey if name == "Concept" else services.survey_start(user=house.admin, survey=survey)
    picks = list(found["Geteld"].items.values_list("pk", flat=True)[:5])
    for voter in voters:
        services.answer_save(user=voter, survey=found["Geteld"], picks=picks)
    services.survey_close(user=house.admin, survey=found["Geteld"])
    return found
