"""The table of all rules of advice: a code to silence it by, what it looks at, its reason and where that comes from."""

from __future__ import annotations

from typing import Final, NamedTuple

from vistime.diagnostics import did_you_mean

GRAY: Final = "Gray, Social Stories 10.2"
PRACTICE: Final = "Gray; practitioners' guides"
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

#: Advice that other rooms give, which `silence` leaves out as well.
ELSEWHERE: Final = {
    "picture-likely": "a picture that was found but may not be meant",
    "emoji-other": "an emoji that shows something else than its words",
}
RULES: Final = {rule.code: rule for rule in STORY_RULES}


def unknown(code: str) -> tuple[str, str] | None:
    """What to say of a code in `silence` that belongs to no rule, and the hint; None when there is such a rule."""
    known = (*RULES, *ELSEWHERE)
    if code in known:
        return None
    near = did_you_mean(code, known)
    return f'"{code}" is no code of a piece of advice', near or "docs/advice.md lists them all"
