"""The command line: the only place that prints and exits."""

from __future__ import annotations

import gc
import os
import sys

# Start-up makes a hundred thousand objects and drops none: looking for what could be freed is a tenth of its time.
gc.set_threshold(200_000)

from vistime.cli.app import app  # noqa: E402

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line, and end the process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    status = _run()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        # The reader of our output has gone (as in `vistime layouts | head`); nothing more can be said to it.
        pass
    # Every file is whole and closed by now. Taking the interpreter apart object by object would cost a person another
    # sixth of the time of a small run; the system does it at once.
    os._exit(status)


def _run() -> int:
    """The exit status of the command line; a fault of ours ends with a sentence rather than a traceback."""
    try:
        app()
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
            return 1
        return end.code or 0
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except Exception as error:
        if os.environ.get("VISTIME_DEBUG"):
            raise
        print(f"error: a fault in vistime itself: {type(error).__name__}: {error}", file=sys.stderr)
        print(
            "  hint: your file is unchanged; please report this with the file that caused it", file=sys.stderr
        )
        return 1
    return 0
