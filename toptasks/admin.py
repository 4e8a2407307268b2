"""The list of top tasks in the Wagtail admin, with drag and drop for the order."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.plugins.access import audience_label
from toptasks.models import TopTask


class TopTaskViewSet(SnippetViewSet):
    model = TopTask
    icon = "tasks"
    menu_label = _("Top tasks")
    sort_order_field = "sort_order"
    list_display = [
        "title",
        Column("leads_to", label=_("Leads to"), accessor=lambda task: task.page or task.url),
        Column("audience", label=_("Who gets it"), accessor=lambda task: audience_label(task.audience)),
        Column("weight", label=_("Votes"), accessor=lambda task: f"{task.weight:.0%}" if task.weight else ""),
        BooleanColumn("active", label=_("On the home page")),
    ]
    search_fields = ["title", "keywords"]
