"""What editors set, and the inbox of missed searches."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.snippets import EditView, SnippetViewSet, SnippetViewSetGroup

from search.facets import label_of
from search.indexing import sources
from search.kinds import KINDS
from search.loop.missed import tell_after_change
from search.loop.models import BestBet, KindBoost, MissedSearch, SynonymGroup, TestQuery
from search.weighing import SURVEY


class ChangeOnly(ModelPermissionPolicy):
    """Missed searches come from readers and from the report: here they are only worked on."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in ("add", "delete") and bool(super().user_has_permission(user, action))


register_permission_policy(MissedSearch, ChangeOnly(MissedSearch))


def kind_choices() -> list[tuple[str, Any]]:
    """What has a weight: the known kinds, those of plugins that are on, and the top-task survey."""
    known = sources()
    keys = dict.fromkeys([*KINDS, *(key.rpartition(".")[2] for key in known if "." in key)])
    return [*((key, label_of("kind", key, known)) for key in keys), (SURVEY, _("The choice of the top-task survey"))]


SURVEY_HELP = _(
    "The survey makes the most chosen page count 1.5 times. Another number changes that; 1 switches it off."
)


class KindForm(WagtailAdminModelForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=kind_choices, help_text=SURVEY_HELP)


class MissedEditView(EditView):
    """Tells the new owner, and those who asked to be told, as the page on the site does."""

    def save_instance(self) -> MissedSearch:
        from django.db import transaction
        from django.utils import timezone

        with transaction.atomic():
            before = MissedSearch.objects.select_for_update().get(pk=self.object.pk)
            missed: MissedSearch = self.form.instance
            missed.closed_at = None if missed.is_open else before.closed_at or timezone.now()
            saved: MissedSearch = super().save_instance()
            tell_after_change(saved, before=before, actor=self.request.user)
        return saved


class MissedViewSet(SnippetViewSet):
    model = MissedSearch
    icon = "mail"
    menu_label = _("Missed searches")
    edit_view_class = MissedEditView
    list_display = ["text", "language", "times", "state", "owner", "told_on"]
    list_filter = ["state", "language", "owner"]
    search_fields = ["text", "about"]
    search_backend_name = None
    copy_view_enabled = False
    panels = [
        FieldPanel("text", read_only=True),
        FieldPanel("about", read_only=True),
        FieldRowPanel([FieldPanel("times", read_only=True), FieldPanel("language", read_only=True)]),
        MultiFieldPanel([FieldPanel("owner"), FieldPanel("state")], heading=_("Work")),
        MultiFieldPanel([FieldPanel("answer"), FieldPanel("answer_url")], heading=_("Answer for who asked")),
    ]

    def get_queryset(self, request: HttpRequest) -> Any:
        return MissedSearch.objects.select_related("owner").order_by("-pk")


class BestBetViewSet(SnippetViewSet):
    model = BestBet
    icon = "pick"
    menu_label = _("Best bets")
    list_display = ["title_nl", "words", "page", "url", "active"]
    list_filter = ["active"]
    search_fields = ["title_nl", "title_en", "words"]
    search_backend_name = None
    panels = [
        FieldPanel("words"),
        FieldRowPanel([FieldPanel("title_nl"), FieldPanel("title_en")]),
        FieldRowPanel([FieldPanel("intro_nl"), FieldPanel("intro_en")]),
        FieldRowPanel([FieldPanel("page"), FieldPanel("url")]),
        FieldPanel("active"),
    ]


class SynonymViewSet(SnippetViewSet):
    model = SynonymGroup
    icon = "openquote"
    menu_label = _("Synonyms")
    list_display = ["words", "note", "active"]
    list_filter = ["active"]
    search_fields = ["words", "note"]
    search_backend_name = None
    panels = [FieldPanel("words"), FieldPanel("note"), FieldPanel("active")]


class WeightViewSet(SnippetViewSet):
    model = KindBoost
    icon = "sliders"
    menu_label = _("Weights")
    list_display = ["kind", "factor", "recent_days", "recent_factor"]
    base_form_class = KindForm
    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("factor")]),
        FieldRowPanel([FieldPanel("recent_days"), FieldPanel("recent_factor")]),
    ]

    def get_edit_handler(self) -> Any:
        handler = super().get_edit_handler()
        handler.base_form_class = KindForm
        return handler.bind_to_model(self.model)


class TestQueryViewSet(SnippetViewSet):
    __test__ = False
    model = TestQuery
    icon = "clipboard-list"
    menu_label = _("Test queries")
    list_display = ["text", "language", "page"]
    list_filter = ["language"]
    search_fields = ["text"]
    search_backend_name = None
    panels = [FieldRowPanel([FieldPanel("text"), FieldPanel("language")]), FieldPanel("page")]


class SearchGroup(SnippetViewSetGroup):
    items = (MissedViewSet, BestBetViewSet, SynonymViewSet, WeightViewSet, TestQueryViewSet)
    menu_icon = "search"
    menu_label = _("Search settings")
    menu_name = "site-search"
    menu_order = 260
