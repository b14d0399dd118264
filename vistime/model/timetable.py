"""A timetable: steps in order, for one day or for several."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from vistime.model import items
from vistime.model.base import Definition, Frozen, Layouts, file_setting
from vistime.model.complaint import Complaint, Path
from vistime.model.layouts import LayoutUse
from vistime.model.record import BeforeValidator, Field
from vistime.model.step import Step

DAY_LIMIT = 62

_DAYS_HINT = 'write the name of each day with a colon ("  Monday:"), and its steps below it ("    - School")'


def _days(value: Any) -> Any:
    """Days by name, in their order; a day may be empty, but not all of them."""
    if isinstance(value, Complaint):
        raise value
    if not value:
        raise Complaint("list-empty", '"days" is empty', _DAYS_HINT, key=True)
    if isinstance(value, list):
        raise Complaint("days-shape", '"days" has the names of days below it, without dashes', _DAYS_HINT)
    if not isinstance(value, dict):
        raise Complaint("days-shape", '"days" has the names of days below it', _DAYS_HINT)
    if not any(value.values()):
        hint = 'write the steps of a day below it, such as "    - School"'
        raise Complaint("list-empty", "there are no steps in any of these days", hint, key=True)
    if len(value) > DAY_LIMIT:
        message = f'"days" has {len(value)} days, more than the {DAY_LIMIT} that vistime can print'
        raise Complaint("list-too-long", message, "make several files of it", key=True)
    return value


def _steps_of_day(value: Any) -> Any:
    return () if value is None or value == [] else items.listed(value, "each day", "step")


_Steps = Annotated[
    tuple[Step, ...], BeforeValidator(lambda value: items.listed(value, '"steps"', Step.called))
]
_DaySteps = Annotated[tuple[Step, ...], BeforeValidator(_steps_of_day)]
_DayName = Annotated[str, file_setting("the name of the day", "Monday:")]


class Timetable(Definition):
    """Either `steps`, or `days` with the steps of each; the names of days are kept as they are written."""

    called: ClassVar[str] = "timetable"
    kind: ClassVar[str] = "timetable"
    holds: ClassVar[str] = "steps"
    item: ClassVar[type[Frozen]] = Step
    meant: ClassVar[dict[str, str]] = {
        "week": "days",
        **dict.fromkeys(("items", "activities", "list", "routine", "schedule", "tasks", "plan"), "steps"),
    }

    layouts: Layouts = (LayoutUse("day"),)
    steps: _Steps = ()
    days: Annotated[dict[_DayName, _DaySteps], BeforeValidator(_days)] = Field(default_factory=dict)

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """Steps or days; a Complaint stands in for both, and for neither."""
        if not isinstance(value, dict) or ("days" in value and "steps" not in value):
            return value
        if "days" in value:
            hint = 'keep "steps" for one day, or "days" for several'
            message = 'a timetable has either "steps" or "days", not both'
            return {**value, "days": Complaint("steps-and-days", message, hint, key=True)}
        return items.needed(value, "steps", "this timetable has no steps", "Wake up")

    def items(self) -> Iterator[tuple[Path, Step]]:
        """Every step with its path in the file: ("steps", 0), or ("days", "Monday", 0)."""
        for number, step in enumerate(self.steps):
            yield ("steps", number), step
        for day, steps in self.days.items():
            for number, step in enumerate(steps):
                yield ("days", day, number), step
