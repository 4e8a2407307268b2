"""What search gives the house, in one list."""

from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model

from cms.plugins.points import (
    ActivityType,
    AskSource,
    DashboardPanel,
    DueJob,
    Finder,
    NotificationType,
    SearchSource,
    Slot,
)
from cms.plugins.users import User
from search import finder, sources, tasks
from search.loop import counting, desk, frequent, missed  # noqa: F401 - `frequent` offers its queries by being there

contributions = [
    SearchSource(
        key="documents", label=_("Files"), icon="paperclip", model=get_document_model(), queryset=sources.documents,
        to_document=sources.to_document, order=50, fields=("title",),
    ),
    Finder(key="search", find=finder.find),
    Slot(
        key="search.settings", region="settings", template="search/_settings_link.html", order=200,
        targets=lambda obj: isinstance(obj, User), context=desk.settings_link,
    ),
    ActivityType(key="search.missed_given", sentence=_("“%(target)s” could not be found and was given to you")),
    ActivityType(key="search.missed_solved", sentence=_("“%(target)s” can be found now")),
    ActivityType(key="search.missed_declined", sentence=_("“%(target)s” was looked at")),
    NotificationType(
        key="search.missed_given", activity="search.missed_given", recipients=missed.owner_of, strength=30,
        sentence=_("Colleagues searched for “%(target)s” and did not find it. Will you look at it?"), icon="search",
        channels=("app", "mail"),
    ),
    NotificationType(
        key="search.missed_solved", activity="search.missed_solved", recipients=missed.people_of, strength=30,
        sentence=_("You searched for “%(target)s”. It can be found now."), icon="circle-check",
        channels=("app", "mail"),
    ),
    NotificationType(
        key="search.missed_declined", activity="search.missed_declined", recipients=missed.people_of, strength=30,
        sentence=_("You searched for “%(target)s”. There is an answer for you."), icon="message-circle",
        channels=("app", "mail"),
    ),
    AskSource(key="search.missed", order=60, asks=desk.work_of),
    DashboardPanel(key="search.missed", template="search/admin/panel.html", context=desk.panel, order=60),
    DueJob(key="search.counting", run=counting.turn, every=3600),
    DueJob(key="search.followers", run=missed.forget_followers, every=86_400),
    DueJob(key="search.sweep", run=tasks.sweep, every=60),
    DueJob(key="search.files", run=tasks.sweep_files, every=60),
    DueJob(key="search.vectors", run=tasks.sweep_vectors, every=60),
]  # fmt: skip
