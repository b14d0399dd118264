"""vistime: a few lines of text become picture timetables and story booklets to print."""

__version__ = "0.1.0"
