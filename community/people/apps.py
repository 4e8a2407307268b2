from django.utils.translation import gettext_lazy as _

from cms.plugins.config import PluginConfig


class PeopleConfig(PluginConfig):
    name = "community.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("People")
    description = _("Colleagues with their team, location, working days and what you can ask them about.")
    icon = "users"
    base_url = "people"

    def ready(self) -> None:
        super().ready()
        from . import signals  # noqa: F401  (connects the receivers)
