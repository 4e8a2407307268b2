"""`python -m tests.search_server`: the server of the suite, by hand, until Ctrl-C. It keeps nothing."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from pathlib import Path

import django


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_args: sys.exit(0))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.test")
    django.setup()
    from tests.search_server.shared import own_node

    with tempfile.TemporaryDirectory(prefix="search-server-") as folder:
        node = own_node(Path(folder))
        node.start()
        print(f"SEARCH_URL={node.url} SEARCH_FLAVOUR=opensearch", flush=True)  # noqa: T201
        try:
            while node.is_alive:
                time.sleep(0.5)
        except KeyboardInterrupt:
            pass
        finally:
            node.stop()


if __name__ == "__main__":
    main()
