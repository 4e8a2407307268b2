"""The server of the suite: which Java it takes, and what it says when something is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.search_server import java, libraries


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """`machine("17.0.15", "25.0.3")`: a machine with these versions of Java and no other."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(java.shutil, "which", lambda _name: None)
    monkeypatch.setattr(java, "PLACES", (f"{tmp_path}/*",))

    def make(*versions: str) -> None:
        for number, version in enumerate(versions):
            program = tmp_path / f"jvm-{number}" / "bin" / "java"
            program.parent.mkdir(parents=True)
            program.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\"' >&2\n")
            program.chmod(0o755)
            if number % 2:
                (program.parent.parent / "release").write_text(f'IMPLEMENTOR="x"\nJAVA_VERSION="{version}"\n')

    return make


@pytest.mark.sqlite_only
@pytest.mark.parametrize(("versions", "chosen"), [
    (["17.0.15", "25.0.3"], (25, "3.8.0.0")),
    (["25.0.3", "21.0.1", "17"], (21, "3.8.0.0")),
    (["17.0.15"], (17, "2.19.1.0")),
    (["1.8.0_392", "18"], (18, "2.19.1.0")),
    (["1.8.0_392", "11.0.2"], None),
    ([], None),
])  # fmt: skip
def test_the_oldest_java_that_runs_the_newest_server(machine, versions, chosen):
    machine(*versions)
    found = java.choose()
    if chosen is None:
        assert found is None
    else:
        program, opensearch = found
        assert (java.major(program.parent.parent), opensearch) == chosen


@pytest.mark.sqlite_only
def test_without_maven_it_says_so_and_what_is_there_is_used(tmp_path, monkeypatch):
    monkeypatch.setattr(libraries.shutil, "which", lambda _name: None)
    with pytest.raises(libraries.Missing, match="Maven"):
        libraries.fetched("3.8.0.0", tmp_path)
    (tmp_path / "opensearch-3.8.0.0").mkdir()
    assert libraries.fetched("3.8.0.0", tmp_path) == tmp_path / "opensearch-3.8.0.0"


@pytest.mark.sqlite_only
def test_the_pom_names_the_version_of_the_newest(machine):
    machine("21.0.1")
    assert f"<opensearch>{java.choose()[1]}</opensearch>" in Path(libraries.POM).read_text()
