from django.utils.translation import gettext_lazy as _

from cms.plugins.config import PluginConfig


class VlogsConfig(PluginConfig):
    """Short films by colleagues, with captions everybody can read along."""

    name = "community.vlogs"
    label = "vlogs"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Vlogs")
    description = _("Colleagues share short films, with captions to read along. Newcomers introduce themselves.")
    icon = "video"
    base_url = "vlogs"

    def ready(self) -> None:
        super().ready()
        from . import checks  # noqa: F401 - registers itself
