"""What the kernel remembers about who may read which page."""

from django.db import models


class PageAccess(models.Model):
    """The one audience token of a page, worked out from its own audience, Wagtail's privacy, its ancestors and its translations.

    A page without a row is shown to nobody: access fails closed. Kept by `cms.core.access.pages`.
    """

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="access")
    token = models.CharField(max_length=255, db_index=True)

    def __str__(self) -> str:
        return f"{self.page_id}: {self.token}"


class CompoundAudience(models.Model):
    """A token that stands for several: `all of` clauses joined by `&`, each `one of` its tokens joined by `|`.

    Stored so that the tokens of a reader can include the compound ones they satisfy with one cached look-up.
    """

    key = models.CharField(max_length=40, unique=True)
    expression = models.TextField()

    def __str__(self) -> str:
        return f"{self.key} = {self.expression}"
