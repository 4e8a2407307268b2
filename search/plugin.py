"""What search gives the house, in one list."""

from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model

from cms.plugins.points import DueJob, SearchSource
from search import sources, tasks

contributions = [
    SearchSource(
        key="documents", label=_("Files"), icon="paperclip", model=get_document_model(), queryset=sources.documents,
        to_document=sources.to_document, order=50, fields=("title",),
    ),
    DueJob(key="search.sweep", run=tasks.sweep, every=60),
    DueJob(key="search.files", run=tasks.sweep_files, every=60),
]  # fmt: skip
