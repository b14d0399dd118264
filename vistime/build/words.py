"""The vocabulary as a step of the build."""

from __future__ import annotations

from pathlib import Path

from vistime.build.files import fingerprint
from vistime.build.step import BuildError, Step


class Words(Step):
    """Compiles `symbols/vocabulary/*.yaml` into the form that loads in milliseconds."""

    name = "vocabulary"
    files = ("vocabulary.json",)

    def fingerprint(self, root: Path) -> str:
        """A hash of the vocabulary's files and of all code that decides what a name's normal form is."""
        pictures = root / "vistime" / "pictures"
        code = [*pictures.glob("label*.py"), pictures / "spelling.py", pictures / "vocabulary.py"]
        build = [root / "vistime" / "build" / name for name in ("vocabulary.py", "inflection.py")]
        return fingerprint([*(root / "symbols" / "vocabulary").glob("*.yaml"), *build, *code])

    def make(self, root: Path, out: Path) -> str:
        """Write vocabulary.json. Raises BuildError with every fault of the files."""
        from vistime.build.vocabulary import build

        try:
            build(root / "symbols", out)
        except ValueError as error:
            raise BuildError(str(error)) from None
        return f"{(out / 'vocabulary.json').stat().st_size // 1000} KB"
