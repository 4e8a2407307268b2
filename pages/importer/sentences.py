"""Everything an import tells people, one plain sentence each."""

from typing import Any

from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

PROBLEMS = {
    "empty": _("There is nothing in this file to read."),
    "damaged": _("This file is damaged or not complete."),
    "encrypted": _("This file is protected with a password. Save it without one and import again."),
    "old_word": _("This is an old or special kind of text file. Save it as .docx or .odt and import again."),
    "wrong_kind": _("This file is something else than its name says, so it was not read."),
    "scan": _("This PDF is a scan: it holds pictures of text, no text. Run text recognition on it first."),
    "bomb": _("This file is built to take up far more room than a document needs, so it was not read."),
    "unsafe": _("This file tries to fetch or repeat things that a document does not need, so it was not read."),
    "too_much_text": _("There is more text in this file than fits on one page. Divide it first."),
    "too_many_pages": _("This PDF has %(pages)s pages; at most %(most)s can be imported. Divide it first."),
    "too_big": _("This file is larger than 60 MB."),
    "too_large_to_read": _("Reading this file took too much memory, so it was stopped."),
    "too_slow": _("Reading this file took too long, so it was stopped."),
    "reader_failed": _("This file could not be read because of a mistake in the reader. Please report it."),
    "not_readable": _("This file cannot be opened."),
    "not_a_file": _("This is not an ordinary file."),
    "link_outside": _("This is a link to a place outside the folder, so it was not followed."),
    "link_inside": _("This is a link to another file in the folder, which is imported under its own name."),
}
OUTCOMES = {
    "created": _("A new page."),
    "updated": _("The page has the new text."),
    "unchanged": _("Nothing changed since last time."),
    "edited": _("The page was edited by hand since the last import, so it was left alone. Use --update to replace it."),
    "removed": _("The page was removed by hand since the last import. Use --update to make it again."),
    "not_saved": _("The page could not be saved: %(reason)s"),
    "would_create": _("Would become a new page."),
    "would_update": _("Would get the new text."),
}
LOST = {
    "icon": ngettext_lazy("%(n)d small icon was left out.", "%(n)d small icons were left out.", "n"),
    "image_missing": ngettext_lazy("%(n)d picture was not found.", "%(n)d pictures were not found.", "n"),
    "image_unreadable": ngettext_lazy("%(n)d picture could not be read.", "%(n)d pictures could not be read.", "n"),
    "image_too_big": ngettext_lazy("%(n)d picture is too large.", "%(n)d pictures are too large.", "n"),
    "too_many_images": ngettext_lazy(
        "%(n)d picture was left out: there are too many.", "%(n)d pictures were left out: there are too many.", "n"
    ),
    "image_kind": ngettext_lazy(
        "%(n)d drawing of a kind that browsers do not show safely was left out.",
        "%(n)d drawings of a kind that browsers do not show safely were left out.",
        "n",
    ),
    "image_remote": ngettext_lazy(
        "%(n)d picture on another website was not fetched.", "%(n)d pictures on other websites were not fetched.", "n"
    ),
    "image_in_note": ngettext_lazy(
        "%(n)d picture inside a note was left out.", "%(n)d pictures inside notes were left out.", "n"
    ),
    "merged_cells": ngettext_lazy(
        "%(n)d merged table cell was taken apart.", "%(n)d merged table cells were taken apart.", "n"
    ),
    "dead_link": ngettext_lazy(
        "%(n)d link leads nowhere and became plain text.", "%(n)d links lead nowhere and became plain text.", "n"
    ),
    "link_not_imported": ngettext_lazy(
        "%(n)d link to a file that is not part of the import became plain text.",
        "%(n)d links to files that are not part of the import became plain text.",
        "n",
    ),
    "link_in_heading": ngettext_lazy(
        "%(n)d heading was a link and is plain text now.", "%(n)d headings were links and are plain text now.", "n"
    ),
    "code_look": ngettext_lazy(
        "%(n)d piece of computer text is an ordinary paragraph now.",
        "%(n)d pieces of computer text are ordinary paragraphs now.",
        "n",
    ),
    "comments": ngettext_lazy(
        "%(n)d remark of a reviewer was left out.", "%(n)d remarks of reviewers were left out.", "n"
    ),
    "tracked_deletion": ngettext_lazy(
        "%(n)d tracked deletion was carried out.", "%(n)d tracked deletions were carried out.", "n"
    ),
    "formula": ngettext_lazy("%(n)d formula became plain text.", "%(n)d formulas became plain text.", "n"),
    "chart": ngettext_lazy("%(n)d chart or diagram was left out.", "%(n)d charts or diagrams were left out.", "n"),
    "embedded_object": ngettext_lazy("%(n)d embedded file was left out.", "%(n)d embedded files were left out.", "n"),
    "running_lines": ngettext_lazy(
        "%(n)d header, footer or page number was left out.",
        "%(n)d headers, footers and page numbers were left out.",
        "n",
    ),
    "scanned_page": ngettext_lazy("%(n)d page is only a picture.", "%(n)d pages are only pictures.", "n"),
    "damaged_page": ngettext_lazy("%(n)d page is damaged.", "%(n)d pages are damaged.", "n"),
    "unreadable_font": _("Some text uses a font without letters and cannot be read."),
    "wrong_ending": _("The file's name has another ending than its content; it was read as what it is."),
    "other_language": _("The document says that it is in another language."),
}


def problem(code: str, facts: dict[str, Any] | None = None) -> str:
    """The sentence for a file that was not imported."""
    sentence = PROBLEMS.get(code, PROBLEMS["reader_failed"])
    try:
        return str(sentence) % (facts or {})
    except (KeyError, TypeError, ValueError):
        return str(PROBLEMS["reader_failed"])


def lost(counts: dict[str, int]) -> list[str]:
    """The sentences for what a page lacks, the same order every time."""
    sentences = []
    for code, sentence in LOST.items():
        number = counts.get(code, 0)
        if number:
            sentences.append(str(sentence % {"n": number}))
    return sentences


def summary(counts: dict[str, int]) -> str:
    return gettext(
        "%(created)d created, %(updated)d updated, %(unchanged)d unchanged, %(skipped)d left alone, "
        "%(failed)d not imported."
    ) % {name: counts.get(name, 0) for name in ("created", "updated", "unchanged", "skipped", "failed")}
