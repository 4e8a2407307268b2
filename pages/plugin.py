"""What publishing gives the house."""

from django.utils.translation import gettext_lazy as _

from cms.plugins.points import (
    ActivityType,
    AskSource,
    DashboardPanel,
    DemoContent,
    DueJob,
    HomeWidget,
    NavItem,
    NotificationType,
    PromoteTarget,
    SearchSource,
    TopicPanel,
)
from pages import asks, dashboard, demo, notify, promote, search, selectors, services, topic_panel, widgets
from pages.models import FormPage, NewsPage, ProtocolPage, SectionPage, StandardPage

DAY = 86_400

contributions = [
    NavItem(key="home", label=_("Home"), url_name=selectors.nav_url("home"), icon="house", order=10, phone="bar"),
    NavItem(key="news", label=_("News"), url_name=selectors.nav_url("news"), icon="newspaper", order=20, phone="bar"),
    NavItem(
        key="protocols",
        label=_("Protocols"),
        url_name=selectors.nav_url("protocols"),
        icon="book-open-check",
        order=30,
        phone="me",
    ),
    NavItem(
        key="forms", label=_("Forms"), url_name=selectors.nav_url("forms"), icon="clipboard-list", order=40, phone="me"
    ),
    HomeWidget(
        key="pages.news",
        title=_("News"),
        template="pages/widgets/news.html",
        context=widgets.news,
        region="main",
        order=10,
    ),
    HomeWidget(
        key="pages.new_for_you",
        title=_("New for you"),
        template="pages/widgets/new_for_you.html",
        context=widgets.new_for_you,
        region="main",
        order=70,
    ),
    HomeWidget(
        key="pages.protocols",
        title=_("Changed lately"),
        template="pages/widgets/protocols.html",
        context=widgets.protocols,
        region="bottom",
        order=40,
    ),
    AskSource(key="pages.to_confirm", asks=asks.to_confirm, order=10),
    AskSource(key="pages.forms_to_handle", asks=asks.forms_to_handle, order=20),
    ActivityType(
        key="pages.news_published", sentence=_("%(actor)s published “%(target)s”"), stream=True, icon="newspaper"
    ),
    ActivityType(
        key="pages.protocol_changed",
        sentence=_("%(actor)s changed the protocol “%(target)s”"),
        stream=True,
        icon="book-open-check",
    ),
    ActivityType(key="pages.form_submitted", sentence=_("%(actor)s sent in %(target)s")),
    ActivityType(key="pages.form_answered", sentence=_("%(actor)s handled %(target)s")),
    ActivityType(key="pages.review_soon", sentence=_("“%(target)s” needs a review soon")),
    ActivityType(key="pages.review_overdue", sentence=_("The review of “%(target)s” is overdue")),
    NotificationType(
        key="pages.news",
        activity="pages.news_published",
        recipients=notify.news_readers,
        sentence=_("New: “%(target)s”"),
        strength=5,
        icon="newspaper",
    ),
    NotificationType(
        key="pages.protocol",
        activity="pages.protocol_changed",
        recipients=notify.protocol_readers,
        sentence=_("“%(target)s” changed. Read what is new and confirm it."),
        strength=30,
        icon="book-open-check",
    ),
    NotificationType(
        key="pages.form_new",
        activity="pages.form_submitted",
        recipients=notify.form_handlers,
        sentence=_("%(actor)s sent in %(target)s"),
        many=_("%(actors)s sent in “%(about)s”"),
        strength=20,
        icon="inbox",
        channels=("app", "mail"),
    ),
    NotificationType(
        key="pages.form_answer",
        activity="pages.form_answered",
        recipients=notify.form_sender,
        sentence=_("%(actor)s answered %(target)s"),
        strength=25,
        icon="clipboard-check",
        channels=("app", "mail"),
    ),
    NotificationType(
        key="pages.review_soon",
        activity="pages.review_soon",
        recipients=notify.protocol_owners,
        sentence=_("“%(target)s” needs a review soon. Is it still right?"),
        strength=20,
        icon="clock",
        channels=("app", "mail"),
    ),
    NotificationType(
        key="pages.review_overdue",
        activity="pages.review_overdue",
        recipients=notify.protocol_owners,
        sentence=_("The review date of “%(target)s” has passed. Is it still right?"),
        strength=25,
        icon="circle-alert",
        channels=("app", "mail"),
    ),
    *[
        SearchSource(
            key=f"pages.{kind}",
            label=label,
            icon=icon,
            model=model,
            queryset=search.queryset_of(model),
            to_document=search.document_of(kind),
            template=f"pages/hits/{kind}.html" if kind in ("news", "protocol") else "search/_result.html",
            shown=search.shown_of(model) if kind in ("news", "protocol") else None,
            order=order,
        )
        for kind, label, icon, model, order in [
            ("form", _("Forms"), "clipboard-list", FormPage, 10),
            ("protocol", _("Protocols"), "book-open-check", ProtocolPage, 20),
            ("news", _("News"), "newspaper", NewsPage, 30),
            ("page", _("Pages"), "file-text", StandardPage, 40),
            ("section", _("Sections"), "folder", SectionPage, 50),
        ]
    ],
    PromoteTarget(
        key="pages.standard", label=_("A page"), places=promote.places, create=promote.create, edit_url=promote.edit_url
    ),
    DashboardPanel(key="pages.waiting", template="pages/dashboard/waiting.html", context=dashboard.waiting, order=10),
    DueJob(key="pages.review_reminders", run=services.review_reminders_send, every=DAY // 4),
    DueJob(key="pages.purge_forms", run=services.submissions_purge, every=DAY),
    TopicPanel(key="pages.protocols", order=10, label=_("Protocols"), shape="rows", items=topic_panel.protocols),
    DemoContent(key="pages", order=30, build=demo.build),
]
