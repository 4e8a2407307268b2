"""What vlogs give the house, in one list."""

from django.utils.translation import gettext_lazy as _

from cms.plugins.points import (
    ActivityType,
    DemoContent,
    DueJob,
    EmbedTarget,
    HomeWidget,
    MediaAccess,
    NavItem,
    NotificationType,
    PersonPanel,
    SearchSource,
    TopicPanel,
)

from . import cleanup, demo, notify, parts, search, selectors, tasks, topic_panel, uploads
from .models import Vlog

contributions = [
    NavItem(key="vlogs", label=_("Vlogs"), url_name="vlogs:list", icon="video", order=72),
    HomeWidget(
        key="vlogs.newest", title=_("New vlogs"), template="vlogs/widgets/newest.html", context=parts.newest,
        region="bottom", order=50,
    ),
    PersonPanel(key="vlogs.introduction", template="vlogs/widgets/introduction.html", context=parts.introduction),
    ActivityType(key="vlogs.vlog_shared", sentence=_("%(actor)s shared the vlog “%(target)s”"), stream=True, icon="video"),
    ActivityType(key="vlogs.film_ready", sentence=_("The film of “%(target)s” is ready")),
    ActivityType(key="vlogs.film_not_shared", sentence=_("The film of “%(target)s” is ready, and not shared")),
    ActivityType(key="vlogs.film_failed", sentence=_("The film of “%(target)s” could not be made ready")),
    NotificationType(
        key="vlogs.film_ready", activity="vlogs.film_ready", recipients=notify.author, strength=20,
        sentence=_("Your film “%(target)s” is ready to watch"), icon="video",
    ),
    NotificationType(
        key="vlogs.film_not_shared", activity="vlogs.film_not_shared", recipients=notify.author, strength=25,
        sentence=_("Your film “%(target)s” is ready, but not shared: you are not among its readers any more. Choose who may see it."),
        icon="video", channels=("app", "mail"),
    ),
    NotificationType(
        key="vlogs.film_failed", activity="vlogs.film_failed", recipients=notify.author, strength=40,
        sentence=_("Your film “%(target)s” is not ready. Look at what went wrong."), icon="circle-alert",
        address=notify.way_out, channels=("app", "mail"),
    ),
    SearchSource(
        key="vlogs", label=_("Vlogs"), icon="video", model=Vlog, order=55,
        queryset=search.queryset, to_document=search.to_document,
    ),
    EmbedTarget(
        key="vlogs", label=_("Vlog"), icon="video", model=Vlog, template="vlogs/embed.html",
        choices=parts.to_embed, context=parts.embedded,
    ),
    MediaAccess(key="vlogs.films", prefix="vlogs/", allowed=selectors.file_allowed),
    DueJob(key="vlogs.sweep", run=tasks.sweep, every=60),
    DueJob(key="vlogs.uploads_prune", run=uploads.uploads_prune, every=3600),
    DueJob(key="vlogs.files_purge", run=cleanup.files_purge, every=86_400),
    TopicPanel(key="vlogs", order=40, label=_("Vlogs"), shape="cards", items=topic_panel.on_topic),
    DemoContent(key="vlogs", order=70, build=demo.build),
]  # fmt: skip
