"""manage.py import_documents FOLDER --to SECTION: a folder of documents becomes pages."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from pages.importer import sentences
from pages.importer.folder import Folder, Refused, scan
from pages.importer.report import Report
from pages.importer.run import ImportRun, Options
from pages.importer.target import IMPORTABLE, NoTarget, find_target, other_origin

SHOWN = 25


class Command(BaseCommand):
    help = (
        "Makes pages of a folder of documents (.docx, .odt, .pdf, .html, .md). Importing the folder again updates "
        "what changed and doubles nothing. Ends with 0 when every document is in, 2 when some are not, 1 when nothing "
        "was done."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", help="the folder with documents; folders inside it are read too")
        parser.add_argument("--to", required=True, metavar="SECTION", help="address of the page to put them under")
        parser.add_argument("--type", choices=IMPORTABLE, default="standard", help="what kind of pages")
        parser.add_argument("--language", default="nl", help="language of the documents and their pages")
        state = parser.add_mutually_exclusive_group()
        state.add_argument("--publish", action="store_true", help="put the pages live at once")
        state.add_argument("--draft", action="store_true", help="leave them as drafts for an editor (the default)")
        parser.add_argument("--dry-run", action="store_true", help="read all, write nothing, say what would happen")
        parser.add_argument("--update", action="store_true", help="also replace pages edited or removed by hand")
        parser.add_argument("--announce", action="store_true", help="tell colleagues about each new page, as usual")
        parser.add_argument(
            "--source", default="", metavar="NAME", help="the name of this import (the folder's own name)"
        )
        parser.add_argument("--owner", metavar="USERNAME", help="who owns the new pages")
        parser.add_argument("--jobs", type=int, default=1, choices=range(1, 9), help="documents to read side by side")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = self._folder(options["folder"])
        try:
            target = find_target(slug=options["to"], language=options["language"], type=options["type"])
        except NoTarget as error:
            raise CommandError(str(error)) from error
        folder.source = options["source"]
        before = "" if folder.source else other_origin(target=target, folder=folder)
        if before:
            raise CommandError(
                _(
                    "A folder of this name was imported here before, from “%(place)s”. Is this the same one, moved? "
                    "Then add --source %(name)s. If not, give it a name of its own: --source NAME."
                )
                % {"place": before, "name": folder.name}
            )
        choices = Options(
            type=options["type"],
            language=options["language"],
            publish=options["publish"],
            dry_run=options["dry_run"],
            update=options["update"],
            announce=options["announce"],
            jobs=options["jobs"],
        )
        user = self._user(options["owner"])
        with tqdm(total=len(folder.documents), unit="", disable=None, dynamic_ncols=True) as bar:
            run = ImportRun(folder=folder, target=target, options=choices, user=user, tick=bar.update)
            try:
                report = run.run()
            except KeyboardInterrupt:
                self._say(run.report, options["verbosity"])
                raise CommandError(_("Stopped. What was imported so far stays."), returncode=130) from None
        self._say(report, options["verbosity"])
        if report.outcomes()["failed"]:
            raise SystemExit(2)

    def _folder(self, name: str) -> Folder:
        root = Path(name)
        if not root.is_dir():
            raise CommandError(_("There is no folder “%(name)s”.") % {"name": name})
        try:
            folder = scan(root)
        except Refused as error:
            raise CommandError(_("There are more than 50,000 documents in this folder. Divide it first.")) from error
        if not folder.documents:
            raise CommandError(_("There are no documents in “%(name)s”.") % {"name": name})
        return folder

    def _user(self, username: str | None) -> Any:
        if not username:
            return None
        user = get_user_model().objects.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(_("Nobody here has the name “%(name)s”.") % {"name": username})
        return user

    def _say(self, report: Report, verbosity: int) -> None:
        as_csv, as_json = report.write(settings.VAR_DIR / "import")
        interesting = [file for file in report.files if file.outcome in ("failed", "skipped") or verbosity > 1]
        for file in interesting if verbosity > 1 else interesting[:SHOWN]:
            self.stdout.write(f"{file.path}: {' '.join([file.sentence, *file.lost])}")
        if verbosity <= 1 and len(interesting) > SHOWN:
            self.stdout.write(_("… and %(n)d more, see the report.") % {"n": len(interesting) - SHOWN})
        for path in report.gone[:SHOWN]:
            self.stdout.write(_("%(path)s: no longer in the folder; its page stays.") % {"path": path})
        if verbosity:
            if report.dry_run:
                self.stdout.write(_("This was a trial: nothing was written."))
            for sentence in sentences.lost(dict(report.losses())):
                self.stdout.write(f"  {sentence}")
            self.stdout.write(sentences.summary(dict(report.outcomes())))
            self.stdout.write(_("The report per file: %(csv)s and %(json)s") % {"csv": as_csv, "json": as_json})
