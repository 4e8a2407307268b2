"""Page types, snippets and what belongs to them."""

from pages.importer.models import ImportedDocument

from .base import IntranetPage
from .forms import FormField, FormIndexPage, FormPage, FormSubmission, SubmissionFile
from .home import HomePage
from .kept import KeptUpload
from .news import NewsIndexPage, NewsPage
from .protocols import Confirmation, ProtocolIndexPage, ProtocolPage, ProtocolVersion, ProtocolVersionFile
from .snippets import Department, NewsCategory
from .standard import SectionPage, StandardPage

__all__ = [
    "Confirmation",
    "Department",
    "FormField",
    "FormIndexPage",
    "FormPage",
    "FormSubmission",
    "HomePage",
    "ImportedDocument",
    "IntranetPage",
    "KeptUpload",
    "NewsCategory",
    "NewsIndexPage",
    "NewsPage",
    "ProtocolIndexPage",
    "ProtocolPage",
    "ProtocolVersion",
    "ProtocolVersionFile",
    "SectionPage",
    "StandardPage",
    "SubmissionFile",
]
