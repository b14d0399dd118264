"""Python for templates, with the work that they do counted on the way."""

from __future__ import annotations

from typing import Any, Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, operators

from vistime.templating import budget

#: Parts of a template (words, values, operators) that are worked through in the time of one round of an empty loop.
_PARTS_OF_A_STEP: Final = 50
_SHORT: Final = 100
#: Python takes 20 loops in each other, and 100 levels.
MOST_LOOPS, MOST_INDENTED = 15, 80
#: Steps that a call of a macro or a block takes beside those of its body.
_CALLING: Final = 4


class Counting(CodeGenerator):
    """Python for a template, in which rounds of loops, macros and whatever can take long are counted."""

    _bodies: list[nodes.Node] | None = None
    _called: list[nodes.Node] | None = None
    _loops = 0

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - so it is called
        """A loop, of which each round is counted."""
        self._loops += 1
        if self._loops > MOST_LOOPS:
            self.fail(f"more than {MOST_LOOPS} loops stand in each other: make macros of some", node.lineno)
        self._bodies = node.body
        if node.test:
            counted = nodes.Call(nodes.EnvironmentAttribute("step"), [], [], None, None)
            node.test = nodes.And(counted, node.test).set_environment(self.environment)
        super().visit_For(node, frame)
        self._loops -= 1

    def macro_body(self, node: Any, frame: Frame) -> Any:
        """A macro, of which each call is counted."""
        self._called = node.body
        loops, self._loops = self._loops, 0
        made = super().macro_body(node, frame)
        self._loops = loops
        return made

    def blockvisit(self, body: Any, frame: Frame) -> None:
        """What stands in a loop, a macro or a block."""
        if self._indentation > MOST_INDENTED:
            self.fail(
                f"it is nested more than {MOST_INDENTED} levels deep: make macros of some",
                body[0].lineno if body else 1,
            )
        # A block may call itself as a macro can.
        called = body is self._called or any(body is block.body for block in self.blocks.values())
        if called or body is self._bodies:
            self._bodies = self._called = None
            self.writeline(f"environment.step({_work(body) + called * _CALLING})")
        super().blockvisit(body, frame)

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:  # noqa: N802 - so it is called
        """A value as it is written."""
        if isinstance(node.value, int | float) and not abs(node.value) <= budget.LARGEST:
            self.fail("there is a number that is too large", node.lineno)
        super().visit_Const(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - so it is called
        """Values put together with `~`."""
        self.write("environment.joined((")
        for argument in node.nodes:
            self.visit(argument, frame)
            self.write(", ")
        self.write("), context.eval_ctx.autoescape)")

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802 - so it is called
        """A comparison: what is compared is weighed before."""
        # Beside a plain value, nothing large is looked through.
        if (
            len(node.ops) == 1
            and node.ops[0].op not in ("in", "notin")
            and (_is_plain(node.expr) or _is_plain(node.ops[0].expr))
        ):
            super().visit_Compare(node, frame)
            return
        self.write("(")
        self._weighed(node.expr, frame)
        for one in node.ops:
            self.write(f" {operators[one.op]} ")
            self._weighed(one.expr, frame)
        self.write(")")

    def _weighed(self, node: nodes.Expr, frame: Frame) -> None:
        if isinstance(node, nodes.Const):
            self.visit(node, frame)
            return
        self.write("environment.weighed(")
        self.visit(node, frame)
        self.write(")")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 - so it is called
        """A part of a text or a list is as long as what it is cut from."""
        if not isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
            return
        self.write("environment.sized(")
        self.visit(node.node, frame)
        self.write(")[")
        self.visit(node.arg, frame)
        self.write("]")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802 - so it is called
        """A dict: its keys are looked for by their hash."""
        self.write("{")
        for pair in node.items:
            self._weighed(pair.key, frame)
            self.write(": ")
            self.visit(pair.value, frame)
            self.write(", ")
        self.write("}")


def _is_plain(node: nodes.Node) -> bool:
    """Whether it is a number or a short text as it is written."""
    return isinstance(node, nodes.Const) and len(str(node.value)) < _SHORT


def _work(body: list[nodes.Node]) -> int:
    """The steps that once through the body of a loop or a macro counts as: one, and more when it is long."""
    return 1 + sum(1 for node in body for _ in node.find_all(nodes.Node)) // _PARTS_OF_A_STEP
