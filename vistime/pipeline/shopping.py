"""What is needed to make sheets into something to use: counted from the pages as they are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import ceil, floor
from typing import Final, NamedTuple

from vistime.layout.pages import Page
from vistime.pipeline.documents import Laid
from vistime.units import PAPERS

#: Around each card that is laminated after it was cut, so that the seal holds, in mm (twice 3 mm).
_SEAL: Final = 6.0
#: A laminating pouch is so much larger than its sheet, in mm (usual A4 pouches: 216 x 303).
_POUCH: Final = 6.0
#: The layout that is held together by a ring.
KEYRING: Final = "keyring"


class Sheets(NamedTuple):
    """Sheets of one paper: how many, and the edge to turn them over when they are printed on both sides."""

    paper: str
    duplex: str
    sheets: int


class Shopping(NamedTuple):
    """What is needed: sheets by paper and side, cards to cut with how many cuts, pouches, spots and rings."""

    sheets: tuple[Sheets, ...]
    cards: int
    cuts: int
    pouches: int
    spots: int
    rings: int
    staples: int

    def __bool__(self) -> bool:
        """Whether there is anything in the list."""
        return self != NOTHING


_COUNTS: Final = tuple(name for name in Shopping._fields if name != "sheets")
NOTHING: Final = Shopping((), *(0 for _ in _COUNTS))


def shopping(documents: Iterable[Laid]) -> Shopping:
    """Count what documents need.

    Sheets of one set have the same raster and are cut as one stack: their cuts count once. Cards are cut before they
    are laminated, else the seal breaks (unless room is left for it on the sheet); a pouch holds as many as leave a
    rim around each. A card has one spot of velcro; its board has the other half. What hangs on a ring has none.
    """
    sheets: Counter[tuple[str, str]] = Counter()
    cards = cuts = pouches = spots = rings = staples = 0
    for laid in documents:
        for page in laid.pages:
            sheets[paper_of(page), laid.duplex] += 1
        held = sum(page.cards for page in laid.pages)
        if held:
            cards += held
            cuts += max(page.cuts for page in laid.pages)
            pouches += _pouches(laid, held)
            if laid.origin and laid.origin.layout == KEYRING:
                rings += 1
            else:
                spots += held
        if len(laid.pages) > 2 and any(page.parts for page in laid.pages):
            staples += 2
    counted = tuple(
        Sheets(paper, duplex, ceil(sides / 2) if duplex else sides)
        for (paper, duplex), sides in sorted(sheets.items())
    )
    return Shopping(counted, cards, cuts, pouches, spots, rings, staples)


def total(lists: Iterable[Shopping] | Mapping[Shopping, int]) -> Shopping:
    """What several lists need together: their sums, paper by paper and side by side; or each so many times."""
    if not isinstance(lists, Mapping):
        some = [one for one in lists if one is not NOTHING]
        if len(some) < 2:
            return some[0] if some else NOTHING
        lists = Counter(some)
    sheets: Counter[tuple[str, str]] = Counter()
    rest = [0] * len(_COUNTS)
    for one, times in lists.items():
        for paper, duplex, count in one.sheets:
            sheets[paper, duplex] += count * times
        rest = [before + getattr(one, name) * times for before, name in zip(rest, _COUNTS, strict=True)]
    return Shopping(tuple(Sheets(*key, count) for key, count in sorted(sheets.items())), *rest)


def paper_of(page: Page) -> str:
    """The name of a page's paper, or its size in mm."""
    return _paper(page.width, page.height)


@lru_cache(maxsize=64)
def _paper(width: float, height: float) -> str:
    sides = sorted((width, height))
    for name, size in PAPERS.items():
        if abs(size[0] - sides[0]) < 0.6 and abs(size[1] - sides[1]) < 0.6:
            return name
    return f"{width:.0f} x {height:.0f} mm"


def _pouches(laid: Laid, held: int) -> int:
    """A pouch for each sheet where room is left for its rim around the cards; else as many as the cut cards take."""
    if laid.origin and laid.origin.values.get("lamination"):
        return sum(page.cards > 0 for page in laid.pages)
    return ceil(held / _in_a_pouch(laid))


def _in_a_pouch(laid: Laid) -> int:
    page = max(laid.pages, key=lambda page: page.cards)
    size = laid.origin.values.get("size") if laid.origin else None
    if not isinstance(size, tuple):
        return max(1, page.cards)
    wide, high = float(size[0]) + _SEAL, float(size[1]) + _SEAL
    room = (page.width + _POUCH - _SEAL, page.height + _POUCH - _SEAL)
    fitting = [floor(room[0] / a) * floor(room[1] / b) for a, b in ((wide, high), (high, wide))]
    return max(1, *fitting)
