"""Measures pages from outside: time to first byte of one request at a time, what it costs inside, and what the server bears."""

from __future__ import annotations

import http.client
import re
import threading
import time
from dataclasses import dataclass, field
from statistics import median
from urllib.parse import urlencode

BLOCK = 10
"""So many requests in a row go to one page."""
WARM = 0.5
"""Seconds in which several clients ask for a page before it is measured: one client alone is often answered by one worker
alone, and the others would stay cold."""


@dataclass
class Figures:
    """What one page took. Times in milliseconds."""

    page: str
    path: str
    times: list[float] = field(default_factory=list)
    queries: int = 0
    sql_ms: float = 0.0
    cpu_ms: float = 0.0
    bytes: int = 0
    per_second: float = 0.0

    @property
    def p50(self) -> float:
        return median(self.times)

    @property
    def p95(self) -> float:
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]

    @property
    def best(self) -> float:
        return min(self.times)


class Reader:
    """A colleague with a browser that keeps cookies and opens a connection for each page."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> tuple[int, dict[str, str], bytes, float]:
        """Status, headers, body, and milliseconds from opening the connection to the first byte of the answer."""
        headers = {
            "Accept-Language": "nl",
            "X-Real-IP": "127.0.0.1",
            "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()),
            **headers,
        }
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            began = time.perf_counter()
            connection.request(method, path, body or None, headers)
            response = connection.getresponse()
            waited = (time.perf_counter() - began) * 1000
            content = response.read()
        finally:
            connection.close()
        for header in response.headers.get_all("Set-Cookie") or []:
            name, _equals, value = header.partition(";")[0].partition("=")
            self.cookies[name] = value
        return response.status, dict(response.headers), content, waited

    def sign_in(self, username: str, password: str) -> None:
        _status, _headers, page, _ms = self.ask("GET", "/nl/sign-in/")
        token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        if token is None:
            raise RuntimeError("The sign-in page has no form.")
        form = {"username": username, "password": password, "csrfmiddlewaretoken": token.group(1).decode()}
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        status, _headers, _page, _ms = self.ask("POST", "/nl/sign-in/", urlencode(form), **headers)
        if status != 302:
            raise RuntimeError(f"Signing in as {username} failed with status {status}.")

    def page(self, path: str, **headers: str) -> tuple[dict[str, str], bytes, float]:
        status, answered, content, waited = self.ask("GET", path, **headers)
        if status != 200:
            raise RuntimeError(f"{path} answered {status}.")
        return answered, content, waited


def measure(reader: Reader, pages: dict[str, str], *, rounds: int, seconds: float, clients: int) -> list[Figures]:
    """All pages, ten requests to one and then ten to the next, so that whatever else the machine does falls on all alike."""
    found = [Figures(page, path) for page, path in pages.items()]
    for figures in found:
        throughput(reader, figures.path, seconds=WARM, clients=clients)
    for _block in range(-(-rounds // BLOCK)):
        for figures in found:
            figures.times += [reader.page(figures.path)[2] for _time in range(BLOCK)]
    for figures in found:
        costs = [reader.page(figures.path, **{"X-Bench": "1"}) for _time in range(5)]
        figures.queries = max(int(headers["X-Bench-Queries"]) for headers, _content, _ms in costs)
        figures.sql_ms = median(float(headers["X-Bench-SQL"]) for headers, _content, _ms in costs)
        figures.cpu_ms = median(float(headers["X-Bench-CPU"]) for headers, _content, _ms in costs)
        figures.bytes = len(costs[0][1])
    for figures in found:
        figures.per_second = throughput(reader, figures.path, seconds=seconds, clients=clients)
    return found


def throughput(reader: Reader, path: str, *, seconds: float, clients: int) -> float:
    """Pages a second that this many clients get together."""
    counts, errors = [0] * clients, []
    until = time.perf_counter() + seconds

    def work(number: int) -> None:
        own = Reader(reader.port)
        own.cookies = dict(reader.cookies)
        try:
            while time.perf_counter() < until:
                own.page(path)
                counts[number] += 1
        except (OSError, RuntimeError, http.client.HTTPException) as problem:
            errors.append(problem)

    began = time.perf_counter()
    threads = [threading.Thread(target=work, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise RuntimeError(f"Under load: {errors[0]}") from errors[0]
    return sum(counts) / (time.perf_counter() - began)
