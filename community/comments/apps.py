from django.utils.translation import gettext_lazy as _

from cms.plugins.config import PluginConfig


class CommentsConfig(PluginConfig):
    """Conversations, thanks and reports under any page or contribution. The example other plugins copy."""

    name = "community.comments"
    label = "comments"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Comments")
    description = _(
        "Colleagues comment on pages and contributions, reply, thank each other and report what is not right."
    )
    icon = "message-circle"
    base_url = "comments"

    def ready(self) -> None:
        super().ready()
        from . import cleanup

        cleanup.connect()
