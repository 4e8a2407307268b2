from cms.plugins.config import PluginConfig


class DummyConfig(PluginConfig):
    """A plugin from outside: it uses every extension point, and no file of the house knows it."""

    name = "tests.dummy_plugin"
    label = "dummy"
    verbose_name = "Notes"
    description = "Short notes, to prove that a plugin needs no change in the house."
    icon = "sticky-note"
    base_url = "notes"
    requires = ("comments",)
