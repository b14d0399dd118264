"""The input of layout: a tree of boxes, as page markup describes it.

Names and meaning are CSS's (gap, padding, grow, columns, justify, align). Lengths are mm, text sizes pt,
`Percent` is a share of the parent's inner size. A box carries no logic; `engine.py` places it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, Literal, NamedTuple, Protocol, Self

Align = Literal["start", "center", "end", "stretch"]
Justify = Literal["start", "center", "end", "between"]
Side = Literal["left", "center", "right"]
Vertical = Literal["top", "middle", "bottom"]


class Percent(float):
    """A length as a percentage of the inner size of the parent box."""


Length = float | Percent
Edges = tuple[float, float, float, float]  # top, right, bottom, left in mm
Range = tuple[float, float]  # smallest and largest in mm

_NO_EDGES: Final[Edges] = (0.0, 0.0, 0.0, 0.0)


class Drawable(Protocol):
    """What layout has to know of a picture: its size and the part of it that is painted (any unit)."""

    @property
    def box(self) -> tuple[float, float]:
        """Width and height of the whole picture."""

    @property
    def ink(self) -> tuple[float, float, float, float] | None:
        """x0, y0, x1, y1 (y up) of what is really painted, or None when the whole box is."""

    @property
    def name(self) -> str:
        """What it shows, in a word or two; "" when nobody has said."""


class Box:
    """What every box has. `at` says which template line it came from, for messages.

    Fields are class attributes and an instance holds only what differs from them: markup makes many boxes, and
    each sets a few fields.
    """

    at: str = ""
    width: Length | None = None
    height: Length | None = None
    min_width: Length | None = None
    max_width: Length | None = None
    min_height: Length | None = None
    max_height: Length | None = None
    grow: float = 0.0
    align_self: Align | None = None
    padding: Edges = _NO_EDGES
    background: str | None = None
    border: float = 0.0
    border_colour: str = "#000000"
    border_style: Literal["solid", "dashed"] = "solid"
    radius: float = 0.0
    repeat: bool = False
    role: Literal["", "title", "heading", "label", "note", "item", "decoration"] = ""
    alt: str = ""  # what is said of it to somebody who does not see it
    when: Literal["always", "many"] = "always"
    children: list[Box]
    #: The fit groups of the texts in it: only where there are some, the first pass has to look inside.
    groups: frozenset[str] = frozenset()
    #: Whether what it shows depends on the page it stands on.
    page_bound: bool = False
    #: Whether it holds something that is filled in for each document (`blanks.py`), and what: numbers of texts,
    #: and pictures with their template line.
    open: bool = False
    slots: tuple[tuple[int, ...], tuple[tuple[str, int, str], ...]] | None = None
    #: How it was placed before, if it is a cell of a flow: the engine's memory.
    placed: dict[Any, Any]
    #: What border and padding take from each side together, or None when they take nothing.
    frame: Edges | None = None

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)
        self.children = values.get("children") or []
        self.placed = {}
        if self.border or self.padding is not _NO_EDGES:
            top, right, bottom, left = self.padding
            edge = self.border
            self.frame = (top + edge, right + edge, bottom + edge, left + edge)
        self.page_bound = self.when == "many"
        self.groups = frozenset()
        for child in self.children:
            self._take_in(child)

    def _take_in(self, child: Box) -> None:
        if child.groups:
            self.groups |= child.groups
        if child.page_bound:
            self.page_bound = True
        if child.open:
            self.open = True

    def add(self, child: Box) -> None:
        """Put a child behind the others. It has to be whole: nothing is added to it afterwards."""
        self.children.append(child)
        self._take_in(child)

    def changed(self, **values: Any) -> Self:
        """A copy with some fields changed."""
        return type(self)(**{**self.__dict__, **values})


class Row(Box):
    """Children side by side."""

    gap: float = 0.0
    align: Align = "stretch"
    justify: Justify = "start"


class Column(Row):
    """Children below each other."""


class Card(Column):
    """A column that is kept whole: it moves to the next page rather than being cut in two.

    In a flow it may have a `back`, which is printed on the back of the sheet, behind it.
    """

    back: Back | None = None


class Back(Column):
    """The back of a card in a flow: it stands on a page of its own, behind the card when the sheet is turned."""


class Stack(Box):
    """Children on top of each other, the first at the back."""


class Grid(Box):
    """Equal cells in so many columns, row by row; the rows share the height."""

    columns: int = 2
    gap: tuple[float, float] = (0.0, 0.0)  # between columns, between rows


class Flow(Box):
    """Equal cells that fill page after page; a cell is never cut and never squeezed below its smallest size.

    `columns` 0 lets the engine choose the columns that make the cells largest on the fewest pages.
    """

    columns: int = 0
    rows: int = 0  # at most so many rows a page; 0: as many as fit
    cell_width: Range = (20.0, 1000.0)
    cell_height: Range = (20.0, 1000.0)
    gap: tuple[float, float] = (0.0, 0.0)
    balance: bool = True
    cut: Literal["none", "lines", "marks"] = "none"
    cut_colour: str = "#8a8a8a"
    align: Align = "center"
    justify: Justify = "start"
    option: str = ""  # which option of the layout the size of the cells comes from, for messages


class Over(NamedTuple):
    """A small picture above words of a text, which share it and stay on its line.

    It stands above the letters from `first` to before `last`. Letters are counted without spaces and line ends, which
    change when a text is broken.
    """

    first: int
    last: int
    source: str
    image: Drawable
    crossed: bool = False


class Text(Box):
    """A paragraph; on a page that reads from right to left, its left is the right.

    In a `fit` group all texts share the largest size at which each of them fits. `even` gives the texts of a group
    one height, too. `overflow` says what a text does that does not fit at `min_size`: it shrinks alone, or continues
    on another page. With `numbers`, [[page]] and [[pages]] in it are the page's number and their count.
    `overs` are pictures above its words, `over_height` times as high as its size.
    """

    content: str = ""
    size: float = 12.0
    min_size: float = 0.0
    fit: str = ""
    size_of: tuple[float, str] | None = None  # at most this share of the size of another fit group
    weight: Literal["regular", "bold"] = "regular"
    font: str = ""
    colour: str = "#000000"
    align: Side = "left"
    valign: Vertical = "top"
    line_height: float = 1.25
    balance: bool = False
    even: bool = True
    overflow: Literal["shrink", "continue"] = "shrink"
    numbers: bool = False
    lang: str = ""  # the language of its words; "" stands for the document's
    subject: str = ""  # which item of the definition the words come from, for messages
    overs: tuple[Over, ...] = ()
    over_height: float = 2.0
    #: Its words as they stand in the markup, while they are left open, and which of these parts stand below a picture:
    #: first, before last, source, whether it is crossed out.
    parts: tuple[str, ...] = ()
    over_parts: tuple[tuple[int, int, str, bool], ...] = ()

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        if self.fit or self.min_size:
            self.groups = frozenset((self.fit or f"#{id(self)}",))
        if self.numbers:
            self.page_bound = True

    @property
    def group(self) -> str:
        """The name of its fit group: one of its own when it is fitted alone; "" when its size is fixed."""
        return next(iter(self.groups), "")


class Picture(Box):
    """A symbol or photo. `contain` shows all of it, `cover` fills the box, `most` loses no more than a quarter."""

    source: str = ""
    image: Drawable | None = None
    fit: Literal["contain", "cover", "most"] = "contain"
    align: Side = "center"
    valign: Vertical = "middle"


class Line(Box):
    """A straight rule over the whole width (or height, `direction="vertical"`) of its place."""

    stroke: float = 0.3
    colour: str = "#000000"
    style: Literal["solid", "dashed"] = "solid"
    direction: Literal["horizontal", "vertical"] = "horizontal"


class Space(Box):
    """Nothing, of a size."""


class Tick(Box):
    """A box to tick, or with its tick."""

    done: bool = False
    stroke: float = 0.6
    colour: str = "#000000"


class Clock(Box):
    """A clock face that shows a time of day (`HH:MM`)."""

    time: tuple[int, int] = (12, 0)
    colour: str = "#000000"
    face: str = "#ffffff"


class Dial(Box):
    """A duration, shaded on dials of an hour each; `timer` shades back from the top, as a Time Timer is wound."""

    minutes: int = 60
    turn: Literal["clock", "timer"] = "clock"
    colour: str = "#000000"
    shade: str = "#555555"
    face: str = "#ffffff"


class Cross(Box):
    """Two diagonals over the whole place: cancelled."""

    stroke: float = 1.2
    colour: str = "#c62828"


class Arrow(Box):
    """An arrow that fills its place: what comes after."""

    direction: Literal["right", "down", "left", "up"] = "right"
    colour: str = "#000000"


class Ruler(Box):
    """A ruler of so many mm, to check that a sheet was printed at its true size."""

    length: float = 50.0
    colour: str = "#555555"


class PageBox(Column):
    """A page master: the sheet that its children flow over. `header` and `footer` stand in its margins."""

    paper: tuple[float, float] = (210.0, 297.0)
    margin: Edges = (12.0, 12.0, 12.0, 12.0)
    safe: float = 4.2
    cards: int = 0  # to be cut out, besides those of a flow: how many, and the straight cuts that part them
    cuts: int = 0
    header: Box | None = None
    footer: Box | None = None


@dataclass(slots=True, eq=False)
class Document:
    """All page masters in order, and how the pages are put on sheets."""

    pages: list[PageBox] = field(default_factory=list)
    impose: Literal["none", "fold"] = "none"
    sheet: tuple[float, float] = (297.0, 210.0)
    flip: Literal["short", "long"] = "short"
    sides: Literal["both", "one", "one-reversed"] = "both"
    dir: Literal["", "ltr", "rtl"] = ""  # which way its pages read; "" as its language does

    def with_pages(self, pages: list[PageBox]) -> Document:
        """The same with other pages."""
        return Document(pages, self.impose, self.sheet, self.flip, self.sides, self.dir)
