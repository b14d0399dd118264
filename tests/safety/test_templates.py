"""A template from a stranger can't run code or read anything, and ends when it does more than a page can need."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from support import lay_out

from vistime.diagnostics import Diagnostic
from vistime.templating import budget

STEPS = "timetable: A\nlayouts: [own]\nsteps: [Wake up]\n"

#: Ways that are known out of Jinja, each as an expression: what is behind it is never reached.
ESCAPES = [
    "''.__class__.__mro__[1].__subclasses__()",
    "''['__class__']['__mro__']",
    "''|attr('__class__')|attr('__mro__')",
    "['']|map(attribute='__class__')|list|first|string",
    "['']|map('attr', '__class__')|list|first|string",
    "['']|sum(attribute='__class__')",
    "['']|selectattr('__class__')|list|length|string ~ steps.__class__",
    "['']|groupby('__class__')|first|first|string",
    "words.__class__.__init__.__globals__",
    "words.__init__.__globals__['os'].popen('id').read()",
    "steps.__class__",
    "options.__class__",
    "theme.__class__.__base__",
    "warn.__globals__",
    "warn.__func__.__globals__",
    "range.__globals__",
    "cycler.__init__.__globals__.os",
    "joiner.__init__.__globals__",
    "namespace.__init__.__globals__",
    "dict.mro()",
    "self.__init__.__globals__",
    "self._TemplateReference__context",
    "self.__dict__",
    "loop.__class__",
    "(1).__class__",
    "(1).to_bytes(9)",
    "'{0.__class__}'.format(1)",
    "'{0.__class__.__mro__}'.format_map({'0': 1})",
    "'{0.__class__}'|format(1)|attr('__class__')",
    "('%s' % ''.__class__)",
    "[].append(1)",
    "{}.update(a=1)",
    "(steps|list).clear()",
    "lipsum(1)",
    "lipsum.__globals__",
    "''.translate({})",
    "''.encode().decode()",
    "get_flashed_messages.__globals__",
    "request.application",
    "config",
    "__import__('os')",
    "open('/etc/passwd')",
    "x.__class__",
    "1|random",
]


def said_of(folder: Path, page: str, more: str = "") -> list[Diagnostic]:
    """What is said of a layout with this in its page."""
    own = folder / "templates" / "own"
    own.mkdir(parents=True, exist_ok=True)
    (own / "layout.yaml").write_text("title: Own\nabout: One.\nfor: [timetable]\n")
    (own / "page.xml.j2").write_text(f"<document><page>\n{page}\n</page></document>{more}")
    laid, report = lay_out(STEPS, folder)
    assert not laid or not [d for d in report if d.severity == "error"]
    return [d for d in report if d.severity == "error"]


def test_an_ordinary_page_is_printed(tmp_path: Path) -> None:
    assert not said_of(
        tmp_path, "<text>{{ title ~ ' ' ~ 2 * 3 }}{% for i in range(20) %}{{ i }}{% endfor %}</text>"
    )


@pytest.mark.parametrize("escape", ESCAPES)
def test_no_way_out(escape: str, tmp_path: Path) -> None:
    for page in (
        f"<text>{{{{ {escape} }}}}</text>",
        f"{{% set a = {escape} %}}<text>{{{{ a ~ '' }}}}</text>",
    ):
        [error] = said_of(tmp_path, page)
        assert error.code == "template"
        assert error.span is not None
        assert (error.span.file, error.span.line) == ("own/page.xml.j2", 2)


#: What would take hours or all memory: the page, and words of the message.
ENDLESS = {
    "a loop of a thousand million": ("{% for i in range(1000000000) %}x{% endfor %}", "Range too big"),
    "loops in loops": (
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "steps",
    ),
    "loops that choose": (
        "{% set a = range(99999)|list %}{% for i in a %}{% for j in a if j < 0 %}{% endfor %}{% endfor %}",
        "steps",
    ),
    "a macro that calls itself": ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "without end"),
    "macros that call each other": (
        "".join(f"{{% macro a{n}() %}}{f'{{{{ a{n - 1}() }}}}' * 9 if n else ''}{{% endmacro %}}" for n in range(12))
        + "{{ a11() }}",
        "steps",
    ),
    "a template in itself": ("{% include 'own/page.xml.j2' %}", "without end"),
    "text doubled": (
        "{% set n = namespace(x='xxxxxxxx') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "letters",
    ),
    "text added": (
        "{% set n = namespace(x='xxxxxxxx') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "letters",
    ),
    "text times": ("{{ 'x' * 10 ** 9 }}", "letters"),
    "a list times": ("{% set a = [1] * 1000000000 %}", "entries"),
    "a list doubled": (
        "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "entries",
    ),
    "a list of lists": (
        "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x }}",
        "a list can't be written",
    ),
    "a list of lists as text": (
        "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x|string }}",
        "a list can't be written",
    ),
    "a set block": (
        "{% set n = namespace(x='xxxxxxxx') %}"
        "{% for i in range(60) %}{% set y %}{{ n.x }}{{ n.x }}{% endset %}{% set n.x = y %}{% endfor %}",
        "letters",
    ),
    "macros that double": (
        "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}" + "{{ " + "m(" * 40 + "'xxxxxxxx'" + ")" * 40 + " }}",
        "letters",
    ),
    "a large number": ("{{ 9 ** 99999 }}", "number"),
    "a number that grows": (
        "{% set n = namespace(x=9) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}",
        "number",
    ),
    "much written": (
        "{% set a = 'x' * 1000000 %}{% for i in range(99999) %}{{ a }}{% endfor %}",
        "letters of markup",
    ),
    "much written in a macro": (
        "{% set a = 'x' * 1000000 %}"
        "{% macro m() %}{% for i in range(99999) %}{{ a }}{% endfor %}{% endmacro %}{{ m() }}",
        "letters",
    ),
    "plain markup": ("{% for i in range(99999) %}" + "x" * 9000 + "{% endfor %}", "letters of markup"),
    "centred": ("{{ 'x'|center(1000000000) }}", "10,000"),
    "centred by its own": ("{{ 'x'.center(1000000000) }}", "10,000"),
    "filled with nothing": ("{{ 'x'.zfill(1000000000) }}", "10,000"),
    "printf": ("{{ '%1000000000d' % 1 }}", "10,000"),
    "printf with a star": ("{{ '%*d' % (1000000000, 1) }}", "10,000"),
    "the format filter": ("{{ '%1000000000d'|format(1) }}", "10,000"),
    "replaced": ("{{ ('x' * 1000000)|replace('x', 'x' * 1000000) }}", "letters"),
    "replaced by its own": ("{{ ('x' * 1000000).replace('x', 'x' * 1000000) }}", "letters"),
    "joined": ("{{ (['x' * 1000000] * 100000)|join }}", "letters"),
    "joined by its own": ("{{ ''.join(['x' * 1000000] * 100000) }}", "letters"),
    "joined by an attribute": ("{{ ([{'a': 'x' * 1000000}] * 100000)|join(attribute='a') }}", "letters"),
    "indented": ("{{ ('x\n' * 900000)|indent(9999) }}", "letters"),
    "batches": ("{% for a in [1]|batch(1000000000, 1) %}{% endfor %}", "10,000"),
    "slices": ("{% for a in [1]|slice(1000000000) %}{% endfor %}", "10,000"),
    "rounded": ("{{ 1.5|round(1000000000) }}", "10,000"),
    "sums of lists": (
        "{% set a = [[1] * 1000] * 2000 %}{% for i in range(99) %}{{ (a|sum(start=[]))|length }}{% endfor %}",
        "steps",
    ),
    "sorted again and again": (
        "{% set a = range(99999)|list %}{% for i in range(99999) %}{{ (a|sort)|length }}{% endfor %}",
        "steps",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ENDLESS)
def test_what_would_never_end(name: str, tmp_path: Path) -> None:
    page, words = ENDLESS[name]
    began = time.process_time()
    errors = said_of(tmp_path, page)
    assert time.process_time() - began < 15, "several times what it takes"
    [error] = errors
    assert words in error.message
    assert error.span is not None
    assert error.span.file == "own/page.xml.j2"
    assert error.span.line in (1, 2, 3), "the page of one of them has two lines"
    assert error.hint or words in ("Range too big", "without end")


def test_template_of_a_folder_is_counted_as_a_built_in_one(tmp_path: Path) -> None:
    [error] = said_of(
        tmp_path, "{% import 'shared/parts.xml.j2' as parts with context %}\n\n{{ 'x' * 99999999 }}"
    )
    assert error.span is not None
    assert error.span.line == 4
    assert f"{budget.MOST_IN_ONE:,}" in error.message


def test_large_documents_stay_well_within() -> None:
    """As many steps as a definition can have, as a day, take a third of what there is."""
    from vistime.templating import render

    folder = Path("nowhere")
    listed = ", ".join(f"Thing {n}" for n in range(1000))
    laid, _ = lay_out(f"timetable: A\nlayouts: [day]\nsteps: [{listed}]\n", folder)
    assert laid
    left = render.sandbox_of(folder).budget
    assert left.steps > budget.MOST_STEPS * 0.5
    assert left.letters > budget.MOST_LETTERS * 0.9
    assert left.steps < budget.MOST_STEPS, "nothing was counted: make the built-in templates anew"
