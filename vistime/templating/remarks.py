"""What a template has to say of the values that it was given: `{{ warn(...) }}` and `{{ refuse(...) }}`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final, NamedTuple

from vistime.diagnostics import Severity, did_you_mean
from vistime.layout.blanks import written
from vistime.templating.budget import TooMuchError
from vistime.templating.said import Text

#: Remarks of one document; a page of a thousand would be read by nobody.
MOST: Final = 1000
#: Letters of each.
_LONGEST: Final = 1000


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
        near = did_you_mean(str(word)[:_LONGEST], [str(one) for one in islice(known, MOST)]) if word else ""
        return self._say("warning", code, message, option, subject, near or hint)

    def refuse(self, code: str, message: str, option: str = "", subject: str = "", hint: str = "") -> str:
        """Say why nothing is printed."""
        return self._say("error", code, message, option, subject, hint)

    def _say(self, severity: Severity, *said: str) -> str:
        if len(self.made) >= MOST:
            raise TooMuchError(
                f"it says more than {MOST:,} things of one document", "say it once, after the loop"
            )
        code, message, option, subject, hint = (str(one)[:_LONGEST] for one in said)
        self.made.append(Remark(severity, code, message, option, subject, hint))
        return ""
