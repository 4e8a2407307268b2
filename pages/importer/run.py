"""One import: read every document, make or update its page, and say what happened to each."""

import os
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import local
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone
from wagtail.models import Page

from . import sentences
from .content import Content, make_content
from .folder import Folder, Found, Refused, digest_of, shown
from .links import PageMap
from .models import ImportedDocument
from .pages import PageWriter
from .pictures import MAX_BYTES, PictureStore
from .process import Reading, Worker
from .report import FileReport, Report

AHEAD = 3
SUPPOSED = 1  # in a trial: the number of every page that would be made


@dataclass(frozen=True)
class Options:
    """publish: put pages live at once. update: also replace pages that were edited or removed by hand.

    announce: colleagues get the messages that new pages of this type give; without it an import is silent.
    """

    type: str = "standard"
    language: str = "nl"
    publish: bool = False
    dry_run: bool = False
    update: bool = False
    announce: bool = False
    jobs: int = 1


@dataclass
class _Job:
    found: Found
    record: ImportedDocument | None
    digest: str = ""
    seconds: float = 0.0
    reading: "Future[Reading] | None" = None
    report: FileReport | None = None


class ImportRun:
    """`run` does the work; `tick` is called once for every file that is done."""

    def __init__(
        self,
        *,
        folder: Folder,
        target: Page,
        options: Options,
        user: Any = None,
        tick: Callable[[], None] = lambda: None,
    ) -> None:
        self.folder = folder
        self.options = options
        self.tick = tick
        self.report = Report(folder=folder.name, started=timezone.localtime(), dry_run=options.dry_run)
        self.store = PictureStore(user=user, dry=options.dry_run)
        self.writer = PageWriter(target=target, options=options, user=user)
        self.records = {
            record.path: record
            for record in ImportedDocument.objects.filter(target=target, folder=folder.name).select_related("page")
        }
        self.pages = PageMap(folder)
        self._to_come = SUPPOSED if options.dry_run else 0
        self._waiting: list[tuple[_Job, Content]] = []
        self._workers = local()
        self._all_workers: list[Worker] = []

    def run(self) -> Report:
        started = time.monotonic()
        if not self.options.dry_run:
            known = ImportedDocument.objects.filter(pk__in=[record.pk for record in self.records.values()])
            known.update(origin=shown(str(self.folder.root)))
        for found in self.folder.documents:
            record = self.records.get(shown(found.path))
            made = record.page_id if record and record.page_id else None
            self.pages.add(found.path, (made or self._to_come) if not found.problem else None)
        try:
            with ThreadPoolExecutor(max_workers=self.options.jobs) as pool:
                try:
                    for job in self._jobs(pool):
                        self._finish(job)
                    self._second_pass()
                finally:
                    pool.shutdown(wait=False, cancel_futures=True)
        finally:
            for worker in self._all_workers:
                worker.stop()
            self._close(started)
        return self.report

    def _close(self, started: float) -> None:
        seen = {shown(found.path) for found in self.folder.documents}
        self.report.gone = sorted(path for path, record in self.records.items() if path not in seen and record.page_id)
        self.report.others = dict(self.folder.others)
        self.report.pictures = self.store.stored
        order = {shown(found.path): n for n, found in enumerate(self.folder.documents)}
        self.report.files.sort(key=lambda file: order.get(file.path, 0))
        self.report.seconds = time.monotonic() - started

    def _jobs(self, pool: ThreadPoolExecutor) -> Iterator[_Job]:
        """Jobs in the order of the folder, with a few readings under way ahead of the writing."""
        queue: deque[_Job] = deque()
        for found in self.folder.documents:
            queue.append(self._start(found, pool))
            while len(queue) > AHEAD * self.options.jobs:
                yield queue.popleft()
        while queue:
            yield queue.popleft()

    def _start(self, found: Found, pool: ThreadPoolExecutor) -> _Job:
        job = _Job(found, self.records.get(shown(found.path)))
        if found.problem:
            outcome = "skipped" if found.problem == "link_inside" else "failed"
            job.report = self._report(found, outcome, sentences.problem(found.problem))
            return job
        try:
            with self.folder.opened(found.path) as descriptor:
                job.digest = digest_of(descriptor)
                decided = self._decide(job)
                if decided:
                    job.report = decided
                else:
                    job.reading = pool.submit(self._read, os.dup(descriptor), found.path)
        except Refused as error:
            job.report = self._report(found, "failed", sentences.problem(error.code))
        return job

    def _decide(self, job: _Job) -> FileReport | None:
        """A report when the file needs no reading; None when it does."""
        record = job.record
        if record is None or not record.digest:
            return None
        same = record.digest == job.digest and self._same_assets(record)
        if record.page is None:
            return None if self.options.update else self._report(job.found, "skipped", sentences.OUTCOMES["removed"])
        edited = record.page.latest_revision_id != record.revision_id
        if same and not (edited and self.options.update) and self._published_enough(record.page):
            return self._report(job.found, "unchanged", sentences.OUTCOMES["unchanged"], page=record.page)
        if edited and not self.options.update:
            return self._report(job.found, "skipped", sentences.OUTCOMES["edited"], page=record.page)
        return None

    def _published_enough(self, page: Page) -> bool:
        return not self.options.publish or (page.live and not page.has_unpublished_changes)

    def _same_assets(self, record: ImportedDocument) -> bool:
        for path, digest in record.assets.items():
            try:
                with self.folder.opened(path, MAX_BYTES) as descriptor:
                    if digest_of(descriptor) != digest:
                        return False
            except Refused:
                return False
        return True

    def _read(self, descriptor: int, path: str) -> Reading:
        """In a thread: each thread has a worker process of its own."""
        try:
            if not hasattr(self._workers, "worker"):
                self._workers.worker = Worker()
                self._all_workers.append(self._workers.worker)
            return self._workers.worker.read(descriptor, shown(path))
        finally:
            os.close(descriptor)

    def _finish(self, job: _Job) -> None:
        if job.reading is not None:
            reading = job.reading.result()
            job.reading = None
            if reading.error:
                job.report = self._report(job.found, "failed", sentences.problem(reading.error, reading.facts))
                job.report.seconds = reading.seconds
            else:
                self._place(job, reading)
        if job.report is not None:
            if job.report.outcome == "failed" and not (job.record and job.record.page_id):
                self.pages.add(job.found.path, None)
            self._done(job.report)

    def _place(self, job: _Job, reading: Reading) -> None:
        """Write the page now, or later when it links to pages that do not exist yet."""
        content = self._content(job, reading)
        if content is None:
            return
        if content.language and content.language not in (self.options.language, "un"):
            content.lost["other_language"] = 1
        job.report = self._report(job.found, "failed", "")
        job.seconds = job.report.seconds = reading.seconds
        job.report.title = content.title
        if self.options.dry_run:
            self._would(job, content)
        elif self.pages.waits_for(job.found.path, content.local_addresses()):
            if self._guarded(job, lambda: self._hold_place(job, content)):
                self._waiting.append((job, content))
                job.report = None
        else:
            self._guarded(job, lambda: self._write(job, content))

    def _content(self, job: _Job, reading: Reading) -> Content | None:
        """The cleaned document with its pictures. What a reader got wrong is this file's report, nobody else's."""
        try:
            with transaction.atomic():
                return make_content(
                    path=job.found.path,
                    document=reading.document,
                    images=reading.images,
                    folder=self.folder,
                    store=self.store,
                )
        except (DatabaseError, OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            self.store.forget()
            facts = {"kind": type(error).__name__}
            job.report = self._report(job.found, "failed", sentences.problem("reader_failed", facts))
            return None

    def _hold_place(self, job: _Job, content: Content) -> None:
        job.record = self.writer.placeholder(record=job.record, folder=self.folder, content=content)
        self.pages.add(job.found.path, job.record.page_id)

    def _write(self, job: _Job, content: Content) -> None:
        assert job.report is not None
        new = job.record is None or not job.record.digest or job.record.page_id is None
        job.record, changed = self.writer.write(
            record=job.record, folder=self.folder, content=content, pages=self.pages, digest=job.digest
        )
        self.pages.add(job.found.path, job.record.page_id)
        outcome = "created" if new else "updated" if changed else "unchanged"
        job.report.outcome, job.report.sentence = outcome, str(sentences.OUTCOMES[outcome])
        job.report.page = job.record.page_id
        job.report.counts, job.report.lost = job.record.lost, sentences.lost(job.record.lost)

    def _guarded(self, job: _Job, write: Callable[[], None]) -> bool:
        """One file's mistake is that file's sentence; everything else goes on."""
        assert job.report is not None
        try:
            with transaction.atomic():
                write()
            return True
        except (ValidationError, DatabaseError, ValueError) as error:
            reason = "; ".join(error.messages) if isinstance(error, ValidationError) else type(error).__name__
            job.report.outcome = "failed"
            job.report.sentence = str(sentences.OUTCOMES["not_saved"]) % {"reason": reason[:300]}
            self.store.forget()
            return False

    def _second_pass(self) -> None:
        """Now every page exists: the texts that link to each other can be written."""
        for job, content in self._waiting:
            job.report = self._report(job.found, "failed", "")
            job.report.title, job.report.seconds = content.title, job.seconds
            self._guarded(job, lambda job=job, content=content: self._write(job, content))  # type: ignore[misc]
            self._done(job.report)

    def _would(self, job: _Job, content: Content) -> None:
        assert job.report is not None
        new = job.record is None or not job.record.digest or job.record.page_id is None
        _raw, lost = content.raw("dry-run", self.pages)
        job.report.outcome = "created" if new else "updated"
        job.report.sentence = str(sentences.OUTCOMES["would_create" if new else "would_update"])
        job.report.counts, job.report.lost = lost, sentences.lost(lost)

    def _report(self, found: Found, outcome: str, sentence: Any, page: Page | None = None) -> FileReport:
        title, number = (page.title, page.pk) if page is not None else ("", None)
        return FileReport(shown(found.path), outcome, str(sentence), title=title, page=number)

    def _done(self, report: FileReport) -> None:
        self.report.files.append(report)
        self.tick()
