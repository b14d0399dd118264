"""Values in SVG pictures: colours, lengths, transforms, and the properties that children inherit."""

from __future__ import annotations

import colorsys
import math
import re
from collections.abc import Mapping

from vistime.paint.svg_path import LARGEST, Matrix, SvgInvalid, SvgUnsupported, read_numbers

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)

INHERITED: dict[str, str] = {
    "fill": "#000",
    "fill-opacity": "1",
    "fill-rule": "nonzero",
    "clip-rule": "nonzero",
    "stroke": "none",
    "stroke-opacity": "1",
    "stroke-width": "1",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "stroke-dasharray": "none",
    "stroke-dashoffset": "0",
    "paint-order": "normal",
    "color": "#000",
    "visibility": "visible",
    "marker-start": "none",
    "marker-mid": "none",
    "marker-end": "none",
}
"""The inherited properties that matter here, with their initial values."""

OWN: dict[str, tuple[str, ...]] = {
    "filter": ("none",),
    "mask": ("none",),
    "mix-blend-mode": ("normal",),
    "clip": ("auto",),
    "transform-origin": ("0", "0 0", "0px 0px"),
    "transform-box": ("view-box",),
    "vector-effect": ("none",),
    "isolation": ("auto", "isolate"),
    "background": ("none", "transparent", "white", "#fff", "#ffffff"),
    "background-color": ("transparent", "white", "#fff", "#ffffff"),
}
"""Properties that are not compiled, with the values that leave the picture as it is."""

_GEOMETRY = frozenset(
    [
        *("x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "d"),
        "transform",
        "translate",
        "rotate",
        "scale",
    ]
)


def declarations(style: str) -> dict[str, str]:
    """The declarations of a `style` attribute. Raises SvgUnsupported where CSS says more than attributes."""
    found: dict[str, str] = {}
    for part in re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL).split(";"):
        name, colon, value = part.partition(":")
        name, value = name.strip().lower(), value.replace("!important", "").strip()
        if not colon or not name:
            continue
        if name in _GEOMETRY or name in ("marker", "all") or "var(" in value or "calc(" in value:
            raise SvgUnsupported(f"the style {name!r}")
        found[name] = value
    return found


def inherit(parent: Mapping[str, str], own: Mapping[str, str]) -> Mapping[str, str]:
    """The inherited properties of an element: its own where it has them, else its parent's."""
    style = dict(parent)
    for name in own.keys() & INHERITED.keys():
        value = own[name].strip()
        if value in ("initial", "unset", "revert"):
            raise SvgUnsupported(f"the value {value!r}")
        if value and value != "inherit":
            style[name] = value
    return style


def paint(value: str, style: Mapping[str, str], opacity: str) -> tuple[Colour | None, float]:
    """The colour of a fill or a stroke and its opacity (0 to 1); None paints nothing.

    Raises SvgUnsupported for gradients, patterns and colours outside sRGB.
    """
    if value == "none":
        return None, 0.0
    if value.lower() == "currentcolor":
        value = style["color"]
    if "url(" in value:
        raise SvgUnsupported("gradients or patterns")
    colour, alpha = read_colour(value)
    return colour, alpha * fraction(style[opacity], opacity)


def fraction(value: str, what: str) -> float:
    """A number or percentage, cut to 0 to 1."""
    percent = value.endswith("%")
    numbers = read_numbers(value.removesuffix("%"), what)
    if len(numbers) != 1:
        raise SvgInvalid(f"{what} {value!r} is no number")
    return min(1.0, max(0.0, numbers[0] / 100 if percent else numbers[0]))


_FUNCTION = re.compile(r"(rgba?|hsla?)\(([^()]*)\)")


def read_colour(text: str) -> tuple[Colour, float]:
    """A CSS colour (name, #rgb, #rrggbb, with alpha, rgb(), hsl()) and its opacity. Raises SvgUnsupported."""
    value = text.strip().lower()
    if value.startswith("#") and len(value) in (4, 5, 7, 9) and re.fullmatch(r"#[0-9a-f]+", value):
        digits = value[1:]
        if len(digits) < 6:
            digits = "".join(digit * 2 for digit in digits)
        red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
        return (red, green, blue), int(digits[6:8], 16) / 255 if len(digits) == 8 else 1.0
    if value == "transparent":
        return BLACK, 0.0
    if value in _NAMES:
        number = _NAMES[value]
        return (number >> 16, number >> 8 & 255, number & 255), 1.0
    found = _FUNCTION.fullmatch(value)
    parts = re.split(r"[\s,/]+", found[2].strip()) if found else []
    if not found or len(parts) not in (3, 4):
        raise SvgUnsupported(f"the colour {text[:40]!r}")
    alpha = fraction(parts[3], "a colour") if len(parts) == 4 else 1.0
    if found[1].startswith("hsl"):
        hue = sum(read_numbers(parts[0].removesuffix("deg"), "a colour"))
        rgb = colorsys.hls_to_rgb(
            hue / 360 % 1, fraction(parts[2], "a colour"), fraction(parts[1], "a colour")
        )
        return (round(rgb[0] * 255), round(rgb[1] * 255), round(rgb[2] * 255)), alpha
    red, green, blue = (_component(part) for part in parts[:3])
    return (red, green, blue), alpha


def _component(text: str) -> int:
    if text.endswith("%"):
        return round(255 * fraction(text, "a colour"))
    numbers = read_numbers(text, "a colour")
    if len(numbers) != 1:
        raise SvgUnsupported(f"the colour component {text[:20]!r}")
    return round(min(255.0, max(0.0, numbers[0])))


_UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 24 / 25.4,
}
_LENGTH = re.compile(r"([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?)([a-z]*|%)")


def length(value: str | None, whole: float, what: str, missing: float = 0.0) -> float:
    """A length in user units; a percentage is taken of `whole`. CSS's 96 units to the inch.

    Raises SvgInvalid for what is no length or too large, SvgUnsupported for units that hang on a font.
    """
    if value is None:
        return missing
    text = value.strip().lower()
    found = _LENGTH.fullmatch(text)
    if not found:
        if text == "auto":
            return missing
        raise SvgInvalid(f"{what} {value[:40]!r} is no length")
    number, unit = float(found[1]), found[2]
    if not abs(number) <= LARGEST:
        raise SvgInvalid(f"{what} is too large")
    if unit == "%":
        return number * whole / 100
    if unit not in _UNITS:
        raise SvgUnsupported(f"the unit {unit!r}")
    return number * _UNITS[unit]


_TRANSFORM = re.compile(r"[\s,]*([a-zA-Z]+)\s*\(([^()]*)\)[\s,]*")


def read_transform(text: str) -> Matrix:
    """The map of a `transform` attribute. Raises SvgInvalid for what cannot be read."""
    matrix = Matrix()
    at = 0
    if len(text) > 5000:
        raise SvgInvalid("a transform is too long")
    while at < len(text):
        found = _TRANSFORM.match(text, at)
        if not found:
            raise SvgInvalid("a transform that cannot be read")
        at = found.end()
        matrix = matrix.then_inside(_transform_step(found[1], read_numbers(found[2], "a transform")))
    if not all(abs(number) <= LARGEST for number in matrix):
        raise SvgInvalid("a transform has a number that is too large")
    return matrix


def _transform_step(name: str, n: list[float]) -> Matrix:
    match name, n:
        case "matrix", [a, b, c, d, e, f]:
            return Matrix(a, b, c, d, e, f)
        case "translate", [x]:
            return Matrix(e=x)
        case "translate", [x, y]:
            return Matrix(e=x, f=y)
        case "scale", [s]:
            return Matrix(a=s, d=s)
        case "scale", [x, y]:
            return Matrix(a=x, d=y)
        case "rotate", [turn]:
            cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
            return Matrix(cos, sin, -sin, cos)
        case "rotate", [turn, x, y]:
            return (
                Matrix(e=x, f=y)
                .then_inside(_transform_step("rotate", [turn]))
                .then_inside(Matrix(e=-x, f=-y))
            )
        case "skewX", [turn]:
            return Matrix(c=math.tan(math.radians(turn)))
        case "skewY", [turn]:
            return Matrix(b=math.tan(math.radians(turn)))
    raise SvgInvalid(f"the transform {name[:20]!r} with {len(n)} numbers")


# The colour names of CSS Color Module Level 4.
_NAMES = {
    name: int(value, 16)
    for name, value in (
        pair.split("=")
        for pair in """
aliceblue=f0f8ff antiquewhite=faebd7 aqua=00ffff aquamarine=7fffd4 azure=f0ffff beige=f5f5dc bisque=ffe4c4
black=000000 blanchedalmond=ffebcd blue=0000ff blueviolet=8a2be2 brown=a52a2a burlywood=deb887
cadetblue=5f9ea0 chartreuse=7fff00 chocolate=d2691e coral=ff7f50 cornflowerblue=6495ed cornsilk=fff8dc
crimson=dc143c cyan=00ffff darkblue=00008b darkcyan=008b8b darkgoldenrod=b8860b darkgray=a9a9a9
darkgreen=006400 darkgrey=a9a9a9 darkkhaki=bdb76b darkmagenta=8b008b darkolivegreen=556b2f darkorange=ff8c00
darkorchid=9932cc darkred=8b0000 darksalmon=e9967a darkseagreen=8fbc8f darkslateblue=483d8b
darkslategray=2f4f4f darkslategrey=2f4f4f darkturquoise=00ced1 darkviolet=9400d3 deeppink=ff1493
deepskyblue=00bfff dimgray=696969 dimgrey=696969 dodgerblue=1e90ff firebrick=b22222 floralwhite=fffaf0
forestgreen=228b22 fuchsia=ff00ff gainsboro=dcdcdc ghostwhite=f8f8ff gold=ffd700 goldenrod=daa520
gray=808080 green=008000 greenyellow=adff2f grey=808080 honeydew=f0fff0 hotpink=ff69b4 indianred=cd5c5c
indigo=4b0082 ivory=fffff0 khaki=f0e68c lavender=e6e6fa lavenderblush=fff0f5 lawngreen=7cfc00
lemonchiffon=fffacd lightblue=add8e6 lightcoral=f08080 lightcyan=e0ffff lightgoldenrodyellow=fafad2
lightgray=d3d3d3 lightgreen=90ee90 lightgrey=d3d3d3 lightpink=ffb6c1 lightsalmon=ffa07a lightseagreen=20b2aa
lightskyblue=87cefa lightslategray=778899 lightslategrey=778899 lightsteelblue=b0c4de lightyellow=ffffe0
lime=00ff00 limegreen=32cd32 linen=faf0e6 magenta=ff00ff maroon=800000 mediumaquamarine=66cdaa
mediumblue=0000cd mediumorchid=ba55d3 mediumpurple=9370db mediumseagreen=3cb371 mediumslateblue=7b68ee
mediumspringgreen=00fa9a mediumturquoise=48d1cc mediumvioletred=c71585 midnightblue=191970 mintcream=f5fffa
mistyrose=ffe4e1 moccasin=ffe4b5 navajowhite=ffdead navy=000080 oldlace=fdf5e6 olive=808000 olivedrab=6b8e23
orange=ffa500 orangered=ff4500 orchid=da70d6 palegoldenrod=eee8aa palegreen=98fb98 paleturquoise=afeeee
palevioletred=db7093 papayawhip=ffefd5 peachpuff=ffdab9 peru=cd853f pink=ffc0cb plum=dda0dd
powderblue=b0e0e6 purple=800080 rebeccapurple=663399 red=ff0000 rosybrown=bc8f8f royalblue=4169e1
saddlebrown=8b4513 salmon=fa8072 sandybrown=f4a460 seagreen=2e8b57 seashell=fff5ee sienna=a0522d
silver=c0c0c0 skyblue=87ceeb slateblue=6a5acd slategray=708090 slategrey=708090 snow=fffafa
springgreen=00ff7f steelblue=4682b4 tan=d2b48c teal=008080 thistle=d8bfd8 tomato=ff6347 turquoise=40e0d0
violet=ee82ee wheat=f5deb3 white=ffffff whitesmoke=f5f5f5 yellow=ffff00 yellowgreen=9acd32
""".split()  # noqa: SIM905
    )
}
