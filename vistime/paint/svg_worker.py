"""The program that turns drawings into pixels, run by `svg_raster` in a process of its own.

A drawing made to be endless, or to fill all memory, ends this process and not vistime. On standard input: the
largest width and height in px and a length, then as many bytes of SVG; on standard output: a length and a PNG, or
a length with its highest bit set and a reason.
"""

from __future__ import annotations

import struct
import sys
from typing import Final

HEAD: Final = struct.Struct(">III")
LENGTH: Final = struct.Struct(">I")
FAILED: Final = 1 << 31
MOST_MEMORY: Final = 1 << 30
#: Seconds of the processor that one drawing may take.
MOST_SECONDS: Final = 3


def main() -> None:
    """Draw until nothing more is asked for."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    except (ImportError, ValueError, OSError):
        resource = None  # type: ignore[assignment]  # not known on this system: our caller's patience has to do
    import resvg_py

    asked, answer = sys.stdin.buffer, sys.stdout.buffer
    while len(head := asked.read(HEAD.size)) == HEAD.size:
        width, height, length = HEAD.unpack(head)
        svg = asked.read(length).decode("utf-8")
        if resource is not None:
            # Counted from when the process began, in whole seconds.
            used, hard = resource.getrusage(resource.RUSAGE_SELF), resource.getrlimit(resource.RLIMIT_CPU)[1]
            until = int(used.ru_utime + used.ru_stime + MOST_SECONDS) + 1
            resource.setrlimit(resource.RLIMIT_CPU, (until, hard))
        try:
            made = resvg_py.svg_to_bytes(
                svg_string=svg, width=width, height=height, dpi=96.0, skip_system_fonts=True
            )
            answer.write(LENGTH.pack(len(made)) + bytes(made))
        except ValueError as error:
            reason = str(error).encode("utf-8")[:500]
            answer.write(LENGTH.pack(len(reason) | FAILED) + reason)
        answer.flush()


if __name__ == "__main__":
    main()
