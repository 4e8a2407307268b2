"""The store of vectors: found under the reader's audiences, safe in any number of processes, whole after a crash."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

from search.vectors import sketch
from search.vectors.records import RECORD, StoreDamaged, hash_of
from search.vectors.store import VectorStore
from search.vectors.writer import Writer, writing
from tests.search.vectors.conftest import DIMENSIONS, direction

ALL = frozenset({"everyone"})


def put(writer: Writer, number: int, *audiences: str, seed: int | None = None, passages: int = 2) -> None:
    seed = number if seed is None else seed
    rows = (
        np.stack([direction(seed * 100 + place) for place in range(passages)])
        if passages
        else np.zeros((0, DIMENSIONS))
    )
    writer.put(
        number, text=hash_of(f"all {seed}"), whole=direction(seed), whole_hash=hash_of(f"whole {seed}"), passages=rows,
        hashes=[hash_of(f"{seed} {place}") for place in range(passages)], audiences=frozenset(audiences or ALL),
        language="nl",
    )  # fmt: skip


def filled(store: VectorStore, numbers, *audiences: str) -> None:
    with writing(store) as writer:
        for number in numbers:
            put(writer, number, *audiences)
        writer.commit()


def test_finds_the_nearest_and_its_best_passage(store):
    filled(store, range(50))
    view = store.view()
    assert view.best(direction(7), ALL, 3)[0] == 7
    near = view.near(direction(700), [7, 8, 999])
    assert near.passage[0] == pytest.approx(1, abs=0.01) and near.whole[0] < 0.99
    assert np.isnan(near.whole[2]) and np.isnan(near.passage[2])


def test_a_document_without_passages_counts_by_its_whole(store):
    with writing(store) as writer:
        put(writer, 1, passages=0)
        put(writer, 2)
        writer.commit()
    near = store.view().near(direction(1), [1, 2])
    assert near.passage[0] == near.whole[0] == pytest.approx(1, abs=0.01)


def test_only_for_readers_of_its_audience(store):
    filled(store, [1, 2], "team:3")
    filled(store, [3], "everyone", "team:4")
    view = store.view()
    assert view.best(direction(1), ALL, 10) == [3]
    assert set(view.best(direction(1), frozenset({"team:3"}), 10)) == {1, 2}
    assert view.best(direction(1), frozenset({"team:4", "team:5"}), 10) == [3]
    assert view.best(direction(1), frozenset(), 10) == []


def test_a_change_of_audience_needs_no_vector(store):
    filled(store, [1])
    with writing(store) as writer:
        writer.readdress(1, frozenset({"team:3"}))
        writer.readdress(99, ALL)
        writer.commit()
    assert store.view().best(direction(1), ALL, 5) == []
    assert store.view().best(direction(1), frozenset({"team:3"}), 5) == [1]


def test_replacing_and_removing_wipe_the_old_vectors(store):
    filled(store, [1, 2])
    with writing(store) as writer:
        put(writer, 1, seed=5)
        writer.remove(2)
        writer.remove(99)
        writer.commit()
    view = store.view()
    assert len(view) == 1 and view.numbers() == {1}
    assert view.near(direction(5), [1]).whole[0] == pytest.approx(1, abs=0.01)
    assert view.best(direction(2), ALL, 5) == [1]
    whole = np.fromfile(store.folder / store.generation() / "whole", dtype=np.float16).reshape(-1, DIMENSIONS)
    assert not whole[:2].any() and whole[2].any()


def test_no_text_is_embedded_twice(store):
    filled(store, [1])
    with writing(store) as writer:
        known = writer.vectors_of([hash_of("whole 1"), hash_of("never")], whole=True)
        passages = writer.vectors_of([hash_of("1 1")], whole=False)
    assert known[1] is None
    assert np.allclose(known[0], direction(1), atol=0.01) and np.allclose(passages[0], direction(101), atol=0.01)


def test_another_reader_follows(store, tmp_path):
    filled(store, [1])
    other = VectorStore(tmp_path, "test-model", DIMENSIONS)
    old = other.view()
    assert len(old) == 1
    filled(store, [2])
    assert len(other.view()) == 2
    assert old.best(direction(2), ALL, 5) == [1], "a view stays what it was"


def test_another_model_is_another_store(store, tmp_path):
    filled(store, [1])
    assert VectorStore(tmp_path, "other-model", DIMENSIONS).view() is None
    assert VectorStore(tmp_path, "test-model", DIMENSIONS * 2).view() is None


def test_one_writer_at_a_time(store):
    with writing(store) as mine, writing(store, wait=False) as other:
        assert mine is not None and other is None


def test_sketches_find_what_looking_at_everything_finds(store):
    with writing(store) as writer:
        for number in range(sketch.ENOUGH + 500):
            put(writer, number, "everyone" if number % 2 else "team:1", passages=0)
        writer.commit()
        assert writer.tidy()
    filled(store, range(10_001, 10_011))
    view = store.view()
    question = direction(77_777)
    numbers = [number for number in range(sketch.ENOUGH + 500) if number % 2] + list(range(10_001, 10_011))
    exact = sorted(numbers, key=lambda number: -float(direction(number) @ question))[:100]
    found = view.best(question, ALL, 100)
    assert len(set(found) & set(exact)) >= 97
    assert view.best(direction(10_005), ALL, 1) == [10_005], "what came after the sketches were learnt"


def test_much_that_is_dead_is_left_behind(store, tmp_path):
    reader = VectorStore(tmp_path, "test-model", DIMENSIONS)
    for turn in range(5):
        with writing(store) as writer:
            for number in range(sketch.ENOUGH):
                put(writer, number, f"team:{number % 3}", seed=number + turn, passages=1)
            writer.commit()
            assert len(reader.view()) == sketch.ENOUGH
            writer.tidy()
    view = reader.view()
    records = (store.folder / store.generation() / "documents").stat().st_size // RECORD.itemsize
    assert records < 2 * sketch.ENOUGH and len(view) == sketch.ENOUGH
    assert view.best(direction(1500 + 4), frozenset({"team:0"}), 1) == [1500]
    assert view.near(direction((1500 + 4) * 100), [1500]).passage[0] == pytest.approx(1, abs=0.01)
    assert len([folder for folder in store.folder.iterdir() if folder.is_dir()]) == 1


WRITER = """
import sys, django
django.setup()
from pathlib import Path
from search.vectors.store import VectorStore
from search.vectors.writer import writing
from tests.search.vectors.conftest import DIMENSIONS
from tests.search.vectors.test_store import put
store = VectorStore(Path(sys.argv[1]), "test-model", DIMENSIONS)
with writing(store) as writer:
    for number in range(1_000_000):
        put(writer, number)
        if number % 5 == 4:
            writer.commit()
"""


def test_killing_the_writer_leaves_what_was_committed(store, tmp_path):
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)])
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and (store.view() is None or len(store.view()) < 50):
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    view = VectorStore(tmp_path, "test-model", DIMENSIONS).view()
    assert len(view) >= 50 and len(view) % 5 == 0
    filled(store, [9_000_001])
    view = store.view()
    assert view.best(direction(9_000_001), ALL, 1) == [9_000_001]
    numbers = sorted(view.numbers())[:-1]
    assert numbers == list(range(len(numbers)))
    assert min(view.near(direction(3), [3]).whole) == pytest.approx(1, abs=0.01)


def test_half_a_record_is_not_there(store, tmp_path):
    filled(store, [1, 2])
    documents = store.folder / store.generation() / "documents"
    documents.write_bytes(documents.read_bytes()[:-10])
    again = VectorStore(tmp_path, "test-model", DIMENSIONS)
    assert again.view().numbers() == {1}
    filled(again, [3])
    assert again.view().numbers() == {1, 3}


@pytest.mark.parametrize("damage", ["record", "shorter", "pointer", "audiences", "gone"])
def test_damage_is_said_and_never_answered_from(store, tmp_path, damage):
    filled(store, [1, 2, 3])
    folder = store.folder / store.generation()
    if damage == "record":
        raw = bytearray((folder / "documents").read_bytes())
        raw[20] ^= 0xFF
        (folder / "documents").write_bytes(raw)
    elif damage == "shorter":
        os.truncate(folder / "passages", 10)
    elif damage == "pointer":
        (store.folder / "current").write_text("../../etc")
    elif damage == "audiences":
        (folder / "audiences").write_text("")
    else:
        shutil.rmtree(folder)
    with pytest.raises((StoreDamaged, OSError)):
        VectorStore(tmp_path, "test-model", DIMENSIONS).view()


@pytest.mark.parametrize("many", [101, 1_000], ids=["in two halves", "at once"])
@pytest.mark.parametrize("dimensions", [8, 30, 384])
def test_a_distance_is_the_number_of_planes_between(dimensions, many, monkeypatch):
    monkeypatch.setattr(sketch, "_MANY", many)
    vectors = np.random.default_rng(5).standard_normal((300, dimensions)).astype(np.float32)
    planes = sketch.learn(vectors)
    drawn = sketch.sketches(vectors, planes)
    assert drawn.shape == (300, sketch.width(dimensions))
    sides = (vectors - vectors.mean(axis=0)) @ planes[:-1] > 0
    assert (sketch.distances(vectors[7], planes, drawn) == (sides != sides[7]).sum(axis=1)).all()


def test_sketches_never_bring_what_is_not_for_the_reader(store):
    """However near it is: the nearest thousands are closed, and what is open is further away than all of them."""
    question = direction(77_777)
    numbers = range(sketch.ENOUGH + 2_000)
    order = sorted(numbers, key=lambda number: -float(direction(number) @ question))
    closed = set(order[:2_000])
    with writing(store) as writer:
        for number in numbers:
            put(writer, number, "team:1" if number in closed else "everyone", passages=0)
        writer.commit()
        assert writer.tidy()
    found = store.view().best(question, ALL, 100)
    assert len(found) == 100 and not closed & set(found)
    assert len(set(found) & set(order[2_000:2_100])) >= 95
