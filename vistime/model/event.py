"""What a countdown counts towards: a day, and what happens on it."""

from datetime import date
from typing import Annotated, Any, ClassVar, Final

from vistime.model import items
from vistime.model.clock import day
from vistime.model.complaint import Complaint
from vistime.model.record import PlainValidator
from vistime.model.step import Pictured

#: What people write for the event of a timetable, story or board.
EVENT_WORDS: Final = dict.fromkeys(("date", "when", "countdown", "until"), "event")

_EXAMPLE: Final = "event: 25 December 2026"
_HINT: Final = (
    "write its day with the year (event: 25 December 2026), or a line such as date: 25 December 2026 below it"
)


def _day(value: Any) -> date:
    return day(value, '"date"', "date: 25 December 2026")


class Event(Pictured):
    """A day and what happens on it; without a text the title says it."""

    called: ClassVar[str] = "event"
    meant: ClassVar[dict[str, str]] = {**Pictured.meant, **dict.fromkeys(("day", "when", "on", "at"), "date")}

    date: Annotated[date, PlainValidator(_day)]

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """A plain text is the day."""
        if value in (None, "", {}, []):
            raise Complaint("empty", '"event" is empty', f"write: {_EXAMPLE}; or take the line out", key=True)
        if isinstance(value, str):
            try:
                return {"date": day(value, '"event"', _EXAMPLE)}
            except Complaint as complaint:
                raise Complaint("event-day", complaint.problems[0].message, _HINT) from None
        if not isinstance(value, dict):
            raise Complaint("event-day", '"event" is one day, not a list', f"write: {_EXAMPLE}")
        if "text" in value or "picture" in value:
            value = items.text_item(value, cls.called, cls.model_fields, cls.meant)
        if "date" not in value and not set(value) - set(cls.model_fields):
            value = {**value, "date": Complaint("event-day", "this event has no day", _HINT)}
        return value
