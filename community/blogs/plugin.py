"""What this plugin gives the house, in one list."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cms.plugins.activities import small_circle
from cms.plugins.points import (
    ActivityType,
    DemoContent,
    DueJob,
    FeedSource,
    HomeWidget,
    NavItem,
    NotificationType,
    PersonPanel,
    ReportTarget,
    SearchSource,
    Slot,
    TopicPanel,
)
from cms.plugins.reports import contribution_hide, contribution_show

from . import demo, feeds, judging, notify, parts, search, services, slots, topic_panel
from .models import BlogPost

contributions = [
    NavItem(key="blogs", label=_("Blogs"), url_name="blogs:list", icon="notebook-pen", order=50),
    HomeWidget(
        key="blogs.latest", title=_("Latest blogs"), template="blogs/widgets/latest.html", region="main", order=60,
        context=parts.latest,
    ),
    PersonPanel(key="blogs", order=40, template="blogs/panels/person.html", context=parts.of_person),
    Slot(
        key="blogs.summed_up", region="conversation", order=50, template="blogs/slots/conversation.html",
        context=slots.conversation,
    ),
    ReportTarget(
        key="blogs.posts", model=BlogPost, label=_("blog"), title=str, cards=judging.cards, hidden=judging.hidden,
        hide=contribution_hide, show=contribution_show,
    ),
    FeedSource(key="blogs", label=_("Blogs"), entries=feeds.entries),
    ActivityType(key="blogs.blogpost_shared", sentence=_("%(actor)s wrote “%(target)s”"), stream=True, icon="notebook-pen"),
    ActivityType(key="blogs.coauthor_added", sentence=_("%(actor)s writes together with a colleague")),
    NotificationType(
        key="blogs.coauthor", activity="blogs.coauthor_added", recipients=notify.coauthor, strength=30,
        sentence=_("%(actor)s asks you to write along on “%(target)s”"), icon="notebook-pen", channels=("app", "mail"),
    ),
    NotificationType(
        key="blogs.coauthor_shared", activity="blogs.coauthor_added", recipients=notify.coauthor_of_shared, strength=30,
        sentence=_("%(actor)s names you as a writer of “%(target)s”. Colleagues can read it already."), icon="notebook-pen",
        channels=("app", "mail"),
    ),
    NotificationType(
        key="blogs.quoted", activity="blogs.blogpost_shared", recipients=notify.quoted, strength=30,
        sentence=_("%(actor)s quotes you in “%(target)s”"), icon="quote",
    ),
    NotificationType(
        key="blogs.published", activity="blogs.blogpost_shared", recipients=notify.writers, strength=20,
        sentence=_("%(actor)s published “%(target)s”, which you wrote together"), icon="notebook-pen",
    ),
    NotificationType(
        key="blogs.for_circle", activity="blogs.blogpost_shared", recipients=small_circle, strength=10,
        sentence=_("%(actor)s wrote “%(target)s” for a small circle you are in"), icon="notebook-pen",
    ),
    SearchSource(
        key="blogs", label=_("Blogs"), icon="notebook-pen", model=BlogPost, order=40,
        queryset=search.queryset, to_document=search.to_document,
    ),
    DueJob(key="blogs.publish_due", run=services.publish_due_posts, every=60),
    TopicPanel(key="blogs", order=30, label=_("Blogs"), shape="cards", items=topic_panel.on_topic),
    DemoContent(key="blogs", order=70, build=demo.build),
]  # fmt: skip
