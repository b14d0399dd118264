"""Heads: skull, ears, face; three views. Drawn for radius 10 about (0, 0), facing the viewer or right."""

from dataclasses import replace
from typing import Literal

from symbols.kit import palette as c
from symbols.kit.geometry import Point, arc
from symbols.kit.hair import back_hair, front_hair, hides_ears
from symbols.kit.people import Person
from symbols.kit.strokes import bow, circle, ellipse, line, patch, path, place, spot
from symbols.kit.svg import Group, Node

View = Literal["front", "quarter", "side", "back"]
Mood = Literal[
    "smile", "open", "neutral", "sad", "cross", "worried", "hurt", "closed", "asleep", "surprised", "tongue",
    "shout", "chew", "oh", "none",
]  # fmt: skip

FACE = 1.9
"""Width of the lines in a face."""


def _skull(view: View, oval: float) -> str:
    chin = 10 + oval
    if view == "side":
        return (
            "M-10,-1C-10,-14 9.4,-13.4 9.6,-2C9.7,-1 10.2,-.2 11,.9C11.9,2.1 11.7,3.2 10.4,3.4"
            f"C9.8,3.5 9.6,3.8 9.5,4.4C9,7.8 6,{chin} 1,{chin}C-6,{chin} -10,6 -10,-1Z"
        )
    return f"M-10,-1C-10,-13.6 10,-13.6 10,-1C10,6.2 5.8,{chin} 0,{chin}C-5.8,{chin} -10,6.2 -10,-1Z"


def _eyes(view: View) -> list[Point]:
    if view == "side":
        return [(5.4, 0.6)]
    if view == "quarter":
        return [(-0.3, 0.9), (6.3, 0.9)]
    return [(-3.9, 0.9), (3.9, 0.9)]


def _brows(eyes: list[Point], view: View, inner: float, lift: float = 3.6) -> list[Node]:
    """Brows whose inner ends are lowered by a height (negative: raised, as in worry)."""
    marks: list[Node] = []
    for i, (x, y) in enumerate(eyes):
        right_end_is_inner = i == 0 and view != "side"
        left, right = (0.0, inner) if right_end_is_inner else (inner, 0.0)
        if view == "side":
            left, right = 0.0, inner
        top = y - lift - inner / 2
        marks.append(line((x - 2, top + left), (x + 2, top + right), width=1.7))
    return marks


def _mouth(mood: Mood, x: float, y: float, half: float) -> list[Node]:
    """A mouth about its middle; half is half its width."""
    if mood in ("smile", "closed"):
        return [
            path(
                f"M{x - half:.2f},{y - 0.8:.2f}Q{x:.2f},{y + 2.9:.2f} {x + half:.2f},{y - 0.8:.2f}",
                width=FACE,
            )
        ]
    if mood == "asleep":
        k = half * 0.6
        return [bow((x - k, y), (x, y + 0.8), (x + k, y), width=FACE)]
    if mood in ("sad", "hurt"):
        return [
            path(
                f"M{x - half:.2f},{y + 1.4:.2f}Q{x:.2f},{y - 2.4:.2f} {x + half:.2f},{y + 1.4:.2f}",
                width=FACE,
            )
        ]
    if mood == "worried":
        k = half * 0.9
        return [bow((x - k, y + 0.9), (x - k / 2, y), (x, y + 0.5), (x + k / 2, y + 1), (x + k, y + 0.1),
                    width=FACE)]  # fmt: skip
    if mood in ("neutral", "cross"):
        return [line((x - half * 0.8, y + 0.2), (x + half * 0.8, y + 0.2), width=FACE)]
    if mood in ("surprised", "oh"):
        return [ellipse((x, y + 0.6), half * 0.55, half * 0.66, c.RED_DARK)]
    if mood == "chew":
        return [ellipse((x, y + 0.3), half * 0.75, 1.5, c.RED_DARK)]
    deep = {"open": 4.0, "tongue": 3.4, "shout": 5.0}[mood]
    top = y - (1.8 if mood == "shout" else 1.2)
    d = (
        f"M{x - half:.2f},{top:.2f}H{x + half:.2f}"
        f"C{x + half:.2f},{top + deep * 1.25:.2f} {x - half:.2f},{top + deep * 1.25:.2f} "
        f"{x - half:.2f},{top:.2f}Z"
    )
    marks: list[Node] = [path(d, c.WHITE if mood == "open" else c.RED_DARK, width=FACE)]
    if mood == "tongue":
        marks.append(ellipse((x, top + deep + 0.4), half * 0.52, 2, c.ROSE))
    return marks


def _face(person: Person, view: View, mood: Mood, gaze: Point, nod: float) -> list[Node]:
    eyes = [(x + gaze[0] * 0.4, y + nod) for x, y in _eyes(view)]
    marks: list[Node] = []
    for i, (x, y) in enumerate(eyes):
        if mood in ("closed", "asleep"):
            marks.append(
                path(
                    f"M{x - 2:.2f},{y - 0.2:.2f}Q{x:.2f},{y + 2.8:.2f} {x + 2:.2f},{y - 0.2:.2f}", width=FACE
                )
            )
        elif mood == "hurt":
            k = 1 if i == 0 and view != "side" else -1
            marks.append(line((x - 1.5 * k, y - 1.6), (x + 1.3 * k, y), (x - 1.5 * k, y + 1.6), width=1.8))
        elif mood in ("surprised", "shout"):
            marks.append(spot((x + gaze[0], y + gaze[1]), 1.6))
        else:
            marks.append(spot((x + gaze[0], y + gaze[1]), 1.2 if person.glasses else 1.45))
    if mood in ("sad", "worried"):
        marks += _brows(eyes, view, -1.6)
    if mood in ("cross", "shout"):
        marks += _brows(eyes, view, 1.8, 3.2)
    if mood == "surprised":
        for x, y in eyes:
            marks.append(bow((x - 1.9, y - 3.6), (x, y - 4.5), (x + 1.9, y - 3.6), width=1.6))
    x, half = {"front": (0.0, 3.3), "quarter": (3.2, 3.1), "side": (6.6, 2.2)}[view]
    if view == "side" and mood in ("open", "tongue", "shout"):
        x = 5.6
    if not person.mask and mood != "none":
        low = 1.3 if person.beard else 0
        marks += _mouth(mood, x, 5.3 + nod * 0.8 + person.build.oval * 0.5 + low, half)
    return marks


def _extras(person: Person, view: View, nod: float) -> list[Node]:
    marks: list[Node] = []
    eyes = [(x, y + nod) for x, y in _eyes(view)]
    if person.glasses:
        for x, y in eyes:
            marks.append(replace(circle((x, y), 3.4, None), width=1.5))
        if view == "side":
            marks.append(line((2.2, 0.4 + nod), (-1.5, 0.2 + nod), width=1.6))
        else:
            marks.append(line((eyes[0][0] + 3.4, eyes[0][1]), (eyes[1][0] - 3.4, eyes[1][1]), width=1.6))
    if person.mask:
        if view == "front":
            marks.append(path("M-9.8,2.6L-6,3.4Q0,1.6 6,3.4L9.8,2.6", None, width=1.6))
            marks.append(path("M-6.4,3.4Q0,1.8 6.4,3.4V8Q3.6,11 0,11Q-3.6,11 -6.4,8Z", c.WHITE))
        else:
            shift = 3 if view == "quarter" else 5.6
            marks.append(path(f"M{shift - 4.6},3.4Q{shift},2 {shift + 4.8},3V7Q{shift + 2},10.6 "
                              f"{shift - 1.4},10Q{shift - 4.6},8.6 {shift - 4.6},3.4Z", c.WHITE))  # fmt: skip
    return marks


def _beard(person: Person, view: View) -> list[Node]:
    chin = 10.4 + person.build.oval
    if not person.beard or view == "back":
        return []
    if view == "front":
        d = (
            f"M-9.9,1.6C-8.8,4.4 -6.4,4.6 -4,4.4Q0,3.8 4,4.4C6.4,4.6 8.8,4.4 9.9,1.6"
            f"C10,6.6 6,{chin} 0,{chin}C-6,{chin} -10,6.6 -9.9,1.6Z"
        )
    else:
        shift = 3.2 if view == "quarter" else 5
        d = (
            f"M-6,1.6C-4.6,4.6 {shift - 6},4.8 {shift - 3},4.4Q{shift},3.8 9.4,4.2"
            f"C9.2,8 6,{chin} 1,{chin}C-4,{chin} -6.6,6.6 -6,1.6Z"
        )
    x = {"front": 0.0, "quarter": 3.2, "side": 6.0}[view]
    lips = f"M{x - 4},6.6Q{x},5.6 {x + 4},6.6Q{x + 3},10.2 {x},10.2Q{x - 3},10.2 {x - 4},6.6Z"
    return [path(d, person.hair), patch(lips, person.skin)]


def _ears(view: View) -> list[Point]:
    if view in ("front", "back"):
        return [(-10.1, 1.6), (10.1, 1.6)]
    return [(-5.9, 2)] if view == "quarter" else [(-1.6, 1.8)]


def head(
    person: Person,
    at: Point,
    view: View = "front",
    mood: Mood = "smile",
    tilt: float = 0,
    size: float = 1,
    gaze: Point = (0, 0),
    nod: float = 0,
) -> tuple[Group, Group]:
    """A head facing the viewer or right, as (hair behind the body, head)."""
    k = size * person.build.head / 10
    skull = path(_skull(view, person.build.oval), person.skin)
    marks: list[Node] = []
    ears = [] if hides_ears(person.style) else _ears(view)
    if view in ("front", "back"):
        marks += [circle(p, 2.3, person.skin) for p in ears]
    marks.append(skull)
    marks += _beard(person, view)
    if view != "back":
        marks += _face(person, view, mood, gaze, nod)
    marks += front_hair(person, view)
    if view in ("quarter", "side"):
        for p in ears:
            marks += [spot(p, 2.5, person.skin), path(arc(p, 2.3, 98, 262), width=FACE)]
    marks += _extras(person, view, nod) if view != "back" else []
    behind = place(back_hair(person, view), at, k, tilt)
    return behind, place(marks, at, k, tilt)
