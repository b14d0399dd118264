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
    """Run the command line; a fault of ours ends with a sentence rather than a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output has gone (as in `vistime layouts | head`); nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if os.environ.get("VISTIME_DEBUG"):
            raise
        print(f"error: a fault in vistime itself: {type(error).__name__}: {error}", file=sys.stderr)
        print(
            "  hint: your file is unchanged; please report this with the file that caused it", file=sys.stderr
        )
        sys.exit(1)
