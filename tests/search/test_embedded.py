"""The embedded engine: the contract, and what only files can do wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from search.engines.base import EngineUnavailable
from search.engines.embedded import EmbeddedEngine
from tests.search.engine_contract import EngineContract
from tests.search.tools import document, filled, plan, titles, write


@pytest.fixture
def engine(tmp_path):
    return EmbeddedEngine(str(tmp_path))


class TestEmbedded(EngineContract):
    @pytest.fixture
    def engine(self, tmp_path):
        return EmbeddedEngine(str(tmp_path))


def test_another_reader_sees_a_write_and_a_swap_at_once(engine, tmp_path):
    filled(engine, [document(1, "Eerste")])
    reader = EmbeddedEngine(str(tmp_path))
    assert titles(reader, plan("eerste")) == ["Eerste"]
    write(engine, [document(2, "Tweede")])
    assert titles(reader, plan("tweede")) == ["Tweede"]
    filled(engine, [document(3, "Derde")])
    assert titles(reader, plan("derde")) == ["Derde"] and reader.count() == 1


def test_old_indexes_are_removed_after_a_swap(engine):
    for number in range(3):
        filled(engine, [document(number, "Titel")])
    assert len([folder for folder in engine.folder.iterdir() if folder.is_dir()]) == 1


def test_a_damaged_index_is_unavailable_until_it_is_rebuilt(engine, tmp_path):
    filled(engine, [document(1, "Eerste")])
    folder = engine.folder / (engine.folder / "current").read_text()
    (folder / "meta.json").write_text("{")
    fresh = EmbeddedEngine(str(tmp_path))
    assert fresh.exists() is False
    with pytest.raises(EngineUnavailable):
        fresh.search(plan("eerste"))
    assert titles(filled(fresh, [document(1, "Eerste")]), plan("eerste")) == ["Eerste"]


@pytest.mark.parametrize("pointer", ["", "../../etc", "0000000000-1", "x"])
def test_a_pointer_to_elsewhere_is_not_followed(engine, pointer):
    filled(engine, [document(1, "Eerste")])
    (engine.folder / "current").write_text(pointer)
    with pytest.raises(EngineUnavailable):
        engine.search(plan("eerste"))


WRITER = """
import sys, django
django.setup()
from search.engines.embedded import EmbeddedEngine
from tests.search.tools import document, write
engine = EmbeddedEngine(sys.argv[1])
for number in range(10_000):
    write(engine, [document(number, f"Nummer {number}") for number in range(number, number + 50)])
"""


def test_killing_the_writer_leaves_the_last_commit_and_a_free_lock(engine, tmp_path):
    filled(engine, [document(1, "Eerste")])
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)])
    deadline = time.monotonic() + 60
    while engine.count() < 50 and time.monotonic() < deadline:
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert engine.count() >= 50
    with engine.exclusive(wait=False) as mine:
        assert mine is not None
        engine.write([document(99_999, "Daarna")], version=3)
    assert titles(engine, plan("daarna"))[:1] == ["Daarna"]
