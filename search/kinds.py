"""What kinds of things are called on the results page: one, many, and the icon."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.plugins.points import SearchSource
from cms.plugins.site import house_cached
from cms.plugins.users import Topic


@dataclass(frozen=True, slots=True)
class Kind:
    key: str
    one: str | Promise
    many: str | Promise
    icon: str


KINDS = {
    kind.key: kind
    for kind in (
        Kind("form", _("Form"), _("Tasks and forms"), "clipboard-list"),
        Kind("protocol", _("Protocol"), _("Protocols"), "clipboard-check"),
        Kind("news", _("News"), _("News"), "newspaper"),
        Kind("page", _("Page"), _("Pages"), "file-text"),
        Kind("person", _("Colleague"), _("Colleagues"), "users"),
        Kind("document", _("File"), _("Files"), "paperclip"),
        Kind("comment", _("Comment"), _("Comments"), "message-circle"),
        Kind("question", _("Question"), _("Questions"), "circle-help"),
        Kind("group", _("Group"), _("Groups"), "users-round"),
        Kind("post", _("Post"), _("Posts"), "message-square"),
        Kind("blog", _("Blog"), _("Blogs"), "pen-line"),
        Kind("vlog", _("Vlog"), _("Vlogs"), "video"),
        Kind("poll", _("Poll"), _("Polls"), "chart-bar"),
        Kind("meeting", _("Meeting"), _("Meetings"), "calendar"),
        Kind("expertise", _("Expertise"), _("Expertise"), "lightbulb"),
    )
}
ORDER = {key: place for place, key in enumerate(KINDS)}


def kind_of(key: str, source: SearchSource | None) -> Kind:
    """A known kind, else one named after its source."""
    if key in KINDS:
        return KINDS[key]
    return Kind(
        key, source.label if source else key, source.label if source else key, source.icon if source else "file-text"
    )


def all_topics() -> dict[str, Topic]:
    """Every topic by its slug. From memory."""
    return house_cached("search.topics", lambda: {topic.slug: topic for topic in Topic.objects.all()}, 300)
