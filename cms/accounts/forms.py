"""Signing in, the reader's own preferences, photo and password."""

from django import forms
from django.contrib.auth import forms as auth_forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _


class SignInForm(forms.Form):
    username = forms.CharField(
        label=_("Username"),
        max_length=254,
        error_messages={"required": _("Fill in your username.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false", "autofocus": True}
        ),
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=256,
        strip=False,
        error_messages={"required": _("Fill in your password.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    remember = forms.BooleanField(label=_("Stay signed in on this device"), required=False)


class PreferencesForm(forms.ModelForm):
    class Meta:
        model = get_user_model()
        fields = ["language", "theme", "pronouns"]
        labels = {
            "language": _("In which language do you read?"),
            "theme": _("Light or dark?"),
            "pronouns": _("How should we refer to you?"),
        }
        help_texts = {"pronouns": _("For example: she, he, they.")}
        widgets = {"language": forms.RadioSelect, "theme": forms.RadioSelect}


class PhotoForm(forms.Form):
    photo = forms.FileField(
        label=_("Choose a photo"),
        error_messages={"required": _("Choose a photo first."), "empty": _("This file is empty. Choose another one.")},
        help_text=_("JPEG, PNG or WebP. We cut it to a square. Colleagues can see it, nobody else."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )


class PasswordForm(auth_forms.PasswordChangeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["old_password"].label = _("Your password now")
        self.fields["old_password"].widget.attrs.pop("autofocus", None)
        self.fields["new_password1"].label = _("New password")
        self.fields["new_password1"].help_text = _("At least 10 characters. A short sentence is easy to remember.")
        self.fields["new_password2"].label = _("New password again")
        self.fields["new_password2"].help_text = ""


class NewPasswordForm(auth_forms.SetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].label = _("New password")
        self.fields["new_password1"].help_text = _("At least 10 characters. A short sentence is easy to remember.")
        self.fields["new_password2"].label = _("New password again")
        self.fields["new_password2"].help_text = ""


class ForgottenForm(forms.Form):
    name = forms.CharField(
        label=_("Username or mail address"),
        max_length=254,
        error_messages={"required": _("Fill in your username or mail address.")},
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
