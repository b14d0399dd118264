"""The built-in templates, compiled."""

from __future__ import annotations

import sys
from pathlib import Path

from vistime.build.files import fingerprint, write_whole
from vistime.build.step import Step


class Templates(Step):
    """Compiles `templates/**/*.j2` for the Python that builds; another Python compiles them itself, and is slower."""

    name = "templates"
    files = ("templates/day-page.xml.j2.bin",)

    def fingerprint(self, root: Path) -> str:
        """A hash of the templates, of the code that compiles them, and of the versions of Python and Jinja."""
        import jinja2

        code = [root / "vistime" / "templating" / name for name in ("render.py", "sandbox.py")]
        notes = [sys.version, jinja2.__version__, *(str(p.relative_to(root)) for p in _sources(root))]
        return fingerprint([*_sources(root), *code], notes=notes)

    def make(self, root: Path, out: Path) -> str:
        """Write a file for each template, and remove those of templates that are gone."""
        from vistime.templating.render import compiled

        made = compiled(root / "templates")
        folder = out / "templates"
        for old in folder.glob("*.bin"):
            if old.name not in made:
                old.unlink()
        for name, code in made.items():
            write_whole(folder / name, code)
        return f"{len(made)} templates"


def _sources(root: Path) -> list[Path]:
    return sorted((root / "templates").rglob("*.j2"))
