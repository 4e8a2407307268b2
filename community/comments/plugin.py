"""What this plugin gives the house, in one list."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cms.plugins.points import (
    ActivityType,
    DemoContent,
    DueJob,
    HomeWidget,
    NotificationType,
    ReportTarget,
    SearchSource,
    Slot,
    ThreadSource,
)

from . import demo, judging, notify, search, selectors, services, slots, talk
from .models import Comment

contributions = [
    Slot(
        key="comments.reactions", region="actions", order=10, targets=slots.takes_part,
        template="comments/slots/reactions.html", context=slots.reactions,
    ),
    Slot(
        key="comments.conversation", region="after_content", order=10, targets=slots.takes_part,
        template="comments/slots/conversation.html", context=slots.conversation,
    ),
    Slot(
        key="comments.count", region="list_meta", order=10, targets=slots.takes_part,
        template="comments/slots/count.html", context=slots.count, bulk=slots.counts,
    ),
    ThreadSource(key="comments", targets=slots.takes_part, replies=selectors.replies_for),
    HomeWidget(
        key="comments.talk", title=_("What colleagues say"), template="comments/widgets/talk.html", region="bottom",
        order=30, context=talk.valued_talk, headed=False,
    ),
    ReportTarget(
        key="comments", model=Comment, label=_("comment"), title=judging.title, cards=judging.cards,
        hidden=judging.hidden, hide=judging.hide, show=judging.show,
    ),
    ActivityType(key="comments.commented", sentence=_("%(actor)s commented on “%(target)s”"), many=_("%(actors)s commented on “%(about)s”"), stream=True, icon="message-circle"),
    ActivityType(key="comments.mentioned", sentence=_("%(actor)s mentioned colleagues on “%(target)s”")),
    NotificationType(
        key="comments.mention", activity="comments.commented", recipients=notify.mentioned, strength=40,
        sentence=_("%(actor)s mentioned you on “%(target)s”"),
        many=_("%(actors)s mentioned you on “%(about)s”"), quotes=notify.quotes,
        icon="at-sign", channels=("app", "mail"),
    ),
    NotificationType(
        key="comments.later_mention", activity="comments.mentioned", recipients=notify.mentioned, strength=40,
        sentence=_("%(actor)s mentioned you on “%(target)s”"),
        many=_("%(actors)s mentioned you on “%(about)s”"),
        icon="at-sign", channels=("app", "mail"),
    ),
    NotificationType(
        key="comments.reply", activity="comments.commented", recipients=notify.replied_to, strength=30,
        sentence=_("%(actor)s replied to you on “%(target)s”"),
        many=_("%(actors)s replied to you on “%(about)s”"), quotes=notify.quotes,
        icon="reply",
    ),
    NotificationType(
        key="comments.on_my_page", activity="comments.commented", recipients=notify.page_people, strength=20,
        sentence=_("%(actor)s commented on your page “%(target)s”"),
        many=_("%(actors)s commented on your page “%(about)s”"), quotes=notify.quotes,
        icon="message-circle",
    ),
    NotificationType(
        key="comments.follow", activity="comments.commented", recipients=notify.followers, strength=10,
        sentence=_("%(actor)s also commented on “%(target)s”"),
        many=_("%(actors)s also commented on “%(about)s”"), quotes=notify.quotes,
        icon="message-circle",
    ),
    SearchSource(
        key="comments", label=_("Comments"), icon="message-circle", model=Comment, order=60,
        queryset=search.queryset, to_document=search.to_document,
    ),
    DueJob(key="comments.purge_deleted", run=services.purge_deleted, every=60),
    DemoContent(key="comments", order=60, build=demo.build),
]  # fmt: skip
