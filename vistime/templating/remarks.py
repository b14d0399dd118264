"""What a template has to say of the values that it was given: `{{ warn(...) }}` and `{{ refuse(...) }}`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vistime.diagnostics import Severity, did_you_mean
from vistime.layout.blanks import written
from vistime.templating.said import Text


class Remark(NamedTuple):
    """A message about an option of the layout, or about an item of the definition (`subject`)."""

    severity: Severity
    code: str
    message: str
    option: str = ""
    subject: str = ""
    hint: str = ""

    def filled(self, values: Sequence[str]) -> Remark:
        """The same with the words of a document in it."""
        return self._replace(message=written(self.message, values), hint=written(self.hint, values))


class Remarks:
    """Collects what one template says. A template prints nothing with it, and can't read it."""

    def __init__(self) -> None:
        self.made: list[Remark] = []

    def warn(
        self, code: str, message: str, option: str = "", subject: str = "", hint: str = "",
        known: Iterable[Text] = (), word: str = "",
    ) -> str:  # fmt: skip
        """Say what may not be as it was meant; `known` are the names that `word` could be a slip of."""
        hint = (did_you_mean(word, [str(one) for one in known]) if word else "") or hint
        self.made.append(Remark("warning", code, message, option, subject, hint))
        return ""

    def refuse(self, code: str, message: str, option: str = "", subject: str = "", hint: str = "") -> str:
        """Say why nothing is printed."""
        self.made.append(Remark("error", code, message, option, subject, hint))
        return ""
