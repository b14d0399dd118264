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


def main() -> None:
    """Draw until nothing more is asked for."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    except (ImportError, ValueError, OSError):
        pass  # not known on this system: the time limit has to do
    import resvg_py

    asked, answer = sys.stdin.buffer, sys.stdout.buffer
    while len(head := asked.read(HEAD.size)) == HEAD.size:
        width, height, length = HEAD.unpack(head)
        svg = asked.read(length).decode("utf-8")
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
