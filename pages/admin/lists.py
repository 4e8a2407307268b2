"""The lists editors keep, with drag and drop for the order."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from pages.models import Department, NewsCategory
from toptasks.admin import TopTaskViewSet


class NewsCategoryViewSet(SnippetViewSet):
    model = NewsCategory
    icon = "tag"
    menu_label = _("News categories")
    sort_order_field = "sort_order"
    list_display = ["name", "slug"]


class DepartmentViewSet(SnippetViewSet):
    model = Department
    icon = "group"
    menu_label = _("Departments")
    sort_order_field = "sort_order"
    list_display = ["name", "slug"]


class ListsGroup(SnippetViewSetGroup):
    menu_label = _("Lists")
    menu_icon = "list-ul"
    menu_order = 250
    items = (TopTaskViewSet, NewsCategoryViewSet, DepartmentViewSet)
