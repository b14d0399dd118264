"""The drawing kit: geometry, the SVG it writes, and rules that every picture keeps."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from symbols.kit import palette
from symbols.kit.build import DRAWN, wanted, write
from symbols.kit.figure import GROUND, figure
from symbols.kit.geometry import DOWN, LEFT, RIGHT, UP, arc, broken, curve, distance, joint, number, turned
from symbols.kit.limbs import Foot, Hand, mirrored_foot, mirrored_hand
from symbols.kit.people import CHILD, FRIEND, MUM
from symbols.kit.poses import kneel, run, sit, sit_floor, stand, walk
from symbols.kit.scenes import Scene, all_scenes, scene
from symbols.kit.strokes import circle, in_lines, line, place, rect, tube
from symbols.kit.svg import document, flat, render

SCENES = all_scenes()
IDS = [s.id for s in SCENES]
TAGS = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
ATTRIBUTES = {
    "xmlns", "viewBox", "data-lines", "transform", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "width",
    "height", "fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-linecap",
}  # fmt: skip
COLOURS = {v for k, v in vars(palette).items() if k.isupper() and isinstance(v, str)} | {"none"}


# geometry


def test_number_is_short_and_has_no_minus_zero() -> None:
    assert [number(v) for v in (1.0, 0.5, 1.239, -0.001, 0)] == ["1", "0.5", "1.24", "0", "0"]


@pytest.mark.parametrize("hint", [UP, DOWN, LEFT, RIGHT])
def test_joint_keeps_bone_lengths_and_obeys_the_hint(hint: tuple[float, float]) -> None:
    start, end = (0.0, 0.0), (7.0, 7.0)
    elbow = joint(start, end, 8, 6, hint)
    assert distance(start, elbow) == pytest.approx(8)
    assert distance(elbow, end) == pytest.approx(6)
    other = joint(start, end, 8, 6, (-hint[0], -hint[1]))
    assert elbow[0] * hint[0] + elbow[1] * hint[1] > other[0] * hint[0] + other[1] * hint[1]


def test_joint_stretches_to_a_far_hand() -> None:
    elbow = joint((0, 0), (40, 0), 8, 8, DOWN)
    assert distance((0, 0), elbow) == pytest.approx(20, abs=0.1)


def test_turned_goes_clockwise_to_the_eye() -> None:
    assert turned((1, 0), 90) == pytest.approx((0, 1))


def test_broken_rounds_its_corners() -> None:
    assert broken([(0, 0), (10, 0), (10, 10)], 2) == "M0,0L8,0Q10,0 10,2L10,10"
    assert broken([(0, 0), (10, 0), (10, 10)], closed=True) == "M0,0L10,0L10,10Z"


def test_arcs_are_split_before_they_are_full_circles() -> None:
    assert arc((0, 0), 5, 0, 359).count("A") == 3


def test_curve_passes_through_its_points() -> None:
    assert curve([(0, 0), (5, 5), (10, 0)]).count("C") == 2


# svg


def test_outlines_keep_their_width_at_any_scale() -> None:
    drawn = render(place(place(circle((0, 0), 4, palette.RED), scale=0.5), scale=2.5))
    width = float(re.findall(r'stroke-width="([^"]+)"', drawn)[0])
    assert width * 0.5 * 2.5 == pytest.approx(2)


def test_a_tube_scales_in_width_but_not_in_outline() -> None:
    widths = [
        float(w)
        for w in re.findall(
            r'stroke-width="([^"]+)"', render(place(tube([(0, 0), (9, 0)], 6, "#fff"), scale=2))
        )
    ]
    assert [w * 2 for w in widths] == pytest.approx([14, 10])


def test_drawings_nest_in_any_way() -> None:
    a, b = circle((0, 0), 1, None), line((0, 0), (1, 1))
    assert flat([a, (b, [a])]) == [a, b, a]
    assert flat(a) == [a]


def test_document_says_what_the_line_version_does() -> None:
    text = document(in_lines(line((1, 1), (2, 2), stroke=palette.AMBER), "black"))
    assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" data-lines="white">')
    assert '<g data-lines="black">' in text


# figures


def test_facing_left_is_the_mirror_of_facing_right() -> None:
    right = document(stand(CHILD, 20, view="quarter", hands=((30, 40), (28, 42)), mood="sad"))
    left = document(
        stand(CHILD, -20, view="quarter", facing="left", hands=((-30, 40), (-28, 42)), mood="sad")
    )
    unflipped = left.replace('<g transform="scale(-1,1)">', "")
    assert re.sub(r"</g>|\n", "", unflipped) == re.sub(r"</g>|\n", "", right)


def test_mirroring_twice_changes_nothing() -> None:
    hand = Hand((3, 4), "fist", elbow=(1, 0), thumb=1, aim=30)
    foot = Foot((3, 4), toe=20, knee=(1, 0), sole_up=True)
    assert mirrored_hand(mirrored_hand(hand)) == hand
    assert mirrored_foot(mirrored_foot(foot)) == foot


@pytest.mark.parametrize("view", ["front", "quarter", "side", "back"])
@pytest.mark.parametrize("person", [CHILD, FRIEND, MUM])
def test_everybody_can_be_seen_from_everywhere(person: object, view: str) -> None:
    drawn = document(stand(person, 36, view=view, mood="open"))  # type: ignore[arg-type]
    assert "nan" not in drawn


TOPS = ["tshirt", "jumper", "coat", "open-coat", "dress", "vest", "pyjamas", "shirt", "tunic", "none"]
BOTTOMS = ["trousers", "shorts", "skirt", "pants", "pyjamas", "none"]
FEET = ["shoes", "wellies", "socks", "slippers", "bare"]
STYLES = [
    "short", "crop", "bob", "long", "ponytail", "bunches", "curly", "afro", "bun", "bald",
    "headscarf", "turban",
]  # fmt: skip
MOODS = [
    "smile", "open", "neutral", "sad", "cross", "worried", "hurt", "closed", "asleep", "surprised", "tongue",
    "shout", "chew", "oh", "none",
]  # fmt: skip


@pytest.mark.parametrize(
    "changes",
    [{"top": t} for t in TOPS] + [{"bottom": b} for b in BOTTOMS] + [{"feet": f} for f in FEET]
    + [{"style": s} for s in STYLES] + [{"glasses": True}, {"beard": True}, {"mask": True}, {"badge": True}],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("view", ["front", "quarter", "side"])
def test_every_look_is_drawn_and_differs(changes: dict[str, object], view: str) -> None:
    plain = CHILD.wearing(style="crop", top="jumper", bottom="none", feet="bare")
    usual = {"style": "crop", "top": "jumper", "bottom": "none", "feet": "bare"}
    drawn = document(stand(plain.wearing(**changes), 36, view=view))  # type: ignore[arg-type]
    same = all(usual.get(key) == value for key, value in changes.items())
    assert same or drawn != document(stand(plain, 36, view=view))  # type: ignore[arg-type]


@pytest.mark.parametrize("view", ["front", "quarter", "side"])
def test_every_mood_has_a_face_of_its_own(view: str) -> None:
    faces = {document(stand(CHILD, 36, view=view, mood=m)) for m in MOODS}  # type: ignore[arg-type]
    assert len(faces) == len(MOODS)


@pytest.mark.parametrize("pose", [walk, run, kneel, sit_floor], ids=lambda p: p.__name__)
def test_poses_mirror(pose: object) -> None:
    assert "nan" not in document(pose(CHILD, 36, facing="left"))  # type: ignore[operator]


def test_sitting_feet_stand_on_the_ground() -> None:
    seated = sit(CHILD, 27, 50)
    assert f",{GROUND:g})" in document(seated.near_leg)


def test_missing_hands_and_feet_are_left_out() -> None:
    torso = figure(CHILD, (36, 60))
    assert not torso.near_arm and not torso.far_leg


# every picture


def test_there_are_pictures() -> None:
    assert len(SCENES) >= 40


def test_an_id_is_taken_once_and_kebab_case() -> None:
    with pytest.raises(ValueError, match="two scenes"):
        scene(SCENES[0].id, "again")(lambda: [])
    with pytest.raises(ValueError, match="like-this"):
        scene("Not Kebab", "no")


def test_scenes_are_found_by_id_part_and_theme() -> None:
    assert [s.id for s in wanted(SCENES, ["wash-face"])] == ["wash-face"]
    assert {"wash-face", "wash-hands"} <= {s.id for s in wanted(SCENES, ["wash"])}
    assert "first" in {s.id for s in wanted(SCENES, ["signs"])}


@pytest.mark.parametrize("picture", SCENES, ids=IDS)
def test_picture_is_plain_svg_in_our_colours(picture: Scene) -> None:
    text = picture.svg()
    root = ElementTree.fromstring(text)
    for element in root.iter():
        assert element.tag.rpartition("}")[2] in TAGS
        assert {name.rpartition("}")[2] for name in element.attrib} <= ATTRIBUTES
        for paint in ("fill", "stroke"):
            assert element.get(paint, "none") in COLOURS
        assert element.get("data-lines", "white") in {"white", "black", "drop"}
    assert "nan" not in text and "e-" not in re.sub(r"[a-z]e-[a-z]|white|line-|stroke-", "", text)


@pytest.mark.parametrize("picture", SCENES, ids=IDS)
def test_picture_has_short_alt_text(picture: Scene) -> None:
    assert 3 <= len(picture.alt) <= 100
    assert picture.alt[0].isupper() and not picture.alt.endswith(".")


@pytest.mark.slow
@pytest.mark.parametrize("picture", SCENES, ids=IDS)
def test_picture_stays_in_the_box_and_fills_it(picture: Scene) -> None:
    pytest.importorskip("resvg_py")
    from symbols.kit.sheet import complaint

    assert complaint(picture.svg()) == ""


@pytest.mark.parametrize(
    ("beyond", "fault"), [(0.0, ""), (1.0, "right by 1.0"), (3.5, "right by 3.5"), (4.2, ""), (12.0, "")]
)
def test_a_little_out_of_the_box_is_a_fault_and_a_clear_crop_is_not(beyond: float, fault: str) -> None:
    pytest.importorskip("resvg_py")
    from symbols.kit.sheet import complaint

    text = complaint(document(rect(3, 3, 66 + beyond, 66, palette.RED)))
    assert fault in text and bool(fault) == bool(text)


def test_the_same_scenes_give_the_same_bytes(tmp_path: Path) -> None:
    first = [f.read_bytes() for f in write(SCENES, tmp_path / "a")]
    assert first == [f.read_bytes() for f in write(SCENES, tmp_path / "b")]


def test_drawn_files_are_those_of_the_scenes() -> None:
    stale = [s.id for s in SCENES if (DRAWN / f"{s.id}.svg").read_text(encoding="utf-8") != s.svg()]
    orphans = {f.stem for f in DRAWN.glob("*.svg")} - set(IDS)
    assert not stale and not orphans, "run python -m symbols.kit.build"
