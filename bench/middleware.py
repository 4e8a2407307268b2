"""Tells what a request cost, to a client that asks for it with the header X-Bench."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import connection
from django.http import HttpRequest, HttpResponse


class CostMiddleware:
    """Adds X-Bench-Queries, X-Bench-SQL (ms spent waiting for the database) and X-Bench-CPU (ms of this thread)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not getattr(settings, "BENCH", False):
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "X-Bench" not in request.headers:
            return self.get_response(request)
        count, waited = 0, 0.0

        def counted(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
            nonlocal count, waited
            began = time.perf_counter()
            try:
                return execute(sql, params, many, context)
            finally:
                count += 1
                waited += time.perf_counter() - began

        began = time.thread_time()
        with connection.execute_wrapper(counted):
            response = self.get_response(request)
        response["X-Bench-Queries"] = str(count)
        response["X-Bench-SQL"] = f"{waited * 1000:.2f}"
        response["X-Bench-CPU"] = f"{(time.thread_time() - began) * 1000:.2f}"
        return response
