"""A closed thing in the middle of open texts: everybody reads the text, and nobody else what stands in it."""

from __future__ import annotations

import json

from tests.contracts.plants import Ground, Planted, plant
from tests.factories import make_news


@plant
def closed_note_in_open_texts(ground: Ground, planted: Planted) -> None:
    from cms.plugins.contributions import contribution_save
    from cms.plugins.embeds import embed_markup, embed_reference
    from pages.blocks import raw
    from tests.dummy_plugin.models import Note

    closed = Note(title=planted.word("ingevoegd"), body=planted.word("regel"), audience=ground.team.token)
    contribution_save(contribution=closed, user=ground.insider)
    reference = embed_reference(closed)
    page = make_news(ground.tree, "Nieuws met iets erin", author=ground.editor)
    page.body = json.dumps(raw.stream("embedded", [raw.text("<p>Open tekst.</p>"), raw.embed(reference)]))
    page.save_revision().publish()
    around = Note(title="Open notitie", body=f"<p>Zie</p>{embed_markup(reference)}", audience="everyone")
    contribution_save(contribution=around, user=ground.insider)
    planted.fill("dummy", pk=closed.pk)
    planted.fill("dummy", pk=around.pk)
    planted.urls.add(closed.get_absolute_url())
