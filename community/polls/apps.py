from django.utils.translation import gettext_lazy as _

from cms.plugins.config import PluginConfig


class PollsConfig(PluginConfig):
    """A question with choices. Colleagues vote, by name or so that nobody can find out what they chose."""

    name = "community.polls"
    label = "polls"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Polls")
    description = _("Colleagues ask a question with choices and vote on it, by name or truly anonymously.")
    icon = "vote"
    base_url = "polls"
