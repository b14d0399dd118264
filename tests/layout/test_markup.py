"""Page markup that is wrong says what and where in the template; right markup becomes the boxes it describes."""

from __future__ import annotations

import pytest
from boxkit import PICTURES
from hypothesis import given
from hypothesis import strategies as st

from vistime.diagnostics import Diagnostic, VistimeError
from vistime.layout import blanks, markup
from vistime.layout import boxes as b
from vistime.layout.blanks import LINE_BREAK, span_at
from vistime.layout.elements import ATTRIBUTES, CONTAINERS, ELEMENTS
from vistime.layout.markup import MAX_DEPTH, MAX_ELEMENTS
from vistime.units import PAPERS

AT = 'at="own/page.xml.j2:{}"'


def wrong(text: str) -> Diagnostic:
    """What is said of wrong markup."""
    with pytest.raises(VistimeError) as caught:
        markup.parse(text, PICTURES)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.severity == "error"
    return diagnostic


def box(content: str) -> b.Box:
    """The only box of a page."""
    document = markup.parse(f"<document><page>{content}</page></document>", PICTURES)
    (only,) = document.pages[0].children
    return only


THIRD = AT.format(3)


@pytest.mark.parametrize(
    ("content", "code", "message", "hint"),
    [
        (f"<colum {THIRD}/>", "markup-element", "there is no element <colum>", 'did you mean "column"?'),
        (f"<text {THIRD} siz='9'/>", "markup-attribute", '<text> has no attribute "siz"', 'did you mean "size"?'),
        (f"<box {THIRD} gap='5mn'/>", "markup-value", 'gap="5mn" on <box>: ', "space between the children"),
        (f"<box {THIRD} width='-1mm'/>", "markup-value", "a length is between 0 and 5000 mm", "outer width"),
        (f"<box {THIRD} width='6000mm'/>", "markup-value", "a length is between 0 and 5000 mm", "outer width"),
        (f"<box {THIRD} width='x%'/>", "markup-value", "no percentage", "a percentage of the parent"),
        (f"<box {THIRD} width='nan'/>", "markup-value", 'width="nan"', "outer width"),
        (f"<box {THIRD} grow='nan'/>", "markup-value", "a number between 0 and 10000", "its share"),
        (f"<box {THIRD} grow='inf'/>", "markup-value", "a number between 0 and 10000", "its share"),
        (f"<box {THIRD} grow='-1'/>", "markup-value", "a number between 0 and 10000", "its share"),
        (f"<box {THIRD} padding='1 2 3 4 5'/>", "markup-value", "one to four lengths", "as in CSS"),
        (f"<box {THIRD} background='red'/>", "markup-value", "a colour is written #rrggbb", "fill colour"),
        (f"<box {THIRD} border-colour='none'/>", "markup-value", "a colour is written #rrggbb", "outline"),
        (f"<box {THIRD} repeat='true'/>", "markup-value", "yes or no", "stands on each of its pages"),
        (f"<row {THIRD} align='top'/>", "markup-value", "one of start, center, end, stretch", "how children stand"),
        (f"<text {THIRD} size='0'>x</text>", "markup-value", "a text size is between 1 and 1000 pt", "text size in pt"),
        (f"<text {THIRD} size='big'>x</text>", "markup-value", 'size="big" on <text>', "text size in pt"),
        (f"<grid {THIRD} columns='2.5'/>", "markup-value", "a whole number from 1 to 1000", "side by side"),
        (f"<grid {THIRD} columns='0'/>", "markup-value", "columns", "side by side"),
        (f"<grid {THIRD} columns='auto'/>", "markup-value", "columns", "side by side"),
        (f"<grid {THIRD} gap='1 2 3'/>", "markup-value", "one length, or two", "space between columns"),
        (f"<flow {THIRD} cell-width='9mm..5mm'/>", "markup-value", "smallest..largest, both above 0", "of a cell"),
        (f"<flow {THIRD} cell-width='0'/>", "markup-value", "smallest..largest, both above 0", "of a cell"),
        (f"<clock {THIRD} time='25:00'/>", "markup-value", "a time such as 10:30", "the time it shows"),
        (f"<clock {THIRD} time='noon'/>", "markup-value", "a time such as 10:30", "the time it shows"),
        (f"<picture {THIRD} source='bus'/>", "markup-picture", 'asks for a picture "bus" that was not found', ""),
        (f"<box {THIRD}><flow/></box>", "markup-place", "<flow> stands directly in <page> only", ""),
        (f"<box {THIRD}><page/></box>", "markup-place", "<page> stands in <document> only", ""),
        (f"<box {THIRD}><header/></box>", "markup-place", "<header> stands directly in <page> only", ""),
        (f"<box {THIRD}><footer/></box>", "markup-place", "<footer> stands directly in <page> only", ""),
        (f"<text {THIRD}><box/></text>", "markup-place", "<box> can't stand in <text>", ""),
        (f"<picture {THIRD}><text>x</text></picture>", "markup-place", "<text> can't stand in <picture>", ""),
        (f"<column {THIRD}>Wake up</column>", "markup-text", "in <text> only, not in <column>: Wake up", ""),
        (f"<row {THIRD}><text {THIRD}>a</row>", "markup", "not well-formed: mismatched tag", "every tag needs its end"),
        (f"<text {THIRD}>a & b</text>", "markup", "not well-formed", "& has to be written as &amp;"),
        (f"<text {THIRD}>a &nbsp; b</text>", "markup", "not well-formed: undefined entity", ""),
        (f"<text {THIRD} size=12>a</text>", "markup", "not well-formed", ""),
    ],
)  # fmt: skip
def test_wrong_markup_names_the_line_of_the_template(
    content: str, code: str, message: str, hint: str
) -> None:
    said = wrong(f"<document {AT.format(1)}><page {AT.format(2)}>{content}</page></document>")
    assert said.code == code
    assert message in said.message
    assert hint in said.hint
    assert said.span is not None
    assert (said.span.file, said.span.line) == ("own/page.xml.j2", 3)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no element found"),
        ("words", "not well-formed"),
        ("<page/>", "<page> stands in <document> only"),
        ("<text>a</text>", "<text> can't stand in <nothing>"),
        ("<document/><document/>", "junk after document element"),
        ('<document impose="staple"/>', "one of none, fold"),
        ('<document sheet="A9"/>', "a paper such as A4"),
        ("<document><text>a</text></document>", "<text> can't stand in <document>"),
        ("<document>words</document>", "words stand in <text> only"),
        ('<document><page paper="10mm x 10mm"/></document>', "a page is at least 20 mm wide and high"),
        ('<document><page paper="A4 sideways"/></document>', "a paper such as A4"),
        ("<document><document/></document>", "there is no element <document>"),
        ("<document><page><document/></page></document>", "there is no element <document>"),
        ("<document><page><text><document/></text></page></document>", "there is no element <document>"),
    ],
)
def test_wrong_documents(text: str, message: str) -> None:
    assert message in wrong(text).message


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE document [<!ENTITY a "aaaa">]><document><page><text>&a;</text></page></document>',
        '<!DOCTYPE document SYSTEM "file:///etc/passwd"><document/>',
        '<!DOCTYPE document [<!ENTITY x SYSTEM "file:///etc/passwd">]><document><page><text>&x;</text></page></document>',
    ],
)
def test_document_types_are_refused(text: str) -> None:
    assert "no DOCTYPE" in wrong(text).message


def test_markup_without_end_is_refused() -> None:
    deep = "<box>" * (MAX_DEPTH + 5)
    assert wrong(f"<document><page>{deep}").code == "markup-limit"
    many = "<space/>" * (MAX_ELEMENTS + 1)
    assert wrong(f"<document><page>{many}</page></document>").code == "markup-limit"


# ---- reading


def test_white_space_of_a_text_is_one_space_and_line_breaks_stay() -> None:
    text = box(f"<text>\n   Wake\tup  {LINE_BREAK}  and \n go </text>")
    assert isinstance(text, b.Text)
    assert text.content == "Wake up\nand go"


def test_text_is_taken_as_it_is_written() -> None:
    text = box("<text>a &lt;b&gt; &amp; 'c' \N{NO-BREAK SPACE}ß 漢</text>")
    assert isinstance(text, b.Text)
    assert text.content == "a <b> & 'c' \N{NO-BREAK SPACE}ß 漢"
    text = box("<text><![CDATA[a < b]]></text>")
    assert isinstance(text, b.Text)
    assert text.content == "a < b"


@pytest.mark.parametrize(
    ("attributes", "field", "value"),
    [
        ('width="45mm"', "width", 45.0),
        ('width="4.5cm"', "width", 45.0),
        ('width="1in"', "width", 25.4),
        ('width="72pt"', "width", 25.4),
        ('width="45"', "width", 45.0),
        ('width="50%"', "width", b.Percent(50)),
        ('padding="1mm"', "padding", (1, 1, 1, 1)),
        ('padding="1mm 2mm"', "padding", (1, 2, 1, 2)),
        ('padding="1mm 2mm 3mm"', "padding", (1, 2, 3, 2)),
        ('padding="1mm 2mm 3mm 4mm"', "padding", (1, 2, 3, 4)),
        ('background="#AbC"', "background", "#aabbcc"),
        ('background="none"', "background", None),
        ('grow="2.5"', "grow", 2.5),
        ('when="many"', "when", "many"),
        ('repeat="yes"', "repeat", True),
    ],
)
def test_attributes_of_every_box(attributes: str, field: str, value: object) -> None:
    found = getattr(box(f"<box {attributes}/>"), field)
    assert found == value
    assert isinstance(found, b.Percent) == isinstance(value, b.Percent)


def test_sizes_of_text_are_points() -> None:
    for written, points in (("14", 14), ("14pt", 14), ("10mm", 28.346)):
        text = box(f'<text size="{written}">x</text>')
        assert isinstance(text, b.Text)
        assert text.size == pytest.approx(points, abs=0.001)


@pytest.mark.parametrize("name", PAPERS)
def test_papers_by_name(name: str) -> None:
    width, height = PAPERS[name]
    page = markup.parse(f'<document><page paper="{name.lower()}"/></document>', {}).pages[0]
    assert page.paper == (width, height)
    page = markup.parse(f'<document><page paper="{name} landscape"/></document>', {}).pages[0]
    assert page.paper == (height, width)


def test_document_says_how_it_is_put_on_sheets() -> None:
    document = markup.parse('<document impose="fold" sheet="A4 landscape" flip="long"/>', {})
    assert (document.impose, document.sheet, document.flip) == ("fold", (297, 210), "long")
    assert markup.parse("<document/>", {}).impose == "none"


@pytest.mark.parametrize("name", sorted(ELEMENTS))
def test_every_attribute_of_every_element_fills_a_field(name: str) -> None:
    fields = dir(ELEMENTS[name])
    for attribute, description in ATTRIBUTES[name].items():
        assert description.field in fields, attribute
        assert description.about, attribute


def test_every_element_and_band_has_its_attributes() -> None:
    assert set(ELEMENTS) | {"document", "over"} == set(ATTRIBUTES)
    assert set(ELEMENTS) >= CONTAINERS - {"header", "footer"}


def test_fit_and_smallest_size_make_a_text_one_that_is_fitted() -> None:
    assert not box("<text>x</text>").groups
    assert box('<text fit="a">x</text>').groups == {"a"}
    alone = box('<text min-size="8">x</text>')
    assert len(alone.groups) == 1, "a group of its own"
    inner = '<row><text fit="a">x</text><text fit="b">y</text></row><text>z</text>'
    assert box(f"<box>{inner}</box>").groups == {"a", "b"}, "and what they stand in"


@pytest.mark.parametrize(
    ("at", "place"),
    [
        ("day/page.xml.j2:12", ("day/page.xml.j2", 12)),
        ("", None),
        ("page", None),
        (":3", None),
        ("a:b", None),
    ],
)
def test_place_in_a_template(at: str, place: tuple[str, int] | None) -> None:
    span = span_at(at)
    assert (span and (span.file, span.line)) == place


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_anything_is_read_or_refused(text: str) -> None:
    for content in (
        text,
        f"<document>{text}</document>",
        f"<document><page><text>{text}</text></page></document>",
    ):
        try:
            markup.parse(content, {})
        except VistimeError as error:
            assert error.diagnostics


@given(st.sampled_from(sorted(ELEMENTS)), st.data())
def test_any_value_is_read_or_refused(name: str, data: st.DataObject) -> None:
    attribute = data.draw(st.sampled_from(sorted(ATTRIBUTES[name])))
    value = data.draw(st.text("0123456789.-%#mpnifa yes:x", max_size=12))
    content = f'<{name} {attribute}="{value}"/>'
    text = (
        f"<document>{content}</document>"
        if name == "page"
        else f"<document><page>{content}</page></document>"
    )
    try:
        markup.parse(text, {})
    except VistimeError as error:
        assert error.diagnostics[0].code in ("markup-value", "markup-picture")


def test_words_filled_in_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blanks, "MOST_LETTERS", 30)
    many = blanks.blank(0) * 4
    text = f'<document><page><text at="day/page.xml.j2:7">{many}</text></page></document>'
    assert markup.parse(text, {}, ["short"]).pages[0].children[0].content == "short" * 4
    with pytest.raises(VistimeError) as raised:
        markup.parse(text, {}, ["longer ones"])
    assert str(raised.value.diagnostics[0].span) == "day/page.xml.j2:7:1"
