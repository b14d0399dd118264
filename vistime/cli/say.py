"""How results are told: diagnostics to the error stream, results (or one JSON document) to standard output."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Any, Final

import typer

from vistime.diagnostics import Diagnostic, Report, columns_of

_COLOURS: Final = {"error": typer.colors.RED, "warning": typer.colors.YELLOW, "advice": typer.colors.CYAN}


#: Advice that comes so often is told line by line, with its hint once.
_OFTEN: Final = 3

#: All control characters but the end of a line.
_STEERING: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def diagnostics(found: Iterable[Diagnostic]) -> None:
    """Print what went wrong, worst first, each with its line and what to do.

    Advice that is given again and again stands line by line, with what to do once below.
    """
    width = columns(sys.stderr)
    order = ["error", "warning", "advice"]
    told = sorted(found, key=lambda d: order.index(d.severity))
    often = Counter((d.code, d.hint) for d in told if d.severity == "advice" and d.hint)
    repeated = {one for one, count in often.items() if count >= _OFTEN}
    together = [d for d in told if d.severity == "advice" and (d.code, d.hint) in repeated]
    together.sort(key=lambda d: (d.code, d.hint))
    for diagnostic in [d for d in told if d not in together] + together:
        key = (diagnostic.code, diagnostic.hint)
        excerpt, hint = diagnostic.excerpt(min(width or 79, 79)), diagnostic.advised
        if diagnostic in together:
            often[key] -= 1
            excerpt, hint = [], "" if often[key] else hint
        parts = [folded(shown(diagnostic.head), width), *map(shown, excerpt), folded(shown(hint), width)]
        text = "\n".join(part for part in parts if part)
        if sys.stderr.isatty() and not os.environ.get("NO_COLOR"):
            word = f"{diagnostic.severity}:"
            text = text.replace(word, typer.style(word, fg=_COLOURS[diagnostic.severity], bold=True), 1)
        typer.echo(text, err=True)


def columns(stream: IO[str]) -> int:
    """How many columns can be filled of the terminal on which a stream is shown; 0 when it is none.

    The last one stays free: some terminals make an empty line of a full one.
    """
    if not stream.isatty():
        return 0
    said = os.environ.get("COLUMNS", "")
    try:
        wide = int(said) if said.isdecimal() else os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        wide = 0
    return max(wide or 80, 30) - 1


def page_width() -> int:
    """The width of what is written to be read through: the terminal's, and of a wide one no more than a page's."""
    return min(columns(sys.stdout) or 79, 79) + 1


def folded(text: str, width: int) -> str:
    """A text whose lines end between words where they would be longer than so many columns (0: any)."""
    if not width:
        return text
    return "\n".join(line for long in text.split("\n") for line in _parts(long, width))


def _parts(line: str, width: int) -> list[str]:
    # The library's textwrap counts letters, of which those of Chinese take two columns each.
    if columns_of(line) <= width:
        return [line]
    indent = line[: len(line) - len(line.lstrip())]
    first, *words = line.lstrip().split(" ")
    parts = [indent + first]
    for word in words:
        if columns_of(parts[-1]) + 1 + columns_of(word) <= width:
            parts[-1] += f" {word}"
        else:
            parts.append(f"{indent}    {word}")
    return parts


def result(text: str) -> None:
    """Print what was asked for, folded on a terminal."""
    typer.echo(folded(text, columns(sys.stdout)))


def made(files: Sequence[Path], pages: int) -> str:
    """What was made: a PDF, and with it the first and the last picture of its pages."""
    pictures = [file.name for file in files[1:]]
    ends = " to ".join(dict.fromkeys((*pictures[:1], *pictures[-1:])))
    return f"made {files[0]} ({counted(pages, 'page')})" + (f" and {ends}" if ends else "")


def shown(text: str) -> str:
    """A text without what would steer the terminal: names of files may come from strangers."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)


def counted(count: int, word: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def summary(report: Report) -> str:
    """`1 error, 2 warnings`, or "" when there is nothing."""
    counts = [(s, sum(d.severity == s for d in report)) for s in ("error", "warning", "advice")]
    return ", ".join(counted(n, s) if s != "advice" else f"{n} advice" for s, n in counts if n)


def as_json(data: Any) -> None:
    """Print one JSON document: as UTF-8, or with escapes that any program reads rightly where the output is not."""
    import json

    plain = (getattr(sys.stdout, "encoding", None) or "").casefold().replace("-", "") != "utf8"
    typer.echo(json.dumps(data, ensure_ascii=plain, indent=2))


def leave(report: Report, strict: bool = False) -> None:
    """End with 1 when there is an error, or with `strict` anything but advice; return otherwise."""
    if report.failed or (strict and any(d.severity == "warning" for d in report)):
        raise typer.Exit(1)


def unwritable(path: Path, error: OSError) -> typer.Exit:
    """Say that a file can't be written, why, and what to do; to be raised."""
    from vistime.outputs import unwritten

    reason, hint = unwritten(error)
    diagnostics([Diagnostic("error", "output", f"{path} can't be written: {reason}", None, hint)])
    return typer.Exit(1)


def show(path: Path) -> None:
    """Open a file with the program that the person has for it."""
    try:
        if sys.platform == "win32":
            os.startfile(path)
        else:
            command = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen([command, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        typer.echo(f"{path} is made, but no program was found to open it with", err=True)
