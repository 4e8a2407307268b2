"""Signing in and out. Open to everybody, so each view here says so itself."""

from django.conf import settings
from django.contrib import auth
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET

from cms.core.files import sendfile
from cms.core.roles import may_use_admin

from .. import attempts, demo_seats, services, sso
from ..cookies import remember_language
from ..forms import SignInForm
from ..middleware import mark_tried

REMEMBER_FOR = 60 * 60 * 24 * 30
WRONG = gettext_lazy("This username and password do not belong together. Check them and try again.")
NOT_AN_EDITOR = gettext_lazy("This room is for editors. Ask the host or an administrator if you need to be here.")
TOO_MANY = gettext_lazy("That went wrong too often. Wait fifteen minutes and try again, or choose a new password.")


def safe_next(request: HttpRequest) -> str:
    """Where the person was going, when that is a place of ours; empty otherwise."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    allowed = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    if not allowed or _is_sign_in(target):
        return ""
    return target


def _is_sign_in(target: str) -> bool:
    path = target.partition("?")[0].rstrip("/")
    return path.endswith(("/sign-in", "/sign-out"))


@method_decorator([login_not_required, never_cache, sensitive_post_parameters("password")], name="dispatch")
class SignInView(View):
    """The sign-in page. A wrong name and a wrong password get the same answer; what was typed stays."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            target = safe_next(request) or home_url(request.user)
            if target.startswith("/cms/") and not may_use_admin(request.user):
                raise PermissionDenied(str(NOT_AN_EDITOR))
            return HttpResponseRedirect(target)
        form = SignInForm(initial={"username": request.GET.get("username", "")[:254]})
        return self.page(request, form)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = SignInForm(request.POST)
        if not form.is_valid():
            return self.page(request, form)
        name, address = form.cleaned_data["username"].strip(), attempts.address_of(request)
        if attempts.too_many(name, address):
            form.add_error(None, TOO_MANY)
            return self.page(request, form, status=429)
        user = auth.authenticate(request, username=name, password=form.cleaned_data["password"])
        if user is None:
            form.add_error(None, WRONG)
            return self.page(request, form)
        attempts.succeeded(name, address)
        return self.welcome(request, user, remember=form.cleaned_data["remember"])

    def welcome(self, request: HttpRequest, user, *, remember: bool) -> HttpResponse:
        services.first_language_set(user=user, language=translation.get_language() or "")
        auth.login(request, user)
        request.session.set_expiry(REMEMBER_FOR if remember else 0)
        response = HttpResponseRedirect(safe_next(request) or home_url(user))
        return remember_language(response, user.language)

    def page(self, request: HttpRequest, form: SignInForm, status: int = 200) -> HttpResponse:
        seats = demo_seats.seats()
        chosen = (form.data.get("username") or form.initial.get("username") or "").strip().lower()
        context = {
            "form": form,
            "next": safe_next(request),
            "seats": seats,
            "chosen": chosen,
            "demo_password": demo_seats.PASSWORD if seats else "",
            "sso_url": sso.login_url(safe_next(request)) if sso.is_on() else "",
            "sso_name": settings.OIDC_NAME,
            "sso_failed": request.GET.get("sso") == "failed",
            "signed_out": "signed_out" in request.GET,
        }
        return render(request, "accounts/sign_in.html", context, status=status)


def home_url(user) -> str:
    return f"/{user.language}/"


@login_not_required
@require_GET
def seat_photo(request: HttpRequest, username: str) -> HttpResponseBase:
    """The face of one of the seven demo accounts; nobody else's, and nothing outside the demo."""
    photo = demo_seats.seat_photo(username)
    if photo is None or not photo.storage.exists(photo.name):
        raise Http404
    response = sendfile(request, photo.path)
    response["Cache-Control"] = "private, max-age=3600"
    return response


@method_decorator([login_not_required, never_cache], name="dispatch")
class SignOutView(View):
    """Signing out is a POST; a GET asks first, because a link must not be able to do it."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return HttpResponseRedirect(reverse("sign_in"))
        return render(request, "accounts/sign_out.html")

    def post(self, request: HttpRequest) -> HttpResponse:
        auth.logout(request)
        response = HttpResponseRedirect(f"{reverse('sign_in')}?signed_out=1")
        if sso.is_on():
            mark_tried(response, seconds=None)
        return response


@login_not_required
def no_account(request: HttpRequest, **_kwargs: object) -> HttpResponse:
    """Where allauth sends people whose account is switched off, or who may not come in."""
    context = {
        "title": _("This account cannot sign in"),
        "text": _("Your account is switched off. The service desk can help you."),
    }
    return render(request, "accounts/message.html", context, status=403)


@login_not_required
def to_sign_in(request: HttpRequest, **_kwargs: object) -> HttpResponse:
    if request.user.is_authenticated and request.path.startswith("/cms/") and not may_use_admin(request.user):
        raise PermissionDenied(str(NOT_AN_EDITOR))
    return HttpResponseRedirect(reverse("sign_in"))
