"""A question of one team with its answers, who was asked, a report, and a page that was made of an answer for everybody."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from tests.contracts.plants import Ground, Planted, plant


@plant
def team_question(ground: Ground, planted: Planted) -> None:
    """Through the services people use: asked, answered, chosen, hidden in part, deleted in part, and a draft."""
    from cms.plugins.users import Topic
    from community.people.models import Profile
    from community.questions import services
    from community.questions.models import Question

    topic = Topic.objects.create(slug="planted", name_nl="Geplant", name_en="Planted")
    for person in (ground.insider, *ground.outsiders):
        Profile.objects.get(user=person).expertise.add(topic)

    def ask(stem: str, **how: object) -> Question:
        made = Question(
            title=planted.word(stem), typed=planted.word("uitleg"), language="nl", audience=ground.team.token
        )
        for name, value in how.items():
            setattr(made, name, value)
        return services.question_ask(question=made, user=ground.insider, topics=[topic])

    question = ask("vraag")
    helping = ask("hulpvraag", kind="help", place=planted.word("plek"), ends_at=timezone.now() + timedelta(days=1))
    draft = Question(title=planted.word("vraagklad"), language="nl", audience=ground.team.token)
    draft = services.question_ask(question=draft, user=ground.insider, topics=[], publish=False)
    answer = services.answer_post(author=ground.insider, question=question, typed=planted.word("raad"))
    services.answer_accept(user=ground.insider, answer=answer)
    for mine in (question, helping, draft):
        planted.fill("questions", pk=mine.pk)
        planted.urls.add(mine.get_absolute_url())
    for name in ("answer_edit", "answer_delete", "answer_undo", "helped", "accept", "answer_report"):
        planted.fill(f"questions:{name}", pk=answer.pk)
    for kind, pk in (("question", question.pk), ("answer", answer.pk)):
        planted.fill("questions", kind=kind, pk=pk)


@plant
def question_that_closes(ground: Ground, planted: Planted) -> None:
    """Everybody could read it, outsiders follow it and were told of its answer; then it is for one team."""
    from community.questions import services
    from community.questions.models import Question

    made = Question(title=planted.word("openvraag", reader="everybody"), typed="", language="nl")
    question = services.question_ask(question=made, user=ground.insider, topics=[])
    for person in ground.outsiders:
        services.question_follow(user=person, question=question)
    words = planted.word("openantwoord", reader="everybody")
    services.answer_post(author=ground.insider, question=question, typed=words)
    planted.fill("questions", pk=question.pk)
    planted.urls.add(question.get_absolute_url())

    def close() -> None:
        question.refresh_from_db()
        question.audience = ground.team.token
        services.question_ask(question=question, user=ground.insider)

    planted.when_closing(close)
