from django.utils.translation import gettext_lazy as _

from cms.plugins.config import PluginConfig


class SearchConfig(PluginConfig):
    name = "search"
    label = "search"
    verbose_name = _("Search")
    description = _(
        "One box that finds tasks, people, news, protocols, files and comments: only what the reader may see."
    )
    icon = "search"
    required = True

    def ready(self) -> None:
        from cms.plugins.site import probe
        from search import checks, receivers  # noqa: F401
        from search.engines import get_engine
        from search.loop import rights  # noqa: F401

        @probe("search")
        def _search() -> None:
            get_engine().count()
