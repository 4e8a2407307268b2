"""Limits on how often one person may do something."""

from cms.core.ratelimit import limited, rate_limit

__all__ = ["limited", "rate_limit"]
