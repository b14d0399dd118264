"""What a person writes: timetable, story, board and pack, read with every mistake named at once."""

from vistime.model.base import Definition
from vistime.model.board import Board, Choice
from vistime.model.clock import ClockTime, TimeSpan
from vistime.model.layouts import LayoutUse
from vistime.model.pack import Include, Pack
from vistime.model.reading import KINDS, AnyDefinition, read
from vistime.model.step import Item, Step
from vistime.model.story import Page, Story
from vistime.model.timetable import Timetable

__all__ = [
    "KINDS",
    "AnyDefinition",
    "Board",
    "Choice",
    "ClockTime",
    "Definition",
    "Include",
    "Item",
    "LayoutUse",
    "Pack",
    "Page",
    "Step",
    "Story",
    "TimeSpan",
    "Timetable",
    "read",
]
