"""Which picture a label gets, as data, as text, and fixed in a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from vistime import pipeline
from vistime.diagnostics import Report, Span
from vistime.outputs import write_whole
from vistime.pictures import own_pack
from vistime.pictures.choose import Chooser
from vistime.pictures.kinds import Shown
from vistime.pictures.label import normal, read_label
from vistime.pictures.library import BUILT_IN
from vistime.pictures.own_words import PICTURES_FILE, own_words


class Seen(NamedTuple):
    """What was found for a label: the form that `find --json` promises, and the pictures as they are printed."""

    result: dict[str, Any]
    pictures: tuple[Shown, ...]


def look_up(labels: Iterable[str], packs: Sequence[str] | None, language: str, report: Report) -> list[Seen]:
    """The pictures of labels, as `make` prints them for a definition that lies in this folder.

    `packs` are searched instead of the default ones; the labels are in `language`. What is wrong with the packs, or
    with a `pictures.yaml` here, goes into the report.
    """
    here, aside = Path.cwd(), Report()
    matcher = pipeline.matcher(own_pack.wanted(packs, BUILT_IN, lambda _: None, report), language)
    own = own_words(here, {}, lambda _: Span(""), report)
    chooser = Chooser(pipeline.library(), matcher, own, here, aside)
    found = [_seen(label, chooser) for label in labels]
    # That a picture is missing, or likely, is what the results say.
    report.extend(d for d in aside if d.severity == "error")
    return found


def _seen(label: str, chooser: Chooser) -> Seen:
    match = chooser.matcher.match(label)
    shown = chooser.find(label, None, (), Span("")).pictures
    picture, confidence = None, match.confidence
    others = [*match.choices, *match.candidates]
    if not shown:
        confidence = "none"
    else:
        key = shown[0].picture.key
        choice = next((c for c in match.choices if c.picture == key), None)
        emoji = key in {found.key for e in match.emoji if (found := chooser.library.emoji(e))}
        if choice and not emoji:
            pack = key.partition(":")[0]
            picture = {"id": key, "name": choice.name, "source": "vocabulary" if pack in BUILT_IN else pack}
            # Of two pictures side by side ("Bath / Shower") the second stands first among the candidates.
            others.remove(choice)
        else:
            picture = {"id": key, "name": match.label, "source": "emoji" if emoji else PICTURES_FILE}
            confidence, others = "sure", []
    candidates = [{"id": c.picture, "name": c.name} for c in dict.fromkeys(others)]
    result = {"text": label, "picture": picture, "confidence": confidence, "candidates": candidates}
    return Seen(result, shown)


def lines(found: Iterable[Seen]) -> list[str]:
    """The results as text, a line each and one for the runners-up, each picture once."""
    said = []
    for result, _ in found:
        picture = result["picture"]
        if picture is None:
            said.append(f"{result['text']}: no picture")
        else:
            said.append(f"{result['text']}: {picture['name']} ({result['confidence']}, {picture['id']})")
        near: dict[str, str] = {}
        for candidate in result["candidates"]:
            if not picture or candidate["id"] != picture["id"]:
                near.setdefault(candidate["id"], candidate["name"])
        if near:
            said.append("    near: " + ", ".join(f"{name} ({key})" for key, name in near.items()))
    return said


def lockable(found: Iterable[Seen]) -> tuple[dict[str, str], list[str]]:
    """The words and ids that can stand in a `pictures.yaml`, and in words which ones can't, and why."""
    pictures: dict[str, str] = {}
    left: list[str] = []
    for result, shown in found:
        if not shown:
            left.append(f"{result['text']}: there is no picture")
        elif len(shown) > 1:
            left.append(f"{result['text']}: it has two pictures; lock each word by itself")
        elif shown[0].crossed:
            left.append(f"{result['text']}: its picture is crossed out; lock the word without the no")
        else:
            pictures.setdefault(_word(result["text"]), shown[0].picture.key)
    return pictures, left


def _word(text: str) -> str:
    """A label without its time and number, so that the lock still holds when it comes at another time."""
    label = read_label(text)
    if not label.core or label.inside or normal(label.printed) == label.core:
        return label.printed or text
    return label.core


def contact_sheet(file: Path, pack: str | None, paper: str, report: Report) -> int:
    """Write all pictures of the vocabulary, or of a pack, as PDF; how many pages it has. VistimeError or OSError."""
    from vistime import contact

    groups = contact.of_pack(pack) if pack else contact.of_vocabulary()
    laid = contact.lay_out(pack or "Pictures", groups, paper, report)
    write_whole(file, laid.pdf())
    return len(laid.pages)
