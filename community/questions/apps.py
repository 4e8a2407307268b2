from django.utils.translation import gettext_lazy as _

from cms.plugins.config import PluginConfig


class QuestionsConfig(PluginConfig):
    """Ask colleagues, answer them, and keep what was good."""

    name = "community.questions"
    label = "questions"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Questions")
    description = _(
        "Colleagues ask each other. A question finds those who know about it, and a good answer can become a page."
    )
    icon = "message-circle-question-mark"
    base_url = "questions"
