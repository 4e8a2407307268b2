"""What a colleague reported: in words only for those who decide, about things of one team, one of them open until it closes."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.utils import timezone

from tests.contracts.plants import Ground, Planted, plant
from tests.factories import UserFactory


@plant
def reported_things_of_a_team(ground: Ground, planted: Planted) -> None:
    from cms.plugins.access import HOSTS
    from cms.plugins.reports import report_add, thing_hide
    from community.comments.services import comment_post
    from community.people.models import Profile
    from community.polls.models import Poll
    from community.polls.services import poll_save
    from community.questions import services
    from community.questions.models import Question
    from pages.models import NewsPage
    from tests.dummy_plugin.models import Note

    mate, host = UserFactory(username="nachtmaat"), UserFactory(username="nachthost")
    host.groups.add(Group.objects.get(name=HOSTS))
    for person in (mate, host):
        Profile.objects.update_or_create(user=person, defaults={"team": ground.team})
    audience, now = ground.team.token, timezone.now()

    def note(stem: str, **fields: object) -> Note:
        reader = fields.pop("reader", "insider")
        made = {"author": mate, "state": "published", "published_at": now, "audience": audience, **fields}
        return Note.objects.create(title=planted.word(stem, reader=reader), **made)

    news = NewsPage.objects.filter(audience=audience).order_by("pk").first()
    comment = comment_post(author=mate, target=news, text=planted.word("uitval"))
    asked = Question(title=planted.word("maatvraag"), typed="", language="nl", audience=audience)
    question = services.question_ask(question=asked, user=mate, topics=[])
    answer = services.answer_post(author=mate, question=question, typed=planted.word("maatantwoord"))
    poll = poll_save(
        poll=Poll(title=planted.word("maatpeiling"), audience=audience), user=mate, choices=["Een", "Twee"]
    )
    closes = note("nogopen", reader="everybody", audience="everyone")
    for thing in (comment, question, answer, poll, note("maatnotitie"), closes):
        report_add(reporter=ground.insider, thing=thing, reason=planted.word("melding", reader="nobody"))
        planted.fill("reports", kind=thing._meta.label_lower, pk=thing.pk)
        planted.urls.add(f"/nl/reports/{thing._meta.label_lower}/{thing.pk}/")
    gone = note("verborgen", reader="nobody")
    thing_hide(moderator=host, thing=gone, reason=planted.word("reden", reader="nobody"))
    planted.fill("reports", kind="dummy.note", pk=gone.pk)
    planted.urls |= {f"/nl/reports/dummy.note/{gone.pk}/", gone.get_absolute_url()}
    planted.when_closing(lambda: Note.objects.filter(pk=closes.pk).update(audience=audience))
