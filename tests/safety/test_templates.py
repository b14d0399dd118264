"""A template from a stranger can't run code or read anything, and ends when it does more than a page can need."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from support import lay_out, slowness

from vistime.diagnostics import Diagnostic
from vistime.templating import budget, remarks

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
    "(['']|map('upper')).gi_frame.f_back.f_globals",
    "(['']|map('upper'))|attr('gi_code')",
    "[['']|map('upper')]|map(attribute='gi_frame')|list",
    "(['']|select).throw(1)",
    "namespace().__class__",
    "namespace()._Namespace__attrs",
    "cycler(1).__class__.__init__.__globals__",
    "cycler.reset.__globals__",
    "joiner(1).__call__.__globals__",
    "words.count.__func__",
    "words.date.__self__._calendar",
    "words._words",
    "words['_counts']",
    "dates.__globals__",
    "dates.__code__.co_consts",
    "dates(1, 1).__class__",
    "warn.__self__.made",
    "refuse.im_self",
    "items[0]._asdict()",
    "items[0]._replace(text=1)",
    "items[0].index.__self__",
    "items[0]['__class__']",
    "options['__dict__']",
    "theme['__init__']['__globals__']",
    "theme|attr('__dict__')",
    "items|map(attribute='__class__')|list|first ~ ''",
    "items|map(attribute='text.__class__')|list|first ~ ''",
    "items|selectattr('text.__class__')|list|first ~ ''",
    "items|rejectattr('__class__')|list|string",
    "items|sort(attribute='__class__')|list|first ~ ''",
    "items|unique(attribute='__class__')|list",
    "items|min(attribute='__class__')",
    "items|groupby('__class__.__name__')|list|first|first|string",
    "items|join(attribute='__class__')",
    "items|sum(attribute='__class__')",
    "''['format']('{0.__class__}')",
    "''|attr('format')|string",
    "('<a>'|safe).format(1)",
    "('<a>'|safe).unescape()",
    "['{0.__class__}']|map(attribute='format')|list|first ~ ''",
    "dict.__subclasses__()",
    "dict.fromkeys.__self__",
    "range(3).__reduce__()",
    "{}.items().__class__",
    "{}.items().mapping.__class__",
    "(1.5).__class__",
    "(1.5).as_integer_ratio()",
    "self.__init__.__globals__.__builtins__",
    "caller.__globals__",
    "environment",
    "context",
    "(-1) ** 0.5",
    "[].sort()",
    "{}.setdefault(1, 2)",
    "dict(a=1).pop('a')",
]

#: What is known only in a part of a page: the page.
INSIDE = {
    "a loop": "{% for a in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "the iterator of a loop": "{% for a in [1] %}{{ loop._iterator }}{% endfor %}",
    "the function of a loop": "{% for a in [1] recursive %}{{ loop._recurse.__globals__ }}{% endfor %}",
    "a macro": "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "the environment of a macro": "{% macro m() %}{% endmacro %}{{ m._environment.loader }}",
    "a macro by attr": "{% macro m() %}{% endmacro %}{{ m|attr('__class__') }}",
    "what calls a macro": "{% macro m() %}{{ caller.__globals__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "an imported template": "{% import 'shared/parts.xml.j2' as p with context %}{{ p.__class__ }}",
    "the body of an imported template": "{% import 'shared/parts.xml.j2' as p with context %}{{ p._body_stream }}",
    "a block": "{% block b %}{{ self.b.__init__.__globals__ }}{% endblock %}",
    "the context of a block": "{% block b %}{{ self.b._context }}{% endblock %}",
    "super": "{% block b %}{{ super._stack }}{% endblock %}",
    "a name that is imported": "{% from 'shared/parts.xml.j2' import __builtins__ with context %}{{ __builtins__ }}",
    "a namespace": "{% set n = namespace() %}{% set n.__class__ = 1 %}{{ n.__class__ }}",
    "not escaped": "{% autoescape false %}{{ ''.__class__ }}{% endautoescape %}",
    "a filter block": "{% filter attr('__class__') %}{% endfilter %}",
}


@pytest.fixture
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """What ends by its steps ends as well after fewer of them, and sooner."""
    monkeypatch.setattr(budget, "MOST_STEPS", 30_000)


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


@pytest.mark.parametrize("name", INSIDE)
def test_no_way_out_of_a_part_of_a_page(name: str, tmp_path: Path) -> None:
    [error] = said_of(tmp_path, INSIDE[name])
    assert error.code == "template"
    assert error.span is not None
    assert (error.span.file, error.span.line) == ("own/page.xml.j2", 2)


#: Lists that hold each other, two of each, forty levels deep.
_DEEP = (
    "{% set n = namespace(x=[1], y=[1], t=(1,), u=(1,)) %}{% for i in range(40) %}"
    "{% set n.x = [n.x, n.x] %}{% set n.y = [n.y, n.y] %}{% set n.t = (n.t, n.t) %}{% set n.u = (n.u, n.u) %}"
    "{% endfor %}"
)
#: What looks through all of such a list, as an expression. "steps": it is counted; "written": it is refused.
THROUGH = {
    "steps": [
        "n.x == n.y", "n.x < n.y", "n.x in [n.y]", "[n.y].index(n.x)", "[n.y].count(n.x)", "[n.x, n.y]|sort|length",
        "[n.t, n.u]|unique|list|length", "([n.x, n.y]|max)|length", "([n.x, n.y]|min)|length", "{n.t: 1}|length",
        "{}[n.t]", "{}.get(n.t)", "n.x is eq(n.y)", "n.x is in([n.y])", "[n]|groupby('t')|list|length",
        "[n, namespace(x=n.y)]|sort(attribute='x')|length", "{'a': n.x, 'b': n.y}|dictsort(by='value')|length",
        "[n.x]|select('==', n.y)|list|length", "[n.x]|select('in', [n.y])|list|length", "n.t is test", "words[n.t]",
        "[n]|selectattr('x', 'eq', n.y)|list|length", "words.count('sleeps', n.x)", "warn('a', n.x)", "n[n.t]",
        "options[n.t]", "[1]|map(attribute=n.t)|list", "cycler(n.x).next()", "nothing(n.x)", "1.5|round(n.x)",
    ],
    "written": [
        "n", "n|string", "{'a': n.x}.items()", "{'a': n.x}.values()", "[n.x]|join", "''.join([n.x])",
        "['a', 'b']|join(n.x)", "n.x|upper", "n.x|trim", "n.x|e", "n.x|safe", "n.x|forceescape", "n.x|title",
        "n.x|capitalize", "n.x|truncate", "n.x|wordcount", "'x'|replace(n.x, 'a')", "'x'|replace('x', n.x)", "n.x|mm",
        "'%s'|format(n.x)", "'%s' % n", "'%r' % (n.t,)", "n.x ~ ''", "n.x is lower", "'a'|indent(n.x)",
        "n.x|default(1)",
    ],
}  # fmt: skip


@pytest.mark.usefixtures("few_steps")
@pytest.mark.parametrize("words", THROUGH)
def test_lists_in_lists_are_looked_through_at_their_cost(words: str, tmp_path: Path) -> None:
    for expression in THROUGH[words]:
        began = time.process_time()
        [error] = said_of(tmp_path, f"{_DEEP}{{{{ {expression} }}}}")
        assert words in error.message, expression
        assert error.span is not None
        assert error.span.line == 2, expression
        assert time.process_time() - began < 15 * slowness(), expression


#: What is done with a text `s`, `s2` or a list `b`, `c`, of 400,000 entries, thousands of millions of times.
AGAIN = [
    "b == c", "2 in b", "b.count(2)", "b[1:]", "s[1:]", "b[::-1]", "s == s2", "'y' in s", "b.copy()", "s|lower", "s|e",
    "dict.fromkeys(b)", "s|safe", "b|reverse|first", "s|last", "s is lower", "b|max", "'x' in range(99999)",
    "range(99999).count('x')", "cycler(*b)", "2 is in(b)", "s|wordcount", "s.strip('x')", "'a'" + "|upper" * 300,
    "[" + "1, " * 5000 + "]",
]  # fmt: skip


@pytest.mark.usefixtures("few_steps")
@pytest.mark.parametrize("expression", AGAIN, ids=lambda text: text[:30])
def test_what_is_done_again_and_again_is_counted(expression: str, tmp_path: Path) -> None:
    long = "".join(
        f"{{% set {n} = {v} * 1500000 %}}"
        for n, v in (("b", "[1]"), ("c", "[1]"), ("s", "'x'"), ("s2", "'x'"))
    )
    body = f"{{% set q = {expression} %}}"
    began = time.process_time()
    [error] = said_of(
        tmp_path,
        f"{long}{{% for i in range(90000) %}}{{% for j in range(90000) %}}{body}{{% endfor %}}{{% endfor %}}",
    )
    assert "steps" in error.message
    assert time.process_time() - began < 15 * slowness()


def test_pieces_may_be_empty(tmp_path: Path) -> None:
    assert not said_of(tmp_path, "{% for i in range(999) %}{{ '' }}{% endfor %}<text>Last</text>")


def test_a_letter_may_not_be_half(tmp_path: Path) -> None:
    [error] = said_of(tmp_path, r"<text>{{ '\ud800' }}</text>")
    assert "half of a letter (U+D800)" in error.message


@pytest.mark.parametrize("where", ["<column width='{}'/>", "<column>{}</column>"])
def test_letters_that_stand_for_texts(where: str, tmp_path: Path) -> None:
    for written in ("\ufdd00\ufdd1", "\ufdd099999\ufdd1", "\ufdd0"):
        [error] = said_of(tmp_path, where.format(written))
        assert "U+FDD0" in error.message
        assert error.hint


def test_largest_template(tmp_path: Path) -> None:
    [error] = said_of(tmp_path, "<text>A</text>" + " " * budget.MOST_TEMPLATE)
    assert f"{budget.MOST_TEMPLATE:,} bytes" in error.message
    assert error.hint


def test_a_template_says_so_much(tmp_path: Path) -> None:
    [error] = said_of(tmp_path, "{% for i in range(9999) %}{{ warn('a', 'b' * 9) }}{% endfor %}")
    assert f"more than {remarks.MOST:,} things" in error.message


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
    "the format of a text": ("{{ '{:1000000000}'.format(1) }}", "unsafe"),
    "the format of a text by its name": ("{{ '{:1000000000}'|attr('format')(1) }}", "unsafe"),
    "the format of markup": ("{{ ('{:1000000000}'|safe)['format_map']({}) }}", "unsafe"),
    "printf of many": ("{{ ('%999d' * 390000) % ((1,) * 390000) }}", "letters"),
    "sums of an attribute": (
        "{% set n = namespace(x=[1] * 1900000) %}{{ ([n] * 190)|sum(attribute='x', start=[])|length }}", "letters",
    ),
    "a number of letters": ("{{ ('f' * 1900000)|int(0, 16) }}", "number"),
    "a number as it is written": ("{% set a = 0x" + "f" * 9000 + " %}", "number"),
    "a number that grows by less": (
        "{% set n = namespace(x=9) %}{% for i in range(99999) %}{% set n.x = n.x - (-n.x) %}{% endfor %}", "number",
    ),
    "no number": ("{% set a = 1e999 %}", "number"),
    "a list in itself": (
        "{% set n = namespace(x=()) %}{% for i in range(90000) %}{% set n.x = (n.x,) %}{% endfor %}"
        "{{ {n.x: 1}|length }}", "levels deep",
    ),
    "many things in a loop": (
        "{% for i in range(90000) %}{% for j in range(90000) %}" + "{% if i == j %}{% endif %}" * 4000
        + "{% endfor %}{% endfor %}", "steps",
    ),
    "many things in a macro": (
        "{% macro m() %}" + "{% if 1 == 2 %}{% endif %}" * 4000 + "{% endmacro %}"
        "{% for i in range(90000) %}{{ m() }}{% endfor %}", "steps",
    ),
    "blocks that show each other": (
        "".join("{% block b" + str(n) + " %}" + ("{{ self.b" + str(n - 1) + "() }}") * (9 if n else 0)
                + "{% endblock %}" for n in range(12)), "steps",
    ),
    "a loop that calls itself": ("{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}", "without end"),
    "a loop that calls itself twice": (
        "{% for a in [1, 1] recursive %}{{ loop([1, 1]) if loop.depth < 50 }}{% endfor %}", "steps",
    ),
    "a template that extends itself": ("{% extends 'own/page.xml.j2' %}", "without end"),
    "a template that imports itself": ("{% import 'own/page.xml.j2' as p with context %}", "without end"),
    "a block that shows itself": ("{% block a %}{{ self.a() }}{% endblock %}", "without end"),
    "a block that calls itself": (
        "{% macro m() %}{% call m() %}{{ caller() }}{% endcall %}{% endmacro %}{% call m() %}{% endcall %}",
        "without end",
    ),
    "templates that are not there": ("{% include ['a'] * 1900000 ignore missing %}", "steps"),
    "a template again and again": (
        "{% for i in range(90000) %}{% include 'shared/cut.xml.j2' without context %}{% endfor %}", "steps",
    ),
    "loops in loops in loops": ("{% for a in [1] %}" * 25 + "{% endfor %}" * 25, "loops stand in each other"),
    "conditions in conditions": ("{% if 1 %}" * 120 + "{% endif %}" * 120, "levels deep"),
    "brackets in brackets": ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "brackets"),
    "sums of sums": ("{{ " + "1+" * 30000 + "1 }}", "brackets"),
    "the same given twice": ("{{ dict(a=1, a=2) }}", "repeated"),
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
def test_what_would_never_end(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, words = ENDLESS[name]
    if words == "steps" and name != "loops in loops":
        monkeypatch.setattr(budget, "MOST_STEPS", budget.MOST_STEPS // 4)
    began = time.process_time()
    errors = said_of(tmp_path, page)
    assert time.process_time() - began < 15 * slowness(), "several times what it takes"
    [error] = errors
    assert words in error.message
    assert error.span is not None
    assert error.span.file == "own/page.xml.j2"
    assert error.span.line in (1, 2, 3), "the page of one of them has two lines"
    assert error.hint or error.message.count(" ") < 20, "what to do is plain from the message"


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
