from django.utils.translation import gettext_lazy as _

from cms.plugins.config import PluginConfig


class TopTasksConfig(PluginConfig):
    name = "toptasks"
    label = "toptasks"
    verbose_name = _("Top tasks")
    description = _("The few things people really come for: kept by editors, chosen by colleagues, measured in search.")
    icon = "list-ordered"
    base_url = "top-tasks"
    required = True

    def ready(self) -> None:
        from toptasks import permissions, receivers  # noqa: F401
