"""The rules by which a label finds its picture, on a small vocabulary of their own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import slowness

from vistime.build.vocabulary import build
from vistime.pictures.label import normal, read_label, words
from vistime.pictures.match import MOST_CANDIDATES, Match, Matcher
from vistime.pictures.vocabulary import Vocabulary

SMALL = {
    "self-care": """
        brush-teeth: {names: [brush teeth, teeth], kind: action, picture: ["vistime:brush-teeth", "openmoji:1FAA5"]}
        wash-hands: {names: [wash hands], kind: action, picture: ["openmoji:1F9FC"]}
        wash-face: {names: [wash face], kind: action, picture: ["vistime:wash-face"]}
        dry-hands: {names: [dry hands], kind: action, picture: ["vistime:dry-hands"]}
        get-dressed: {names: [get dressed], kind: action, picture: ["openmoji:1F455"]}
        get-up: {names: [get up, wake up], kind: action, picture: ["openmoji:23F0"]}
        bath: {names: [bath, have a bath], kind: action, picture: ["openmoji:1F6C1"]}
        bed: {names: [go to bed, bed, bedtime], kind: action, picture: ["openmoji:1F6CC"]}
        nails: {names: [cut nails, nails], kind: action, picture: ["vistime:cut-nails"]}
        paint-nails: {names: [paint nails], kind: action, picture: ["openmoji:1F485"]}
        """,
    "clothes": """
        put-on-shoes: {names: [put on shoes], kind: action, picture: ["openmoji:1F45F"]}
        put-on-coat: {names: [put on coat], kind: action, picture: ["openmoji:1F9E5"]}
        shoes: {names: [shoes], kind: thing, picture: ["openmoji:1F45F"]}
        pyjamas: {names: [pyjamas], kind: thing, picture: ["vistime:pyjamas"]}
        glasses: {names: [glasses], kind: thing, picture: ["openmoji:1F453"]}
        """,
    "food-and-drink": """
        lunch: {names: [lunch, eat lunch], kind: action, picture: ["openmoji:1F37D"]}
        glass: {names: [glass], kind: thing, picture: ["openmoji:1F95B"]}
        fish-and-chips: {names: [fish and chips], kind: thing, picture: ["openmoji:1F41F"]}
        fish: {names: [fish], kind: thing, picture: ["openmoji:1F41F"]}
        sandwich: {names: [sandwich], kind: thing, picture: ["openmoji:1F96A"]}
        eat: {names: [eat], kind: action, picture: ["vistime:eat"]}
        """,
    "behaviour": """
        no-hitting: {names: [no hitting, "don't hit"], kind: social, picture: ["vistime:no-hitting"]}
        say-no: {names: [no], kind: social, picture: ["openmoji:274C"]}
        finished: {names: [finished, all done], kind: social, picture: ["openmoji:2705"]}
        my-turn: {names: [my turn], kind: social, picture: ["vistime:my-turn"]}
        """,
    "school": """
        register: {names: [register], kind: action, picture: ["vistime:register"]}
        school: {names: [school], kind: place, picture: ["openmoji:1F3EB"]}
        maths: {names: [maths], kind: thing, picture: ["openmoji:1F522"]}
        home-time: {names: [home time], kind: action, picture: ["openmoji:1F3E0"]}
        draw: {names: [draw], kind: action, picture: ["openmoji:1F58D"]}
        read: {names: [read, read book], kind: action, picture: ["openmoji:1F4D6"]}
        """,
    "people": """
        mum: {names: [mum, mummy], kind: people, picture: ["openmoji:1F469"]}
        mums-house: {names: [mum's house], kind: place, picture: ["openmoji:1F3E0"]}
        """,
    "technology": """
        television: {names: [television, tv, telly], kind: thing, picture: ["openmoji:1F4FA"]}
        turn-off-tv: {names: [turn off tv], kind: action, picture: ["vistime:turn-off-tv"]}
        phone: {names: [phone], kind: thing, picture: ["openmoji:1F4F1"]}
        """,
    "animals": """
        zebra: {names: [zebra], kind: thing, picture: ["openmoji:1F993"]}
        """,
    "ambiguous": """
        nails: {default: nails, paint-nails: [varnish, party]}
        """,
}


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    symbols, out = tmp_path_factory.mktemp("symbols"), tmp_path_factory.mktemp("data")
    (symbols / "vocabulary").mkdir()
    for name, text in SMALL.items():
        lines = "\n".join(line.strip() for line in text.splitlines())
        (symbols / "vocabulary" / f"{name}.yaml").write_text(lines, "utf-8")
    build(symbols, out)
    return Vocabulary.load(out / "vocabulary.json")


@pytest.fixture(scope="module")
def matcher(vocabulary: Vocabulary) -> Matcher:
    return Matcher(vocabulary, lambda picture: True)


def shown(match: Match) -> str:
    return " + ".join(("not " if c.crossed else "") + c.concept for c in match.choices) or "nothing"


SURE = {
    "Brush teeth": "brush-teeth",
    "BRUSH TEETH!": "brush-teeth",
    "brushing my teeth": "brush-teeth",
    "Leo brushes his teeth": "brush-teeth",
    "Brush Leo’s teeth": "brush-teeth",
    "It's time to brush our teeth.": "brush-teeth",
    "Teeth": "brush-teeth",
    "I have a bath": "bath",
    "bath time": "bath",
    "bed time": "bed",
    "Get up": "get-up",
    "Go to school": "school",
    "home time": "home-time",
    "My turn": "my-turn",
    "8.55 - 9.00 register": "register",
    "10:30 Maths": "maths",
    "Lunch at 12.15pm": "lunch",
    "15 minutes of maths": "maths",
    "Read (10 mins)": "read",
    "FIRST: maths": "maths",
    "1- Wake up": "get-up",
    "Step 3: Dry hands": "dry-hands",
    "• get dressed": "get-dressed",
    "Put my shoes on": "put-on-shoes",
    "Shoes on": "put-on-shoes",
    "pajamas": "pyjamas",
    "find my glasses": "glasses",
    "Mummy's house": "mums-house",
    "Switch the telly off": "turn-off-tv",
    "book reading": "read",
    "Wash hands before lunch": "wash-hands",
    "All done": "finished",
    "No": "say-no",
    "No hitting": "no-hitting",
    "Don't hit!": "no-hitting",
    "no phone": "not phone",
    "No school today": "not school",
    "School is cancelled": "not school",
    "Don't forget your shoes": "shoes",
    "Wash hands & face": "wash-hands + wash-face",
    "Wash and dry hands": "wash-hands + dry-hands",
    "Put shoes and coat on": "put-on-shoes + put-on-coat",
    "Bath / bed": "bath + bed",
    "Maths then lunch": "maths + lunch",
    "Fish and chips": "fish-and-chips",
    "Bath 🛁 bed 🛏️": "bath + bed",
}


@pytest.mark.parametrize(("label", "concepts"), SURE.items())
def test_sure(matcher: Matcher, label: str, concepts: str) -> None:
    match = matcher.match(label)
    assert (shown(match), match.confidence) == (concepts, "sure"), match.why


LIKELY = {
    "Bruch teeth": "brush-teeth",
    "Get dresed": "get-dressed",
    "Draw a volcano": "draw",
    "Eat Weetabix": "eat",
    "Cheese and pickle sandwich": "sandwich",
    "Bath, maths, bed": "bath + maths",
    "Bath and Zumba": "bath",
}


@pytest.mark.parametrize(("label", "concepts"), LIKELY.items())
def test_a_guess_says_so(matcher: Matcher, label: str, concepts: str) -> None:
    match = matcher.match(label)
    assert (shown(match), match.confidence) == (concepts, "likely"), match.why


@pytest.mark.parametrize(
    "label",
    [
        "Meet Mr Tumble",
        "Zebra club",
        "Wash the volcano",
        "Flange",
        "",
        "...",
        "12:30",
        "👍",
        "Have a lovely day!",
    ],
)
def test_no_wild_guess(matcher: Matcher, label: str) -> None:
    match = matcher.match(label)
    assert (shown(match), match.confidence) == ("nothing", "none"), match.why


def test_none_suggests(matcher: Matcher) -> None:
    assert "zebra" in [c.concept for c in matcher.match("Zebra club").candidates]


def test_a_word_with_two_meanings_follows_what_stands_near(matcher: Matcher) -> None:
    assert shown(matcher.match("Nails")) == "nails"
    assert shown(matcher.match("Nails", context=["Bath", "Party"])) == "paint-nails"
    assert shown(matcher.match("Nails (varnish)")) == "paint-nails"
    assert "paint-nails" in [c.concept for c in matcher.match("Nails").candidates]


@pytest.mark.parametrize(
    ("text", "label", "emoji"),
    [
        ("🦷 Brush teeth", "Brush teeth", ("🦷",)),
        ("Brush teeth 🪥🦷", "Brush teeth", ("🪥", "🦷")),
        ("I ❤️ maths", "I ❤️ maths", ("❤️",)),
        ("👩🏽‍🚒 visit", "visit", ("👩🏽‍🚒",)),
        ("🇬🇧 day", "day", ("🇬🇧",)),
        ("☐ Get up", "☐ Get up", ()),
        ("1️⃣ Get up", "1️⃣ Get up", ()),
        ("🚗", "", ("🚗",)),
        ("8.55 - 9.00 register", "8.55 - 9.00 register", ()),
        ("  Brush Leo’s teeth! ", "Brush Leo’s teeth!", ()),
    ],
)
def test_what_is_printed(matcher: Matcher, text: str, label: str, emoji: tuple[str, ...]) -> None:
    match = matcher.match(text)
    assert (match.label, match.emoji) == (label, emoji)


def test_the_first_picture_that_a_pack_has(vocabulary: Vocabulary) -> None:
    def first(have: Callable[[str], bool]) -> list[str]:
        return [c.picture for c in Matcher(vocabulary, have).match("Brush teeth").choices]

    assert first(lambda picture: True) == ["vistime:brush-teeth"]
    assert first(lambda picture: picture.startswith("openmoji:")) == ["openmoji:1FAA5"]
    assert first(lambda picture: False) == []


def test_a_vocabulary_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.json"
    path.write_text(json.dumps({"format": 0}))
    with pytest.raises(ValueError, match="form 0"):
        Vocabulary.load(path)


def test_named(vocabulary: Vocabulary) -> None:
    concept = vocabulary.named("brushing teeth")
    assert concept and (concept.id, concept.kind, concept.category) == ("brush-teeth", "action", "self-care")
    assert vocabulary.named("volcano") is None
    assert (vocabulary.language, len(vocabulary)) == ("en", len(vocabulary.concepts))


LABELS = st.text() | st.lists(
    st.sampled_from(
        [
            *" .,&/+-!()[]:|0123456789",
            *[
                "brush",
                "teeth",
                "Leo's",
                "no",
                "don't",
                "and",
                "then",
                "bath",
                "🦷",
                "👩🏽‍🚒",
                "10:30",
                "at 7pm",
                "on",
                "off",
                "the",
                "time",
            ],
        ]
    )
).map(" ".join)


@given(LABELS)
def test_any_text_has_an_answer(matcher: Matcher, text: str) -> None:
    match = matcher.match(text, [text])
    assert (match.confidence == "none") == (not match.choices)
    assert len(match.choices) <= 2
    assert len(match.candidates) <= MOST_CANDIDATES
    assert match == matcher.match(text, [text])


@given(LABELS)
def test_the_label_keeps_its_words(text: str) -> None:
    printed = read_label(text).printed
    assert printed in text
    assert words(normal(printed)) == words(normal(text)) or read_label(text).emoji


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "a ",
        " ",
        "brush teeth and ",
        "🦷",
        "🦷 ",
        "1) ",
        "((",
        "- ",
        "no ",
        "10:30 - ",
        "'s",
        "x2 ",
        "when i ",
    ],
)
def test_a_very_long_label_takes_no_longer(matcher: Matcher, piece: str) -> None:
    begin = time.process_time()
    matcher.match(f"🦷x{piece * 10_000}"[:10_000], [piece * 5_000])
    assert time.process_time() - begin < 0.5 * slowness()


def test_starting_up_needs_no_build_tools() -> None:
    tools = "simplemma", "rapidfuzz", "yaml"
    code = f"import sys, vistime.pictures.match; print([m for m in {tools} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
