from django.utils.translation import gettext_lazy as _

from cms.plugins.config import PluginConfig


class ExpertiseConfig(PluginConfig):
    """The home of a topic: what colleagues should know about it, kept right by those who know it best."""

    name = "community.expertise"
    label = "expertise"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Expertise")
    description = _("Pages about a topic that experts keep right, with suggestions of colleagues, and wiki pages.")
    icon = "lightbulb"
    base_url = "expertise"

    def ready(self) -> None:
        from . import receivers, rights  # noqa: F401 - versions of what is translated in the admin, by whom
