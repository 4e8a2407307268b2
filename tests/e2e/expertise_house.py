"""Expertise pages for the walk with axe: one Emma keeps, with a suggestion that waits, and one she may suggest something on."""

from __future__ import annotations

from typing import Any


def expertise_addresses(house: Any, language: str) -> dict[str, str]:
    """Every screen of the plugin in one language, as Emma sees it."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    from community.expertise import services
    from community.expertise.models import Section

    topic = _known_topic(house, language)

    def begin(keeper: Any, *, is_wiki: bool) -> tuple[Any, Section]:
        page = services.page_begin(
            user=keeper, title="Schone handen", language=language, is_wiki=is_wiki, topic=topic, keepers=[keeper, house.carmen]
        )  # fmt: skip
        services.file_add(
            page=page, user=keeper, upload=SimpleUploadedFile("kaart.txt", b"Was je handen."), title="Kaart"
        )
        bodies = {
            "intro": "<p>Alles over handen.</p>",
            "points": "<h2>Handen eerst</h2><p>Dertig tellen.</p><h2>Ringen af</h2><p>Altijd.</p>",
            "text": "<p>Zeep of alcohol.</p><ul><li>een</li><li>twee</li></ul>",
        }
        for kind, body in bodies.items():
            section = services.section_begin(page=page, user=keeper, title=f"Kop {kind}", kind=kind)
            section = services.section_save(section=section, user=keeper, title=section.title, body=body)
        return services.page_publish(page=page, user=keeper), section

    wiki, text = begin(house.emma, is_wiki=True)
    services.section_save(
        section=text, user=house.emma, title="Kop", body="<p>Zeep en water.</p><h2>Nieuw</h2><p>Ja.</p>"
    )
    kept, other = begin(house.admin, is_wiki=False)
    made = services.suggestion_make(
        section=other, user=house.emma, title=other.title, body="<p>Alleen zeep.</p>", why="Gehoord."
    )
    base = f"/{language}/community/expertise/"
    return {
        "expertise pages": base, "wiki page": f"{base}{wiki.pk}/", "expertise page": f"{base}{kept.pk}/", "expertise begun": f"{base}new/",
        "expertise settled": f"{base}{wiki.pk}/edit/", "section written": f"{base}section/{text.pk}/edit/",
        "versions": f"{base}section/{text.pk}/history/", "suggesting": f"{base}section/{other.pk}/suggest/",
        "suggestion": f"{base}suggestion/{made.pk}/", "suggestions": f"{base}suggestions/",
    }  # fmt: skip


def _known_topic(house: Any, language: str) -> Any:
    """A topic with a protocol, a question, a blog and a colleague who knows about it."""
    from cms.plugins.users import Topic
    from community.blogs.models import BlogPost
    from community.blogs.services import post_write
    from community.people.models import Profile
    from community.questions import services
    from community.questions.models import Question

    topic = Topic.objects.create(slug="clean-hands", name_nl="Handhygiëne", name_en="Hand hygiene")
    Profile.objects.get(user=house.niels).expertise.add(topic)
    Profile.objects.filter(user=house.carmen).update(phone="2231")
    question = Question(title="Mag ik een ring dragen?", language=language)
    services.question_ask(question=question, user=house.emma, topics=[topic])
    post = BlogPost(title="Dertig tellen", body="<p>Eén, twee.</p>", language=language)
    post_write(post=post, user=house.emma, publish=True, topics=[topic])
    return topic
