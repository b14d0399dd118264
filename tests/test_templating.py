"""A person's own layouts, themes and words; and templates that may do nothing but write a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import LAYOUTS, definition, lay_out, one, texts

from vistime.diagnostics import Diagnostic, VistimeError
from vistime.layout.pages import RectItem
from vistime.templating import layouts, places, render

ABOUT = "title: Own\nabout: A layout of our own.\nfor: [timetable, story, board]\n"
PAGE = '<document>\n<page paper="A5">\n<text size="20">{}</text>\n</page>\n</document>\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a definition, with a place for templates in it."""
    (tmp_path / "templates" / "own").mkdir(parents=True)
    (tmp_path / "templates" / "own" / "layout.yaml").write_text(ABOUT, "utf-8")
    return tmp_path


def write(folder: Path, name: str, text: str) -> Path:
    """A file among the templates beside a definition."""
    path = folder / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    places.look_again()
    return path


def wrong(folder: Path, template: str) -> Diagnostic:
    """What is said of a template of an own layout."""
    write(folder, "own/page.xml.j2", template)
    laid, report = lay_out(definition(steps=["Toilet", "Bath"], layouts=["own"]), folder)
    assert laid == []
    (error,) = [d for d in report if d.severity == "error"]
    assert error.span is not None
    assert error.message
    return error


def printed(folder: Path, layout: str = "own", **values: object) -> list[str]:
    """The words on the first page of a small timetable in a layout."""
    return texts(
        one(definition(title="Our day", steps=["Toilet", "Bath"], layouts=[layout], **values), folder).pages[
            0
        ]
    )


# ---- what a template may not do


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__",
        "''.__class__.__mro__[1].__subclasses__()",
        "title.__class__",
        "title['__class__']",
        "title | attr('__class__')",
        "items.__class__",
        "items[0].__class__",
        "items[0].__init__.__globals__",
        "items[0].__dataclass_fields__",
        "items[0].__slots__",
        "groups[0].__reduce__()",
        "theme.__init__.__globals__",
        "theme['__class__']",
        "theme.__dict__",
        "options.__dict__",
        "words.__getitem__.__globals__",
        "self.__init__.__globals__",
        "cycler.__init__.__globals__.os",
        "lipsum.__globals__['os'].popen('id').read()",
        "joiner.__init__.__builtins__",
        "namespace.__class__",
        "range.__self__",
        "'{0.__class__}'.format(title)",
        "'{0.__class__}'.format_map({'0': title})",
        "('%s' | format(title)).__class__",
        "items.append(1)",
        "config",
        "request",
        "open('/etc/passwd').read()",
        "__import__('os')",
        "range(10**9) | list",
        "range(1000000) | length",
    ],
)
def test_what_a_template_may_not_do_is_refused(folder: Path, expression: str) -> None:
    error = wrong(folder, PAGE.format("{{ " + expression + " }}"))
    assert error.code == "template"
    assert error.message.startswith("the template can't be used: ")
    assert error.span is not None
    assert (error.span.file, error.span.line) == ("own/page.xml.j2", 3)
    assert "root:" not in str(error)


@pytest.mark.parametrize(
    "statement",
    [
        "{% do theme.__dict__.update(text='#ff0000') %}",
        "{% do items.__setattr__('x', 1) %}",
        "{% do options.__init__({}) %}",
        "{% do [].append(1) %}",
        "{% do {}.update(a=1) %}",
        '{% import "os" as os %}{{ os.system("id") }}',
        '{% from "subprocess" import run %}',
        '{% include "/etc/passwd" %}',
        '{% include "../../../../../../../../etc/passwd" %}',
        '{% include "..\\\\..\\\\layout.yaml" %}',
        '{% extends "nothing/page.xml.j2" %}',
    ],
)
def test_statements_that_reach_out_are_refused(folder: Path, statement: str) -> None:
    error = wrong(folder, f"<document>\n{statement}\n</document>")
    assert error.code == "template"
    assert "root:" not in str(error)


@pytest.mark.parametrize(
    "template",
    [
        "<document>\n{% macro again() %}{{ again() }}{% endmacro %}\n{{ again() }}\n</document>",
        '<document>\n{% include "own/page.xml.j2" %}\n</document>',
    ],
)
def test_template_that_calls_itself_without_end_is_refused(folder: Path, template: str) -> None:
    assert wrong(folder, template).code == "template"


def test_words_of_a_person_can_not_become_markup_or_code(folder: Path) -> None:
    said = [
        "<picture source='x'/>",
        "{{ 7 * 7 }}",
        "&amp;",
        "]]>",
        "<!-- a -->",
        "{% raw %}",
        "{# b #}",
        '"/><page/>',
    ]
    for layout in LAYOUTS:
        kind, items = ("story", "pages") if layout == "booklet" else ("timetable", "steps")
        values = {items: [{"text": word, "picture": "none"} for word in said]}
        laid = one(definition(kind, title=said[0], layouts=[layout], **{"for": said[1]}, **values), folder)
        shown = "".join(
            text for page in laid.pages for p in (page, *(x.page for x in page.parts)) for text in texts(p)
        )
        for word in said:
            assert word.replace(" ", "") in shown.replace(" ", ""), (layout, word)


# ---- mistakes in a template


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        ("<document>\n<page>\n\n<text>{{ titel }}</text>\n</page>\n</document>", 4, "'titel' is undefined"),
        ("<document>\n<page>\n<text>{{ theme.txt }}</text>\n</page>\n</document>", 3, "no attribute 'txt'"),
        (
            "<document>\n<page>\n<text>{{ options.size }}</text>\n</page>\n</document>",
            3,
            "no attribute 'size'",
        ),
        ("<document>\n<page>\n<text>{{ words['nwo'] }}</text>\n</page>\n</document>", 3, "nwo"),
        ("<document>\n<page>\n{% if %}\n</page>\n</document>", 3, "Expected an expression"),
        ("<document>\n{% for a in items %}\n</document>", 3, "end of template"),
        ("<document>\n{% nonsense %}\n</document>", 2, "unknown tag 'nonsense'"),
        ("<document>\n<page>\n<text>{{ 1 / 0 }}</text>\n</page>\n</document>", 3, "division"),
        ("<document>\n<page>\n<text>{{ title + 1 }}</text>\n</page>\n</document>", 3, ""),
        ("<document>\n<page>\n<text>{{ items[99].text }}</text>\n</page>\n</document>", 3, ""),
        ("<document>\n<page>\n<text>{{ 'a' | mm }}</text>\n</page>\n</document>", 3, ""),
        (
            "<document>\n<page>\n<text>{{ title | nofilter }}</text>\n</page>\n</document>",
            3,
            "No filter named",
        ),
    ],
)
def test_mistake_names_its_template_and_line(folder: Path, template: str, line: int, message: str) -> None:
    error = wrong(folder, template)
    assert error.code == "template"
    assert message in error.message
    assert error.span is not None
    assert (error.span.file, error.span.line) == ("own/page.xml.j2", line)


@pytest.mark.parametrize(
    ("template", "line", "code"),
    [
        ('<document>\n<page>\n<txt>a</txt>\n</page>\n</document>', 3, "markup-element"),
        ('<document>\n<page>\n<text siz="3">a</text>\n</page>\n</document>', 3, "markup-attribute"),
        ('<document>\n<page>\n\n\n<text size="x">a</text>\n</page>\n</document>', 5, "markup-value"),
        ('<document>\n<page>\n<picture source="openmoji:0"/>\n</page>\n</document>', 3, "markup-picture"),
        ("<document>\n<page>\n{% for a in items %}\n<row><text></row>\n{% endfor %}</page></document>", 4, "markup"),
        ("<!DOCTYPE x>\n<document/>", 0, "markup"),
        ("", 0, "markup"),
    ],
)  # fmt: skip
def test_wrong_markup_names_the_line_of_its_template(
    folder: Path, template: str, line: int, code: str
) -> None:
    write(folder, "own/page.xml.j2", template)
    _, report = lay_out(definition(steps=["Toilet", "Bath"], layouts=["own"]), folder)
    (error,) = [d for d in report if d.severity == "error"]
    assert error.code == code
    if line:
        assert error.span is not None
        assert (error.span.file, error.span.line) == ("own/page.xml.j2", line)


def test_mistake_in_an_imported_part_names_that_part(folder: Path) -> None:
    write(
        folder,
        "own/page.xml.j2",
        '{% import "own/parts.xml.j2" as parts with context %}\n<document>{{ parts.one() }}</document>',
    )
    write(
        folder,
        "own/parts.xml.j2",
        "{% macro one() %}\n<page>\n<text>{{ nothing }}</text></page>\n{% endmacro %}",
    )
    _, report = lay_out(definition(steps=["Toilet"], layouts=["own"]), folder)
    (error,) = report
    assert error.span is not None
    assert (error.span.file, error.span.line) == ("own/parts.xml.j2", 3)


def test_template_that_is_no_text(folder: Path) -> None:
    (folder / "templates" / "own" / "page.xml.j2").write_bytes(b"\xff\xfe\x00\x80")
    _, report = lay_out(definition(steps=["Toilet"], layouts=["own"]), folder)
    assert [d.severity for d in report] == ["error"]


def test_layout_without_a_template(folder: Path) -> None:
    _, report = lay_out(definition(steps=["Toilet"], layouts=["own"]), folder)
    (error,) = report
    assert 'there is no template "own/page.xml.j2"' in error.message


# ---- layouts of one's own


def test_own_layout_beside_the_definition(folder: Path) -> None:
    write(
        folder,
        "own/page.xml.j2",
        PAGE.format("{{ title }}: {{ items | map(attribute='text') | join(', ') }}"),
    )
    laid = one(definition(title="Our day", steps=["Toilet", "Bath"], layouts=["own"]), folder)
    assert (laid.layout, laid.pages[0].width) == ("own", 148)
    assert "".join(texts(laid.pages[0])).replace(" ", "") == "Ourday:Toilet,Bath"


def test_own_layout_in_the_persons_folder(nobodys_folder: Path, tmp_path: Path) -> None:
    for name, text in (("layout.yaml", ABOUT), ("page.xml.j2", PAGE.format("mine"))):
        path = nobodys_folder / "templates" / "mine" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    try:
        places.look_again()
        assert printed(tmp_path, "mine") == ["mine"]
    finally:
        import shutil

        shutil.rmtree(nobodys_folder)


def test_nearest_layout_counts(folder: Path) -> None:
    """One of the same name beside the definition goes before the built-in one, and only there."""
    write(folder, "day/layout.yaml", ABOUT)
    write(folder, "day/page.xml.j2", PAGE.format("nearer"))
    assert printed(folder, "day") == ["nearer"]
    assert "Toilet" in printed(folder / "elsewhere", "day")


def test_own_layout_has_its_options(folder: Path) -> None:
    write(folder, "own/layout.yaml", ABOUT + """\
options:
  greeting: {choices: [Hello, Bye], default: Hello, about: the first word}
  big: {kind: switch, default: "no", about: larger}
  gap: {kind: length, least: 1, most: 20, default: 5mm, about: the gap}
  times: {kind: number, least: 1, most: 3, default: "2", about: how often}
  box: {kind: size, least: 10, most: 90, default: 20x30, about: the box}
  note-text: {kind: text, default: none, about: a note}
""")  # fmt: skip
    shown = ("greeting", "big", "gap", "times", "box[0]", "note_text")
    write(folder, "own/page.xml.j2", PAGE.format(" ".join(f"{{{{ options.{name} }}}}" for name in shown)))
    assert " ".join(printed(folder)) == "Hello False 5.0 2 20.0 none"
    given = {
        "own": {"greeting": "BYE", "big": "yes", "gap": "1cm", "times": "3", "box": "40", "note text": "so"}
    }
    laid = one(definition(steps=["Bath"], layouts=[given]), folder)
    assert " ".join(texts(laid.pages[0])) == "Bye True 10.0 3 40.0 so"
    wrong_ones = {
        "greeting": "Hi",
        "big": "maybe",
        "gap": "5",
        "times": "9",
        "box": "5",
        "nothing": "1",
        "gap2": "x",
    }
    _, report = lay_out(definition(steps=["Bath"], layouts=[{"own": wrong_ones}]), folder)
    codes = [d.code for d in report]
    assert codes.count("option-unknown") == 2
    assert codes.count("option-value") == 4, "all mistakes at once"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        ("- a list\n", 'a layout.yaml needs "title:"'),
        ("title: A\n", 'a layout.yaml needs "about:"'),
        ("title: A\nabout: B\n", 'a layout.yaml needs "for:"'),
        (ABOUT + "options:\n  a: {kind: colour}\n", 'its kind "colour" is not known'),
        (ABOUT + "options:\n  a: {kind: number, default: x}\n", 'the option "a" is not described rightly'),
        pytest.param(ABOUT + "options:\n  a: words\n", 'the option "a" is not described rightly'),
        pytest.param(ABOUT + "options: words\n", "option"),
        (ABOUT + "options:\n  a: {kind: number, least: x}\n", 'the option "a" is not described rightly'),
    ],
)
def test_wrong_layout_file_is_a_clear_error(folder: Path, text: str, message: str) -> None:
    path = write(folder, "own/layout.yaml", text)
    write(folder, "own/page.xml.j2", PAGE.format("x"))
    laid, report = lay_out(definition(steps=["Bath"], layouts=["own"]), folder)
    assert laid == []
    (error,) = [d for d in report if d.severity == "error"]
    assert message in error.message
    assert error.span is not None
    assert Path(error.span.file).name == path.name


def test_changed_template_is_read_again(folder: Path) -> None:
    import os

    path = write(folder, "own/page.xml.j2", PAGE.format("first"))
    assert printed(folder) == ["first"]
    path.write_text(PAGE.format("second"), "utf-8")
    os.utime(path, (1, 1))
    assert printed(folder) == ["second"]


# ---- building on a built-in layout


@pytest.mark.parametrize(
    ("layout", "block"),
    [("day", "heading"), ("day", "steps"), ("now-next", "heading"), ("now-next", "cells"), ("cards", "cards"),
     ("booklet", "cover"), ("booklet", "story_page"), ("booklet", "back")],
)  # fmt: skip
def test_block_of_a_built_in_layout_can_be_replaced(folder: Path, layout: str, block: str) -> None:
    whole = layout == "booklet"
    inside = '<page paper="A5"><text>Instead of it</text></page>' if whole else "<text>Instead of it</text>"
    text = f'{{% extends "built-in/{layout}/page.xml.j2" %}}\n{{% block {block} %}}{inside}{{% endblock %}}\n'
    built_in = places.find(f"{layout}/layout.yaml", None)
    assert built_in is not None
    write(folder, f"{layout}/layout.yaml", built_in.read_text("utf-8"))
    write(folder, f"{layout}/page.xml.j2", text)
    kind, items = ("story", {"pages": ["I go."]}) if whole else ("timetable", {"steps": ["Toilet", "Bath"]})
    laid = one(definition(kind, title="Our day", layouts=[layout], **items), folder)
    shown = [text for page in laid.pages for p in (page, *(x.page for x in page.parts)) for text in texts(p)]
    assert "Instead of it" in shown
    assert ("Our day" in shown) == (block not in ("heading", "cover") and layout != "cards")
    if layout in ("day", "now-next", "cards"):
        assert ("Toilet" in shown) == (block == "heading")


def test_super_keeps_what_a_block_had(folder: Path) -> None:
    write(
        folder,
        "own/layout.yaml",
        ABOUT + "like: day\noptions:\n  label-size: {kind: number, default: '20'}\n",
    )
    text = '{% extends "built-in/day/page.xml.j2" %}\n{% block heading %}<text>Above</text>{{ super() }}{% endblock %}'
    write(folder, "own/page.xml.j2", text)
    shown = printed(folder)
    assert shown[:2] == ["Above", "Our day"]
    assert "Toilet" in shown


def test_layout_has_the_options_of_the_one_it_is_like(folder: Path) -> None:
    write(
        folder, "own/layout.yaml", ABOUT + "like: day\noptions:\n  times: {choices: [none], default: none}\n"
    )
    spec, day = layouts.find_layout("own", folder), layouts.find_layout("day", None)
    assert set(spec.options) == set(day.options)
    assert spec.options["done"] == day.options["done"]
    assert spec.options["times"].choices == ("none",)


@pytest.mark.parametrize("name", ["dya", "../secret", "shared"])
def test_layout_like_none_that_there_is(folder: Path, name: str) -> None:
    write(folder, "own/layout.yaml", ABOUT + f"like: {name}\n")
    with pytest.raises(VistimeError) as raised:
        layouts.find_layout("own", folder)
    (found,) = raised.value.diagnostics
    assert (found.code, found.span.line) == ("layout-file", 4)


def test_parts_can_be_shared(folder: Path) -> None:
    parts = '{% import "shared/parts.xml.j2" as parts with context %}'
    write(folder, "own/page.xml.j2", f"{parts}\n<document><page>{{{{ parts.heading() }}}}</page></document>")
    assert printed(folder) == ["Our day"]


def test_built_in_templates_are_compiled_and_used(folder: Path) -> None:
    """What the build has compiled is what the sources say; otherwise the sources count."""
    from vistime.resources import data_dir, templates_dir

    made = render.compiled(templates_dir())
    assert {name.removesuffix(".bin") for name in made} == {
        path.relative_to(templates_dir()).as_posix().replace("/", "-")
        for path in templates_dir().rglob("*.j2")
    }
    for code in made.values():
        assert str(templates_dir()).encode() not in code, "no path of the building machine"
    assert (data_dir() / "templates").is_dir()


# ---- themes and words of one's own


THEME = """\
title: Ours
ground: "#101010"
card: "#202020"
panel: "#303030"
text: "#ffffff"
soft: "#eeeeee"
edge: "#dddddd"
faint: "#cccccc"
accent: "#bbbbbb"
on-accent: "#000000"
alert: "#aaaaaa"
"""


def test_own_theme_beside_the_definition(folder: Path) -> None:
    write(folder, "themes/ours.yaml", THEME)
    laid = one(definition(steps=["Bath"], theme="ours"), folder)
    assert laid.pages[0].background == "#101010"
    assert "#202020" in {item.fill for item in laid.pages[0].items if isinstance(item, RectItem)}
    _, report = lay_out(definition(steps=["Bath"], theme="ours"), folder / "elsewhere")
    assert [d.code for d in report] == ["theme-unknown"]


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        (THEME.replace('accent: "#bbbbbb"\n', ""), 'the theme has no "accent:"', 0),
        (THEME.replace('"#bbbbbb"', "blue"), '"accent" has to be a colour', 9),
        (THEME.replace('"#bbbbbb"', '"#bbb"'), '"accent" has to be a colour', 9),
        (THEME + "colour: red\n", 'a theme has no "colour"', 12),
        pytest.param(
            THEME + "weight: heavy\n",
            "weight",
            12,
        ),
        ("", "empty", 0),
        ("- a\n", "the theme has no", 0),
        pytest.param(THEME.replace('text: "#ffffff"', "text: [a]"), '"text" has to be a colour', 5),
    ],
)
def test_wrong_theme_is_a_clear_error(folder: Path, text: str, message: str, line: int) -> None:
    write(folder, "themes/ours.yaml", text)
    laid, report = lay_out(definition(steps=["Bath"], theme="ours"), folder)
    assert laid == []
    (error,) = [d for d in report if d.severity == "error"]
    assert message in error.message
    assert error.span is not None
    assert Path(error.span.file).name == "ours.yaml"
    assert not line or error.span.line == line


def test_name_of_a_theme_can_not_leave_its_folder(folder: Path) -> None:
    (folder / "secret.yaml").write_text(THEME, "utf-8")
    for name in ("../../secret", "..\\..\\secret", "/etc/passwd", ".hidden", "", str(folder / "secret")):
        _, report = lay_out(definition(steps=["Bath"], theme=name or "''"), folder)
        assert [d.code for d in report] == ["theme-unknown"], name
    for name in ("../own", "..", "/own", "templates/../own", "themes"):
        _, report = lay_out(definition(steps=["Bath"], layouts=[name]), folder)
        assert [d.code for d in report] == ["layout-unknown"], name


def test_own_words_beside_the_definition(folder: Path) -> None:
    english = places.find("words/en.yaml", None)
    assert english is not None
    polish = english.read_text("utf-8").replace("now: Now", "now: Teraz").replace("next: Next", "next: Potem")
    write(folder, "words/pl.yaml", polish)
    for language in ("pl", "pl-PL"):
        laid, report = lay_out(
            definition(steps=["Toilet", "Bath"], layouts=["now-next"], language=language), folder
        )
        assert {"Teraz", "Potem"} <= set(texts(laid[0].pages[0]))
        assert laid[0].language == language
        assert "words-missing" not in [d.code for d in report]


def test_language_without_words_is_said_and_printed_in_english(folder: Path) -> None:
    laid, report = lay_out(definition(steps=["Toilet", "Bath"], layouts=["now-next"], language="xx"), folder)
    assert "Now" in texts(laid[0].pages[0])
    assert [d.code for d in report] == ["words-missing"]
    assert 'in "xx"' in next(iter(report)).message


def test_words_that_lack_some_are_said(folder: Path) -> None:
    write(folder, "words/pl.yaml", "language: Polski\nwords:\n  now: Teraz\n")
    _, report = lay_out(definition(steps=["Toilet", "Bath"], layouts=["now-next"], language="pl"), folder)
    assert list(report), "in silence nothing is printed in a mixture of languages"
    assert all(d.severity != "error" or d.span for d in report)
