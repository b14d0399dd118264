"""Hair and head coverings for radius 10 about (0, 0), behind the body and on the head."""

from symbols.kit import palette as c
from symbols.kit.geometry import curve
from symbols.kit.people import HairStyle, Person
from symbols.kit.strokes import blob, bow, circle, patch, path
from symbols.kit.svg import Node

CAP = {
    "front": (
        "M-10.6,1C-12.6,-6.5 -8.4,-12.4 0,-12.4C8.4,-12.4 12.6,-6.5 10.6,1C9,0 8.2,-1.6 8,-3.6"
        "C5.4,-4 3.4,-5.2 2.2,-6.8C-.6,-4.6 -4.4,-3.5 -8,-3.6C-8.2,-1.6 -9,0 -10.6,1Z"
    ),
    "quarter": (
        "M-8.6,5C-13.6,-2.6 -10.6,-12.4 0,-12.4C7.4,-12.4 11.4,-8 10.2,-2.6C8.8,-3.4 7,-4.8 6,-6.6"
        "C3.2,-4.4 -.6,-3.4 -4,-3.5C-3.8,-1.6 -4.4,0 -5.6,.6C-6.6,2.6 -7,4.4 -8.6,5Z"
    ),
    "side": (
        "M-7.4,6.6C-13.8,1.6 -12.4,-12.4 0,-12.4C6.4,-12.4 10.4,-8.6 9.4,-3.8C7.4,-4 6,-4.8 5,-6.2"
        "C3.6,-4.4 1.8,-3.5 .2,-3.3C.4,-1.2 -.2,.4 -1.4,1.6C-3,3.6 -4.4,6 -7.4,6.6Z"
    ),
    "back": (
        "M-10.6,2C-12.6,-6.5 -8.4,-12.4 0,-12.4C8.4,-12.4 12.6,-6.5 10.6,2C9.6,7 6,9.4 0,9.4C-6,9.4 "
        "-9.6,7 -10.6,2Z"
    ),
}
"""A cap of hair with a parting, by view."""

CROP = {
    "front": (
        "M-10.4,-.4C-12.2,-7 -8.2,-12 0,-12C8.2,-12 12.2,-7 10.4,-.4C9,-1.2 8.2,-2.6 7.6,-4.8"
        "C3,-6.4 -3,-6.4 -7.6,-4.8C-8.2,-2.6 -9,-1.2 -10.4,-.4Z"
    ),
    "quarter": (
        "M-8.8,4C-13,-3 -10,-12 0,-12C7,-12 11,-8 9.8,-3.2C9,-4 8.6,-4.6 8.2,-5.4C4,-6.6 -.6,-6.2 -4,-4.8"
        "C-3.8,-2.2 -4.4,-.4 -5.6,.4C-6.8,2 -7.2,3.4 -8.8,4Z"
    ),
    "side": (
        "M-8,5C-13,0 -12,-12 0,-12C6,-12 9.6,-8.6 9.4,-4.4C6.6,-5.8 3.2,-6 .2,-5C.4,-2.4 -.2,0 -1.4,1"
        "C-3.4,2.4 -5,4.6 -8,5Z"
    ),
    "back": CAP["back"],
}

LONG_FRONT = {
    "front": (
        "M-10.4,3.4C-13.4,-6.5 -8.8,-12.8 0,-12.8C8.8,-12.8 13.4,-6.5 10.4,3.4C9,1.6 8.2,-1 7.8,-3.2"
        "C5,-4 2.6,-5.6 1,-7.8C-1.4,-5 -4.6,-3.4 -7.8,-3.2C-8.2,-1 -9,1.6 -10.4,3.4Z"
    ),
    "quarter": (
        "M-8.4,7C-14,-2 -10.8,-12.8 0,-12.8C7.6,-12.8 11.8,-8 10.2,-1.6C8.6,-3 7,-5 6,-7.4"
        "C3.2,-4.6 -.4,-3.2 -4,-3C-4.2,1.6 -5.6,5 -8.4,7Z"
    ),
    "side": (
        "M-6.6,8C-14,3 -12.6,-12.8 0,-12.8C6.6,-12.8 10.6,-8.8 9.4,-3.4C7.4,-4 6,-5.2 5,-7"
        "C3.6,-4.6 1.6,-3.2 -.4,-2.8C-.2,1.4 -2,6 -6.6,8Z"
    ),
    "back": CAP["back"],
}

CURLS = {
    "front": [(-10.6, 1.2), (-12.4, -2.4), (-11.2, -6.4), (-8, -10.2), (-3.4, -12.6), (1.6, -12.8), (6.4,
        -11.2),
              (10, -8), (12, -4), (11.2, 0.4), (8.4, -1.4), (6.6, -4.4), (3.2, -4.8), (0, -6), (-3.4, -4.8),
              (-6.6, -4.4), (-8.2, -1.4)],
    "quarter": [(-8.8, 5), (-11.4, 1.4), (-12.2, -3.2), (-10, -8), (-6, -11.4), (-1, -12.8), (4, -12.2),
        (8.4, -9.4),
                (10.8, -5.4), (9.8, -3), (7.2, -4.6), (4.2, -6), (1.2, -4.8), (-2, -5), (-4.2, -3), (-5.2,
                    0.4)],
    "side": [(-7, 6.6), (-11, 3), (-12.6, -2), (-11, -7.4), (-7, -11.2), (-1.6, -12.8), (4, -12), (8.2, -9.2),
             (10, -5.2), (7.6, -4.2), (5, -5.4), (2.6, -4.2), (0.4, -3.4), (0, -0.6), (-1.6, 1.4), (-4, 5)],
}  # fmt: skip


def hides_ears(style: HairStyle) -> bool:
    return style in ("bob", "long", "headscarf", "afro")


def back_hair(person: Person, view: str) -> list[Node]:
    """Hair behind the head and body, drawn before them."""
    hair, style = person.hair, person.style
    side = view in ("quarter", "side")
    if style == "bob":
        if side:
            return [path("M-7,-9C-14.6,-8 -14,6 -11.6,10.4Q-4,12.4 2,9V-9Z", hair)]
        return [path("M-9,-8C-14,-4 -13.6,6 -11.4,10.6Q0,12.6 11.4,10.6C13.6,6 14,-4 9,-8Z", hair)]
    if style == "long":
        if side:
            return [path("M-7,-9C-15,-8 -13.6,8 -15,17.4Q-6,21 1,16V-9Z", hair)]
        return [path("M-9,-8C-14,-4 -12.4,10 -14,17Q-7,20.6 0,16Q7,20.6 14,17C12.4,10 14,-4 9,-8Z", hair)]
    if style == "ponytail":
        if view == "side":
            return [
                path(
                    "M-9,-6C-16,-9 -19.6,-2 -17.6,4C-17,8 -15.4,10 -16.6,12.6C-11.6,11.4 -9.4,6 -10.4,0Z",
                    hair,
                )
            ]
        return [
            path("M-8,-7C-15,-10 -18.6,-3 -16.6,3C-16,7 -14.4,9 -15.6,11.6C-10.6,10.4 -8.4,5 -9.4,-1Z", hair)
        ]
    if style == "bunches":
        left = blob([(-9, 0), (-13.6, -2), (-16.4, 2), (-14.6, 7.6), (-10.6, 6.4)], hair)
        right = blob([(9, 0), (13.6, -2), (16.4, 2), (14.6, 7.6), (10.6, 6.4)], hair)
        return [left] if side else [left, right]
    if style == "afro":
        x = -1.6 if side else 0
        return [circle((x, -3.4), 13.4, hair)]
    if style == "bun":
        at = (-9, -9) if side else (0, -11.6)
        return [circle(at, 4.2, hair)]
    if style == "headscarf":
        colour = person.scarf_colour
        if side:
            return [path("M-8,-9C-15,-6 -12.6,6 -14.4,15Q-4,19.4 7.4,14L4,-9Z", colour)]
        return [path("M-9,-8C-14,-4 -11,8 -13,15Q0,20 13,15C11,8 14,-4 9,-8Z", colour)]
    return []


def _headscarf(person: Person, view: str) -> list[Node]:
    colour = person.scarf_colour
    if view == "back":
        return [path("M-11,2C-13.6,-16.6 13.6,-16.6 11,2Q12,9 12.6,14Q0,18.6 -12.6,14Q-12,9 -11,2Z", colour)]
    # One ring round the face: the outer edge, then the opening, wound the other way so that it stays open.
    outer, inner = {
        "front": (
            "M-11,2C-13.6,-16.6 13.6,-16.6 11,2C10.4,9 6.6,13.4 0,13.4C-6.6,13.4 -10.4,9 -11,2Z",
            "M-7.8,1.4C-7.4,7 -4.4,9.6 0,9.6C4.4,9.6 7.4,7 7.8,1.4C8,-3.6 5,-6.6 0,-7.6C-5,-6.6 -8,-3.6 "
            "-7.8,1.4Z",
        ),
        "quarter": (
            "M-11,2C-13.6,-16.6 13.6,-16.6 11,0C10.4,9 7,13.4 1,13.4C-6,13.4 -10.4,9 -11,2Z",
            "M-4.6,1.4C-4.2,7 -1.2,9.6 3,9.6C6.8,9.6 9,7 9.6,1.4C9.8,-3.6 7,-6.6 2.8,-7.6C-2,-6.6 "
            "-4.8,-3.6 -4.6,1.4Z",
        ),
        "side": (
            "M-11,2C-13.6,-16.6 12.6,-15 10,-3.6C7,-5.6 3,-5 .8,-1C-1,3 2,8.6 6.6,9.4C6,12 4,13.4 "
            "1,13.4C-6,13.4 "
            "-10.4,9 -11,2Z",
            "",
        ),
    }[view]
    if view == "front":
        return [path(outer + inner, colour), bow((-9.8, 6.4), (-4, 12), (5, 16), width=1.8)]
    return [path(outer + inner, colour)]


def _turban(person: Person, view: str) -> list[Node]:
    colour = person.scarf_colour
    if view == "back":
        return [path("M-10.6,2C-15,-17 15,-17 10.6,2Q0,7 -10.6,2Z", colour)]
    d = {
        "front": (
            "M-10.4,.4C-16,-9 -9,-16.4 0,-16.4C9,-16.4 16,-9 10.4,.4C8,-3 4,-5.6 0,-7.4C-4,-5.6 "
            "-8,-3 -10.4,.4Z"
        ),
        "quarter": (
            "M-8.4,4C-15,-5 -10,-16.4 0,-16.4C9,-16.4 14,-10 10,-1.6C8,-3.6 6.4,-5.6 5,-7.4"
            "C1,-5.6 -5,-3 -8.4,4Z"
        ),
        "side": (
            "M-8.4,4C-15,-5 -11,-16.4 0,-16.4C8,-16.4 12.6,-10 9.6,-3C7,-3.6 5.4,-4 4,-5.4C0,-4.6 "
            "-5,-2 -8.4,4Z"
        ),
    }[view]
    x = {"front": 0.0, "quarter": 5.0, "side": 6.0}[view]
    fold = bow((x, -7.4), (x - 5, -9), (-8.6, -8.6), width=1.8)
    fold_2 = bow((x, -7.4), (x - 3, -12), (-4.6, -14.6), width=1.8)
    return [path(d, colour), fold, fold_2]


def front_hair(person: Person, view: str) -> list[Node]:
    """Hair on the head, drawn over the face's upper edge."""
    style, hair = person.style, person.hair
    if style == "headscarf":
        return _headscarf(person, view)
    if style == "turban":
        return _turban(person, view)
    if style == "bald":
        if view == "front":
            return [path("M-10.2,1.4Q-13.6,-1.6 -11,-5.4Q-9,-6 -8.6,-3Q-8.4,-.4 -10.2,1.4Z", hair),
                    path("M10.2,1.4Q13.6,-1.6 11,-5.4Q9,-6 8.6,-3Q8.4,-.4 10.2,1.4Z", hair)]  # fmt: skip
        if view == "back":
            return [path("M-10.6,-1Q0,2 10.6,-1Q10.4,8.4 0,8.4Q-10.4,8.4 -10.6,-1Z", hair)]
        return [path("M-8,5.4Q-14,-1 -10,-6Q-5,-6 -4.4,-2Q-5.4,1 -6,2.6Q-7,4.6 -8,5.4Z", hair)]
    if view == "back":
        return [path(CAP["back"], hair)]
    if style == "curly":
        return [blob(CURLS[view], hair)]
    if style == "afro":
        # The outer edge is the big ball behind; only the fringe has a line here.
        fringe = {"front": CURLS["front"][9:] + CURLS["front"][:1],
        "quarter": [*CURLS["quarter"][9:], (-8.8, 5)],
                  "side": [*CURLS["side"][8:], (-7, 6.6)]}[view]  # fmt: skip
        return [patch(curve(CURLS[view], closed=True), hair), bow(*fringe)]
    if style in ("bob", "long"):
        return [path(LONG_FRONT[view], hair)]
    if style == "crop":
        return [path(CROP[view], hair)]
    if style == "bun":
        return [path(CROP[view], hair)]
    marks: list[Node] = [path(CAP[view], hair)]
    if style == "ponytail" and view != "front":
        marks.append(path("M-11,-7.6L-8.4,-4.4", None, c.RED_DARK, 2.4))
    return marks
