"""Labels in other languages as parents and practitioners write them, with the concepts that show them.

The files in `phrases/languages/` were written before the rules and apart from the names (home, nursery, school,
visits, feelings), in the forms that each language uses: infinitives, nouns, first person, imperatives, accents left
out. Rules were mended by `first`; `second` and `third` were met when they were done. A line that fails is a reason to
mend a rule or to name something, never to change the line. A label may have several right answers (|), two pictures
(+), a crossed one (!) or none (-).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from vistime.pictures.match import Match
from vistime.pipeline import matcher

FOLDER = Path(__file__).parent / "phrases" / "languages"
FILES = sorted(FOLDER.glob("*.tsv"))
RIGHT_AT_LEAST = 0.9
WRONG_AT_MOST = 0.03


def phrases(path: Path) -> list[tuple[str, set[str]]]:
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    return [(text, {"+".join(sorted(one.split("+"))) for one in wanted.split("|")}) for text, wanted in lines]


def shown(match: Match) -> str:
    return "+".join(sorted(("!" if c.crossed else "") + c.concept for c in match.choices)) or "-"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_right_picture_for_the_words_people_write(path: Path) -> None:
    lines = phrases(path)
    found = matcher((), path.stem.split("-")[0])
    missing, wrong = [], []
    for text, wanted in lines:
        given = shown(found.match(text))
        if given not in wanted:
            (missing if given == "-" else wrong).append(f"{text}: {given}, not {' or '.join(sorted(wanted))}")
    said = "\n".join(["wrong:", *wrong, "no picture:", *missing])
    assert 1 - (len(wrong) + len(missing)) / len(lines) >= RIGHT_AT_LEAST, said
    assert len(wrong) / len(lines) <= WRONG_AT_MOST, said


def test_the_lists_are_what_they_say() -> None:
    assert {path.stem.split("-")[0] for path in FILES} >= {"ar", "cy", "de", "es", "fr", "pl", "ur"}
    for path in FILES:
        lines = phrases(path)
        assert len(lines) >= 40 and len({text for text, _ in lines}) == len(lines)
