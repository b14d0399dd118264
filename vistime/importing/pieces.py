"""Lines -> the pieces of a story: whole paragraphs, headings and bullets, with gaps and page ends between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from vistime.importing import sentences
from vistime.importing.lines import Line, Notes

_WORDS_OF_HEADING: Final = 12
#: Letters; nobody breaks lines earlier by hand, and a list of things ("a toy", "a book") stays a list.
_SHORTEST_WRAP: Final = 25


class Piece(NamedTuple):
    """A paragraph, a heading or a bullet; or the gap between two (a blank line), or the end of a page."""

    text: str
    kind: Literal["text", "heading", "bullet", "gap", "break"] = "text"
    level: int = 1

    @property
    def words(self) -> bool:
        """Whether it is something to read."""
        return self.kind in ("text", "heading", "bullet")


GAP = Piece("", "gap")
BREAK = Piece("", "break")


def pieces_of(lines: Iterable[Line], notes: Notes) -> list[Piece]:
    """The pieces, with lines that were broken by hand put together again."""
    found: list[Piece] = []
    run: list[str] = []
    unwrapped = 0

    def end_run() -> None:
        nonlocal unwrapped
        if run:
            texts = sentences.unwrapped(run)
            unwrapped += len(run) - len(texts)
            found.extend(Piece(text) for text in texts)
            run.clear()

    for line in lines:
        if line.kind == "text":
            if (
                not run
                and found
                and found[-1].kind in ("bullet", "text")
                and _goes_on(found[-1].text, line.text)
            ):
                found[-1] = found[-1]._replace(text=sentences.joined([found[-1].text, line.text]))
                unwrapped += 1
            else:
                run.append(line.text)
            continue
        end_run()
        if line.kind == "heading":
            found.append(_heading(line))
        elif line.kind == "bullet":
            found.append(Piece(line.text, "bullet"))
        elif line.kind in ("blank", "break"):
            found.append(GAP if line.kind == "blank" else BREAK)
        else:
            found.append(Piece(line.text))
    end_run()
    found, more = _mended(list(tidy(found)))
    if unwrapped + more:
        notes.say(f"lines that were broken in the middle of a text joined ({unwrapped + more})")
    return list(tidy(found))


def _heading(line: Line) -> Piece:
    """A heading; whole sentences in a heading's style are text that begins a page."""
    words = len(line.text.split())
    if line.level > 0 and (words > _WORDS_OF_HEADING or (line.text.endswith((".", "!")) and words > 4)):
        return Piece(line.text, "heading", -1)
    return Piece(line.text, "heading", line.level)


def _goes_on(before: str, after: str) -> bool:
    return not sentences.ends(before) and sentences.is_lower(after)


def _mended(pieces: list[Piece]) -> tuple[list[Piece], int]:
    """Paragraphs that blank lines part in the middle of a sentence are one; unless the text is all small letters."""
    texts = [piece for piece in pieces if piece.kind == "text"]
    if sum(sentences.is_lower(piece.text) for piece in texts) > 0.4 * len(texts):
        return pieces, 0
    found: list[Piece] = []
    count = 0
    for piece in pieces:
        before = found[-1] if found else None
        if before and before.kind == "gap" and len(found) > 1:
            before = found[-2]
        long = before and len(before.text) >= _SHORTEST_WRAP
        if (
            piece.kind == "text"
            and before
            and before.kind == "text"
            and long
            and _goes_on(before.text, piece.text)
        ):
            if found[-1].kind == "gap":
                found.pop()
            found[-1] = Piece(sentences.joined([before.text, piece.text]))
            count += 1
        else:
            found.append(piece)
    return found, count


def tidy(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with one gap or page end where several follow each other."""
    waiting: Piece | None = None
    begun = False
    for piece in pieces:
        if not piece.words:
            if waiting is None or piece.kind == "break":
                waiting = piece
            continue
        if waiting and begun:
            yield waiting
        waiting, begun = None, True
        if piece.level == -1:
            yield BREAK
            piece = Piece(piece.text)
        yield piece
