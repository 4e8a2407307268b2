"""What this plugin gives the house, in one list."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cms.plugins.points import (
    ActivityType,
    AskSource,
    DemoContent,
    DueJob,
    HomeWidget,
    NavItem,
    NotificationType,
    PersonPanel,
    ReportTarget,
    SearchHelp,
    SearchSource,
    Slot,
    TopicPanel,
)

from . import asks, demo, judging, notify, origins, parts, search, services, topic_panel
from .models import Answer, Question

ASKED_ICON = "message-circle-question-mark"

contributions = [
    NavItem(key="questions", label=_("Questions"), url_name="questions:list", icon=ASKED_ICON, order=50),
    HomeWidget(
        key="questions.could_answer", title=_("Can you help?"), template="questions/widgets/could_answer.html",
        region="aside", order=15, context=parts.questions_i_could_answer,
    ),
    PersonPanel(key="questions.answers", template="questions/panels/person.html", context=parts.answers_of, order=40),
    Slot(
        key="questions.origin", region="after_content", order=5, targets=origins.comes_from_a_question,
        template="questions/slots/origin.html", context=origins.origin,
    ),
    AskSource(key="questions.asked", order=15, asks=asks.asked_of_me),
    ReportTarget(
        key="questions.answers", model=Answer, label=_("answer"), title=judging.title, cards=judging.cards,
        hidden=judging.hidden, hide=judging.hide, show=judging.show,
    ),
    ActivityType(key="questions.question_shared", sentence=_("%(actor)s asked “%(target)s”"), stream=True, icon="message-circle-question-mark"),
    ActivityType(key="questions.routed", sentence=_("%(actor)s asked a colleague “%(target)s”")),
    ActivityType(key="questions.answered", sentence=_("%(actor)s answered “%(target)s”"), many=_("%(actors)s answered “%(about)s”"), stream=True, icon="message-circle"),
    ActivityType(key="questions.helped", sentence=_("%(actor)s was helped by an answer to “%(target)s”")),
    ActivityType(key="questions.accepted", sentence=_("%(actor)s chose an answer to “%(target)s”")),
    ActivityType(key="questions.promoted", sentence=_("%(actor)s makes a page of an answer to “%(target)s”")),
    NotificationType(
        key="questions.routed", activity="questions.routed", recipients=notify.asked, strength=40,
        sentence=_("%(actor)s asks you: “%(target)s”"), icon=ASKED_ICON, channels=("app", "mail"),
    ),
    NotificationType(
        key="questions.my_question", activity="questions.answered", recipients=notify.asker, strength=35,
        sentence=_("%(actor)s answered your question “%(target)s”"),
        many=_("%(actors)s answered your question “%(about)s”"), quotes=notify.quotes, icon="message-circle",
        channels=("app", "mail"),
    ),
    NotificationType(
        key="questions.followed", activity="questions.answered", recipients=notify.followers, strength=10,
        sentence=_("%(actor)s answered “%(target)s”"), many=_("%(actors)s answered “%(about)s”"), quotes=notify.quotes,
        icon="message-circle",
    ),
    NotificationType(
        key="questions.accepted", activity="questions.accepted", recipients=notify.answerer, strength=30,
        sentence=_("%(actor)s chose your answer to “%(target)s”"), icon="circle-check",
    ),
    NotificationType(
        key="questions.helped", activity="questions.helped", recipients=notify.answerer, strength=15,
        sentence=_("Your answer to “%(target)s” helped %(actor)s"),
        many=_("Your answer to “%(about)s” helped %(actors)s"), icon="heart",
    ),
    NotificationType(
        key="questions.promoted", activity="questions.promoted", recipients=notify.answerer, strength=25,
        sentence=_("%(actor)s makes a page of your answer to “%(target)s”"), icon="file-plus",
    ),
    SearchSource(
        key="questions", label=_("Questions"), icon=ASKED_ICON, model=Question, order=35, queryset=search.queryset,
        to_document=search.to_document, shown=search.shown, template="questions/_search_result.html",
    ),
    SearchHelp(
        key="questions.ask", order=10, label=_("Ask it to colleagues"), url=search.ask_colleagues, icon=ASKED_ICON,
        hint=_("Your words become a question. It goes to those who know about it."),
    ),
    DueJob(key="questions.over", run=services.questions_over, every=300),
    DueJob(key="questions.purge_deleted", run=services.answers_purge, every=60),
    TopicPanel(key="questions", order=10, label=_("Questions"), shape="talk", items=topic_panel.on_topic),
    DemoContent(key="questions", order=65, build=demo.build),
]  # fmt: skip
