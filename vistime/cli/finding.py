"""Which picture a label gets, as data and as text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vistime import pipeline
from vistime.pictures.match import Choice


def results(labels: Iterable[str]) -> list[dict[str, Any]]:
    """For each label its text, picture, confidence and the runners-up, in the form that `find --json` promises."""
    return [_result(label) for label in labels]


def _result(label: str) -> dict[str, Any]:
    matcher, library = pipeline.matcher(), pipeline.library()
    match = matcher.match(label)
    emoji = next((s for e in match.emoji if (s := library.emoji(e))), None)
    picture, confidence = None, match.confidence
    if emoji:
        picture, confidence = {"id": emoji.key, "name": label, "source": "emoji"}, "sure"
    elif match.choices:
        first = match.choices[0]
        picture = {"id": first.picture, "name": first.name, "source": "vocabulary"}
    # Of two pictures side by side ("Bath / Shower") the second stands first among the candidates.
    others = [] if emoji else [*match.choices[1:], *match.candidates]
    candidates = [_named(choice) for choice in dict.fromkeys(others)]
    return {"text": label, "picture": picture, "confidence": confidence, "candidates": candidates}


def _named(choice: Choice) -> dict[str, str]:
    return {"id": choice.picture, "name": choice.name}


def lines(found: Iterable[dict[str, Any]]) -> list[str]:
    """The results as text, a line each and one for the runners-up."""
    said = []
    for result in found:
        picture = result["picture"]
        if picture is None:
            said.append(f"{result['text']}: no picture")
        else:
            said.append(f"{result['text']}: {picture['name']} ({result['confidence']}, {picture['id']})")
        if result["candidates"]:
            said.append("    near: " + ", ".join(f"{c['name']} ({c['id']})" for c in result["candidates"]))
    return said
