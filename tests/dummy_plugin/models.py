from django.urls import reverse

from cms.plugins.contributions import Contribution


class Note(Contribution):
    """The smallest contribution there can be."""

    class Meta(Contribution.Meta):
        verbose_name = "note"
        verbose_name_plural = "notes"

    def get_absolute_url(self) -> str:
        return reverse("dummy:detail", args=[self.pk])
