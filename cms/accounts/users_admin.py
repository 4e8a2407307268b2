"""The user screens of the Wagtail admin: one name instead of two, the job, the language, the day somebody joined."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.users.forms import UserCreationForm as WagtailUserCreationForm
from wagtail.users.forms import UserEditForm as WagtailUserEditForm
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

OWN_FIELDS = {"display_name", "job_title", "job_title_en", "pronouns", "language", "joined_on"}


class OneName(forms.ModelForm):
    """People have one name here; Wagtail's first and last name follow from it and are not asked."""

    first_name = None
    last_name = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("first_name", None)
        self.fields.pop("last_name", None)
        self.fields["display_name"].help_text = _("First and last name, as colleagues know this person.")
        self.fields["job_title"].help_text = _("In Dutch, as it stands on the person’s page.")
        self.fields["email"].required = False

    def _post_clean(self):
        name = (self.cleaned_data.get("display_name") or "").strip()
        first, _space, last = name.partition(" ")
        self.instance.first_name, self.instance.last_name = first[:150], last[:150]
        super()._post_clean()  # type: ignore[misc]


class UserCreationForm(OneName, WagtailUserCreationForm):
    class Meta(WagtailUserCreationForm.Meta):
        fields = (WagtailUserCreationForm.Meta.fields - {"first_name", "last_name"}) | OWN_FIELDS
        widgets = WagtailUserCreationForm.Meta.widgets | {"joined_on": AdminDateInput}


class UserEditForm(OneName, WagtailUserEditForm):
    class Meta(WagtailUserEditForm.Meta):
        fields = (WagtailUserEditForm.Meta.fields - {"first_name", "last_name"}) | OWN_FIELDS
        widgets = WagtailUserEditForm.Meta.widgets | {"joined_on": AdminDateInput}


class UserViewSet(WagtailUserViewSet):
    def get_form_class(self, for_update=False):
        return UserEditForm if for_update else UserCreationForm
