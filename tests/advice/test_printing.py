"""Advice on finished pages: each rule where it should speak and where it should not, its place, and its silence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support import definition, run

from vistime import pipeline
from vistime.advice import colours, finished, printing
from vistime.advice.rules import PRINT_RULES
from vistime.diagnostics import Diagnostic, Report
from vistime.layout.pages import Page, PictureItem, TextItem
from vistime.templating import colour_key, places, themes

HERE = Path(__file__).parent
SETTINGS = pipeline.Settings()
LONG = (
    "Put on your coat and your hat and your wellies and wait at the door until the taxi has come to our house"
)


def advice(text: str, folder: Path = HERE, settings: pipeline.Settings = SETTINGS) -> list[Diagnostic]:
    report, found = Report(), []
    for one in pipeline.open_text(text, "test.yaml", folder, report):
        for laid in pipeline.lay_out(one, settings, report):
            found += printing.advise(laid, settings)
    assert not report.failed, list(report)
    return found


def codes(*args: Any, **more: Any) -> set[str]:
    return {d.code for d in advice(*args, **more)}


def steps(count: int, layout: Any = "day", **values: Any) -> str:
    return definition(steps=["Bath", "Bus", "Shop", "Home"] * (count // 4) + ["Bed"] * (count % 4),
                      layouts=[layout], **values)  # fmt: skip


def board(choices: list[Any], layout: Any, **values: Any) -> str:
    return definition("board", "Snack", choices=choices, layouts=[layout], **values)


SPOKEN = {
    "print-label-small": steps(4, {"cards": {"size": "20"}}),
    "print-picture-small": steps(4, {"cards": {"size": "20"}}),
    "print-now-next-many": steps(9, "now-next"),
    "print-steps-many": steps(6, age=2),
    "print-choices-many": board(["Apple", "Banana", "Milk", "Toast", "Grapes", "Cheese", "Water"], "choice"),
    "print-small-parts": steps(4, {"cards": {"size": "30"}}),
    "print-red-green": board([{"text": "Go", "picture": "🟢"}, {"text": "Stop", "picture": "🔴"}],
                             {"choice": {"label": "none"}}),
    "print-label-long": definition(steps=[LONG, "Bus"]),
}  # fmt: skip


@pytest.mark.parametrize("code", SPOKEN)
def test_each_rule_speaks_and_can_be_silenced(code: str) -> None:
    found = [d for d in advice(SPOKEN[code]) if d.code == code]
    assert found and all(d.severity == "advice" and d.span and d.span.line for d in found)
    assert code not in codes(json.dumps({**json.loads(SPOKEN[code]), "silence": [code]}, ensure_ascii=False))


def test_every_rule_is_held_here() -> None:
    assert {rule.code for rule in PRINT_RULES} == {*SPOKEN, "print-rows-many", "print-contrast"}


@pytest.mark.parametrize(
    "quiet",
    [
        steps(5),
        steps(6, "now-next"),
        steps(3, {"cards": {"size": "60"}}, age=2),
        steps(4, {"cards": {"size": "85.6x54"}}),
        board(["Apple", "Milk"], "choice"),
        board([{"text": "Go", "picture": "🟢"}, {"text": "Stop", "picture": "🔴"}], "choice"),
        board(["Apple", "Milk"], "tokens", age="2 years"),
        board(["Apple", "Milk"], "tokens", age="4"),
        definition("story", "The bus", pages=["We go by bus. It is red.", "We get off at the park."]),
    ],
)
def test_quiet_where_all_is_well(quiet: str) -> None:
    assert codes(quiet) == set()


def test_a_single_small_label_is_pointed_at_in_its_line() -> None:
    text = f"timetable: Day\nlayouts:\n  - cards: {{size: 45, label-size: 14}}\nsteps:\n  - Bath\n  - Bus\n  - {LONG}\n"
    [small] = [d for d in advice(text) if d.code == "print-label-small"]
    assert small.span and small.span.line == 7


def test_a_size_is_pointed_at_in_the_line_of_its_option() -> None:
    text = "timetable: Day\nlayouts:\n  - day\n  - cards:\n      size: 20\nsteps: [Bath, Bus]\n"
    found = {d.code: d.span.line for d in advice(text) if d.span}
    assert found == {"print-label-small": 5, "print-picture-small": 5, "print-small-parts": 5}


def test_the_second_of_a_layout_is_its_own() -> None:
    text = "timetable: Day\nlayouts:\n  - cards\n  - cards: {size: 20}\nsteps: [Bath, Bus]\n"
    assert {d.span.line for d in advice(text) if d.span} == {4}


def test_large_print_and_easy_read_ask_for_more() -> None:
    plain = steps(4, {"cards": {"size": "50", "label-size": "13"}})
    assert codes(plain) == set()
    [large] = advice(plain, settings=pipeline.Settings(theme="large-print"))
    assert large.code == "print-label-small" and "16 pt" in large.message


def test_small_parts_by_age() -> None:
    small = {"cards": {"size": "30", "velcro": "card"}}
    assert "for a child under three" in next(
        d.message for d in advice(steps(2, small)) if "small-parts" in d.code
    )
    assert "print-small-parts" not in codes(steps(2, small, age="3"))
    two = [d for d in advice(steps(2, small, age="18 months")) if d.code == "print-small-parts"]
    assert len(two) == 2 and not any("for a child" in d.message for d in two)
    assert codes(steps(2, {"cards": {"size": "60"}}, age=2)) == set()


def test_tokens_for_a_small_child_are_large() -> None:
    [said] = advice(board(["Swings"], "tokens"))
    assert said.code == "print-small-parts" and "tokens of 30 mm" in said.message


def test_rows_of_a_layout_of_ones_own(tmp_path: Path) -> None:
    """The built-in layouts begin a new page before there are more than ten."""
    own = tmp_path / "templates" / "list"
    own.mkdir(parents=True)
    (own / "layout.yaml").write_text("title: List\nwhat: A list\nabout: A list\nfor: timetable\npaper: A4\n")
    (own / "page.xml.j2").write_text(
        '<document><page paper="{{ paper }}">{% for item in items %}<row height="22mm">'
        '<picture width="24mm" source="{{ item.pictures[0].source }}"/><text size="14">{{ item.text }}</text></row>'
        "{% endfor %}</page></document>"
    )
    assert codes(steps(10, "list"), tmp_path) == set()
    assert codes(steps(11, "list"), tmp_path) == {"print-rows-many"}
    assert codes(steps(11, "list", silence="print-rows-many"), tmp_path) == set()


# ---- colours of one's own


def own_theme(folder: Path, **roles: str) -> Path:
    path = folder / "templates" / "themes" / "mine.yaml"
    path.parent.mkdir(parents=True)
    built = themes.find_theme("plain", None)
    colours_of = {role: built[role.replace("-", "_")] for role in themes.ROLES} | roles
    path.write_text("title: Mine\n" + "".join(f'{role}: "{colour}"\n' for role, colour in colours_of.items()))
    return folder


def test_contrast_of_an_own_theme(tmp_path: Path) -> None:
    text = steps(4, theme="mine")
    assert codes(text, own_theme(tmp_path / "good")) == set()
    pale = own_theme(tmp_path / "pale", text="#999999", edge="#dddddd")
    found = [d for d in advice(text, pale) if d.code == "print-contrast"]
    assert len(found) == 2 and "4.5" in found[0].message and "#999999" in found[0].message
    assert codes(text, pale, pipeline.Settings(ink="lines")) == set()
    assert "print-contrast" not in codes(steps(4, theme="mine", silence=["print-contrast"]), pale)


def test_red_and_green_letters(tmp_path: Path) -> None:
    found = codes(steps(4, theme="mine"), own_theme(tmp_path, soft="#0a6a0a", text="#a00000"))
    assert found == {"print-red-green"}


@pytest.mark.parametrize("theme", ["calm", "high-contrast", "large-print", "plain", "warm"])
def test_built_in_themes_have_no_coloured_letters(theme: str) -> None:
    built = themes.find_theme(theme, None)
    assert not colours.red_or_green(built["text"]) and not colours.red_or_green(built["soft"])


def test_red_and_green_of_an_own_colour_key(tmp_path: Path) -> None:
    text = steps(4, {"cards": {"border": "category"}})
    assert codes(text) == set()
    key = tmp_path / "templates" / colour_key.FILE
    key.parent.mkdir()
    key.write_text('action: "#2a8a2a"\nthing: "#b04a10"\n')
    assert codes(text, tmp_path) == {"print-red-green"}
    assert codes(text, tmp_path, pipeline.Settings(ink="grey")) == set()
    places.look_again()
    key.write_text('action: "#0b57d0"\nthing: "#f2c200"\n')
    assert codes(text, tmp_path) == set()


def test_colours_as_others_see_them() -> None:
    assert colours.alike({"a": "#c0392b", "b": "#5d7a1f"}) == [("a", "b")]
    assert colours.alike({"a": "#0b57d0", "b": "#f2c200", "c": "#111111"}) == []
    assert colours.alike({"a": "#c0392b", "b": "#c0392b"}) == []


# ---- what is read from pages


def words(text: str, size: float, y: float = 10) -> TextItem:
    return TextItem(10, y, text, "regular", size, "#000000")


def test_sizes_are_read_from_lines_of_a_page() -> None:
    page = Page(210, 297, [words("Brush", 14), words("teeth", 14), words("Brush", 9), words("Bus stop", 11)])
    items = {
        ("steps", 0): finished.Item("Brush teeth", frozenset()),
        ("steps", 1): finished.Item("Brush", frozenset()),
        ("steps", 2): finished.Item("Bus", frozenset()),
    }
    assert [(one.path[1], one.pt) for one in finished.seen(page, items)][:2] == [(0, 14), (1, 9)]


def test_rows_are_counted_in_the_longest_column() -> None:
    def picture(x: float, y: float) -> PictureItem:
        return PictureItem(x, y, 20, 20, "p", (0, 0, 1, 1), 0)

    page = Page(210, 297, [picture(x, y) for x in (10, 40) for y in (10, 40, 70)] + [picture(100, 12)])
    assert finished.rows(page, frozenset("p")) == 3
    assert finished.rows(page, frozenset("q")) == 0


def test_items_are_counted_whatever_they_show() -> None:
    """One picture, two of them, or none, with a frame to draw in."""

    def picture(x: float, source: str) -> PictureItem:
        return PictureItem(x, 10, 20, 20, source, (0, 0, 1, 1), 0)

    page = Page(210, 297, [picture(10, "a"), picture(40, "b"), picture(70, "c"), words("Fizzy", 14)])
    items: dict[finished.Path, finished.Item] = {
        ("choices", 0): finished.Item("", frozenset("a")),
        ("choices", 1): finished.Item("", frozenset("bc")),
        ("choices", 2): finished.Item("Fizzy", frozenset()),
        ("choices", 3): finished.Item("Elsewhere", frozenset("d")),
    }
    assert finished.shown(page, items) == 3


# ---- on the command line


def test_check_gives_it_and_make_does_not(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("timetable: Day\nlayouts:\n  - cards: {size: 20}\nsteps: [Bath, Bus]\n")
    checked = run("check", str(path), "--json", cwd=tmp_path)
    said = json.loads(checked.stdout)["diagnostics"]
    assert checked.returncode == 0
    assert {d["code"] for d in said} >= {"print-label-small", "print-picture-small"}
    assert all(d["severity"] == "advice" for d in said)
    made = run("make", str(path), "-o", str(tmp_path), "--json", cwd=tmp_path)
    assert json.loads(made.stdout)["diagnostics"] == []


def test_a_pack_is_advised_on_by_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("timetable: Day\nlayouts:\n  - cards: {size: 30}\nsteps: [Bath, Bus]\n")
    (tmp_path / "pack.yaml").write_text("pack: Ours\nage: 2\ninclude: [a.yaml]\n")
    said = json.loads(run("check", str(tmp_path / "pack.yaml"), "--json", cwd=tmp_path).stdout)["diagnostics"]
    [small] = [d for d in said if d["code"] == "print-small-parts"]
    assert small["line"] == 3 and "for a child" not in small["message"]
