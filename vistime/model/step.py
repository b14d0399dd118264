"""Items with words and a picture, and the step of a timetable."""

from typing import Annotated, Any, ClassVar, Literal

from vistime.model import items, values
from vistime.model.base import Frozen, Picture
from vistime.model.clock import TimeSpan, time_span
from vistime.model.record import PlainValidator
from vistime.model.two_languages import in_both

Change = Literal["new", "moved", "cancelled", "surprise"]

PICTURE_WORDS = dict.fromkeys(("image", "photo", "icon", "symbol", "img", "pic", "emoji"), "picture")
_TEXT_WORDS = dict.fromkeys(("name", "title", "label", "step", "activity", "what", "words", "choice"), "text")
_TIME_WORDS = dict.fromkeys(("at", "when", "start", "clock", "from"), "time")
_MINUTES_WORDS = dict.fromkeys(("duration", "length", "mins", "min", "minute", "timer"), "minutes")
_COPIES_WORDS = dict.fromkeys(("copy", "count", "how many", "amount"), "copies")


class Pictured(Frozen):
    """Words and a picture. `picture` None means: found from the text; "none" means: without."""

    meant: ClassVar[dict[str, str]] = {**PICTURE_WORDS, **_TEXT_WORDS}

    text: Annotated[str, PlainValidator(in_both(values.label))] = ""
    picture: Picture = None

    @classmethod
    def prepared(cls, value: Any) -> Any:
        """A plain text is the item's words."""
        return items.text_item(value, cls.called, cls.model_fields, cls.meant)


class Item(Pictured):
    """One of a list, of which cards are made."""

    called: ClassVar[str] = "choice"
    meant: ClassVar[dict[str, str]] = {**Pictured.meant, **_COPIES_WORDS}

    copies: Annotated[int | None, PlainValidator(values.copies)] = None


class Step(Item):
    """One step of a timetable."""

    called: ClassVar[str] = "step"
    meant: ClassVar[dict[str, str]] = {
        **PICTURE_WORDS,
        **_TEXT_WORDS,
        **_TIME_WORDS,
        **_MINUTES_WORDS,
        **_COPIES_WORDS,
        "changed": "change",
        "finished": "done",
        "ticked": "done",
    }

    time: Annotated[TimeSpan | None, PlainValidator(time_span)] = None
    minutes: Annotated[int | None, PlainValidator(values.minutes)] = None
    change: Annotated[
        Change | None,
        PlainValidator(lambda value: values.choice(value, '"change"', values.CHANGES, "change: new")),
    ] = None
    done: Annotated[bool, PlainValidator(values.yes_or_no)] = False
