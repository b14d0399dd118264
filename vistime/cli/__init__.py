"""The command line: the only place that prints and exits."""

from __future__ import annotations

import errno
import gc
import os
import sys
from contextlib import suppress
from pathlib import Path

# Start-up makes a hundred thousand objects and drops none: looking for what could be freed is a tenth of its time.
gc.set_threshold(200_000)

from vistime.cli.app import app, with_command  # noqa: E402

__all__ = ["app", "main", "with_command"]


def main() -> None:
    """Run the command line, and end the process."""
    _open_missing()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    status = _run()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as error:
        status = _unheard(error) or status
    # Every file is whole and closed by now. Taking the interpreter apart object by object would cost a person another
    # sixth of the time of a small run; the system does it at once.
    os._exit(status)


def _open_missing() -> None:
    """Streams that the caller has closed, or that a program without a console never had, lead nowhere."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            how = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, how, encoding="utf-8"))  # noqa: PTH123, SIM115


def _run() -> int:
    """The exit status of the command line; a fault of ours ends with a sentence rather than a traceback."""
    try:
        with_command("".join(sys.argv[1:2]))()
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
            return 1
        return end.code or 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None and error.errno in _OF_STREAMS:
            return _unheard(error)
        if isinstance(error, FileNotFoundError) and _nowhere():
            print("error: the folder that you are in has been deleted, or moved", file=sys.stderr)
            print("  hint: go to another folder (cd), and run it again", file=sys.stderr)
            return 1
        if os.environ.get("VISTIME_DEBUG"):
            raise
        print(f"error: a fault in vistime itself: {type(error).__name__}: {error}", file=sys.stderr)
        print(
            "  hint: your file is unchanged; please report this with the file that caused it", file=sys.stderr
        )
        return 1
    return 0


def _nowhere() -> bool:
    """Whether the folder we are in is gone."""
    try:
        return not Path.cwd()
    except OSError:
        return True


#: What goes wrong with a stream that results are told to. Windows says of one whose reader has gone that it is invalid.
_GONE = (errno.EPIPE, *((errno.EINVAL,) if os.name == "nt" else ()))
_OF_STREAMS = (*_GONE, errno.ENOSPC, errno.EIO, errno.EBADF, errno.EFBIG)


def _unheard(error: OSError) -> int:
    """The exit status when results can't be told: 0 when nobody listens any more (as in `vistime layouts | head`)."""
    if error.errno in _GONE:
        return 0
    with suppress(OSError):
        print(f"error: the result can't be written: {error.strerror}", file=sys.stderr, flush=True)
    return 1
