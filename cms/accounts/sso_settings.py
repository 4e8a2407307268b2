"""Settings of single sign-on, taken over by cms.settings.base. Plain constants; what differs per house is read in `sso.py`."""

import environ

OIDC_PROVIDER_ID = "work"
# Join an existing account by mail address although the provider does not say that the address was checked.
OIDC_TRUST_EMAIL = environ.Env().bool("OIDC_TRUST_EMAIL", default=False)

AUTHENTICATION_BACKENDS = [
    "cms.accounts.backends.NameOrMailBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
ACCOUNT_ADAPTER = "cms.accounts.sso.ClosedAccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = False
SOCIALACCOUNT_ADAPTER = "cms.accounts.sso.WorkAccountAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_AUTO_SIGNUP = True
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 8
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True}}
