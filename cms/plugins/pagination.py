"""Pages of long lists that cost the same however far one reads."""

from cms.core.pagination import KeysetPage, keyset_page

__all__ = ["KeysetPage", "keyset_page"]
