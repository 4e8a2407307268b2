"""Runs a worker with what lies beside it in reach: ``python -I start.py WORKER ARGUMENT…``. Only the standard library.

Both folders come last in the search path: no file there takes the place of a library.
"""

import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.argv = sys.argv[1:]
    sys.path += [str(Path(__file__).resolve().parent), str(Path(sys.argv[0]).resolve().parent)]
    runpy.run_path(sys.argv[0], run_name="__main__")
