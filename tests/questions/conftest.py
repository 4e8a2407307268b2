"""Topics, people who know about them, and questions for everybody and for one team."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cms.plugins.users import Topic
from community.people.models import Profile
from community.questions import services
from community.questions.models import Answer, Question

LIST = "/nl/community/questions/"


@pytest.fixture(autouse=True)
def no_double_clicks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests are quicker than people; the one about a double click asks for the real window."""
    from datetime import timedelta

    monkeypatch.setattr("cms.core.contributions.sent.DOUBLE_CLICK", timedelta(0))
    monkeypatch.setattr("community.questions.services.answering.DOUBLE_CLICK", timedelta(0))


@pytest.fixture
def gloves(db: None) -> Topic:
    return Topic.objects.create(slug="gloves", name_nl="Handschoenen", name_en="Gloves")


@pytest.fixture
def garden(db: None) -> Topic:
    return Topic.objects.create(slug="garden", name_nl="Tuin en moestuin", name_en="Garden")


@pytest.fixture
def knows() -> Callable[..., Profile]:
    """`knows(ed, gloves, absent_from=…)`: what somebody knows about, and when they are away."""

    def learn(user: Any, *topics: Topic, **fields: Any) -> Profile:
        profile = Profile.objects.get(user=user)
        for name, value in fields.items():
            setattr(profile, name, value)
        profile.save()
        profile.expertise.set(topics)
        return profile

    return learn


@pytest.fixture
def ask() -> Callable[..., Question]:
    """`ask(niels, "Mag dat?", gloves, audience=…)` → a question, through the service."""

    def make(author: Any, title: str = "Mag dat?", *topics: Topic, **fields: Any) -> Question:
        question = Question(title=title, **{"language": "nl", **fields})
        return services.question_ask(question=question, user=author, topics=topics)

    return make


@pytest.fixture
def say() -> Callable[..., Answer]:
    def make(author: Any, question: Question, typed: str = "Ja, dat mag.") -> Answer:
        return services.answer_post(author=author, question=question, typed=typed)

    return make


def form(**changes: Any) -> dict[str, Any]:
    """What the form of a question sends."""
    return {
        "kind": "question",
        "title": "Mag ik een pleister dragen?",
        "typed": "",
        "audience": "everyone",
        "language": "nl",
        **changes,
    }
