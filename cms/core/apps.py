from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "cms.core"
    label = "core"
    verbose_name = _("Kernel")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Load every plugin's contributions into the registry and close it: a broken import fails here, loudly."""
        from . import checks, receivers, roles  # noqa: F401
        from .contributions.erasing import pictures_go_with_their_texts
        from .registry import registry
        from .reports.cleanup import forget_reports_with_their_things

        registry.load()
        forget_reports_with_their_things()
        pictures_go_with_their_texts()
