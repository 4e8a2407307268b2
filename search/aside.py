"""Work beside the thread that answers. Engines and the comparison of vectors let go of the interpreter while they compute, and
a server answers elsewhere altogether: two of them take as long as the slower one when a processor is free."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TypeVar

_Result = TypeVar("_Result")
THREADS = 4


@lru_cache(maxsize=1)
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(THREADS, thread_name_prefix="search")


os.register_at_fork(after_in_child=_threads.cache_clear)


def begin(work: Callable[[], _Result]) -> Callable[[], _Result]:
    """Begin ``work`` in another thread; the answer waits for its result, or raises what it raised.

    ``work`` must not use the database: a connection belongs to its thread. When no thread is free by the time the result is
    wanted, it is done where it is wanted. Asked twice, it is still done once.
    """
    under_way = _threads().submit(work)

    @lru_cache(maxsize=1)
    def result() -> _Result:
        return work() if under_way.cancel() else under_way.result()

    return result
