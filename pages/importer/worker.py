"""The process in which documents are read. Started by `isolated_command` as `worker.py FD` with an empty environment.

It loads the readers once and then, for every request on its socket, forks a child that reads one document and ends.
A child has no network of its own where the system allows that, little memory, little time and no right to write
files or start programs. Request: one JSON line, with two file descriptors (the document, and a pipe for the answer).
Answer on the pipe: a length, a line end, that many bytes of JSON, then the pictures' bytes. Answer on the socket:
one JSON line that says how the child ended.
"""

import ctypes
import json
import os
import signal
import socket
import sys
import time
from contextlib import suppress

from process_limits import limit_process

CLONE_NEWUSER, CLONE_NEWNET, PR_SET_PDEATHSIG = 0x10000000, 0x40000000, 1


def leave_network() -> None:
    """Give up the network, where the kernel lets an ordinary user do so."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWUSER | CLONE_NEWNET)


def load_readers() -> None:
    """Everything a child may need is in memory before it is forked: it can open no files itself."""
    import encodings.cp1252
    import encodings.utf_16  # noqa: F401

    import nh3
    import readers
    import readers.docx
    import readers.html
    import readers.markdown
    import readers.odt
    import readers.pdf
    from PIL import Image

    Image.init()
    nh3.clean("<p>")
    readers.read_document(b"# Ready\n\nReady", "ready.md")


def read_one(request: dict, document: int, answer: int) -> None:
    """In the child: read, write the answer, never return."""
    status = 1
    try:
        os.setsid()
        limit_process(memory=request["memory"], seconds=request["seconds"], files=16, written=0, processes=0)
        from readers import Unreadable, read_document

        images: list[bytes] = []
        try:
            with os.fdopen(document, "rb", closefd=False) as source:
                result, images = read_document(source.read(), request["name"])
        except Unreadable as error:
            result = {"error": error.code, "facts": error.facts}
        except MemoryError:
            images, result = [], {"error": "too_large_to_read"}
        except RecursionError:
            images, result = [], {"error": "bomb"}
        except Exception as error:
            images, result = [], {"error": "reader_failed", "facts": {"kind": type(error).__name__}}
        result["sizes"] = [len(image) for image in images]
        body = json.dumps(result).encode()
        with os.fdopen(answer, "wb") as out:
            out.write(b"%d\n" % len(body))
            out.write(body)
            for image in images:
                out.write(image)
        status = 0
    except MemoryError:
        status = 3
    finally:
        os._exit(status)


def serve(control: socket.socket) -> None:
    buffer = b""
    while True:
        data, descriptors, _flags, _address = socket.recv_fds(control, 65536, 2)
        if not data:
            return
        buffer += data
        if b"\n" not in buffer:
            continue
        line, _, buffer = buffer.partition(b"\n")
        request = json.loads(line)
        document, answer = descriptors
        child = os.fork()
        if child == 0:
            control.close()
            read_one(request, document, answer)
        os.close(document)
        os.close(answer)
        control.sendall(json.dumps(wait_for(child, request["wall"])).encode() + b"\n")


def wait_for(child: int, seconds: float) -> dict:
    """How the child ended. One that takes too long is killed, with all it may have started."""
    killed = False

    def kill(_signal: int, _frame: object) -> None:
        nonlocal killed
        killed = True
        for end in (os.killpg, os.kill):
            with suppress(ProcessLookupError):
                end(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, kill)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    started = time.monotonic()
    _pid, status = os.waitpid(child, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    code = os.waitstatus_to_exitcode(status)
    if killed or (code in (-signal.SIGXCPU, -signal.SIGKILL) and time.monotonic() - started > 1):
        return {"ended": "too_slow"}
    return {"ended": "well" if code == 0 else "badly", "code": code}


def main() -> None:
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    control = socket.socket(fileno=int(sys.argv[1]))
    leave_network()
    load_readers()
    control.sendall(b'{"ended": "ready"}\n')
    serve(control)


if __name__ == "__main__":
    main()
