"""Writes one imported document to its page, with the record that makes the next import know it."""

from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.models import Page

from pages.blocks.raw import Raw
from pages.services.content import TYPES, page_from_blocks

from .calm import indexed_once
from .content import Content
from .folder import Folder, shown
from .links import PageMap
from .models import ImportedDocument

if TYPE_CHECKING:
    from .run import Options


class PageWriter:
    """All pages of one import go under `target`; a page that editors moved stays where they put it."""

    def __init__(self, *, target: Page, options: "Options", user: Any = None) -> None:
        self.target = target
        self.options = options
        self.user = user

    @transaction.atomic
    def placeholder(self, *, record: ImportedDocument | None, folder: Folder, content: Content) -> ImportedDocument:
        """A page that exists, so that others can link to it, and that no reader sees yet."""
        record = self._record(record, folder, content.path)
        if record.page_id is None:
            self._page(record, content, [], publish=False)
            record.digest = ""
            record.save()
        return record

    @transaction.atomic
    def write(
        self, *, record: ImportedDocument | None, folder: Folder, content: Content, pages: PageMap, digest: str
    ) -> tuple[ImportedDocument, bool]:
        """Fill the page. Returns the record, and whether the page changed."""
        record = self._record(record, folder, content.path)
        if pages.pages.get(content.path) == 0:
            pages.add(content.path, record.page_id or 0)
        blocks, lost = content.raw(record.source_key, pages)
        outcome = self._page(record, content, blocks, publish=self.options.publish)
        record.digest, record.assets, record.lost = digest, content.assets, lost
        record.save()
        return record, outcome != "unchanged"

    def _record(self, record: ImportedDocument | None, folder: Folder, path: str) -> ImportedDocument:
        path = shown(path)
        if record is None:
            key = ImportedDocument.key_of(self.target.pk, folder.name, path)
            record = ImportedDocument(key=key, target=self.target, folder=folder.name, path=path)
        record.origin = shown(str(folder.root))
        return record

    def _page(self, record: ImportedDocument, content: Content, blocks: list[Raw], *, publish: bool) -> str:
        kind = self._type_of(record)
        with indexed_once(TYPES[kind]) as saved:
            page, outcome = page_from_blocks(
                parent=self.target,
                type=kind,
                title=content.title,
                slug=content.title,
                language=self.options.language,
                blocks=blocks,
                source_key=record.source_key,
                publish=publish,
                user=self.user,
                quiet=not self.options.announce,
                fields={"content_owner": self.user} if self.user and record.page_id is None else {},
            )
            if outcome != "unchanged":
                saved.append(page)
        record.page_id = page.pk
        record.revision_id = Page.objects.values_list("latest_revision_id", flat=True).get(pk=page.pk)
        return outcome

    def _type_of(self, record: ImportedDocument) -> str:
        """A page keeps its kind, also when the command asks for another one now."""
        if record.page is not None:
            for name, model in TYPES.items():
                if record.page.specific_class is model:
                    return name
        return self.options.type
