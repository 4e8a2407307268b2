"""The embedded engine: the contract, and what only files can do wrong."""

from __future__ import annotations

import multiprocessing
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from search.engines.base import EngineUnavailable
from search.engines.embedded import EmbeddedEngine
from tests.search.engine_contract import EngineContract
from tests.search.tools import damaged, document, filled, plan, titles, write


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


@pytest.mark.parametrize("how", ["cut", "zeros", "empty"])
def test_damaged_files_are_unavailable_until_they_are_rebuilt(engine, tmp_path, how):
    filled(engine, [document(n, f"Titel {n}") for n in range(300)])
    damaged(engine, how)
    fresh = EmbeddedEngine(str(tmp_path))
    for act in (lambda: fresh.search(plan("titel")), lambda: write(fresh, [document(1, "Nieuw")])):
        with pytest.raises(EngineUnavailable):
            act()
    assert titles(filled(fresh, [document(1, "Eerste")]), plan("eerste")) == ["Eerste"]


def in_child(work):
    """What `work` returns, done in a process of its own that may give up rights of the whole process."""
    context = multiprocessing.get_context("fork")
    answers = context.Queue()
    process = context.Process(target=lambda: answers.put(work()))
    process.start()
    answer = answers.get(timeout=60)
    process.join()
    return answer


def outcome(act):
    try:
        return str(act())
    except EngineUnavailable as error:
        return f"unavailable: {error}"


@pytest.fixture
def open_folder():
    """A folder that other users can reach, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="search-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_a_read_only_disk_still_answers_and_takes_nothing(open_folder):
    engine = filled(EmbeddedEngine(str(open_folder)), [document(1, "Eerste")])
    for folder, _folders, files in os.walk(open_folder):
        Path(folder).chmod(0o555)
        for name in files:
            (Path(folder) / name).chmod(0o444)

    def work():
        if os.geteuid() == 0:
            os.seteuid(65534)
        return [
            outcome(lambda: write(engine, [document(1, "Nieuw")])),
            outcome(lambda: filled(engine, [document(1, "Nieuw")])),
            outcome(lambda: titles(engine, plan("eerste"))),
            outcome(lambda: titles(EmbeddedEngine(str(open_folder)), plan("eerste"))),
        ]

    assert titles(engine, plan("eerste")) == ["Eerste"]
    written, rebuilt, found, found_anew = in_child(work)
    assert "cannot write to" in written and "Permission denied" in written
    assert "cannot write to" in rebuilt
    assert found == "['Eerste']", "a process that had it open goes on"
    assert found_anew.startswith("unavailable: opening the index"), "for a new one the database answers"
    for folder, _folders, files in os.walk(open_folder):
        Path(folder).chmod(0o755)
        for name in files:
            (Path(folder) / name).chmod(0o644)
    write(engine, [document(1, "Nieuw")])
    assert titles(engine, plan("nieuw")) == ["Nieuw"]


def test_a_full_disk_changes_nothing(engine, tmp_path):
    filled(engine, [document(1, "Eerste")])
    many = [document(n, f"Nummer {n}", "woord " * 2000) for n in range(50)]

    def work():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        writer = EmbeddedEngine(str(tmp_path))
        return [
            outcome(lambda: write(writer, many)),
            outcome(lambda: filled(writer, many)),
            outcome(lambda: titles(writer, plan("eerste"))),
        ]

    written, rebuilt, found = in_child(work)
    assert written.startswith("unavailable") and rebuilt.startswith("unavailable") and found == "['Eerste']"
    assert titles(engine, plan("eerste")) == ["Eerste"] and engine.count() == 1
    write(engine, many)
    assert engine.count() == 50, "number 1 was replaced"
