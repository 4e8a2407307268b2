"""Private files: sending them with ranges, and who may fetch them."""

from cms.core.files import ranged_response, sendfile
from cms.core.media import used_where_visible
from cms.core.models import IntranetDocument, IntranetImage, IntranetMedia

__all__ = ["IntranetDocument", "IntranetImage", "IntranetMedia", "ranged_response", "sendfile", "used_where_visible"]
