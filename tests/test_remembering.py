"""What a template's macro wrote is remembered, and only for as long as everything that it can see is the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader

from vistime.templating.remarks import Remarks
from vistime.templating.render import Compiled, environment_of
from vistime.templating.views import ItemView, Names


class Pages:
    """Templates, and what is rendered of them in one process."""

    def __init__(self, **templates: str) -> None:
        sources = {f"{name}.j2": text for name, text in templates.items()}
        self.environment = environment_of(DictLoader(sources), Compiled(Path("none")))

    def page(self, **values: Any) -> str:
        """The template `page` with some values."""
        self.environment.memory.begin()
        return "".join(self.environment.get_template("page.j2").render(values).split())

    @property
    def kept(self) -> int:
        """How many calls are remembered."""
        return len(self.environment.memory._written)


CARD = "{% macro card(item) %}[{{ item.text }} {{ theme.edge }}]{% endmacro %}"


def item(text: str, number: int = 1) -> ItemView:
    return ItemView(number, text, "")


def test_the_same_card_is_written_once() -> None:
    pages = Pages(page=CARD + "{{ name }}{{ card(item) }}")
    for name in ("Ada", "Ben", "Cem"):
        assert pages.page(name=name, item=item("Bus"), theme=Names({"edge": "red"})) == f"{name}[Busred]"
    assert pages.kept == 1


def test_another_card_or_another_theme_is_another() -> None:
    pages = Pages(page=CARD + "{{ card(item) }}")
    assert pages.page(item=item("Bus"), theme=Names({"edge": "red"})) == "[Busred]"
    assert pages.page(item=item("Bath"), theme=Names({"edge": "red"})) == "[Bathred]"
    assert pages.page(item=item("Bus"), theme=Names({"edge": "blue"})) == "[Busblue]"


def test_equal_numbers_are_told_apart() -> None:
    pages = Pages(page="{% macro m(n) %}{{ n }} {{ scale }}{% endmacro %}{{ m(n) }}")
    assert pages.page(n=1, scale=2) == "12"
    assert pages.page(n=1.0, scale=2) == "1.02"
    assert pages.page(n=True, scale=2) == "True2"
    assert pages.page(n=1, scale=2.0) == "12.0"


def test_text_that_is_escaped_is_told_from_text() -> None:
    pages = Pages(page="{% macro m(t) %}{{ t }}{% endmacro %}{{ m(safe | safe if mark else safe) }}")
    assert pages.page(safe="<b/>", mark=False) == "&lt;b/&gt;"
    assert pages.page(safe="<b/>", mark=True) == "<b/>"


def test_what_is_seen_through_other_macros_counts() -> None:
    parts = "{% macro inner(item) %}{{ item.text }} {{ photo }}{% endmacro %}"
    page = (
        '{% import "parts.j2" as parts with context %}{% set wide = big %}'
        "{% macro outer(item) %}{{ parts.inner(item) }}{% if wide %}!{% endif %}{% endmacro %}{{ outer(item) }}"
    )
    pages = Pages(page=page, parts=parts)
    assert pages.page(item=item("Bus"), photo="a", big=0) == "Busa"
    assert pages.page(item=item("Bus"), photo="b", big=0) == "Busb"
    assert pages.page(item=item("Bus"), photo="b", big=1) == "Busb!"
    assert pages.kept == 3


@pytest.mark.parametrize(
    "reach", ["parts[which](n)", "(parts | attr(which))(n)", "([parts] | map(attribute=which) | first)(n)"]
)
def test_a_macro_that_is_reached_by_a_name_made_up(reach: str) -> None:
    parts = "{% macro one(n) %}1 {{ colour }}{% endmacro %}{% macro two(n) %}2 {{ colour }}{% endmacro %}"
    page = (
        '{% import "parts.j2" as parts with context %}'
        f"{{% macro any(n) %}}{{{{ {reach} }}}}{{% endmacro %}}{{{{ any(3) }}}}"
    )
    pages = Pages(page=page, parts=parts)
    assert pages.page(which="one", colour="red") == "1red"
    assert pages.page(which="two", colour="red") == "2red"
    assert pages.page(which="two", colour="blue") == "2blue"


def test_a_variable_that_is_set_anew_on_the_page() -> None:
    pages = Pages(
        page="{% macro m(a) %}{{ n }}{% endmacro %}{% set n = 1 %}{{ m(1) }}{% set n = 2 %}{{ m(1) }}"
    )
    assert pages.page() == "12"


def test_a_remark_is_made_each_time() -> None:
    pages = Pages(page='{% macro m(a) %}{% do warn("code", "said") %}{{ a }}{% endmacro %}{{ m(1) }}')
    for _ in range(2):
        remarks = Remarks()
        assert pages.page(warn=remarks.warn) == "1"
        assert len(remarks.made) == 1


def test_what_changes_on_its_way_is_not_remembered() -> None:
    count = "{% macro m(a) %}{% set ns.n = ns.n + a %}{{ ns.n }}{% endmacro %}"
    pages = Pages(page="{% set ns = namespace(n=0) %}" + count + "{{ m(1) }}{{ m(1) }}")
    assert pages.page() == "12"
    assert pages.kept == 0


def test_memory_is_bounded() -> None:
    pages = Pages(page=CARD + "{% for item in items %}{{ card(item) }}{% endfor %}")
    items = [item(str(number)) for number in range(3000)]
    pages.page(items=items, theme=Names({"edge": "red"}))
    assert 0 < pages.kept <= 2048
