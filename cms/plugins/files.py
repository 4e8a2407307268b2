"""Private files: what an upload really is, sending files with ranges, and who may fetch them."""

from cms.core.files import ranged_response, sendfile
from cms.core.media import used_where_visible
from cms.core.models import IntranetDocument, IntranetImage, IntranetMedia
from cms.core.uploads import ACCEPT, ACCEPT_PICTURES, MAX_BYTES, check_picture, check_upload

__all__ = [
    "ACCEPT",
    "ACCEPT_PICTURES",
    "MAX_BYTES",
    "IntranetDocument",
    "IntranetImage",
    "IntranetMedia",
    "check_picture",
    "check_upload",
    "ranged_response",
    "sendfile",
    "used_where_visible",
]
