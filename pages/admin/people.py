"""Choosing a colleague in the admin by name, also among tens of thousands."""

from __future__ import annotations

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView, ChosenView
from wagtail.admin.viewsets.chooser import ChooserViewSet


class PersonFilterForm(BaseFilterForm):
    q = forms.CharField(
        label=_("Name or job"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Name or job")})
    )

    def filter(self, objects):
        words = self.cleaned_data.get("q", "").strip()
        if words:
            self.is_searching, self.search_query = True, words
            for word in words.split()[:4]:
                objects = objects.filter(
                    Q(display_name__icontains=word) | Q(username__icontains=word) | Q(job_title__icontains=word)
                )
        return super().filter(objects)


class _People:
    filter_form_class = PersonFilterForm
    ordering = "display_name"

    def get_object_list(self):
        return get_user_model().objects.filter(is_active=True)

    @property
    def columns(self):
        return [*super().columns, Column("job", label=_("Job"), accessor="job")]


class PersonChooseView(_People, ChooseView):
    pass


class PersonResultsView(_People, ChooseResultsView):
    pass


class PersonChosenView(ChosenView):
    def get_edit_item_url(self, instance):
        return None


class PersonChooserViewSet(ChooserViewSet):
    model = "core.User"
    icon = "user"
    choose_one_text = _("Choose a colleague")
    choose_another_text = _("Choose another colleague")
    edit_item_text = _("Edit")
    choose_view_class = PersonChooseView
    choose_results_view_class = PersonResultsView
    chosen_view_class = PersonChosenView


person_chooser = PersonChooserViewSet("person_chooser")
