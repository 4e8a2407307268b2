"""What the people plugin gives the house."""

from django.utils.translation import gettext_lazy as _

from cms.plugins.points import (
    ActivityType,
    AudienceProvider,
    DemoContent,
    DueJob,
    Expertise,
    HomeWidget,
    NavItem,
    PeopleDirectory,
    SearchSource,
    Slot,
    TopicPanel,
)
from cms.plugins.users import User

from . import audience, demo, directory, expertise, parts, search, services, topic_panel
from .models import Profile

contributions = [
    NavItem(key="people", label=_("Colleagues"), url_name="people:directory", icon="users", order=60),
    HomeWidget(
        key="people.new",
        title=_("New at the table"),
        template="people/widget_new.html",
        context=parts.new_colleagues,
        region="bottom",
        order=20,
    ),
    HomeWidget(
        key="people.team",
        title=_("Your team now"),
        template="people/widget_team.html",
        context=parts.team_now,
        region="aside",
        order=20,
    ),
    Slot(
        key="people.actions",
        region="person_actions",
        template="people/_call_buttons.html",
        targets=lambda obj: isinstance(obj, User),
        context=parts.call_buttons,
    ),
    Slot(
        key="people.settings",
        region="settings",
        template="people/_settings_links.html",
        targets=lambda obj: isinstance(obj, User),
        context=parts.settings_links,
    ),
    ActivityType(key="people.joined", sentence=_("%(actor)s is new here"), stream=True, icon="user-plus"),
    PeopleDirectory(
        key="people", person=directory.person_url, everybody=directory.directory_url, mentions=directory.mention_url
    ),
    Expertise(key="people", experts=expertise.experts, topics=expertise.topics_of, absences=expertise.absences),
    SearchSource(
        key="people",
        label=_("Colleagues"),
        icon="users",
        model=Profile,
        queryset=search.queryset,
        to_document=search.to_document,
        shown=search.shown,
        template="people/_search_result.html",
        order=20,
    ),
    AudienceProvider(
        key="people.team",
        prefix=audience.PREFIX,
        tokens=audience.tokens,
        label=audience.label,
        choices=audience.choices,
        members=audience.members,
        homes=audience.homes,
    ),
    DueJob(key="people.absences_clear", run=services.absences_clear, every=86_400),
    TopicPanel(key="people", order=20, label=_("They know about this too"), shape="people", items=topic_panel.on_topic),
    DemoContent(key="people", order=10, build=demo.build),
]
