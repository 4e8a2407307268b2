"""The few addresses of django-allauth that we use. Its own sign-up, mail and password pages are not mounted."""

from django.urls import include, path

from .views import sign_in

urlpatterns = [
    path("", include("allauth.socialaccount.providers.openid_connect.urls")),
    path("login/", sign_in.to_sign_in, name="account_login"),
    path("signup/", sign_in.no_account, name="account_signup"),
    path("inactive/", sign_in.no_account, name="account_inactive"),
    path("social/signup/", sign_in.no_account, name="socialaccount_signup"),
    path("social/cancelled/", sign_in.to_sign_in, name="socialaccount_login_cancelled"),
    path("social/error/", sign_in.to_sign_in, name="socialaccount_login_error"),
    path("social/connections/", sign_in.to_sign_in, name="socialaccount_connections"),
]
