"""Expertise pages for one team: a shared page with every kind of section, a version, a suggestion and a file; one that is being
written; and one that everybody could read."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.contracts.plants import Ground, Planted, plant


@plant
def expertise_of_one_team(ground: Ground, planted: Planted) -> None:
    """A wiki page of the team; the insider keeps it and has a suggestion on a page a colleague keeps."""
    from cms.plugins.testkit import UserFactory
    from cms.plugins.users import Topic
    from community.expertise import services
    from community.expertise.models import Section
    from community.people.models import Profile

    topic = Topic.objects.create(slug="planted-home", name_nl="Thuis", name_en="Home")
    expert = UserFactory(username="plantedexpert", display_name="Plant Expert")
    Profile.objects.filter(user=expert).update(team=ground.team)

    def section(page, user, stem: str, kind: str = "text") -> Section:
        made = services.section_begin(page=page, user=user, title=planted.word(f"kop{stem}"), kind=kind)
        body = f"<p>{planted.word(stem)}</p>"
        services.section_save(section=made, user=user, title=made.title, body=body, note=planted.word("reden"))
        planted.fill("expertise", pk=made.pk)
        return Section.objects.get(pk=made.pk)

    def begin(stem: str, user, keepers):
        page = services.page_begin(
            user=user,
            title=planted.word(stem),
            language="nl",
            topic=topic,
            audience=ground.team.token,
            is_wiki=True,
            keepers=keepers,
        )
        planted.fill("expertise", pk=page.pk)
        planted.urls.add(page.get_absolute_url())
        return page

    page = begin("expertise", ground.insider, [ground.insider, expert])
    section(page, ground.insider, "inleiding", "intro")
    section(page, ground.insider, "punten", "points")
    text = section(page, ground.insider, "stuk")
    services.section_save(section=text, user=ground.insider, title=text.title, body=f"<p>{planted.word('later')}</p>")
    services.section_save(
        section=text, user=ground.insider, title=text.title, body=f"<p>{planted.word('klad')}</p>", publish=False
    )
    services.page_publish(page=page, user=ground.insider)
    for version in text.versions.all():
        planted.fill("expertise", pk=version.pk)
    upload = SimpleUploadedFile("blad.txt", planted.word("bestand").encode())
    row = services.file_add(page=page, user=ground.insider, upload=upload, title=planted.word("bestandsnaam"))
    planted.fill("expertise", pk=row.pk)
    planted.urls.add(row.get_absolute_url())
    planted.fill("media", path=row.file.name)
    shared = section(page, ground.insider, "beidetalen")
    edition = services.edition_begin(page=page, user=ground.insider, language="en")
    services.page_publish(page=edition, user=ground.insider)
    planted.fill("expertise", pk=edition.pk)
    services.section_save(
        section=shared, user=ground.insider, title=shared.title, body=f"<p>{planted.word('nieuwer')}</p>"
    )
    alone = section(page, ground.insider, "alleennederlands")
    planted.fill("expertise", pk=edition.pk, twin_pk=alone.pk)
    waiting = begin("expertiseklad", ground.insider, [ground.insider])
    section(waiting, ground.insider, "kladstuk")


@plant
def expertise_that_closes(ground: Ground, planted: Planted) -> None:
    """Everybody could read it and follow it, and an outsider suggested something; then it is for one team."""
    from community.expertise import services
    from community.expertise.models import ExpertisePage

    title = planted.word("openpagina", reader="everybody")
    page = services.page_begin(user=ground.insider, title=title, language="nl", is_wiki=True)
    section = services.section_begin(page=page, user=ground.insider, title=planted.word("openkop", reader="everybody"))
    body = f"<p>{planted.word('openstuk', reader='everybody')}</p>"
    services.section_save(section=section, user=ground.insider, title=section.title, body=body)
    services.page_publish(page=page, user=ground.insider)
    for person in ground.outsiders:
        services.follow(page=page, user=person)
    services.section_save(section=section, user=ground.insider, title=section.title, body=f"{body}<p>x</p>")
    planted.fill("expertise", pk=page.pk)
    planted.urls.add(page.get_absolute_url())

    def close() -> None:
        stored = ExpertisePage.objects.get(pk=page.pk)
        stored.audience = ground.team.token
        services.page_settle(page=stored, user=ground.insider)

    planted.when_closing(close)
