from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from search.engines.base import Engine
from tests.search import tools


@pytest.fixture
def index_site(settings: Any, tmp_path: Path) -> Callable[[], Engine]:
    """`index_site()` → the engine, with everything that is in the database now. Its folder is this test's own."""
    return lambda: tools.site_index(settings, tmp_path / "search")
