"""The table of all rules of advice: a code to silence it by, what it looks at, its reason and where that comes from."""

from __future__ import annotations

from typing import Final, NamedTuple

from vistime.diagnostics import did_you_mean

GRAY: Final = "Gray, Social Stories 10.2"
PRACTICE: Final = "Gray; practitioners' guides"
UKAAF: Final = "UKAAF G003"
PAGES: Final = "CarlsCalendar specification"
EASY_READ: Final = "UK government Easy Read rules"
REAL: Final = "136 hospital and school stories"

#: "Describing sentences at least 2 for each coaching sentence" (Gray 10.2).
RATIO: Final = 2
#: "10-15 words a sentence" is the rule of Easy Read, and so of a story that is printed as `easy-read`. Well-made
#: story booklets have a sentence of 16 to 20 words now and then; what is longer is worth a look everywhere.
EASY_READ_WORDS: Final = 15
SENTENCE_WORDS: Final = 20
#: Real stories have 22 words a page, and 68 at most.
PAGE_WORDS: Final = 60

#: Sizes of print in points: clear, large and Easy Read; each with what is better.
CLEAR_PRINT, CLEAR_BETTER = 12, 14
LARGE_PRINT, LARGE_BETTER = 16, 18
EASY_PRINT, EASY_BETTER = 14, 16
#: "At least 12-16 mm printed", "at most 10 rows a page" (CarlsCalendar specification).
PICTURE_MM: Final = 16.0
ROWS: Final = 10
#: "First home routine 3-6" and "ages 2-3: 2-3 pictures" (practitioners); "begin with 2, then 2-6" (Norfolk NHS).
ROUTINE: Final = 6
SMALL_CHILD_STEPS: Final = 3
CHOICES: Final = 6
#: The cylinder for small parts is 31.7 mm wide and at most 57.1 mm deep (CPSC).
SAFE_MM, DEEP_MM = 32.0, 57.1
#: Of real steps 60 % have three words or fewer, and 15 % six or more.
LABEL_WORDS: Final = 6


class Rule(NamedTuple):
    """A rule: its code, what it looks at, what it says (`{words}` are those found), what to do, and its source."""

    code: str
    about: str
    message: str
    hint: str
    source: str
    #: Whether it needs the language's lists.
    listed: bool = True

    def said(self, **values: object) -> str:
        """The message about these words."""
        return self.message.format(**values)

    def advised(self, hint: str = "") -> str:
        """What to do, with the source behind it."""
        return f"{hint or self.hint} ({self.source})"


STORY_RULES: Final = (
    Rule(
        "story-ratio",
        "at least two describing sentences (descriptive, perspective, affirmative, partial) for each coaching one",
        "of its sentences {coaching} coach and {describing} describe; a story describes at least twice as often",
        "tell more about what happens, who is there, and what people think and feel; "
        "an older text asks for 3 to 5 (NHS Cambridgeshire)",
        GRAY,
    ),
    Rule(
        "story-you",
        "“you” outside quotes: a story is told in the first or third person",
        '"{words}" may sound like an order; a story speaks as the child (I, my) or about the child (he, she, the name)',
        "tell it in the first or third person",
        GRAY,
    ),
    Rule(
        "story-always",
        "“always”, “never”: one exception makes them untrue",
        '"{words}" may be taken literally, and then one exception makes the story untrue',
        'write "usually" or "sometimes"',
        PRACTICE,
    ),
    Rule(
        "story-must",
        "“must”, “should”, “ought to”",
        '"{words}" may sound like a demand that can be failed',
        'write "I will try to", "I can" or "usually"',
        PRACTICE,
    ),
    Rule(
        "story-will",
        "“I will” before what is expected of the child; “I will try to” can be kept",
        '"{words}" promises what may not work every time',
        'write "I will try to" or "I can"',
        PRACTICE,
    ),
    Rule(
        "story-judging",
        "words that judge: naughty, bad, silly, well behaved ...",
        '"{words}" judges, and may be heard as a judgement of the child',
        "say what happens, in words without a grade",
        PRACTICE,
    ),
    Rule(
        "story-negative",
        "a negative that can be said positively",
        '"{words}" says what not to do, which leaves open what to do',
        "say what can be done instead",
        GRAY,
    ),
    Rule(
        "story-idiom",
        "idioms that may be taken literally",
        '"{words}" may be taken literally',
        "say it in plain words",
        GRAY,
    ),
    Rule(
        "story-passive",
        "passive voice: it hides who does something",
        '"{words}" does not say first who does it',
        'begin with the person who does it, as in "The nurse takes my temperature"',
        EASY_READ,
    ),
    Rule(
        "story-sentence-long",
        f"sentences of more than {SENTENCE_WORDS} words, or {EASY_READ_WORDS} where the layout is `easy-read`",
        "this sentence has {count} words; 10 to 15 are easier to follow",
        "make two sentences of it",
        EASY_READ,
        listed=False,
    ),
    Rule(
        "story-one-idea",
        "more than two ideas in one sentence",
        "this sentence holds {count} ideas, one after the other",
        "give each idea a sentence of its own",
        EASY_READ,
    ),
    Rule(
        "story-page-long",
        f"pages of more than {PAGE_WORDS} words",
        "this page has {count} words; on most pages of such stories there are about 22",
        "divide it over several pages, each with its picture",
        REAL,
        listed=False,
    ),
    Rule(
        "story-title",
        "a title that promises behaviour instead of naming the topic",
        '"{words}" promises behaviour; a title that names the topic stays true on a hard day, too',
        'name what the story is about, as in "Waiting at the dentist"',
        GRAY,
    ),
    Rule(
        "story-beginning",
        "a beginning that says what the story is about",
        "the story seems to begin in the middle",
        "say first what it is about, and where or when it happens",
        GRAY,
    ),
    Rule(
        "story-middle",
        "a middle that tells what happens",
        "the story has {count}; between a beginning and an end, something can be told",
        "add what happens, and what others do, think or feel",
        GRAY,
    ),
    Rule(
        "story-end",
        "an end that closes the story",
        "the story seems to stop before its end",
        "close it: what comes after, who is pleased, or what has been learned",
        GRAY,
    ),
    Rule(
        "story-questions",
        "who, what, when, where, why and how",
        "the story does not seem to say {words}",
        "add what a reader who does not know it would ask",
        GRAY,
    ),
    Rule(
        "story-celebrate",
        "a story that corrects more than it celebrates",
        "of its sentences {corrects} correct and {celebrates} celebrate; a story may praise more than it corrects",
        "tell also what goes well already, and what people like about it",
        GRAY,
    ),
    Rule(
        "story-kinds-count",
        "labels of your own (`kinds:`) that are more or fewer than the page's sentences",
        "here are {kinds}, but the page has {sentences}; those without a label are read by the rules",
        "write one kind for each sentence in order, or one word for all of them",
        "vistime",
        listed=False,
    ),
    Rule(
        "story-language",
        "said once for a story in a language without word lists",
        'there are no word lists for the language "{words}" yet, so only lengths were looked at',
        "labels of your own (kinds:) are counted in any language",
        "vistime",
        listed=False,
    ),
)

PRINT_RULES: Final = (
    Rule(
        "print-label-small",
        f"words under {CLEAR_PRINT} pt on the finished page ({LARGE_PRINT} pt in the theme `large-print`, {EASY_PRINT} "
        "pt as `easy-read`)",
        "{words} here; {kind} print begins with {least} pt, and {better} pt are better ({layout})",
        "{hint}",
        UKAAF,
    ),
    Rule(
        "print-picture-small",
        f"pictures under {PICTURE_MM} mm on the finished page",
        "{words} here; 16 mm are seen well from a little way off, and 12 mm are the least ({layout})",
        "choose a larger size, or show fewer at once",
        PAGES,
    ),
    Rule(
        "print-now-next-many",
        f"more than {ROUTINE} steps in turn on now-next boards",
        "these {count} steps make {pages} boards; a first routine at home has 3 to 6",
        "begin with the steps that matter most, or print the whole day in another layout, such as day",
        "practitioners",
    ),
    Rule(
        "print-rows-many",
        f"more than {ROWS} rows on a page",
        "a page has {count} rows; more than 10 are hard to follow ({layout})",
        "make two lists of it, such as morning and afternoon",
        PAGES,
    ),
    Rule(
        "print-steps-many",
        f"more than {SMALL_CHILD_STEPS} pictures at once for a child of two or three (needs `age:`)",
        "a page shows {count} pictures at once; at two or three years, 2 or 3 are enough ({layout})",
        "show part of the day at a time, or print it as now-next",
        "practitioners",
    ),
    Rule(
        "print-choices-many",
        f"more than {CHOICES} choices on a page",
        "a page offers {count} choices at once; begin with 2, and then go on to 4 or 6",
        "set at-once to 2, 4 or 6: the rest goes onto pages of its own",
        "Norfolk NHS",
    ),
    Rule(
        "print-small-parts",
        f"cards and tokens under {SAFE_MM} mm, and velcro dots, where `age:` is under three or not said",
        "{words} ({layout})",
        "{hint}",
        "CPSC: nothing that fits into a cylinder of 31.7 mm",
    ),
    Rule(
        "print-red-green",
        "red and green that have to be told apart: in a colour key of your own, in a theme's letters, on boards "
        "without words",
        "{words}; about one man in twelve does not see that",
        "{hint}",
        "BDA style guide; WCAG 2",
    ),
    Rule(
        "print-contrast",
        "colours of a theme of your own that don't stand out from each other",
        "{words}",
        "make one of the two darker, or lighter",
        "WCAG 2",
    ),
    Rule(
        "print-label-long",
        f"labels of more than {LABEL_WORDS} words",
        "this label has {count} words; three in five that people write have at most three",
        "keep the words that every adult will say",
        "844 steps of timetables",
    ),
)

#: Advice that other rooms give, which `silence` leaves out as well.
ELSEWHERE: Final = {
    "picture-likely": "a picture that was found but may not be meant",
    "picture-none": "a page of a story without a picture",
    "emoji-other": "an emoji that shows something else than its words",
}
RULES: Final = {rule.code: rule for rule in (*STORY_RULES, *PRINT_RULES)}


def unknown(code: str) -> tuple[str, str] | None:
    """What to say of a code in `silence` that belongs to no rule, and the hint; None when there is such a rule."""
    known = (*RULES, *ELSEWHERE)
    if code in known:
        return None
    near = did_you_mean(code, known)
    return f'"{code}" is no code of a piece of advice', near or "docs/advice.md lists them all"
