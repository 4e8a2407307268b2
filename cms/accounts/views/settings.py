"""One's own settings: language and look, photo, password. Plugins add sections through the `settings` slot."""

from django.contrib import messages
from django.contrib.auth import get_user_model, update_session_auth_hash
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from cms.core.http import ReaderRequest
from cms.core.ratelimit import rate_limit

from .. import services
from ..cookies import remember_language
from ..forms import PasswordForm, PhotoForm, PreferencesForm


def fresh(request: ReaderRequest):
    """The account as it is stored: a form that is refused must not change the one the page greets."""
    return get_user_model().objects.get(pk=request.user.pk)


def settings_page(request: ReaderRequest, *, status: int = 200, **forms) -> HttpResponse:
    """The page with every section; a form that was refused comes back as it was filled in."""
    context = {
        "preferences": forms.get("preferences") or PreferencesForm(instance=fresh(request)),
        "photo_form": forms.get("photo_form") or PhotoForm(),
        "password_form": forms.get("password_form")
        or (PasswordForm(request.user) if request.user.has_usable_password() else None),
        "refused": bool(forms),
    }
    return render(request, "accounts/settings.html", context, status=status)


@require_GET
def show(request: ReaderRequest) -> HttpResponse:
    return settings_page(request)


@require_POST
def preferences(request: ReaderRequest) -> HttpResponse:
    form = PreferencesForm(request.POST, instance=fresh(request))
    if not form.is_valid():
        return settings_page(request, preferences=form)
    services.preferences_set(actor=request.user, user=request.user, **form.cleaned_data)
    with translation.override(request.user.language):
        messages.success(request, _("Your choices are kept."))
        response = HttpResponseRedirect(reverse("account_settings"))
    return remember_language(response, request.user.language)


@require_POST
def theme(request: ReaderRequest) -> HttpResponse:
    """The light and dark switch of the shell: one field, back to where the reader was."""
    choice = request.POST.get("theme", "")
    if choice in get_user_model().Theme.values:
        services.preferences_set(actor=request.user, user=request.user, theme=choice)
    if request.headers.get("HX-Request") or "application/json" in request.headers.get("Accept", ""):
        return HttpResponse(status=204)
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return HttpResponseRedirect(target if safe else reverse("account_settings"))


@require_POST
@rate_limit("accounts.photo", "20/h")
def photo(request: ReaderRequest) -> HttpResponse:
    form = PhotoForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            services.photo_set(actor=request.user, user=request.user, upload=form.cleaned_data["photo"])
        except ValidationError as problem:
            form.add_error("photo", problem)
    if not form.is_valid():
        return settings_page(request, photo_form=form)
    messages.success(request, _("Your photo is new. Colleagues see it at once."))
    return HttpResponseRedirect(reverse("account_settings"))


@require_POST
def photo_remove(request: ReaderRequest) -> HttpResponse:
    services.photo_remove(actor=request.user, user=request.user)
    messages.success(request, _("Your photo is removed. Colleagues see your initials."))
    return HttpResponseRedirect(reverse("account_settings"))


@sensitive_post_parameters()
@require_POST
@rate_limit("accounts.password", "10/h")
def password(request: ReaderRequest) -> HttpResponse:
    if not request.user.has_usable_password():
        return HttpResponseRedirect(reverse("account_settings"))
    form = PasswordForm(request.user, request.POST)
    if not form.is_valid():
        return settings_page(request, password_form=form)
    form.save()
    update_session_auth_hash(request, form.user)
    messages.success(request, _("Your password is changed. On other devices you sign in again."))
    return HttpResponseRedirect(reverse("account_settings"))
