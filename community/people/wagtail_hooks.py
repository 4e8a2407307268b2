"""Teams, locations and the place of people in them, in the Wagtail admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.plugins.registry import is_enabled

from .models import Location, Profile, Team


class ChangeOnly(ModelPermissionPolicy):
    """A profile comes and goes with its account: in the admin it can only be changed."""

    def user_has_permission(self, user, action):
        return action not in ("add", "delete") and super().user_has_permission(user, action)


register_permission_policy(Profile, ChangeOnly(Profile))


class TeamViewSet(SnippetViewSet):
    model = Team
    icon = "group"
    menu_label = _("Teams")
    list_display = ["name_nl", "name_en", "lead", "location"]
    list_filter = ["location"]
    search_fields = ["name_nl", "name_en", "slug"]
    search_backend_name = None
    ordering = ["name_nl"]
    panels = [
        FieldRowPanel([FieldPanel("name_nl"), FieldPanel("name_en")]),
        FieldPanel("slug"),
        FieldPanel("lead", help_text=_("The lead is a member too.")),
        FieldPanel("location"),
        InlinePanel(
            "memberships",
            [FieldPanel("user")],
            heading=_("Extra members"),
            help_text=_("People whose own team this is are members already. Add others here."),
        ),
    ]


class LocationViewSet(SnippetViewSet):
    model = Location
    icon = "home"
    menu_label = _("Locations")
    list_display = ["name", "city", "phone"]
    search_fields = ["name", "city"]
    search_backend_name = None
    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("address"), FieldPanel("city"), FieldPanel("phone")]


class ProfileViewSet(SnippetViewSet):
    """Team, place and manager come from the organisation; the rest people write themselves."""

    model = Profile
    icon = "user"
    menu_label = _("Profiles")
    list_display = ["__str__", "team", "location"]
    list_filter = ["team", "location"]
    search_fields = ["search_text"]
    search_backend_name = None
    inspect_view_enabled = False
    copy_view_enabled = False
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("user", read_only=True, heading=_("colleague")),
                FieldPanel("team"),
                FieldPanel("location"),
                FieldPanel("room"),
                FieldPanel("manager"),
            ],
            heading=_("Team and place"),
        ),
        MultiFieldPanel([FieldPanel("phone"), FieldPanel("mobile"), FieldPanel("languages")], heading=_("Contact")),
        MultiFieldPanel([FieldPanel("ask_me_about"), FieldPanel("works_on")], heading=_("About")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("absent_from"), FieldPanel("absent_until")]),
                FieldPanel("substitute"),
                FieldPanel("absent_note"),
            ],
            heading=_("Absence and substitute"),
        ),
    ]

    def get_queryset(self, request):
        return Profile.objects.active().select_related("user", "team", "location").order_by("user__display_name")


class PeopleViewSetGroup(SnippetViewSetGroup):
    items = (TeamViewSet, LocationViewSet, ProfileViewSet)
    menu_icon = "group"
    menu_label = _("People")
    menu_name = "people"
    menu_order = 300


register_snippet(PeopleViewSetGroup)


@hooks.register("construct_main_menu")
def no_menu_when_off(request, menu_items) -> None:
    if not is_enabled("people"):
        menu_items[:] = [item for item in menu_items if item.name != "people"]
