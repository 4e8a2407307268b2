"""What was imported from where, so that importing again updates and never doubles."""

import hashlib

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedDocument(models.Model):
    """One file of an imported folder and the page made from it.

    `folder` names the import; `origin` is where the folder stood then, so that another folder of this name is noticed.
    `digest` is the file's content when the page was last written from it; empty while the page waits for its text.
    `revision` is the version the import wrote: a page whose latest version is another one was edited by hand since.
    `assets` maps the pictures beside the file (paths from the folder) to their digests.
    """

    key = models.CharField(max_length=64, unique=True, editable=False)
    target = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    folder = models.CharField(_("folder"), max_length=200)
    origin = models.TextField(blank=True, default="", editable=False)
    path = models.TextField(_("file"))
    digest = models.CharField(max_length=64, blank=True)
    assets = models.JSONField(default=dict, blank=True)
    page = models.ForeignKey("wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    lost = models.JSONField(_("what was lost"), default=dict, blank=True)
    imported_at = models.DateTimeField(_("imported"), auto_now=True)

    class Meta:
        app_label = "pages"
        verbose_name = _("imported document")
        verbose_name_plural = _("imported documents")
        indexes = [models.Index(fields=["target", "folder"], name="pages_imported_from")]

    def __str__(self) -> str:
        return f"{self.folder}/{self.path}"

    @staticmethod
    def key_of(target_id: int, folder: str, path: str) -> str:
        """The same file under the same page always has the same key."""
        return hashlib.sha256(f"{target_id}\n{folder}\n{path}".encode()).hexdigest()

    @property
    def source_key(self) -> str:
        return f"import:{self.key}"
