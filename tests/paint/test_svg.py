"""The SVG compiler: what it writes, where it refuses, and how far its ink reaches."""

from __future__ import annotations

import math
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import slowness

from vistime.paint.svg import (
    CompiledSvg,
    SvgInvalid,
    SvgUnsupported,
    alpha_name,
    colour_operands,
    compile_svg,
    recolour,
)
from vistime.paint.svg_extent import fill_bounds
from vistime.paint.svg_path import Segment, Subpath, parse_path

numbers = st.integers(-5000, 5000).map(lambda n: n / 100)
STEPS = [step / 400 for step in range(401)]


def svg(body: str, attributes: str = 'viewBox="0 0 72 72"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{body}</svg>'.encode()


def compiled(body: str, attributes: str = 'viewBox="0 0 72 72"') -> CompiledSvg:
    return compile_svg(svg(body, attributes))


def colour(body: str, attributes: str = 'viewBox="0 0 72 72"') -> str:
    return compiled(body, attributes).colour.decode()


def lines(body: str, attributes: str = 'viewBox="0 0 72 72"') -> str:
    return compiled(body, attributes).lines.decode()


# What is written


@pytest.mark.parametrize(
    ("body", "operators"),
    [
        ('<rect x="1" y="2" width="3" height="4"/>', "0 g\n1 70 3 -4 re f"),
        ('<path d="M1 1h2v2z" fill="#fcea2b"/>', ".988 .918 .169 rg\n1 71 m 3 71 l 3 69 l f"),
        ('<path d="M1 1h2v2z" fill-rule="evenodd"/>', "0 g\n1 71 m 3 71 l 3 69 l f*"),
        ('<polygon points="1,1 3,1 3,3"/>', "0 g\n1 71 m 3 71 l 3 69 l f"),
        ('<polyline points="1 1 3 1 3 3" fill="none" stroke="#fff"/>', "1 71 m 3 71 l 3 69 l S"),
        (
            '<line x1="1" y1="1" x2="5" y2="1" stroke="red"/>',
            "1 0 0 RG\n1 w\n0 J\n0 j\n4 M\n[] 0 d\n1 71 m 5 71 l S",
        ),
        ('<path d="M1 1C1 1 3 3 5 1" stroke="#000" fill="none"/>', "1 71 m 3 69 5 71 v S"),
        ('<path d="M1 1C3 3 5 1 5 1" stroke="#000" fill="none"/>', "1 71 m 3 69 5 71 y S"),
        ('<path d="M1 1C1 1 5 1 5 1" stroke="#000" fill="none"/>', "1 71 m 5 71 l S"),
        ('<path d="M1 1L5 1L5 5Z" stroke="#000"/>', "1 71 m 5 71 l 5 67 l h B"),
        ('<path d="M1 1h4v4z" stroke="#fff" paint-order="stroke"/>', "l h S\n0 g\n1 71 m 5 71 l 5 67 l f"),
        ('<path d="M1 1h0" fill="none" stroke-linecap="round" stroke="#000"/>', "1 71 m 1 71 l S"),
        ('<path d="M1 1h0" stroke-linecap="square" stroke="#000"/>', ".99 71 m 1.01 71 l S"),
        ('<g transform="translate(10 20)"><rect width="1" height="1"/></g>', "10 52 1 -1 re f"),
        ('<g transform="scale(2)"><path d="M1 1h2" stroke="#000" fill="none"/></g>', "2 w"),
        ('<path d="M1 1h9" stroke="#000" transform="scale(2 1)"/>', "q\n2 0 0 -1 0 72 cm\n0 G"),
        ('<path d="M1 1h9v9z" opacity=".5"/>', "q\n/A50 gs\n0 g\n1 71 m 10 71 l 10 62 l f\nQ"),
        ('<path d="M1 1h9v9z" stroke="red" opacity=".5"/>', "/A50 gs\n0 g\n1 0 0 RG"),
        ('<path d="M1 1h9v9z" stroke="red" fill-opacity=".5"/>', "l f\nQ\n1 0 0 RG"),
    ],
)
def test_operators(body: str, operators: str) -> None:
    assert operators in colour(body)


def test_nothing_is_set_twice() -> None:
    body = '<g fill="none" stroke="#000"><path d="M1 1h9"/><path d="M1 9h9"/></g>'
    assert colour(body).count(" w\n") == 1


@pytest.mark.parametrize(
    ("fill", "operands"),
    [
        ('fill="#FCEA2B"', ".988 .918 .169 rg"),
        ('fill="#0f0"', "0 1 0 rg"),
        ('fill="rgb(255, 0 0)"', "1 0 0 rg"),
        ('fill="rgb(100%,50%,0%)"', "1 .502 0 rg"),
        ('fill="hsl(120, 100%, 50%)"', "0 1 0 rg"),
        ('fill="RebeccaPurple"', ".4 .2 .6 rg"),
        ('color="#0f0" fill="currentColor"', "0 1 0 rg"),
        ('fill="#f00" style="fill:#0f0"', "0 1 0 rg"),
        ('fill="#f00" style="fill:#0f0 !important; /* x */ stroke:none"', "0 1 0 rg"),
        ('fill="black"', "0 g"),
        ('fill="#ffffff"', "1 g"),
        ("", "0 g"),
    ],
)
def test_colours(fill: str, operands: str) -> None:
    assert colour(f'<rect width="9" height="9" {fill}/>').startswith(operands + "\n")


def test_properties_are_inherited() -> None:
    inner = '<rect fill="inherit" width="9" height="9"/>'
    assert colour(f'<g fill="#0f0"><g style="stroke:red">{inner}</g></g>').startswith("0 1 0 rg\n1 0 0 RG")


@pytest.mark.parametrize(
    "hidden",
    [
        '<rect width="9" height="9" fill="none"/>',
        '<g display="none"><text>x</text></g>',
        '<rect width="9" height="9" visibility="hidden"/>',
        '<rect width="9" height="9" opacity="0"/>',
        '<rect width="0" height="9" stroke="red"/>',
        '<path d="M1 1h9" fill="none" stroke="red" stroke-width="0"/>',
        '<path d="M5 5" stroke="red"/>',
        "<defs><linearGradient/><filter/></defs><metadata>m</metadata>",
        '<x:notes xmlns:x="urn:editor"><x:text/></x:notes>',
        '<g transform="scale(0)"><rect width="9" height="9"/></g>',
    ],
)
def test_what_is_not_seen_is_not_written(hidden: str) -> None:
    assert compiled(hidden + '<rect x="1" y="2" width="3" height="4"/>').ink == (1, 66, 4, 70)


def test_a_marker_that_is_not_there_is_no_marker() -> None:
    assert "S" in colour('<path d="M1 1h9" stroke="#000" marker-end="url(#Dot)"/>')


def test_use_and_clip() -> None:
    body = """<defs><rect id="r" width="40" height="40"/></defs>
        <clipPath id="c"><circle cx="5" cy="5" r="5"/></clipPath>
        <use href="#r" x="5" fill="red" clip-path="url(#c)"/>"""
    made = compiled(body)
    assert made.ink == (5, 62, 10, 72)
    assert re.search(rb"^q\n.* W n\n1 0 0 rg\n5 72 40 -40 re f\nQ$", made.colour)


def test_inner_svg() -> None:
    made = compiled(
        '<svg x="10" y="10" width="20" height="10" viewBox="0 0 2 2"><rect width="9" height="9"/></svg>'
    )
    assert made.ink == (15, 52, 30, 62)


def test_the_view_box_is_moved_to_the_origin() -> None:
    made = compiled('<rect x="100" y="100" width="10" height="10"/>', 'viewBox="100 100 40 80"')
    assert (made.box, made.ink) == ((40, 80), (0, 70, 10, 80))


def test_a_size_does_for_a_view_box() -> None:
    assert compiled('<rect width="1in" height="50%"/>', 'width="192" height="2in"').ink == (0, 96, 96, 192)


@pytest.mark.parametrize("side", [0.5, 1000, 100_000])
def test_extreme_grids_are_scaled(side: float) -> None:
    made = compiled(
        f'<circle cx="{side / 2}" cy="{side / 2}" r="{side / 4}"/>', f'viewBox="0 0 {side} {side}"'
    )
    assert 8 <= made.box[0] <= 5000
    assert made.ink == pytest.approx([made.box[0] * share for share in (0.25, 0.25, 0.75, 0.75)], abs=0.02)


def test_dashes() -> None:
    def dash(pattern: str, cap: str = "round") -> str:
        body = f'<path d="M0 0h9" stroke="#000" stroke-linecap="{cap}" stroke-dasharray="{pattern}"/>'
        found = re.search(r"^(\[.*) d$", colour(body), re.MULTILINE)
        assert found
        return found[1]

    assert dash("2, 4") == "[2 4] 0"
    assert dash("3") == "[3 3] 0"
    assert dash("0 0 3.9396 3.9396") == "[3.9396 3.9396] 0"
    assert dash("2 0 3 1") == "[5 1] 0"
    assert dash("2 1 3 0") == "[5 1] 3"
    assert dash("0,6.7346,0,0,0,0") == "[.01 6.7246] 0"
    assert dash("2 3 0 4", "butt") == "[2 7] 0"
    assert dash("1 0") == "[] 0"
    assert dash("none") == "[] 0"


def test_a_line_that_turns_back_becomes_two() -> None:
    stroke = 'fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round"'
    assert "1 71 m 5 71 l 5 71 m 3 71 l S" in colour(f'<path d="M1 1H5H3" {stroke}/>')
    closed = colour(f'<path d="M1 1H5V5V3Z" {stroke}/>')
    assert "5 67 m 5 69 l 1 71 l 5 71 l 5 67 l S" in closed
    filled = colour(f'<path d="M1 1H5V5V3Z" {stroke.replace("none", "red")}/>')
    assert filled.count(" f\n") == 1
    assert filled.endswith("5 67 l S")


def test_segments_below_the_last_decimal_are_left_out() -> None:
    assert "1 71 m 5 71 l 5 67 l S" in colour('<path d="M1 1H5l.004.004V5" fill="none" stroke="#000"/>')


# Ink


@pytest.mark.parametrize(
    ("body", "ink"),
    [
        ('<circle cx="36" cy="36" r="10"/>', (26, 26, 46, 46)),
        ('<circle cx="36" cy="36" r="10" fill="none" stroke="#000" stroke-width="2"/>', (25, 25, 47, 47)),
        ('<rect x="10" y="10" width="5" height="5" stroke="#000" stroke-width="2"/>', (9, 56, 16, 63)),
        # a cubic from (10, 36) to (30, 36) whose control points lie 20 above: it rises three quarters of that
        ('<path d="M10 36C10 16 30 16 30 36"/>', (10, 36, 30, 51)),
        ('<path d="M10 36Q20 16 30 36"/>', (10, 36, 30, 46)),
        ('<path d="M26 36A10 10 0 0 1 46 36"/>', (26, 36, 46, 46)),
        ('<path d="M26 36A10 10 0 0 1 36 26"/>', (26, 36, 36, 46)),
        ('<path d="M26 36A10 10 0 1 1 36 46"/>', (26, 26, 46, 46)),
        ('<path d="M26 36A10 10 0 0 0 36 46"/>', (26, 26, 36, 36)),
        ('<path d="M26 36A10 10 0 1 0 36 26"/>', (26, 26, 46, 46)),
        ('<path d="M26 36A10 10 0 1 1 36 26"/>', (16, 36, 36, 56)),
        ('<path d="M10 36H20" stroke="#000" stroke-width="4"/>', (10, 34, 20, 38)),
        ('<path d="M10 36H20" stroke="#000" stroke-width="4" stroke-linecap="round"/>', (8, 34, 22, 38)),
        ('<path d="M10 36H20" stroke="#000" stroke-width="4" stroke-linecap="square"/>', (8, 34, 22, 38)),
        ('<path d="M30 36h0" stroke="#000" stroke-width="4" stroke-linecap="round"/>', (28, 34, 32, 38)),
        # an even stroke in an uneven scale: 2 wide across, 4 high
        ('<path d="M10 18H20" stroke="#000" stroke-width="2" transform="scale(1 2)"/>', (10, 34, 20, 38)),
        (
            '<circle r="5" stroke="#000" stroke-width="2" transform="translate(36 36) scale(2 1)"/>',
            (24, 30, 48, 42),
        ),
        # cut to the box
        ('<rect x="-50" y="60" width="100" height="100"/>', (0, 0, 50, 12)),
    ],
)
def test_ink(body: str, ink: tuple[float, ...]) -> None:
    assert compiled(body).ink == pytest.approx(ink, abs=0.02)


def test_ink_of_butt_caps_on_a_slope() -> None:
    made = compiled('<path d="M20 40L40 20" stroke="#000" stroke-width="4"/>')
    over = math.sqrt(2)
    assert made.ink == pytest.approx((20 - over, 32 - over, 40 + over, 52 + over), abs=0.001)


def test_ink_of_mitred_joins() -> None:
    wedge = '<path d="M10 40L30 20L50 40" fill="none" stroke="#000" stroke-width="4" stroke-miterlimit="{}"/>'
    over = 2 * math.sqrt(2)
    assert compiled(wedge.format(4)).ink[3] == pytest.approx(52 + over, abs=0.001)
    assert compiled(wedge.format(1)).ink[3] == pytest.approx(52 + over / 2, abs=0.001)
    sharp = '<path d="M20 60L30 20L40 60" fill="none" stroke="#000" stroke-width="4" stroke-miterlimit="9"/>'
    assert compiled(sharp).ink[3] == pytest.approx(52 + 2 / math.sin(math.atan(10 / 40)), abs=0.001)
    round_join = wedge.replace("/>", ' stroke-linejoin="round"/>')
    assert compiled(round_join.format(4)).ink[3] == pytest.approx(54, abs=0.001)


@given(st.tuples(*[numbers] * 8))
def test_ink_of_any_curve(points: tuple[float, ...]) -> None:
    x0, y0, *rest = points
    path = [Subpath((x0, y0), [tuple(rest)])]
    curve = [[(1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t**3 * d for t in STEPS]
             for a, b, c, d in (points[::2], points[1::2])]  # fmt: skip
    sampled = (min(curve[0]), min(curve[1]), max(curve[0]), max(curve[1]))
    assert fill_bounds(path) == pytest.approx(sampled, abs=0.01)


# Line art

OPENMOJI = """<g id="color"><path fill="#fcea2b" d="M9 9h9v9z"/></g><g id="skin"><path fill="red" d="M9 9h9v9z"/></g>
<g id="line"><path fill="none" stroke="#000" stroke-width="2" d="M9 9h9v9"/></g>"""


def test_openmoji_keeps_its_line_groups() -> None:
    made = compiled(OPENMOJI)
    assert made.lines == b"0 G\n2 w\n0 J\n0 j\n4 M\n[] 0 d\n9 63 m 18 63 l 18 54 l S"
    assert made.colour.endswith(b"\n" + made.lines)


def test_lines_among_colours_are_kept_too() -> None:
    body = OPENMOJI + '<g id="color-foreground"><rect x="9" width="1" height="1" fill="red"/></g>'
    made = compiled(body)
    assert b"rg" not in made.lines
    assert not made.colour.endswith(made.lines)


def test_elsewhere_colours_hide_in_white() -> None:
    body = (
        '<rect width="9" height="9" fill="#fcea2b" stroke="#000"/><rect width="5" height="5" stroke="red"/>'
    )
    assert [line for line in lines(body).split("\n") if line[-1] in "gG"] == ["1 g", "0 G", "0 g", "1 G"]


def test_a_root_may_ask_for_hiding() -> None:
    assert "1 g" in lines(OPENMOJI, 'viewBox="0 0 72 72" data-lines="white"')


def test_data_lines() -> None:
    shape = '<rect width="9" height="9" fill="{}" {}/>'
    black = shape.format("#000", "")
    assert lines(black + shape.format("red", 'data-lines="black"')).count(" re f") == 2
    assert "1 g" not in lines(black + shape.format("red", 'data-lines="black"'))
    assert "1 g" in lines(black + shape.format("#000", 'data-lines="white"'))
    assert lines(black + shape.format("red", 'data-lines="drop"')).count(" re f") == 1
    inside = f'<g data-lines="drop">{shape.format("red", "")}</g>'
    assert lines(black + inside).count(" re f") == 1
    with pytest.raises(SvgInvalid, match="data-lines"):
        compiled(shape.format("red", 'data-lines="grey"'))


def test_dark_is_black_and_glass_is_left_out() -> None:
    assert "0 g" in lines('<rect width="9" height="9" fill="#231f20"/>')
    both = '<rect width="9" height="9"/><rect width="5" height="5" fill="#fff" fill-opacity=".5"/>'
    assert lines(both).count(" re f") == 1


def test_a_sign_in_one_colour_is_not_lost() -> None:
    assert lines('<rect width="9" height="9" fill="#fff"/><circle r="9" fill="#00f"/>').count("0 g") == 1


def test_flags_get_edges_to_colour_in() -> None:
    flag = """<g id="color"><rect y="9" width="72" height="20" fill="#fff"/><rect y="29" width="72" height="20"
        fill="red"/></g><g id="line"><rect y="9" width="72" height="40" fill="none" stroke="#000"/></g>"""
    assert lines(flag).count(" re B") == 2


# What is refused


@pytest.mark.parametrize(
    ("body", "feature"),
    [
        ('<linearGradient id="a"/><rect width="9" height="9" fill="url(#a)"/>', "gradients"),
        ("<text>a</text>", "<text>"),
        ("<style>.a{fill:red}</style>", "style sheets"),
        ("<script>x</script>", "<script>"),
        ('<rect width="9" height="9" onclick="x()"/>', "onclick"),
        ('<image href="a.png"/>', "<image>"),
        ('<rect width="9" height="9" filter="url(#f)"/>', "filter"),
        ('<rect width="9" height="9" style="mask:url(#f)"/>', "mask"),
        ('<rect width="9" height="9" style="mix-blend-mode:multiply"/>', "mix-blend-mode"),
        ('<rect width="9" height="9" style="transform:rotate(3deg)"/>', "transform"),
        ('<rect width="9" height="9" style="fill:var(--skin)"/>', "fill"),
        ('<rect width="9" height="9" fill="color(display-p3 1 0 0)"/>', "colour"),
        ('<g opacity=".5"><rect width="9" height="9"/><rect width="5" height="5"/></g>', "opacity"),
        ('<use href="a.svg#b"/>', "<use>"),
        ('<symbol id="s"/><use href="#s"/>', "<use>"),
        ('<marker id="m"/><path d="M0 0h9" stroke="red" marker-end="url(#m)"/>', "markers"),
        ('<rect width="2em" height="9"/>', "em"),
        ('<path d="M0 0h9" stroke="red" stroke-linejoin="arcs"/>', "join"),
        ('<path d="M0 0h9" stroke="red" vector-effect="non-scaling-stroke"/>', "vector-effect"),
        ('<switch><g systemLanguage="de"/></switch>', "<switch>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<rect width="9" height="9"><animate/></rect>', "<animate>"),
    ],
)
def test_unsupported(body: str, feature: str) -> None:
    with pytest.raises(SvgUnsupported) as refusal:
        compiled(body)
    assert feature in refusal.value.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not well-formed"),
        (b"\x89PNG\r\n", "not well-formed"),
        (b"<html/>", "no SVG"),
        (svg("<g>"), "not well-formed"),
        (svg(""), "nothing in it is painted"),
        (svg('<rect width="9" height="9"/>', ""), "viewBox"),
        (svg('<rect width="9" height="9"/>', 'viewBox="0 0 0 9"'), "area"),
        (svg('<path d="L1 1"/>'), "begin with a move"),
        (svg('<path d="M1 1 2"/>'), "count of numbers"),
        (svg('<path d="M1 1 x"/>'), "no number"),
        (svg('<path d="M1,,1"/>'), "no number"),
        (svg('<path d="M1 1A1 1 0 2 0 3 3"/>'), "arc"),
        (svg('<path d="M1 1L1e99 1"/>'), "too large"),
        (svg('<path d="M1 1L1e999 1"/>'), "too large"),
        (svg('<rect width="-1" height="9"/>'), "negative"),
        (svg('<rect width="wide" height="9"/>'), "no length"),
        (svg('<rect width="9" height="9" transform="spin(9)"/>'), "spin"),
        (svg('<g transform="scale(1000)">' * 9 + '<rect width="9" height="9"/>' + "</g>" * 9), "too far"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg('<rect width="9" height="9"/>'), "declarations"),
        (b"<!DOCTYPE svg SYSTEM 'x'>" + svg('<path d="M0 0&x;h9v9"/>'), "entities"),
        (b"<?xml version='1.0' encoding='klingon'?>" + svg(""), "encoding"),
        (svg("<g>" * 200 + "</g>" * 200), "inside each other"),
        (svg('<g id="a"><use href="#a"/></g>'), "inside each other"),
        (b" " * 5_000_001, "larger"),
    ],
)
def test_invalid(data: bytes, reason: str) -> None:
    with pytest.raises(SvgInvalid) as refusal:
        compile_svg(data)
    assert reason in refusal.value.reason


def test_a_plain_document_type_is_passed_over() -> None:
    kind = (
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert compile_svg(kind + svg('<rect width="9" height="9"/>')).ink == (0, 63, 9, 72)


@pytest.mark.parametrize(
    "body",
    [
        "<g/>" * 30_000,
        '<path d="M0 0a' + "1" * 400_000 + '"/>',
        '<path d="M0 0h' + "1 " * 400_000 + '"/>',
        '<path d="M0 0h9" stroke="red" stroke-dasharray="' + "1 " * 400_000 + '"/>',
        '<path d="M0 0h9" transform="' + "rotate(1)" * 100_000 + '"/>',
        '<rect width="9" height="9" fill="rgb(' + " " * 400_000 + '"/>',
        '<defs><g id="u0"/>'
        + "".join(f'<g id="u{n + 1}"><use href="#u{n}"/><use href="#u{n}"/></g>' for n in range(40))
        + '</defs><use href="#u40"/>',
        '<clipPath id="c"><path d="M0 0' + "l1 1-1 1" * 5000 + '"/></clipPath>'
        + '<rect clip-path="url(#c)" width="9" height="9"/>' * 5000,
    ],
)  # fmt: skip
def test_hostile_files_cost_little_time(body: str) -> None:
    began = time.process_time()
    with pytest.raises((SvgInvalid, SvgUnsupported)):
        compiled(body)
    assert time.process_time() - began < 5 * slowness()


# Paths


def test_arc_flags_need_no_separators() -> None:
    spaced = parse_path("M0 0A5 5 0 0 1 10.5 .5")
    assert parse_path("M0 0A5 5 0 0110.5.5") == spaced
    assert parse_path("M0,0a5,5,0,01,10.5,.5") == spaced


def test_numbers_may_run_together() -> None:
    assert parse_path("M.5.5-1-1+2.e0 3")[0].segments == [(-1, -1), (2, 3)]


def test_a_close_begins_again_at_the_start() -> None:
    first, second = parse_path("M1 1h2v2zl5 5")
    assert (first.closed, second.start, second.segments) == (True, (1, 1), [(6, 6)])
    assert len(parse_path("M1 1h2zz")) == 1


commands = st.one_of(
    st.tuples(st.just("L"), st.tuples(numbers, numbers)),
    st.tuples(st.just("H"), st.tuples(numbers)),
    st.tuples(st.just("V"), st.tuples(numbers)),
    st.tuples(st.just("C"), st.tuples(*[numbers] * 6)),
    st.tuples(st.just("S"), st.tuples(*[numbers] * 4)),
    st.tuples(st.just("Q"), st.tuples(*[numbers] * 4)),
    st.tuples(st.just("T"), st.tuples(numbers, numbers)),
)


def flat(path: str) -> list[float]:
    found: list[float] = []
    for sub in parse_path(path):
        found += [*sub.start, *(value for segment in sub.segments for value in segment)]
    return found


@given(st.tuples(numbers, numbers), st.lists(commands, min_size=1, max_size=8))
def test_relative_commands_mean_the_same(
    start: tuple[float, float], steps: list[tuple[str, tuple[float, ...]]]
) -> None:
    x, y = start
    absolute, relative = f"M{x} {y}", f"m{x} {y}"
    for letter, values in steps:
        absolute += letter + " ".join(map(str, values))
        if letter == "H":
            moved, x = (values[0] - x,), values[0]
        elif letter == "V":
            moved, y = (values[0] - y,), values[0]
        else:
            moved = tuple(value - (y if at % 2 else x) for at, value in enumerate(values))
            x, y = values[-2], values[-1]
        relative += letter.lower() + ",".join(f"{value:.6f}" for value in moved)
    assert flat(relative) == pytest.approx(flat(absolute), abs=1e-3)


@given(st.text(alphabet="MmZzLlHhVvCcSsQqTtAa0123456789.,-+eE \n", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        path = parse_path("M1 1" + text)
    except SvgInvalid:
        return
    assert all(math.isfinite(value) for sub in path for segment in sub.segments for value in segment)


@given(*[st.floats(0.1, 50)] * 2, st.floats(-360, 360), st.booleans(), st.booleans(), numbers, numbers)
def test_arcs_stay_on_their_ellipse(
    rx: float, ry: float, turn: float, large: bool, sweep: bool, x: float, y: float
) -> None:
    (sub,) = parse_path(f"M0 0A{rx} {ry} {turn} {large:d} {sweep:d} {x} {y}") or parse_path("M0 0h1")
    if (x, y) == (0, 0):
        return
    assert sub.segments[-1][-2:] == (x, y)
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    points = [(0.0, 0.0), *((segment[-2], segment[-1]) for segment in sub.segments)]
    middles = [middle(before, segment) for before, segment in zip(points, sub.segments, strict=False)]
    upright = [((cos * px + sin * py) / rx, (cos * py - sin * px) / ry) for px, py in points + middles]
    # all lie at one distance from one centre, at least 1, once the ellipse is made a circle
    (ax, ay), (bx, by), (cx, cy) = upright[0], upright[len(points)], upright[-1]
    double = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    if len(middles) < 2 or abs(double) < 1e-3:
        return
    a, b, c = ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy
    mx = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / double
    my = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / double
    radii = [math.hypot(px - mx, py - my) for px, py in upright]
    assert max(radii) == pytest.approx(min(radii), rel=0.005)


def middle(start: tuple[float, float], segment: Segment) -> tuple[float, float]:
    if len(segment) == 2:
        return (start[0] + segment[0]) / 2, (start[1] + segment[1]) / 2
    p, q, r, s, t, u = segment
    return (start[0] + 3 * p + 3 * r + t) / 8, (start[1] + 3 * q + 3 * s + u) / 8


@settings(max_examples=50)
@given(
    st.lists(commands, min_size=1, max_size=6),
    st.sampled_from(["", 'transform="rotate(30) scale(2 .3)"', 'opacity=".4"', 'stroke-dasharray="1 0 2"']),
    st.sampled_from(["butt", "round", "square"]),
)
def test_operators_are_well_formed(steps: list[tuple[str, tuple[float, ...]]], more: str, cap: str) -> None:
    path = "M30 30" + "".join(letter + " ".join(map(str, values)) for letter, values in steps)
    body = (
        f'<path d="{path}" stroke="red" stroke-width="1.234" stroke-linecap="{cap}" {more}/><circle r="3"/>'
    )
    made = compiled(body)
    for operators in (made.colour, made.lines):
        assert re.fullmatch(rb"[-0-9. \n/A-Za-z*\[\]]*", operators)
        assert not re.search(rb"[0-9][eE]|-0 |\binf|nan", operators)
        assert operators.count(b"q\n") == operators.count(b"\nQ")
    x0, y0, x1, y1 = made.ink
    assert 0 <= x0 <= x1 <= 72
    assert 0 <= y0 <= y1 <= 72


# Colours after compiling


def test_colours_are_exchanged_all_at_once() -> None:
    body = '<g fill="#fcea2b" stroke="#a57939"><rect width="9" height="9"/></g><rect width="5" height="5"/>'
    made = compiled(body).colour
    turned = recolour(made, {"#fcea2b": "#a57939", "#a57939": "#6a462f", "#000": "#fff"})
    assert turned.startswith(colour_operands("#a57939") + b" rg\n" + colour_operands("#6a462f") + b" RG\n")
    assert b"\n0 g\n" in turned


def test_names_of_opacities() -> None:
    assert compiled('<path d="M1 1h9v9z" opacity=".502"/>').alphas == (0.5,)
    assert compiled('<path d="M1 1h9v9z" opacity=".999"/>').alphas == ()
    assert (alpha_name(0.5), alpha_name(0.07)) == ("A50", "A7")


def test_the_title_is_kept() -> None:
    assert compiled("<title> Brush\n teeth </title><rect width='9' height='9'/>").title == "Brush teeth"
