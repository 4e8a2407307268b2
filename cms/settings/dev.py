"""A person's own machine: debug pages, mails to the console, the demo organisation."""

from .base import *  # noqa: F403

DEBUG = env.bool("DEBUG", default=True)  # noqa: F405
DEMO = True
WHITENOISE_USE_FINDERS = True  # also without DEBUG, as `make run` shows the house: nothing has to be collected first
if DEBUG:
    TEMPLATES[0]["OPTIONS"]["loaders"] = TEMPLATE_LOADERS  # type: ignore[index]  # noqa: F405

# Limits count per process here; production asks for a shared cache.
SILENCED_SYSTEM_CHECKS = ["django_ratelimit.E003", "django_ratelimit.W001"]
