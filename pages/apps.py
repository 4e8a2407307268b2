from django.utils.translation import gettext_lazy as _

from cms.plugins.config import PluginConfig


class PagesConfig(PluginConfig):
    name = "pages"
    label = "pages"
    verbose_name = _("Pages")
    description = _("News, protocols, forms and other pages that communication staff publish.")
    icon = "newspaper"
    required = True

    def ready(self) -> None:
        from wagtail.models import ReferenceIndex

        from . import signals  # noqa: F401 - connected by being imported
        from .models import ProtocolVersionFile

        ReferenceIndex.register_model(ProtocolVersionFile)
