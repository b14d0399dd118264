"""`vistime check`: a definition looked through without printing, and what can be advised on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import typer

from vistime import pipeline
from vistime.advice import printing, rules, story
from vistime.cli import say
from vistime.diagnostics import Report, VistimeError
from vistime.model import Pack, Story
from vistime.pipeline.filling import filled
from vistime.pipeline.packs import members


def check(
    files: Sequence[Path],
    settings: pipeline.Settings,
    report: Report,
    *,
    strict: bool,
    json: bool,
    kinds: bool,
) -> None:
    """Look the files through and say what was found; `kinds` also shows the kind of each sentence of a story."""
    counted: list[tuple[Path, story.Counted]] = []
    for path in files:
        for definition in pipeline.open_file(path, report):
            for laid in pipeline.lay_out(definition, settings, report):
                try:
                    laid.pdf()
                    report.extend(printing.advise(laid, settings))
                except VistimeError as error:
                    report.extend(error.diagnostics)
            counted += advise(path, definition, settings, report)
    if json:
        found = [{"file": str(path), **one.as_json()} for path, one in counted]
        say.as_json({"diagnostics": [d.as_json() for d in report], "stories": found})
    else:
        say.diagnostics(report)
        for _, one in counted:
            typer.echo("\n".join(summary(one, kinds)))
        typer.echo(say.summary(report) or "all is well", err=bool(len(report)))
    say.leave(report, strict)


def advise(
    path: Path, definition: pipeline.Definition, settings: pipeline.Settings, report: Report
) -> Iterator[tuple[Path, story.Counted]]:
    """Advice on a story, or on the stories of a pack, into the report; what was counted in each is returned."""
    model, document = definition.model, definition.document
    for number, code in enumerate(model.silence):
        if wrong := rules.unknown(code):
            report.warning("silence-unknown", wrong[0], document.span(("silence", number)), wrong[1])
    if isinstance(model, Story):
        # A field that can't be filled was said when the story was laid out; its braces count as one word.
        with suppress(VistimeError):
            model = filled(definition, settings).model
        assert isinstance(model, Story)
        advice = story.advise(model, document.letters)
        report.extend(advice.diagnostics)
        yield path, advice.counted
    elif isinstance(model, Pack):
        # What is wrong with the files was said when the pack was laid out.
        found = {(one.document.name, one.stem): one for one in members(definition, model, Report())}
        for inner in found.values():
            yield from advise(Path(inner.document.name), inner, settings, report)


def summary(counted: story.Counted, kinds: bool) -> Iterable[str]:
    """What was counted in a story, in a few lines."""
    yield f'"{counted.title}": {say.counted(counted.pages, "page")}, {say.counted(counted.words, "word")}'
    if kinds:
        for one in counted.sentences:
            label = f"{one.kind or '?'}{' (your label)' if one.by_author else ''}"
            yield f"  {one.span.line:>4}  {label:<12} {one.text}"
    known = {kind: number for kind, number in counted.kinds.items() if number}
    if known:
        yield "  sentences: " + ", ".join(f"{number} {kind}" for kind, number in known.items())
    if counted.ratio is not None:
        yield f"  describing sentences for each coaching one: {counted.ratio:g} (at least {rules.RATIO})"
    if counted.longest_span:
        yield f"  longest sentence: {say.counted(counted.longest, 'word')} (line {counted.longest_span.line})"
    if counted.ease is not None:
        yield f"  reading ease (Flesch): {counted.ease:g}, {_ease(counted.ease)}"


def _ease(ease: float) -> str:
    """What a reading ease means, after Flesch's own table, which has 0 for the hardest and 100 for the easiest."""
    steps: list[tuple[int, Any]] = [
        (90, "very easy"),
        (80, "easy"),
        (70, "fairly easy"),
        (60, "plain"),
        (50, "fairly hard"),
    ]
    return next((f"{words} ({least} and more)" for least, words in steps if ease >= least), "hard (below 50)")
