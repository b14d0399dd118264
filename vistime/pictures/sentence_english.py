"""The small and the doubtful words of English in running text. Closed lists: what they hold is grammar and usage."""

from __future__ import annotations

from typing import Final

from vistime.pictures.label_english import DETERMINERS, LIGHT_VERBS, OBJECT_VERBS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SMALL: Final = DETERMINERS | _words(
    """i you he she we they me us him them who whom whose what which myself yourself himself herself ourselves
    themselves something anything nothing everything someone somebody anyone anybody everyone everybody nobody one
    ones is am are was were be been being isn't aren't wasn't weren't i'm you're he's she's it's we're they're that's
    there's i've you've we've they've i'll you'll he'll she'll it'll we'll they'll i'd you'd we'd they'd
    will would can could may might must shall should won't wouldn't can't cannot couldn't do does did don't doesn't
    didn't have has had having haven't hasn't hadn't let lets let's not no never nor
    and or but if because so than as when while until till where why how whether though although unless
    in on at with for of from by to into onto up down out off over under about around through near behind
    between after before during without against along across beside towards above below past since per via
    then now again also too very really quite just only even ever still yet already always usually often sometimes
    maybe perhaps almost soon later once twice here there else away back together instead however both either
    other others another same such more most less least many much few lot lots bit all everything
    first second third next last well much enough rather quite okay ok oh please etc"""
)
"""Words that carry no picture of their own: they tie others together."""

WITH_EVERY_WORD: Final = _words("i me yes up down now then like want please stop")
"""Small words that have a sure picture: with every word they have it, among the key words they don't."""

NO_BEGINNING: Final = (SMALL | DETERMINERS) - _words("all no not up down off out over back")
"""What no name begins with in running text: the article belongs to the sentence, the picture to the words."""

NO_END: Final = (SMALL | DETERMINERS) - _words("up down off out over back away on in again together home")
"""What no name ends with in running text; particles may (wake up)."""

NOT_TOGETHER: Final = frozenset(
    tuple(phrase.split())
    for phrase in (
        "all day", "big chair", "take out", "go back", "come back", "find time", "come on", "go on", "go off",
        "make up", "turn up", "get on", "get off", "go out", "come out", "set off", "put in", "put it in",
        "find my name", "find name", "take my tablet", "take tablet", "the list",
    )
)  # fmt: skip
"""Words that stand beside each other without being that name, or mean several things; also by their base forms."""

TITLES: Final = _words("mr mrs ms miss dr sir pc aunt uncle auntie nurse called named")
"""What stands before a name, which is not to be read as a word: Mr Brown."""

DOUBTFUL: Final = _words(
    """back bear bit block bright building bump bumped bumps busy case change charge check class clear click
    close cold cool cross draw dry face fair fall fan fast feel felt fine fit flat fly form found free full
    fun get give go good great ground hair hand hard head hold inside join keep kind know last late lead
    learn leave leaves left letter lie light like line list little long look lost loud make mark match mean
    means might mind miss move need new nice old open orange order own park part pass past patient pc pick
    place point pound present press pretty quarter race rest right ring rock rose row rule safe saw say
    second see sense serve set sharp show side sign sound space special spell spot spring stage stand stick
    still story strange stuff suit sure tap tell thing think tie time tip touch train trip try turn use view
    visit ward warm wave way week well while wind wing wish word work wrong year"""
)
"""Words of many meanings, or whose picture shows one of several: they have none in running text by themselves."""

DOUBTFUL_PICTURES: Final = frozenset({"morning", "finished", "teaching-assistant", "tick"})
"""Concepts that small words are names of in a routine ("am", "do"), but not in running text."""

VERBS_OF_ONE_OBJECT: Final = (OBJECT_VERBS | LIGHT_VERBS) - _words("eat drink cook listen help hug")
"""Verbs whose picture shows one certain object, or that mean little by themselves."""

BEFORE_VERBS: Final = _words(
    """to i you we they he she will would can could may might must shall should don't doesn't didn't won't can't
    cannot couldn't please let's i'll you'll we'll they'll"""
)
"""What a verb follows, and no thing."""

NEGATIONS: Final = _words(
    """not no never don't doesn't didn't won't can't cannot isn't aren't wasn't weren't couldn't wouldn't shouldn't
    without haven't hasn't"""
)

BETWEEN_NEGATION: Final = _words("a an the any my be very too so")
"""What may stand between a negation and what it denies."""
