"""Single sign-on with OpenID Connect, through django-allauth. On as soon as OIDC_SERVER_URL is set."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp
from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

SILENT_REFUSALS = frozenset(
    {"login_required", "interaction_required", "consent_required", "account_selection_required"}
)


def is_on() -> bool:
    return bool(settings.OIDC_SERVER_URL)


def login_url(next_url: str = "", *, silent: bool = False) -> str:
    """Where signing in with the work account starts. `silent`: only when no screen of the provider is needed."""
    query = {"process": "login", "next": next_url or "/"}
    if silent:
        query["auth_params"] = "prompt=none"
    return f"{reverse('openid_connect_login', args=[settings.OIDC_PROVIDER_ID])}?{urlencode(query)}"


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Nobody makes an account for themselves; accounts come from the organisation."""

    def is_open_for_signup(self, request):
        return False

    def get_login_redirect_url(self, request):
        return "/"

    def add_message(self, request, level, *args, **kwargs):
        """allauth's messages are not in our voice; our pages say what happened."""

    def send_mail(self, template_prefix, email, context):
        """No mails about accounts from here."""

    def is_safe_url(self, url):
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={self.request.get_host()}, require_https=self.request.is_secure()
        )


class WorkAccountAdapter(DefaultSocialAccountAdapter):
    """One provider, described by the OIDC_* variables; names follow the provider at every sign-in."""

    def list_apps(self, request, provider=None, client_id=None):
        if not is_on():
            return []
        app = SocialApp(
            provider="openid_connect",
            provider_id=settings.OIDC_PROVIDER_ID,
            name=settings.OIDC_NAME,
            client_id=settings.OIDC_CLIENT_ID,
            secret=settings.OIDC_CLIENT_SECRET,
            settings={
                "server_url": settings.OIDC_SERVER_URL,
                "uid_field": settings.OIDC_UID_FIELD,
                "verified_email": settings.OIDC_TRUST_EMAIL,
            },
        )
        known = (provider in (None, app.provider, app.provider_id)) and client_id in (None, app.client_id)
        return [app] if known else []

    def is_open_for_signup(self, request, sociallogin):
        return True

    def is_auto_signup_allowed(self, request, sociallogin):
        return True

    def populate_user(self, request, sociallogin, data):
        user = super().populate_user(request, sociallogin, data)
        wish = (data.get("username") or data.get("email") or "").partition("@")[0]
        user.username = get_account_adapter().generate_unique_username([wish])  # the second jan becomes jan2
        user.display_name = name_in(claims_of(sociallogin)) or user.username
        user.language = language_in(claims_of(sociallogin)) or request.LANGUAGE_CODE
        return user

    def pre_social_login(self, request, sociallogin):
        """Somebody known: take over the name and mail address as they are now."""
        if sociallogin.is_existing:
            names_synchronise(user=sociallogin.user, claims=claims_of(sociallogin))

    def on_authentication_error(self, request, provider, error=None, exception=None, extra_context=None):
        """A silent attempt that needs a screen ends where the reader was going; the sign-in page follows from there."""
        state = (extra_context or {}).get("state") or {}
        if request.GET.get("error") in SILENT_REFUSALS:
            raise ImmediateHttpResponse(HttpResponseRedirect(state.get("next") or "/"))
        query = urlencode({"next": state.get("next") or "/", "sso": "failed"})
        raise ImmediateHttpResponse(HttpResponseRedirect(f"{reverse('sign_in')}?{query}"))


def claims_of(sociallogin) -> dict:
    data = sociallogin.account.extra_data
    return data.get("userinfo") or data.get("id_token") or data


def name_in(claims: dict) -> str:
    parts = (claims.get("given_name") or "", claims.get("family_name") or "")
    return (claims.get("name") or " ".join(part for part in parts if part)).strip()[:120]


def language_in(claims: dict) -> str:
    """The language the provider knows, when it is one of ours."""
    code = str(claims.get("locale") or "")[:2].lower()
    return code if code in {code for code, _name in settings.LANGUAGES} else ""


def names_synchronise(*, user, claims: dict) -> None:
    """Name and mail address follow the organisation's directory; an absent claim changes nothing."""
    changed = []
    for field, value in (("display_name", name_in(claims)), ("email", str(claims.get("email") or "")[:254])):
        if value and getattr(user, field) != value:
            setattr(user, field, value)
            changed.append(field)
    if changed:
        user.save(update_fields=changed)
