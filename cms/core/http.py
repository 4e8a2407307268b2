"""The request of somebody who signed in, and work for when the answer has gone."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from .scope import request_scope

if TYPE_CHECKING:
    from cms.core.models import User


logger = logging.getLogger(__name__)


def after_response(response: HttpResponseBase, work: Callable[[], object]) -> None:
    """Do this when the answer has gone out, in the same process: counting, remembering, what the reader need not wait for.

    It is lost when the process dies in between, so it is never for what somebody typed or decided. An error is logged.
    """
    close = response.close

    def worked_and_closed() -> None:
        try:
            with request_scope():
                work()
        except Exception:
            logger.exception("What was to be done after an answer failed.")
        finally:
            close()

    response.close = worked_and_closed  # type: ignore[method-assign]


class ReaderRequest(HttpRequest):
    """What a view behind `LoginRequiredMiddleware` gets: `user` is always a person. For type annotations only."""

    if TYPE_CHECKING:
        user: User  # type: ignore[assignment]
