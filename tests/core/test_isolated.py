"""Workers that read hostile files: what they may cost, and that nothing around them reaches them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cms.plugins.isolation import isolated_command

pytestmark = pytest.mark.sqlite_only
LIMITS = "memory=400_000_000, seconds=5, files=16, written=1_000"


def run(folder, code: str, limits: str = LIMITS) -> subprocess.CompletedProcess[str]:
    worker = folder / "worker.py"
    worker.write_text(f"from process_limits import limit_process\nlimit_process({limits})\n{code}\n")
    return subprocess.run(isolated_command(worker, "one", "two"), capture_output=True, text=True, check=False, env={})


def test_a_worker_gets_its_arguments_and_what_lies_beside_it(tmp_path):
    (tmp_path / "beside.py").write_text("WORDS = 'beside'")
    (tmp_path / "json.py").write_text("raise SystemExit('a file took the place of a library')")
    done = run(tmp_path, "import beside, json, sys; print(beside.WORDS, sys.argv[1:], __name__)")
    assert (done.returncode, done.stdout) == (0, "beside ['one', 'two'] __main__\n"), done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not know all limits")
@pytest.mark.parametrize(
    ("code", "ends"),
    [
        ("bytearray(600_000_000)", "MemoryError"),
        ("while True: pass", ""),
        ("kept = [open('/dev/null') for _ in range(40)]", "Too many open files"),
        ("with open('large', 'wb') as file: file.write(b'x' * 5_000)", "File too large"),
        ("import resource; resource.setrlimit(resource.RLIMIT_CPU, (60, 60))", ""),
    ],
    ids=["memory", "time", "files", "written", "taking it back"],
)
def test_what_costs_too_much_ends(tmp_path, monkeypatch, code, ends):
    monkeypatch.chdir(tmp_path)
    if "resource" in code:
        code = f"import os\nos.getuid() or os.setuid(65534)\n{code}"  # the superuser may raise a limit again
    done = run(tmp_path, code, LIMITS.replace("seconds=5", "seconds=1"))
    assert done.returncode and ends in done.stderr, done
    assert not (tmp_path / "large").exists() or (tmp_path / "large").stat().st_size <= 1_000


def test_a_limit_that_is_lower_already_stays(tmp_path):
    again = "limit_process(memory=900_000_000, seconds=60, files=64, written=5_000)\n"
    done = run(tmp_path, f"{again}import resource; print(resource.getrlimit(resource.RLIMIT_FSIZE))")
    assert done.stdout == "(1000, 1000)\n", done.stderr
