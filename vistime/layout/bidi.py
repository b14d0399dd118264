"""The Unicode bidirectional algorithm (UAX #9): which way each letter of a line runs, and in which order they stand.

Mixed lines need to know where every letter goes, so that runs are shaped whole. Libraries give the reordered text
alone, which is why this is our own; Unicode's conformance tests hold it.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import pairwise
from typing import Final

_MAX_DEPTH: Final = 125
_ISOLATES: Final = ("LRI", "RLI", "FSI")
_EMBEDDINGS: Final = ("LRE", "RLE", "LRO", "RLO")
#: What rule X9 removes.
_REMOVED: Final = frozenset((*_EMBEDDINGS, "PDF", "BN"))
_NEUTRAL: Final = frozenset(("B", "S", "WS", "ON", "FSI", "LRI", "RLI", "PDI"))
#: Brackets that are equal to others by their canonical mapping (BidiBrackets.txt, rule BD16).
_SAME: Final = {"\u2329": "\u3008", "\u232a": "\u3009"}


@cache
def _brackets() -> dict[str, str]:
    """Each opening bracket and its closing one (BidiBrackets.txt): mirrored pairs, side by side in Unicode."""
    spaces = (range(0x28, 0x7E), range(0xF3A, 0xF3E), range(0x169B, 0x169D), range(0x2045, 0x2090),
              range(0x2308, 0x232B), range(0x2768, 0x2776), range(0x27C5, 0x27F0), range(0x2983, 0x2999),
              range(0x29D8, 0x29FE), range(0x2E22, 0x2E2A), range(0x2E55, 0x2E5D), range(0x3008, 0x301C),
              range(0xFE59, 0xFE5F), range(0xFF08, 0xFF64))  # fmt: skip
    letters = [chr(code) for space in spaces for code in space]
    ends = [c for c in letters if unicodedata.mirrored(c) and unicodedata.category(c) in ("Ps", "Pe")]
    pairs = {
        a: b for a, b in pairwise(ends) if unicodedata.category(a) == "Ps" and unicodedata.category(b) == "Pe"
    }
    # Two square brackets with ticks are paired crosswise.
    return pairs | {"\u298d": "\u2990", "\u298f": "\u298e"}


@cache
def mirror(letter: str) -> str:
    """The bracket or quotation mark that a mirrored one looks like; a letter without one stays."""
    pairs = _brackets() | {"<": ">", "«": "»", "‹": "›", "≤": "≥"}
    return pairs.get(letter) or {b: a for a, b in pairs.items()}.get(letter, letter)


@cache
def bidi_class(letter: str) -> str:
    """The bidirectional class of a letter; left to right for one that is not assigned."""
    return unicodedata.bidirectional(letter) or "L"


def is_right(letter: str) -> bool:
    """Whether a letter is of a script that is written from right to left."""
    return bidi_class(letter) in ("R", "AL")


def base_level(text: str) -> int | None:
    """0 or 1 by the first strong letter outside of isolates (rules P2 and P3); None when there is none."""
    isolated = 0
    for letter in text:
        kind = bidi_class(letter)
        if kind in _ISOLATES:
            isolated += 1
        elif kind == "PDI":
            isolated = max(0, isolated - 1)
        elif not isolated and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return None


def levels(text: str, base: int) -> list[int]:
    """The embedding level of every letter of a paragraph of the base level 0 or 1: an odd one runs to the left.

    What rule X9 removes gets the level of what stands before it. Rule L1 is for lines (see `visual_order`).
    """
    kinds = [bidi_class(c) for c in text]
    result = [base] * len(text)
    _explicit(text, kinds, result, base)
    kept = [i for i, kind in enumerate(kinds) if kind not in _REMOVED]
    embedded = [base, *[result[i] for i in kept], base]
    ranks = {index: rank for rank, index in enumerate(kept, 1)}
    for sequence in _sequences(kept, kinds, result):
        last = sequence[-1]
        before = embedded[ranks[sequence[0]] - 1]
        after = base if kinds[last] in _ISOLATES else embedded[ranks[last] + 1]
        _resolve(text, sequence, kinds, result, (before, after))
    before = base
    for index, kind in enumerate(kinds):
        if kind in _REMOVED:
            result[index] = before
        before = result[index]
    return result


def _explicit(text: str, kinds: list[str], result: list[int], base: int) -> None:
    """Rules X1 to X8: levels of embeddings, overrides and isolates."""
    matching = _matching(kinds)
    stack: list[tuple[int, str, bool]] = [(base, "", False)]
    lost_isolates = lost_embeddings = valid_isolates = 0
    for index, kind in enumerate(list(kinds)):
        level, override, _ = stack[-1]
        if kind in _EMBEDDINGS or kind in _ISOLATES:
            isolate = kind in _ISOLATES
            if isolate:
                result[index] = level
                if override:
                    kinds[index] = override
                if kind == "FSI":
                    inside = text[index + 1 : matching.get(index, len(text))]
                    kind = "RLI" if base_level(inside) == 1 else "LRI"
            right = kind in ("RLE", "RLO", "RLI")
            deeper = (level + 1) | 1 if right else (level + 2) & ~1
            if deeper <= _MAX_DEPTH and not lost_isolates and not lost_embeddings:
                valid_isolates += isolate
                forced = {"LRO": "L", "RLO": "R"}.get(kind, "")
                stack.append((deeper, forced, isolate))
            elif isolate:
                lost_isolates += 1
            elif not lost_isolates:
                lost_embeddings += 1
        elif kind == "PDI":
            if lost_isolates:
                lost_isolates -= 1
            elif valid_isolates:
                lost_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                valid_isolates -= 1
            level, override, _ = stack[-1]
            result[index] = level
            if override:
                kinds[index] = override
        elif kind == "PDF":
            if not lost_isolates:
                if lost_embeddings:
                    lost_embeddings -= 1
                elif not stack[-1][2] and len(stack) > 1:
                    stack.pop()
        elif kind == "B":
            result[index] = base
        elif kind != "BN":
            result[index] = level
            if override:
                kinds[index] = override


def _matching(kinds: list[str]) -> dict[int, int]:
    """Where each isolate initiator ends (rule BD9), those that are never ended left out."""
    found, open_ = {}, []
    for index, kind in enumerate(kinds):
        if kind in _ISOLATES:
            open_.append(index)
        elif kind == "PDI" and open_:
            found[open_.pop()] = index
    return found


def _sequences(kept: list[int], kinds: list[str], result: list[int]) -> list[list[int]]:
    """The isolating run sequences (rule BD13), each as the places of its letters."""
    runs: list[list[int]] = []
    for index in kept:
        if runs and result[runs[-1][-1]] == result[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    sequences: list[list[int]] = []
    waiting: list[list[int]] = []
    for run in runs:
        # A run that begins with the end of an isolate goes on with the one that began it.
        if kinds[run[0]] == "PDI" and waiting and result[waiting[-1][-1]] == result[run[0]]:
            sequence = waiting.pop()
            sequence += run
        else:
            sequence = list(run)
            sequences.append(sequence)
        if kinds[run[-1]] in _ISOLATES:
            waiting.append(sequence)
    return sequences


def _resolve(
    text: str, places: list[int], kinds: list[str], result: list[int], around: tuple[int, int]
) -> None:
    """Rules X10, W1 to W7, N0 to N2, I1 and I2 on one isolating run sequence; `around`: the levels beside it."""
    level = result[places[0]]
    start, end = ("R" if max(level, other) % 2 else "L" for other in around)
    found = [kinds[i] for i in places]
    original = list(found)
    _weak(found, start)
    ahead = "R" if level % 2 else "L"
    _pair_brackets([text[i] for i in places], found, original, start, ahead)
    _neutral(found, start, end, ahead)
    for index, kind in zip(places, found, strict=True):
        if level % 2:
            result[index] = level + (kind != "R")
        else:
            result[index] = level + (1 if kind == "R" else 2 if kind in ("AN", "EN") else 0)


def _weak(found: list[str], start: str) -> None:
    """Rules W1 to W7: marks, numbers and what belongs to numbers."""
    before, strong = start, start
    for index, kind in enumerate(found):
        if kind == "NSM":
            kind = found[index] = "ON" if before in (*_ISOLATES, "PDI") else before
        before = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            found[index] = "AN"
    found[:] = ["R" if kind == "AL" else kind for kind in found]
    for index in range(1, len(found) - 1):
        left, kind, right = found[index - 1 : index + 2]
        if left == right and ((kind == "ES" and left == "EN") or (kind == "CS" and left in ("EN", "AN"))):
            found[index] = left
    index = 0
    while index < len(found):
        end = index
        while end < len(found) and found[end] == "ET":
            end += 1
        if end > index:
            number = (index and found[index - 1] == "EN") or (end < len(found) and found[end] == "EN")
            found[index:end] = ["EN" if number else "ON"] * (end - index)
        index = max(end, index + 1)
    strong = start
    for index, kind in enumerate(found):
        if kind in ("ES", "CS"):
            found[index] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            found[index] = "L"


def _direction(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else kind if kind == "L" else ""


def _pair_brackets(letters: list[str], found: list[str], original: list[str], start: str, ahead: str) -> None:
    """Rule N0: both brackets of a pair run as what they enclose, or as what stands before them."""
    for opening, closing in sorted(_pairs(letters, found)):
        inside = {_direction(found[i]) for i in range(opening + 1, closing)} - {""}
        if not inside:
            continue
        kind = ahead
        if ahead not in inside:
            context = next((d for i in range(opening - 1, -1, -1) if (d := _direction(found[i]))), start)
            kind = context if context != ahead else ahead
        for index in (opening, closing):
            found[index] = kind
            after = index + 1
            while after < len(found) and original[after] == "NSM":
                found[after] = kind
                after += 1


def _pairs(letters: list[str], found: list[str]) -> list[tuple[int, int]]:
    """Rule BD16: which brackets belong together; none when more than 63 are open."""
    opens = _brackets()
    closes = set(opens.values())
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for index, letter in enumerate(letters):
        if found[index] != "ON":
            continue
        if letter in opens:
            if len(stack) == 63:
                return []
            stack.append((_SAME.get(opens[letter], opens[letter]), index))
        elif letter in closes:
            letter = _SAME.get(letter, letter)
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == letter:
                    pairs.append((stack[depth][1], index))
                    del stack[depth:]
                    break
    return pairs


def _neutral(found: list[str], start: str, end: str, ahead: str) -> None:
    """Rules N1 and N2: what has no direction takes that of both its sides, else that of the embedding."""
    index = 0
    while index < len(found):
        last = index
        while last < len(found) and found[last] in _NEUTRAL:
            last += 1
        if last > index:
            left = _direction(found[index - 1]) if index else start
            right = _direction(found[last]) if last < len(found) else end
            found[index:last] = [left if left == right else ahead] * (last - index)
        index = max(last, index + 1)


def at_line_end(text: str, line_levels: list[int], base: int) -> list[int]:
    """The levels of a line with rule L1: separators, and spaces before them or at its end, run as the paragraph."""
    result = list(line_levels)
    trailing = True
    for index in range(len(text) - 1, -1, -1):
        kind = bidi_class(text[index])
        if kind in ("B", "S"):
            trailing = True
            result[index] = base
        elif trailing and (kind in ("WS", "FSI", "LRI", "RLI", "PDI") or kind in _REMOVED):
            result[index] = base
        else:
            trailing = False
    return result


def visual_order(run_levels: list[int]) -> list[int]:
    """In which order things of these levels stand from left to right (rule L2)."""
    order = list(range(len(run_levels)))
    for level in range(max(run_levels, default=0), 0, -1):
        begin = None
        for place in range(len(order) + 1):
            inside = place < len(order) and run_levels[order[place]] >= level
            if inside and begin is None:
                begin = place
            elif not inside and begin is not None:
                order[begin:place] = reversed(order[begin:place])
                begin = None
    return order
