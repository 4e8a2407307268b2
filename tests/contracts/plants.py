"""What the leak walk plants: one closed thing of every kind, each full of words that stand nowhere else.

A plugin adds its own with `@plant`; the walk finds whatever is planted here and needs no change.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Planted:
    """Words that must not come out, ids and names to fill into URLs, and addresses to try as they are."""

    words: set[str] = field(default_factory=set)
    ids: set[int] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    urls: set[str] = field(default_factory=set)

    def word(self, stem: str) -> str:
        """A new word that is in no text of ours."""
        made = f"{stem}kwartsglim{len(self.words)}"
        self.words.add(made)
        return made


@dataclass
class Ground:
    """Where things are planted: the site, a closed team, its member, and the editor."""

    tree: Any
    team: Any
    insider: Any
    editor: Any


Planter = Callable[[Ground, Planted], None]
PLANTERS: list[Planter] = []


def plant(planter: Planter) -> Planter:
    PLANTERS.append(planter)
    return planter


def plant_all(ground: Ground) -> Planted:
    planted = Planted()
    for planter in PLANTERS:
        planter(ground, planted)
    return planted


def _picture(name: str) -> Any:
    from django.core.files.images import ImageFile
    from PIL import Image

    from cms.core.models import IntranetImage

    buffer = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(buffer, "PNG")
    return IntranetImage.objects.create(title=name, file=ImageFile(buffer, name=f"{name}.png"))


@plant
def restricted_news(ground: Ground, planted: Planted) -> None:
    """A news item for one team, its translation, its image and its document."""
    from django.core.files.base import ContentFile

    from cms.core.models import IntranetDocument
    from tests.factories import make_news

    image = _picture(planted.word("foto"))
    text = planted.word("bijlagetekst")
    document = IntranetDocument.objects.create(
        title=planted.word("bijlage"), file=ContentFile(text.encode(), name=f"{planted.word('bestand')}.txt")
    )
    body = [
        (
            "text",
            f'<p>{planted.word("alinea")} <a linktype="document" id="{document.pk}">{planted.word("anker")}</a></p>',
        )
    ]
    dutch = make_news(
        ground.tree,
        planted.word("kop"),
        intro=planted.word("intro"),
        image=image,
        body=body,
        slug=planted.word("adres"),
        audience=ground.team.token,
        change_note=planted.word("wijziging"),
        author=ground.insider,
    )
    english = make_news(
        ground.tree,
        planted.word("heading"),
        language="en",
        intro=planted.word("standfirst"),
        image=image,
        translation_key=dutch.translation_key,
        slug=planted.word("path"),
    )
    planted.ids |= {dutch.pk, english.pk, image.pk, document.pk}
    planted.names |= {dutch.slug, english.slug}
    planted.urls |= {
        dutch.get_url(),
        english.get_url(),
        f"/media/{image.file.name}",
        image.get_rendition("fill-20x20").url,
        document.url,
    }


@plant
def restricted_protocol(ground: Ground, planted: Planted) -> None:
    from tests.factories import make_protocol

    page = make_protocol(
        ground.tree,
        planted.word("protocol"),
        number=planted.word("nr")[:30],
        audience=ground.team.token,
        slug=planted.word("stap"),
        body=[("text", f"<p>{planted.word('handeling')}</p>")],
        needs_confirmation=True,
        owner=ground.insider,
    )
    planted.words.discard(page.number)
    planted.ids.add(page.pk)
    base = page.get_url()
    planted.urls |= {base, f"{base}print/", f"{base}confirmations/", f"{base}versions/1/", f"{base}confirm/"}


@plant
def restricted_form(ground: Ground, planted: Planted) -> None:
    from pages.models import FormField, FormPage

    page = ground.tree.nl.forms.add_child(
        instance=FormPage(
            title=planted.word("formulier"),
            slug=planted.word("vraag"),
            audience=ground.team.token,
            locale=ground.tree.nl.home.locale,
        )
    )
    FormField.objects.create(page=page, label=planted.word("veld"), field_type="singleline", required=True)
    planted.ids.add(page.pk)
    base = page.get_url()
    planted.urls |= {base, f"{base}inbox/", f"{base}inbox/export/", f"{base}sent/x/", f"{base}files/1/"}


@plant
def team_contribution_with_comments(ground: Ground, planted: Planted) -> None:
    """A team-only contribution, a comment on it, and a comment on the closed news item; through the services people use."""
    from cms.plugins.contributions import contribution_save
    from community.comments.services import comment_post
    from pages.models import NewsPage
    from tests.dummy_plugin.models import Note

    note = contribution_save(
        contribution=Note(
            title=planted.word("notitie"), body=f"<p>{planted.word('regel')}</p>", audience=ground.team.token
        ),
        user=ground.insider,
    )
    first = comment_post(author=ground.insider, target=note, text=f"{planted.word('reactie')} @niels @ed")
    reply = comment_post(author=ground.insider, target=note, text=planted.word("antwoord"), reply_to=first)
    news = NewsPage.objects.filter(audience=ground.team.token).first()
    other = comment_post(author=ground.insider, target=news, text=f"{planted.word('opmerking')} @niels")
    planted.ids |= {note.pk, first.pk, reply.pk, other.pk}
    planted.names |= {"dummy.note", "pages.newspage"}
    planted.urls.add(note.get_absolute_url())


@plant
def restricted_survey(ground: Ground, planted: Planted) -> None:
    """A top-task survey for one team, with a list of its own words, and a tile for the team."""
    from datetime import timedelta

    from django.utils import timezone
    from wagtail.models import Locale

    from toptasks import services
    from toptasks.models import Survey, TopTask
    from toptasks.services import Line

    now = timezone.now()
    survey = services.survey_save(
        user=ground.editor,
        survey=Survey(
            name=planted.word("peiling"), intro_nl=planted.word("waarom"), audience=ground.team.token,
            opens_at=now - timedelta(days=1), closes_at=now + timedelta(days=9),
        ),
    )  # fmt: skip
    lines = [Line(planted.word("klus"), f"Task {n}") if n < 6 else Line(f"Taak {n}", f"Task {n}") for n in range(30)]
    services.survey_compose(user=ground.editor, survey=survey, lines=lines)
    services.survey_start(user=ground.editor, survey=survey)
    nl = Locale.objects.get(language_code="nl")
    task = TopTask.objects.create(title=planted.word("tegel"), url="/nl/x/", audience=ground.team.token, locale=nl)
    planted.words.discard(survey.name)
    planted.ids |= {survey.pk, task.pk}
    planted.urls |= {f"/nl/community/top-tasks/{survey.pk}/{part}" for part in ("", "edit/", "list/", "result/", "do/")}
