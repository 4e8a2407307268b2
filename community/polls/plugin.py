"""What polls give the house."""

from django.utils.translation import gettext_lazy as _

from cms.plugins.points import (
    ActivityType,
    DemoContent,
    DueJob,
    EmbedTarget,
    HomeWidget,
    NavItem,
    NotificationType,
    SearchSource,
)

from . import demo, notify, parts, search, services
from .models import Poll

contributions = [
    NavItem(key="polls", label=_("Polls"), url_name="polls:list", icon="vote", order=75),
    HomeWidget(
        key="polls.open",
        title=_("Poll"),
        template="polls/widget.html",
        context=parts.open_poll,
        region="aside",
        order=15,
        headed=False,
    ),
    EmbedTarget(
        key="polls",
        label=_("Poll"),
        icon="vote",
        model=Poll,
        choices=parts.choices_for,
        template="polls/embed.html",
        context=parts.embedded,
    ),
    ActivityType(key="polls.poll_shared", sentence=_("%(actor)s asks: “%(target)s”"), stream=True, icon="vote"),
    ActivityType(key="polls.closed", sentence=_("The poll “%(target)s” is closed"), stream=True, icon="vote"),
    NotificationType(
        key="polls.closed_mine",
        activity="polls.closed",
        recipients=notify.author,
        sentence=_("Your poll “%(target)s” is closed. Look at the result."),
        strength=25,
        icon="vote",
        channels=("app", "mail"),
    ),
    NotificationType(
        key="polls.closed",
        activity="polls.closed",
        recipients=notify.voters,
        sentence=_("The poll “%(target)s” you voted in is closed. Look at the result."),
        strength=10,
        icon="vote",
    ),
    SearchSource(
        key="polls", label=_("Polls"), icon="vote", model=Poll, order=65, queryset=search.queryset,
        to_document=search.to_document,
    ),
    DueJob(key="polls.close", run=services.polls_close_due, every=60),
    DemoContent(key="polls", order=70, build=demo.build),
]  # fmt: skip
