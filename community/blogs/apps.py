from django.utils.translation import gettext_lazy as _

from cms.plugins.config import PluginConfig


class BlogsConfig(PluginConfig):
    """Longer pieces that colleagues write: alone or together, in series, with pictures, now or at a moment they choose."""

    name = "community.blogs"
    label = "blogs"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Blogs")
    description = _("Colleagues write about their work, with pictures, in series and together with others.")
    icon = "notebook-pen"
    base_url = "blogs"
