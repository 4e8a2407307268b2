"""Polls for one team: by name, anonymous, closed, a draft, and one in the middle of an open news item."""

from __future__ import annotations

import json
from datetime import timedelta

from django.utils import timezone

from tests.contracts.plants import Ground, Planted, plant
from tests.factories import UserFactory, make_news


@plant
def polls_of_a_team(ground: Ground, planted: Planted) -> None:
    from cms.plugins.embeds import embed_reference
    from community.people.models import Profile
    from community.polls.models import Poll
    from community.polls.services import poll_close, poll_save
    from community.polls.voting import vote_cast
    from pages.blocks import raw

    for number in range(4):  # anonymous is something for five or more
        Profile.objects.update_or_create(user=UserFactory(username=f"nacht{number}"), defaults={"team": ground.team})

    def poll(**fields: object) -> Poll:
        made = Poll(
            title=planted.word("peiling"),
            body=planted.word("uitleg"),
            audience=ground.team.token,
            closes_at=timezone.now() + timedelta(days=3),
            **fields,
        )
        choices = [planted.word("keuze"), planted.word("keuze")]
        return poll_save(
            poll=made, user=ground.insider, choices=choices, publish="draft" not in str(fields.get("state"))
        )

    named, unseen, over, draft = poll(), poll(anonymous=True), poll(), poll(state="draft")
    for one in (named, unseen, over):
        vote_cast(user=ground.insider, poll=one, picks=[one.choices.all()[0].pk])
    poll_close(poll=Poll.objects.get(pk=over.pk), user=ground.insider)
    page = make_news(ground.tree, "Nieuws met een peiling", author=ground.editor)
    page.body = json.dumps(raw.stream("poll", [raw.text("<p>Stem mee.</p>"), raw.embed(embed_reference(named))]))
    page.save_revision().publish()
    for one in (named, unseen, over, draft):
        planted.fill("polls", pk=one.pk)
        planted.fill("polls", pk=one.pk, kind="csv")
        planted.urls.add(one.get_absolute_url())
        planted.urls.add(f"{one.get_absolute_url()}result.xlsx")
