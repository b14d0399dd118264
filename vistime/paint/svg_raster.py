"""Drawings that the compiler does not cover (gradients, filters, style sheets ...), as pixels at print resolution.

`resvg` draws them, in a process of its own with a limit of time and memory. What it would leave out is refused.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from vistime.memory import Memory
from vistime.paint import svg_worker
from vistime.paint.svg_element import view_box
from vistime.paint.svg_guard import refuse_undrawable, written
from vistime.paint.svg_path import SvgInvalid, SvgUnsupported
from vistime.paint.svg_style import length
from vistime.paint.svg_tree import Element, read_tree

#: The longest side of what is drawn, in px: A4 at 300 dpi.
LARGEST: Final = 3508
#: Seconds that one drawing may take on a busy computer; `svg_worker` counts those of the processor.
PATIENCE: Final = 10.0


def renderer_missing() -> bool:
    """Whether drawings can't be turned into pixels here."""
    return find_spec("resvg_py") is None


def size(root: Element) -> tuple[float, float]:
    """Width and height of a drawing in its own units: those it asks for, or those of its view. SvgInvalid without."""
    given = [root.attributes.get(name, "100%").strip() for name in ("width", "height")]
    if not any(text.endswith("%") or text == "auto" for text in given):
        try:
            width, height = (length(text, 0, "its size") for text in given)
        except SvgUnsupported:
            width = height = 0.0  # in units such as em: its view has to do
        if width > 0 and height > 0 and 1e-3 <= width / height <= 1e3:
            return width, height
    _, _, width, height = view_box(root)
    return width, height


def drawable(data: bytes) -> tuple[float, float]:
    """The size of a drawing that `draw` will draw rightly. SvgInvalid or SvgUnsupported when it would not."""
    root, _ = read_tree(data)
    refuse_undrawable(root)
    return size(root)


#: Drawings that can't be drawn, and why: each child of a batch would wait for the same one again.
_refused: Final = Memory()


def draw(data: bytes, width: int, height: int) -> bytes:
    """The whole drawing as a PNG that fits into width x height px. SvgInvalid when it can't be drawn."""
    key = hash(data), len(data), width, height
    if key in _refused:
        raise SvgInvalid(_refused[key])
    try:
        return _drawn(data, width, height)
    except SvgInvalid as error:
        _refused[key] = error.reason
        raise


def _drawn(data: bytes, width: int, height: int) -> bytes:
    from PIL import Image

    root, _ = read_tree(data)
    across, down = size(root)
    # So that both have one idea of its shape, whatever units its size is in; the view says what is seen of it.
    enough = 1000 / max(across, down) if "viewBox" in root.attributes else 1.0
    root.attributes |= {"width": f"{across * enough:f}", "height": f"{down * enough:f}"}
    scale = min(1.0, LARGEST / max(width, height))
    svg = written(root).encode("utf-8")
    made = _worker().draw(svg, max(1, round(width * scale)), max(1, round(height * scale)))
    if Image.open(io.BytesIO(made)).getbbox() is None:
        raise SvgInvalid("nothing in it can be seen")
    return made


class _Worker:
    """The process that draws. It ends with ours, when its input is closed."""

    def __init__(self) -> None:
        command = [sys.executable, "-I", str(Path(svg_worker.__file__))]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def draw(self, svg: bytes, width: int, height: int) -> bytes:
        asked, answer = self._process.stdin, self._process.stdout
        assert asked is not None
        assert answer is not None
        impatience = threading.Timer(PATIENCE, self._process.kill)
        impatience.start()
        try:
            asked.write(svg_worker.HEAD.pack(width, height, len(svg)) + svg)
            asked.flush()
            head = answer.read(svg_worker.LENGTH.size)
            size = svg_worker.LENGTH.unpack(head)[0] if len(head) == svg_worker.LENGTH.size else 0
            said = answer.read(size & ~svg_worker.FAILED)
        except OSError:
            head, said, size = b"", b"", 0
        finally:
            impatience.cancel()
        if not head or len(said) != size & ~svg_worker.FAILED:
            self._process.kill()
            self._process.wait()
            raise SvgInvalid("drawing it takes more time or memory than a picture may")
        if size & svg_worker.FAILED:
            raise SvgInvalid(f"it can't be drawn: {said.decode('utf-8', 'replace')}")
        return said


_running: dict[int, _Worker] = {}


def _worker() -> _Worker:
    """The worker that is running, or a new one. Started when the first drawing needs it."""
    if renderer_missing():
        raise SvgInvalid("the package resvg-py is not installed, which such a drawing needs")
    # A forked process has our worker's pipes, too, but may not talk into them.
    own = os.getpid()
    worker = _running.get(own)
    if worker is None or not worker.alive:
        worker = _running[own] = _Worker()
    return worker
