"""Whose work is in vistime, and under which licence."""

from __future__ import annotations

_TEXT = """\
vistime's code: MIT licence.
Drawings of the pack "vistime": CC0 1.0, no rights reserved.

Symbols of the pack "openmoji": OpenMoji, the open-source emoji and icon project.
  Licence: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)
  They are compiled to another format and drawn in line art or grey on request; otherwise unchanged.
  The licence asks for this credit wherever they are printed: vistime prints it on each sheet that uses them.

Fonts: Lexend, Atkinson Hyperlegible and Noto Sans, SIL Open Font License 1.1; without hinting, embedded in part.

The texts of the licences lie beside the data: {data}"""


def text() -> str:
    """The credits, with the folder where the licences' texts are."""
    from vistime.resources import data_dir

    try:
        where = str(data_dir())
    except FileNotFoundError:
        where = "vistime/_data, once it is built"
    return _TEXT.format(data=where)
