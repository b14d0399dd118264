"""What is told on the screen: what is the same for many, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from vistime.batch.running import Done, Failure
from vistime.cli import batching
from vistime.diagnostics import Diagnostic


def test_files_that_can_t_be_written_for_one_reason_are_told_of_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(name: str, reason: str = "No space left") -> Diagnostic:
        return Diagnostic("error", "output", f"o/{name}.pdf can't be written: {reason}", None, reason)

    other = Diagnostic("error", "layout-unknown", 'there is no layout "x"', None, "")
    failed = (
        Failure(2, "Ada", (full("Ada/a"), full("Ada/b"))),
        Failure(3, "Ben", (full("Ben/a"),)),
        Failure(4, "Cleo\n" + 300 * "o", (full("Cleo/a", "Is a directory"),)),
        Failure(5, "Di", (full("Di/a"), other)),
    )
    batching._tell_failures(Done(failed=failed), Path("o"))
    said = [line for line in capsys.readouterr().err.splitlines() if "hint" not in line]
    assert said == [
        "rows 2, 3 (2 children):",
        "error: o/Ada/a.pdf can't be written: No space left (and 2 more files)",
        f"row 4, Cleo {35 * 'o'}…:",
        "error: o/Cleo/a.pdf can't be written: Is a directory",
        "row 5, Di:",
        "error: o/Di/a.pdf can't be written: No space left",
        'error: there is no layout "x"',
    ]
