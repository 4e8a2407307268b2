"""The elastic engine on a real server: the contract, and what only a server can do wrong."""

from __future__ import annotations

import pytest

from tests.search.engine_contract import EngineContract

pytestmark = pytest.mark.django_db


class TestElastic(EngineContract):
    @pytest.fixture
    def engine(self, elastic):
        return elastic
