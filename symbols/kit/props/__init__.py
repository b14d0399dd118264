"""Objects drawn once and shared by the scenes.

A thing that stands has its origin at the middle of its foot, one that is held or hangs at its middle; each
docstring says otherwise where it differs. Put them with ``place(chair(), (20, GROUND))``.
"""

from symbols.kit.props.bathroom import (
    basin,
    basin_side,
    bath,
    paper_roll,
    potty,
    soap,
    tap,
    toilet,
    toilet_seat,
    toilet_tank,
    toothbrush,
    toothpaste,
    towel,
    towel_rail,
)  # fmt: skip
from symbols.kit.props.furniture import (
    bed,
    bench,
    box,
    calendar,
    chair,
    clock,
    coat_peg,
    door,
    peg_rail,
    shelf,
    stool,
    table,
    window,
)  # fmt: skip
from symbols.kit.props.outdoor import bus, cloud, house, slide, sun, swing, trampoline, tree
from symbols.kit.props.things import (
    apple,
    backpack,
    ball,
    book,
    bowl,
    brick,
    car_seat,
    cup,
    defenders,
    fork,
    hanging_coat,
    loose_shoe,
    open_book,
    plate,
    sandwich,
    shirt,
    spoon,
    tablet,
    teddy,
    trousers,
)  # fmt: skip

__all__ = [
    "apple", "backpack", "ball", "basin", "basin_side", "bath", "bed", "bench", "book", "bowl", "box",
    "brick",
    "bus", "calendar", "car_seat", "chair", "clock", "cloud", "coat_peg", "cup", "defenders", "door", "fork",
    "hanging_coat", "house", "loose_shoe", "open_book", "paper_roll", "peg_rail", "plate", "potty",
    "sandwich",
    "shelf", "shirt", "slide", "soap", "spoon", "stool", "sun", "swing", "table", "tablet", "tap", "teddy",
    "toilet", "toilet_seat", "toilet_tank", "toothbrush", "toothpaste", "towel", "towel_rail", "trampoline",
    "tree",
    "trousers", "window",
]  # fmt: skip
