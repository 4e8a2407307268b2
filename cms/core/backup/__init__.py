"""One file that holds the whole intranet: the database, the private files, and a note of what it was made with.

The archive is a plain tar: `manifest.json`, then `database.dump` (PostgreSQL, made by pg_dump) or `database.sqlite3`, then
`media/…`, and at its end `end.json`, which counts the files that were really written: files may be deleted meanwhile.
The search index is not in it: it is built again from the database.
"""

from .archive import backup_restore, backup_write, what_is_here
from .manifest import Manifest, check_fits, manifest_of
from .problems import Advance, BackupError

__all__ = [
    "Advance",
    "BackupError",
    "Manifest",
    "backup_restore",
    "backup_write",
    "check_fits",
    "manifest_of",
    "what_is_here",
]
