"""Letters that no font has, in words: which they are, and what to install."""

from __future__ import annotations

import unicodedata

from vistime.layout import fontfiles
from vistime.layout.typefaces import Script, script_of

#: The extra of the package that brings the fonts and the rules of all scripts.
ALL = "all-scripts"


def explain(letters: str) -> tuple[str, str]:
    """A message that names the letters that no font has, and a hint how to get one."""
    scripts = {script.name: script for c in letters if (script := script_of(c))}
    of = f" ({', '.join(scripts)})" if scripts else ""
    shown = " ".join(_shown(letter) for letter in letters[:12]) + (" ..." if len(letters) > 12 else "")
    return f"no font has the letters: {shown}{of}", _hint(letters, list(scripts.values()))


def _shown(letter: str) -> str:
    """A letter; a mark stands on a circle, so that it can be seen."""
    return f"\u25cc{letter}" if unicodedata.category(letter)[0] == "M" else letter


def _hint(letters: str, scripts: list[Script]) -> str:
    wanted = sorted({script.extra for script in scripts if script.extra and not fontfiles.installed(script)})
    command = f"pip install 'vistime[{wanted[0] if len(wanted) == 1 else ALL}]'"
    if wanted:
        return f"install what prints them: {command}"
    name = next((script.name for script in scripts), "")
    such = f", such as Noto Sans {name}," if name and name != "unknown" else ""
    place = f"put a font that has them{such} into the folder {fontfiles.fonts_dir()}"
    if scripts and not fontfiles.shaper():
        return f"{place}, and install what shapes them: pip install 'vistime[own-fonts]'"
    return f"{place}, or leave them out"
