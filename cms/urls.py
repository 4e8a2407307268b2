"""The only place where everything meets."""

from importlib import import_module
from importlib.util import find_spec

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.accounts.views.sign_in import to_sign_in
from cms.core.registry import plugin_configs
from cms.core.views import embeds, feeds, home, house, notifications, reports, stream

handler400 = "cms.core.views.errors.bad_request"
handler403 = "cms.core.views.errors.denied"
handler404 = "cms.core.views.errors.not_found"
handler500 = "cms.core.views.errors.failed"


def community_patterns() -> list:
    """One gated include for each plugin with a `base_url`: namespace and gate are the plugin's label. Its addresses stand in
    `urls.py`; a small plugin may have them in `plugin.py`."""
    patterns = []
    for config in plugin_configs():
        if config.base_url:
            module = import_module(f"{config.name}.{'urls' if find_spec(f'{config.name}.urls') else 'plugin'}")
            own = getattr(module, "urlpatterns", None)
            if own is not None:
                patterns.append(path(f"{config.base_url}/", include((own, config.label), namespace=config.label)))
    return patterns


urlpatterns = [
    path("", house.front_door, name="front_door"),
    path("healthz", house.healthz, name="healthz"),
    path("readyz", house.readyz, name="readyz"),
    path("media/<path:path>", house.media, name="media"),
    path("organisation.css", house.organisation_css, name="organisation_css"),
    path("organisation-logo.png", house.organisation_logo, name="organisation_logo"),
    path("manifest.webmanifest", house.manifest, name="manifest"),
    path("sw.js", house.service_worker, name="service_worker"),
    path("feeds/<str:key>.atom", feeds.feed, name="feed"),
    path("offline/", house.offline, name="offline"),
    path("cms/login/", to_sign_in),  # one sign-in page, with its limits, instead of one a part
    path("_util/login/", to_sign_in, name="wagtailcore_login"),
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        house.no_door,
        name="wagtaildocs_authenticate_with_password",
    ),
    path("cms/", include(wagtailadmin_urls)),
    path("api/search/", include("search.urls_api")),
    path("documents/", include(wagtaildocs_urls)),
    path("accounts/", include("cms.accounts.sso_urls")),
]

if settings.DEBUG or settings.DEMO:
    from cms.core.views import styleguide

    urlpatterns += [path("styleguide/", include(styleguide.urlpatterns))]

notification_patterns = [
    path("", notifications.notification_list, name="list"),
    path("<int:pk>/", notifications.notification_open, name="open"),
    path("read/", notifications.notification_read_all, name="read_all"),
]

report_patterns = [
    path("", reports.desk, name="desk"),
    path("<str:kind>/<int:pk>/", reports.add, name="add"),
    path("<str:kind>/<int:pk>/hide/", reports.hide, name="hide"),
    path("<str:kind>/<int:pk>/show/", reports.show, name="show"),
    path("<str:kind>/<int:pk>/keep/", reports.keep, name="keep"),
]

urlpatterns += i18n_patterns(
    path("", include("cms.accounts.urls")),
    path("search/", include("search.urls")),
    path("notifications/", include((notification_patterns, "notifications"))),
    path("reports/", include((report_patterns, "reports"))),
    path("new-for-you/", include(([path("", stream.stream, name="list")], "stream"))),
    path("my-front-page/", include(([path("", home.arrange, name="arrange")], "home"))),
    path("embeds/", include(([path("", embeds.choices, name="choices")], "embeds"))),
    path("community/", include(community_patterns())),
    path("_util/login/", to_sign_in),
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        house.no_door,
        name="wagtailcore_authenticate_with_password",
    ),
    re_path(r"", include(wagtail_urls)),
)
