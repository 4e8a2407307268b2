"""What this plugin gives the house, in one list."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cms.plugins.activities import small_circle
from cms.plugins.points import (
    ActivityType,
    AskSource,
    DemoContent,
    DueJob,
    NavItem,
    NotificationType,
    PersonPanel,
    PromoteTarget,
    SearchSource,
)

from . import demo, notify, parts, search, services
from .models import ExpertisePage

contributions = [
    NavItem(key="expertise", label=_("Expertise"), url_name="expertise:list", icon="lightbulb", order=55),
    PersonPanel(key="expertise.keeps", order=20, template="expertise/panels/person.html", context=parts.of_person),
    AskSource(key="expertise.suggestions", order=30, asks=parts.suggestions_to_judge),
    AskSource(key="expertise.reviews", order=35, asks=parts.reviews_due),
    PromoteTarget(
        key="expertise.section", order=150, label=_("An expertise page"), places=parts.places, create=services.promote,
        edit_url=parts.edit_url, fits=parts.fits,
    ),
    ActivityType(key="expertise.page_shared", sentence=_("%(actor)s shared “%(target)s”"), stream=True, icon="lightbulb"),
    ActivityType(
        key="expertise.section_changed", sentence=_("%(actor)s changed the page “%(target)s”"),
        many=_("%(actors)s changed the page “%(about)s”"), stream=True, icon="pen-line",
    ),
    ActivityType(key="expertise.keeper_added", sentence=_("%(actor)s asked a colleague to keep “%(target)s”")),
    ActivityType(key="expertise.suggested", sentence=_("%(actor)s suggested a change in “%(target)s”")),
    ActivityType(key="expertise.suggestion_accepted", sentence=_("%(actor)s took over a suggestion in “%(target)s”")),
    ActivityType(key="expertise.suggestion_declined", sentence=_("%(actor)s did not take over a suggestion in “%(target)s”")),
    ActivityType(key="expertise.review_due", sentence=_("“%(target)s” asks to be looked at again")),
    NotificationType(
        key="expertise.suggested", activity="expertise.suggested", recipients=notify.experts_of_suggestion, strength=30,
        sentence=_("%(actor)s suggests a change in “%(about)s”"),
        many=_("%(actors)s suggest changes in “%(about)s”"), quotes=notify.reasons, icon="message-square",
        channels=("app", "mail"),
    ),
    NotificationType(
        key="expertise.accepted", activity="expertise.suggestion_accepted", recipients=notify.suggester, strength=35,
        sentence=_("%(actor)s took over your suggestion in “%(about)s”. Thank you!"), quotes=notify.thanks,
        icon="circle-check", channels=("app", "mail"),
    ),
    NotificationType(
        key="expertise.declined", activity="expertise.suggestion_declined", recipients=notify.suggester, strength=35,
        sentence=_("%(actor)s read your suggestion in “%(about)s” and leaves it as it is"), quotes=notify.thanks,
        icon="message-circle", channels=("app", "mail"),
    ),
    NotificationType(
        key="expertise.keeper", activity="expertise.keeper_added", recipients=notify.new_keeper, strength=30,
        sentence=_("%(actor)s asks you to keep “%(target)s”"), icon="lightbulb", channels=("app", "mail"),
    ),
    NotificationType(
        key="expertise.review", activity="expertise.review_due", recipients=notify.keepers, strength=25,
        sentence=_("Is “%(target)s” still right? Look at it again."), icon="clock", channels=("app", "mail"),
    ),
    NotificationType(
        key="expertise.changed_keeper", activity="expertise.section_changed", recipients=notify.keepers, strength=15,
        sentence=_("%(actor)s changed the section “%(section)s” on the page “%(target)s”, which you keep"),
        many=_("%(actors)s changed the page “%(about)s”, which you keep"), icon="pen-line",
    ),
    NotificationType(
        key="expertise.changed_elsewhere", activity="expertise.section_changed", recipients=notify.keepers_elsewhere, strength=20,
        sentence=_("%(actor)s changed the section “%(section)s” on the page “%(target)s”. Does yours in the other language still say the same?"),
        many=_("%(actors)s changed the page “%(about)s”. Does yours in the other language still say the same?"), icon="languages",
    ),
    NotificationType(
        key="expertise.changed", activity="expertise.section_changed", recipients=notify.followers, strength=10,
        sentence=_("%(actor)s changed the section “%(section)s” on the page “%(target)s”"),
        many=_("%(actors)s changed the page “%(about)s”"), icon="lightbulb",
    ),
    NotificationType(
        key="expertise.for_circle", activity="expertise.page_shared", recipients=small_circle, strength=10,
        sentence=_("%(actor)s made “%(target)s” for a small circle you are in"), icon="lightbulb",
    ),
    SearchSource(
        key="expertise", label=_("Expertise"), icon="lightbulb", model=ExpertisePage, order=35,
        queryset=search.queryset, to_document=search.to_document,
    ),
    DueJob(key="expertise.reviews", run=services.remind_of_reviews, every=6 * 3600),
    DemoContent(key="expertise", order=75, build=demo.build),
]  # fmt: skip
