"""Signing in and the reader's own settings, under the language prefix. No namespace: names are used everywhere."""

from django.urls import path

from .views import feeds, password, settings, sign_in

urlpatterns = [
    path("sign-in/", sign_in.SignInView.as_view(), name="sign_in"),
    path("sign-in/seat/<slug:username>/", sign_in.seat_photo, name="sign_in_seat"),
    path("sign-in/forgotten/", password.ForgottenView.as_view(), name="password_forgotten"),
    path("sign-in/forgotten/sent/", password.sent, name="password_sent"),
    path("sign-in/new/<uidb64>/<token>/", password.ChooseView.as_view(), name="password_choose"),
    path("sign-in/new/done/", password.chosen, name="password_chosen"),
    path("sign-out/", sign_in.SignOutView.as_view(), name="sign_out"),
    path("settings/", settings.show, name="account_settings"),
    path("settings/preferences/", settings.preferences, name="account_preferences"),
    path("settings/theme/", settings.theme, name="account_theme"),
    path("settings/photo/", settings.photo, name="account_photo"),
    path("settings/photo/remove/", settings.photo_remove, name="account_photo_remove"),
    path("settings/feeds/", feeds.show, name="account_feeds"),
    path("settings/feeds/new/", feeds.renew, name="account_feeds_renew"),
    path("settings/feeds/withdraw/", feeds.revoke, name="account_feeds_revoke"),
    path("settings/password/", settings.password, name="account_password"),
]
