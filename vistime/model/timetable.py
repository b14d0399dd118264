"""A timetable: steps in order, for one day or for several."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, ClassVar

from vistime.model import items
from vistime.model.base import Definition, Frozen, Layouts, file_setting
from vistime.model.clock import Month
from vistime.model.complaint import Complaint, Path
from vistime.model.event import EVENT_WORDS, Event
from vistime.model.layouts import LayoutUse
from vistime.model.record import BeforeValidator, Field, PlainValidator
from vistime.model.step import Pictured, Step

DAY_LIMIT = 62
#: Steps of all days together: a month of thirty a day.
DAYS_ITEM_LIMIT = 1000
#: More homes are not told apart at a glance.
PLACE_LIMIT = 6

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
    steps = sum(len(steps) for steps in value.values() if isinstance(steps, list))
    if steps > DAYS_ITEM_LIMIT:
        message = (
            f'"days" has {steps:,} steps in all, more than the {DAYS_ITEM_LIMIT:,} that vistime can print'
        )
        raise Complaint("list-too-long", message, "make several files of it", key=True)
    return value


def _month(value: Any) -> Month:
    from vistime.model.calendar import month  # for those timetables only that have one

    return month(value)


def _dated(value: dict[str, Any]) -> dict[str, Any]:
    """The settings of a timetable with a month: a day may hold one plain text, and its name has to be a day."""
    from vistime.model.calendar import days_of

    days = value.get("days")
    if not isinstance(days, dict):
        return value
    read: dict[str, Any] = {name: _one_or_more(steps) for name, steps in days.items()}
    try:
        of = _month(value["month"])
    except Complaint:
        return {**value, "days": read}
    for name in days:
        try:
            days_of(name, of)
        except Complaint as complaint:
            read[name] = complaint
    return {**value, "days": read}


def _one_or_more(steps: Any) -> Any:
    plain = isinstance(steps, str) and steps.strip() and not {",", ";", "\n"} & set(steps)
    return [steps] if plain and not steps.startswith("-") else steps


def _steps_of_day(value: Any) -> Any:
    return () if value is None or value == [] else items.listed(value, "each day", "step")


_Steps = Annotated[
    tuple[Step, ...], BeforeValidator(lambda value: items.listed(value, '"steps"', Step.called))
]
_DaySteps = Annotated[tuple[Step, ...], BeforeValidator(_steps_of_day)]
_DayName = Annotated[str, file_setting("the name of the day", "Monday:")]


class Place(Pictured):
    """Where the child is: one of several homes, respite, a hospital."""

    called: ClassVar[str] = "place"


_Places = Annotated[
    tuple[Place, ...], BeforeValidator(lambda value: items.listed(value, '"places"', "place", PLACE_LIMIT))
]


class Timetable(Definition):
    """Either `steps`, or `days` with the steps of each; the names of days are kept as they are written.

    With a `month`, the names are days of it (`5`, `1-4`, `every Friday`), and `places` are where the child is on them.
    An `event` to count the sleeps to may stand alone.
    """

    called: ClassVar[str] = "timetable"
    kind: ClassVar[str] = "timetable"
    holds: ClassVar[str] = "steps"
    item: ClassVar[type[Frozen]] = Step
    meant: ClassVar[dict[str, str]] = {
        "week": "days",
        "homes": "places",
        **EVENT_WORDS,
        **dict.fromkeys(("items", "activities", "list", "routine", "schedule", "tasks", "plan"), "steps"),
    }

    layouts: Layouts = (LayoutUse("day"),)
    steps: _Steps = ()
    days: Annotated[dict[_DayName, _DaySteps], BeforeValidator(_days)] = Field(default_factory=dict)
    month: Annotated[Month | None, PlainValidator(_month)] = None
    places: _Places = ()
    event: Event | None = None

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """Steps or days; a Complaint stands in for both, and for neither."""
        if not isinstance(value, dict):
            return value
        if "places" in value and "month" not in value:
            message = '"places" are for a month: where the child is on each of its days'
            hint = "put a line such as: month: December 2026"
            value = {**value, "places": Complaint("places-month", message, hint, key=True)}
        if "month" in value and "steps" in value and "days" not in value:
            hint = 'write "days:" in place of "steps:", and below it lines such as "  5: Swimming"'
            message = '"month" goes with "days", not with "steps"'
            return {**value, "month": Complaint("month-steps", message, hint, key=True)}
        if "days" in value and "steps" not in value:
            return _dated(value) if "month" in value else value
        if "days" in value:
            hint = 'keep "steps" for one day, or "days" for several'
            message = 'a timetable has either "steps" or "days", not both'
            return {**value, "days": Complaint("steps-and-days", message, hint, key=True)}
        if "month" in value:
            return items.needed(value, "days", "this month has no days", "5: Swimming", dash=False)
        if "event" in value and "steps" not in value:
            return {"layouts": "countdown", **value}
        return items.needed(value, "steps", "this timetable has no steps", "Wake up")

    def items(self) -> Iterator[tuple[Path, Pictured]]:
        """Every step with its path in the file: ("steps", 0), or ("days", "Monday", 0); an event that stands alone."""
        for number, step in enumerate(self.steps):
            yield ("steps", number), step
        pictures = {place.text.casefold(): place.picture for place in self.places}
        for day, steps in self.days.items():
            for number, step in enumerate(steps):
                known = pictures.get(step.text.casefold())
                shown = step.model_copy(update={"picture": known}) if known and not step.picture else step
                yield ("days", day, number), shown
        if self.event and not self.steps and not self.days:
            yield ("event",), self.event

    def beside(self) -> Iterator[tuple[Path, Pictured]]:
        """What has a picture and is no step: the event, and the places, with their paths."""
        yield from super().beside()
        for number, place in enumerate(self.places):
            yield ("places", number), place

    def dated(self) -> Iterator[tuple[date, tuple[tuple[Path, Step], ...]]]:
        """Each day of the month with its steps, as they come in the file; nothing without a month."""
        from vistime.model.calendar import days_of

        if self.month is None:
            return
        steps = {path: step for path, step in self.items() if isinstance(step, Step)}
        days = {name: days_of(name, self.month) for name in self.days}
        for one in self.month.dates():
            names = [name for name, numbers in days.items() if one.day in numbers]
            paths = [("days", name, number) for name in names for number in range(len(self.days[name]))]
            yield one, tuple((path, steps[path]) for path in paths)
