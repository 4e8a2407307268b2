"""The organisation, the language of a page, and the two memories that keep a page quick."""

from cms.core.editions import attach_locale, editions_of
from cms.core.languages import language_here
from cms.core.organisation import organisation
from cms.core.prepared import Prepared
from cms.core.readiness import probe
from cms.core.scope import QUIET, HouseMemory, forget_request, house_cached, house_changed, remembered, request_scope

__all__ = [
    "QUIET",
    "HouseMemory",
    "Prepared",
    "attach_locale",
    "editions_of",
    "forget_request",
    "house_cached",
    "house_changed",
    "language_here",
    "organisation",
    "probe",
    "remembered",
    "request_scope",
]
